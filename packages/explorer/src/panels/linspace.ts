// Equally spaced numbers, as the article has them, and softmax of them as one vector.
import type { RowRun } from '../functions.ts';
import { outputsOf } from '../rows/row.ts';

export const linspace = (
  [low, high]: readonly [low: number, high: number],
  count: number,
): readonly number[] => Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

export const softmaxOfLinspace = (
  softmax: RowRun,
  ends: readonly [low: number, high: number],
  count: number,
): readonly number[] => outputsOf(softmax, linspace(ends, count), {});
