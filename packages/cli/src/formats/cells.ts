// Cells of delimited text: where they begin and end in the bytes, and the error for a cell that is no number.
import { DataError } from '../errors.ts';
import { counted } from '../messages.ts';
import { parseNumber } from '../numbers.ts';

export const [NEWLINE, RETURN, QUOTE, SPACE, TAB] = [10, 13, 34, 32, 9] as const;

/** A cell without its quotes. */
export const unquoted = (raw: string): string =>
  raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw;

/** Where a quoted cell ends that begins at `at`, behind the closing quote. */
function quoteEnd(bytes: Buffer, at: number): number {
  for (let i = bytes.indexOf(QUOTE, at + 1); i >= 0; i = bytes.indexOf(QUOTE, i + 2))
    if (bytes[i + 1] !== QUOTE) return i + 1;
  return bytes.length;
}

/** Whether a row ends at this byte. */
export const isRowEnd = (byte: number | undefined): boolean =>
  byte === NEWLINE || byte === RETURN || byte === undefined;

/** Where the next cell ends: at a separator, at the end of the row or of the bytes. */
export function cellEnd(bytes: Buffer, at: number, delimiter: number): number {
  let i = at;
  if (bytes[i] === QUOTE) i = quoteEnd(bytes, i);
  while (i < bytes.length && bytes[i] !== delimiter && bytes[i] !== NEWLINE && bytes[i] !== RETURN) i++;
  return i;
}

/** Where blanks separate cells, several count as one, and those at the end of a row as none. */
export function separatorAt(bytes: Buffer, at: number, delimiter: number): number {
  let i = at;
  if (delimiter === SPACE)
    while (bytes[i] === SPACE && (bytes[i + 1] === SPACE || isRowEnd(bytes[i + 1]))) i++;
  return i;
}

/** Where the first cell of a row begins. */
export function firstCell(bytes: Buffer, at: number, delimiter: number): number {
  let i = at;
  if (delimiter === SPACE) while (bytes[i] === SPACE) i++;
  return i;
}

/** Behind the line end at `at`. */
export const nextRow = (bytes: Buffer, at: number): number =>
  bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? at + 2 : at + 1;

/** A copy with room for as many places again. */
export function doubled(places: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * places.length);
  larger.set(places);
  return larger;
}

/** The raw cells of the row at `at`, and where the next row begins. */
export function rowAt(bytes: Buffer, at: number, delimiter: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let i = firstCell(bytes, at, delimiter); ; ) {
    const last = cellEnd(bytes, i, delimiter);
    const to = separatorAt(bytes, last, delimiter);
    cells.push(bytes.toString('utf8', i, last).trim());
    if (bytes[to] !== delimiter || to >= bytes.length) return { cells, next: nextRow(bytes, to) };
    i = to + 1;
  }
}

/** Whether a cell says that a number is missing, as pandas, R and SQL spell it. */
export const isMissing = (cell: string): boolean => /^(|<?NA>?|#?N\/A|null|none)$/i.test(cell);

/** The error for a cell: its fault, and advice that may help. */
export function badCell(
  path: string,
  line: number,
  column: number,
  cell: string,
  delimiter: string,
): DataError {
  const place = {
    en: `${path}: line ${line}, column ${column + 1}`,
    zh: `${path}：第 ${line} 行第 ${column + 1} 列`,
  };
  if (cell !== '' && isMissing(cell))
    return new DataError({
      en: `${place.en}: ${cell} is a missing number (--missing nan takes those for NaN)`,
      zh: `${place.zh}：${cell} 表示缺失的数（--missing nan 把它当作 NaN）`,
    });
  if (cell === '')
    return new DataError({
      en: `${place.en}: the cell is empty (--missing nan takes empty cells for NaN)`,
      zh: `${place.zh}：单元格为空（--missing nan 把空单元格当作 NaN）`,
    });
  const shown = JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
  const other = [';', '\t', '|', ' '].find(
    d =>
      d !== delimiter &&
      cell.includes(d) &&
      cell.split(d).every(part => parseNumber(part.replace(',', '.')) !== undefined),
  );
  const hint =
    other === undefined
      ? undefined
      : {
          en: `; is the separator ${separatorNames[other]!.en}? Then say --delimiter ${separatorNames[other]!.flag}`,
          zh: `；分隔符是${separatorNames[other]!.zh}吗？请用 --delimiter ${separatorNames[other]!.flag}`,
        };
  return new DataError({
    en: `${place.en}: expected a number, not ${shown}${hint?.en ?? ''}`,
    zh: `${place.zh}：应为数字，而不是 ${shown}${hint?.zh ?? ''}`,
  });
}

/** The error for a row that has more or fewer cells than those before it. */
export const wrongWidth = (path: string, line: number, cells: number, before: number): DataError =>
  new DataError({
    en: `${path}: line ${line} has ${counted(cells, 'cell')} where those before have ${before}`,
    zh: `${path}：第 ${line} 行有 ${cells} 个单元格，之前的行有 ${before} 个`,
  });

const separatorNames: Readonly<Record<string, { en: string; zh: string; flag: string }>> = {
  ';': { en: 'a semicolon', zh: '分号', flag: "';'" },
  '\t': { en: 'a tab', zh: '制表符', flag: 'tab' },
  '|': { en: 'a bar', zh: '竖线', flag: "'|'" },
  ' ': { en: 'a blank', zh: '空格', flag: 'blank' },
};
