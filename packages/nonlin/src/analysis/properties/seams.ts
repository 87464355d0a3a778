// Where a formula of x changes from one branch to another: each comparison, abs, min and max solved for equality.
import {
  type Expr,
  evaluate,
  evaluateAll,
  expand,
  op,
  partsInOrder,
  type Variant,
} from '../../formula/index.ts';
import { float64 } from '../precision/index.ts';

export function seams(
  e: Expr,
  params: Readonly<Record<string, number>>,
  variant: Variant,
): readonly number[] {
  const differences = partsInOrder([expand(e, {}, variant)]).flatMap(part => sidesOf(part) ?? []);
  // All of them at one x together: one by one, what lies within others would be computed for each of those.
  const rows = GRID.map(x => evaluateAll(differences, { x, ...params }, float64) as readonly number[]);
  const found = differences.flatMap((difference, i) =>
    rootsAmong(
      rows.map(row => row[i]!),
      x => evaluate(difference, { x, ...params }, float64) as number,
    ),
  );
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
export const roots = (f: (x: number) => number): readonly number[] => rootsAmong(GRID.map(f), f);

/** The same from the values of f on the grid. */
function rootsAmong(values: readonly number[], f: (x: number) => number): readonly number[] {
  return GRID.slice(1).flatMap((right, i) => {
    const left = GRID[i]!;
    if (values[i] === 0) return [left];
    return Math.sign(values[i]!) * Math.sign(values[i + 1]!) < 0 ? [bisect(f, left, right)] : [];
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
