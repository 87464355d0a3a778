// The formulas of nonlin/logits that have one number for each row of logits: the generator prints them as it prints those of
// the functions. In each the largest element is kept apart, so that a confident row keeps its digits.

import type { Expr } from '../formula/index.ts';
import { math } from './definition.ts';

/** A number that a row gives. */
export interface MeasureFormula {
  readonly name: string;
  readonly value: Expr;
}

export const measures: readonly MeasureFormula[] = [
  {
    // What log-sum-exp has above the largest element: log-softmax is x − largest − excess.
    name: 'excess',
    value: math`
      let largest = max(x);
      let rest = sum(x < largest ? exp(x - largest) : x - largest);
      let ties = sum(x < largest ? 0 : 1);
      log1p(rest + (ties - 1))`,
  },
  {
    // −Σ p ln p with ln p = x − largest − log1p(rest). Where a probability is 0 so is its part, also for −∞: e^−800 is 0, or next to it.
    name: 'entropy',
    value: math`
      let largest = max(x);
      let power = exp(x - largest);
      let rest = sum(x < largest ? power : x - largest) + (sum(x < largest ? 0 : 1) - 1);
      let distances = sum(x < largest ? power * min(largest - x, 800) : 0);
      log1p(rest) + distances / (1 + rest)`,
  },
  {
    // The probability of the largest element less that of the next: p · (1 − e^(next − largest)).
    name: 'margin',
    value: math`
      let largest = max(x);
      let rest = sum(x < largest ? exp(x - largest) : x - largest);
      let ties = sum(x < largest ? 0 : 1);
      let next = max(x < largest ? x : -inf);
      (ties > 1 ? 0 : -expm1(next - largest)) / (ties + rest)`,
  },
];
