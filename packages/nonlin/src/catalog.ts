// nonlin/catalog: every function as data, found by any of its names.

import { type Properties, propertiesOf } from './analysis/properties/index.ts';
import type { FunctionLike } from './catalogue/index.ts';
import { pointwise, scalarDefinitionOf } from './catalogue/pointwise.ts';

export {
  type Monotonicity,
  type Place,
  type Properties,
  type SteepestPlace,
  type Stretch,
  type Symmetry,
  steepestText,
} from './analysis/properties/index.ts';
export { type Choice, type ChoicePlace, choicePlaces, choices } from './catalogue/choices.ts';
export { type History, historyOf, type Use } from './catalogue/history.ts';
export {
  all,
  type Callable,
  definitionOf,
  type Entry,
  type FunctionLike,
  find,
  frameworkNames,
  frameworks,
  nearest,
  type Runnable,
  type Search,
} from './catalogue/index.ts';
export { presetText } from './catalogue/notes.ts';
export { presetsOf } from './catalogue/stated.ts';
export type {
  Definition,
  Formulas,
  Framework,
  Frameworks,
  GatedFunction,
  MirroredFunction,
  Parameter,
  Preset,
  Reference,
  RowFacts,
  RowFunction,
  ScalarFunction,
  Text,
} from './functions/definition.ts';
export { type Family, families } from './functions/families.ts';

/**
 * What a function of one number is like, with its parameters at their defaults: `properties(gelu).minimum`. Takes what every
 * entry point takes: a function of nonlin, one that `define` made, a definition, or an entry of the catalogue. Computed at the
 * first call, in some ten milliseconds, and kept.
 *
 * Errors: a TypeError for anything else, and for a function of a row or of a gate and a value.
 *
 * @example
 * properties(gelu).minimum; // { at: -0.7517…, value: -0.1699… }
 * properties(tanh).range; // [-1, 1]
 */
export function properties(f: FunctionLike): Properties {
  const definition = scalarDefinitionOf(f);
  return propertiesOf(definition, () => pointwise(definition));
}
