// nonlin/runtime: which form runs, and arrays that kernels use without copying.
import { currentForm, detected, type Form, forceForm, isForced } from './kernels/runtime.ts';

export type { Form } from './kernels/runtime.ts';
export { type Arena, createArena } from './kernels/wasm/memory.ts';

/** What runs: the form, whether it was forced, and why it is this one. */
export interface FormReport {
  readonly form: Form;
  readonly forced: boolean;
  readonly reason: string;
}

/**
 * Which form computes arrays: `simd`, WebAssembly kernels for arrays long enough to gain by them, or `javascript`. Both
 * give the same bits.
 */
export function form(): FormReport {
  const { reason } = detected();
  return { form: currentForm(), forced: isForced(), reason };
}

/**
 * Forces a form, for tests and measurements; `auto` goes back to what the engine allows.
 * Errors: a RangeError for another word, or for `simd` where WebAssembly is missing or refused.
 */
export function useForm(wanted: Form | 'auto'): void {
  if (wanted !== 'auto' && wanted !== 'simd' && wanted !== 'javascript') {
    throw new RangeError(`form: expected 'auto', 'simd' or 'javascript', not ${String(wanted)}`);
  }
  if (wanted === 'simd' && detected().form !== 'simd') {
    throw new RangeError(`form: 'simd' is not available: ${detected().reason}`);
  }
  forceForm(wanted === 'auto' ? undefined : wanted);
}
