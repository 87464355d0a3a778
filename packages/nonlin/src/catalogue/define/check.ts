// Checks that a formula can run: its names are known, and numbers, truth values and rows occur only where they are needed. If the formula was
// read from a text, a fault is shown with a caret.

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
} from '../../formula/index.ts';
import { callableNames } from '../vocabulary.ts';

/** The type of a part: a number or a truth value, either a single one or one for each element of a row. */
export interface Sort {
  readonly isRow: boolean;
  readonly isTruth: boolean;
}

/** Names and what they stand for. */
export type Sorts = Readonly<Record<string, Sort>>;

export const aNumber: Sort = { isRow: false, isTruth: false };
export const aRow: Sort = { isRow: true, isTruth: false };

/** The type of a formula. Errors: a SyntaxError that says what does not fit, and where. */
export const sortOf = (e: Expr, names: Sorts): Sort => new Checker(names).sortOf(e);

class Checker {
  /** One map for all lets, changed and restored: a copy for each of a thousand lets would make a million entries. */
  readonly #names: Map<string, Sort>;
  /** The parts that were checked since the last name was bound; a part that occurs twice is checked once. */
  #known = new Map<Expr, Sort>();

  constructor(names: Sorts) {
    this.#names = new Map(Object.entries(names));
  }

  sortOf(e: Expr): Sort {
    const known = this.#known.get(e) ?? this.#found(e);
    this.#known.set(e, known);
    return known;
  }

  #found(e: Expr): Sort {
    switch (e.kind) {
      case 'number':
        return aNumber;
      case 'name': {
        const sort = this.#names.get(e.name);
        if (sort) return sort;
        throw complaintAbout(e, unknownName(e.name, [...this.#names.keys()]));
      }
      case 'let':
        return this.#withName(e.name, this.sortOf(e.value), e.body);
      case 'call':
        return sortOfCall(e, this.#number(e.arg));
      case 'op':
        return this.#operation(e);
    }
  }

  #withName(id: string, sort: Sort, body: Expr): Sort {
    const [outer, known] = [this.#names.get(id), this.#known];
    this.#names.set(id, sort);
    this.#known = new Map();
    const found = this.sortOf(body);
    this.#known = known;
    if (outer) this.#names.set(id, outer);
    else this.#names.delete(id);
    return found;
  }

  /** A part that must be a number. */
  #number(e: Expr): Sort {
    const sort = this.sortOf(e);
    if (sort.isTruth) throw complaintAbout(e, faults.isComparison());
    return sort;
  }

  #row(e: Expr, of: string): void {
    if (!this.#number(e).isRow) throw complaintAbout(e, faults.takesRow(of));
  }

  #oneNumber(e: Expr, of: string): void {
    if (this.#number(e).isRow) throw complaintAbout(e, faults.takesNumber(of));
  }

  #operation(e: OpExpr): Sort {
    const [a, b, c] = e.args as [Expr, Expr, Expr];
    if (isReduction(e.op)) {
      this.#row(a, e.op.replace(/^row/, ''));
      if (b) this.#oneNumber(b, `the second argument of ${e.op}`);
      return aNumber;
    }
    if (e.op === 'onehot') {
      this.#oneNumber(a, 'onehot');
      return aRow;
    }
    if (e.op === 'pow') checkExponent(b);
    if (e.op === 'select') {
      const test = this.sortOf(a);
      if (!test.isTruth) throw complaintAbout(a, faults.expectedComparison());
      return either(test, this.#number(b), this.#number(c));
    }
    const sort = either(...e.args.map(arg => this.#number(arg)));
    return isComparison(e.op) ? { ...sort, isTruth: true } : sort;
  }
}

function unknownName(id: string, names: readonly string[]): Said {
  if (callableNames.includes(id)) return faults.isFunction(id);
  return faults.noName(id, meantBy(id, names), names);
}

function sortOfCall(e: CallExpr, arg: Sort): Sort {
  const { kind, result, name } = e.callee;
  if (kind !== 'row') return arg;
  if (!arg.isRow) throw complaintAbout(e.arg, faults.takesRow(name));
  return result === 'number' ? aNumber : aRow;
}

/** A row where any of them is one. */
const either = (...sorts: readonly Sort[]): Sort => ({ isRow: sorts.some(s => s.isRow), isTruth: false });

/** The largest exponent. A larger power would be a product of more factors than a kernel has room for. */
const LARGEST_EXPONENT = 64;

function checkExponent(n: Expr): void {
  const size = n.kind === 'op' && n.op === 'neg' ? n.args[0]! : n;
  if (size.kind === 'number' && Number.isInteger(size.value) && size.value <= LARGEST_EXPONENT) return;
  throw complaintAbout(n, faults.exponent(LARGEST_EXPONENT));
}
