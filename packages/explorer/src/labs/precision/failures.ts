// A textbook formula against the library, in every floating-point format: what each gives, and how wrong that is.
import { type Expr, evaluateIn, type FormatName, roundTo, type Truth, ulpsOff } from 'nonlin/precision';
import type { FunctionInfo, Options, ScalarRun } from '../../functions.ts';

/** A function as this lab knows it: plain data, its textbook forms written out. */
export interface Subject {
  readonly info: FunctionInfo;
  readonly value: Expr;
  readonly derivative: Expr;
}

export type Quantity = 'value' | 'derivative';

/** A comparison: a formula with its parameters, and the library's function for it. */
export interface Task {
  readonly formula: Expr;
  /** All names of the formula but x. */
  readonly names: Readonly<Record<string, number>>;
  readonly ours: (x: number) => number;
  readonly oursInSingles: (x: Float32Array) => Float32Array;
}

export function taskOf(
  subject: Subject,
  quantity: Quantity,
  run: ScalarRun,
  params: Readonly<Record<string, number>>,
): Task {
  const options: Options = params;
  const isValue = quantity === 'value';
  return {
    formula: subject[quantity],
    names: { ...subject.info.fixed, ...params },
    ours: x => (isValue ? run(x, options) : run.derivative(x, options)),
    oursInSingles: x => (isValue ? run(x, options) : run.derivative(x, options)),
  };
}

/** The results of both in one format. x is rounded to the format first, because the error of that rounding is nobody's fault. */
export interface Band {
  readonly format: FormatName;
  readonly x: readonly number[];
  readonly textbook: readonly number[];
  readonly ours: readonly number[];
  /** Left out until it is known. */
  readonly truths?: readonly Truth[];
}

/** `truths` are those of the float64 numbers x themselves; for the shorter formats the library's float64 result is enough. */
export function bandOf(
  task: Task,
  format: FormatName,
  xs: readonly number[],
  truths?: readonly Truth[],
): Band {
  const x = xs.map(v => roundTo(v, format));
  const wide = x.map(task.ours);
  const isSingle = format === 'float32';
  const ours = isSingle
    ? Array.from(task.oursInSingles(Float32Array.from(x)))
    : // Tables of 16-bit results hold these numbers.
      wide.map(v => roundTo(v, format));
  const known = format === 'float64' ? truths : wide.map(head => ({ head, tail: 0 }));
  return {
    format,
    x,
    textbook: x.map(v => evaluateIn(task.formula, { x: v, ...task.names }, format) as number),
    ours,
    ...(known && { truths: known }),
  };
}

/** From right to worst. */
export const verdicts = ['right', 'close', 'inaccurate', 'saturated', 'infinite', 'nan'] as const;
export type Verdict = (typeof verdicts)[number];

const RIGHT = 1;
const CLOSE = 4;

/** The verdict on a result: within 1 ulp, within 4, further off, exactly 0 or ±1 by mistake, infinite, or NaN. */
export function verdictOf(value: number, truth: Truth, format: FormatName): Verdict {
  const off = ulpsOff(value, truth, format);
  if (off <= RIGHT) return 'right';
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'infinite';
  if (value === 0 || Math.abs(value) === 1) return 'saturated';
  return off <= CLOSE ? 'close' : 'inaccurate';
}

/** Which of the two results of a band is meant. */
export type Side = 'textbook' | 'ours';
export const sides: readonly Side[] = ['textbook', 'ours'];

/** Neighbouring columns with the same verdict; without a verdict where the truth is not known yet. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict | 'unknown';
}

export function stretchesOf(band: Band, side: Side): readonly Stretch[] {
  const found: { from: number; to: number; verdict: Stretch['verdict'] }[] = [];
  band[side].forEach((value, i) => {
    const truth = band.truths?.[i];
    const verdict = truth ? verdictOf(value, truth, band.format) : 'unknown';
    const last = found.at(-1);
    if (last?.verdict === verdict) last.to = i;
    else found.push({ from: i, to: i, verdict });
  });
  return found;
}
