// What the formulas of a file use.

import { lowerFolded } from '../compiler/lower.ts';
import { partsInOrder } from '../formula/index.ts';
import type { Definition } from '../functions/definition.ts';
import { parametersOf, type Unit } from './language.ts';

/** The parameters that some formulas use, in the order of the definition. */
export function usedParams(f: Definition, units: readonly Unit[]): readonly string[] {
  const used = new Set(
    partsInOrder(units.map(unit => lowerFolded(unit.formula).root)).flatMap(e =>
      e.kind === 'name' ? [e.name] : [],
    ),
  );
  return Object.keys(parametersOf(f)).filter(id => used.has(id));
}
