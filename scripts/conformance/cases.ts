// The points that every engine is run at, and what is true there.
//
// True values come from the textbook forms in many digits. At ±∞ the limit counts, which is what the library gives and its tests
// prove; NaN gives NaN, in a row function in the whole row.
import type { Decimal } from 'decimal.js';
import { isInside, points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { formats, randomNumbers } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { find, properties } from '../../packages/nonlin/src/catalog.ts';
import { derivative, type Expr, expand, textbookSlope } from '../../packages/nonlin/src/formula/index.ts';
import type {
  Definition,
  GatedFunction,
  RowFunction,
  ScalarFunction,
} from '../../packages/nonlin/src/functions/definition.ts';
import { exactly, oracle } from '../../packages/nonlin/test/support/decimal.ts';

export type Output = 'value' | 'derivative';

/** One function to be run over some numbers. */
export interface Job {
  readonly f: Definition;
  /** The value; or f′(x) for a function of a number, and the gradient for x for any other, which gets `g`. */
  readonly output: Output;
  readonly format: Precision;
  /** Numbers of the format, row after row. */
  readonly x: readonly number[];
  /** How long a row is. For a function of a number all numbers are one row. Gates and values, and groups, lie along it. */
  readonly width: number;
  /** The gradient that arrives at the result, of the result's shape; empty where none is needed. */
  readonly g: readonly number[];
}

export interface Case extends Job {
  readonly truth: readonly Decimal[];
  /** What an error is measured in ulp of. */
  readonly measure: readonly Decimal[];
  /** What was put in where a result came out. */
  inputOf(i: number): string;
}

const known = new Map<string, readonly Case[]>();

/** The value and the gradient of a function at its points, rounded to a format. */
export function casesOf(f: Definition, format: Precision): readonly Case[] {
  const key = `${f.name} ${format}`;
  const cases = known.get(key) ?? (['value', 'derivative'] as const).map(output => caseOf(f, output, format));
  known.set(key, cases);
  return cases;
}

function caseOf(f: Definition, output: Output, format: Precision): Case {
  switch (f.kind) {
    case 'scalar':
      return scalarCase(f, output, format);
    case 'row':
      return rowCase(f, output, format);
    case 'gated':
      return gatedCase(f, output, format);
    case 'mirrored':
      return mirroredCase(f, f.of, output, format);
  }
}

const rounding = (format: Precision): ((x: number) => number) =>
  format === 'float32' ? Math.fround : x => x;
const defaultsOf = (f: ScalarFunction | RowFunction | GatedFunction): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));

type Scalar = ((x: number) => number) & { derivative(x: number): number };

/** All seams and edges, every fifth of the rest, and what is not finite. */
function pointsOf(f: ScalarFunction, format: Precision): readonly number[] {
  const all = points(f).map(rounding(format));
  const some = [...all.filter((_, i) => i < 150 || i % 5 === 0), ...farPoints(format)];
  const chosen = some.filter(x => Number.isFinite(x) && isInside(f, x));
  const ends = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].filter(x => isInside(f, x));
  return [...new Set(chosen), ...(isInside(f, 0) ? [-0] : []), ...ends, Number.NaN];
}

/** Numbers whose squares, products and reciprocals are at the ends of a format, or beyond. */
const farPoints = (format: Precision): readonly number[] =>
  [0.26, 0.49, 0.51, 0.75, 0.99]
    .map(share => Math.floor(formats[format].highest * share))
    .flatMap(e => [2 ** e, -(2 ** e), 2 ** -e, -(2 ** -e)]);

/**
 * Errors of a function of a number are measured in ulp of the true value; where it changes its sign inside, of a quarter of what it
 * is a quarter further on. At a kink the slope that counts is the library's, which the definition states; next to one the rounding
 * of its place decides, and there is nothing to measure.
 */
function scalarCase(f: ScalarFunction, output: Output, format: Precision): Case {
  const form = output === 'value' ? f.value.textbook : textbookSlope(f);
  const library = find(f.name)!.run as unknown as Scalar;
  const run = output === 'value' ? library : (x: number) => library.derivative(x);
  const kinks = properties(f).kinks.map(k => k.at);
  const isNextToKink = (v: number): boolean =>
    kinks.some(k => v !== k && Math.abs(v - k) <= 1e-6 * Math.abs(k));
  const x = pointsOf(f, format).filter(v => !isNextToKink(v));
  const truth = x.map(v => {
    const isStated = !Number.isFinite(v) || (output === 'derivative' && kinks.includes(v));
    const found = isStated ? undefined : oracle(form, { x: v, ...defaultsOf(f) })[0]!;
    // Far out the textbook form leaves the range of decimals, too: there the library's result counts, as at ±∞.
    return found?.isFinite() ? found : exactly(run(v));
  });
  const measure = truth.map((t, i) => {
    const v = x[i]!;
    if (kinks.includes(v)) return larger(t, exactly(1));
    const around = Math.min(Math.abs(run(v - 0.25)), Math.abs(run(v + 0.25))) / 4;
    return Math.abs(v) > 0.25 && Number.isFinite(around) ? larger(t, exactly(around)) : t;
  });
  return { f, output, format, x, width: x.length, g: [], truth, measure, inputOf: i => `${x[i]}` };
}

const larger = (a: Decimal, b: Decimal): Decimal => (a.abs().lt(b) ? b : a);

/** Random rows of several spreads, ties, rows far apart and close together; what is not finite. */
const WIDTH = 6;
const ROWS: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0],
  [3, 3, 3, -1, -1, 3],
  [1000, 0, 1000, -1000, 999.5, 2],
  [-1000, -1000.5, -1001, -1000, -1002, -1003],
  [0, -50, -51, -49, -50, -52],
  [36.7, 0, 0, 1, -36.7, 0],
  [1e-30, -1e-30, 2e-30, 0, 1e-20, 3e-30],
  [700, -45, 3, 2, 1, 0],
  ...[0.1, 1, 5, 30].flatMap((spread, s) => {
    const random = randomNumbers(s + 1);
    return Array.from({ length: 6 }, () => Array.from({ length: WIDTH }, () => (random() * 2 - 1) * spread));
  }),
];
const LIMITS: readonly (readonly number[])[] = [
  [1, Number.NEGATIVE_INFINITY, 2, 0, 1, -1],
  [1, Number.NaN, 2, 0, 1, -1],
  [0, 0, 0, 0, 0, Number.NaN],
];
const arriving = (n: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => [1, -0.5, 0.25, 3, -2][i % 5]!);

type Call = (...args: readonly unknown[]) => number | { readonly data: ArrayLike<number> };
const numbersOf = (y: ReturnType<Call>): readonly number[] =>
  typeof y === 'number' ? [y] : Array.from(y.data);

function rowCase(f: RowFunction, output: Output, format: Precision): Case {
  const rows = [...ROWS, ...LIMITS].map(row => row.map(rounding(format)));
  const pieces = f.grouped ? 2 : WIDTH;
  const groups = rows.flatMap(row =>
    Array.from({ length: WIDTH / pieces }, (_, i) => row.slice(i * pieces, (i + 1) * pieces)),
  );
  const each = f.result === 'row' ? pieces : 1;
  const g = output === 'value' ? [] : arriving(groups.length * each);
  const run = find(f.name)!.run as unknown as Call & { vjp: Call };
  const truth = groups.flatMap((row, i) => {
    const gradient = g.slice(i * each, (i + 1) * each);
    if (row.every(Number.isFinite))
      return trueRow(f, output, row, f.result === 'row' ? gradient : gradient[0]!);
    const tensor = (data: readonly number[]) => ({ data: Float64Array.from(data), shape: [data.length] });
    const options = f.grouped ? { pieces } : {};
    const arrived = f.result === 'row' || f.grouped ? tensor(gradient) : gradient[0];
    const result = output === 'value' ? run(tensor(row), options) : run.vjp(tensor(row), arrived, options);
    return numbersOf(result).map(exactly);
  });
  const perGroup = truth.length / groups.length;
  return {
    f,
    output,
    format,
    x: rows.flat(),
    width: WIDTH,
    g,
    truth,
    measure: measureOfRow(f, output, truth),
    inputOf: i => `element ${i % perGroup} of [${groups[Math.floor(i / perGroup)]}]`,
  };
}

function trueRow(
  f: RowFunction,
  output: Output,
  x: readonly number[],
  g: number | readonly number[],
): readonly Decimal[] {
  const form = output === 'value' ? f.value.textbook : expand(f.vjp.textbook, { y: f.value.textbook });
  return oracle(form, { x, ...(output === 'value' ? {} : { g }), ...defaultsOf(f) });
}

const PAIRS = [-90, -20, -6, -3.5, -1, -0.3, -1e-9, 1e-7, 0.4, 1, 2.5, 7.5, 30, 100];

/** Gate and value where the definition has them, half a row each. */
const laidOut = (f: GatedFunction, gates: readonly number[], values: readonly number[]): readonly number[] =>
  ({
    first: [...gates, ...values],
    last: [...values, ...gates],
    interleaved: gates.flatMap((gate, i) => [gate, values[i]!]),
  })[f.place];

function gatedCase(f: GatedFunction, output: Output, format: Precision): Case {
  const half = WIDTH / 2;
  const pairs = PAIRS.flatMap(gate =>
    PAIRS.map(value => [gate, value].map(rounding(format)) as [number, number]),
  );
  const rows = Array.from({ length: Math.floor(pairs.length / half) }, (_, i) =>
    pairs.slice(i * half, (i + 1) * half),
  );
  const g = output === 'value' ? [] : arriving(rows.length * half);
  const at = (e: Expr, [gate, value]: readonly [number, number]): Decimal =>
    oracle(e, { gate, value, ...defaultsOf(f) })[0]!;
  const slope = (of: 'gate' | 'value'): Expr => f.slopes?.[of]?.textbook ?? derivative(f.value.textbook, of);
  const truth = rows.flatMap((row, r) => {
    if (output === 'value') return row.map(pair => at(f.value.textbook, pair));
    const [gates, values] = (['gate', 'value'] as const).map(of =>
      row.map((pair, i) => at(slope(of), pair).mul(g[r * half + i]!)),
    );
    return laidOut(f, gates as never, values as never) as unknown as readonly Decimal[];
  });
  const x = rows.flatMap(row =>
    laidOut(
      f,
      row.map(([gate]) => gate),
      row.map(([, value]) => value),
    ),
  );
  const perRow = truth.length / rows.length;
  return {
    f,
    output,
    format,
    x,
    width: WIDTH,
    g,
    truth,
    measure: truth,
    inputOf: i =>
      `element ${i % perRow} of [${x.slice(Math.floor(i / perRow) * WIDTH, (Math.floor(i / perRow) + 1) * WIDTH)}]`,
  };
}

function mirroredCase(f: Definition, of: ScalarFunction, output: Output, format: Precision): Case {
  const all = pointsOf(of, format).filter(x => !Number.isNaN(x) && Number.isFinite(x) && isInside(of, -x));
  const x = all.slice(0, all.length - (all.length % WIDTH));
  const at = (e: Expr, v: number): Decimal => oracle(e, { x: v, ...defaultsOf(of) })[0]!;
  const g = output === 'value' ? [] : arriving(2 * x.length);
  const rows = Array.from({ length: x.length / WIDTH }, (_, i) => x.slice(i * WIDTH, (i + 1) * WIDTH));
  const truth = rows.flatMap((row, r) =>
    output === 'value'
      ? [...row.map(v => at(of.value.textbook, v)), ...row.map(v => at(of.value.textbook, -v))]
      : row.map((v, i) => {
          const [first, second] = [g[r * 2 * WIDTH + i]!, g[r * 2 * WIDTH + WIDTH + i]!];
          return at(textbookSlope(of), v)
            .mul(first)
            .sub(at(textbookSlope(of), -v).mul(second));
        }),
  );
  return { f, output, format, x, width: WIDTH, g, truth, measure: truth, inputOf: i => `result ${i}` };
}

/** For a row function, of the largest true value of the row, but for values that have digits of their own. */
function measureOfRow(f: RowFunction, output: Output, truth: readonly Decimal[]): readonly Decimal[] {
  if (output === 'value' && (f.ulpOf !== 'row' || f.result === 'number')) return truth;
  const each = f.grouped ? 2 : WIDTH;
  return truth.map((_, i) => {
    const row = truth.slice(i - (i % each), i - (i % each) + each);
    return row.reduce((m, v) => larger(m, v.abs()), exactly(0));
  });
}
