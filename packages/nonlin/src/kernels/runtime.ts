// Which form runs: WebAssembly SIMD where the engine has it and the page's content-security policy allows it, JavaScript
// otherwise. Both give the same bits.
import { elementwiseModule } from './wasm/elementwise.ts';
import { compile, engine } from './wasm/webassembly.ts';

/** `simd`: WebAssembly kernels for arrays long enough to gain by them. `javascript`: no WebAssembly at all. */
export type Form = 'simd' | 'javascript';

let forced: Form | undefined;
let available: { readonly form: Form; readonly reason: string } | undefined;

/** Why WebAssembly cannot be used here, or an empty text. */
function obstacle(): string {
  if (engine() === undefined) return 'this engine has no WebAssembly';
  try {
    // The smallest kernel there is; a content-security policy without 'wasm-unsafe-eval' refuses it as it would others.
    compile(
      elementwiseModule({ kind: 'name', name: 'x' }, { element: 'float32', inputs: ['x'], params: [] }),
    );
    return '';
  } catch (error) {
    return `WebAssembly was refused: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What runs on this engine when nothing is forced, and why. */
export function detected(): { readonly form: Form; readonly reason: string } {
  if (available === undefined) {
    const reason = obstacle();
    available =
      reason === ''
        ? { form: 'simd', reason: 'WebAssembly SIMD is available' }
        : { form: 'javascript', reason };
  }
  return available;
}

export const isForced = (): boolean => forced !== undefined;
export const currentForm = (): Form => forced ?? detected().form;

/** Forces a form, or with undefined goes back to what was detected. */
export function forceForm(form: Form | undefined): void {
  forced = form;
}

/** Whether an array of so many elements is worth a kernel: calling one and copying in and out costs about as much as this
 * many elements in JavaScript. */
export const isWorthAKernel = (length: number): boolean => length >= BREAK_EVEN && currentForm() === 'simd';
const BREAK_EVEN = 48;
