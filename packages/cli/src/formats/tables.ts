// Tables whose columns have types, as in Parquet and Arrow: which of them hold the numbers, and rows of numbers out of columns.
import { DataError, UsageError } from '../errors.ts';
import { counted } from '../messages.ts';
import { widthOf } from './columns.ts';
import { cellText } from './csv.ts';
import type { ElementType } from './elements.ts';
import type { Cell, Layout, ReadOptions } from './format.ts';
import { carriedNote, chosenColumns, numbersAmong } from './names.ts';

/** The facts about a column of a file. */
export interface TypedColumn {
  readonly name: string;
  /** The type of its numbers; undefined where it holds something else. */
  readonly type: ElementType | undefined;
  /** Whether each cell is a list of numbers. */
  readonly isList: boolean;
  readonly native: unknown;
}

/** Which columns hold the numbers: those that are asked for, the only list, or all of numbers. */
export function chosenOf(
  columns: readonly TypedColumn[],
  options: ReadOptions,
  path: string,
): ReadonlySet<number> {
  const names = columns.map(c => c.name);
  const chosen =
    options.columns === undefined ? usual(columns, path) : [...chosenColumns(names, options.columns)];
  const other = chosen.find(i => columns[i]!.type === undefined);
  if (other !== undefined || chosen.length === 0)
    throw new UsageError(
      other === undefined
        ? {
            en: `${path}: no column holds numbers; there are ${names.join(', ')}`,
            zh: `${path}：没有数字列；有 ${names.join('、')}`,
          }
        : {
            en: `--columns: ${names[other]} does not hold numbers`,
            zh: `--columns：${names[other]} 列不是数字`,
          },
    );
  if (chosen.some(i => columns[i]!.isList) && chosen.length > 1)
    throw new UsageError({
      en: `${path}: a column of lists is worked on alone; say which with --columns: ${chosen.map(i => names[i]).join(', ')}`,
      zh: `${path}：列表列只能单独处理；请用 --columns 指定：${chosen.map(i => names[i]).join('、')}`,
    });
  const isChosen = new Set(chosen);
  const carried = names.filter((_, i) => !isChosen.has(i));
  if (options.columns === undefined && carried.length > 0)
    options.note(carriedNote(path, names, chosen, carried));
  return isChosen;
}

function usual(columns: readonly TypedColumn[], path: string): readonly number[] {
  const holding = columns.flatMap((c, i) => (c.type === undefined ? [] : [i]));
  const lists = holding.filter(i => columns[i]!.isList);
  if (lists.length === 1) return lists;
  const plain = holding.filter(i => !columns[i]!.isList && columns[i]!.type !== 'bool');
  return numbersAmong(
    lists.length > 0 ? lists : plain,
    columns.map(c => c.name),
    path,
  );
}

/** The type of rows of these columns: float32 where all are, otherwise what holds all of them. */
export const rowType = (columns: readonly TypedColumn[]): ElementType =>
  columns.every(c => c.type === 'float32' || c.type === 'float16') ? 'float32' : 'float64';

/** The layout of a table with these columns. */
export function tableLayout(
  columns: readonly TypedColumn[],
  chosen: ReadonlySet<number>,
  rows: number | undefined,
  listWidth: number,
): Layout {
  const made = columns.map(({ name, isList, native }, i) => ({
    name,
    isNumbers: chosen.has(i),
    native,
    ...(chosen.has(i) && isList && { width: listWidth }),
  }));
  const type = rowType(columns.filter((_, i) => chosen.has(i)));
  return {
    type,
    shape: [rows ?? 0, widthOf(made)],
    ...(rows === undefined && { isOpen: true }),
    columns: made,
    isNamed: true,
  };
}

/** Puts columns of numbers together as rows. */
export class RowsOfColumns {
  readonly #data: Float32Array | Float64Array;
  readonly #width: number;
  readonly #path: string;
  readonly #missing: ReadOptions['missing'];

  constructor({ type, shape }: Layout, rows: number, path: string, missing: ReadOptions['missing']) {
    this.#width = shape[1]!;
    this.#data =
      type === 'float32' ? new Float32Array(rows * this.#width) : new Float64Array(rows * this.#width);
    this.#path = path;
    this.#missing = missing;
  }

  get data(): Float32Array | Float64Array {
    return this.#data;
  }

  /** Fills the k-th number of each row from `row` on. */
  column(k: number, cells: ArrayLike<unknown>, name: string, row = 0): void {
    for (let i = 0; i < cells.length; i++)
      this.#data[(row + i) * this.#width + k] = this.#number(cells[i], name, row + i);
  }

  /** Fills whole rows from lists. */
  lists(cells: ArrayLike<unknown>, name: string, row = 0): void {
    for (let i = 0; i < cells.length; i++) {
      const list = cells[i] as ArrayLike<unknown> | null | undefined;
      if (list?.length !== this.#width)
        throw new DataError({
          en: `${this.#path}: ${name}: lists must be equally long; the first has ${counted(this.#width, 'number')}, one has ${list?.length ?? 0}`,
          zh: `${this.#path}：${name}：列表长度必须相同；第一个有 ${this.#width} 个数，另一个有 ${list?.length ?? 0} 个`,
        });
      for (let k = 0; k < this.#width; k++)
        this.#data[(row + i) * this.#width + k] = this.#number(list[k], name, row + i);
    }
  }

  #number(cell: unknown, name: string, row: number): number {
    if (cell !== null && cell !== undefined) return Number(cell);
    if (this.#missing === 'nan') return Number.NaN;
    throw new DataError({
      en: `${this.#path}: row ${row + 1}, ${name}: the number is missing (--missing nan takes missing ones for NaN)`,
      zh: `${this.#path}：第 ${row + 1} 行 ${name}：缺少数值（--missing nan 把缺失值当作 NaN）`,
    });
  }
}

/** The k-th number of each row. */
export function columnOf(
  data: Float32Array | Float64Array,
  k: number,
  width: number,
): Float32Array | Float64Array {
  const column = data.subarray(0, width === 0 ? 0 : data.length / width).slice();
  for (let i = 0; i < column.length; i++) column[i] = data[i * width + k]!;
  return column;
}

/** The properties that cells of all kinds share. */
export type CellKind = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'other';
export function kindOf(cells: readonly Cell[]): CellKind {
  const kinds = new Set(cells.filter(c => c !== null && c !== undefined).map(kindOfCell));
  if (kinds.size === 1) return [...kinds][0]!;
  return [...kinds].every(k => k === 'integer' || k === 'number') && kinds.size > 0 ? 'number' : 'string';
}
const kindOfCell = (cell: Cell): CellKind => {
  if (typeof cell === 'string') return 'string';
  if (typeof cell === 'bigint') return 'integer';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  return cell instanceof Date ? 'date' : 'other';
};

/** Cells of a column that has one type, the kind of its first ones; of another kind only what the type holds as well. */
export function ofKind(cells: readonly Cell[], kind: CellKind, name: string): Cell[] {
  return cells.map(cell => {
    if (cell === null || cell === undefined) return null;
    if (kind === 'string' || kind === 'other') return cellText(cell);
    const own = kindOfCell(cell);
    if (kind === 'number' && own === 'integer') return Number(cell);
    const fits = own === kind && (typeof cell !== 'bigint' || BigInt.asIntN(64, cell) === cell);
    if (fits) return cell;
    throw new DataError({
      en: `${name}: ${cellText(cell)} does not fit a column whose first cells are of the kind ${kind}; a column of Parquet or Arrow has one type, write .ndjson or .csv`,
      zh: `${name}：${cellText(cell)} 与该列开头的类型（${kind}）不符；Parquet 与 Arrow 的列只有一种类型，请写成 .ndjson 或 .csv`,
    });
  });
}
