// Set up before the tests of a file where it is found out which test reaches which mutant: a line for each test.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';

const folder = process.cwd();
const copy = ['nonlin', 'cli'].map(name => join(folder, `packages/${name}/src/switch.ts`)).find(existsSync)!;
const { reached } = (await import(copy)) as { reached: Set<number> };

/** What has been reached since the last call, by this process or others. */
function take(): readonly number[] {
  const path = join(folder, '.reached');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  rmSync(path, { force: true });
  reached.clear();
  return [...new Set(lines.map(line => Number(line.split(' ')[1])))];
}

const note = (test: string, ids: readonly number[]): void => {
  if (ids.length > 0) appendFileSync(join(folder, '.tests'), `${JSON.stringify({ test, ids })}\n`);
};

// What runs before the first test or between two belongs to all tests of the file, which the part before _ of their names is.
let file = '';
beforeEach(({ task }) => {
  file = task.file.id;
  note(file, take());
});
afterEach(({ task }) => note(task.id, take()));
afterAll(() => note(file, take()));
