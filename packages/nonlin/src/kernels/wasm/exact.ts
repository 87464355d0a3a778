// Which formulas float32 lanes compute to the bits that float64 lanes and one rounding at the end would give.
import { constantOf, type Expr, partsInOrder } from '../../formula/index.ts';

/** Operations that give a float32 for float32 arguments. */
const CHOOSING: ReadonlySet<string> = new Set(['neg', 'abs', 'min', 'max', 'select', 'lt', 'le', 'gt', 'ge']);
/**
 * Operations whose float64 result, rounded to float32, is the float32 result: rounding twice is as good as once where the
 * first has more than twice the digits and two (S. A. Figueroa, When is double rounding innocuous?, SIGNUM 30(3), 1995).
 */
const ROUNDING: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'sqrt']);

/** Whether nothing but the last operation rounds, and all constants are float32. */
export function exactInFloat32(root: Expr, inputs: readonly string[]): boolean {
  return partsInOrder([root]).every(e => {
    const value = constantOf(e);
    if (value !== undefined) return Math.fround(value) === value;
    if (e.kind === 'name') return inputs.includes(e.name);
    return e.kind === 'op' && (CHOOSING.has(e.op) || (ROUNDING.has(e.op) && e === root));
  });
}

/** Whether a formula without constants only picks among its inputs and their negatives. */
export const choosesInFloat32 = (root: Expr, inputs: readonly string[]): boolean =>
  partsInOrder([root]).every(e =>
    e.kind === 'name' ? inputs.includes(e.name) : e.kind === 'op' && CHOOSING.has(e.op),
  );
