// Functions of one number, whatever stands for them.
import { definitionOf, type FunctionLike, runOf } from '../catalogue/index.ts';
import type { ScalarFunction } from '../functions/definition.ts';
import { callable, kinds } from '../kernels/callable.ts';

/** f and f′ at a point. */
export interface Pointwise {
  (x: number): number;
  derivative(x: number): number;
}

/** The definition of a function of one number. Errors: a TypeError for anything else, by what the argument is called. */
export function scalarDefinitionOf(f: FunctionLike, argument = 'f'): ScalarFunction {
  const definition = definitionOf(f, argument);
  if (definition.kind === 'scalar') return definition;
  throw new TypeError(
    `${argument}: expected a function of one number; ${definition.name} is ${kinds[definition.kind]}`,
  );
}

/** What computes a definition: what the package exports for it, or what is made of it. */
export const pointwise = (f: ScalarFunction): Pointwise => (runOf(f) ?? callable(f)) as Pointwise;
