// The kernel that surveys a row: it finds the largest element of each block, so that a search for the best need not look at all elements.
import { type Bytes, float32, I32, V128, wasmModule } from './encode.ts';
import {
  anyTrue,
  f32x4,
  get,
  i32,
  i32Add,
  i32LessSigned,
  i32Store,
  i32x4,
  loop,
  set,
  tee,
  v128,
  when,
  words,
} from './instructions.ts';

/** Elements of a block. */
export const SURVEY_BLOCK = 128;
const VECTORS = SURVEY_BLOCK / 4;
/** Chains of comparisons that do not wait for each other. */
const CHAINS = 4;

const [x, y, end] = [0, 1, 2] as const;
/** The largest elements so far, a vector for each chain, and the sums of the elements. */
const largest = (chain: number): number => 3 + 2 * (chain % CHAINS);
const sum = (chain: number): number => largest(chain) + 1;
const term = 3 + 2 * CHAINS;

/** Takes a vector of elements. */
const take = (vector: number): Bytes => [
  [get(x), v128.load(vector * 16), tee(term), get(largest(vector)), f32x4.pmax, set(largest(vector))],
  [get(term), get(sum(vector)), f32x4.add, set(sum(vector))],
];

const merge = (to: number, from: number): Bytes => [
  [get(largest(to)), get(largest(from)), f32x4.pmax, set(largest(to))],
  [get(sum(to)), get(sum(from)), f32x4.add, set(sum(to))],
];

/** The largest of the elements of a vector, in all of them. */
const acrossLanes = (vector: number): Bytes =>
  [words(2, 3, 0, 1), words(1, 0, 3, 2)].map(order => [
    [get(vector), get(vector), order, get(vector), f32x4.pmax, set(vector)],
  ]);

/** All bits where it is NaN: nothing else differs from itself. */
const differs = (vector: Bytes): Bytes => [vector, vector, f32x4.ne];
const load = (vector: number): Bytes => [get(x), v128.load(vector * 16)];
/** Whether any of the vectors of a block has NaN. */
const hasNaN = (): Bytes => [
  Array.from({ length: VECTORS }, (_, v) => [differs(load(v)), v > 0 ? v128.or : []]),
  anyTrue,
];

/**
 * `run(x, y, end)`: writes the largest of each block of float32 numbers from address x up to `end` to y and on; NaN where one of the
 * elements is. Pmax drops NaN, which the sum of the elements keeps: a sum costs one instruction, a look at each element two. The sum of
 * infinities, or of numbers that add up to them, may be NaN, too; then there is a look at each.
 */
export function maximaModule(): Uint8Array<ArrayBuffer> {
  const chains = Array.from({ length: CHAINS }, (_, chain) => chain);
  const least = v128.constant([0, 0, 0, 0].flatMap(() => float32(-Infinity)));
  const nan = v128.constant([0, 0, 0, 0].flatMap(() => float32(Number.NaN)));
  const step = (pointer: number, bytes: number): Bytes => [get(pointer), i32(bytes), i32Add];
  const body = [
    chains.map(chain => [least, set(largest(chain)), v128.zero, set(sum(chain))]),
    Array.from({ length: VECTORS }, (_, v) => take(v)),
    [merge(0, 1), merge(2, 3), merge(0, 2)],
    acrossLanes(largest(0)),
    when([differs(get(sum(0))), anyTrue], when(hasNaN(), [nan, set(largest(0))])),
    [get(y), get(largest(0)), i32x4.extract(0), i32Store],
    [step(y, 4), set(y), step(x, SURVEY_BLOCK * 4), tee(x), get(end), i32LessSigned],
  ];
  return wasmModule([
    {
      name: 'run',
      params: [I32, I32, I32],
      results: [],
      locals: [[2 * CHAINS + 1, V128]],
      body: loop(body),
    },
  ]);
}
