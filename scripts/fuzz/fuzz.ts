// Takes turns among the targets until the time is over, or the turns are.
import fc from 'fast-check';
import type { Target } from './target.ts';

export interface Failure {
  readonly target: string;
  readonly call: string;
  readonly why: string;
  /** With which the same cases are drawn again. */
  readonly seed: number;
}

export interface Found {
  readonly cases: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export interface FuzzOptions {
  readonly seed: number;
  /** Whether to go on, asked before each turn. */
  isOver(turns: number): boolean;
  /** Told of each failure as it is found. */
  onFailure?(failure: Failure): void;
}

/** Milliseconds of a turn, beyond which a failure is given as far as it was shrunk: shrinking what runs long would outlast all turns. */
const LONGEST_TURN = 120_000;

/** Failures are shrunk as far as fast-check can in the time of a turn. */
export function fuzz(targets: readonly Target[], { seed, isOver, onFailure }: FuzzOptions): Found {
  const cases = Object.fromEntries(targets.map(t => [t.name, 0]));
  const failures: Failure[] = [];
  for (let turn = 0; !isOver(turn); turn++) {
    const target = targets[turn % targets.length]!;
    const drawn = (seed + Math.imul(turn, 0x9e3779b1)) | 0;
    const property = fc.property(target.cases, found => found.run());
    const details = fc.check(property, {
      seed: drawn,
      numRuns: target.runs,
      interruptAfterTimeLimit: LONGEST_TURN,
    });
    cases[target.name]! += details.numRuns;
    if (!details.failed) continue;
    const [worst] = details.counterexample!;
    const why = String((details.errorInstance as Error | undefined)?.message ?? details.errorInstance);
    const failure = { target: target.name, call: worst.call, why, seed: drawn };
    failures.push(failure);
    onFailure?.(failure);
  }
  return { cases, failures };
}
