// Elements that wait until all of them are known: in memory while they are few, in a temporary file from then on.
import { read as readFd, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { onFile, refused } from '../errors.ts';
import {
  bytesPer,
  type ElementType,
  elementsOf,
  type Numbers,
  sizeOf,
  toMachineOrder,
} from '../formats/elements.ts';
import type { Batch, Cell, Layout, Source } from '../formats/format.ts';
import { endsEarly, type Input, type RandomAccess } from './input.ts';
import { type Temporary, temporaryIn } from './temporary.ts';
import type { Watch } from './watch.ts';

const readBytes = promisify(readFd);

/** Bytes that are kept in memory. */
const IN_MEMORY = 1 << 22;
/** Elements that are copied at a time. */
const STEP = 1 << 18;

export class Spool {
  readonly type: ElementType;
  length = 0;
  #memory: Buffer[] = [];
  #bytes = 0;
  #file: Temporary | undefined;

  constructor(type: ElementType) {
    this.type = type;
  }

  /** Appends a copy of the elements. */
  append(data: Numbers): void {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    this.length += data.length;
    this.#bytes += bytes.length;
    if (this.#file === undefined && this.#bytes <= IN_MEMORY) {
      this.#memory.push(Buffer.from(bytes));
      return;
    }
    if (this.#file === undefined) {
      this.#file = temporaryIn(tmpdir(), 0o600);
      for (const part of this.#memory.splice(0)) this.#write(part);
    }
    this.#write(bytes);
  }

  #write(bytes: Buffer): void {
    const { fd, path } = this.#file!;
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    } catch (error) {
      throw refused(error, path);
    }
  }

  /** Elements from..to. */
  async read(from: number, to: number): Promise<Numbers> {
    const width = bytesPer(this.type);
    if (this.#file === undefined) {
      if (this.#memory.length > 1) this.#memory = [Buffer.concat(this.#memory)];
      const whole = this.#memory[0] ?? Buffer.alloc(0);
      return this.#elements(Buffer.from(new Uint8Array(whole.subarray(from * width, to * width)).buffer));
    }
    const buffer = Buffer.from(new ArrayBuffer((to - from) * width));
    for (let done = 0; done < buffer.length; ) {
      const { bytesRead } = await onFile(this.#file.path, () =>
        readBytes(this.#file!.fd, buffer, done, Math.min(buffer.length - done, 1 << 30), from * width + done),
      );
      done += bytesRead;
    }
    return this.#elements(buffer);
  }

  /** They were kept in the order of this machine. */
  #elements(bytes: Buffer): Numbers {
    toMachineOrder(bytes, this.type, false);
    return elementsOf(bytes, this.type);
  }

  close(): void {
    this.#file?.remove();
    this.#memory = [];
  }

  /** The appended elements, as an array of a shape; to read them is a stage of its own. */
  source(shape: readonly number[], watch: Watch, rest: Partial<Layout> = {}): Source {
    const { length } = this;
    const width = bytesPer(this.type);
    watch.stage(length * width);
    const read = (from: number, to: number): Promise<Numbers> => {
      watch.add((to - from) * width);
      return this.read(from, to);
    };
    return {
      layout: { ...rest, type: this.type, shape },
      read,
      async *batches(step: number): AsyncGenerator<Batch> {
        for (let at = 0; at < length; at += step) yield { data: await read(at, Math.min(at + step, length)) };
      },
      close: async () => this.close(),
    };
  }
}

/** Cells that wait, batch by batch. */
class Cells {
  readonly #bytes = new Spool('uint8');
  readonly #ends: number[] = [];

  append(cells: readonly (readonly Cell[])[]): void {
    this.#bytes.append(serialize(cells));
    this.#ends.push(this.#bytes.length);
  }

  async *all(): AsyncGenerator<readonly (readonly Cell[])[]> {
    let from = 0;
    for (const end of this.#ends) {
      yield deserialize((await this.#bytes.read(from, end)) as Uint8Array) as readonly (readonly Cell[])[];
      from = end;
    }
  }

  close(): void {
    this.#bytes.close();
  }
}

/** An array that can be read at any place: the source itself, or a copy of its elements. */
export async function seekable(source: Source, watch: Watch): Promise<Source> {
  if (source.read) return source;
  const { isOpen, ...layout } = source.layout;
  const spool = new Spool(layout.type);
  const cells = new Cells();
  const close = async (): Promise<void> => {
    spool.close();
    cells.close();
    await source.close?.();
  };
  for await (const { data, carried } of source.batches(STEP)) {
    spool.append(data);
    if (carried) cells.append(carried);
  }
  const [first = 0, ...inner] = layout.shape;
  const width = sizeOf(inner);
  const rows = isOpen ? (width === 0 ? 0 : spool.length / width) : first;
  const shape = layout.shape.length === 0 ? [] : [rows, ...inner];
  const carried = layout.columns?.some(c => !c.isNumbers) && { carried: () => cells.all() };
  return { ...spool.source(shape, watch, layout), ...(carried || {}), close };
}

/** A file that can be read at any place: the input itself, or a copy of its bytes. */
export async function wholeFile(input: Input): Promise<{ file: RandomAccess; close: () => Promise<void> }> {
  if (input.file) return { file: input.file, close: async () => {} };
  const spool = new Spool('uint8');
  for await (const chunk of input.chunks()) spool.append(chunk);
  const readAt = async (position: number, length: number): Promise<Buffer> => {
    if (position + length > spool.length) throw endsEarly(input.name);
    const { buffer, byteOffset } = await spool.read(position, position + length);
    return Buffer.from(buffer as ArrayBuffer, byteOffset, length);
  };
  return { file: { path: input.name, size: spool.length, readAt }, close: async () => spool.close() };
}
