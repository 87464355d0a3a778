// What is to be said of mutants that no test notices.
import type { Tried } from './results.ts';

export interface Explanation extends Pick<Tried, 'file' | 'operator' | 'original'> {
  /** Whether nothing that is computed depends on it. */
  readonly isEquivalent: boolean;
  readonly why: string;
}

const explanations: readonly Explanation[] = [];

export const explanationOf = (t: Tried): Explanation | undefined =>
  explanations.find(e => t.file.endsWith(e.file) && e.operator === t.operator && e.original === t.original);
