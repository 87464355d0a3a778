// The logarithm of softmax as frameworks would compute it who follow the formula, in a floating-point format.
import { type Expr, evaluateIn, type FormatName, roundTo, type Step, steps } from 'nonlin/precision';
import type { RowRun } from '../functions.ts';

/** Textbook forms, written out. */
export interface GapFormulas {
  readonly softmax: Expr;
  readonly softmaxVjp: Expr;
  readonly logSoftmax: Expr;
}

type Pair = readonly [winner: number, loser: number];
/** Two logits: the largest already taken away. */
const logitsOf = (gap: number): Pair => [0, 0 - gap];

export const stepsAt = ({ logSoftmax }: GapFormulas, gap: number, format: FormatName): readonly Step[] =>
  steps(logSoftmax, { x: logitsOf(gap) }, format);

export const textbookAt = ({ logSoftmax }: GapFormulas, gap: number, format: FormatName): Pair =>
  evaluateIn(logSoftmax, { x: logitsOf(gap) }, format) as unknown as Pair;

/** The gradient of −log p of the losing class, by the chain rule: 1/p from the logarithm, then softmax’s own. */
export function textbookGradientAt(
  { softmax, softmaxVjp }: GapFormulas,
  gap: number,
  format: FormatName,
): Pair {
  const x = logitsOf(gap);
  const y = evaluateIn(softmax, { x }, format) as unknown as Pair;
  const g = [0, roundTo(-1 / y[1], format)];
  return evaluateIn(softmaxVjp, { x, y, g }, format) as unknown as Pair;
}

/** The library in the format: float32 arrays as such, 16 bits rounded once from float64, as its tables are. */
export function oursAt(run: RowRun, gap: number, format: FormatName): Pair {
  const x = logitsOf(roundTo(gap, format));
  const y = format === 'float32' ? run(Float32Array.from(x)) : (run(x) as readonly number[]);
  return pairIn(y, format);
}

export function ourGradientAt(run: RowRun, gap: number, format: FormatName): Pair {
  const x = logitsOf(roundTo(gap, format));
  const g = [0, -1];
  const dx = format === 'float32' ? run.vjp(Float32Array.from(x), Float32Array.from(g)) : run.vjp(x, g);
  return pairIn(dx, format);
}

const pairIn = (y: ArrayLike<number>, format: FormatName): Pair => [
  roundTo(y[0]!, format),
  roundTo(y[1]!, format),
];

/** The gap from which on the logarithm is −∞: e^−gap is no longer above half of the smallest subnormal number. */
export function lastGap(formulas: GapFormulas, format: FormatName): number {
  let [alive, dead] = [0, 2000];
  for (let i = 0; i < 64; i++) {
    const middle = (alive + dead) / 2;
    if (textbookAt(formulas, middle, format)[1] === Number.NEGATIVE_INFINITY) dead = middle;
    else alive = middle;
  }
  return dead;
}
