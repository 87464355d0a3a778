// LZ4 frames: a head, blocks, and checksums, which are not verified.
// https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md, lz4_Block_format.md

const MAGIC = 0x184d2204;

/** The contents of a frame. */
export function decompressLz4Frame(bytes: Uint8Array): Uint8Array {
  const blocks = [...blocksOf(bytes)];
  const size = blocks.reduce((sum, b) => sum + (b.isStored ? b.end - b.at : unpack(bytes, b)), 0);
  const out = new Uint8Array(size);
  let used = 0;
  for (const b of blocks) {
    if (b.isStored) out.set(bytes.subarray(b.at, b.end), used);
    used += b.isStored ? b.end - b.at : unpack(bytes, b, out, used);
  }
  return out;
}

interface Block {
  readonly at: number;
  readonly end: number;
  readonly isStored: boolean;
}

function* blocksOf(bytes: Uint8Array): Generator<Block> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not an LZ4 frame');
  const flags = bytes[4]!;
  const [hasBlockSum, hasSize, hasDictionary] = [flags & 16, flags & 8, flags & 1];
  let at = 6 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
  for (;;) {
    const length = view.getUint32(at, true);
    at += 4;
    if (length === 0) return;
    const end = at + (length & 0x7fffffff);
    yield { at, end, isStored: length >>> 31 === 1 };
    at = end + (hasBlockSum ? 4 : 0);
  }
}

/** How long a block becomes; appends it to `out` behind `start`, where its matches may lie too, if there is one. */
function unpack(bytes: Uint8Array, { at: from, end }: Block, out?: Uint8Array, start = 0): number {
  let [at, to] = [from, start];
  const length = (code: number): number => {
    let n = code;
    if (code === 15) {
      let more: number;
      do {
        more = bytes[at++]!;
        n += more;
      } while (more === 255);
    }
    return n;
  };
  while (at < end) {
    const token = bytes[at++]!;
    const literals = length(token >> 4);
    out?.set(bytes.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= end) break;
    const distance = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    const match = length(token & 15) + 4;
    if (out && (distance === 0 || distance > to)) throw new Error('an LZ4 block is damaged');
    // A match may reach into what it makes.
    if (out) for (let i = 0; i < match; i++) out[to + i] = out[to + i - distance]!;
    to += match;
  }
  return to - start;
}
