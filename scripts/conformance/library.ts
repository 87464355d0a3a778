// Jobs with results of the library beside them, for tests that have no time for many digits: the library's own tests prove that it
// is within a few ulp of the truth in float64, which float32 results do not notice.

import { isInside, points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { leastNormal, randomNumbers, ulpOf } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { find } from '../../packages/nonlin/src/catalog.ts';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import type { Output } from './cases.ts';
import type { Job } from './runner.ts';

export const WIDTH = 6;

/** Ties, rows far apart and close together, what is not finite, and random rows of several spreads. */
const rows: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0],
  [3, 3, 3, -1, -1, 3],
  [88, 0, 88, -88, 87.5, 2],
  [-1000, -1000.5, -1001, -1000, -1002, -1003],
  [0, -50, -51, -49, -50, -52],
  [1e-30, -1e-30, 2e-30, -0, 1e-20, 3e-30],
  [1, Number.NEGATIVE_INFINITY, 2, 0, 1, -1],
  [1, Number.NaN, 2, 0, 1, -1],
  [0, 0, 0, 0, 0, Number.NaN],
  [Number.POSITIVE_INFINITY, 0, 1, 2, 3, 4],
  new Array<number>(WIDTH).fill(Number.NEGATIVE_INFINITY),
  ...[0.1, 1, 5, 30].flatMap((spread, s) => {
    const random = randomNumbers(s + 1);
    return Array.from({ length: 4 }, () => Array.from({ length: WIDTH }, () => (random() * 2 - 1) * spread));
  }),
];

const pointsOf = new Map<Definition, readonly number[]>();

/** What a function is run at: seams, tails, ±∞, NaN and −0; the numbers of a pair in many combinations. */
function inputsOf(f: Definition): readonly number[] {
  const known = pointsOf.get(f) ?? freshInputs(f);
  pointsOf.set(f, known);
  return known;
}

function freshInputs(f: Definition): readonly number[] {
  if (f.kind === 'row') return rows.flat();
  if (f.kind === 'gated') return pairsOf(some);
  const g = f.kind === 'mirrored' ? f.of : f;
  const ends = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].filter(x => isInside(g, x));
  const x = [...points(g), ...ends, Number.NaN];
  return f.kind === 'mirrored' ? x.slice(0, x.length - (x.length % WIDTH)) : x;
}

/** An even number of them, so that interleaved pairs are as many. */
const some = [-90, -20, -6, -3.5, -1, -0.3, -1e-9, 1e-7, 0.4, 1, 2.5, 7.5, 30, 85];
const pairsOf = (v: readonly number[]): readonly number[] =>
  v.flatMap((_, k) => [...v, ...v.slice(k), ...v.slice(0, k)]);

interface Tensor {
  readonly data: Float64Array;
  readonly shape: readonly number[];
}
type Call = (x: Tensor, ...rest: readonly unknown[]) => Tensor;

/** A job, what the library makes of it in float64, and what errors are measured in ulp of. */
export interface Compared extends Job {
  readonly expected: readonly number[];
  readonly measure: readonly number[];
}

export function jobOf(f: Definition, output: Output, format: Precision): Compared {
  const round = format === 'float32' ? Math.fround : (v: number): number => v;
  const x = inputsOf(f).map(round);
  const width = f.kind === 'scalar' ? x.length : f.kind === 'gated' ? 2 * some.length : WIDTH;
  const tensor = (data: readonly number[], shape: readonly number[]): Tensor => ({
    data: Float64Array.from(data),
    shape,
  });
  const library = find(f.name)!.run as unknown as Call & { vjp: Call; derivative: Call };
  const run = output === 'derivative' && f.kind === 'scalar' ? library.derivative : library;
  const shape = [x.length / width, width];
  const value = run(tensor(x, shape));
  const needsGradient = output === 'derivative' && f.kind !== 'scalar';
  const g = needsGradient ? Array.from(value.data, (_, i) => [1, -0.5, 0.25, 3, -2][i % 5]!) : [];
  const result = needsGradient ? library.vjp(tensor(x, shape), tensor(g, value.shape)) : value;
  const expected = Array.from(result.data);
  const near = (by: number): ArrayLike<number> =>
    run(
      tensor(
        x.map(v => v + by),
        shape,
      ),
    ).data;
  const measure =
    f.kind === 'scalar'
      ? aroundZeros(x, expected, near(-0.25), near(0.25))
      : f.kind === 'row' && (output === 'derivative' || f.ulpOf === 'row')
        ? largestOfRows(expected, expected.length / (x.length / width))
        : expected;
  return { f, output, format, x, width, g, expected, measure };
}

/** Where a function changes its sign inside, a quarter of what it is a quarter further on, as in cases.ts. */
const aroundZeros = (
  x: readonly number[],
  y: readonly number[],
  left: ArrayLike<number>,
  right: ArrayLike<number>,
): readonly number[] =>
  y.map((v, i) => {
    const around = Math.min(Math.abs(left[i]!), Math.abs(right[i]!)) / 4;
    return Math.abs(x[i]!) > 0.25 && Number.isFinite(around) ? Math.max(Math.abs(v), around) : v;
  });

const largestOfRows = (y: readonly number[], length: number): readonly number[] =>
  y.map((_, i) => {
    const from = i - (i % length);
    return Math.max(...y.slice(from, from + length).map(v => Math.abs(v) || 0));
  });

/** The largest error of an answer in ulp, and where it is. Below 1024 times the smallest normal number ulp are those of that. */
export function worstOf(
  { x, format, expected, measure }: Compared,
  answer: readonly number[],
): { readonly ulp: number; readonly at: string } {
  if (answer.length !== expected.length)
    return { ulp: Number.POSITIVE_INFINITY, at: `${answer.length} numbers instead of ${expected.length}` };
  const floor = leastNormal(format) * 2 ** 10;
  const isSingle = format === 'float32';
  const errorAt = (i: number): number => {
    const [a, y] = [answer[i]!, expected[i]!];
    if (a === y || Object.is(a, y) || (isSingle && a === Math.fround(y))) return 0;
    const ulp = Math.abs(a - y) / ulpOf(Math.max(floor, Math.abs(measure[i]!)), format);
    return Number.isFinite(ulp) ? ulp : Number.POSITIVE_INFINITY;
  };
  let worst = { ulp: 0, at: '' };
  for (let i = 0; i < expected.length; i++) {
    const ulp = errorAt(i);
    if (ulp > worst.ulp) worst = { ulp, at: `result ${i}: ${answer[i]}, not ${expected[i]}; x: ${x[i]}` };
  }
  return worst;
}
