// True values of a formula at many places.
import { type Expr, type Truth, truthOf } from 'nonlin/precision';

export interface Question {
  readonly formula: Expr;
  readonly names: Readonly<Record<string, number>>;
  readonly xs: readonly number[];
}

/** Where even thousands of bits cannot say, there is no number. */
const UNKNOWN: Truth = { head: Number.NaN, tail: 0 };

export const truthsOf = ({ formula, names, xs }: Question): readonly Truth[] =>
  xs.map(x => {
    try {
      return truthOf(formula, { x, ...names });
    } catch (error) {
      if (error instanceof RangeError) return UNKNOWN;
      throw error;
    }
  });

/** Answers that are there from the start, by what was asked. */
export type Answers = Readonly<Record<string, readonly Truth[]>>;
