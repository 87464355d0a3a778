import { destination, oneOf, type Reading, type Shape } from '../arrays/index.ts';
import { Sum } from './sum.ts';

/** What becomes of the losses: their mean, their sum, or each for itself. */
export type Reduction = 'mean' | 'sum' | 'none';

/** The reduction asked for, 'mean' where none is. */
export const readReduction = (reduction: unknown = 'mean'): Reduction =>
  oneOf(reduction, ['mean', 'sum', 'none'], 'reduction');

/** The losses of a call: how many, each by its number, what their mean divides by, and their shape. */
export interface Losses {
  readonly count: number;
  readonly loss: (i: number) => number;
  readonly divisor: number;
  readonly shape: Shape;
}

/**
 * Mean and sum are a number, 'none' gives an array of the input's kind; the loss of a single row is a number, too.
 * The mean of nothing is NaN, as in PyTorch.
 */
export function reduce(reduction: Reduction, input: Reading, losses: Losses): unknown {
  const { count, loss, divisor, shape } = losses;
  const isSingleRow = shape.length === 0 && input.shape.length > 0;
  if (reduction === 'none' && !isSingleRow) {
    const out = destination(undefined, input, shape);
    for (let i = 0; i < count; i++) out.data[i] = loss(i);
    return out.commit();
  }
  const sum = new Sum();
  for (let i = 0; i < count; i++) sum.add(loss(i));
  return reduction === 'mean' ? sum.over(divisor) : sum.value;
}
