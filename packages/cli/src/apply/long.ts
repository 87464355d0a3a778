// Blocks of rows that do not fit into memory: columns, halves and transposed arrays, piece by piece.

import type { LongRow } from 'nonlin/runtime';
import { DataError } from '../errors.ts';
import { Spool } from '../files/spool.ts';
import { unwatched, type Watch } from '../files/watch.ts';
import {
  arrays,
  bytesPer,
  type ElementType,
  type Numbers,
  resultTypeOf,
  sizeOf,
} from '../formats/elements.ts';
import type { Layout } from '../formats/format.ts';
import type { Applied } from './function.ts';
import type { Plan } from './geometry.ts';

export type Read = (from: number, to: number) => Promise<Numbers>;

/** Elements that are held in memory at a time. */
export const HELD = 1 << 20;

type Result = AsyncGenerator<Numbers>;
const newArray = (type: ElementType, n: number): Numbers => new arrays[type](n);
const put = (to: Numbers, from: Numbers, at: number): void => to.set(from as never, at);

/** Rows at a distance of `pitch` elements, from element `base` on, of which some columns are wanted. */
interface Columns {
  readonly read: Read;
  readonly type: ElementType;
  readonly base: number;
  readonly rows: number;
  readonly pitch: number;
}

/** Whether stretches of rows are read each by itself. */
const areApart = (width: number, pitch: number, type: ElementType): boolean =>
  width * bytesPer(type) >= 4096 || pitch > HELD;

/** Columns c0..c1, row by row. */
async function columns({ read, type, base, rows, pitch }: Columns, c0: number, c1: number): Promise<Numbers> {
  const width = c1 - c0;
  if (width === pitch) return read(base, base + rows * pitch);
  const found = newArray(type, rows * width);
  // Stretches of a page or more are read by themselves; shorter ones out of whole rows.
  const isApart = areApart(width, pitch, type);
  const together = isApart ? 1 : Math.max(1, Math.floor(HELD / pitch));
  for (let r = 0; r < rows; r += together) {
    const end = Math.min(rows, r + together);
    if (isApart) put(found, await read(base + r * pitch + c0, base + r * pitch + c1), r * width);
    else {
      const slab = await read(base + r * pitch, base + end * pitch);
      copyColumns(found, r * width, slab, c0, width, pitch);
    }
  }
  return found;
}

/** Appends some columns of whole rows. Stretches are short here, for which a loop is faster than a copy of each. */
function copyColumns(to: Numbers, at: number, slab: Numbers, c0: number, width: number, pitch: number): void {
  const [out, rows] = [to as Float64Array, slab as Float64Array];
  let k = at;
  for (let from = c0; from < rows.length; from += pitch)
    for (let c = 0; c < width; c++) out[k++] = rows[from + c]!;
}

/** Columns that are gone over together where their rows do not fit: each takes some memory. */
const TOGETHER = 1 << 12;

const isLongFor = (f: Applied, { length }: Plan): boolean => length > HELD && f.longRow !== undefined;

/** How many columns of a block are held together. */
const columnsTogether = (f: Applied, plan: Plan): number =>
  isLongFor(f, plan) ? TOGETHER : Math.max(1, Math.floor(HELD / Math.max(plan.length, 1)));

/** Bytes that are read for a block whose columns are gone over some at a time, beside each of its elements once. */
export function furtherBytes(f: Applied, plan: Plan, type: ElementType): number {
  const { length, inner, lengthAfter } = plan;
  const width = columnsTogether(f, plan);
  if (width >= inner) return 0;
  const passes = areApart(width, inner, type) ? 1 : Math.ceil(inner / width);
  return (passes - 1) * length * inner * bytesPer(type) + lengthAfter * inner * bytesPer(resultTypeOf(type));
}

/**
 * Results of blocks whose rows lie apart and do not fit: some columns at a time, then rows put together from them. Rows that do not
 * fit themselves are gone over several times.
 */
export async function* byColumns(
  f: Applied,
  read: Read,
  type: ElementType,
  plan: Plan,
  { base, watch = unwatched }: { readonly base: number; readonly watch?: Watch },
): Result {
  const { length, inner, lengthAfter } = plan;
  const isLong = isLongFor(f, plan);
  const width = columnsTogether(f, plan);
  const some: Columns = { read, type, base, rows: length, pitch: inner };
  async function* results(from: number, to: number): Result {
    if (isLong) yield* overAndOver(f, some, from, to);
    else yield f.apply(await columns(some, from, to), type, [length, to - from], 0).data;
  }
  if (width >= inner) {
    yield* results(0, inner);
    return;
  }
  const spool = new Spool(resultTypeOf(type));
  try {
    for (let c = 0; c < inner; c += width)
      for await (const part of results(c, Math.min(inner, c + width))) spool.append(part);
    const rows = Math.max(1, Math.floor(HELD / inner));
    for (let r = 0; r < lengthAfter; r += rows) {
      const end = Math.min(lengthAfter, r + rows);
      const whole = newArray(spool.type, (end - r) * inner);
      for (let c = 0; c < inner; c += width) {
        const n = Math.min(inner, c + width) - c;
        const at = c * lengthAfter;
        const part = await spool.read(at + r * n, at + end * n);
        watch.add(part.byteLength);
        for (let i = 0; i < end - r; i++) put(whole, part.subarray(i * n, (i + 1) * n), i * inner + c);
      }
      yield whole;
    }
  } finally {
    spool.close();
  }
}

/** Results of some columns whose elements do not fit: each pass of the function reads all of them again. */
async function* overAndOver(f: Applied, some: Columns, from: number, to: number): Result {
  const { rows, type } = some;
  const width = to - from;
  const each = Array.from({ length: width }, () => f.longRow!(rows, type));
  // The library takes pieces of a multiple of this length.
  const step = Math.max(8, Math.floor(HELD / width / 8) * 8);
  while (!each[0]!.isDone) {
    for (let r = 0; r < rows; r += step) {
      const n = Math.min(step, rows - r);
      const part = await columns({ ...some, base: some.base + r * some.pitch, rows: n }, from, to);
      const results = width === 1 ? each[0]!.take(part) : takeEach(each, part, n, type);
      if (results !== undefined) yield results as Numbers;
      // Signals are heard between two pieces.
      await new Promise(setImmediate);
    }
  }
  if (f.keepsShape) return;
  yield arrays[resultTypeOf(type)].from(each.map(row => row.result!) as never) as Numbers;
}

/** Hands each of some rows that lie side by side its column of a piece, and puts what they give side by side again. */
function takeEach(
  each: readonly LongRow[],
  part: Numbers,
  n: number,
  type: ElementType,
): Numbers | undefined {
  const width = each.length;
  const column = newArray(type, n) as Float64Array;
  let all: Float64Array | undefined;
  each.forEach((row, c) => {
    for (let i = 0, at = c; i < n; i++, at += width) column[i] = (part as Float64Array)[at]!;
    const result = row.take(column) as Float64Array | undefined;
    if (result === undefined) return;
    all ??= newArray(resultTypeOf(type), part.length) as Float64Array;
    for (let i = 0, at = c; i < n; i++, at += width) all[at] = result[i]!;
  });
  return all;
}

/** Results of gates and values that lie as halves of a block: the same stretch of both. */
export async function* byHalves(f: Applied, read: Read, type: ElementType, plan: Plan, base: number): Result {
  const half = (plan.length / 2) * plan.inner;
  for (let at = 0; at < half; at += HELD) {
    const n = Math.min(HELD, half - at);
    const pair = newArray(type, 2 * n);
    put(pair, await read(base + at, base + at + n), 0);
    put(pair, await read(base + half + at, base + half + at + n), n);
    yield f.apply(pair, type, [2, n], 0).data;
  }
}

/** Results of a function that doubles a block: once over it for the first half, once more for the second. */
export async function* byMirrors(
  f: Applied,
  read: Read,
  type: ElementType,
  plan: Plan,
  base: number,
): Result {
  const size = plan.length * plan.inner;
  for (const half of [0, 1]) {
    for (let at = 0; at < size; at += HELD) {
      const n = Math.min(HELD, size - at);
      const both = f.apply(await read(base + at, base + at + n), type, [1, n], 0).data;
      yield both.subarray(half * n, (half + 1) * n);
    }
  }
}

/** Results of neighbours that belong together: groups and pairs of a few rows. */
export async function* byGroups(
  f: Applied,
  read: Read,
  type: ElementType,
  plan: Plan,
  { base, group }: { readonly base: number; readonly group: number },
): Result {
  const { length, inner } = plan;
  if (group * inner > HELD) {
    for (let g = 0; g < length; g += group)
      yield* byColumns(
        f,
        read,
        type,
        { ...plan, length: group, lengthAfter: (plan.lengthAfter / length) * group },
        { base: base + g * inner },
      );
    return;
  }
  const together = Math.max(1, Math.floor(HELD / (group * inner))) * group;
  for (let r = 0; r < length; r += together) {
    const n = Math.min(together, length - r);
    yield f.apply(await read(base + r * inner, base + (r + n) * inner), type, [n, inner], 0).data;
  }
}

/** The elements of an array that lies with its first axis innermost, in the order of the others. */
export async function* rowMajor(read: Read, { type, shape }: Layout): Result {
  const [first = 1, ...rest] = shape;
  const count = sizeOf(rest);
  if (count > 64 * HELD)
    throw new DataError({
      en: `an array of shape (${shape.join(', ')}) in Fortran order cannot be written in another order in flat memory; write .npy`,
      zh: `形状为 (${shape.join(', ')}) 的 Fortran 序数组无法在有限内存中转换顺序；请写成 .npy`,
    });
  const places = placesInOrder(rest);
  const width = Math.max(1, Math.floor(HELD / Math.max(count, 1)));
  for (let r = 0; r < first; r += width) {
    const n = Math.min(first, r + width) - r;
    const part = await columns({ read, type, base: 0, rows: count, pitch: first }, r, r + n);
    const ordered = newArray(type, part.length);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < count; k++)
        (ordered as Float64Array)[i * count + k] = (part as Float64Array)[places[k]! * n + i]!;
    yield ordered;
  }
}

/** For each element in the usual order, where it is when the first of the axes is innermost. */
function placesInOrder(shape: readonly number[]): Uint32Array {
  const places = new Uint32Array(sizeOf(shape));
  const index = shape.map(() => 0);
  for (let stored = 0; stored < places.length; stored++) {
    places[index.reduce((sum, n, axis) => sum * shape[axis]! + n, 0)] = stored;
    for (let axis = 0; axis < shape.length; axis++) {
      if (++index[axis]! < shape[axis]!) break;
      index[axis] = 0;
    }
  }
  return places;
}
