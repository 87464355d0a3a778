// Resolves the argument of an entry point to a function of one number.

import type { ScalarFunction } from '../functions/definition.ts';
import { callable, kinds } from '../kernels/callable.ts';
import { definitionOf, type FunctionLike, runOf } from './index.ts';

/** f and f′ at a point. */
export interface Pointwise {
  (x: number): number;
  derivative(x: number): number;
}

/** The definition of a function of one number. Errors: a TypeError for anything else, which names the argument. */
export function scalarDefinitionOf(f: FunctionLike, argument = 'f'): ScalarFunction {
  const definition = definitionOf(f, argument);
  if (definition.kind === 'scalar') return definition;
  throw new TypeError(
    `${argument}: expected a function of one number; ${definition.name} is ${kinds[definition.kind]}`,
  );
}

/** The callable of a definition: the one that the package exports, or one that is made from the definition. */
export const pointwise = (f: ScalarFunction): Pointwise => (runOf(f) ?? callable(f)) as Pointwise;
