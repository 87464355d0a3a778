// Whether a formula has no detail within an interval that a few points of it could miss: no operation turns there, or jumps, but where a
// test of the formula changes, and that is found.
import type { Expr, OpExpr } from '../formula/index.ts';
import { copysign } from '../numerics/bits.ts';
import * as elementary from '../numerics/printed/numerics.ts';

/** Where the values of a part lie; of a test, 0 and 1 stand for false and true. */
interface Range {
  readonly low: number;
  readonly high: number;
}
const between = (low: number, high: number): Range => ({ low, high });
const EITHER = between(0, 1);
const isPoint = ({ low, high }: Range): boolean => low === high;
const hull = (...ends: readonly number[]): Range => between(Math.min(...ends), Math.max(...ends));
const union = (a: Range, b: Range): Range => between(Math.min(a.low, b.low), Math.max(a.high, b.high));

/** So far the argument of an operation may go in an interval: not far enough for more than one turn of it. */
const NARROW = 2;
/** So many times as large as its least value a divisor, or the argument of a root or a logarithm, may become. */
const STRETCH = 8;
/** A change that float32 results do not show: 2^-30. */
const NOTHING = 9.313225746154785e-10;

const isNarrow = ({ low, high }: Range): boolean => low === high || high - low <= NARROW;
const isUnchanged = ({ low, high }: Range): boolean =>
  low === high || high - low < NOTHING * Math.max(Math.abs(low), Math.abs(high));
const isStretched = ({ low, high }: Range): boolean => {
  const [least, most] = low < 0 ? [-high, -low] : [low, high];
  return !(low === high || (least > 0 && most <= STRETCH * least));
};
const plusOne = ({ low, high }: Range): Range => between(1 + low, 1 + high);
/** e^(−a²) turns the sooner, the larger a is. */
const isNarrowForBell = ({ low, high }: Range): boolean =>
  low === high || (high - low) * (1 + Math.max(Math.abs(low), Math.abs(high))) <= 2 * NARROW;

/** An increasing function, or a falling one, and whether an interval of its arguments is narrow enough. */
interface Curve {
  readonly f: (x: number) => number;
  readonly isSmooth: (argument: Range) => boolean;
}
const curves: Readonly<Record<string, Curve>> = {
  sqrt: { f: Math.sqrt, isSmooth: a => !isStretched(a) },
  exp: { f: elementary.exp, isSmooth: isNarrow },
  expm1: { f: elementary.expm1, isSmooth: isNarrow },
  log: { f: elementary.log, isSmooth: a => !isStretched(a) },
  log1p: { f: elementary.log1p, isSmooth: a => !isStretched(plusOne(a)) },
  tanh: { f: elementary.tanh, isSmooth: isNarrow },
  atan: { f: elementary.atan, isSmooth: isNarrow },
  erf: { f: elementary.erf, isSmooth: isNarrowForBell },
  erfc: { f: elementary.erfc, isSmooth: isNarrowForBell },
  normcdf: { f: elementary.normcdf, isSmooth: isNarrowForBell },
};

type Ranges = readonly [Range, Range];
const arithmetic: Readonly<Record<string, (ranges: Ranges, isSame: boolean) => Range>> = {
  neg: ([a]) => between(-a.high, -a.low),
  add: ([a, b]) => between(a.low + b.low, a.high + b.high),
  sub: ([a, b]) => between(a.low - b.high, a.high - b.low),
  mul: ([a, b], isSame) => {
    const product = hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
    return isSame && a.low < 0 && a.high > 0 ? between(0, product.high) : product;
  },
  div: ([a, b]) => hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high),
};

/** Tests of a part's arguments: what says on which side x is, where the interval is on both. */
const tests: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  min: (a, b) => a < b,
  max: (a, b) => a < b,
  abs: a => a < 0,
  copysign: (_, b) => b < 0,
};

/** Whether a test is true of all numbers of its arguments, or of none. */
function tested(op: string, [a, b]: Ranges): Range {
  const test = tests[op]!;
  const isOfOne = op === 'abs' || op === 'copysign';
  const one = isOfOne ? test(a.low, b.low) : test(a.low, b.high);
  const other = isOfOne ? test(a.high, b.high) : test(a.high, b.low);
  return one === other ? between(+one, +one) : EITHER;
}

/** A formula of x, with numbers for its other names. */
export class Resolution {
  readonly #root: Expr;
  readonly #params: Readonly<Record<string, number>>;

  constructor(root: Expr, params: Readonly<Record<string, number>>) {
    this.#root = root;
    this.#params = params;
  }

  /**
   * Where tests of the formula change between `low` and `high`: pairs of neighbouring float32 numbers with the change between them.
   * Undefined where the formula may have more detail than that.
   */
  seamsIn(low: number, high: number): readonly (readonly [number, number])[] | undefined {
    const search = new Search(between(low, high), this.#params);
    search.rangeOf(this.#root);
    if (!search.isResolved) return undefined;
    const seams: (readonly [number, number])[] = [];
    for (const part of search.undecided) {
      const isTrue = (x: number): boolean => this.#isTrueAt(part, x);
      if (isTrue(low) === isTrue(high)) return undefined;
      seams.push(bisected(isTrue, low, high));
    }
    return seams;
  }

  #isTrueAt({ op, args }: OpExpr, x: number): boolean {
    const at = new Search(between(x, x), this.#params);
    const [a, b] = args.map(arg => at.rangeOf(arg).low) as [number, number];
    return tests[op]!(a, b);
  }
}

/** The neighbouring float32 numbers between which a test changes. */
function bisected(isTrue: (x: number) => boolean, low: number, high: number): readonly [number, number] {
  const before = isTrue(low);
  let [from, to] = [low, high];
  for (;;) {
    const middle = Math.fround(from + (to - from) / 2);
    if (middle <= from || middle >= to) return [from, to];
    if (isTrue(middle) === before) from = middle;
    else to = middle;
  }
}

/** Where the parts of a formula lie while x lies in an interval. */
class Search {
  isResolved = true;
  /** Parts whose test is true for some of the interval. */
  readonly undecided: OpExpr[] = [];
  readonly #x: Range;
  readonly #params: Readonly<Record<string, number>>;
  readonly #known = new Map<Expr, Range>();

  constructor(x: Range, params: Readonly<Record<string, number>>) {
    this.#x = x;
    this.#params = params;
  }

  /** Branches that are not chosen are not looked at. */
  rangeOf(e: Expr): Range {
    const known = this.#known.get(e);
    if (known) return known;
    const found = this.#found(e);
    if (Number.isNaN(found.low) || Number.isNaN(found.high)) this.isResolved = false;
    this.#known.set(e, found);
    return found;
  }

  #found(e: Expr): Range {
    if (e.kind === 'number') return between(e.value, e.value);
    if (e.kind === 'name') return e.name === 'x' ? this.#x : this.#constant(e.name);
    return e.kind === 'op' ? this.#operation(e) : this.#unresolved();
  }

  #constant(name: string): Range {
    const value = this.#params[name]!;
    return between(value, value);
  }

  #unresolved(): Range {
    this.isResolved = false;
    return between(-Infinity, Infinity);
  }

  #operation(e: OpExpr): Range {
    if (e.op === 'select') return this.#choice(e);
    const [a, b = a] = e.args.map(arg => this.rangeOf(arg)) as [Range, Range?];
    if (Object.hasOwn(tests, e.op)) return this.#test(e, [a, b]);
    const curve = Object.hasOwn(curves, e.op) ? curves[e.op] : undefined;
    if (curve) return this.#curve(curve, a);
    if (!Object.hasOwn(arithmetic, e.op)) return this.#unresolved();
    if (e.op === 'div' && isStretched(b)) this.isResolved = false;
    return arithmetic[e.op]!([a, b], e.args[0] === e.args[1]);
  }

  #choice({ args: [test, a, b] }: OpExpr): Range {
    const { low, high } = this.rangeOf(test!);
    if (low === high) return this.rangeOf(low === 1 ? a! : b!);
    return union(this.rangeOf(a!), this.rangeOf(b!));
  }

  #curve({ f, isSmooth }: Curve, a: Range): Range {
    const found = hull(f(a.low), f(a.high));
    if (!isSmooth(a) && !isUnchanged(found)) this.isResolved = false;
    return found;
  }

  #test(e: OpExpr, [a, b]: Ranges): Range {
    const decided = tested(e.op, [a, b]);
    const isDecided = isPoint(decided);
    if (!isDecided) this.undecided.push(e);
    const isTrue = decided.low === 1;
    switch (e.op) {
      case 'min':
        return between(Math.min(a.low, b.low), Math.min(a.high, b.high));
      case 'max':
        return between(Math.max(a.low, b.low), Math.max(a.high, b.high));
      case 'abs':
        return absolute(a);
      case 'copysign': {
        const { low, high } = absolute(a);
        if (!isDecided) return between(-high, high);
        return isTrue ? between(-high, -low) : hull(copysign(low, 1), high);
      }
      default:
        return decided;
    }
  }
}

const absolute = ({ low, high }: Range): Range =>
  low >= 0 ? between(low, high) : high <= 0 ? between(-high, -low) : between(0, Math.max(-low, high));
