// CSV: rows of numbers, with or without a header line.
import { DataError } from '../errors.ts';
import { parseNumber } from '../numbers.ts';

/** A line of CSV (RFC 4180); cells with commas, quotes or line breaks are quoted. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map(cell => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** Whether a row is a header: a cell in it is no number. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.some(cell => parseNumber(cell) === undefined);

/** The numbers of a row; the error says where one is none. */
export function numbersOf(cells: readonly string[], line: number, path: string): number[] {
  return cells.map((cell, i) => {
    const value = parseNumber(cell);
    if (value === undefined)
      throw new DataError(
        `${path}: line ${line}, column ${i + 1}: expected a number, not ${JSON.stringify(cell)}`,
      );
    return value;
  });
}
