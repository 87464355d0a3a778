// Chooses the backend: WebAssembly SIMD where the engine has it and the page's content-security policy allows it, JavaScript
// otherwise. Both give the same bits.
import { elementwiseModule } from './wasm/elementwise.ts';
import { compile, engine } from './wasm/webassembly.ts';

/** `wasm`: WebAssembly kernels for arrays long enough to gain by them. `javascript`: no WebAssembly at all. */
export type Backend = 'wasm' | 'javascript';

let forced: Backend | undefined;
let available: { readonly backend: Backend; readonly reason: string } | undefined;

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

/** The backend of this engine unless one is forced, and the reason for it. */
export function detected(): { readonly backend: Backend; readonly reason: string } {
  if (available === undefined) {
    const reason = obstacle();
    available =
      reason === ''
        ? { backend: 'wasm', reason: 'WebAssembly SIMD is available' }
        : { backend: 'javascript', reason };
  }
  return available;
}

export const currentBackend = (): Backend => forced ?? detected().backend;

/** Forces a backend, or with undefined goes back to what was detected. */
export function forceBackend(backend: Backend | undefined): void {
  forced = backend;
}

/** Fewer elements are never worth a kernel, unless a caller says so. */
export const FEW = 48;

/**
 * Whether an array of this length is worth a kernel: calling a kernel and copying in and out takes about as long as JavaScript takes for
 * the least number of elements.
 */
export const isWorthAKernel = (length: number, least = FEW): boolean =>
  length >= least && currentBackend() === 'wasm';
