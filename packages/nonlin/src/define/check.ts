// What a formula must be so that it can run: its names are known, numbers stand where numbers are needed, rows where rows are.
// Faults are shown with a caret where the formula was read from a text.

import { callableNames } from '../catalogue/vocabulary.ts';
import {
  type CallExpr,
  complaintAbout,
  type Expr,
  faults,
  isComparison,
  isReduction,
  meantBy,
  type OpExpr,
  type Said,
} from '../formula/index.ts';

/** What a part stands for: a number or a truth value, one or one for each element of a row. */
export interface Sort {
  readonly isRow: boolean;
  readonly isTruth: boolean;
}

/** Names and what they stand for. */
export type Sorts = Readonly<Record<string, Sort>>;

export const aNumber: Sort = { isRow: false, isTruth: false };
export const aRow: Sort = { isRow: true, isTruth: false };

/** What a formula stands for. Errors: a SyntaxError that says what does not fit, and where. */
export function sortOf(e: Expr, names: Sorts): Sort {
  switch (e.kind) {
    case 'number':
      return aNumber;
    case 'name': {
      if (Object.hasOwn(names, e.name)) return names[e.name]!;
      throw complaintAbout(e, unknownName(e.name, Object.keys(names)));
    }
    case 'let':
      return sortOf(e.body, { ...names, [e.name]: sortOf(e.value, names) });
    case 'call':
      return sortOfCall(e, numberIn(e.arg, names));
    case 'op':
      return sortOfOperation(e, names);
  }
}

function unknownName(id: string, names: readonly string[]): Said {
  if (callableNames.includes(id)) return faults.isFunction(id);
  return faults.noName(id, meantBy(id, names), names);
}

/** A part that must be a number. */
function numberIn(e: Expr, names: Sorts): Sort {
  const sort = sortOf(e, names);
  if (sort.isTruth) throw complaintAbout(e, faults.isComparison());
  return sort;
}

function rowIn(e: Expr, names: Sorts, of: string): Sort {
  const sort = numberIn(e, names);
  if (!sort.isRow) throw complaintAbout(e, faults.takesRow(of));
  return sort;
}

function oneNumberIn(e: Expr, names: Sorts, of: string): Sort {
  const sort = numberIn(e, names);
  if (sort.isRow) throw complaintAbout(e, faults.takesNumber(of));
  return sort;
}

function sortOfCall(e: CallExpr, arg: Sort): Sort {
  const { kind, result, name } = e.callee;
  if (kind !== 'row') return arg;
  if (!arg.isRow) throw complaintAbout(e.arg, faults.takesRow(name));
  return result === 'number' ? aNumber : aRow;
}

function sortOfOperation(e: OpExpr, names: Sorts): Sort {
  const [a, b, c] = e.args as [Expr, Expr, Expr];
  if (isReduction(e.op)) {
    rowIn(a, names, e.op.replace(/^row/, ''));
    if (b) oneNumberIn(b, names, `the second argument of ${e.op}`);
    return aNumber;
  }
  if (e.op === 'onehot') {
    oneNumberIn(a, names, 'onehot');
    return aRow;
  }
  if (e.op === 'pow') checkExponent(b);
  if (e.op === 'select') {
    const test = sortOf(a, names);
    if (!test.isTruth) throw complaintAbout(a, faults.expectedComparison());
    return either(test, numberIn(b, names), numberIn(c, names));
  }
  const sort = either(...e.args.map(arg => numberIn(arg, names)));
  return isComparison(e.op) ? { ...sort, isTruth: true } : sort;
}

/** A row where any of them is one. */
const either = (...sorts: readonly Sort[]): Sort => ({ isRow: sorts.some(s => s.isRow), isTruth: false });

/** Larger powers would be products of more factors than a kernel has room for. */
const LARGEST_EXPONENT = 64;

function checkExponent(n: Expr): void {
  const size = n.kind === 'op' && n.op === 'neg' ? n.args[0]! : n;
  if (size.kind === 'number' && Number.isInteger(size.value) && size.value <= LARGEST_EXPONENT) return;
  throw complaintAbout(n, faults.exponent(LARGEST_EXPONENT));
}
