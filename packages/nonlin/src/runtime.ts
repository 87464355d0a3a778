// nonlin/runtime: which backend runs, arrays that kernels use without copying, and rows that are longer than memory.
import { describe } from './arrays/index.ts';
import { type Backend, currentBackend, detected, forceBackend } from './kernels/runtime.ts';

export { type LongRow, type LongRowOptions, longRow } from './kernels/longRow.ts';
export type { Backend } from './kernels/runtime.ts';
export { type Arena, createArena } from './kernels/wasm/memory.ts';

/**
 * Which backend computes arrays: `wasm`, WebAssembly SIMD kernels for arrays long enough to gain by them, or `javascript`. Both
 * give the same bits.
 *
 * @example
 * ['wasm', 'javascript'].includes(backend()); // true
 */
export const backend = (): Backend => currentBackend();

/**
 * Why the engine allows WebAssembly or does not, such as a content-security policy that refuses it.
 *
 * @example
 * typeof backendReason(); // string
 */
export const backendReason = (): string => detected().reason;

/**
 * Sets the backend, for tests and measurements; `auto` goes back to what the engine allows.
 * Errors: a RangeError for another word, or for `wasm` where WebAssembly is missing or refused.
 *
 * @example
 * setBackend('javascript');
 * sigmoid([-1, 0])[1]; // 0.5
 * setBackend('auto');
 */
export function setBackend(wanted: Backend | 'auto'): void {
  if (wanted !== 'auto' && wanted !== 'wasm' && wanted !== 'javascript') {
    throw new RangeError(`backend: expected 'auto', 'wasm' or 'javascript', not ${describe(wanted)}`);
  }
  if (wanted === 'wasm' && detected().backend !== 'wasm') {
    throw new RangeError(`backend: 'wasm' is not available: ${detected().reason}`);
  }
  forceBackend(wanted === 'auto' ? undefined : wanted);
}
