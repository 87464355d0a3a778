// Delimited text whose rows are too long to be held: its cells are read some at a time, and its numbers wait in a temporary file, from
// which a function reads rows of any length.
import { DataError } from '../errors.ts';
import type { Input, RandomAccess } from '../files/input.ts';
import { Spool, wholeFile } from '../files/spool.ts';
import { unwatched } from '../files/watch.ts';
import {
  cellEnd,
  doubled,
  firstCell,
  isRowEnd,
  NEWLINE,
  nextRow,
  RETURN,
  separatorAt,
  unquoted,
  wrongWidth,
} from './cells.ts';
import { detect } from './csv-dialect.ts';
import type { BesideColumn, Dialect, Layout, ReadOptions, Source } from './format.ts';
import { carriedNote, isNumbersName } from './names.ts';

/** A row that takes more bytes than this is long. */
export const LONG_ROW = 1 << 18;
/** A row of more numbers than this is printed in parts. */
const LONG_WIDTH = 1 << 14;
/** Whether rows are written in parts. */
export const isInParts = ({ columns, beside, shape }: Layout): boolean =>
  columns === undefined && (beside !== undefined || (shape[1] ?? 1) > LONG_WIDTH);

/** Bytes that are read at a time. */
const WINDOW = 1 << 18;
/** No cell is longer: a quote that is never closed would take the rest of the file for one. */
const LONGEST_CELL = 1 << 26;
/** Rows that are looked at, and the cells at the beginning and at the end of each. */
const [SAMPLE, EDGE] = [8, 64];

/** The beginning of a text up to the first end of a line, and what follows it; long if that takes many bytes. */
export async function beginning(
  chunks: AsyncIterable<Buffer>,
): Promise<{ isLong: boolean; head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let size = 0;
  let isLong = true;
  while (size <= LONG_ROW) {
    const next = await iterator.next();
    if (!next.done) seen.push(next.value);
    size += next.done ? 0 : next.value.length;
    isLong = !next.done && !next.value.includes(NEWLINE) && !next.value.includes(RETURN);
    if (!isLong) break;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* seen.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { isLong, head: seen[0] ?? Buffer.alloc(0), all: all() };
}

/** Cells of one row that follow each other, each from one place to another; good until the next stretch is asked for. */
interface Stretch {
  readonly bytes: Buffer;
  readonly places: Int32Array;
  readonly line: number;
  /** Whether the row ends with them. */
  readonly isLast: boolean;
}

/** All cells of a file from a byte on, some at a time. */
async function* stretches(
  file: RandomAccess,
  from: number,
  { delimiter, path }: { readonly delimiter: number; readonly path: string },
): AsyncGenerator<Stretch> {
  let line = 1;
  let isFresh = true;
  let window = WINDOW;
  // One array for all stretches: garbage of this size would wait long for its collection.
  let found = new Int32Array(WINDOW);
  for (let at = from; at < file.size; ) {
    const bytes = await file.readAt(at, Math.min(window, file.size - at));
    const isFileEnd = at + bytes.length === file.size;
    let i = 0;
    if (isFresh) {
      // Lines with nothing in them are no rows.
      for (; i < bytes.length && isRowEnd(bytes[i]); i = nextRow(bytes, i)) line++;
      i = firstCell(bytes, i, delimiter);
      if (i === bytes.length) {
        at += i;
        continue;
      }
    }
    let used = 0;
    let isLast = false;
    while (!isLast) {
      const to = cellEnd(bytes, i, delimiter);
      const next = separatorAt(bytes, to, delimiter);
      // A cell may go on behind these bytes, and a return may have a line feed there.
      if (!isFileEnd && (next >= bytes.length || (bytes[next] === RETURN && next + 1 === bytes.length)))
        break;
      if (used === found.length) found = doubled(found);
      found[used++] = i;
      found[used++] = to;
      isLast = next >= bytes.length || bytes[next] !== delimiter;
      i = isLast ? nextRow(bytes, next) : next + 1;
    }
    if (used > 0) yield { bytes, places: found.subarray(0, used), line, isLast };
    window = used > 0 ? WINDOW : 2 * window;
    if (window > LONGEST_CELL)
      throw new DataError({
        en: `${path}: line ${line}: a cell of more than ${LONGEST_CELL} bytes; is a quote never closed?`,
        zh: `${path}：第 ${line} 行：一个单元格超过 ${LONGEST_CELL} 字节；是否有引号没有闭合？`,
      });
    if (isLast) line++;
    isFresh = isLast || (isFresh && used === 0);
    at = used > 0 ? Math.min(at + i, file.size) : at;
  }
}

const textAt = ({ bytes, places }: Stretch, i: number): string =>
  bytes.toString('utf8', places[2 * i], places[2 * i + 1]).trim();

/** The raw cells at both ends of a row, and how many it has. */
interface Edges {
  readonly first: string[];
  last: string[];
  width: number;
}

async function firstRows(all: AsyncIterable<Stretch>): Promise<readonly Edges[]> {
  const rows: Edges[] = [];
  let row: Edges | undefined;
  for await (const stretch of all) {
    if (row === undefined) {
      row = { first: [], last: [], width: 0 };
      rows.push(row);
    }
    const n = stretch.places.length / 2;
    for (let i = 0; i < n && row.first.length < EDGE; i++) row.first.push(textAt(stretch, i));
    const tail = Array.from({ length: Math.min(n, EDGE) }, (_, i) =>
      textAt(stretch, n - Math.min(n, EDGE) + i),
    );
    row.last = [...row.last, ...tail].slice(-EDGE);
    row.width += n;
    if (stretch.isLast) row = undefined;
    if (row === undefined && rows.length === SAMPLE) break;
  }
  return rows;
}

/** The dialect of long rows: the columns at their beginning, and the places of those that hold no numbers. */
interface LongDialect {
  readonly dialect: Dialect;
  readonly width: number;
  readonly others: readonly { readonly place: number; readonly name: string; readonly isQuoted?: boolean }[];
}

function dialectOf(rows: readonly Edges[], question: Question): LongDialect {
  const { delimiter, options, path } = question;
  const [{ first, last, width }] = rows as readonly [Edges, ...Edges[]];
  const sign = String.fromCharCode(delimiter);
  const heads = rows.map(row => `${row.first.join(sign)}\n`).join('');
  const [shown, lastName] = [first.at(-1)!, last.at(-1)!].map(unquoted) as [string, string];
  // The notes show names from the first to the last, of which only those at the beginning are looked at.
  const toTheLast = (text: string): string => text.replace(`,…,${shown}`, `,…,${lastName}`);
  const note: ReadOptions['note'] = ({ en, zh }) => options.note({ en: toTheLast(en), zh: toTheLast(zh) });
  const { dialect } = detect(Buffer.from(heads), { ...question, options: { ...options, note } });
  const others = dialect.columns.flatMap((c, place) => (c.isNumbers ? [] : [{ ...c, place }]));
  const numbers = dialect.columns.filter(c => c.isNumbers).map(c => c.name);
  const behind = dialect.isNamed ? namedOthers(rows, numbers) : [];
  if (behind.length > 0)
    options.note(
      carriedNote(
        path,
        [numbers[0]!],
        [0],
        [...others, ...behind].map(c => c.name),
      ),
    );
  return { dialect, width, others: [...others, ...behind] };
}

/** Columns at the end whose names are not those of numbers, or that hold texts. */
function namedOthers([head, ...body]: readonly Edges[], numbers: readonly string[]): LongDialect['others'] {
  const { last, width } = head!;
  return last.flatMap((raw, i) => {
    const [name, place] = [unquoted(raw), width - last.length + i];
    const cells = body.flatMap(row => (row.width === width ? [row.last[i]!] : []));
    if (place < EDGE || isNumbersName(name, cells.map(unquoted), numbers)) return [];
    return [{ place, name, ...(cells.every(c => c.startsWith('"')) && { isQuoted: true }) }];
  });
}

interface Question {
  readonly delimiter: number;
  readonly decimal: number;
  readonly options: ReadOptions;
  readonly path: string;
}

/** Reads numbers of cells that follow each other. */
export interface PartReader {
  part(bytes: Buffer, line: number, column: number): Float64Array;
}

/** A text of long rows; `readerFor` makes what reads its numbers. */
export async function openLongRows(
  input: Input,
  question: Question,
  readerFor: (dialect: Dialect) => PartReader,
): Promise<Source> {
  const { file, close } = await wholeFile(input);
  const bom = await file.readAt(0, 3);
  const start = bom[0] === 0xef && bom[1] === 0xbb && bom[2] === 0xbf ? 3 : 0;
  const all = (): AsyncGenerator<Stretch> => stretches(file, start, question);
  const { dialect, width, others } = dialectOf(await firstRows(all()), question);
  const spool = new Spool('float64');
  const kept = others.map(c => ({ ...c, cells: [] as string[] }));
  const rows = await readRows(
    all(),
    { dialect, width, kept, path: question.path },
    readerFor(dialect),
    spool,
  );
  const columns = kept.map((c, i): BesideColumn => ({ ...c, before: c.place - i }));
  const names = dialect.isNamed ? { names: () => namesOf(all()) } : {};
  const { watch = unwatched } = question.options;
  const source = spool.source([rows, width - others.length], watch, { beside: { columns, ...names } });
  return {
    ...source,
    close: async () => {
      await source.close!();
      await close();
    },
  };
}

async function* namesOf(all: AsyncIterable<Stretch>): AsyncGenerator<readonly string[]> {
  for await (const stretch of all) {
    yield Array.from({ length: stretch.places.length / 2 }, (_, i) => unquoted(textAt(stretch, i)));
    if (stretch.isLast) return;
  }
}

interface Reading {
  readonly dialect: Dialect;
  readonly width: number;
  readonly kept: readonly { readonly place: number; readonly cells: string[] }[];
  readonly path: string;
}

/** Reads all rows, numbers into the spool and other cells into their columns; returns how many rows there are. */
async function readRows(
  all: AsyncIterable<Stretch>,
  { dialect, width, kept, path }: Reading,
  reader: PartReader,
  spool: Spool,
): Promise<number> {
  let row = dialect.isNamed ? -1 : 0;
  let column = 0;
  for await (const stretch of all) {
    const { bytes, places, line, isLast } = stretch;
    const n = places.length / 2;
    if (row >= 0) {
      let from = 0;
      const numbers = (to: number): void => {
        if (to > from) {
          const cells = bytes.subarray(places[2 * from], places[2 * to - 1]);
          spool.append(reader.part(cells, line, column + from));
        }
        from = to + 1;
      };
      for (const { place, cells } of kept) {
        if (place < column || place >= column + n) continue;
        numbers(place - column);
        cells.push(unquoted(textAt(stretch, place - column)));
      }
      numbers(n);
    }
    column += n;
    if (!isLast) continue;
    if (column !== width) throw wrongWidth(path, line, column, width);
    column = 0;
    row++;
  }
  return row;
}
