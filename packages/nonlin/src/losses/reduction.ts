import { destination, oneOf, type ParsedInput, type Shape } from '../arrays/index.ts';
import { Sum } from '../numerics/running.ts';

/** What becomes of the losses: their mean, their sum, or each for itself. */
export type Reduction = 'mean' | 'sum' | 'none';

/** The reduction asked for, 'mean' where none is. */
export const readReduction = (reduction: unknown = 'mean'): Reduction =>
  oneOf(reduction, ['mean', 'sum', 'none'], 'reduction');

/** The losses of a call: how many, each by its number, what their mean divides by, and their shape. */
export interface Losses {
  readonly count: number;
  /** Times a unit, 1 or less: what is beyond the format may have a mean within it. */
  readonly loss: (i: number, unit: number) => number;
  readonly divisor: number;
  readonly shape: Shape;
}

/**
 * Mean and sum are a number, 'none' gives an array of the input's kind; the loss of a single row is a number, too.
 * The mean of nothing is NaN, as in PyTorch.
 */
export function reduce(reduction: Reduction, input: ParsedInput, losses: Losses): unknown {
  const { count, divisor, shape } = losses;
  const isSingleRow = shape.length === 0 && input.shape.length > 0;
  if (reduction === 'none' && !isSingleRow) {
    const out = destination(undefined, input, shape);
    for (let i = 0; i < count; i++) out.data[i] = within(unit => losses.loss(i, unit));
    return out.commit();
  }
  return within(unit => {
    const sum = new Sum();
    for (let i = 0; i < count; i++) sum.add(losses.loss(i, unit));
    return sum.over(reduction === 'mean' ? divisor : 1);
  });
}

/** 2^-1000: a sum of products of two numbers of the format is a number in this unit. */
const UNIT = 9.332636185032189e-302;

/** What is computed in a unit; in a smaller one where that is beyond the format, if only on the way. */
export function within(compute: (unit: number) => number): number {
  const result = compute(1);
  return Number.isFinite(result) ? result : compute(UNIT) / UNIT;
}

/** share · x, where 0 · ±∞ is 0: an element of probability or weight 0 contributes nothing, even if x is infinite. */
export const times = (share: number, x: number): number =>
  share === 0 && Math.abs(x) === Infinity ? 0 : share * x;
