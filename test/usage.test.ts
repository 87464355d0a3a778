// Every command of the repository says with --help how it is called, and does nothing else then.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The files that the scripts of a package start. */
const startedBy = (folder: string): readonly string[] =>
  Object.values((JSON.parse(read(`${folder}package.json`)) as { scripts: Record<string, string> }).scripts)
    .flatMap(script => [...script.matchAll(/(?:node|tsx) (\S+\.(?:mjs|ts))/g)])
    .map(([, file]) => folder + file);

const files = [...new Set(['', 'packages/explorer/'].flatMap(startedBy))];

test('there are commands of both kinds', () => {
  expect(files).toContain('scripts/verify/main.ts');
  expect(files).toContain('scripts/test.mjs');
  expect(files).toContain('packages/explorer/scripts/audit.ts');
});

test.each(files)('%s looks for --help before anything else', file => {
  const [head, first] = /^((?:\/\/.*\n)+)\n*(.*)/.exec(read(file))!.slice(1);
  expect(first).toMatch(/^import '(?:\.\.?\/)+(?:scripts\/)?usage\.mjs';$/);
  expect(head).toMatch(/npm (?:run|test|start)|node /);
});

test.each([
  ['node', 'scripts/test.mjs'],
  ['node_modules/.bin/tsx', 'scripts/verify/main.ts'],
])('%s %s', (program, file) => {
  const { stdout, status } = spawnSync(program, [file, '--help'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  const head = read(file).match(/^(?:\/\/.*\n)+/)![0];
  expect(stdout).toBe(head.replace(/^\/\/ ?/gm, ''));
});
