// Writes the rows of a table as records of JSON: objects with the names of its columns, one a line or in one array.
import { UsageError } from '../errors.ts';
import type { Sink } from '../files/sink.ts';
import { widthOf } from './columns.ts';
import { cellText } from './csv.ts';
import { Text } from './digits.ts';
import { floatsOf } from './elements.ts';
import type { Batch, Cell, Column, Layout, Writer } from './format.ts';
import { BEGIN, CLOSE, COMMA, FINISH, NEWLINE, OPEN, printNumber } from './jsonText.ts';
import type { Style } from './records.ts';

/** Whether the rows of a table are written as records: where its columns have names, or hold more than numbers. */
export const areRecords = ({ columns, isNamed }: Layout): boolean =>
  columns !== undefined && (isNamed === true || columns.some(c => !c.isNumbers));

function refuseDoubles(columns: readonly Column[]): void {
  const names = columns.map(c => c.name);
  const double = names.find((name, i) => names.indexOf(name) < i);
  if (double === undefined) return;
  throw new UsageError({
    en: `two columns are called ${JSON.stringify(double)}, and a record of JSON has a name once: write .csv or .npy`,
    zh: `有两列都叫 ${JSON.stringify(double)}，而 JSON 记录中名称不能重复：请写成 .csv 或 .npy`,
  });
}

/** A cell as JSON. Digits that no float64 holds stay as they are. */
function cellJson(cell: Cell): string {
  if (cell === null || cell === undefined) return 'null';
  if (typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  const isPlain = typeof cell === 'number' && Number.isFinite(cell) && !Object.is(cell, -0);
  const isObject = typeof cell === 'object' && !(cell instanceof Date);
  return isPlain || isObject ? cellText(cell) : JSON.stringify(cellText(cell));
}

export async function recordWriter(
  sink: Sink,
  { columns = [], type }: Layout,
  style: Style,
): Promise<Writer> {
  refuseDoubles(columns);
  const isArray = style === 'array';
  const names = columns.map(c => `${JSON.stringify(c.name)}:`);
  const width = widthOf(columns);
  const text = new Text(1 << 18);
  let isFirst = true;

  function record(numbers: () => void, carried: readonly (readonly Cell[])[], row: number): void {
    if (!isFirst && isArray) text.string(',\n');
    isFirst = false;
    text.byte(BEGIN);
    let other = 0;
    columns.forEach((column, i) => {
      if (i > 0) text.byte(COMMA);
      text.string(names[i]!);
      if (!column.isNumbers) text.string(cellJson(carried[other++]?.[row]));
      else if (column.width === undefined) numbers();
      else {
        text.byte(OPEN);
        for (let k = 0; k < column.width; k++) {
          if (k > 0) text.byte(COMMA);
          numbers();
        }
        text.byte(CLOSE);
      }
    });
    text.byte(FINISH);
    if (!isArray) text.byte(NEWLINE);
  }

  const write = async ({ data, carried = [] }: Batch): Promise<void> => {
    text.length = 0;
    const values = floatsOf(data, type);
    const isSingle = values instanceof Float32Array;
    const rows = width === 0 ? (carried[0]?.length ?? 0) : values.length / width;
    let k = 0;
    const number = (): void => printNumber(text, values[k++]!, isSingle);
    for (let row = 0; row < rows; row++) record(number, carried, row);
    await sink.write(text.take());
  };
  if (isArray) await sink.write('[');
  return { write, end: async () => (isArray ? sink.write(']\n') : undefined) };
}
