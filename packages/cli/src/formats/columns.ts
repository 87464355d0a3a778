// Columns of numbers, of which some may be lists.
import type { Column } from './format.ts';

/** How many numbers a row has. */
export const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, c) => sum + (c.isNumbers ? (c.width ?? 1) : 0), 0);

/** Lists as columns of single numbers, for formats without lists. */
export const withoutLists = (columns: readonly Column[]): readonly Column[] =>
  columns.flatMap(c =>
    c.width === undefined
      ? [c]
      : Array.from({ length: c.width }, (_, i) => ({ name: `${c.name}_${i}`, isNumbers: true })),
  );

/** Columns for an array without names. */
export const numberedColumns = (shape: readonly number[]): readonly Column[] =>
  Array.from({ length: shape[1] ?? 1 }, (_, i) => ({ name: String(i), isNumbers: true }));
