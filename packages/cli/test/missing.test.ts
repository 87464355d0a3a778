// Cells of CSV that say that a number is missing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const main = join(import.meta.dirname, '../bin/nonlin.js');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-missing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nonlin = (...args: readonly string[]) =>
  spawnSync(process.execPath, [main, 'apply', 'relu', ...args], { cwd: folder, encoding: 'utf8' });

test('each spelling is NaN where that is asked for, and an error otherwise', () => {
  const spellings = ['NA', '<NA>', 'N/A', '#N/A', 'None', 'null', 'NULL', '', '"NA"'];
  writeFileSync(join(folder, 'missing.csv'), `a,b\n${spellings.map(cell => `1,${cell}\n`).join('')}`);
  const taken = nonlin('missing.csv', '--missing', 'nan');
  expect(taken.stdout).toBe(`a,b\n${'1,NaN\n'.repeat(spellings.length)}`);
  const refused = nonlin('missing.csv', '--lang', 'en');
  expect([refused.stderr, refused.status]).toEqual([
    'nonlin: missing.csv: line 2, column 2: NA is a missing number (--missing nan takes those for NaN)\n',
    3,
  ]);
});

test('a text that is not UTF-8 is refused before its names are damaged', () => {
  writeFileSync(join(folder, 'latin.csv'), Buffer.from('größe,b\n1,2\n', 'latin1'));
  expect(nonlin('latin.csv', '--lang', 'en').stderr).toBe(
    'nonlin: latin.csv: the text is not UTF-8 (iconv -f LATIN1 -t UTF-8 converts it, if it is Latin-1)\n',
  );
});
