// What a page has to load: bundled, minified and gzipped, without the guide's texts.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../packages/nonlin/dist');

async function gzippedKilobytes(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000;
}

// The aims are 12, 16 and 52 KB. Tables, the scaling of subnormal results and what arguments may be have taken more; these limits
// are at most 3 % above what was measured, so that it grows no further unnoticed.
test('one function with everything it needs stays below 20.9 KB, a function of rows below 25.4', async () => {
  expect(await gzippedKilobytes("export { sigmoid } from './index.js';")).toBeLessThan(20.9);
  expect(await gzippedKilobytes("export { softmax } from './index.js';")).toBeLessThan(25.4);
});

test('all functions stay below 75.3 KB', async () => {
  expect(await gzippedKilobytes("export * from './index.js';")).toBeLessThan(75.3);
});

test('in nonlin/lite relu stays below 2.4 KB, sigmoid below 5.2, a function of rows below 6.7', async () => {
  expect(await gzippedKilobytes("export { relu } from './lite.js';")).toBeLessThan(2.4);
  expect(await gzippedKilobytes("export { sigmoid } from './lite.js';")).toBeLessThan(5.2);
  expect(await gzippedKilobytes("export { softmax } from './lite.js';")).toBeLessThan(6.7);
});

test('argmax alone stays below 7 KB, a sampler below 22.8, and all of nonlin/logits below 41.6', async () => {
  expect(await gzippedKilobytes("export { argmax } from './logits.js';")).toBeLessThan(7);
  expect(await gzippedKilobytes("export { sampler } from './logits.js';")).toBeLessThan(22.8);
  expect(await gzippedKilobytes("export * from './logits.js';")).toBeLessThan(41.6);
});
