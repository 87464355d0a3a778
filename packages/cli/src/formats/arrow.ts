// Arrow IPC, files and streams, by apache-arrow. A batch of rows is held in memory, as the file has it.
import {
  AsyncByteQueue,
  Bool,
  CompressionType,
  compressionRegistry,
  DataType,
  Field,
  type FileHandle,
  FixedSizeList,
  Float32,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchReader,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { ByteBuffer } from 'flatbuffers';
import { decompress as decompressZstd } from 'fzstd';
import { DataError } from '../errors.ts';
import type { Input, RandomAccess } from '../files/input.ts';
import { wholeFile } from '../files/spool.ts';
import { numberedColumns, widthOf } from './columns.ts';
import { type ElementType, floatsOf } from './elements.ts';
import type { Batch, Cell, Column, Format, Layout, ReadOptions, Source } from './format.ts';
import { decompressLz4Frame } from './lz4.ts';
import {
  type CellKind,
  chosenOf,
  columnOf,
  kindOf,
  ofKind,
  RowsOfColumns,
  type TypedColumn,
  tableLayout,
} from './tables.ts';

compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: decompressLz4Frame });
compressionRegistry.set(CompressionType.ZSTD, { decode: bytes => Uint8Array.from(decompressZstd(bytes)) });

/**
 * Headers are read as FlatBuffers. One that is damaged may say of a list that it has more elements than the header has bytes, of which each
 * takes one at least; the package would make them all, which takes minutes.
 */
const { __vector_len: listLength } = ByteBuffer.prototype;
ByteBuffer.prototype.__vector_len = function (this: ByteBuffer, offset: number): number {
  const length = listLength.call(this, offset);
  if (length >= 0 && length <= this.capacity()) return length;
  throw new RangeError(
    `a list of its header has ${length} elements, and the header ${this.capacity()} bytes`,
  );
};

function numberType(type: DataType): ElementType | undefined {
  if (DataType.isFloat(type)) return (['float16', 'float32', 'float64'] as const)[type.precision];
  if (DataType.isInt(type)) return 'int64';
  return DataType.isBool(type) ? 'bool' : undefined;
}

/** Polars writes large lists. */
const isList = (type: DataType): boolean =>
  DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type);

const typedColumn = (field: Field): TypedColumn => ({
  // An empty name may be none at all.
  name: (field.name as string | null) ?? '',
  type: numberType(isList(field.type) ? (field.type.children as Field[])[0]!.type : field.type),
  isList: isList(field.type),
  native: field,
});

/** How often a whole file is read at one place: for its header, its dictionaries and its batches, and some to spare. */
const MOST_READS = 16;

/**
 * Reads a file where its bytes are: not every file has a mark behind its last batch, as a stream has. The package asks again, without
 * end, where a damaged file has no bytes or where its list of batches leads to something else; so that is an error here.
 */
function handleOf({ size, readAt }: RandomAccess): FileHandle {
  const reads = new Map<number, number>();
  const read = async (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number; buffer: Uint8Array }> => {
    const times = (reads.get(position) ?? 0) + 1;
    reads.set(position, times);
    if (times > MOST_READS)
      throw new RangeError(`its list of batches leads to byte ${position}, where none is`);
    if (length > 0 && !(position >= 0 && position < size))
      throw new RangeError(`it refers to byte ${position}, and has ${size}`);
    const bytes = await readAt(position, Math.min(length, size - position));
    buffer.set(bytes, offset);
    return { bytesRead: bytes.length, buffer };
  };
  return { fd: 0, stat: async () => ({ size }), close: async () => {}, read } as unknown as FileHandle;
}

const damaged = (input: Input, error: unknown): unknown =>
  error instanceof DataError
    ? error
    : new DataError({
        en: `${input.name}: cannot read this Arrow file: ${(error as Error).message}`,
        zh: `${input.name}：无法读取这个 Arrow 文件：${(error as Error).message}`,
      });

/** Reads cells, of which the package finds out at each that the file lacks what it refers to. */
function read<T>(input: Input, cells: () => T): T {
  try {
    return cells();
  } catch (error) {
    throw damaged(input, error);
  }
}

async function open(input: Input, options: ReadOptions): Promise<Source> {
  const { file, close } = await wholeFile(input);
  const reader = await RecordBatchReader.from(handleOf(file)).catch((error: unknown) => {
    throw damaged(input, error);
  });
  const batches = recordBatches(reader, input);
  const first = await batches.next();
  if (!reader.schema) throw damaged(input, new Error('it has no schema'));
  const columns = reader.schema.fields.map(typedColumn);
  const chosen = chosenOf(columns, options, input.name);
  const list = columns.findIndex((c, i) => chosen.has(i) && c.isList);
  const width =
    list < 0 || first.done
      ? 0
      : read(input, () => (first.value.getChildAt(list)?.get(0) as Vector | null)?.length);
  const layout = tableLayout(columns, chosen, undefined, width ?? 0);
  return {
    layout,
    close,
    async *batches() {
      for (let next = first; !next.done; next = await batches.next()) {
        const batch = next.value;
        yield read(input, () => rowsOf(batch, layout, input.name, options.missing));
      }
    },
  };
}

async function* recordBatches(
  reader: RecordBatchReader,
  input: Input,
): AsyncGenerator<RecordBatch, undefined> {
  try {
    for await (const batch of reader) yield batch;
  } catch (error) {
    throw damaged(input, error);
  }
  return undefined;
}

function rowsOf(batch: RecordBatch, layout: Layout, path: string, missing: ReadOptions['missing']): Batch {
  const rows = new RowsOfColumns(layout, batch.numRows, path, missing);
  const carried: Cell[][] = [];
  let k = 0;
  layout.columns!.forEach((column, i) => {
    const vector = batch.getChildAt(i)!;
    if (!column.isNumbers) carried.push([...vector] as Cell[]);
    else if (column.width === undefined) rows.column(k++, cellsOf(vector), column.name);
    else rows.lists(Array.from(vector as Vector, cellsOf), column.name);
  });
  return { data: rows.data, carried, native: batch };
}

/** The cells of a vector: its own array where none is missing. */
const cellsOf = (vector: Vector | null): ArrayLike<unknown> => {
  if (vector === null) return [];
  const isPlain =
    vector.nullCount === 0 &&
    (DataType.isInt(vector.type) || (DataType.isFloat(vector.type) && vector.type.precision > 0));
  return isPlain ? (vector.toArray() as ArrayLike<unknown>) : [...vector];
};

/** Collects written bytes, for a caller that passes them on. */
class Collected extends AsyncByteQueue {
  parts: Uint8Array[] = [];

  override write(chunk: Uint8Array): void {
    this.parts.push(chunk);
  }

  take(): Buffer {
    return Buffer.concat(this.parts.splice(0));
  }
}

const cellTypes: Readonly<Record<CellKind, DataType>> = {
  string: new Utf8(),
  other: new Utf8(),
  integer: new Int64(),
  number: new Float64(),
  boolean: new Bool(),
  date: new TimestampMillisecond(),
};

/** A file ends with a list of its batches, and begins with the mark of one. */
type MakeWriter = () => RecordBatchFileWriter | RecordBatchStreamWriter;

async function create(
  makeWriter: MakeWriter,
  ...[sink, layout]: Parameters<Format['create']>
): ReturnType<Format['create']> {
  const columns = layout.columns ?? numberedColumns(layout.shape);
  const width = widthOf(columns);
  const number = layout.type === 'float64' ? new Float64() : new Float32();
  const collected = new Collected();
  const writer = makeWriter();
  let schema: Schema | undefined;

  /** The kinds of cells of the columns that are not as the file had them. */
  const kinds = new Map<Field, CellKind>();

  const fieldOf = (column: Column, cells: readonly Cell[]): Field => {
    if (column.isNumbers)
      return column.width === undefined
        ? new Field(column.name, number, false)
        : new Field(column.name, new FixedSizeList(column.width, new Field('item', number, false)), false);
    if (column.native instanceof Field) return column.native;
    const kind = kindOf(cells);
    const field = new Field(column.name, cellTypes[kind], true);
    kinds.set(field, kind);
    return field;
  };

  const start = (carried: readonly (readonly Cell[])[]): Schema => {
    let next = 0;
    const made = new Schema(columns.map(c => fieldOf(c, c.isNumbers ? [] : (carried[next++] ?? []))));
    writer.reset(collected, made);
    return made;
  };

  const dataOf = (field: Field, cells: readonly Cell[]): ReturnType<typeof makeData> => {
    const kind = kinds.get(field) ?? (DataType.isUtf8(field.type) ? 'string' : undefined);
    const own = kind === undefined ? [...cells] : ofKind(cells, kind, field.name);
    return vectorFromArray(own, field.type).data[0]!;
  };

  return {
    write: async ({ data, carried = [], native }) => {
      schema ??= start(carried);
      const values = floatsOf(data, layout.type);
      const rows = width === 0 ? (carried[0]?.length ?? 0) : values.length / width;
      const own = native instanceof RecordBatch && native.numRows === rows ? native : undefined;
      let [k, next] = [0, 0];
      const children = columns.map((column, i) => {
        const field = schema!.fields[i]!;
        if (!column.isNumbers) {
          const cells = carried[next++]!;
          const same = own?.getChild(column.name);
          return same && column.native === field ? same.data[0]! : dataOf(field, cells);
        }
        const from = k;
        k += column.width ?? 1;
        if (column.width === undefined)
          return makeData({ type: number as Float64, data: columnOf(values, from, width) as Float64Array });
        const child = makeData({ type: number as Float64, data: values.slice() as Float64Array });
        return makeData({ type: field.type as FixedSizeList, length: rows, nullCount: 0, child });
      });
      const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
      writer.write(new RecordBatch(schema, struct as never));
      await sink.write(collected.take());
    },
    end: async () => {
      schema ??= start([]);
      writer.finish();
      await sink.write(collected.take());
    },
  };
}

const formatOf = (name: string, title: string, makeWriter: MakeWriter): Format => ({
  name,
  title,
  isBinary: true,
  holds: 'tables',
  reads: 'groups',
  readsPipes: 'copied',
  carries: true,
  writesParts: false,
  open,
  create: (...written) => create(makeWriter, ...written),
});

export const arrow = formatOf('arrow', 'Arrow IPC, Feather', () => new RecordBatchFileWriter());
export const arrows = formatOf('arrows', 'Arrow IPC stream', () => new RecordBatchStreamWriter());
