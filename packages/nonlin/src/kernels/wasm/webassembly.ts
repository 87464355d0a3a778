// The part of the WebAssembly JavaScript interface that kernels use, so that the library needs the types of neither
// browsers nor Node, and works where there is no WebAssembly.

export interface Memory {
  readonly buffer: ArrayBuffer;
}

/** A kernel. Arguments beyond those that it takes are ignored. What it gives, if anything, says whether it leaves elements to JavaScript. */
export type Run = (...args: readonly number[]) => number | undefined;

/** Arguments of `callWith`. */
export const MOST_ARGUMENTS = 10;

/** Calls a kernel with the first MOST_ARGUMENTS of an array: spreading it takes longer than a short row. */
export function callWith(run: Run, a: readonly number[]): void {
  run(a[0]!, a[1]!, a[2]!, a[3]!, a[4]!, a[5]!, a[6]!, a[7]!, a[8]!, a[9]!);
}

interface WebAssemblyInterface {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly m: { readonly m: Memory } },
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** The engine's WebAssembly, if it has one. */
export const engine = (): WebAssemblyInterface | undefined =>
  (globalThis as unknown as { readonly WebAssembly?: WebAssemblyInterface }).WebAssembly;

/** Makes a memory of this number of pages of 64 KiB. It never grows. */
export function createMemory(pages: number): Memory {
  const webAssembly = engine();
  if (webAssembly === undefined)
    throw new TypeError('this engine has no WebAssembly, so arrays cannot lie in its memory');
  return new webAssembly.Memory({ initial: pages, maximum: pages });
}

export const compile = (bytes: Uint8Array<ArrayBuffer>): object => new (engine()!.Module)(bytes);

/** The functions of a module. */
export const exportsOf = (module: object, memory: Memory): Readonly<Record<string, unknown>> =>
  new (engine()!.Instance)(module, { m: { m: memory } }).exports;

export const instantiate = (module: object, memory: Memory): Run => exportsOf(module, memory)['run'] as Run;
