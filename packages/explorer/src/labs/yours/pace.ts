// How many evaluations a curve may take, so that the page never waits long for its picture.
import type { Defined } from 'nonlin/define';
import type { PairRun, ScalarRun } from '../../functions.ts';

/** Milliseconds that all evaluations of one curve may take. */
const WAIT = 150;
/** What most curves need, and what sampling takes if nothing is said. */
const [LEAST, MOST] = [2000, 40_000];
const [BATCHES, BATCH] = [4, 8];

/** Evaluations for a curve of a function, by how long it takes at some points. A row has no curve. */
export function budgetOf(run: Defined): number {
  const kind = run.definition.kind;
  if (kind === 'row') return MOST;
  const one =
    kind === 'gated'
      ? (x: number) => (run as unknown as PairRun)([x, 1], { gate: 'first' })
      : (x: number) => (run as unknown as ScalarRun).derivative(x);
  return Math.round(Math.min(MOST, Math.max(LEAST, WAIT / quickest(one))));
}

/** Milliseconds of an evaluation, in the quickest of some batches: the first are slow before the engine knows the code. */
function quickest(one: (x: number) => unknown): number {
  const times = Array.from({ length: BATCHES }, (_, batch) => {
    const start = performance.now();
    for (let i = 0; i < BATCH; i++) one(batch + i / BATCH);
    return (performance.now() - start) / BATCH;
  });
  return Math.min(...times);
}
