// nonlin/runtime: which form runs, and why; and what happens where WebAssembly is missing or refused.
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
  expect(runtime.form()).toEqual({ form: 'simd', forced: false, reason: 'WebAssembly SIMD is available' });
  runtime.useForm('javascript');
  expect(runtime.form()).toMatchObject({ form: 'javascript', forced: true });
  runtime.useForm('auto');
  expect(runtime.form()).toMatchObject({ form: 'simd', forced: false });
  expect(() => runtime.useForm('gpu' as never)).toThrow(
    "form: expected 'auto', 'simd' or 'javascript', not gpu",
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
  expect(runtime.form()).toEqual({ form: 'javascript', forced: false, reason });
  expect(() => runtime.useForm('simd')).toThrow(`form: 'simd' is not available: ${reason}`);
});
