// Records of JSON: objects with the same names, one a line or in one array. Members that are numbers, or lists of numbers, make the
// rows; the others are carried along.
import { DataError } from '../errors.ts';
import { parseNumber } from '../numbers.ts';
import { widthOf } from './columns.ts';
import { end, readNumber } from './digits.ts';
import type { Batch, Cell, Column, Layout, ReadOptions, Source } from './format.ts';
import {
  BACKSLASH,
  BEGIN,
  CLOSE,
  COLON,
  COMMA,
  FINISH,
  isBlank,
  isMark,
  NEWLINE,
  OPEN,
  QUOTE,
  stringEnd,
} from './jsonText.ts';
import { chosenOf, type TypedColumn, tableLayout } from './tables.ts';

/** Whether records stand in one array, or one after another. */
export type Style = 'array' | 'lines';

/** A text that starts so is one of records. */
export const startOf: Readonly<Record<Style, string>> = { array: '[{', lines: '{' };

/** A record: from..to in the bytes, and the line of the file that it begins in. */
interface Place {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

type Fail = (line: number, text: { en: string; zh: string }) => never;

const failIn =
  (path: string): Fail =>
  (line, { en, zh }) => {
    throw new DataError({ en: `${path}: line ${line}: ${en}`, zh: `${path}：第 ${line} 行：${zh}` });
  };

/** No record takes more bytes: one that is never closed would take the rest of the file. */
const LONGEST = 1 << 28;

/** Cuts a text into records, chunk by chunk; what is within them is not looked at. */
class Cutter {
  readonly #style: Style;
  readonly #fail: Fail;
  /** The beginning of a record that goes on in the next chunk. */
  #begun: Buffer[] = [];
  #size = 0;
  #depth = 0;
  #isText = false;
  #isEscaped = false;
  #line = 1;
  #first = 1;
  #next: 'open' | 'record' | 'record or close' | 'comma or close' | 'nothing';

  constructor(style: Style, fail: Fail) {
    this.#style = style;
    this.#fail = fail;
    this.#next = style === 'array' ? 'open' : 'record';
  }

  push(chunk: Buffer): readonly Place[] {
    const found: Place[] = [];
    let from = this.#depth > 0 ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === NEWLINE) this.#line++;
      if (this.#isText) this.#text(byte);
      else if (this.#depth > 0) {
        this.#within(byte);
        if (this.#depth > 0) continue;
        found.push(this.#place(chunk, from, i + 1));
        from = -1;
      } else if (!isBlank(byte) && this.#between(byte)) {
        from = i;
        this.#first = this.#line;
      }
    }
    if (from >= 0) this.#keep(chunk.subarray(from));
    return found;
  }

  #text(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isText = false;
  }

  #within(byte: number): void {
    if (byte === QUOTE) this.#isText = true;
    else if (byte === BEGIN || byte === OPEN) this.#depth++;
    else if (byte === FINISH || byte === CLOSE) this.#depth--;
  }

  /** A byte between records; says whether one begins with it. */
  #between(byte: number): boolean {
    if (byte === BEGIN && this.#next.startsWith('record')) {
      this.#depth = 1;
      this.#next = this.#style === 'array' ? 'comma or close' : 'record';
      return true;
    }
    if (byte === OPEN && this.#next === 'open') this.#next = 'record or close';
    else if (byte === COMMA && this.#next === 'comma or close') this.#next = 'record';
    else if (byte === CLOSE && this.#next.endsWith('or close')) this.#next = 'nothing';
    else if (this.#style === 'lines' || this.#next === 'record')
      this.#fail(this.#line, {
        en: `expected a record, {…}, not ${String.fromCharCode(byte)}`,
        zh: `应为一条记录 {…}，而不是 ${String.fromCharCode(byte)}`,
      });
    else outOfPlace(byte, this.#line, this.#fail);
    return false;
  }

  #place(chunk: Buffer, from: number, to: number): Place {
    if (this.#begun.length === 0) return { bytes: chunk, from, to, line: this.#first };
    const bytes = Buffer.concat([...this.#begun.splice(0), chunk.subarray(0, to)]);
    this.#size = 0;
    return { bytes, from: 0, to: bytes.length, line: this.#first };
  }

  #keep(part: Buffer): void {
    this.#begun.push(part);
    this.#size += part.length;
    if (this.#size > LONGEST)
      this.#fail(this.#first, {
        en: `a record of more than ${LONGEST} bytes; is a quote or a brace never closed?`,
        zh: `一条记录超过 ${LONGEST} 字节；是否有引号或花括号没有闭合？`,
      });
  }

  finish(): void {
    const isWhole = this.#depth === 0 && (this.#style === 'lines' || this.#next === 'nothing');
    if (!isWhole) this.#fail(this.#line, { en: 'the text ends early', zh: '文本提前结束' });
  }
}

function outOfPlace(byte: number | undefined, line: number, fail: Fail): never {
  const sign = String.fromCharCode(byte ?? 32);
  return fail(line, { en: `there is a ${sign} out of place`, zh: `此处不应有 ${sign}` });
}

/** A value, as it stands in the bytes. */
interface Value {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}
const textOf = ({ bytes, from, to }: Value): string => bytes.toString('utf8', from, to);

/** Whether a value has these bytes: for the few of a name a loop is sooner done than a call. */
function isText({ bytes, from, to }: Value, text: Buffer): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false;
  return true;
}

/** Behind the value that begins at `at`. */
function valueEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === QUOTE) return stringEnd(bytes, at);
  let i = at;
  if (bytes[at] === OPEN || bytes[at] === BEGIN) {
    let depth = 0;
    do {
      const byte = bytes[i];
      if (byte === QUOTE) {
        i = stringEnd(bytes, i);
        continue;
      }
      if (byte === OPEN || byte === BEGIN) depth++;
      else if (byte === CLOSE || byte === FINISH) depth--;
      i++;
    } while (depth > 0);
    return i;
  }
  while (!isMark(bytes[i]!) && !isBlank(bytes[i])) i++;
  return i;
}

const MINUS = 45;

const behindBlanks = (bytes: Buffer, at: number): number => {
  let i = at;
  while (isBlank(bytes[i])) i++;
  return i;
};

/** Calls `visit` with the name and the value of each member of a record. */
function eachMember(
  { bytes, from, to, line }: Place,
  visit: (name: Value, value: Value) => void,
  fail: Fail,
): void {
  let i = behindBlanks(bytes, from + 1);
  if (bytes[i] === FINISH && i === to - 1) return;
  for (;;) {
    if (bytes[i] !== QUOTE) outOfPlace(bytes[i], line, fail);
    const name = { bytes, from: i + 1, to: stringEnd(bytes, i) - 1 };
    i = behindBlanks(bytes, name.to + 1);
    if (bytes[i] !== COLON) outOfPlace(bytes[i], line, fail);
    i = behindBlanks(bytes, i + 1);
    const value = { bytes, from: i, to: valueEnd(bytes, i) };
    if (value.to === value.from) outOfPlace(bytes[i], line, fail);
    visit(name, value);
    i = behindBlanks(bytes, value.to);
    if (bytes[i] === FINISH && i === to - 1) return;
    if (bytes[i] !== COMMA) outOfPlace(bytes[i], line, fail);
    i = behindBlanks(bytes, i + 1);
  }
}

/** A string without its quotes and escapes; undefined where it is none. */
function plainText(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/** The strings that stand for numbers which JSON lacks. */
const WRITTEN = /^"(-?Infinity|NaN|-0)"$/;

/** The number of a value, or undefined. */
function numberOf(value: Value): number | undefined {
  const quick = readNumber(value.bytes, value.from, value.bytes.length, 46);
  if (end === value.to && end > value.from) return quick;
  const text = textOf(value);
  return parseNumber(WRITTEN.exec(text)?.[1] ?? text);
}

/** Hands out the numbers of a list, undefined for null, and says how many there are; −1 where the value is no list of numbers. */
function eachNumber(
  { bytes, from, to }: Value,
  take: (k: number, number: number | undefined) => void,
): number {
  if (bytes[from] !== OPEN || bytes[to - 1] !== CLOSE) return -1;
  let i = behindBlanks(bytes, from + 1);
  if (i === to - 1) return 0;
  for (let k = 0; ; ) {
    const quick = readNumber(bytes, i, bytes.length, 46);
    if (end > i && (isMark(bytes[end]!) || isBlank(bytes[end]))) {
      i = end;
      take(k++, quick);
    } else {
      const value = { bytes, from: i, to: valueEnd(bytes, i) };
      const isNull = textOf(value) === 'null';
      const number = isNull ? undefined : numberOf(value);
      if (number === undefined && !isNull) return -1;
      i = value.to;
      take(k++, number);
    }
    i = behindBlanks(bytes, i);
    if (i === to - 1) return k;
    if (bytes[i] !== COMMA) return -1;
    i = behindBlanks(bytes, i + 1);
  }
}

/** Whether a value is a whole number, without point and exponent. */
function isDigits({ bytes, from, to }: Value): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from;
  for (let i = first; i < to; i++) if (bytes[i]! < 48 || bytes[i]! > 57) return false;
  return to > first;
}

/** A value that is carried along; a whole number is one of any size, with its digits. */
function cellOf(value: Value, line: number, fail: Fail): Cell {
  const { bytes, from, to } = value;
  if (bytes[from] === QUOTE) {
    const plain = bytes.toString('utf8', from + 1, to - 1);
    if (!plain.includes('\\')) return plain;
  } else {
    const number = numberOf(value);
    if (number !== undefined && !isDigits(value)) return number;
  }
  const text = textOf(value);
  if (isDigits(value) && text !== '-0') return BigInt(text);
  try {
    return (parseNumber(text) ?? JSON.parse(text)) as Cell;
  } catch {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return fail(line, {
      en: `expected a value of JSON, not ${shown}`,
      zh: `应为 JSON 的值，而不是 ${shown}`,
    });
  }
}

/** Records that are looked at before the first result: what they have are the columns. */
const SAMPLE = 100;

/** The columns of the first records, in the order in which they appear, and how many numbers the first list has. */
function columnsOf(records: readonly Place[], fail: Fail): readonly (TypedColumn & { listWidth: number })[] {
  const seen = new Map<string, { kinds: Set<'number' | 'list' | 'other'>; listWidth: number }>();
  for (const record of records)
    eachMember(
      record,
      (name, value) => {
        const column = nameOf(name, record.line, fail);
        const known = seen.get(column) ?? { kinds: new Set(), listWidth: 0 };
        seen.set(column, known);
        if (textOf(value) === 'null') return;
        const length = eachNumber(value, () => {});
        const isList = length >= 0;
        if (isList && !known.kinds.has('list')) known.listWidth = length;
        known.kinds.add(isList ? 'list' : numberOf(value) === undefined ? 'other' : 'number');
      },
      fail,
    );
  return [...seen].map(([name, { kinds, listWidth }]) => {
    // Where some cells are numbers, another is a mistake, which is told with its line.
    const isList = kinds.has('list') && !kinds.has('number');
    const type = isList || kinds.has('number') ? 'float64' : undefined;
    return { name, type, isList, native: undefined, listWidth };
  });
}

const nameOf = (name: Value, line: number, fail: Fail): string =>
  plainText(`"${textOf(name)}"`) ?? outOfPlace(BACKSLASH, line, fail);

/** Reads records of the same columns. */
class Reader {
  readonly #columns: readonly Column[];
  readonly #names: readonly Buffer[];
  readonly #places: ReadonlyMap<string, number>;
  /** The first number of each column in a row, or which of the columns that are carried along it is. */
  readonly #at: readonly number[];
  readonly #width: number;
  readonly #isNaN: boolean;
  readonly #fail: Fail;

  constructor(columns: readonly Column[], missing: ReadOptions['missing'], fail: Fail) {
    this.#columns = columns;
    this.#names = columns.map(c => Buffer.from(JSON.stringify(c.name).slice(1, -1)));
    this.#places = new Map(columns.map((c, i) => [c.name, i]));
    let numbers = 0;
    let others = 0;
    this.#at = columns.map(c => {
      const at = c.isNumbers ? numbers : others;
      if (c.isNumbers) numbers += c.width ?? 1;
      else others++;
      return at;
    });
    this.#width = widthOf(columns);
    this.#isNaN = missing === 'nan';
    this.#fail = fail;
  }

  batch(records: readonly Place[]): Batch {
    const data = new Float64Array(records.length * this.#width);
    const others = this.#columns.filter(c => !c.isNumbers);
    const carried = others.map(() => new Array<Cell>(records.length).fill(null));
    const seen = new Uint8Array(this.#columns.length);
    records.forEach((record, row) => {
      const { line } = record;
      let next = 0;
      seen.fill(0);
      eachMember(
        record,
        (name, value) => {
          const place = this.#placeOf(name, next, line);
          const column = this.#columns[place]!;
          const at = this.#at[place]!;
          if (!column.isNumbers) carried[at]![row] = cellOf(value, line, this.#fail);
          else if (column.width === undefined)
            data[row * this.#width + at] = this.#number(value, column.name, line);
          else this.#list(value, column, data, row * this.#width + at, line);
          seen[place] = 1;
          next = place + 1;
        },
        this.#fail,
      );
      this.#columns.forEach((column, i) => {
        if (seen[i] === 0 && column.isNumbers)
          data.fill(
            this.#missing(column.name, line),
            row * this.#width + this.#at[i]!,
            row * this.#width + this.#at[i]! + (column.width ?? 1),
          );
      });
    });
    return { data, carried };
  }

  /** Names come in the same order most of the time. */
  #placeOf(name: Value, next: number, line: number): number {
    const usual = this.#names[next];
    if (usual && isText(name, usual)) return next;
    const text = nameOf(name, line, this.#fail);
    return (
      this.#places.get(text) ??
      this.#fail(line, {
        en: `there is a member ${JSON.stringify(text)}, which none of the first ${SAMPLE} records has`,
        zh: `成员 ${JSON.stringify(text)} 在前 ${SAMPLE} 条记录中没有出现过`,
      })
    );
  }

  #number(value: Value, name: string, line: number): number {
    const number = numberOf(value);
    if (number !== undefined) return number;
    const text = textOf(value);
    if (text === 'null') return this.#missing(name, line);
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return this.#fail(line, {
      en: `${name}: expected a number, not ${shown}`,
      zh: `${name}：应为数字，而不是 ${shown}`,
    });
  }

  #list(value: Value, { name, width }: Column, data: Float64Array, at: number, line: number): void {
    if (value.to - value.from === 4 && textOf(value) === 'null') {
      data.fill(this.#missing(name, line), at, at + width!);
      return;
    }
    const length = eachNumber(value, (k, number) => {
      if (k < width!) data[at + k] = number ?? this.#missing(name, line);
    });
    if (length !== width)
      this.#fail(line, {
        en: `${name}: expected a list of ${width} numbers, as in the first record`,
        zh: `${name}：应为含 ${width} 个数的列表，与第一条记录相同`,
      });
  }

  #missing(name: string, line: number): number {
    if (this.#isNaN) return Number.NaN;
    return this.#fail(line, {
      en: `${name}: the number is missing (--missing nan takes missing ones for NaN)`,
      zh: `${name}：缺少数值（--missing nan 把缺失值当作 NaN）`,
    });
  }
}

/** A text of records. */
export async function openRecords(
  chunks: AsyncIterable<Buffer>,
  style: Style,
  path: string,
  options: ReadOptions,
): Promise<Source> {
  const fail = failIn(path);
  const parts = placesOf(chunks, new Cutter(style, fail))[Symbol.asyncIterator]();
  const first: Place[] = [];
  while (first.length < SAMPLE) {
    const next = await parts.next();
    if (next.done) break;
    first.push(...next.value);
  }
  const columns = columnsOf(first.slice(0, SAMPLE), fail);
  const chosen = chosenOf(columns, options, path);
  const list = columns.find((c, i) => chosen.has(i) && c.isList);
  const layout: Layout = tableLayout(columns, chosen, undefined, list?.listWidth ?? 0);
  const reader = new Reader(layout.columns!, options.missing, fail);
  async function* batches(): AsyncGenerator<Batch> {
    if (first.length > 0) yield reader.batch(first.splice(0));
    for (let next = await parts.next(); !next.done; next = await parts.next())
      if (next.value.length > 0) yield reader.batch(next.value);
  }
  return { layout, batches };
}

async function* placesOf(chunks: AsyncIterable<Buffer>, cutter: Cutter): AsyncGenerator<readonly Place[]> {
  for await (const chunk of chunks) yield cutter.push(chunk);
  cutter.finish();
}
