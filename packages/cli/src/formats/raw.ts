// Elements that lie one after another in a file, as in .npy, .npz and .safetensors.

import { DataError } from '../errors.ts';
import { Bytes, endsEarly, type Input } from '../files/input.ts';
import type { Sink } from '../files/sink.ts';
import { bytesOf, bytesPer, type ElementType, elementsOf, type Numbers, sizeOf } from './elements.ts';
import type { Batch, Layout, Source, Writer } from './format.ts';

interface Stored {
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Where in the bytes of the input the elements begin. */
  readonly start: number;
  readonly isBigEndian?: boolean;
  readonly isFortranOrder?: boolean;
}

/** Refuses what cannot be: more elements than there are bytes, or than can be counted. */
export function checkSize(input: Input, { type, shape, start }: Stored): void {
  const promised = sizeOf(shape) * bytesPer(type);
  const there = input.file === undefined ? Number.MAX_SAFE_INTEGER : input.file.size - start;
  if (shape.every(Number.isSafeInteger) && promised <= there) return;
  throw new DataError({
    en: `${input.name}: the file ends early: shape (${shape.join(', ')}) of ${type} takes ${promised} bytes, and ${there} are there`,
    zh: `${input.name}：文件提前结束：形状 (${shape.join(', ')}) 的 ${type} 需要 ${promised} 字节，实有 ${there} 字节`,
  });
}

/** A source of elements as they are stored; `bytes` is given where they come in order and have been read up to the elements. */
export function rawSource(input: Input, stored: Stored, bytes?: Bytes): Source {
  checkSize(input, stored);
  const { type, shape, start, isBigEndian = false, isFortranOrder = false } = stored;
  const layout: Layout = { type, shape, isFortranOrder };
  const { file } = input;
  const width = bytesPer(type);
  const size = sizeOf(shape);
  if (file === undefined) {
    async function* batches(step: number): AsyncGenerator<Batch> {
      const from = bytes ?? new Bytes(input.chunks());
      if (bytes === undefined) await from.skip(start);
      for (let at = 0; at < size; at += step) {
        const wanted = Math.min(step, size - at) * width;
        const part = await from.take(wanted);
        if (part.length < wanted) throw endsEarly(input.name);
        yield { data: elementsOf(part, type, isBigEndian) };
      }
    }
    return { layout, batches };
  }
  const read = async (from: number, to: number): Promise<Numbers> =>
    elementsOf(await file.readAt(start + from * width, (to - from) * width), type, isBigEndian);
  return {
    layout,
    read,
    place: { path: file.path, start: (file.offset ?? 0) + start, type, isBigEndian },
    async *batches(step) {
      for (let at = 0; at < size; at += step) yield { data: await read(at, Math.min(at + step, size)) };
    },
  };
}

/** The head of a file of this shape, filled up to a number of bytes if one is given. */
export type Head = (shape: readonly number[], room?: number) => Buffer;

/**
 * A writer of elements behind a head that states their shape. Where the number of rows is known only at the end, the head gets
 * room for any, and is written again then.
 */
export async function rawWriter(sink: Sink, { shape, isOpen }: Layout, head: Head): Promise<Writer> {
  const inner = shape.slice(1);
  const start = head(isOpen ? [Number.MAX_SAFE_INTEGER, ...inner] : shape).length;
  await sink.write(head(shape, start));
  let count = 0;
  return {
    elements: { start },
    write: async ({ data }) => {
      count += data.length;
      await sink.write(bytesOf(data));
    },
    end: async () => {
      if (!isOpen) return;
      const rows = count === 0 ? 0 : count / sizeOf(inner);
      await sink.file!.writeAt(head([rows, ...inner], start), 0);
    },
  };
}
