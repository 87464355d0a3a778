// The files of the commands top, sample and calibrate: logits, labels, and names of classes.
import { readFile } from 'node:fs/promises';
import { rowMajor } from '../apply/long.ts';
import { DataError, onFile, UsageError } from '../errors.ts';
import { openInput } from '../files/input.ts';
import { seekable } from '../files/spool.ts';
import { unwatched } from '../files/watch.ts';
import { widthOf } from '../formats/columns.ts';
import { floatsOf, sizeOf } from '../formats/elements.ts';
import type { Layout, ReadOptions, Source } from '../formats/format.ts';
import { inputFormat } from '../formats/table.ts';
import { counted } from '../messages.ts';
import { note } from '../terminal.ts';

export interface FileOptions extends Pick<ReadOptions, 'columns' | 'tensor'> {
  readonly format?: string;
}

/** Numbers of a file. Those of float32 stay so; others become float64, which holds them all. */
export interface Tensor {
  readonly data: Float32Array | Float64Array;
  readonly shape: number[];
}

/** Elements that are read at a time. */
const STEP = 1 << 20;

/** Reads all of a file of numbers, in one of the formats that `apply` reads. */
export async function readTensor(path: string, options: FileOptions): Promise<Tensor> {
  const input = await openInput(path);
  try {
    const format = await inputFormat(input, options.format, note);
    const source = await format.open(input, { ...options, note });
    const data = await wholeOf(source);
    return { data, shape: shapeOf(source.layout, data.length) };
  } finally {
    await input.close();
  }
}

async function wholeOf(source: Source): Promise<Float32Array | Float64Array> {
  const { layout } = source;
  const isTransposed = layout.isFortranOrder === true && layout.shape.length > 1;
  const read = isTransposed ? await seekable(source, unwatched) : source;
  const parts: (Float32Array | Float64Array)[] = [];
  try {
    const pieces = isTransposed ? rowMajor(read.read!, layout) : read.batches(STEP);
    for await (const piece of pieces) parts.push(floatsOf('data' in piece ? piece.data : piece, layout.type));
  } finally {
    await read.close?.();
  }
  const length = parts.reduce((n, part) => n + part.length, 0);
  const all = parts[0] instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The shape, also where only the end tells how many rows there are. */
function shapeOf({ columns, shape, isOpen }: Layout, length: number): number[] {
  if (columns) {
    const width = widthOf(columns);
    return [width === 0 ? 0 : length / width, width];
  }
  const rest = shape.slice(1);
  return isOpen ? [length / Math.max(1, sizeOf(rest)), ...rest] : [...shape];
}

/** Rows of logits: an array of two axes or more, or one row. */
export async function readLogits(path: string, options: FileOptions): Promise<Tensor> {
  const tensor = await readTensor(path, options);
  if (tensor.data.length === 0 || tensor.shape.length === 0)
    throw new DataError({ en: `${path}: expected rows of logits`, zh: `${path}：应为一行行的 logits` });
  return tensor;
}

/** One label for each row; labels in a column are a list as well. */
export async function readLabels(path: string, logits: Tensor): Promise<Tensor> {
  const labels = await readTensor(path, {});
  const shape = logits.shape.slice(0, -1);
  const rows = sizeOf(shape);
  if (labels.data.length !== rows) {
    throw new UsageError({
      en: `${path}: expected ${counted(rows, 'label')}, one for each row of logits, not ${labels.data.length}`,
      zh: `${path}：应有 ${rows} 个标签，每行 logits 一个，而不是 ${labels.data.length} 个`,
    });
  }
  return { data: labels.data, shape };
}

/** Names of the classes: one a line. */
export async function readNames(
  path: string | undefined,
  classes: number,
): Promise<readonly string[] | undefined> {
  if (path === undefined) return undefined;
  const text = await onFile(path, () => readFile(path, 'utf8'));
  const names = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (names.length === classes) return names;
  throw new UsageError({
    en: `--labels: expected ${counted(classes, 'line')}, one for each class, and ${path} has ${names.length}`,
    zh: `--labels：应有 ${classes} 行，每个类一行，而 ${path} 有 ${names.length} 行`,
  });
}
