// The form of a table of cubics: what the table holds, its cell width, and its range.

/**
 * Float32 results of a formula f from cells of width 1 / perUnit, each with a cubic. The table holds f / u, and the result is u
 * times what the cell gives:
 *
 * | of | u | for |
 * |---|---|---|
 * | value | 1 | formulas without a zero |
 * | product | x, kept within two edges of cells | formulas with a simple zero at 0 |
 * | root | x − zero | formulas with one zero elsewhere |
 * | gradient | the gradient that arrives | slopes without a zero |
 * | gradient, with a zero | the gradient times x − zero | slopes that rise through one zero |
 *
 * Arguments outside low … high, and NaN, are computed in float64 as they are without a table.
 */
export interface TableForm {
  readonly of: 'value' | 'product' | 'root' | 'gradient';
  /** Cell k is centred at k / perUnit (`round`), or begins there (`floor`), or ends there (`ceil`): kinks lie on edges. */
  readonly cells: 'round' | 'floor' | 'ceil';
  /** A power of two. */
  readonly perUnit: number;
  /** Multiples of 1 / perUnit. */
  readonly low: number;
  readonly high: number;
  /** For a product: beyond these u stays as it is, so that f keeps rising where it flattens. */
  readonly within?: readonly [low: number, high: number];
  /**
   * For a product: the table holds 2^64 times as much, so that parts of results near 2^-126 lose no digits. Where f′(0) has no more
   * than eight, there is but one part.
   */
  readonly isScaled?: true;
  /** For a root, and for a gradient whose slope has a zero. */
  readonly zero?: number;
}

/** The most cells that a table may have: 64 KiB of them. */
export const MOST_CELLS = 4096;
/** Float32 numbers of a cell: c0, c1, c2, and c3 with the rest of c0 in its low half. */
export const PER_CELL = 4;

export const firstCell = (form: TableForm): number => Math.round(form.low * form.perUnit);
export const cellCount = (form: TableForm): number =>
  Math.round(form.high * form.perUnit) - firstCell(form) + 1;

/** 1.5 · 2^22 and half a step: adding it to an integer puts twice that integer into the low bits. */
export const HALVES = 6291456;
const half = { floor: 0.5, ceil: -0.5 } as const;

/** The centre of cell k, in cells. */
export const centreOf = ({ cells }: TableForm, k: number): number =>
  cells === 'round' ? k : k + half[cells];
/** What is added to an argument, or to a whole number of cells, so that the cell is in the low bits of the sum. */
export const magicOf = ({ cells, perUnit }: TableForm): number =>
  cells === 'round' ? 12582912 / perUnit : HALVES + half[cells];
/** Half a cell, in the unit in which a cubic takes its argument: that of x, or a cell. */
export const halfCell = ({ cells, perUnit }: TableForm): number => (cells === 'round' ? 0.5 / perUnit : 0.5);

/** 2^-64, which undoes the scale. */
export const UNSCALED = 5.421010862427522e-20;

/** What f is divided by where a table is made, apart from a gradient. */
export function factorAt({ of, within, isScaled, zero }: TableForm, x: number): number {
  if (zero !== undefined) return x - zero;
  if (of !== 'product') return 1;
  const u = within ? Math.min(Math.max(x, within[0]), within[1]) : x;
  return isScaled ? u * UNSCALED : u;
}

/** The zero of a root as two float32. */
export function zeroParts(zero: number): readonly [head: number, rest: number] {
  const head = Math.fround(zero);
  return [head, Math.fround(zero - head)];
}

/** Products of a gradient below this may have lost digits, and above the other one overflowed on the way: 2^-100 and 2^127. */
export const LEAST_PRODUCT = 7.888609052210118e-31;
export const MOST_PRODUCT = 1.7014118346046923e38;
