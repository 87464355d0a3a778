// A checker for every property, and for every key of a row function's facts: each tries to refute the claim. A key without one
// does not compile.
import { expect } from 'vitest';
import { randomNumbers, step } from '../../src/analysis/precision/index.ts';
import type { Properties, SteepestPlace } from '../../src/analysis/properties/index.ts';
import type { RowForms, ScalarForms } from '../../src/compiler/code.ts';
import type { RowFacts, RowFunction, ScalarFunction } from '../../src/functions/definition.ts';

export type ScalarChecker<K extends keyof Properties> = (
  claim: NonNullable<Properties[K]>,
  f: ScalarFunction,
  code: ScalarForms,
) => void;

/** Points all over the line, in order. */
const line: readonly number[] = [
  ...Array.from({ length: 4001 }, (_, i) => Math.sinh((i - 2000) / 290)),
  ...[1e-300, 1e-17, 1e-9, 1e-5, 1e4, 1e9, 1e300].flatMap(x => [x, -x]),
].sort((a, b) => a - b);

const inside = (low: number, high: number, values: readonly number[], where: string): void => {
  const outside = values.filter(y => !(y >= low && y <= high));
  expect(outside, `${where} outside [${low}, ${high}]`).toEqual([]);
};

/** Claims about limits and monotonicity are checked where nothing oscillates. */
const hasLimits = (code: ScalarForms): boolean => !Number.isNaN(code.value(Infinity));

export const scalarCheckers: { readonly [K in keyof Required<Properties>]: ScalarChecker<K> } = {
  range: ([low, high], f, code) => {
    const values = line.filter(x => hasLimits(code) || Math.abs(x) < 50).map(x => code.value(x));
    const slack = 1e-12 * Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 0);
    inside(low - slack, high + slack, values, f.name);
    // The bounds are the best ones: values come near them.
    const near = (bound: number): boolean =>
      Number.isFinite(bound)
        ? values.some(y => Math.abs(y - bound) < 1e-5 * Math.max(1, Math.abs(bound)))
        : values.some(y => y * Math.sign(bound) > 20);
    expect(near(low) && near(high), `${f.name} does not come near both ends of [${low}, ${high}]`).toBe(true);
  },
  limits: ([atMinus, atPlus], _f, code) => {
    for (const [x, limit] of [
      [-1e300, atMinus],
      [1e300, atPlus],
    ] as const) {
      if (Number.isNaN(limit)) continue;
      if (Number.isFinite(limit)) expect(code.value(x)).toBeCloseTo(limit, 12);
      else expect(Math.sign(limit) * code.value(x)).toBeGreaterThan(100);
    }
  },
  slopeLimits: (limits, _f, code) => {
    for (const [x, limit] of [
      [-1e300, limits[0]],
      [1e300, limits[1]],
    ] as const) {
      if (Number.isNaN(limit)) continue;
      if (Number.isFinite(limit)) expect(code.derivative(x)).toBeCloseTo(limit, 12);
      else expect(Math.sign(limit) * code.derivative(x)).toBeGreaterThan(100);
    }
  },
  continuity: (k, f, code) => {
    // Steps of 2^-20 find jumps of the value and, where it has none, of the slope.
    const h = 2 ** -20;
    const jumps = (g: (x: number) => number): boolean =>
      everyStep(h, x => Math.abs(g(x + h) - g(x)) > 0.004 * Math.max(1, Math.abs(g(x)) / 30));
    expect(
      jumps(x => code.value(x)),
      `${f.name} jumps`,
    ).toBe(k < 0);
    if (k >= 0)
      expect(
        jumps(x => code.derivative(x)),
        `the slope of ${f.name} jumps`,
      ).toBe(k < 1);
  },
  monotonicity: (claim, f, code) => {
    const points = line.filter(x => hasLimits(code) || Math.abs(x) < 50);
    const noise = (y: number): number => 4 * 2 ** -52 * Math.abs(y);
    const steps = points.slice(1).map((x, i) => [code.value(points[i]!), code.value(x)] as const);
    const rises = steps.some(([a, b]) => b - a > noise(b));
    const falls = steps.some(([a, b]) => a - b > noise(b));
    const seen = rises && falls ? 'neither' : rises ? 'increasing' : falls ? 'decreasing' : 'constant';
    expect(seen, f.name).toBe(claim);
    if (claim === 'neither') return;
    // Between neighbouring floats it may turn back by no more than the error of a result.
    const sign = claim === 'decreasing' ? -1 : 1;
    const random = randomNumbers(7);
    const turns = Array.from(
      { length: 4_000 },
      (_, i) => (random() * 2 - 1) * [0.01, 2, 40, 760][i % 4]!,
    ).filter(x => {
      const [here, next] = [code.value(x), code.value(step(x, 1))];
      const error = ((f.ulp?.[0] ?? 2) + 1) * 2 ** -52 * Math.abs(here) + 2 ** -1073;
      return !(here === next || (next - here) * sign >= -error);
    });
    expect(turns, `${f.name} turns back between these and the next float64`).toEqual([]);
  },
  symmetry: (claim, f, code) => {
    const seen = (symmetric: (x: number) => boolean): boolean => line.every(symmetric);
    const isOdd = seen(x => Object.is(code.value(-x) + 0, -code.value(x) + 0));
    const isEven = seen(x => Object.is(code.value(-x) + 0, code.value(x) + 0));
    const isAbout = seen(x => Math.abs(code.value(-x) - (1 - code.value(x))) <= 2 ** -52);
    expect(
      { odd: isOdd, even: isEven, 'about (0, ½)': isAbout, none: !isOdd && !isEven && !isAbout }[claim],
      f.name,
    ).toBe(true);
  },
  zeros: (zeros, f, code) => checkRoots(zeros, x => code.value(x), `${f.name}`),
  fixedPoints: (points, f, code) => checkRoots(points, x => code.value(x) - x, `${f.name}(x) − x`),
  kinks: (kinks, f, code) => {
    for (const { at, derivative } of kinks) {
      expect(code.derivative(at), `the slope chosen at ${at}`).toBe(derivative);
      const h = 1e-6 * Math.max(1, Math.abs(at));
      const gap = (g: (x: number) => number): number => Math.abs(g(at - h) - g(at + h));
      expect(
        gap(x => code.derivative(x)) + gap(x => code.value(x)),
        `${f.name} has no kink at ${at}`,
      ).toBeGreaterThan(1e-5);
    }
  },
  minimum: ({ at, value }, f, code) => checkExtreme(at, value, -1, f, code),
  maximum: ({ at, value }, f, code) => checkExtreme(at, value, 1, f, code),
  lipschitz: ({ at, value, where }, f, code) => {
    checkSteepest(value, where, code, f.name);
    if (Number.isFinite(value)) expect(Math.abs(code.derivative(at))).toBe(value);
    const steeper = line
      .filter(x => hasLimits(code) || Math.abs(x) < 50)
      .filter(x => !(Math.abs(code.derivative(x)) <= value * (1 + 1e-12)));
    expect(steeper, `${f.name} is steeper`).toEqual([]);
    if (value !== Infinity) return;
    // Without a bound: it jumps, or grows without end.
    const isSteep =
      line.some(x => Math.abs(code.derivative(x)) > 20) ||
      everyStep(2 ** -20, x => Math.abs(code.value(x + 2 ** -20) - code.value(x)) > 0.004);
    expect(isSteep, `${f.name} has a bounded slope`).toBe(true);
  },
  isZeroCentred: (claim, _f, code) => {
    const { mean, deviation } = valueMoments(code);
    const values = line.filter(x => Math.abs(x) < 50).map(x => code.value(x));
    const bothSigns = values.some(y => y < 0) && values.some(y => y > 0);
    expect(bothSigns && Math.abs(mean) <= 0.1 * deviation).toBe(claim);
  },
  mean: (claim, _f, code) => expectNear(claim, valueMoments(code).mean),
  variance: (claim, _f, code) => expectNear(claim, valueMoments(code).deviation ** 2),
  slopeSquare: (claim, _f, code) => expectNear(claim, moments(x => code.derivative(x)).square),
  gain: (claim, _f, code) => expectNear(claim, 1 / Math.sqrt(valueMoments(code).square)),
};

/** How large |f′| is where a claim says that it is largest, and that it is smaller elsewhere. */
function checkSteepest(value: number, where: SteepestPlace, code: ScalarForms, name: string): void {
  const size = (x: number): number => Math.abs(code.derivative(x));
  const isThere = (x: number, tolerance: number): boolean => size(x) >= value * (1 - tolerance);
  switch (where.kind) {
    case 'nowhere':
      expect(value).toBe(Infinity);
      return;
    case 'everywhere':
      expect(line.filter(x => !isThere(x, 1e-12))).toEqual([]);
      return;
    case 'stretches': {
      const isInside = (x: number): boolean => where.stretches.some(([from, to]) => x > from && x < to);
      const isAtEnd = (x: number): boolean =>
        where.stretches.some(ends => ends.some(end => Math.abs(x - end) < 1e-3 * Math.max(1, Math.abs(end))));
      // A slope that comes to the same value on the other side of a seam may come close to it.
      expect(
        line.filter(x => !isAtEnd(x) && isThere(x, 1e-12) !== isInside(x)),
        `${name} is steepest on other stretches`,
      ).toEqual([]);
      return;
    }
    case 'limits': {
      const wanted = [-Infinity, Infinity].filter(end => isThere(Math.sign(end) * 1e300, 1e-9));
      expect(where.limits, name).toEqual(wanted);
      expect(
        line.filter(x => Math.abs(x) < 5 && isThere(x, 1e-9)),
        `${name} reaches its limit`,
      ).toEqual([]);
      return;
    }
    case 'points':
      for (const x of where.points) {
        const sides = [x - 1e-6, x, x + 1e-6];
        expect(
          sides.some(side => isThere(side, 1e-5)),
          `${name} at ${x}`,
        ).toBe(true);
      }
      expect(isThere(1e300, 1e-9) || isThere(-1e300, 1e-9), `${name} is as steep far out`).toBe(false);
  }
}

const everyStep = (h: number, holds: (x: number) => boolean): boolean => {
  for (let i = -90; i <= 90; i++) {
    // A window of three steps around each eighth, where definitions have their seams, and one beside it.
    for (const x of [i / 8 - h, i / 8 - 1.5 * h, i / 8, i / 8 + 0.05]) if (holds(x)) return true;
  }
  return false;
};

interface Moments {
  readonly mean: number;
  readonly square: number;
  readonly deviation: number;
}

/** Moments for z ~ N(0, 1) by the midpoint rule: slower than what the library does, and another way. */
function moments(g: (x: number) => number): Moments {
  const h = 1 / 4096;
  let [mean, square] = [0, 0];
  for (let i = -13 * 4096; i < 13 * 4096; i++) {
    const x = (i + 0.5) * h;
    const weight = (h * Math.exp(-x * x * 0.5)) / Math.sqrt(2 * Math.PI);
    mean += weight * g(x);
    square += weight * g(x) ** 2;
  }
  return { mean, square, deviation: Math.sqrt(square - mean * mean) };
}

const knownMoments = new WeakMap<ScalarForms, Moments>();
/** Those of the values: four properties ask for them. */
function valueMoments(code: ScalarForms): Moments {
  const found = knownMoments.get(code) ?? moments(x => code.value(x));
  knownMoments.set(code, found);
  return found;
}

const expectNear = (claim: number, seen: number): void =>
  expect(Math.abs(claim - seen), `${claim}, not ${seen}`).toBeLessThan(2e-5 * Math.max(1, Math.abs(seen)));

function checkRoots(claim: Properties['zeros'], g: (x: number) => number, what: string): void {
  const found = claim.map(zero => (typeof zero === 'number' ? ([zero, zero] as const) : zero));
  for (const [from, to] of found) {
    const ends = [from, to].filter(Number.isFinite);
    for (const x of ends) expect(Math.abs(g(x)), `${what} at ${x}`).toBeLessThan(1e-12);
  }
  const isClaimed = (x: number): boolean => found.some(([from, to]) => from - 1e-6 <= x && x <= to + 1e-6);
  const points = line.filter(x => Math.abs(x) < 10);
  points.forEach((x, i) => {
    if (g(x) === 0) expect(isClaimed(x), `${what} is 0 at ${x}`).toBe(true);
    const next = points[i + 1];
    if (next === undefined || !(g(x) * g(next) < 0) || Math.abs(g(x) - g(next)) > 0.3) return;
    expect(
      found.some(([from, to]) => from <= next && to >= x),
      `${what} changes its sign at ${x}`,
    ).toBe(true);
  });
}

function checkExtreme(at: number, value: number, sign: number, f: ScalarFunction, code: ScalarForms): void {
  expect(code.value(at)).toBe(value);
  const beyond = line
    .filter(x => hasLimits(code) || Math.abs(x) < 50)
    .filter(x => !((code.value(x) - value) * sign <= 1e-14 * Math.max(1, Math.abs(value))));
  expect(beyond, `${f.name} lies beyond the extreme`).toEqual([]);
}

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
    code.value(Float64Array.from(x), y, ...Object.values(f.params).map(p => p.default));
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
    for (const row of sampleRows) inside(low, high, run(row), `${f.name}(a row of ${row.length})`);
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
      const errors = plain.map((y, i) => Math.abs(shifted[i]! - (claim === 'invariant' ? y : y + 4096)));
      expect(errors.filter(error => !(error <= 1e-12))).toEqual([]);
    }
  },
  order: (claim, f, run) => {
    for (const row of sampleRows) {
      const y = run(row);
      const places = row.map((_, i) => i).sort((i, j) => row[i]! - row[j]!);
      const isKept = (lower: number, higher: number): boolean =>
        claim === 'kept' ? lower <= higher : lower >= higher;
      const swapped = places.slice(1).filter((place, k) => !isKept(y[places[k]!]!, y[place]!));
      expect(swapped, `${f.name} does not keep the order at these places`).toEqual([]);
    }
  },
};
