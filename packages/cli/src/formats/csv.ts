// CSV and TSV: rows of numbers, with or without a header line, an index, and columns of other things.
import { DataError, UsageError } from '../errors.ts';
import type { Input } from '../files/input.ts';
import type { Sink } from '../files/sink.ts';
import { parseNumber, shortestFloat32 } from '../numbers.ts';
import {
  badCell,
  cellEnd,
  doubled,
  firstCell,
  isMissing,
  isRowEnd,
  NEWLINE,
  nextRow,
  QUOTE,
  RETURN,
  rowAt,
  SPACE,
  separatorAt,
  TAB,
  unquoted,
  wrongWidth,
} from './cells.ts';
import { numberedColumns, withoutLists } from './columns.ts';
import { detect } from './csv-dialect.ts';
import { end, printFloat32, printFloat64, readNumber, Text } from './digits.ts';
import { type ElementType, floatsOf, type Numbers } from './elements.ts';
import type {
  Beside,
  Cell,
  Column,
  DelimitedText,
  Dialect,
  Format,
  Layout,
  Piece,
  Printed,
  ReadOptions,
  WriteOptions,
  Writer,
} from './format.ts';
import { beginning, isInParts, openLongRows } from './longRows.ts';

/** A line of CSV (RFC 4180); cells with separators, quotes or line breaks are quoted. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  cells.map(cell => quotedWhereNeeded(cell, delimiter)).join(delimiter);

const quotedWhereNeeded = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n\r]/.test(cell) ? quoted(cell) : cell;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** No row is longer than this: a quote that is never closed would take the rest of the file for one. */
const LONGEST_ROW = 1 << 28;
/** Bytes of a piece, about. */
const PIECE = 1 << 20;

/** Cuts bytes into pieces of whole rows. */
export async function* pieces(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Piece> {
  let pending: Buffer[] = [];
  let size = 0;
  let isQuoted = false;
  let line = 1;
  let isFirst = true;
  for await (const chunk of chunks) {
    const bytes =
      isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    isFirst = false;
    const cut: number = size + bytes.length < PIECE ? 0 : lastRowEnd(bytes, isQuoted);
    isQuoted = isQuoted !== (count(bytes, QUOTE, cut) % 2 === 1);
    if (cut > 0) {
      const whole = Buffer.concat([...pending, bytes.subarray(0, cut)]);
      // Counted before the piece is given away: who takes it may hand its memory to a worker.
      const lines = linesIn(whole);
      yield { bytes: whole, line };
      line += lines;
      pending = [];
      size = 0;
      isQuoted = count(bytes.subarray(cut), QUOTE) % 2 === 1;
    }
    pending.push(bytes.subarray(cut));
    size += bytes.length - cut;
    if (size > LONGEST_ROW)
      throw new DataError({
        en: `${path}: line ${line}: a row of more than ${LONGEST_ROW} bytes; is a quote never closed?`,
        zh: `${path}：第 ${line} 行：一行超过 ${LONGEST_ROW} 字节；是否有引号没有闭合？`,
      });
  }
  if (size > 0) yield { bytes: Buffer.concat(pending), line };
}

function refuseOtherEncodings(chunk: Buffer, path: string): void {
  const isUtf16 =
    (chunk[0] === 0xff && chunk[1] === 0xfe) ||
    (chunk[0] === 0xfe && chunk[1] === 0xff) ||
    (chunk.length > 1 && (chunk[0] === 0) !== (chunk[1] === 0));
  if (!isUtf16) return;
  throw new DataError({
    en: `${path}: the text is UTF-16; nonlin reads UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)`,
    zh: `${path}：文本是 UTF-16；nonlin 读取 UTF-8（可用 iconv -f UTF-16 -t UTF-8 转换）`,
  });
}

function count(bytes: Buffer, byte: number, from = 0): number {
  let n = 0;
  for (let at = bytes.indexOf(byte, from); at >= 0; at = bytes.indexOf(byte, at + 1)) n++;
  return n;
}

/** Where the last row ends that is whole, or 0; `isQuoted` says whether the bytes begin within quotes. */
function lastRowEnd(bytes: Buffer, isQuoted: boolean): number {
  let quotes = count(bytes, QUOTE) + (isQuoted ? 1 : 0);
  let to = bytes.length;
  const isLineFeed = bytes.includes(NEWLINE);
  for (;;) {
    // A return at the very end may have a line feed behind it.
    const at = isLineFeed
      ? bytes.lastIndexOf(NEWLINE, to - 1)
      : bytes.lastIndexOf(RETURN, Math.min(to, bytes.length - 1) - 1);
    if (at < 0 || to <= 0) return 0;
    quotes -= count(bytes.subarray(at, to), QUOTE);
    if (quotes % 2 === 0) return at + 1;
    to = at;
  }
}

/** Line ends: line feeds, returns, or both together. */
function linesIn(bytes: Buffer): number {
  const feeds = count(bytes, NEWLINE);
  if (!bytes.includes(RETURN)) return feeds;
  let alone = 0;
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1))
    if (bytes[at + 1] !== NEWLINE) alone++;
  return feeds + alone;
}

interface Parsed {
  /** The numbers, in memory that the next piece is read into. */
  readonly data: Float64Array;
  readonly carried: readonly RawCells[];
}

/** Cells of a column as they stand in the bytes, from one place to another. */
export class RawCells {
  readonly bytes: Buffer;
  #places = new Int32Array(1 << 10);
  #used = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  push(from: number, to: number): void {
    if (this.#used === this.#places.length) this.#places = doubled(this.#places);
    this.#places[this.#used++] = from;
    this.#places[this.#used++] = to;
  }

  get length(): number {
    return this.#used / 2;
  }

  from(row: number): number {
    return this.#places[2 * row]!;
  }

  to(row: number): number {
    return this.#places[2 * row + 1]!;
  }

  at(row: number): string {
    return unquoted(this.bytes.toString('utf8', this.from(row), this.to(row)));
  }

  texts(): string[] {
    return Array.from({ length: this.length }, (_, row) => this.at(row));
  }
}

/** Reads pieces of one file. */
export class Rows {
  readonly #dialect: Dialect;
  readonly #path: string;
  readonly #width: number;
  #data = new Float64Array(1 << 12);

  constructor(dialect: Dialect, path: string) {
    this.#dialect = dialect;
    this.#path = path;
    this.#width = dialect.columns.length;
  }

  /** The numbers and the cells carried along of a piece. */
  parse({ bytes, line }: Piece): Parsed {
    const { delimiter, columns } = this.#dialect;
    const isNumbers = columns.map(c => c.isNumbers);
    const carried = columns.filter(c => !c.isNumbers).map(() => new RawCells(bytes));
    let used = 0;
    let at = 0;
    let row = 0;
    while (at < bytes.length) {
      if (isRowEnd(bytes[at])) {
        at = nextRow(bytes, at);
        continue;
      }
      row = at;
      at = firstCell(bytes, at, delimiter);
      if (used + this.#width > this.#data.length) this.#grow();
      let next = 0;
      for (let c = 0; ; c++) {
        if (c >= this.#width) throw this.#wrongWidth(bytes, row, line);
        let to: number;
        if (isNumbers[c]) {
          to = this.#number(bytes, at, used++, line, c);
        } else {
          to = cellEnd(bytes, at, delimiter);
          carried[next++]!.push(at, to);
        }
        to = separatorAt(bytes, to, delimiter);
        const isLast = bytes[to] !== delimiter || to >= bytes.length;
        at = to + 1;
        if (!isLast) continue;
        if (c !== this.#width - 1) throw this.#wrongWidth(bytes, row, line);
        at = nextRow(bytes, to);
        break;
      }
    }
    return { data: this.#data.subarray(0, used), carried };
  }

  /** The numbers of a part of a row, of which nothing else is in the bytes; the first stands in this column. */
  part(bytes: Buffer, line: number, column: number): Float64Array {
    const { delimiter } = this.#dialect;
    for (let at = 0, used = 0; ; ) {
      if (used === this.#data.length) this.#grow();
      const to = separatorAt(bytes, this.#number(bytes, at, used, line, column + used), delimiter);
      used++;
      if (to >= bytes.length) return this.#data.subarray(0, used);
      at = to + 1;
    }
  }

  /** Reads the number of a cell into place k, and says where the cell ends. */
  #number(bytes: Buffer, from: number, k: number, line: number, column: number): number {
    const { delimiter, decimal } = this.#dialect;
    const value = readNumber(bytes, from, bytes.length, decimal);
    const next = bytes[end];
    if (end > from && (next === delimiter || next === NEWLINE || next === RETURN)) {
      this.#data[k] = value;
      return end;
    }
    return this.#padded(bytes, from, k, line, column);
  }

  /** The same where blanks may stand around a number, and where only the engine can tell what it is. */
  #padded(bytes: Buffer, from: number, k: number, line: number, column: number): number {
    const { delimiter, decimal } = this.#dialect;
    let at = from;
    while (bytes[at] === SPACE || (bytes[at] === TAB && delimiter !== TAB)) at++;
    const value = readNumber(bytes, at, bytes.length, decimal);
    let to = end;
    while ((bytes[to] === SPACE && delimiter !== SPACE) || (bytes[to] === TAB && delimiter !== TAB)) to++;
    if (to > at && (bytes[to] === delimiter || isRowEnd(bytes[to]))) {
      this.#data[k] = value;
      return to;
    }
    to = cellEnd(bytes, at, delimiter);
    this.#data[k] = this.#rare(bytes, at, to, line, column);
    return to;
  }

  /** Reads the cells that the fast way leaves: quotes, infinities, NaN, very long numbers, empty cells. */
  #rare(bytes: Buffer, at: number, to: number, line: number, column: number): number {
    const raw = bytes.toString('utf8', at, Math.min(to, at + 4096)).trim();
    const cell = unquoted(raw).trim();
    if (this.#dialect.isMissingNaN && isMissing(cell)) return Number.NaN;
    const plain = this.#dialect.decimal === 44 ? cell.replace(',', '.') : cell;
    const value = to - at < 4096 ? parseNumber(plain) : undefined;
    if (value !== undefined) return value;
    throw badCell(
      this.#path,
      line + linesIn(bytes.subarray(0, at)),
      column,
      cell,
      delimiterText(this.#dialect),
    );
  }

  #wrongWidth(bytes: Buffer, row: number, line: number): DataError {
    const at = line + linesIn(bytes.subarray(0, row));
    const { length } = rowAt(bytes, row, this.#dialect.delimiter).cells;
    return wrongWidth(this.#path, at, length, this.#width);
  }

  #grow(): void {
    const larger = new Float64Array(2 * this.#data.length + this.#width);
    larger.set(this.#data);
    this.#data = larger;
  }
}

const delimiterText = ({ delimiter }: Dialect): string => String.fromCharCode(delimiter);

const words: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  blank: ' ',
  space: ' ',
  comma: ',',
  semicolon: ';',
};

/** One character of ASCII, which may be named. */
function oneByte(text: string, option: string): number {
  const character = words[text] ?? text;
  if (character.length === 1 && character.charCodeAt(0) < 128 && !/["0-9a-zA-Z\n\r+-]/.test(character))
    return character.charCodeAt(0);
  throw new UsageError({
    en: `${option}: expected one character, such as ',' or ';', or tab, not ${text}`,
    zh: `${option}：应为一个字符，如 ',' 或 ';'，或 tab，而不是 ${text}`,
  });
}

function delimited(name: string, title: string, usual: string): Format {
  const signs = (
    options: Pick<WriteOptions, 'delimiter' | 'decimal'>,
  ): { delimiter: number; decimal: number } => {
    const delimiter = oneByte(options.delimiter ?? usual, '--delimiter');
    const decimal = oneByte(options.decimal ?? '.', '--decimal');
    if (delimiter === decimal)
      throw new UsageError({
        en: `--decimal: ${options.decimal} separates cells; say --delimiter ';' or another one`,
        zh: `--decimal：${options.decimal} 已用作分隔符；请另用 --delimiter ';' 等`,
      });
    return { delimiter, decimal };
  };
  return {
    name,
    title,
    isBinary: false,
    holds: 'tables',
    reads: 'pieces',
    readsPipes: 'in order',
    carries: true,
    writesParts: 'all',
    open: async (input: Input, options) => {
      const begun = await beginning(input.chunks());
      refuseOtherEncodings(begun.head, input.name);
      const question = { ...signs(options), options, path: input.name };
      if (begun.isLong && isForParts(begun.head, question))
        return openLongRows(
          input.file ? input : { ...input, chunks: () => begun.all },
          question,
          dialect => new Rows(dialect, input.name),
        );
      const all = pieces(begun.all, input.name)[Symbol.asyncIterator]();
      const first = await all.next();
      if (first.done)
        throw new DataError({ en: `${input.name}: there is nothing in it`, zh: `${input.name}：文件是空的` });
      const { dialect, skip } = detect(first.value.bytes, question);
      const rest: Piece = {
        bytes: first.value.bytes.subarray(skip),
        line: 1 + linesIn(first.value.bytes.subarray(0, skip)),
      };
      async function* following(): AsyncGenerator<Piece> {
        yield rest;
        for (let next = await all.next(); !next.done; next = await all.next()) yield next.value;
      }
      const width = dialect.columns.filter(c => c.isNumbers).length;
      const layout: Layout = {
        type: 'float64',
        shape: [0, width],
        isOpen: true,
        columns: dialect.columns,
        isNamed: dialect.isNamed,
      };
      const text: DelimitedText = { dialect, pieces: following };
      return {
        layout,
        text,
        async *batches() {
          const rows = new Rows(dialect, input.name);
          for await (const piece of following()) {
            const { data, carried } = rows.parse(piece);
            yield { data: data.slice(), carried: carried.map(cells => cells.texts()) };
          }
        },
      };
    },
    create: async (sink, layout, options) => {
      const printed = { layout, signs: signs(options) };
      if (isInParts(layout)) return writerOfParts(sink, layout, printed.signs);
      const printer = new Printer(printed.layout, printed.signs);
      const head = printer.head();
      if (head !== '') await sink.write(head);
      return {
        printed,
        write: batch => sink.write(printer.print(batch)),
        end: async () => {},
      };
    },
  };
}

/** Rows are read in parts where the options leave it to the text what its columns are, and where it is cut into cells. */
function isForParts(
  head: Buffer,
  { delimiter, options }: { delimiter: number; options: ReadOptions },
): boolean {
  const isCut = head.subarray(0, 1 << 12).includes(delimiter);
  return options.inParts === true && options.columns === undefined && isCut;
}

/** Writes rows in parts of any length. */
async function writerOfParts(
  sink: Sink,
  { shape, type, beside = { columns: [] } }: Layout,
  { delimiter, decimal }: Printed['signs'],
): Promise<Writer> {
  refuseAxes(shape);
  const width = shape[1] ?? 1;
  const text = new Text(1 << 18);
  const flush = async (): Promise<void> => {
    await sink.write(text.take());
    text.length = 0;
  };
  await writeNames(beside, delimiter, text, flush);
  const ends = [...new Set([...beside.columns.map(c => c.before), width])].sort((a, b) => a - b);
  let [row, column] = [0, 0];
  let isFirst = true;
  const separate = (): void => {
    if (!isFirst) text.byte(delimiter);
    isFirst = false;
  };
  const cells = (): void => {
    for (const { before, cells: texts, isQuoted } of beside.columns) {
      if (before !== column) continue;
      separate();
      const cell = texts[row]!;
      text.string(isQuoted ? quoted(cell) : quotedWhereNeeded(cell, String.fromCharCode(delimiter)));
    }
  };
  return {
    write: async ({ data }) => {
      const values = floatsOf(data, type);
      const isSingle = values instanceof Float32Array;
      for (let k = 0; k < values.length; ) {
        if (column === 0) cells();
        const run = Math.min(PART, values.length - k, ends.find(end => end > column)! - column);
        for (let i = k; i < k + run; i++) {
          separate();
          if (isSingle) printFloat32(text, values[i]!, decimal, shortestText);
          else printFloat64(text, values[i]!, decimal);
        }
        k += run;
        column += run;
        cells();
        if (column === width) {
          text.byte(NEWLINE);
          [row, column, isFirst] = [row + 1, 0, true];
        }
        await flush();
      }
    },
    end: async () => {},
  };
}

/** Numbers that are printed before they are written. */
const PART = 1 << 14;

/** The line of names of long rows, where there are names. */
async function writeNames(
  { names }: Beside,
  delimiter: number,
  text: Text,
  flush: () => Promise<void>,
): Promise<void> {
  if (names === undefined) return;
  let isFirst = true;
  for await (const some of names()) {
    if (!isFirst) text.byte(delimiter);
    isFirst = false;
    text.string(csvLine(some, String.fromCharCode(delimiter)));
    await flush();
  }
  text.byte(NEWLINE);
  await flush();
}

function refuseAxes(shape: readonly number[]): void {
  if (shape.length <= 2) return;
  throw new UsageError({
    en: `an array of ${shape.length} axes does not fit a table; write .npy or .json`,
    zh: `${shape.length} 维数组放不进表格；请写成 .npy 或 .json`,
  });
}

/** Rows to print, whose cells may be bytes of text still. */
interface PrintedBatch {
  readonly data: Numbers;
  readonly carried?: readonly (readonly Cell[] | RawCells)[];
}

/** Prints rows. The text does not depend on how rows are cut into batches. */
export class Printer {
  readonly #columns: readonly Column[];
  readonly #isNamed: boolean;
  readonly #type: ElementType;
  readonly #delimiter: number;
  readonly #point: number;
  readonly #text = new Text(1 << 18);

  constructor(
    { columns, isNamed = false, shape, type }: Layout,
    { delimiter, decimal }: { delimiter: number; decimal: number },
  ) {
    refuseAxes(shape);
    this.#columns = withoutLists(columns ?? numberedColumns(shape));
    this.#isNamed = isNamed;
    this.#type = type;
    this.#delimiter = delimiter;
    this.#point = decimal;
  }

  /** The line of names, where there are names. */
  head(): string {
    if (!this.#isNamed) return '';
    return `${csvLine(
      this.#columns.map(c => c.name),
      String.fromCharCode(this.#delimiter),
    )}\n`;
  }

  /** Lines of the rows; the buffer is used again by the next call. */
  print({ data, carried = [] }: PrintedBatch): Buffer {
    const text = this.#text;
    text.length = 0;
    const values = floatsOf(data, this.#type);
    const isNumbers = this.#columns.map(c => c.isNumbers);
    const numbers = isNumbers.filter(Boolean).length;
    const rows = numbers === 0 ? (carried[0]?.length ?? 0) : values.length / numbers;
    const isSingle = values instanceof Float32Array;
    let k = 0;
    for (let r = 0; r < rows; r++) {
      for (let c = 0, next = 0; c < isNumbers.length; c++) {
        if (c > 0) text.byte(this.#delimiter);
        if (!isNumbers[c]) this.#cell(carried[next++]!, r, this.#columns[c]!);
        else if (isSingle) printFloat32(text, values[k++]!, this.#point, shortestText);
        else printFloat64(text, values[k++]!, this.#point);
      }
      text.byte(NEWLINE);
    }
    return text.take();
  }

  /** A cell that is bytes of text already, and needs no quotes here, is copied. */
  #cell(cells: readonly Cell[] | RawCells, row: number, { isQuoted }: Column): void {
    if (cells instanceof RawCells && !isQuoted && this.#isPlain(cells, row)) {
      this.#text.copy(cells.bytes, cells.from(row), cells.to(row));
      return;
    }
    const written = cellText(cells.at(row));
    const delimiter = String.fromCharCode(this.#delimiter);
    this.#text.string(isQuoted ? quoted(written) : quotedWhereNeeded(written, delimiter));
  }

  #isPlain(cells: RawCells, row: number): boolean {
    const to = cells.to(row);
    for (let i = cells.from(row); i < to; i++) {
      const byte = cells.bytes[i];
      if (byte === QUOTE || byte === this.#delimiter) return false;
    }
    return true;
  }
}

const shortestText = (value: number): string => String(shortestFloat32(value));

/** A cell of any format as text. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'object')
    return JSON.stringify(cell, (_, v: unknown) => (typeof v === 'bigint' ? Number(v) : v));
  return Object.is(cell, -0) ? '-0' : String(cell);
}

export const csv = delimited('csv', 'CSV', ',');
export const tsv = delimited('tsv', 'TSV, with tabs between cells', '\t');
