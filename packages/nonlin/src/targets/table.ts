// The table of targets. Command line, pages and tests loop over it; a further target is a further line.
import { latexTarget } from './latex.ts';
import { numpyTarget } from './numpy.ts';
import { sqlTargets } from './sql/sql.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [numpyTarget, latexTarget, ...sqlTargets];

/** The target of this name; undefined if there is none. */
export const targetNamed = (name: string): Target | undefined =>
  targets.find(target => target.name === name.toLowerCase());
