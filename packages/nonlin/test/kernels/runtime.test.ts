// nonlin/runtime: which backend runs, and why; and what happens where WebAssembly is missing or refused.
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const load = async () => ({
  runtime: await import('../../src/runtime.ts'),
  library: await import('../../src/index.ts'),
});

test('what is detected can be overruled and restored', async () => {
  const { runtime } = await load();
  expect(runtime.backend()).toBe('wasm');
  expect(runtime.backendReason()).toBe('WebAssembly SIMD is available');
  runtime.setBackend('javascript');
  expect(runtime.backend()).toBe('javascript');
  runtime.setBackend('auto');
  expect(runtime.backend()).toBe('wasm');
  expect(() => runtime.setBackend('gpu' as never)).toThrow(
    "backend: expected 'auto', 'wasm' or 'javascript', not the string \"gpu\"",
  );
});

test.each([
  ['is missing', undefined, 'this engine has no WebAssembly'],
  [
    'is refused',
    {
      ...WebAssembly,
      Memory: WebAssembly.Memory,
      Module: class {
        constructor() {
          throw new Error('blocked by the policy');
        }
      },
    },
    'WebAssembly was refused: blocked by the policy',
  ],
])('where WebAssembly %s, JavaScript gives the same', async (_, stub, reason) => {
  const x = Float32Array.from({ length: 1000 }, (_, i) => (i - 500) / 20);
  const expected = (await load()).library.sigmoid(x);
  vi.resetModules();
  vi.stubGlobal('WebAssembly', stub);
  const { runtime, library } = await load();
  expect(library.sigmoid(x)).toEqual(expected);
  expect(library.softmax(x).length).toBe(1000);
  expect(runtime.backend()).toBe('javascript');
  expect(runtime.backendReason()).toBe(reason);
  expect(() => runtime.setBackend('wasm')).toThrow(`backend: 'wasm' is not available: ${reason}`);
});
