// What is fuzzed: cases that are drawn, each with the call that repeats it.
import type fc from 'fast-check';

/** One call. */
export interface Case {
  /** What to paste in order to see it again. */
  readonly call: string;
  /** Throws if something is wrong. */
  run(): void;
}

export interface Target {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** How many cases are run between two looks at the clock. */
  readonly runs: number;
}
