// LZ4 frames: a head, blocks, and checksums, which are not verified. The blocks are decompressed by hyparquet-compressors.
// https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
import { decompressLz4Raw } from 'hyparquet-compressors';

const MAGIC = 0x184d2204;
const STORED = 0x80000000;
/** The largest block, by its code. */
const sizes = [0, 0, 0, 0, 1 << 16, 1 << 18, 1 << 20, 1 << 22];

export function decompressLz4Frame(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not an LZ4 frame');
  const flags = bytes[4]!;
  const largest = sizes[(bytes[5]! >> 4) & 7]!;
  const [isIndependent, hasBlockSum, hasSize, hasDictionary] = [flags & 32, flags & 16, flags & 8, flags & 1];
  if (!isIndependent) throw new Error('LZ4 blocks that depend on each other are not supported');
  let at = 6 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
  const parts: Uint8Array[] = [];
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) return Buffer.concat(parts);
    const length = size & ~STORED;
    const block = bytes.subarray(at, at + length);
    parts.push(size >>> 31 === 1 ? block : decompressed(block, largest));
    at += length + (hasBlockSum ? 4 : 0);
  }
}

/** A block says its size only by ending. */
function decompressed(block: Uint8Array, largest: number): Uint8Array {
  return decompressLz4Raw(block, sizeOf(block, largest));
}

/** Counts what a block becomes: literals, and matches of four bytes or more. */
function sizeOf(block: Uint8Array, largest: number): number {
  let [at, size] = [0, 0];
  const length = (code: number): number => {
    let n = code;
    if (code === 15) {
      let more: number;
      do {
        more = block[at++]!;
        n += more;
      } while (more === 255);
    }
    return n;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = length(token >> 4);
    at += literals;
    size += literals;
    if (at >= block.length) break;
    at += 2;
    size += length(token & 15) + 4;
  }
  if (size > largest) throw new Error('an LZ4 block is larger than its frame allows');
  return size;
}
