// The same bits on every engine that the tests can count on: Node in both forms, and Chromium, also where a page forbids
// WebAssembly, at one input in seven of those of `npm run engines`, which has more engines, too.
import { beforeAll, expect, test } from 'vitest';
import { differences } from '../scripts/engines/compare.ts';
import { commonEngines } from '../scripts/engines/engines.ts';
import type { Hashes } from '../scripts/engines/hashes.ts';

const THINNING = 7;

const run = (name: string): Promise<Hashes> => {
  const running = commonEngines.find(e => e.name === name)!.run(THINNING);
  if (running === undefined) throw new Error(`${name} is not installed; on Debian: apt-get install chromium`);
  return running;
};

let reference: Hashes;
beforeAll(async () => {
  reference = await run('Node, WebAssembly');
});

test('the reference covers every function and ran as WebAssembly', () => {
  expect(reference.backend).toBe('wasm');
  expect(Object.keys(reference.hashes).length).toBeGreaterThanOrEqual(40);
  expect(new Set(Object.values(reference.hashes)).size).toBeGreaterThan(30);
});

test.each([
  ['Node, JavaScript', 'javascript'],
  ['Chromium', 'wasm'],
  ['Chromium, a policy without wasm-unsafe-eval', 'javascript'],
] as const)('%s', async (name, backend) => {
  const found = await run(name);
  expect(found.backend).toBe(backend);
  expect(differences(reference, found)).toEqual([]);
});
