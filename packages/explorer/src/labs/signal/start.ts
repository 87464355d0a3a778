// The start of the lab on signals, measured when the site is built.
import type { ScalarChoice, ScalarRun } from '../../functions.ts';
import { readAddress } from '../../url.ts';
import { column } from './columns.ts';
import { fieldsOf, type Measured, stacksOf } from './state.ts';
import { GAINS, sweepPoint } from './sweep.ts';

/** The measurements that the page shows before the reader chooses anything; made when the site is built. */
export function measuredStart(
  choices: readonly ScalarChoice[],
  runOf: (name: string) => ScalarRun,
): Measured {
  const stacks = stacksOf(readAddress(fieldsOf(choices), '').state, choices);
  return {
    columns: stacks.map(stack => column(runOf(stack.name), stack)),
    sweeps: stacks.map(({ gain, ...stack }) => ({
      ...stack,
      points: GAINS.map(g => sweepPoint(runOf(stack.name), stack, g)),
    })),
  };
}
