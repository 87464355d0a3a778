// Lengths at which the way of computing changes.
import { BLOCK } from '../../src/kernels/wasm/elementwise.ts';
import { LONGEST_ROW, TILE } from '../../src/kernels/wasm/memory.ts';

/** From this length on kernels run. */
export const BREAK_EVEN = 48;

/** Lengths on both sides of where the way of computing changes: where kernels begin, and blocks and tiles end. */
export const shortLengths = [
  ...[1, 2, 5, 12],
  ...[BREAK_EVEN - 1, BREAK_EVEN, BREAK_EVEN + 1],
  ...[4 * BLOCK - 1, 4 * BLOCK, 4 * BLOCK + 1],
  ...[2 * BREAK_EVEN - 2, 2 * BREAK_EVEN, 2 * BREAK_EVEN + 2, 1000],
] as const;
export const longLengths = [
  ...[TILE - 1, TILE, TILE + 1, 2 * TILE + 1],
  ...[LONGEST_ROW - 1, LONGEST_ROW, LONGEST_ROW + 1],
] as const;
