// The table of targets. Command line, pages and tests loop over it; a further target is a further line.
import { cTarget } from './c.ts';
import { juliaTarget } from './julia.ts';
import type { Target } from './language.ts';
import { latexTarget } from './latex.ts';
import { jaxTarget } from './python/jax.ts';
import { numpyTarget } from './python/numpy.ts';
import { pytorchTarget } from './python/pytorch.ts';
import { glslTarget, wgslTarget } from './shader/shaderTargets.ts';
import { sqlTargets } from './sql/sql.ts';
import { typescriptTarget } from './typescript.ts';
import { typstTarget } from './typst.ts';

export const targets: readonly Target[] = [
  typescriptTarget,
  numpyTarget,
  pytorchTarget,
  jaxTarget,
  juliaTarget,
  cTarget,
  wgslTarget,
  glslTarget,
  ...sqlTargets,
  latexTarget,
  typstTarget,
];

/** The target of this name; undefined if there is none. */
export const targetNamed = (name: string): Target | undefined =>
  targets.find(target => target.name === name.toLowerCase());
