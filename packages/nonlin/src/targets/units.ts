// What the formulas of a file use.
import type { Definition } from '../define.ts';
import { type AnyOp, partsInOrder } from '../formula/index.ts';
import { lowerFolded } from './lower.ts';
import { parametersOf, type Unit } from './target.ts';

/** The parameters that some formulas use, in the order of the definition. */
export function paramsOf(f: Definition, units: readonly Unit[]): readonly string[] {
  const used = new Set(
    partsInOrder(units.map(unit => lowerFolded(unit.formula).root)).flatMap(e =>
      e.kind === 'name' ? [e.name] : [],
    ),
  );
  return Object.keys(parametersOf(f)).filter(id => used.has(id));
}

/** The operations of some formulas. */
export const opsOf = (units: readonly Unit[]): ReadonlySet<AnyOp> =>
  new Set(
    partsInOrder(units.map(unit => lowerFolded(unit.formula).root)).flatMap(e =>
      e.kind === 'op' ? [e.op] : [],
    ),
  );
