// Which parts of a formula have one value for each element of a row, and which are a single number.
import { type Expr, remembered } from './expression.ts';
import { isReduction } from './operations.ts';

/** A predicate on the parts of a formula without `let`: whether a part has one value for each element, given that the names in `rows` have. */
export function rowShapes(rows: ReadonlySet<string>): (part: Expr) => boolean {
  return remembered((e, isRow) => {
    switch (e.kind) {
      case 'number':
        return false;
      case 'name':
        return rows.has(e.name);
      case 'call':
        return e.callee.kind === 'row' ? e.callee.result !== 'number' : isRow(e.arg);
      case 'op':
        return e.op === 'onehot' || (!isReduction(e.op) && e.args.some(isRow));
      case 'let':
        throw new TypeError('let is inlined before shapes are looked at');
    }
  });
}
