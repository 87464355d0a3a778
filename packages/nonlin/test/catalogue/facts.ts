// A checker for every key of a definition's facts: each tries to refute the claim. A key without one does not compile.
import { expect } from 'vitest';
import type { RowFacts, RowFunction, ScalarFacts, ScalarFunction } from '../../src/define.ts';
import type { RowForms, ScalarForms } from '../../src/kernels/code.ts';
import { randomNumbers, singleAbove, step } from '../support/floats.ts';

type ScalarChecker<K extends keyof ScalarFacts> = (
  claim: NonNullable<ScalarFacts[K]>,
  f: ScalarFunction,
  code: ScalarForms,
) => void;

/** Points all over the line, in order. */
const line: readonly number[] = [
  ...Array.from({ length: 4001 }, (_, i) => Math.sinh((i - 2000) / 290)),
  ...[1e-300, 1e-17, 1e-9, 1e-5, 1e4, 1e9, 1e300].flatMap(x => [x, -x]),
].sort((a, b) => a - b);

const inside = (low: number, high: number, y: number, where: string): void => {
  expect(y >= low && y <= high, `${where} = ${y} lies outside [${low}, ${high}]`).toBe(true);
};

export const scalarCheckers: { readonly [K in keyof Required<ScalarFacts>]: ScalarChecker<K> } = {
  range: ([low, high], f, code) => {
    for (const x of line) inside(low, high, code.value(x), `${f.name}(${x})`);
    // The bounds are the best ones: values come near them.
    const values = line.map(x => code.value(x));
    const near = (bound: number): boolean =>
      !Number.isFinite(bound)
        ? values.some(y => Math.abs(y) > 1e200)
        : values.some(y => Math.abs(y - bound) < 1e-6);
    expect(near(low) && near(high), `${f.name} does not come near both ends of [${low}, ${high}]`).toBe(true);
  },
  limits: ([atMinus, atPlus], _f, code) => {
    expect([code.value(-Infinity), code.value(Infinity)]).toEqual([atMinus, atPlus]);
    for (const [x, limit] of [
      [-1e300, atMinus],
      [1e300, atPlus],
    ] as const) {
      if (Number.isFinite(limit)) expect(code.value(x)).toBeCloseTo(limit, 12);
      else expect(Math.sign(limit) * code.value(x)).toBeGreaterThan(1e100);
    }
  },
  slopeLimits: ([atMinus, atPlus], _f, code) => {
    expect([code.derivative(-Infinity), code.derivative(Infinity)]).toEqual([atMinus, atPlus]);
    expect(code.derivative(-1e300)).toBeCloseTo(atMinus, 12);
    expect(code.derivative(1e300)).toBeCloseTo(atPlus, 12);
  },
  continuity: (k, f, code) => {
    // C⁰ has kinks and C¹ and more has none; a smooth derivative does not jump between close points.
    expect((f.facts.kinks ?? []).length > 0).toBe(k === 0);
    if (k === 0) return;
    for (let x = -20; x < 20; x += 0.25)
      expect(Math.abs(code.derivative(x + 1e-7) - code.derivative(x))).toBeLessThan(1e-5);
  },
  monotonic: (claim, f, code) => {
    const falls = line.slice(1).find((x, i) => code.value(x) < code.value(line[i]!));
    expect(falls === undefined, `${f.name} falls at ${falls}`).toBe(claim);
    if (!claim) return;
    const random = randomNumbers(7);
    // Between neighbouring floats: never falls in float32; in float64, where results have more than half an ulp of
    // error, it may fall by no more than that error.
    for (let i = 0; i < 20_000; i++) {
      const x = (random() * 2 - 1) * [0.01, 2, 40, 760][i % 4]!;
      const [here, next] = [code.value(x), code.value(step(x, 1))];
      expect(
        next >= here - 2 * 2 ** -52 * Math.abs(here),
        `${f.name} falls between ${x} and the next float64`,
      ).toBe(true);
      const single = Math.fround(x);
      const above = singleAbove(single);
      expect(
        Math.fround(code.value(above)) >= Math.fround(code.value(single)),
        `${f.name} falls between ${single} and the next float32`,
      ).toBe(true);
    }
  },
  symmetry: (claim, _f, code) => {
    for (const x of line) {
      if (claim === 'odd') expect(code.value(-x)).toBe(-code.value(x));
      if (claim === 'even') expect(code.value(-x)).toBe(code.value(x));
      if (claim === 'about (0, ½)')
        expect(Math.abs(code.value(-x) - (1 - code.value(x)))).toBeLessThanOrEqual(2 ** -52);
    }
  },
  zeros: (zeros, f, code) => {
    const stretches = zeros.map(zero => (typeof zero === 'number' ? ([zero, zero] as const) : zero));
    for (const x of stretches.flat()) expect(code.value(x), `${f.name}(${x})`).toBe(0);
    // Within a stretch all is 0; elsewhere in plain sight, where nothing underflows, nothing is.
    for (const x of line.filter(x => Math.abs(x) < 500)) {
      const isZero = stretches.some(([from, to]) => from <= x && x <= to);
      expect(code.value(x) === 0, `${f.name}(${x}) = ${code.value(x)}`).toBe(isZero);
    }
  },
  kinks: (kinks, f, code) => {
    for (const { at, derivative } of kinks) {
      expect(code.derivative(at), `the slope chosen at ${at}`).toBe(derivative);
      const [left, right] = [code.derivative(at - 1e-9), code.derivative(at + 1e-9)];
      expect(left, `${f.name} has no kink at ${at}`).not.toBe(right);
    }
  },
  minimum: ({ at, value }, f, code) => {
    expect(code.value(at)).toBeCloseTo(value, 15);
    for (const x of line)
      expect(code.value(x) >= value - 1e-16, `${f.name}(${x}) lies below the minimum`).toBe(true);
  },
  steepest: ({ at, slope }, f, code) => {
    expect(Math.abs(code.derivative(at))).toBe(slope);
    for (const x of line)
      expect(Math.abs(code.derivative(x)) <= slope, `${f.name} is steeper at ${x}`).toBe(true);
  },
};

/** f of one row. */
export type RowRunner = (x: readonly number[]) => readonly number[];
type RowChecker<K extends keyof RowFacts> = (
  claim: NonNullable<RowFacts[K]>,
  f: RowFunction,
  run: RowRunner,
) => void;

export const runner =
  (f: RowFunction, code: RowForms): RowRunner =>
  x => {
    const y = new Float64Array(f.result === 'row' ? x.length : 1);
    code.value(Float64Array.from(x), y);
    return [...y];
  };

/** Rows of many lengths and scales. */
export const sampleRows: readonly (readonly number[])[] = (() => {
  const random = randomNumbers(11);
  const lengths = [1, 2, 3, 7, 10, 100, 1000];
  return lengths.flatMap(n =>
    [0.1, 3, 50, 700].map(scale => Array.from({ length: n }, () => (random() * 2 - 1) * scale)),
  );
})();

export const rowCheckers: { readonly [K in keyof Required<RowFacts>]: RowChecker<K> } = {
  range: ([low, high], f, run) => {
    for (const row of sampleRows)
      for (const y of run(row)) inside(low, high, y, `${f.name}(a row of ${row.length})`);
  },
  sumsTo: (total, _f, run) => {
    for (const row of sampleRows) {
      expect(Math.abs(run(row).reduce((s, y) => s + y, 0) - total)).toBeLessThan(
        1e-15 * Math.max(4, row.length ** 0.5),
      );
    }
  },
  shift: (claim, _f, run) => {
    for (const row of sampleRows) {
      // A power of two shifts small rows without rounding them.
      const plain = run(row.map(x => Math.round(x * 1024) / 1024));
      const shifted = run(row.map(x => Math.round(x * 1024) / 1024 + 4096));
      plain.forEach((y, i) => {
        const wanted = claim === 'invariant' ? y : y + 4096;
        expect(Math.abs(shifted[i]! - wanted)).toBeLessThanOrEqual(1e-12);
      });
    }
  },
  order: (claim, f, run) => {
    for (const row of sampleRows) {
      const y = run(row);
      const places = row.map((_, i) => i).sort((i, j) => row[i]! - row[j]!);
      places.slice(1).forEach((place, k) => {
        const [lower, higher] = [y[places[k]!]!, y[place]!];
        expect(
          claim === 'kept' ? lower <= higher : lower >= higher,
          `${f.name} does not keep the order`,
        ).toBe(true);
      });
    }
  },
};
