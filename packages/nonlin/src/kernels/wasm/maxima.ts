// The kernel that surveys a row: it finds the largest elements of each block, so that a search for the best need not look at all elements.
import { type Bytes, float32, I32, V128, wasmModule } from './encode.ts';
import { f32x4, get, i32, i32Add, i32LessSigned, loop, set, tee, v128 } from './instructions.ts';

/** Elements of a block. */
export const SURVEY_BLOCK = 128;
/** Numbers that the kernel gives for a block: each is the largest of every fourth element. */
export const LANES = 4;
/** Chains of comparisons that do not wait for each other. */
const CHAINS = 4;

/**
 * `run(x, y, end)`: reads blocks of float32 numbers from address x up to `end`, and writes the four maxima of each block from y on. A
 * maximum is NaN if one of its elements is.
 */
export function maximaModule(): Uint8Array<ArrayBuffer> {
  const [x, y, end] = [0, 1, 2] as const;
  const largest = Array.from({ length: CHAINS }, (_, c) => 3 + 2 * c);
  const term = 3 + 2 * CHAINS;
  const least = v128.constant([0, 0, 0, 0].flatMap(() => float32(-Infinity)));
  /** pmax drops NaN, so where it was seen is kept apart, beside each maximum. */
  const take = (vector: number): Bytes => {
    const high = largest[vector % CHAINS]!;
    return [
      [get(x), v128.load(vector * 16), tee(term), get(high), f32x4.pmax, set(high)],
      [get(term), get(term), f32x4.ne, get(high + 1), v128.or, set(high + 1)],
    ];
  };
  const merge = (to: number, from: number): Bytes => [
    [get(to), get(from), f32x4.pmax, set(to)],
    [get(to + 1), get(from + 1), v128.or, set(to + 1)],
  ];
  const [a, b, c, d] = largest as unknown as readonly [number, number, number, number];
  const vectors = Array.from({ length: SURVEY_BLOCK / LANES }, (_, v) => take(v));
  const step = (pointer: number, bytes: number): Bytes => [get(pointer), i32(bytes), i32Add];
  const body = [
    largest.map(high => [least, set(high), v128.zero, set(high + 1)]),
    vectors,
    [merge(a, b), merge(c, d), merge(a, c)],
    [get(y), get(a), get(a + 1), v128.or, v128.store(0)],
    [step(y, LANES * 4), set(y), step(x, SURVEY_BLOCK * 4), tee(x), get(end), i32LessSigned],
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
