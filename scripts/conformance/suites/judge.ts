// Runs a case of a suite here, and says how far the results are from what the suite expects and from the true values.
import { roundTo, truthOf, ulpsOff } from '../../../packages/nonlin/src/analysis/precision/index.ts';
import { decodeHalf, encodeHalf } from '../../../packages/nonlin/src/arrays/index.ts';
import { find } from '../../../packages/nonlin/src/catalog.ts';
import type { SuiteCase, SuiteFormat, Tolerance } from './suite.ts';

/** A case beside our results. */
export interface Judgement {
  readonly case: SuiteCase;
  readonly results: readonly number[];
  /** What the suite expects, in the format of the case. */
  readonly expected: readonly number[];
  /** The places where ours is farther off than the suite allows. */
  readonly failing: readonly number[];
  /** The largest distance in numbers of the format, and where it is. */
  readonly ulp: number;
  readonly place: number;
  /** What there is instead of results: an error of the library, or another number of them. */
  readonly refusal?: string;
}

export function judge(c: SuiteCase): Judgement {
  const expected = c.expected.map(y => roundTo(y, c.format));
  const without = { case: c, results: [], expected, failing: [], ulp: Number.POSITIVE_INFINITY, place: 0 };
  let results: readonly number[];
  try {
    results = resultsOf(c);
  } catch (error) {
    return { ...without, refusal: error instanceof Error ? error.message : String(error) };
  }
  if (results.length !== expected.length)
    return { ...without, refusal: `${results.length} numbers instead of ${expected.length}` };
  return compared(c, results, expected);
}

export const agrees = ({ failing, refusal }: Judgement): boolean =>
  refusal === undefined && failing.length === 0;

function compared(c: SuiteCase, results: readonly number[], expected: readonly number[]): Judgement {
  const distances = results.map((y, i) => distance(y, expected[i]!, c.format));
  const ulp = distances.reduce((a, b) => Math.max(a, b), 0);
  const isNear = (y: number, i: number): boolean => near(y, expected[i]!, distances[i]!, c.tolerance);
  const failing = results.flatMap((y, i) => (isNear(y, i) ? [] : [i]));
  return { case: c, results, expected, failing, ulp, place: Math.max(0, distances.indexOf(ulp)) };
}

function near(y: number, expected: number, ulp: number, { kind, size }: Tolerance): boolean {
  if (ulp === 0 || kind === 'ulp') return ulp <= size;
  return Math.abs(y - expected) <= (kind === 'absolute' ? size : size * Math.abs(expected));
}

type Call = (x: unknown, options: unknown) => number | { readonly data: ArrayLike<number> };

/** What the library gives in the format of a case. */
function resultsOf({ ours, options, format, x, shape }: SuiteCase): readonly number[] {
  const run = find(ours)!.run as unknown as Call;
  const isHalf = format === 'float16';
  const y = run({ data: arrayOf(x, format), shape }, isHalf ? { ...options, dtype: format } : options);
  const results = typeof y === 'number' ? [y] : Array.from(y.data);
  return isHalf ? results.map(bits => decodeHalf(bits, format)) : results;
}

function arrayOf(x: readonly number[], format: SuiteFormat): ArrayLike<number> {
  if (format === 'float16') return Uint16Array.from(x, v => encodeHalf(v, format));
  return format === 'float32' ? Float32Array.from(x) : Float64Array.from(x);
}

/** How many numbers of the format one is from the other, as suites count ulp; ±0 are one number, NaN is near nothing but NaN. */
export function distance(a: number, b: number, format: SuiteFormat): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Object.is(a, b) ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(Number(rank(a, format) - rank(b, format)));
}

/** A number’s place in the order of its format: its bits without the sign, negative below 0. */
function rank(x: number, format: SuiteFormat): bigint {
  const bits = bitsOf(Math.abs(x), format);
  return x < 0 ? -bits : bits;
}

const view = new DataView(new ArrayBuffer(8));

function bitsOf(x: number, format: SuiteFormat): bigint {
  if (format === 'float16') return BigInt(encodeHalf(x, format));
  if (format === 'float64') {
    view.setFloat64(0, x);
    return view.getBigUint64(0);
  }
  view.setFloat32(0, x);
  return BigInt(view.getUint32(0));
}

/** How many ulp a result and what the suite expects are off the true value; for functions of one number, whose parameters are numbers. */
export interface Errors {
  readonly ours: number;
  readonly theirs: number;
}

export function errorsAt({ case: c, results, expected }: Judgement, place: number): Errors | undefined {
  const { definition: f } = find(c.ours)!;
  const { options } = c;
  if (f.kind !== 'scalar' || results.length === 0) return undefined;
  if (Object.values(options).some(v => typeof v !== 'number')) return undefined;
  const defaults = Object.entries(f.params).map(([id, p]) => [id, p.default] as const);
  const x = roundTo(c.x[place]!, c.format);
  if (!Number.isFinite(x)) return undefined;
  const truth = truthOf(f.value.textbook, {
    ...Object.fromEntries(defaults),
    ...(options as Record<string, number>),
    x,
  });
  const errorOf = (y: number): number => ulpsOff(y, truth, c.format);
  return { ours: errorOf(results[place]!), theirs: errorOf(expected[place]!) };
}
