// Compressed output: what goes in comes out of a sink compressed, in order.
import { once } from 'node:events';
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';
import { UsageError } from '../errors.ts';
import type { Sink } from './sink.ts';

/** How a file is compressed, by its name. */
const makers: readonly (readonly [ending: RegExp, make: () => Transform])[] = [
  [/\.(gz|gzip)$/i, () => zlib.createGzip()],
  [/\.(zst|zstd)$/i, zstd],
];

function zstd(): Transform {
  if ('createZstdCompress' in zlib) return (zlib.createZstdCompress as () => Transform)();
  throw new UsageError({
    en: `-o: writing .zst takes Node.js 22.15 or later, and this is ${process.versions.node}; write .gz`,
    zh: `-o：写 .zst 需要 Node.js 22.15 或更高版本，当前为 ${process.versions.node}；请改用 .gz`,
  });
}

/** Runs `body` with a sink that compresses if the name of the file says so. */
export async function compressing(
  path: string,
  sink: Sink,
  body: (sink: Sink) => Promise<void>,
): Promise<void> {
  const maker = makers.find(([ending]) => ending.test(path));
  if (!maker) return body(sink);
  const stream = maker[1]();
  const draining = (async () => {
    for await (const chunk of stream as AsyncIterable<Buffer>) await sink.write(chunk);
  })();
  // It is waited for below; until then a failure is no unhandled one.
  draining.catch(() => stream.destroy());
  const write = async (bytes: Uint8Array | string): Promise<void> => {
    // The buffer may be used again before the stream has read it.
    if (!stream.write(typeof bytes === 'string' ? bytes : Buffer.from(bytes)))
      await Promise.race([once(stream, 'drain'), draining]);
  };
  try {
    await body({ write });
    stream.end();
    await draining;
  } finally {
    stream.destroy();
  }
}
