// Functions of a gate and a value, and of x and −x: right in many digits, slopes that are slopes, halves where they belong.
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import type { GatedCode } from '../../src/compiler/code.ts';
import { derivative, type Expr } from '../../src/formula/index.ts';
import type { GatedFunction } from '../../src/functions/definition.ts';
import { definitions } from '../../src/generated/definitions.ts';
import { crelu, glu, maxout, swigluOai } from '../../src/index.ts';
import type { Gated } from '../../src/kernels/gated.ts';
import { setBackend } from '../../src/runtime.ts';
import { exactly, oracle, ulpError } from '../support/decimal.ts';
import { codeOf } from './definitions.ts';

const all = definitions.filter((f): f is GatedFunction => f.kind === 'gated');
const numbers = [-90, -20, -6, -3.5, -1, -0.3, -1e-9, 0, 1e-7, 0.4, 1, 2.5, 7.5, 30, 100];
const pairs = numbers.flatMap(gate => numbers.map(value => [gate, value] as const));
const runOf = (f: GatedFunction): Gated => find(f.name)!.run as unknown as Gated;

describe.each(all.map(f => [f.name, f] as const))('%s', (name, f) => {
  const params = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));
  const truth = (e: Expr, gate: number, value: number): Decimal => oracle(e, { gate, value, ...params })[0]!;

  test.each([
    ['value', f.value.textbook],
    ['gateSlope', derivative(f.value.textbook, 'gate')],
    ['valueSlope', derivative(f.value.textbook, 'value')],
  ] as const)(
    '%s: within 1 ulp in float32, 6 in float64, of the textbook form in many digits',
    async (form, e) => {
      const code = (await codeOf(name)) as GatedCode;
      for (const [gate, value] of pairs) {
        // Where the gate is cut off, or has its kink, the slope is a choice.
        if (form === 'gateSlope' && gate === 0 && name === 'reglu') continue;
        for (const format of ['float64', 'float32'] as const) {
          const round = format === 'float32' ? Math.fround : (x: number): number => x;
          const [a, b] = [round(gate), round(value)];
          const y = round(code[format][form](a, b, ...Object.values(params)));
          const exact = truth(e, a, b);
          const error = ulpError(y, exact, format);
          const isTiny = exactly(y).sub(exact).abs().lt(1e-305);
          expect(isTiny ? 0 : error, `${name} ${form}(${a}, ${b}) = ${y}`).toBeLessThanOrEqual(
            format === 'float32' ? 1 : 6,
          );
        }
      }
    },
  );

  test('jvp: the sum of both slopes times the direction, in many digits', () => {
    const [gates, values] = [pairs.map(([gate]) => gate), pairs.map(([, value]) => value)];
    const direction = pairs.flatMap((_, i) => [0.75, -2, 1.5, 0.25][i % 4]!);
    const v = [...direction, ...direction.map(d => 1 - d)];
    const dy = runOf(f).jvp([...gates, ...values], v, { gate: 'first' }) as readonly number[];
    const slopes = (['gate', 'value'] as const).map(of => derivative(f.value.textbook, of));
    pairs.forEach(([gate, value], i) => {
      if (gate === 0 && name === 'reglu') return;
      const [a, b] = slopes.map((slope, k) => truth(slope, gate, value).mul(v[i + k * pairs.length]!)) as [
        Decimal,
        Decimal,
      ];
      const size = Number(a.abs().add(b.abs()));
      expect(
        Number(exactly(dy[i]!).sub(a.add(b)).abs()),
        `${name}(${gate}, ${value}): ${dy[i]}, not ${a.add(b)}`,
      ).toBeLessThanOrEqual(2 ** -50 * size + 1e-305);
    });
  });

  test('at ±∞ and NaN', async () => {
    const code = (await codeOf(name)) as GatedCode;
    const at = (gate: number, value: number): number =>
      code.float64.value(gate, value, ...Object.values(params));
    expect(at(Number.NaN, 1)).toBeNaN();
    expect(at(1, Number.NaN)).toBeNaN();
    if (f.name !== 'bilinearGlu') expect(Math.abs(at(-Infinity, 1))).toBe(0);
    expect(at(Infinity, 1)).not.toBeNaN();
  });

  test('the same bits from kernels, in any place and axis, and in JavaScript', () => {
    const random = randomNumbers(5);
    const [outer, half, inner] = [3, 50, 7];
    const x = Float32Array.from({ length: outer * 2 * half * inner }, () => (random() - 0.5) * 20);
    const g = Float32Array.from({ length: outer * half * inner }, () => random() - 0.5);
    const [whole, halved] = [
      { data: x, shape: [outer, 2 * half, inner] },
      { data: g, shape: [outer, half, inner] },
    ];
    const run = runOf(f);
    for (const gate of ['first', 'last', 'interleaved'] as const) {
      const results = (['wasm', 'javascript'] as const).map(backend => {
        setBackend(backend);
        const pair = [run(whole, { axis: 1, gate }), run.vjp(whole, halved, { axis: 1, gate })];
        setBackend('auto');
        return pair.map(t => [...(t as typeof whole).data]);
      });
      expect(results[0]).toEqual(results[1]);
      // One element by hand.
      const [o, i, k] = [1, 17, 3];
      const at = (place: number): number => x[(o * 2 * half + place) * inner + k]!;
      const [a, b] = { first: [i, i + half], last: [i + half, i], interleaved: [2 * i, 2 * i + 1] }[gate] as [
        number,
        number,
      ];
      const alone = run(Float32Array.of(at(a), at(b)), { gate: 'first' }) as Float32Array;
      expect(results[0]![0]![(o * half + i) * inner + k]).toBe(alone[0]);
    }
  });
});

test.each(all.map(f => [f.name, f] as const))(
  '%s: float32 and float64 agree on NaN and ±∞, values and gradients',
  (_, f) => {
    const specials = [Number.NaN, -Infinity, -1e30, -1000, -200, -1, -0, 0, 1, 200, 1000, 1e30, Infinity];
    const arriving = [1, 0, Infinity, -Infinity, Number.NaN];
    const triples = arriving.flatMap(g => specials.flatMap(a => specials.map(b => [g, a, b] as const)));
    const g = triples.map(t => t[0]);
    const gates = triples.map(t => t[1]);
    const values = triples.map(t => t[2]);
    const kindOf = (y: number): string => (Number.isFinite(y) ? 'finite' : String(y));
    for (const backend of ['wasm', 'javascript'] as const) {
      setBackend(backend);
      const [wide, narrow] = [Float64Array, Float32Array].map(type => {
        const x = type.from([...gates, ...values]);
        const options = { gate: 'first' } as const;
        return [runOf(f)(x, options), runOf(f).vjp(x, type.from(g), options)] as unknown as Float64Array[];
      }) as [Float64Array[], Float64Array[]];
      setBackend('auto');
      for (const [k, ys] of wide.entries())
        for (const [i, y] of ys.entries()) {
          const [gate, value] = [gates[i % gates.length], values[i % values.length]];
          const where = `${f.name} ${k} of (${gate}, ${value}), g ${g[i % g.length]}, ${backend}`;
          // What is finite in float64 may be beyond float32.
          if (Number.isFinite(y) && Math.abs(y) > 3e38) continue;
          expect(kindOf(narrow[k]![i]!), where).toBe(kindOf(y));
        }
    }
  },
);

test.each(all.map(f => [f.name, f] as const))(
  '%s: NaN in the gate or the value is NaN in each slope that depends on it',
  (_, f) => {
    const slopesAt = (type: typeof Float64Array | typeof Float32Array, gate: number, value: number) => {
      const options = { gate: 'first' } as const;
      return [...(runOf(f).vjp(type.of(gate, value), type.of(1), options) as Float64Array)];
    };
    const at = (gate: number, value: number) => slopesAt(Float64Array, gate, value);
    for (const [k, of] of ['gate', 'value'].entries()) {
      const depends = {
        gate: numbers.some(v => new Set(numbers.map(x => at(x, v)[k]!)).size > 1),
        value: numbers.some(x => new Set(numbers.map(v => at(x, v)[k]!)).size > 1),
      };
      for (const backend of ['wasm', 'javascript'] as const)
        for (const type of [Float64Array, Float32Array])
          for (const other of [...numbers, Number.NaN, Infinity, -Infinity]) {
            setBackend(backend);
            const [ofGate, ofValue] = [
              slopesAt(type, Number.NaN, other)[k],
              slopesAt(type, other, Number.NaN)[k],
            ];
            setBackend('auto');
            if (depends.gate) expect(ofGate, `slope for ${of} at (NaN, ${other})`).toBeNaN();
            if (depends.value) expect(ofValue, `slope for ${of} at (${other}, NaN)`).toBeNaN();
          }
    }
  },
);

test('an infinite value beside a gate that is shut is NaN', () => {
  for (const type of [Float32Array, Float64Array])
    expect(glu(type.of(Infinity, -Infinity))).toEqual(type.of(Number.NaN));
});

test('glu gates with the last half unless told otherwise, as PyTorch does', () => {
  expect(glu([2, 4, 0, 0])).toEqual([1, 2]);
  expect(glu([0, 0, 2, 4], { gate: 'first' })).toEqual([1, 2]);
  expect(glu([[2], [0]], { axis: 0 })).toEqual([[1]]);
});

test('in place, and into halves of the input', () => {
  const x = Float64Array.of(1, 2, 3, 0, 0, 0);
  expect(glu(x, { out: x.subarray(0, 3) })).toEqual(Float64Array.of(0.5, 1, 1.5));
});

test('errors name the argument', () => {
  expect(() => glu([1, 2, 3])).toThrow('x: glu halves axis 0, whose length 3 is odd');
  expect(() => glu([1, 2], { gate: 'middle' as never })).toThrow(
    "gate: expected 'first' or 'last' or 'interleaved'",
  );
  expect(() => swigluOai([1, 2], { limit: -1 })).toThrow(
    'limit: expected a number from 0 to Infinity, not -1',
  );
  expect(() => glu.vjp([1, 2], [1, 2])).toThrow('g: expected the shape');
  expect(() => maxout([1, 2, 3], { pieces: 2 })).toThrow(
    'pieces: expected a whole number that divides the length 3 of axis 0, not 2',
  );
});

test('crelu doubles an axis and loses nothing', () => {
  expect(crelu([[-1, 2]])).toEqual([[0, 2, 1, 0]]);
  expect(crelu([[-1, 2]], { axis: 0 })).toEqual([
    [0, 2],
    [1, 0],
  ]);
  expect(crelu.vjp([-1, 2], [10, 20, 30, 40])).toEqual([-30, 20]);
  expect(crelu.jvp([-1, 2], [10, 20])).toEqual([0, 20, -10, -0]);
});

test('maxout takes the largest of each group', () => {
  expect(maxout([1, 5, 3, 3, -2, -7], { pieces: 2 })).toEqual([5, 3, -2]);
  expect(
    maxout(
      [
        [1, 5, 3],
        [3, -2, -7],
      ],
      { axis: 0 },
    ),
  ).toEqual([[3, 5, 3]]);
  expect(maxout.vjp([1, 5, 3, 3], [10, 20])).toEqual([0, 10, 20, 0]);
  expect(maxout.jvp([1, 5, 3, 3], [1, 2, 3, 4])).toEqual([2, 3]);
});
