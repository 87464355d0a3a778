// e^x of as many numbers as there are, in room that is kept: for whoever computes a row again and again, and must not make
// arrays each time.
import { exponential as code } from '../generated/code/exponential.ts';
import { isWorthAKernel } from '../kernels/runtime.ts';
import { elementwiseKernel } from '../kernels/wasm/compile.ts';
import { BLOCK } from '../kernels/wasm/elementwise.ts';
import { createArena, memoryOf, TILE } from '../kernels/wasm/memory.ts';
import type { Run } from '../kernels/wasm/webassembly.ts';

/** Float64 numbers that become their exponentials in place. */
export class Exponentials {
  /** Where the numbers go, and the exponentials come. */
  values: Float64Array = new Float64Array(0);
  #run: Run | undefined;

  /** Makes room for n numbers. What was there is lost where there was too little. */
  reserve(n: number): void {
    if (n <= this.values.length) return;
    // Kernels take whole blocks.
    const room = Math.ceil(n / BLOCK) * BLOCK;
    this.#run = undefined;
    if (!isWorthAKernel(n)) {
      this.values = new Float64Array(room);
      return;
    }
    const arena = createArena(room * 8);
    this.values = arena.float64(room);
  }

  /** Replaces each of the first n numbers x by e^x. */
  run(n: number): void {
    const { values } = this;
    if (isWorthAKernel(n) && memoryOf(values) !== undefined) this.#kernel(n);
    else for (let i = 0; i < n; i++) values[i] = code.float64.value(values[i]!);
  }

  #kernel(n: number): void {
    const { values } = this;
    this.#run ??= elementwiseKernel(code, 'value', 'float64', memoryOf(values)!);
    const run = this.#run;
    const start = values.byteOffset;
    const end = start + Math.ceil(n / BLOCK) * BLOCK * 8;
    for (let at = start; at < end; at += TILE * 8) run(at, at, Math.min(at + TILE * 8, end));
  }
}
