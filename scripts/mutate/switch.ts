// Says in a mutated file which mutant runs. It is copied into the mutated package; `.mutant` in the root has the number of the one
// that runs, or `none` while it is found out which tests reach which mutants. Processes that tests start read it too.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Of packages/NAME/src or dist, where the copy lies. */
const folder = join(import.meta.dirname, '../../..');
const running = readFileSync(join(folder, '.mutant'), 'utf8');
const number = Number(running);

/** The mutants that have been reached since somebody emptied the set. */
export const reached: Set<number> = new Set();

function reach(id: number): boolean {
  if (reached.has(id)) return false;
  reached.add(id);
  // Processes and threads end without a word; the file is read after each test.
  appendFileSync(join(folder, '.reached'), `${process.pid}.${threadId} ${id}\n`);
  return false;
}

export const isMutant: (id: number) => boolean = running === 'none' ? reach : id => id === number;
