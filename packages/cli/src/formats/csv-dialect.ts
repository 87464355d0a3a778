// Reads the first lines of a delimited text: whether they name columns, which column is an index, where the numbers are.
import { isUtf8 } from 'node:buffer';
import { DataError, UsageError } from '../errors.ts';
import { parseNumber } from '../numbers.ts';
import { badCell, isMissing, rowAt, unquoted } from './cells.ts';
import type { Dialect, ReadOptions } from './format.ts';
import { carriedNote, chosenColumns, numbersAmong, shown } from './names.ts';

interface Question {
  readonly delimiter: number;
  readonly decimal: number;
  readonly options: ReadOptions;
  readonly path: string;
}

/** Rows that are looked at. */
const SAMPLE = 100;

/** The dialect of a text, and how many bytes at its beginning are no data. */
export function detect(bytes: Buffer, question: Question): { dialect: Dialect; skip: number } {
  const { delimiter, decimal, options, path } = question;
  const { rows, starts, end } = sampleOf(bytes, delimiter);
  if (rows.length === 0)
    throw new DataError({ en: `${path}: there is nothing in it`, zh: `${path}：文件是空的` });
  refuseOtherBytes(bytes.subarray(0, end), path);
  refuseOtherSeparators(rows[0]!, question, lineOf(bytes, starts[0]!));
  const sample = new Sample(rows, decimal);
  const isNamed = options.header ?? isHeader(sample, question, lineOf(bytes, starts[0]!));
  const names = isNamed ? rows[0]!.map(unquoted) : rows[0]!.map((_, i) => String(i + 1));
  const body = isNamed ? rows.slice(1) : rows;
  const isNumbers = rolesOf(names, body, isNamed, sample, question);
  const columns = names.map((name, i) => ({
    name,
    isNumbers: isNumbers[i]!,
    ...(!isNumbers[i] && body.length > 0 && body.every(row => row[i]?.startsWith('"')) && { isQuoted: true }),
  }));
  const dialect = { delimiter, decimal, columns, isNamed, isMissingNaN: options.missing === 'nan' };
  return { dialect, skip: isNamed ? (starts[1] ?? bytes.length) : 0 };
}

const lineOf = (bytes: Buffer, at: number): number =>
  bytes.toString('latin1', 0, at).split(/\r\n|\n|\r/).length;

/** The first rows that are not empty, and where they begin. */
function sampleOf(bytes: Buffer, delimiter: number): { rows: string[][]; starts: number[]; end: number } {
  const rows: string[][] = [];
  const starts: number[] = [];
  let at = 0;
  while (at < bytes.length && rows.length < SAMPLE) {
    const { cells, next } = rowAt(bytes, at, delimiter);
    if (cells.length > 1 || cells[0] !== '') {
      rows.push(cells);
      starts.push(at);
    }
    at = next;
  }
  // Where the row behind the last begins, for a file of one row.
  return { rows, starts, end: at };
}

/** The rows that were looked at, with what their cells are. */
class Sample {
  readonly rows: readonly (readonly string[])[];
  readonly #decimal: number;

  constructor(rows: readonly (readonly string[])[], decimal: number) {
    this.rows = rows;
    this.#decimal = decimal;
  }

  isNumber(raw: string | undefined): boolean {
    const cell = unquoted(raw ?? '');
    return parseNumber(this.#decimal === 44 ? cell.replace(',', '.') : cell) !== undefined;
  }

  /** Neither a number nor one that is missing. */
  isText(raw: string): boolean {
    return !isMissing(unquoted(raw)) && !this.isNumber(raw);
  }

  /** Spelled as a float, as pandas does: with a point, an exponent, nan or inf; missing ones are empty. */
  isFloat(raw: string | undefined): boolean {
    const cell = unquoted(raw ?? '');
    return cell === '' || (this.isNumber(raw) && /[.,en]/i.test(cell));
  }
}

/** 0, 1, 2, … as pandas numbers what has no names. */
const isCounting = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell, i) => unquoted(cell) === String(i));

/** Whether the first row names the columns; an error where it is half a header and half numbers. */
function isHeader(sample: Sample, { options, path, delimiter }: Question, line: number): boolean {
  const [first = [], ...others] = sample.rows;
  const note = (en: string, zh: string): void => options.note({ en: `${path}: ${en}`, zh: `${path}：${zh}` });
  const words = first.filter(cell => !sample.isNumber(cell));
  if (words.length === 0) {
    if (!isCounting(first) || others.length === 0) return false;
    // Numbers that pandas writes have a point; an index beside them has none.
    const areFloats = others.every(
      row => row.length === first.length && row.every(cell => sample.isFloat(cell)),
    );
    if (areFloats)
      note(
        `took line ${line}, ${shown(first)}, for a header (say --no-header if it is data)`,
        `把第 ${line} 行 ${shown(first)} 当作表头（如果是数据，请用 --no-header）`,
      );
    else
      note(
        `took line ${line}, ${shown(first)}, for numbers (say --header if it names the columns)`,
        `把第 ${line} 行 ${shown(first)} 当作数字（如果是列名，请用 --header）`,
      );
    return areFloats;
  }
  const numbers = first.filter(cell => sample.isNumber(cell));
  if (numbers.length === 0 && words.some(cell => cell !== '')) return true;
  if (isCounting(numbers)) return true;
  if (options.missing === 'nan' && words.every(cell => isMissing(unquoted(cell)))) return false;
  const bad = first.findIndex(cell => !sample.isNumber(cell));
  const { message } = badCell(path, line, bad, unquoted(first[bad]!), String.fromCharCode(delimiter));
  throw new DataError({
    en: `${message} (say --header if this line names the columns)`,
    zh: `${message}（如果这一行是列名，请用 --header）`,
  });
}

/** Which columns hold the numbers. */
function rolesOf(
  names: readonly string[],
  body: readonly (readonly string[])[],
  isNamed: boolean,
  sample: Sample,
  question: Question,
): readonly boolean[] {
  const { options, path } = question;
  if (options.columns !== undefined) {
    const chosen = chosenColumns(names, options.columns);
    return names.map((_, i) => chosen.has(i));
  }
  const hasIndex = options.index ?? (isNamed ? isIndexName(names) : isIndexColumn(body, sample));
  const candidates = names.map((_, i) => i).slice(hasIndex ? 1 : 0);
  const isText = (i: number): boolean =>
    body.length > 0 && body.every(row => row[i] !== undefined && sample.isText(row[i]));
  const holding = candidates.filter(i => !isText(i));
  const chosen = isNamed ? numbersAmong(holding, names, path) : candidates;
  if (chosen.length === 0)
    throw new UsageError({
      en: `${path}: no column holds numbers; say which with --columns`,
      zh: `${path}：没有数字列；请用 --columns 指定`,
    });
  const isChosen = new Set(chosen);
  const carried = names.filter((_, i) => !isChosen.has(i));
  if (hasIndex && options.index === undefined && carried.length === 1)
    options.note({
      en: `${path}: took the first column for an index, which is carried along (say --no-index if it is data)`,
      zh: `${path}：把第一列当作索引并原样保留（如果是数据，请用 --no-index）`,
    });
  else if (carried.length > (options.index ? 1 : 0)) options.note(carriedNote(path, names, chosen, carried));
  return names.map((_, i) => isChosen.has(i));
}

/** pandas leaves the name of an index empty, and calls it so when it reads it as data and writes it again. */
const isIndexName = (names: readonly string[]): boolean =>
  names.length > 1 && /^(Unnamed: \d+)?$/.test(names[0]!.trim());

/** Without names: 0, 1, 2, … beside floats. */
const isIndexColumn = (body: readonly (readonly string[])[], sample: Sample): boolean =>
  body.length > 1 &&
  body[0]!.length > 1 &&
  body.every((row, r) => row[0] === String(r) && row.slice(1).every(cell => sample.isFloat(cell)));

/** Bytes that are not UTF-8 would be lost from names and other texts. */
function refuseOtherBytes(bytes: Buffer, path: string): void {
  if (isUtf8(bytes)) return;
  throw new DataError({
    en: `${path}: the text is not UTF-8 (iconv -f LATIN1 -t UTF-8 converts it, if it is Latin-1)`,
    zh: `${path}：文本不是 UTF-8（如为 GBK，可用 iconv -f GBK -t UTF-8 转换）`,
  });
}

/** A first line without the separator that has another one is not one cell. */
function refuseOtherSeparators(
  first: readonly string[],
  { delimiter, path, decimal }: Question,
  line: number,
): void {
  if (first.length > 1) return;
  const [cell = ''] = first;
  if (cell.startsWith('"')) return;
  const found = [',', ';', '\t', '|'].find(
    d => d.charCodeAt(0) !== delimiter && d.charCodeAt(0) !== decimal && cell.includes(d),
  );
  const isBlank =
    found === undefined &&
    /\s/.test(cell) &&
    cell.split(/\s+/).every(part => parseNumber(part) !== undefined);
  if (found === undefined && !isBlank) return;
  const flag = found === '\t' ? 'tab' : isBlank ? 'blank' : `'${found}'`;
  const own = delimiter === 9 ? 'tab' : `'${String.fromCharCode(delimiter)}'`;
  throw new DataError({
    en: `${path}: line ${line} has no ${own}, but ${flag === 'blank' ? 'blanks' : flag === 'tab' ? 'tabs' : flag}; say --delimiter ${flag} if that separates the cells`,
    zh: `${path}：第 ${line} 行没有 ${own}，却有${flag === 'blank' ? '空格' : flag === 'tab' ? '制表符' : ` ${flag}`}；如果它是分隔符，请用 --delimiter ${flag}`,
  });
}
