// Softmax before a cross-entropy that expects logits: what it costs, beside the right wiring. By nonlin/losses.
import { crossEntropy } from 'nonlin/losses';
import type { RowRun } from '../functions.ts';

/** Logits of K classes: the right one, and zeros. */
const rowOf = (classes: number, right: number): readonly number[] =>
  Array.from({ length: classes }, (_, i) => (i === 0 ? right : 0));

const lossOf = (row: readonly number[]): number => crossEntropy([row], [0]);
const gradientOf = (row: readonly number[]): readonly number[] => crossEntropy.gradient([row], [0])[0]!;

/** No loss of the wrong wiring is smaller: softmax gives at most 1 to the right class, and 0 to all others. */
export const floorOf = (classes: number): number => lossOf(rowOf(classes, 1));

export interface Wiring {
  readonly loss: number;
  /** ∂loss/∂logit of the right class. */
  readonly gradient: number;
}

/** The loss takes the logits. */
export function right(classes: number, logit: number): Wiring {
  const row = rowOf(classes, logit);
  return { loss: lossOf(row), gradient: gradientOf(row)[0]! };
}

/** The loss, which takes softmax itself, is handed probabilities. */
export function twice(softmax: RowRun, classes: number, logit: number): Wiring {
  const row = rowOf(classes, logit);
  const p = softmax(row) as readonly number[];
  return { loss: lossOf(p), gradient: softmax.vjp(row, gradientOf(p))[0]! };
}
