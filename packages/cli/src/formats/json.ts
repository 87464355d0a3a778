// JSON: nested arrays of numbers, an object with an array called data, and perhaps its shape, or records; and NDJSON, a row or a record a
// line. Strings stand for what JSON lacks: "NaN", "Infinity", "-Infinity", "-0"; NaN and Infinity without quotes, as Python writes them,
// are read too.
import { DataError, UsageError } from '../errors.ts';
import type { Input } from '../files/input.ts';
import { Spool } from '../files/spool.ts';
import { unwatched, type Watch } from '../files/watch.ts';
import { counted } from '../messages.ts';
import { parseNumber } from '../numbers.ts';
import { end, readNumber, Text } from './digits.ts';
import { type ElementType, floatsOf, sizeOf } from './elements.ts';
import type { Batch, Format, Layout, ReadOptions, Source } from './format.ts';
import {
  BEGIN,
  CLOSE,
  COLON,
  COMMA,
  FINISH,
  isBlank,
  isMark,
  marksOf,
  NEWLINE,
  OPEN,
  printNumber,
  QUOTE,
  stringEnd,
} from './jsonText.ts';
import { beginning } from './longRows.ts';
import { openRecords, startOf } from './records.ts';
import { areRecords, recordWriter } from './recordWriter.ts';

/** No string is longer than this: one that is never closed would take the rest of the file for one. */
const LONGEST_STRING = 1 << 20;
/** Names of an object that a message shows. */
const SHOWN = 4;

/** The words that name the numbers and the shape of an array. */
const DATA = /^(data|values)$/;
const SHAPE = /^(shape|dims)$/;

/** The most axes that a shape has. */
const DEEPEST = 64;

/** An array of numbers that is read as it arrives: how many axes it has, how long they are, and its numbers. */
class Nested {
  /** Lengths of the axes within the first, once known. */
  readonly lengths: (number | undefined)[] = [];
  /** How many members each open array has. */
  readonly #counts: number[] = [];
  #numbers = new Float64Array(1 << 12);
  #used = 0;
  readonly #fail: (text: { en: string; zh: string }) => never;

  constructor(fail: (text: { en: string; zh: string }) => never) {
    this.#fail = fail;
  }

  get depth(): number {
    return this.#counts.length;
  }

  open(): void {
    this.#member();
    this.#counts.push(0);
    if (this.depth > DEEPEST) this.#fail({ en: 'too many arrays within each other', zh: '数组嵌套过深' });
    if (this.#isFlatAbove()) this.#uneven();
    if (this.lengths.length < this.depth) this.lengths.push(undefined);
  }

  /** Whether numbers have been found less deep than this. */
  #isFlatAbove(): boolean {
    return this.#leaf !== undefined && this.depth > this.#leaf;
  }

  #leaf: number | undefined;

  close(): void {
    const n = this.#counts.pop();
    if (n === undefined) this.#fail({ en: 'there is a ] too many', zh: '多了一个 ]' });
    const known = this.lengths[this.depth];
    if (known === undefined) this.lengths[this.depth] = n;
    else if (known !== n) this.#uneven();
    if (n > 0 && this.#leaf !== undefined && this.depth >= this.#leaf) this.#uneven();
  }

  number(value: number): void {
    this.#member();
    this.#leaf ??= this.depth;
    if (this.#leaf !== this.depth || this.depth === 0 || this.lengths.length > this.depth) this.#uneven();
    if (this.#used === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#used);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#used++] = value;
  }

  #member(): void {
    if (this.depth > 0) this.#counts[this.depth - 1]!++;
  }

  #uneven(): never {
    return this.#fail({ en: 'rows must be equally long arrays', zh: '各行必须是等长的数组' });
  }

  /** The numbers since the last time. */
  take(): Float64Array {
    const taken = this.#numbers.slice(0, this.#used);
    this.#used = 0;
    return taken;
  }
}

/** Reads JSON in pieces that end where a word outside strings does. */
class Scanner {
  readonly #path: string;
  readonly #missing: ReadOptions['missing'];
  /** The numbers: of the only array, or of that called data. */
  readonly data: Nested;
  readonly shape: Nested;
  #isObject = false;
  #isDone = false;
  #key: string | undefined;
  #isKeyNext = false;
  #target: Nested | undefined;
  /** The first names of the object, and those of arrays and objects that are passed over. */
  readonly #names: string[] = [];
  readonly passedOver: string[] = [];
  /** How many arrays and objects are open that are passed over. */
  #within = 0;
  /** The beginning of a string that goes on in the next piece. */
  #begun: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Whether a member may stand here, rather than a comma or an end. */
  #wantsMember = true;
  #mayClose = true;
  readonly #many: boolean;

  constructor(path: string, missing: ReadOptions['missing'], many = false) {
    this.#path = path;
    this.#missing = missing;
    this.#many = many;
    const fail = (text: { en: string; zh: string }): never => this.fail(text);
    this.data = new Nested(fail);
    this.shape = new Nested(fail);
    this.#target = this.data;
  }

  fail({ en, zh }: { en: string; zh: string }): never {
    throw new DataError({
      en: `${this.#path}: line ${this.#line}: ${en}`,
      zh: `${this.#path}：第 ${this.#line} 行：${zh}`,
    });
  }

  get hasShape(): boolean {
    return this.#isObject && this.shape.lengths.length > 0;
  }

  push(piece: Buffer): void {
    const bytes = this.#begun.length === 0 ? piece : Buffer.concat([this.#begun, piece]);
    this.#begun = Buffer.alloc(0);
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at]!;
      if (isBlank(byte)) {
        if (byte === NEWLINE) this.#line++;
        at++;
      } else if (isMark(byte)) {
        if (!this.#passOver(byte)) this.#mark(byte);
        at++;
      } else if (byte === QUOTE) {
        const to = stringEnd(bytes, at);
        if (to < 0) this.#keep(bytes.subarray(at));
        else this.#text(bytes.toString('utf8', at, to));
        at = to < 0 ? bytes.length : to;
      } else at = this.#word(bytes, at);
    }
  }

  #keep(begun: Buffer): void {
    this.#begun = begun;
    if (begun.length > LONGEST_STRING) this.#endless();
  }

  #endless(): never {
    return this.fail({ en: 'a string has no end', zh: '字符串没有结束' });
  }

  /** Passes over arrays and objects that are not asked for; says whether the mark is one of theirs. */
  #passOver(byte: number): boolean {
    const isOpening = byte === OPEN || byte === BEGIN;
    const isValue = this.#isObject && !this.#isDone && !this.#isKeyNext && this.#target === undefined;
    if (this.#within === 0 && !(isValue && isOpening)) return false;
    if (this.#within === 0) this.passedOver.push(this.#key!);
    if (isOpening) this.#within++;
    if (byte === CLOSE || byte === FINISH) this.#within--;
    return true;
  }

  #mark(byte: number): void {
    const target = this.#target;
    const isInside = target !== undefined && target.depth > 0;
    if (this.#isDone) this.#strange(byte);
    if (byte === BEGIN && !this.#isObject && !isInside && !this.#many && this.data.lengths.length === 0) {
      this.#isObject = true;
      this.#isKeyNext = true;
      this.#target = undefined;
      return;
    }
    if (byte === OPEN && target && this.#wantsMember) {
      target.open();
      if (this.#many && target.depth > 1)
        this.fail({ en: 'expected one array of numbers a line', zh: '每行应为一个数字数组' });
      this.#mayClose = true;
      return;
    }
    if (byte === CLOSE && isInside && (this.#mayClose || !this.#wantsMember)) {
      target.close();
      this.#wantsMember = this.#many && target.depth === 0;
      this.#mayClose = false;
      if (target.depth === 0 && !this.#isObject && !this.#many) this.#isDone = true;
      return;
    }
    if (byte === COMMA && isInside && !this.#wantsMember) {
      this.#wantsMember = true;
      this.#mayClose = false;
      return;
    }
    if (this.#isObject && !isInside) this.#objectMark(byte);
    else this.#strange(byte);
  }

  #objectMark(byte: number): void {
    if (byte === COLON && this.#key !== undefined) {
      if (DATA.test(this.#key) && this.data.lengths.length > 0)
        this.fail({
          en: 'there are two arrays of numbers, data and values',
          zh: '有两个数字数组：data 和 values',
        });
      this.#target = DATA.test(this.#key) ? this.data : SHAPE.test(this.#key) ? this.shape : undefined;
      this.#isKeyNext = false;
      this.#wantsMember = true;
    } else if (byte === COMMA) {
      this.#isKeyNext = true;
      this.#target = undefined;
    } else if (byte === FINISH) this.#isDone = true;
    else this.#strange(byte);
  }

  #strange(byte: number): never {
    if (byte === BEGIN && this.#wantsMember)
      this.fail({
        en: "rows are arrays of numbers here, as [1, 2, 3], not objects with names; records stand in an array of their own, as pandas writes them with to_json(orient='records')",
        zh: "这里的行应为数字数组，如 [1, 2, 3]，而不是带名称的对象；记录应单独放在一个数组里，pandas 可用 to_json(orient='records') 写出",
      });
    return this.fail({
      en: `there is a ${String.fromCharCode(byte)} out of place`,
      zh: `此处不应有 ${String.fromCharCode(byte)}`,
    });
  }

  #word(bytes: Buffer, at: number): number {
    const target = this.#target;
    if (target && target.depth > 0 && this.#wantsMember) {
      const value = readNumber(bytes, at, bytes.length, 46);
      const isWhole = end > at && (end === bytes.length || isBlank(bytes[end]) || isMark(bytes[end]!));
      if (isWhole) {
        target.number(value);
        this.#wantsMember = false;
        return end;
      }
    }
    let to = at;
    while (to < bytes.length && !isMark(bytes[to]!) && !isBlank(bytes[to])) to++;
    this.#text(bytes.toString('utf8', at, to));
    return to;
  }

  #text(word: string): void {
    if (this.#within > 0) return;
    const plain = word.startsWith('"') ? word.slice(1, -1) : word;
    if (this.#isObject && (this.#target === undefined || this.#target.depth === 0)) {
      // Keys, and what other keys say.
      if (this.#isKeyNext) {
        this.#key = plain;
        if (this.#names.length <= SHOWN) this.#names.push(plain);
      }
      return;
    }
    const target = this.#target;
    const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
    if (!target || target.depth === 0)
      this.fail({ en: `expected an array of numbers, not ${shown}`, zh: `应为数字数组，而不是 ${shown}` });
    if (word === 'null' && this.#missing !== 'nan')
      this.fail({
        en: 'null is a missing number (--missing nan takes it for NaN)',
        zh: 'null 是缺失的数（--missing nan 把它当作 NaN）',
      });
    const value = word === 'null' ? Number.NaN : parseNumber(plain);
    if (value === undefined || !this.#wantsMember)
      this.fail({ en: `expected a number, not ${shown}`, zh: `应为数字，而不是 ${shown}` });
    target.number(value);
    this.#wantsMember = false;
  }

  finish(): void {
    if (this.#begun.length > 0) this.#endless();
    const isWhole = this.#many ? this.data.depth === 0 : this.#isDone;
    if (!isWhole && this.data.lengths.length === 0 && !this.#isObject)
      this.fail({ en: 'expected an array of numbers', zh: '应为数字数组' });
    if (!isWhole) this.fail({ en: 'the text ends early', zh: '文本提前结束' });
    if (this.#isObject && this.data.lengths.length === 0) this.#withoutData();
  }

  #withoutData(): never {
    const names = this.#names.map((name, i) => (i < SHOWN ? name : '…'));
    return this.fail({
      en: `expected an array of numbers, or an object with one called data, not an object of ${names.join(', ') || 'nothing'}; pandas writes what is read here with to_json(orient='records'), 'values' or 'split'`,
      zh: `应为数字数组，或带有名为 data 的数组的对象，而不是由 ${names.join('、') || '空'} 组成的对象；pandas 可用 to_json(orient='records')、'values' 或 'split' 写出`,
    });
  }
}

/** Pieces that end behind a mark or a line, so that no word is cut. */
async function* whole(
  chunks: AsyncIterable<Buffer>,
  path: string,
  isEnd: (byte: number) => boolean,
): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let isFirst = true;
  for await (let chunk of chunks) {
    if (isFirst && chunk[0] === 0xef && chunk[1] === 0xbb) chunk = chunk.subarray(3);
    if (isFirst && (chunk[0] === 0xff || chunk[0] === 0xfe || chunk[0] === 0 || chunk[1] === 0))
      throw new DataError({
        en: `${path}: the text is UTF-16; nonlin reads UTF-8`,
        zh: `${path}：文本是 UTF-16；nonlin 读取 UTF-8`,
      });
    isFirst = false;
    let cut = chunk.length;
    while (cut > 0 && !isEnd(chunk[cut - 1]!)) cut--;
    if (cut > 0) {
      yield pending.length === 0
        ? chunk.subarray(0, cut)
        : Buffer.concat([...pending, chunk.subarray(0, cut)]);
      pending = [];
    }
    if (cut < chunk.length) pending.push(chunk.subarray(cut));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

async function openJson(input: Input, options: ReadOptions): Promise<Source> {
  const { missing, note, watch = unwatched } = options;
  const { marks, all } = await marksOf(input.chunks(), startOf.array.length);
  if (marks === startOf.array) return openRecords(all, 'array', input.name, options);
  const scanner = new Scanner(input.name, missing);
  const spool = new Spool('float64');
  for await (const piece of whole(all, input.name, isMark)) {
    scanner.push(piece);
    spool.append(scanner.data.take());
  }
  scanner.finish();
  if (scanner.passedOver.length > 0) {
    const [en, zh] = [', ', '、'].map(sign => scanner.passedOver.join(sign));
    note({
      en: `${input.name}: the result has no place for ${en} beside the data: left out`,
      zh: `${input.name}：结果中放不下数据以外的 ${zh}：已略去`,
    });
  }
  const nested = scanner.data.lengths.map(n => n ?? 0);
  if (!scanner.hasShape) {
    if (nested.length === 0) scanner.fail({ en: 'expected an array of numbers', zh: '应为数字数组' });
    return spool.source(nested, watch);
  }
  const shape = [...scanner.shape.take()];
  if (
    nested.length !== 1 ||
    !shape.every(n => Number.isSafeInteger(n) && n >= 0) ||
    sizeOf(shape) !== spool.length
  )
    scanner.fail({
      en: `data has ${counted(spool.length, 'number')}, which the shape [${shape.join(', ')}] does not have`,
      zh: `data 有 ${spool.length} 个数，与形状 [${shape.join(', ')}] 不符`,
    });
  return spool.source(shape, watch);
}

async function openLines(input: Input, options: ReadOptions): Promise<Source> {
  const { missing, watch = unwatched } = options;
  const begun = await marksOf(input.chunks(), startOf.lines.length);
  if (begun.marks === startOf.lines) return openRecords(begun.all, 'lines', input.name, options);
  const scanner = new Scanner(input.name, missing, true);
  const { isLong, all } = await beginning(begun.all);
  if (isLong) return longLines(all, input.name, scanner, watch);
  const parts = whole(all, input.name, byte => byte === NEWLINE)[Symbol.asyncIterator]();
  const next = async (): Promise<Float64Array | undefined> => {
    const part = await parts.next();
    if (part.done) {
      scanner.finish();
      return undefined;
    }
    scanner.push(part.value);
    return scanner.data.take();
  };
  const first = await next();
  const width = scanner.data.lengths[0] ?? 0;
  async function* batches(): AsyncGenerator<Batch> {
    for (let data = first; data !== undefined; data = await next()) yield { data };
  }
  return { layout: { type: 'float64', shape: [0, width], isOpen: true }, batches };
}

/** Rows that are too long to be held: their numbers wait in a temporary file. */
async function longLines(
  chunks: AsyncIterable<Buffer>,
  path: string,
  scanner: Scanner,
  watch: Watch,
): Promise<Source> {
  const spool = new Spool('float64');
  for await (const piece of whole(chunks, path, byte => isMark(byte) || byte === NEWLINE)) {
    scanner.push(piece);
    spool.append(scanner.data.take());
  }
  scanner.finish();
  const width = scanner.data.lengths[0] ?? 0;
  return spool.source([width === 0 ? 0 : spool.length / width, width], watch);
}

/** Numbers that are printed before they are written. */
const PART = 1 << 16;

/** Writes nested arrays as their elements come. */
class Nesting {
  readonly #lengths: readonly number[];
  readonly #isOpen: boolean;
  readonly #type: ElementType;
  readonly #text = new Text();
  /** How many members each open array has. */
  #counts: number[] = [];

  constructor({ shape, isOpen = false, type }: Layout) {
    this.#lengths = shape;
    this.#isOpen = isOpen;
    this.#type = type;
  }

  print(batch: Batch): Buffer {
    const text = this.#text;
    text.length = 0;
    const values = floatsOf(batch.data, this.#type);
    const isSingle = values instanceof Float32Array;
    for (const value of values) {
      this.#down();
      printNumber(text, value, isSingle);
      this.#up(1);
    }
    return text.take();
  }

  /** Opens arrays down to where a number stands. */
  #down(): void {
    if (this.#counts.length > 0 && this.#counts.at(-1)! > 0) this.#text.byte(COMMA);
    while (this.#counts.length < this.#lengths.length) {
      this.#text.byte(OPEN);
      this.#counts.push(0);
    }
  }

  /** Counts a member, and closes the arrays that are full. */
  #up(members: number): void {
    for (let depth = this.#counts.length - 1; depth >= 0; depth--) {
      this.#counts[depth]! += members;
      const isFull = this.#counts[depth] === this.#lengths[depth] && !(depth === 0 && this.#isOpen);
      if (!isFull) return;
      this.#text.byte(CLOSE);
      this.#counts.pop();
    }
  }

  /** Closes the arrays that are still open: one without numbers, or one whose length was not known. */
  end(): Buffer {
    const text = this.#text;
    text.length = 0;
    const hasNumbers = sizeOf(this.#lengths) > 0 || this.#isOpen;
    if (!hasNumbers) text.string(JSON.stringify(empty(this.#lengths)));
    else if (this.#isOpen) {
      if (this.#counts.length === 0) text.byte(OPEN);
      text.byte(CLOSE);
    }
    text.byte(NEWLINE);
    return text.take();
  }
}

const empty = ([n = 0, ...rest]: readonly number[]): unknown =>
  Array.from({ length: n }, () => (rest.length > 0 ? empty(rest) : 0));

export const json: Format = {
  name: 'json',
  title: 'JSON, nested arrays or records',
  isBinary: false,
  holds: 'arrays',
  reads: 'copied',
  readsPipes: 'in order',
  carries: true,
  writesParts: 'numbers',
  open: openJson,
  create: async (sink, layout) => {
    if (areRecords(layout)) return recordWriter(sink, layout, 'array');
    const nesting = new Nesting(layout);
    return {
      write: async batch => sink.write(nesting.print(batch)),
      end: async () => sink.write(nesting.end()),
    };
  },
};

export const ndjson: Format = {
  name: 'ndjson',
  title: 'NDJSON, a row or a record a line',
  isBinary: false,
  holds: 'tables',
  reads: 'pieces',
  readsPipes: 'in order',
  carries: true,
  writesParts: 'numbers',
  open: openLines,
  create: async (sink, layout) => {
    const { shape, type } = layout;
    if (areRecords(layout)) return recordWriter(sink, layout, 'lines');
    if (shape.length > 2)
      throw new UsageError({
        en: `an array of ${shape.length} axes does not fit a row a line; write .npy or .json`,
        zh: `${shape.length} 维数组放不进每行一条的格式；请写成 .npy 或 .json`,
      });
    const width = shape[1] ?? 1;
    const text = new Text();
    let column = 0;
    return {
      write: async batch => {
        const values = floatsOf(batch.data, type);
        const isSingle = values instanceof Float32Array;
        for (let at = 0; at < values.length; ) {
          text.length = 0;
          for (const stop = Math.min(values.length, at + PART); at < stop; at++) {
            text.byte(column === 0 ? OPEN : COMMA);
            printNumber(text, values[at]!, isSingle);
            column = column + 1 === width ? 0 : column + 1;
            if (column > 0) continue;
            text.byte(CLOSE);
            text.byte(NEWLINE);
          }
          await sink.write(text.take());
        }
      },
      end: async () => {},
    };
  },
};
