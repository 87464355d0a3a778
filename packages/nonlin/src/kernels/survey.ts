// A survey of a row: the maxima of its blocks, by a kernel, in room that is kept. It tells which blocks may be passed over.
import { isWorthAKernel } from './runtime.ts';
import { maximaModule, SURVEY_BLOCK } from './wasm/maxima.ts';
import { createArena, memoryOf, TILE } from './wasm/memory.ts';
import { compile, instantiate, type Run } from './wasm/webassembly.ts';

/** A shorter row is looked at in less time than a survey takes. */
const WORTH = 2048;

let module: object | undefined;

export class Survey {
  /** The largest element of each block, rounded to float32, which keeps their order; NaN where a block has it. */
  maxima: Float32Array = new Float32Array(0);
  #row: Float32Array = new Float32Array(0);
  #run: Run | undefined;

  /** Whether rows of this length are worth surveying on this backend. */
  static isWorth(n: number): boolean {
    return n >= WORTH && isWorthAKernel(n);
  }

  /** Surveys all elements of x, a row of the length of which it keeps room. */
  take(x: Float32Array | Float64Array): void {
    const n = x.length;
    this.#reserve(n);
    this.#row.set(x);
    const start = this.#row.byteOffset;
    const blocks = Math.ceil(n / SURVEY_BLOCK);
    for (let b = 0; b < blocks; b += TILE / SURVEY_BLOCK) {
      const end = Math.min(b + TILE / SURVEY_BLOCK, blocks);
      this.#run!(
        start + b * SURVEY_BLOCK * 4,
        this.maxima.byteOffset + b * 4,
        start + end * SURVEY_BLOCK * 4,
      );
    }
  }

  #reserve(n: number): void {
    const blocks = Math.ceil(n / SURVEY_BLOCK);
    if (this.maxima.length === blocks && this.#row.length >= n) {
      // Rows of other lengths with as many blocks leave their ends.
      this.#row.fill(-Infinity, n);
      return;
    }
    const arena = createArena((blocks * SURVEY_BLOCK + blocks) * 4 + 128);
    this.#row = arena.float32(blocks * SURVEY_BLOCK).fill(-Infinity, n);
    this.maxima = arena.float32(blocks);
    module ??= compile(maximaModule());
    this.#run = instantiate(module, memoryOf(this.#row)!);
  }

  /** The first block from `from` on with an element that may be as large as `least`, or NaN; −1 if there is none. */
  next(from: number, least: number): number {
    const { maxima } = this;
    for (let b = from; b < maxima.length; b++) if (!(maxima[b]! < least)) return b;
    return -1;
  }
}

export { SURVEY_BLOCK } from './wasm/maxima.ts';
