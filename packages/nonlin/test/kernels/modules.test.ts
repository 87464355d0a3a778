// The bytes of the kernels: valid, and small enough to be compiled at once everywhere.
import { expect, test, vi } from 'vitest';
import type { all } from '../../src/catalog.ts';
import { MAX_MODULE_BYTES } from '../../src/kernels/wasm/elementwise.ts';
import { float64, signed, unsigned } from '../../src/kernels/wasm/encode.ts';
import { compile as compileModule } from '../../src/kernels/wasm/webassembly.ts';

test('numbers are encoded as the specification has them', () => {
  expect(unsigned(0)).toEqual([0]);
  expect(unsigned(127)).toEqual([0x7f]);
  expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(unsigned(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  expect(signed(-123456n)).toEqual([0xc0, 0xbb, 0x78]);
  expect(signed(63n)).toEqual([0x3f]);
  expect(signed(64n)).toEqual([0xc0, 0]);
  expect(signed(-64n)).toEqual([0x40]);
  expect(float64(1)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
});

test('kernels are below 4 KB, those of the longest formulas below 8', async () => {
  const sizes: number[] = [];
  vi.resetModules();
  vi.doMock('../../src/kernels/wasm/webassembly.ts', async original => ({
    ...((await original()) as object),
    compile: (bytes: Uint8Array<ArrayBuffer>) => {
      sizes.push(bytes.length);
      return compileModule(bytes);
    },
  }));
  const catalog = (await import('../../src/catalog.ts')) as { all: typeof all };
  for (const { definition, run } of catalog.all()) {
    const f = run as unknown as ((x: object, o?: object) => unknown) &
      Record<'derivative' | 'secondDerivative' | 'vjp' | 'jvp', (...args: object[]) => unknown>;
    for (const type of [Float32Array, Float64Array]) {
      const x = new type(100);
      for (const options of definition.kind === 'row' ? [{}, { temperature: 2 }] : [{}]) {
        const y = f(x, options);
        if (definition.kind === 'scalar') [f.derivative(x), f.secondDerivative(x)];
        f.jvp(x, x, options);
        const isNumber = typeof y === 'number';
        f.vjp(isNumber ? { data: x, shape: [1, 100] } : x, isNumber ? new type(1) : (y as object), options);
      }
    }
  }
  vi.doUnmock('../../src/kernels/wasm/webassembly.ts');
  expect(sizes.length).toBeGreaterThan(60);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * MAX_MODULE_BYTES);
  expect(sizes.filter(size => size > MAX_MODULE_BYTES).length).toBeLessThan(sizes.length / 10);
});
