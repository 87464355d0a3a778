// Where a formula of x changes from one branch to another: each comparison, abs, min and max solved for equality.
import { type Expr, evaluate, expand, op, partsInOrder, type Variant } from '../../formula/index.ts';
import { float64 } from '../precision/index.ts';

export function seams(
  e: Expr,
  params: Readonly<Record<string, number>>,
  variant: Variant,
): readonly number[] {
  const found = partsInOrder([expand(e, {}, variant)]).flatMap(part => {
    const difference = sidesOf(part);
    return difference ? roots(x => evaluate(difference, { x, ...params }, float64) as number) : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function sidesOf(part: Expr): Expr | undefined {
  if (part.kind !== 'op') return undefined;
  if (part.op === 'abs') return part.args[0];
  return ['lt', 'le', 'gt', 'ge', 'min', 'max'].includes(part.op)
    ? op('sub', part.args[0]!, part.args[1]!)
    : undefined;
}

/** Sign changes on a grid that is fine near 0 and reaches to ±1100, narrowed down to neighbouring floats. */
export function roots(f: (x: number) => number): readonly number[] {
  return GRID.slice(1).flatMap((right, i) => {
    const left = GRID[i]!;
    if (f(left) === 0) return [left];
    return Math.sign(f(left)) * Math.sign(f(right)) < 0 ? [bisect(f, left, right)] : [];
  });
}

/** Equal steps up to 1, then 5 % more each, symmetric about 0. */
const GRID: readonly number[] = ((): readonly number[] => {
  const right = Array.from({ length: 64 }, (_, i) => (i + 1) / 64);
  while (right.at(-1)! < 1100) right.push(right.at(-1)! * 1.05);
  return [...right.map(x => -x).reverse(), 0, ...right];
})();

/** Where f changes its sign between two points: the neighbouring floats' right one. */
export function bisect(f: (x: number) => number, left: number, right: number): number {
  const sign = Math.sign(f(left));
  let [low, high] = [left, right];
  for (let i = 0; i < 1100; i++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    const here = Math.sign(f(middle));
    if (here === 0) return middle;
    if (here === sign) low = middle;
    else high = middle;
  }
  return high;
}
