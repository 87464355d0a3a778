// Parquet, by hyparquet and hyparquet-writer. A group of rows is held in memory.
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaElement,
  type SchemaTree,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { DataError } from '../errors.ts';
import type { Input } from '../files/input.ts';
import type { Sink } from '../files/sink.ts';
import { wholeFile } from '../files/spool.ts';
import { numberedColumns, widthOf } from './columns.ts';
import { type ElementType, floatsOf } from './elements.ts';
import type { Batch, Cell, Column, Format, Layout, ReadOptions, Source } from './format.ts';
import {
  chosenOf,
  columnOf,
  kindOf,
  ofKind,
  RowsOfColumns,
  type TypedColumn,
  tableLayout,
} from './tables.ts';

/** The type of the numbers of a column without children. */
function typeOf({ type, converted_type, logical_type }: SchemaElement): ElementType | undefined {
  if (logical_type?.type === 'FLOAT16') return 'float16';
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') return 'float64';
  const isPlain = converted_type === undefined || /^U?INT_\d+$/.test(converted_type);
  if (!isPlain || (logical_type && logical_type.type !== 'INTEGER')) return undefined;
  if (type === 'FLOAT') return 'float32';
  if (type === 'DOUBLE') return 'float64';
  if (type === 'BOOLEAN') return 'bool';
  return type === 'INT32' || type === 'INT64' ? 'int64' : undefined;
}

/** A list is a group of a repeated group of one element, or a repeated element. */
function typedColumn(tree: SchemaTree): TypedColumn {
  const { element, children } = tree;
  const inner = children[0]?.children[0] ?? children[0];
  const isList =
    children.length === 1 &&
    inner !== undefined &&
    inner.children.length === 0 &&
    element.converted_type === 'LIST';
  const leaf = isList ? inner : children.length === 0 ? tree : undefined;
  const isRepeated = element.repetition_type === 'REPEATED';
  return {
    name: element.name,
    type: leaf && !isRepeated ? typeOf(leaf.element) : undefined,
    isList,
    native: elementsOf(tree),
  };
}

/** The description of a column and of all within it, outermost first. */
const elementsOf = (tree: SchemaTree): readonly SchemaElement[] => [
  tree.element,
  ...tree.children.flatMap(elementsOf),
];

async function open(input: Input, options: ReadOptions): Promise<Source> {
  const { file: there, close } = await wholeFile(input);
  const file: AsyncBuffer = {
    byteLength: there.size,
    slice: async (start, end = there.size) => (await there.readAt(start, end - start)).buffer as ArrayBuffer,
  };
  const metadata = await understood(input, () => parquetMetadataAsync(file));
  const columns = parquetSchema(metadata).children.map(typedColumn);
  const chosen = chosenOf(columns, options, input.name);
  const reader = new Groups(file, metadata, columns, input.name);
  const list = columns.findIndex((c, i) => chosen.has(i) && c.isList);
  const layout = tableLayout(
    columns,
    chosen,
    Number(metadata.num_rows),
    list < 0 ? 0 : await reader.listWidth(list),
  );
  return {
    layout,
    close,
    async *batches() {
      let row = 0;
      for (const { num_rows } of metadata.row_groups) {
        const end = row + Number(num_rows);
        yield await reader.batch(layout, row, end, options.missing);
        row = end;
      }
    },
  };
}

/** Turns an error of the library that reads Parquet into an error of the file. */
async function understood<T>(input: Pick<Input, 'name'>, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError({
      en: `${input.name}: cannot read this Parquet file: ${(error as Error).message}`,
      zh: `${input.name}：无法读取这个 Parquet 文件：${(error as Error).message}`,
    });
  }
}

class Groups {
  readonly #file: AsyncBuffer;
  readonly #metadata: FileMetaData;
  readonly #columns: readonly TypedColumn[];
  readonly #path: string;

  constructor(file: AsyncBuffer, metadata: FileMetaData, columns: readonly TypedColumn[], path: string) {
    this.#file = file;
    this.#metadata = metadata;
    this.#columns = columns;
    this.#path = path;
  }

  /** How many numbers the lists of a column have, by the first. */
  async listWidth(column: number): Promise<number> {
    let width = 0;
    if (this.#metadata.num_rows === 0n) return width;
    await this.#read(0, 1, [this.#columns[column]!.name], cells => {
      width = (cells[0] as ArrayLike<unknown> | null)?.length ?? 0;
    });
    return width;
  }

  async batch(layout: Layout, from: number, to: number, missing: ReadOptions['missing']): Promise<Batch> {
    const rows = new RowsOfColumns(layout, to - from, this.#path, missing);
    const columns = layout.columns!;
    const numbers = columns.filter(c => c.isNumbers);
    const carried = columns
      .filter(c => !c.isNumbers)
      .map((c): [string, Cell[]] => [c.name, new Array(to - from)]);
    const byName = new Map(carried);
    await this.#read(from, to, undefined, (cells, name, row) => {
      const other = byName.get(name);
      if (other) for (let i = 0; i < cells.length; i++) other[row - from + i] = cells[i] as Cell;
      else if (numbers[0]!.width !== undefined) rows.lists(cells, name, row - from);
      else
        rows.column(
          numbers.findIndex(c => c.name === name),
          cells,
          name,
          row - from,
        );
    });
    return { data: rows.data, carried: carried.map(([, cells]) => cells) };
  }

  /** Rows from..to, column by column. */
  async #read(
    from: number,
    to: number,
    columns: string[] | undefined,
    take: (cells: ArrayLike<unknown>, name: string, row: number) => void,
  ): Promise<void> {
    let failed: unknown;
    await understood({ name: this.#path }, () =>
      parquetRead({
        file: this.#file,
        metadata: this.#metadata,
        rowStart: from,
        rowEnd: to,
        compressors,
        ...(columns && { columns }),
        onChunk: ({ columnName, columnData, rowStart }) => {
          const [skip, end] = [Math.max(0, from - rowStart), Math.min(columnData.length, to - rowStart)];
          try {
            if (end > skip) take(columnData.slice(skip, end), columnName, rowStart + skip);
          } catch (error) {
            failed ??= error;
          }
        },
      }),
    );
    if (failed !== undefined) throw failed;
  }
}

/** Bytes of a file that go out after each group. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super(1 << 16);
    this.#sink = sink;
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.getBytes());
    this.index = 0;
    await this.#sink.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}

/** Elements of a group of rows. */
const GROUP = 1 << 20;

const numberType = (type: ElementType): 'FLOAT' | 'DOUBLE' => (type === 'float64' ? 'DOUBLE' : 'FLOAT');

/** The description of a column of results. */
function resultElements({ name, width }: Column, type: ElementType): readonly SchemaElement[] {
  const leaf = { type: numberType(type), repetition_type: 'REQUIRED' } as const;
  if (width === undefined) return [{ name, ...leaf }];
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...leaf },
  ];
}

const cellTypes = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  other: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Readonly<Record<string, Omit<SchemaElement, 'name'>>>;

const isNative = (native: unknown): native is readonly SchemaElement[] =>
  Array.isArray(native) && typeof native[0] === 'object' && !JSON.stringify(native).includes('INT96');

async function create(sink: Sink, layout: Layout): ReturnType<Format['create']> {
  const columns = layout.columns ?? numberedColumns(layout.shape);
  const width = widthOf(columns);
  const writer = new SinkWriter(sink);
  let parquet: ParquetWriter | undefined;
  let kinds: readonly ReturnType<typeof kindOf>[] = [];
  const waiting: Batch[] = [];
  let waitingElements = 0;

  const start = (carried: readonly (readonly Cell[])[]): ParquetWriter => {
    kinds = carried.map(kindOf);
    let next = 0;
    const described = columns.map(c => {
      if (c.isNumbers) return resultElements(c, layout.type);
      const kind = kinds[next++]!;
      if (isNative(c.native)) return c.native;
      return [{ name: c.name, repetition_type: 'OPTIONAL', ...cellTypes[kind] } as SchemaElement];
    });
    const schema = [{ name: 'schema', num_children: columns.length }, ...described.flat()];
    return new ParquetWriter({ writer, schema, createdBy: 'nonlin' });
  };

  const flush = async (): Promise<void> => {
    const group = joined(waiting.splice(0), layout.type);
    waitingElements = 0;
    parquet ??= start(group.carried);
    const rows = width === 0 ? 0 : group.data.length / width;
    if (rows === 0) return;
    let [k, next] = [0, 0];
    const columnData = columns.map(c => {
      if (!c.isNumbers) {
        const kind = kinds[next]!;
        const cells = group.carried[next++]!;
        return { name: c.name, data: isNative(c.native) ? [...cells] : ofKind(cells, kind, c.name) };
      }
      const data =
        c.width === undefined
          ? columnOf(group.data, k, width)
          : Array.from({ length: rows }, (_, r) => [
              ...group.data.subarray(r * c.width!, (r + 1) * c.width!),
            ]);
      k += c.width ?? 1;
      return { name: c.name, data };
    });
    await parquet.write({ columnData, rowGroupSize: rows });
  };

  return {
    write: async batch => {
      waiting.push(batch);
      waitingElements += batch.data.length;
      if (waitingElements >= GROUP) await flush();
    },
    end: async () => {
      await flush();
      await parquet!.finish();
    },
  };
}

/** Several batches as one. */
function joined(
  batches: readonly Batch[],
  type: ElementType,
): { data: Float32Array | Float64Array; carried: readonly (readonly Cell[])[] } {
  const parts = batches.map(b => floatsOf(b.data, type));
  const length = parts.reduce((sum, p) => sum + p.length, 0);
  const data = type === 'float64' ? new Float64Array(length) : new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  const carried = (batches[0]?.carried ?? []).map((_, i) => batches.flatMap(b => b.carried![i] as Cell[]));
  return { data, carried };
}

export const parquet: Format = {
  name: 'parquet',
  title: 'Parquet',
  isBinary: true,
  holds: 'tables',
  reads: 'groups',
  readsPipes: 'copied',
  carries: true,
  writesParts: false,
  open,
  create: (sink, layout) => create(sink, layout),
};
