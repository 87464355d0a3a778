// Applies a function to a source and writes what comes out, in pieces.

import type { Sink } from '../files/sink.ts';
import { Spool, seekable } from '../files/spool.ts';
import type { Watch } from '../files/watch.ts';
import { widthOf } from '../formats/columns.ts';
import {
  arrays,
  bytesPer,
  type ElementType,
  type Numbers,
  resultTypeOf,
  sizeOf,
} from '../formats/elements.ts';
import type {
  Batch,
  Beside,
  Cell,
  Column,
  DelimitedText,
  Format,
  Layout,
  Source,
  WriteOptions,
  Writer,
} from '../formats/format.ts';
import { isInParts } from '../formats/longRows.ts';
import type { Applied, Call } from './function.ts';
import { type Plan, planFor } from './geometry.ts';
import { byColumns, byGroups, byHalves, byMirrors, furtherBytes, HELD, type Read, rowMajor } from './long.ts';
import { Pool } from './pool.ts';
import type { Setup, Task } from './stage.ts';

export interface Job {
  readonly call: Call;
  readonly threads: number;
  /** Bytes of the input, where they are known. */
  readonly size?: number | undefined;
  /** The name of the input in messages. */
  readonly name: string;
  /** Is told of bytes that workers read, and of copies. */
  readonly watch: Watch;
  readonly f: Applied;
  readonly axis?: number | undefined;
  readonly source: Source;
  readonly format: Format;
  readonly sink: Sink;
  readonly options: WriteOptions;
}

export async function runJob(job: Job): Promise<void> {
  const source = await inOrderFor(job);
  try {
    const plan = planFor(job.f, source.layout, job.axis);
    const layout = layoutAfter(job, source.layout, plan);
    noteWhatIsLost(job, source.layout, layout);
    const writer = inWholeRows(job, layout, await writerFor(job, layout));
    if (isForWorkers(job, source, plan)) await byWorkers(job, source, plan, writer);
    else
      for await (const batch of withCells(results(job, source, plan), source, layout))
        await writer.write(batch);
    await writer.end();
  } finally {
    await source.close?.();
  }
}

/** The source in an order that the output has, and with a shape that the axis needs. */
async function inOrderFor({ source, format, f, axis, watch }: Job): Promise<Source> {
  const { layout } = source;
  const isTransposed = layout.isFortranOrder && layout.shape.length > 1;
  if (isTransposed && !format.keepsOrder) return reordered(await seekable(source, watch), watch);
  // A function down the columns of rows whose number is not known needs the end first.
  const isDown = f.hasAxis && axis !== undefined && axis !== -1 && axis !== layout.shape.length - 1;
  return layout.isOpen && isDown ? seekable(source, watch) : source;
}

async function reordered(source: Source, watch: Watch): Promise<Source> {
  const { type, shape } = source.layout;
  const spool = new Spool(type);
  for await (const data of rowMajor(source.read!, source.layout)) spool.append(data);
  const close = async (): Promise<void> => {
    spool.close();
    await source.close?.();
  };
  return { ...spool.source(shape, watch), close };
}

/** The facts about the results that their file states. */
function layoutAfter({ options }: Job, before: Layout, { shape }: Plan): Layout {
  const { isOpen = false, isNamed = false, isFortranOrder = false } = before;
  const type = resultTypeOf(before.type);
  const open = isOpen && shape.length > 0 ? { isOpen } : {};
  // A result of fewer or more rows has no cells beside it.
  const hasItsRows = isOpen || shape[0] === before.shape[0];
  const columns = hasItsRows ? before.columns : before.columns?.filter(c => c.isNumbers);
  if (!columns) {
    const beside = besideAfter(before, shape, options.name);
    return {
      type,
      shape,
      ...open,
      isFortranOrder: isFortranOrder && shape.length > 1,
      ...(beside && { beside }),
    };
  }
  const width = shape[1] ?? 1;
  if (before.shape.length > shape.length || width !== before.shape[1])
    return { type, shape, ...open, columns: renamed(columns, width, options.name), isNamed };
  return { type, shape, ...open, columns: columns.map(c => (c.isNumbers ? plain(c) : c)), isNamed };
}

/** The rest of a table of long rows, beside results of the same rows; where their length is another they are named after the function. */
function besideAfter(
  { beside, shape: before }: Layout,
  shape: readonly number[],
  name: string,
): Beside | undefined {
  if (beside === undefined || shape[0] !== before[0]) return undefined;
  const width = shape[1] ?? 1;
  if (shape.length === before.length && width === before[1]) return beside;
  const columns = beside.columns.map(c => ({ ...c, before: c.before === 0 ? 0 : width }));
  async function* names(): AsyncGenerator<readonly string[]> {
    for (const c of columns) if (c.before === 0) yield [c.name];
    for (let i = 0; i < width; i++) yield [width === 1 ? name : `${name}_${i}`];
    for (const c of columns) if (c.before > 0) yield [c.name];
  }
  return { columns, ...(beside.names && { names }) };
}

/** A column of results, which the reader's format knows nothing of. */
const plain = ({ name, width }: Column): Column => ({
  name,
  isNumbers: true,
  ...(width !== undefined && { width }),
});

/** Columns in the place of those that they come from, named after the function. */
function renamed(columns: readonly Column[], width: number, name: string): readonly Column[] {
  const list = columns.find(c => c.width !== undefined);
  if (list && width > 1) return columns.map(c => (c === list ? { name: c.name, isNumbers: true, width } : c));
  const made = Array.from({ length: width }, (_, i) => ({
    name: width === 1 ? name : `${name}_${i}`,
    isNumbers: true,
  }));
  const first = columns.findIndex(c => c.isNumbers);
  return columns.flatMap((c, i) => (i === first ? made : c.isNumbers ? [] : [c]));
}

/** Columns that the other format has no place for are not dropped in silence. */
function noteWhatIsLost({ format, options }: Job, before: Layout, after: Layout): void {
  const carried = (layout: Layout): readonly { readonly name: string }[] =>
    layout.beside?.columns ?? (layout.columns ?? []).filter(c => !c.isNumbers);
  const lost = carried(before).map(c => c.name || '""');
  const hasPlace = after.beside ? format.writesParts === 'all' : format.carries;
  if (lost.length === 0 || (hasPlace && carried(after).length > 0)) return;
  options.note({
    en: `the result has no place for the columns ${lost.join(', ')}: they are left out`,
    zh: `结果中放不下列 ${lost.join('、')}：已略去`,
  });
}

/** A writer; where the beginning of a file says how many rows there are, and it cannot be written again, rows wait until all are known. */
async function writerFor({ format, sink, options, watch }: Job, layout: Layout): Promise<Writer> {
  const isReady = format.needsShape === 'corrected' && sink.file !== undefined;
  if (!layout.isOpen || !format.needsShape || isReady) return format.create(sink, layout, options);
  const spool = new Spool(layout.type);
  return {
    write: async ({ data }) => spool.append(data),
    end: async () => {
      const inner = layout.shape.slice(1);
      const { isOpen: _, ...closed } = layout;
      const source = spool.source([spool.length / Math.max(1, sizeOf(inner)), ...inner], watch);
      const writer = await format.create(sink, { ...closed, shape: source.layout.shape }, options);
      for await (const batch of source.batches(HELD)) await writer.write(batch);
      await writer.end();
      spool.close();
    },
  };
}

/** A table is written in whole rows; elements that come otherwise wait for the rest of theirs. */
function inWholeRows({ format }: Job, layout: Layout, writer: Writer): Writer {
  const { type, shape, columns } = layout;
  const width = columns ? widthOf(columns) : (shape[1] ?? 1);
  const isTable = format.holds === 'tables' || (format.carries && columns !== undefined);
  const areParts = !isTable || (format.writesParts && isInParts(layout));
  if (areParts || width === 0) return writer;
  let rest: Numbers = noNumbers(type);
  return {
    ...writer,
    write: async batch => {
      if (rest.length === 0 && batch.data.length % width === 0) return writer.write(batch);
      const all = new arrays[type](rest.length + batch.data.length);
      all.set(rest as never);
      all.set(batch.data as never, rest.length);
      const whole = all.length - (all.length % width);
      rest = all.slice(whole);
      if (whole > 0) await writer.write({ data: all.subarray(0, whole) });
    },
  };
}

async function* results(job: Job, source: Source, plan: Plan): AsyncGenerator<Batch> {
  const { f } = job;
  const { type, shape } = source.layout;
  const { length, inner } = plan;
  const block = length * inner;
  if (block > HELD && !isWholeRow(source)) {
    const { read, layout } = await seekable(source, job.watch);
    // By now the number of rows is known, also of a text, whose plan was made before.
    const size = sizeOf(layout.shape);
    if (isByColumns(job)) job.watch.expect((size / block) * furtherBytes(f, plan, type));
    for (let base = 0; base < size; base += block)
      for await (const data of longBlock(job, read!, source, plan, base)) yield { data };
    return;
  }
  if (!source.layout.isOpen && sizeOf(shape) === 0) {
    if (sizeOf(plan.shape) > 0) yield { data: f.apply(noNumbers(type), type, shape, job.axis).data };
    return;
  }
  const step = Math.max(1, Math.floor(HELD / Math.max(block, 1))) * Math.max(block, 1);
  for await (const batch of source.batches(step)) {
    const { data } = batch;
    const count = block === 0 ? 0 : data.length / block;
    const result = f.hasAxis
      ? f.apply(data, type, [count, length, inner], 1)
      : f.apply(data, type, [data.length]);
    yield { ...batch, data: result.data };
  }
}

const noNumbers = (type: ElementType): Numbers => new arrays[type](0);

/** Rows whose cells are held at a time: a cell takes more memory than a number. */
const CELLS = 1 << 14;

/** Puts the cells that are carried along beside results that were computed out of order. */
async function* withCells(
  results: AsyncIterable<Batch>,
  source: Source,
  { columns }: Layout,
): AsyncGenerator<Batch> {
  const isBeside = columns?.some(c => !c.isNumbers) && source.carried;
  if (!columns || !isBeside) return yield* results;
  const width = widthOf(columns);
  const cells = source.carried!()[Symbol.asyncIterator]();
  const waiting: Cell[][] = columns.filter(c => !c.isNumbers).map(() => []);
  for await (const { data } of results)
    for (let at = 0; at < data.length; at += CELLS * width) {
      const part = data.subarray(at, at + CELLS * width);
      const rows = part.length / width;
      while (waiting[0]!.length < rows) {
        const next = await cells.next();
        if (next.done) break;
        for (const [i, column] of waiting.entries()) for (const cell of next.value[i]!) column.push(cell);
      }
      yield { data: part, carried: waiting.map(column => column.splice(0, rows)) };
    }
}

/** Rows of a table come whole, however long they are. */
const isWholeRow = ({ layout, read }: Source): boolean => layout.columns !== undefined && read === undefined;

/** The results of a block that is not held in memory. */
function longBlock(job: Job, read: Read, source: Source, plan: Plan, base: number): AsyncIterable<Numbers> {
  const { f } = job;
  const { type } = source.layout;
  if (f.kind === 'mirrored') return byMirrors(f, read, type, plan, base);
  if (f.kind === 'gated' && f.gate !== 'interleaved') return byHalves(f, read, type, plan, base);
  if (f.kind === 'gated') return byGroups(f, read, type, plan, { base, group: 2 });
  if (f.isGrouped) return byGroups(f, read, type, plan, { base, group: f.group });
  return byColumns(f, read, type, plan, { base, watch: job.watch });
}

/** Whether a block that is not held is gone over some columns at a time. */
const isByColumns = ({ f }: Job): boolean => f.kind === 'row' && !f.isGrouped;

/** Below this, starting workers takes longer than they save. */
const WORTH_WORKERS = 1 << 24;
/** Elements that a thread takes at a time. */
const PIECE = 1 << 18;

function isForWorkers({ size = 0 }: Job, source: Source, { length, inner }: Plan): boolean {
  const block = length * inner;
  return size >= WORTH_WORKERS && block > 0 && block <= HELD && Boolean(source.place ?? source.text);
}

/** The same pieces, by workers: what comes out does not depend on how many there are. */
async function byWorkers(job: Job, source: Source, plan: Plan, writer: Writer): Promise<void> {
  const { place, text, layout } = source;
  const { length, inner } = plan;
  const { file } = job.sink;
  const isDirect = place !== undefined && file !== undefined && writer.elements !== undefined;
  const setup: Setup = {
    call: job.call,
    name: job.name,
    layout,
    length,
    inner,
    ...(place ? { place } : { dialect: text!.dialect }),
    ...(isDirect && { target: { path: file.path, name: file.name, start: writer.elements!.start } }),
    ...(writer.printed && { printed: writer.printed }),
  };
  const pool = new Pool(job.threads, setup);
  try {
    for await (const done of pool.inOrder(place ? stretches(job, source, plan) : pieces(text!))) {
      if (done.text) await job.sink.write(done.text);
      else if (done.batch) await writer.write(done.batch);
      else file!.skip(done.count * bytesPer(resultTypeOf(layout.type)));
      if (place) job.watch.add(((done.count * length) / plan.lengthAfter) * bytesPer(layout.type));
    }
  } finally {
    await pool.close();
  }
}

async function* stretches(
  { f, format }: Job,
  { layout }: Source,
  { length, inner, lengthAfter }: Plan,
): AsyncGenerator<Task> {
  // Workers that print rows need whole ones; a function of numbers has rows of one.
  const row = format.holds === 'tables' && !f.hasAxis ? Math.max(1, layout.shape[1] ?? 1) : 1;
  const block = length * inner * row;
  const size = sizeOf(layout.shape);
  const step = Math.max(1, Math.floor(PIECE / block)) * block;
  for (let from = 0; from < size; from += step)
    yield { from, to: Math.min(size, from + step), at: (from / length) * lengthAfter };
}

async function* pieces(text: DelimitedText): AsyncGenerator<Task> {
  // Each piece is handed over with its memory, which must be its own.
  for await (const { bytes, line } of text.pieces()) {
    const isItsOwn = bytes.length === bytes.buffer.byteLength;
    yield { bytes: isItsOwn ? bytes : new Uint8Array(bytes), line };
  }
}
