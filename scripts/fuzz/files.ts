// Files of every format with bytes changed, cut off or put in: the command gives a whole file or a message, and no half of one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import type { Case, Target } from './target.ts';

const cli = join(import.meta.dirname, '../../packages/cli');
const fixtures = join(cli, 'test/fixtures');
const names = readdirSync(fixtures).filter(name => extname(name) !== '.py');

type Change = readonly [at: number, cut: number, put: Uint8Array];

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((before, [at, cut, put]) => {
    const from = at % (before.length + 1);
    return Buffer.concat([before.subarray(0, from), put, before.subarray(from + cut)]);
  }, bytes);
}

function apply(name: string, changes: readonly Change[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-fuzz-'));
  try {
    const input = join(folder, name);
    writeFileSync(input, changed(readFileSync(join(fixtures, name)), changes));
    const out = join(folder, 'out.npy');
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [join(cli, 'bin/nonlin.js'), 'apply', 'sigmoid', input, '-o', out],
      { encoding: 'utf8', timeout: 60_000 },
    );
    if (signal) throw new Error(`ended by ${signal}`);
    if (/^\s+at .*:\d+:\d+/m.test(stderr))
      throw new Error(`a stack in place of a message: ${stderr.slice(0, 600)}`);
    if (status !== 0 && stderr.trim() === '') throw new Error(`ended with ${status} and no message`);
    if (existsSync(out) !== (status === 0))
      throw new Error(`ended with ${status}, and the file ${status === 0 ? 'is missing' : 'is there'}`);
    const left = readdirSync(folder).filter(id => id !== name && id !== 'out.npy');
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(100_000),
  fc.oneof(fc.nat(4), fc.nat(100_000)),
  fc.uint8Array({ maxLength: 8 }),
);

export const files: Target = {
  name: 'files',
  runs: 5,
  cases: fc
    .tuple(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([name, changes]): Case => {
      const shown = changes.map(([at, cut, put]) => `[${at}, ${cut}, [${put.join(', ')}]]`).join(', ');
      return { call: `nonlin apply sigmoid ${name}, changed by [${shown}]`, run: () => apply(name, changes) };
    }),
};
