// Forward mode against reverse mode: ⟨g, J v⟩ = ⟨Jᵀ g, v⟩ for every function, layout and option, and the same bits in both forms.
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all, type Definition } from '../../src/catalog.ts';
import { type Floats, firstDifference, onBackend } from '../kernels/support.ts';
import { everyNth } from '../support/thorough.ts';

type Call = (x: unknown, ...rest: readonly unknown[]) => unknown;
type Callable = Call & { readonly vjp: Call; readonly jvp: Call };
type Options = Readonly<Record<string, unknown>>;
interface Tensor {
  readonly data: Floats;
  readonly shape: readonly number[];
}

const entries = all().map(e => [e.definition.name, e.run as unknown as Callable, e.definition] as const);
const types = [Float64Array, Float32Array] as const;
const shapes = [[6], [4, 6], [3, 62, 4], [2, 16, 64]] as const;

const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const filled = (
  type: (typeof types)[number],
  shape: readonly number[],
  random: () => number,
  scale: number,
): Tensor => ({ data: new type(size(shape)).map(() => (random() * 2 - 1) * scale), shape });
/** A result that may be one number. */
const tensorOf = (y: unknown): Tensor =>
  typeof y === 'number' ? { data: Float64Array.of(y), shape: [] } : (y as Tensor);
const incoming = (y: Tensor): unknown => (y.shape.length === 0 ? y.data[0] : y);

/** Σ aᵢ bᵢ, and Σ |aᵢ bᵢ|. */
function product(a: Floats, b: Floats): { readonly sum: number; readonly size: number } {
  let [sum, total] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!;
    total += Math.abs(a[i]! * b[i]!);
  }
  return { sum, size: total };
}

/** Options that a function allows for a shape. */
function optionsFor(f: Definition, shape: readonly number[]): readonly Options[] {
  const axes = shape.map((_, axis) => ({ axis }));
  switch (f.kind) {
    case 'scalar':
      return [{}];
    case 'mirrored':
      return axes;
    case 'gated':
      return axes.filter(({ axis }) => shape[axis]! % 2 === 0);
    case 'row': {
      if (f.grouped) return axes.filter(({ axis }) => shape[axis]! % 2 === 0);
      const mask = Array.from({ length: shape.at(-1)! }, (_, i) => i % 3 !== 1);
      const noise = { training: true, seed: 5 };
      return [
        ...axes,
        { temperature: 0.6 },
        { mask },
        { axis: 0, temperature: 3, allMasked: 'zero' },
        ...(f.noisy ? [noise, { ...noise, hard: true }] : []),
      ];
    }
  }
}

describe.each(entries)('%s', (id, f, definition) => {
  const turn = entries.findIndex(([name]) => name === id);
  /** Of a function of a row, which allows up to nine, every other one: the next shape and the other type take the rest. */
  const optionsAt = (s: number, t: number): readonly Options[] =>
    everyNth(definition.kind === 'row' ? 2 : 1, optionsFor(definition, shapes[s]!), turn + s + t);
  const [low] = (definition.kind === 'scalar' && definition.domain) || [-Infinity];
  test('⟨g, J v⟩ = ⟨Jᵀ g, v⟩', () => {
    const random = randomNumbers(31);
    for (const [t, type] of types.entries()) {
      for (const [s, shape] of shapes.entries()) {
        const [x, v] = [filled(type, shape, random, 4), filled(type, shape, random, 2)];
        if (low === 0) for (let i = 0; i < x.data.length; i++) x.data[i] = Math.abs(x.data[i]!);
        for (const options of optionsAt(s, t)) {
          const forward = tensorOf(f.jvp(x, v, options));
          const result = tensorOf(f(x, options));
          expect(forward.shape).toEqual(result.shape);
          const g = filled(type, forward.shape, random, 3);
          const back = f.vjp(x, incoming(g), options) as Tensor;
          const [left, right] = [product(g.data, forward.data), product(back.data, v.data)];
          const slack = (type === Float32Array ? 3e-7 : 1e-14) * (left.size + right.size);
          expect(
            Math.abs(left.sum - right.sum),
            `${type.name} ${shape} ${JSON.stringify(options)}: ${left.sum} and ${right.sum}`,
          ).toBeLessThanOrEqual(slack);
        }
      }
    }
  });

  test('the same bits in WebAssembly and in JavaScript', () => {
    const random = randomNumbers(32);
    for (const [t, type] of types.entries()) {
      for (const [s, shape] of shapes.entries()) {
        const [x, v] = [filled(type, shape, random, 30), filled(type, shape, random, 2)];
        x.data.set([Infinity, 0, -Infinity, Number.NaN, -0]);
        for (const options of optionsAt(s, t)) {
          const run = (): Floats => tensorOf(f.jvp(x, v, options)).data;
          const [simd, script] = [onBackend('wasm', run), onBackend('javascript', run)];
          const i = firstDifference(simd, script);
          expect(i, `${type.name} ${shape} ${JSON.stringify(options)}: ${simd[i]} and ${script[i]}`).toBe(-1);
        }
      }
    }
  });

  test('v has the shape of x, and is named where it has not', () => {
    expect(() => f.jvp([1, 2], [1])).toThrow('v: expected the shape [2] of x, not [1]');
  });
});
