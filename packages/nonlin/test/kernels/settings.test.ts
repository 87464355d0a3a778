// Several learned parameters at once, each a number or one for each channel: in every way in which channels may lie.
import { describe, expect, test } from 'vitest';
import { define } from '../../src/define.ts';
import { srelu } from '../../src/index.ts';
import { type Floats, firstDifference, onBackend } from './support.ts';

type Options = Readonly<Record<string, number | readonly number[]>>;
const names = ['tr', 'ar', 'tl', 'al'] as const;
/** Dyadic numbers of few digits: all results are exact. */
const channels: Readonly<Record<(typeof names)[number], readonly number[]>> = {
  tr: [1, 0.5, 2],
  ar: [0.25, 3, -0.5],
  tl: [-1, -2, -0.25],
  al: [0.125, -4, 0.75],
};
const numbers: Options = { tr: 1.5, ar: -2, tl: -0.5, al: 0.375 };

/** All choices of numbers and channels. */
const choices = Array.from({ length: 16 }, (_, bits): Options => {
  const own = names.map((name, i) => [name, bits & (1 << i) ? channels[name] : numbers[name]!]);
  return Object.fromEntries(own) as Options;
});

/** The parameters of a channel. */
const ownOf = (options: Options, channel: number) =>
  names.map(name => {
    const given = options[name]!;
    return typeof given === 'number' ? given : given[channel]!;
  }) as [number, number, number, number];

/** S-shaped rectified linear unit (Jin et al., 2015), and its slope. */
const at = (options: Options, channel: number) => {
  const [tr, ar, tl, al] = ownOf(options, channel);
  return {
    value: (x: number) => (x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x),
    slope: (x: number) => (x >= tr ? ar : x <= tl ? al : 1),
  };
};

/** Shapes whose axis 1 has three channels: alternating ones, short stretches and long ones; few elements and more than a tile. */
const shapes = [
  [5, 3],
  [200, 3],
  [20, 3, 7],
  [3, 3, 100],
  [6000, 3],
];

describe.each(shapes.map(shape => [shape] as const))('of the shape %j', shape => {
  const length = shape.reduce((n, m) => n * m, 1);
  const inner = shape.slice(2).reduce((n, m) => n * m, 1);
  const channelOf = (i: number): number => Math.floor(i / inner) % 3;
  const x = Float32Array.from({ length }, (_, i) => ((i * 37) % 64) / 8 - 4);
  const g = Float32Array.from({ length }, (_, i) => ((i * 11) % 16) / 4 - 2);

  test.each(['wasm', 'javascript'] as const)(
    'each element has the parameters of its channel, in %s',
    backend => {
      onBackend(backend, () => {
        for (const options of choices)
          for (const type of [Float32Array, Float64Array]) {
            const input = { data: new type(x), shape };
            // A number alone has no channels, unless an axis says so.
            const axis = typeof options['tr'] === 'number' ? { axis: 1 } : {};
            const one = [0, 1, 2].map(channel => at(options, channel));
            const own = { ...options, ...axis };
            const expectEach = (found: { data: Floats }, f: (i: number) => number): void =>
              expect(
                firstDifference(
                  found.data,
                  new type(length).map((_, i) => f(i)),
                ),
              ).toBe(-1);
            expectEach(srelu(input, own), i => one[channelOf(i)]!.value(x[i]!));
            expectEach(srelu.derivative(input, own), i => one[channelOf(i)]!.slope(x[i]!));
            expectEach(
              srelu.vjp(input, { data: g, shape }, own),
              i => g[i]! * one[channelOf(i)]!.slope(x[i]!),
            );
          }
      });
    },
  );

  test('gradients of parameters: sums over the elements of a channel, or over all', () => {
    for (const options of choices) {
      const found = srelu.paramVjp({ data: x, shape }, { data: g, shape }, { axis: 1, ...options });
      for (const name of names) {
        const given = options[name]!;
        const sums = new Float64Array(typeof given === 'number' ? 1 : 3);
        for (let i = 0; i < length; i++) {
          const [tr, ar, tl, al] = ownOf(options, channelOf(i));
          const [right, left] = [x[i]! >= tr, x[i]! <= tl && x[i]! < tr];
          const slopes = {
            tr: right ? 1 - ar : 0,
            ar: right ? x[i]! - tr : 0,
            tl: left ? 1 - al : 0,
            al: left ? x[i]! - tl : 0,
          };
          sums[sums.length === 1 ? 0 : channelOf(i)]! += g[i]! * slopes[name];
        }
        expect(found[name], `${name} of ${JSON.stringify(options)}`).toEqual(
          typeof given === 'number' ? sums[0] : sums,
        );
      }
    }
  });
});

describe('a function of a row with several parameters', () => {
  const f = define('f', 'exp(a * x) / (c + sum(exp(b * x)))', { params: { a: 1, b: 1, c: 0.5 } });
  const x = Float64Array.from({ length: 300 }, (_, i) => Math.sin(i));

  test.each([
    [{}, { a: 1, b: 1, c: 0.5, temperature: 1 }],
    [{ b: 2 }, { a: 1, b: 2, c: 0.5, temperature: 1 }],
    [
      { a: 3, c: 7 },
      { a: 3, b: 1, c: 7, temperature: 1 },
    ],
    [
      { a: 3, b: 2, c: 9, temperature: 1.5 },
      { a: 3, b: 2, c: 9, temperature: 1.5 },
    ],
  ])('takes %j', (options, { a, b, c, temperature }) => {
    const sum = x.reduce((total, v) => total + Math.exp((b * v) / temperature), c);
    for (const backend of ['wasm', 'javascript'] as const)
      for (const type of [Float64Array, Float32Array]) {
        const y = onBackend(backend, () => f(new type(x), options));
        const off = y.map((v, i) => Math.abs(v / (Math.exp((a * x[i]!) / temperature) / sum) - 1));
        expect(Math.max(...off)).toBeLessThan(type === Float64Array ? 1e-14 : 1e-6);
      }
  });
});
