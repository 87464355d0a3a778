// What the cluster computed, beside what the library gives for the same logits; a few thousand rows at a time.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ulpOf } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { logSoftmax, softmax } from '../../packages/nonlin/src/index.ts';
import { argmax } from '../../packages/nonlin/src/logits.ts';
import { crossEntropy } from '../../packages/nonlin/src/losses.ts';

type Counts = Readonly<Record<string, { readonly missing: number; readonly repeated: number }>>;

export interface Findings {
  /** How many elements of each result are missing, and how many occur more than once. */
  readonly counts: Counts;
  /** The largest distance from the library's result, in ulp of float64. */
  readonly ulps: { readonly softmax: number; readonly logSoftmax: number };
  /** Rows whose largest logit the cluster found elsewhere. */
  readonly differentTops: number;
  /** The mean cross-entropy by the library. */
  readonly crossEntropy: number;
}

const ROWS = 4096;

/** The elements of an array file (.npy) in pieces of so many bytes. */
function* pieces(path: string, bytes: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(10);
    readSync(file, head, 0, 10, 0);
    for (let at = 10 + head.readUInt16LE(8); ; ) {
      const piece = Buffer.alloc(bytes);
      const length = readSync(file, piece, 0, bytes, at);
      if (length === 0) return;
      yield piece.subarray(0, length);
      at += length;
    }
  } finally {
    closeSync(file);
  }
}

const float64s = (b: Buffer): Float64Array => new Float64Array(b.buffer, b.byteOffset, b.length / 8);
const float32s = (b: Buffer): Float32Array => new Float32Array(b.buffer, b.byteOffset, b.length / 4);
const int32s = (b: Buffer): Int32Array => new Int32Array(b.buffer, b.byteOffset, b.length / 4);

/** The largest distance between two arrays in ulp of the second. */
const distance = (a: Float64Array, b: Float64Array): number =>
  b.reduce(
    (most, v, i) => (a[i] === v ? most : Math.max(most, Math.abs(a[i]! - v) / ulpOf(v, 'float64'))),
    0,
  );

export function compared(folder: string, classes: number): Findings {
  const read = (name: string, bytes: number): Generator<Buffer> =>
    pieces(join(folder, `${name}.npy`), ROWS * bytes);
  const theirs = { softmax: read('softmax', 8 * classes), logSoftmax: read('logSoftmax', 8 * classes) };
  const [tops, labels] = [read('top', 4), read('labels', 4)];
  const ulps = { softmax: 0, logSoftmax: 0 };
  let [differentTops, loss, rows] = [0, 0, 0];
  for (const piece of read('logits', 4 * classes)) {
    // Spark has the logits as float64, so the library gets them so.
    const data = Float64Array.from(float32s(piece));
    const x = { data, shape: [data.length / classes, classes] };
    for (const f of [softmax, logSoftmax]) {
      const name = f === softmax ? 'softmax' : 'logSoftmax';
      ulps[name] = Math.max(ulps[name], distance(float64s(theirs[name].next().value!), f(x).data));
    }
    const ours = argmax(x).data;
    const top = int32s(tops.next().value!);
    differentTops += top.filter((v, i) => v !== ours[i]).length;
    loss += crossEntropy(x, int32s(labels.next().value!), { reduction: 'sum' });
    rows += top.length;
  }
  const counts = JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8')) as Counts;
  return { counts, ulps, differentTops, crossEntropy: loss / rows };
}
