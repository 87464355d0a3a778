// Files to read: regular files at any place, pipes and compressed files in order.
import { createReadStream, read as readFd } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { DataError, onFile, refused } from '../errors.ts';

const readBytes = promisify(readFd);

export interface Input {
  /** The name of the input in messages. */
  readonly name: string;
  /** All bytes in order, without compression. */
  chunks(): AsyncIterable<Buffer>;
  /** For a regular file that is not compressed. */
  readonly file?: RandomAccess;
  close(): Promise<void>;
}

/** An input that was opened by its name. */
export interface OpenInput extends Input {
  /** The first bytes of `chunks`, or all where there are few; `chunks` gives them all the same. */
  head(): Promise<Buffer>;
}

export interface RandomAccess {
  readonly path: string;
  /** Where in the file of that path these bytes begin. */
  readonly offset?: number;
  readonly size: number;
  /** So many bytes at a position; an error where the file ends before. */
  readAt(position: number, length: number): Promise<Buffer>;
}

/** The number of bytes that a pipe or a file hands out at a time. */
const CHUNK = 1 << 18;

/** Bytes that tell a format. */
const HEAD = 1 << 12;

async function headOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD);
}

/** An input that can be read only once, with a look ahead. */
function ahead(stream: AsyncGenerator<Buffer>): Pick<OpenInput, 'chunks' | 'head'> {
  const seen: Buffer[] = [];
  async function* remembered(): AsyncGenerator<Buffer> {
    for (let next = await stream.next(); !next.done; next = await stream.next()) {
      seen.push(next.value);
      yield next.value;
    }
  }
  return {
    head: () => headOf(remembered()),
    async *chunks() {
      yield* seen.splice(0);
      yield* stream;
    },
  };
}

/** Opens a file, or the standard input for -. */
export async function openInput(path: string): Promise<OpenInput> {
  const isStandard = path === '-';
  const name = isStandard ? 'standard input' : path;
  if (isStandard) return { name, ...ahead(decompressed(process.stdin, name)), close: async () => {} };
  return onFile(name, async () => {
    const handle = await open(path, 'r');
    const stats = await handle.stat();
    if (stats.isDirectory()) {
      await handle.close();
      throw Object.assign(new Error('is a directory'), { code: 'EISDIR', syscall: 'read' });
    }
    const stream = (): AsyncGenerator<Buffer> =>
      decompressed(
        createReadStream('', {
          fd: handle.fd,
          autoClose: false,
          highWaterMark: CHUNK,
          ...(stats.isFile() && { start: 0 }),
        }),
        name,
      );
    const close = (): Promise<void> => handle.close();
    if (!stats.isFile()) return { name, ...ahead(stream()), close };
    const file = { path, size: stats.size, readAt: readerOf(handle, name) };
    const isPlain =
      compressionOf(await handle.read(Buffer.alloc(4), 0, 4, 0).then(r => r.buffer)) === undefined;
    return { name, chunks: stream, head: () => headOf(stream()), close, ...(isPlain && { file }) };
  });
}

const readerOf =
  ({ fd }: FileHandle, name: string) =>
  async (position: number, length: number): Promise<Buffer> => {
    const buffer = Buffer.from(new ArrayBuffer(length));
    for (let done = 0; done < length; ) {
      // Node.js reads at most 2 GiB at a time.
      const most = Math.min(length - done, 1 << 30);
      const { bytesRead } = await onFile(name, () => readBytes(fd, buffer, done, most, position + done));
      if (bytesRead === 0) throw endsEarly(name);
      done += bytesRead;
    }
    return buffer;
  };

export const endsEarly = (name: string): DataError =>
  new DataError({ en: `${name}: the file ends early`, zh: `${name}：文件提前结束` });

type Compression = 'gzip' | 'zstd';

/** The signatures of compressed files. None of our formats begins with them. */
function compressionOf(head: Uint8Array): Compression | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return 'zstd';
  return undefined;
}

async function* decompressed(stream: Readable, name: string): AsyncGenerator<Buffer> {
  const chunks = withNamedErrors(stream, name);
  let head: Buffer = Buffer.alloc(0);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    if (head.length >= 4) break;
  }
  const all = (async function* (): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    yield* chunks;
  })();
  const compression = compressionOf(head);
  if (compression === undefined) yield* all;
  else yield* expanded(all, compression, name);
}

async function* withNamedErrors(stream: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw refused(error, name);
  }
}

async function* expanded(
  chunks: AsyncIterable<Buffer>,
  compression: Compression,
  name: string,
): AsyncGenerator<Buffer> {
  if (compression === 'zstd' && !('createZstdDecompress' in zlib))
    return yield* zstdInJavaScript(chunks, name);
  const through =
    compression === 'gzip' ? zlib.createGunzip() : (zlib as unknown as Zstd).createZstdDecompress();
  let broken: unknown;
  pipeline(chunks, through, error => {
    broken = error;
  });
  try {
    yield* through as AsyncIterable<Buffer>;
  } catch (error) {
    throw damaged(error, name);
  }
  if (broken) throw damaged(broken, name);
}

interface Zstd {
  createZstdDecompress(): NodeJS.ReadWriteStream & AsyncIterable<Buffer>;
}

const damaged = (error: unknown, name: string): unknown => {
  if (error instanceof DataError) return error;
  return new DataError({
    en: `${name}: the compressed data are damaged: ${(error as Error).message}`,
    zh: `${name}：压缩数据已损坏：${(error as Error).message}`,
  });
};

/** Node.js has had Zstandard since 22.15. */
async function* zstdInJavaScript(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  let ready: Buffer[] = [];
  const decompress = new Decompress(part => {
    if (part.length > 0) ready.push(Buffer.from(part.buffer, part.byteOffset, part.length));
  });
  const push = (bytes: Uint8Array, isLast: boolean): readonly Buffer[] => {
    try {
      decompress.push(bytes, isLast);
    } catch (error) {
      throw damaged(error, name);
    }
    const now = ready;
    ready = [];
    return now;
  };
  for await (const chunk of chunks) yield* push(chunk, false);
  yield* push(new Uint8Array(0), true);
}

/** Bytes in pieces of a wanted size, from chunks of any. */
export class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #isDone = false;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Reads the next n bytes, or all that are left, into a buffer of their own. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let have = 0;
    while (have < length) {
      if (this.#rest.length === 0 && !(await this.#next())) break;
      const part = this.#rest.subarray(0, length - have);
      this.#rest = this.#rest.subarray(part.length);
      parts.push(part);
      have += part.length;
    }
    const whole = Buffer.from(new ArrayBuffer(have));
    let at = 0;
    for (const part of parts) at += part.copy(whole, at);
    return whole;
  }

  /** Passes over bytes. */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#next())) return;
      const n = Math.min(left, this.#rest.length);
      this.#rest = this.#rest.subarray(n);
      left -= n;
    }
  }

  async #next(): Promise<boolean> {
    if (this.#isDone) return false;
    const next = await this.#chunks.next();
    this.#isDone = next.done === true;
    if (!next.done) this.#rest = next.value;
    return !next.done;
  }
}
