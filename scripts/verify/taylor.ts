// Taylor polynomials of formulas over a stretch of inputs, with a bound of all their errors. Where a stretch is short, a few
// multiplications then stand for a formula: with the bound, they decide what double-double arithmetic would say.
//
// Coefficients follow from those of the parts by recurrences (A. Griewank, A. Walther, Evaluating Derivatives, 2008, ch. 13).
// Each is a ball, twice over: at the middle of the stretch, and over all of it, where it bounds the remainder (R. E. Moore,
// Interval Analysis, 1966). They are scaled so that the stretch is m + h t with −1 ≤ t ≤ 1.
import {
  type ArithmeticOp,
  type ElementaryOp,
  type Expr,
  partsInOrder,
} from '../../packages/nonlin/src/formula/index.ts';
import { type Ball, type EnclosedOp, enclosures, INFLATE, radiusOf, TINY, UNIT } from './balls.ts';
import type { DoubleDouble } from './doubledouble.ts';

/** Coefficients up to this one are known; a polynomial has one less. */
const ORDER = 9;

class Series {
  readonly c = new Float64Array(ORDER + 1);
  readonly r = new Float64Array(ORDER + 1);
  /** Coefficients from here on are 0. */
  readonly length: number;

  constructor(length = ORDER + 1) {
    this.length = length;
  }
}

/** How many coefficients are wanted at the moment. */
let terms = ORDER + 1;

/** The last sum of products, and its radius: results of `convolve`, without an object for each. */
let sumC = 0;
let sumR = 0;

/** Σ a_i b_(k−i) for i from `from` to `to`, each times i if `weighted`. */
function convolve(a: Series, b: Series, k: number, from: number, to: number, weighted: boolean): void {
  let c = 0;
  let r = 0;
  let size = 0;
  const last = Math.min(to, a.length - 1);
  for (let i = Math.max(from, k - b.length + 1); i <= last; i++) {
    const w = weighted ? i : 1;
    const [p, q] = [a.c[i]!, b.c[k - i]!];
    const product = w * p * q;
    c += product;
    size += Math.abs(product);
    r += w * (Math.abs(p) * b.r[k - i]! + a.r[i]! * (Math.abs(q) + b.r[k - i]!));
  }
  sumC = c;
  sumR = r * INFLATE + (to - from + 3) * UNIT * size + TINY;
}

/** Coefficient k becomes the ball c ± r divided by another ball. */
function divided(out: Series, k: number, c: number, r: number, by: number, byR: number): void {
  const q = c / by;
  const least = Math.abs(by) - byR;
  out.c[k] = q;
  out.r[k] = least > 0 ? ((r + Math.abs(q) * byR) / least) * INFLATE + Math.abs(q) * UNIT + TINY : Infinity;
}

function head(op: EnclosedOp, out: Series, u: Series): void {
  const v = enclosures[op].value(u.c[0]!);
  out.c[0] = v;
  out.r[0] = radiusOf(op, u.c[0]!, u.r[0]!, v);
}

function fail(out: Series): void {
  out.c.fill(0);
  out.r.fill(Infinity);
}

function copy(out: Series, u: Series, sign = 1): void {
  for (let k = 0; k < terms; k++) {
    out.c[k] = sign * u.c[k]!;
    out.r[k] = u.r[k]!;
  }
}

const addSeries = (out: Series, a: Series, b: Series, sign: number): void => {
  for (let k = 0; k < terms; k++) {
    const c = a.c[k]! + sign * b.c[k]!;
    out.c[k] = c;
    out.r[k] = (a.r[k]! + b.r[k]!) * INFLATE + Math.abs(c) * UNIT;
  }
};

function mul(out: Series, a: Series, b: Series): void {
  for (let k = 0; k < terms; k++) {
    convolve(a, b, k, 0, k, false);
    out.c[k] = sumC;
    out.r[k] = sumR;
  }
}

/** Coefficient k of v where v′ = u′ g: Σ i u_i g_(k−i) / k, times a number with a rounding. */
function integrated(out: Series, k: number, u: Series, g: Series, scale = 1): void {
  convolve(u, g, k, 1, k, true);
  const c = (scale * sumC) / k;
  out.c[k] = c;
  out.r[k] = ((Math.abs(scale) * sumR) / k) * INFLATE + Math.abs(c) * 2 * UNIT + TINY;
}

/** v where v′ d = u′, its head being known. */
function integratedQuotient(out: Series, u: Series, d: Series): void {
  for (let k = 1; k < terms; k++) {
    convolve(out, d, k, 1, k - 1, true);
    const c = k * u.c[k]! - sumC;
    const r = (k * u.r[k]! + sumR) * INFLATE + (Math.abs(c) + Math.abs(k * u.c[k]!)) * UNIT;
    divided(out, k, c / k, r / k, d.c[0]!, d.r[0]!);
  }
}

const [square, power, other, one] = [new Series(), new Series(), new Series(), new Series(1)];
one.c[0] = 1;

function exp(out: Series, u: Series): void {
  head('exp', out, u);
  for (let k = 1; k < terms; k++) integrated(out, k, u, out);
}

/** v where v′ = scale · e^(−u² / width) u′. */
const bell =
  (op: 'erf' | 'erfc' | 'normcdf', scale: number, width: 1 | 2) =>
  (out: Series, u: Series): void => {
    mul(square, u, u);
    for (let k = 0; k < terms; k++) {
      square.c[k]! /= -width;
      square.r[k]! /= width;
    }
    exp(power, square);
    head(op, out, u);
    for (let k = 1; k < terms; k++) integrated(out, k, u, power, scale);
  };

/** Sine and cosine drive each other. */
function rotated(sine: Series, cosine: Series, u: Series): void {
  head('sin', sine, u);
  head('cos', cosine, u);
  for (let k = 1; k < terms; k++) {
    integrated(sine, k, u, cosine);
    integrated(cosine, k, u, sine, -1);
  }
}

const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ROOT_HALF_OVER_PI = 0.3989422804014327;

/** Lowering leaves no powers; the last three pick an argument. */
type SmoothOp = Exclude<ElementaryOp | ArithmeticOp, 'pow' | 'abs' | 'min' | 'max'>;
/** Operations that have a Taylor series wherever they are defined. */
const smooth: Readonly<Record<string, (out: Series, a: Series, b: Series) => void>> = {
  neg: (out, a) => copy(out, a, -1),
  add: (out, a, b) => addSeries(out, a, b, 1),
  sub: (out, a, b) => addSeries(out, a, b, -1),
  mul,
  div: (out, a, b) => {
    for (let k = 0; k < terms; k++) {
      convolve(b, out, k, 1, k, false);
      const c = a.c[k]! - sumC;
      divided(out, k, c, (a.r[k]! + sumR) * INFLATE + Math.abs(c) * UNIT, b.c[0]!, b.r[0]!);
    }
  },
  sqrt: (out, u) => {
    head('sqrt', out, u);
    for (let k = 1; k < terms; k++) {
      convolve(out, out, k, 1, k - 1, false);
      const c = u.c[k]! - sumC;
      divided(out, k, c / 2, ((u.r[k]! + sumR) / 2) * INFLATE + Math.abs(c) * UNIT, out.c[0]!, out.r[0]!);
    }
  },
  exp,
  expm1: (out, u) => {
    exp(out, u);
    head('expm1', out, u);
    // The first factor of each coefficient is e^u, not e^u − 1: it was used before the head was replaced.
  },
  log: (out, u) => {
    head('log', out, u);
    integratedQuotient(out, u, u);
  },
  log1p: (out, u) => {
    head('log1p', out, u);
    addSeries(other, u, one, 1);
    integratedQuotient(out, u, other);
  },
  tanh: (out, u) => {
    // other = sech² u, the slope.
    head('tanh', out, u);
    head('sech2', other, u);
    for (let k = 1; k < terms; k++) {
      integrated(out, k, u, other);
      convolve(out, out, k, 0, k, false);
      other.c[k] = -sumC;
      other.r[k] = sumR;
    }
  },
  erf: bell('erf', TWO_OVER_ROOT_PI, 1),
  erfc: bell('erfc', -TWO_OVER_ROOT_PI, 1),
  normcdf: bell('normcdf', ROOT_HALF_OVER_PI, 2),
  sin: (out, u) => rotated(out, other, u),
  cos: (out, u) => rotated(other, out, u),
  atan: (out, u) => {
    head('atan', out, u);
    mul(square, u, u);
    addSeries(other, square, one, 1);
    integratedQuotient(out, u, other);
  },
} satisfies Readonly<Record<SmoothOp, (out: Series, a: Series, b: Series) => void>>;

/** Double-double numbers lose their lower halves below 2^-969. */
const UNDERFLOW = 2 ** -969;

/** A part of a formula: its series at the middle, and over the whole stretch. */
interface Pair {
  readonly middle: Series;
  readonly whole: Series;
}

const isBelow = (a: Series, b: Series): boolean => a.c[0]! + a.r[0]! < b.c[0]! - b.r[0]!;
const isAtMost = (a: Series, b: Series): boolean => a.c[0]! + a.r[0]! <= b.c[0]! - b.r[0]!;
const zero = new Series(1);

/** Comparisons over a whole stretch: true, false, or not the same everywhere. */
const decisions: Readonly<Record<string, (a: Series, b: Series) => boolean | undefined>> = {
  lt: (a, b) => (isBelow(a, b) ? true : isAtMost(b, a) ? false : undefined),
  le: (a, b) => (isAtMost(a, b) ? true : isBelow(b, a) ? false : undefined),
  gt: (a, b) => decisions['lt']!(b, a),
  ge: (a, b) => decisions['le']!(b, a),
};

function take(out: Pair, from: Pair | undefined, sign = 1): void {
  if (!from) {
    fail(out.whole);
    return;
  }
  copy(out.middle, from.middle, sign);
  copy(out.whole, from.whole, sign);
}

/**
 * The series of v, which is a at some inputs and b at others, and has no step: its value, and a bound of its slopes, which
 * bounds how far it gets from the middle. There are no higher coefficients.
 */
function blend(out: Series, value: number, a: Series, b: Series): void {
  out.c.fill(0);
  out.r.fill(Infinity);
  out.c[0] = value;
  out.r[0] = Math.max(a.r[0]!, b.r[0]!);
  out.r[1] = Math.max(Math.abs(a.c[1]!) + a.r[1]!, Math.abs(b.c[1]!) + b.r[1]!) * INFLATE;
}

/** Blends both halves of a pair. */
function blendPair(out: Pair, pick: (a: number, b: number) => number, a: Pair, b: Pair): void {
  blend(out.middle, pick(a.middle.c[0]!, b.middle.c[0]!), a.middle, b.middle);
  blend(out.whole, pick(a.whole.c[0]!, b.whole.c[0]!), a.whole, b.whole);
}

/** Operations that pick one of their arguments; where it is not the same over the whole stretch, both are blended. */
const picking: Readonly<Record<string, (out: Pair, a: Pair, b: Pair) => void>> = {
  abs: (out, a) => {
    if (isAtMost(zero, a.whole)) take(out, a);
    else if (isAtMost(a.whole, zero)) take(out, a, -1);
    else blendPair(out, Math.abs, a, a);
  },
  min: (out, a, b) => {
    if (isAtMost(a.whole, b.whole)) take(out, a);
    else if (isAtMost(b.whole, a.whole)) take(out, b);
    else blendPair(out, Math.min, a, b);
  },
  max: (out, a, b) => {
    if (isAtMost(b.whole, a.whole)) take(out, a);
    else if (isAtMost(a.whole, b.whole)) take(out, b);
    else blendPair(out, Math.max, a, b);
  },
};

/** f(m + h t) = high + (low + q₁ t + q₂ t² + …) for −1 ≤ t ≤ 1, up to `bound`. */
export interface Polynomial {
  readonly high: number;
  readonly low: number;
  /** The first one is `low`. */
  readonly q: Float64Array;
  readonly degree: number;
  readonly bound: number;
  /** How far f gets from `high`. */
  readonly reach: number;
}

/** Where the polynomial's inputs are: m + h t. */
export interface Stretch {
  readonly middle: number;
  readonly half: number;
}

export class Taylor {
  readonly #steps: readonly (() => void)[];
  readonly #x: Pair = { middle: new Series(2), whole: new Series(2) };
  readonly #root: Pair;
  readonly #reference: (x: number) => DoubleDouble;
  /** Relative error that is granted to the reference. */
  readonly #granted: number;
  /** The number of terms that sufficed last: the next stretch starts with it. */
  #wanted = 3;

  /** A graph of operations; `constantOf` gives the parts without x. */
  constructor(
    root: Expr,
    constantOf: (part: Expr) => Ball | undefined,
    reference: (x: number) => DoubleDouble,
    granted: number,
  ) {
    this.#reference = reference;
    this.#granted = granted;
    const pairs = new Map<Expr, Pair>();
    const truths = new Map<Expr, { value: boolean | undefined }>();
    const steps: (() => void)[] = [];
    for (const part of partsInOrder([root])) {
      const constant = constantOf(part);
      if (constant) {
        const series = new Series(1);
        series.c[0] = constant.c;
        series.r[0] = constant.r;
        pairs.set(part, { middle: series, whole: series });
      } else if (part.kind !== 'op') {
        pairs.set(part, this.#x);
      } else if (Object.hasOwn(decisions, part.op)) {
        const decide = decisions[part.op]!;
        const truth: { value: boolean | undefined } = { value: undefined };
        const [a, b] = part.args.map(arg => pairs.get(arg)!);
        truths.set(part, truth);
        steps.push(() => {
          truth.value = decide(a!.whole, b!.whole);
        });
      } else {
        const out: Pair = { middle: new Series(), whole: new Series() };
        const [a, b, c] = part.args.map(arg => pairs.get(arg)!);
        pairs.set(part, out);
        steps.push(stepOf(part.op, out, truths.get(part.args[0]!), [a!, b!, c!]));
      }
    }
    this.#steps = steps;
    this.#root = pairs.get(root)!;
  }

  /** The polynomial of least degree whose error stays below what is allowed for its size, if there is one. */
  over({ middle, half }: Stretch, allowed: (reach: number, high: number) => number): Polynomial | undefined {
    let truth: DoubleDouble | undefined;
    for (let n = this.#wanted; ; n = Math.min(n + 3, ORDER + 1)) {
      this.#expand(middle, half, n);
      if (!(this.#root.whole.r[0]! < Infinity)) return undefined;
      truth ??= this.#reference(middle);
      const found = this.#polynomial(truth, allowed);
      if (found) {
        this.#wanted = Math.max(3, found.degree + 2);
        return found;
      }
      if (n > ORDER || !(this.#root.whole.r[n - 1]! < Infinity)) return undefined;
    }
  }

  #expand(middle: number, half: number, count: number): void {
    terms = count;
    const { middle: at, whole } = this.#x;
    at.c[0] = middle;
    at.c[1] = half;
    whole.c[0] = middle;
    whole.r[0] = Math.abs(half);
    whole.c[1] = half;
    for (const step of this.#steps) step();
  }

  #polynomial(
    { high, low }: DoubleDouble,
    allowed: (reach: number, high: number) => number,
  ): Polynomial | undefined {
    const { middle, whole } = this.#root;
    if (Math.abs(high - middle.c[0]!) > middle.r[0]! + Math.abs(high) * 2 ** -50 + UNDERFLOW)
      throw new Error(`two references differ: ${high} and ${middle.c[0]} ± ${middle.r[0]}`);
    let size = 0;
    let errors = Math.abs(high) * this.#granted + TINY;
    for (let degree = 0; degree + 1 < terms; degree++) {
      if (degree > 0) {
        const c = Math.abs(middle.c[degree]!);
        size += c;
        errors += middle.r[degree]! + (degree + 2) * UNIT * c;
      }
      const k = degree + 1;
      const remainder = k < whole.length ? Math.abs(whole.c[k]!) + whole.r[k]! : 0;
      const bound = (errors + remainder) * INFLATE;
      const reach = (size + bound) * INFLATE;
      if (bound <= allowed(reach, high)) {
        const q = Float64Array.from(middle.c);
        q[0] = low;
        return { high, low, q, degree, bound, reach };
      }
    }
    return undefined;
  }
}

/** What computes a part from its own parts. */
function stepOf(
  op: string,
  out: Pair,
  truth: { readonly value: boolean | undefined } | undefined,
  [a, b, c]: readonly [Pair, Pair, Pair],
): () => void {
  if (op === 'select') {
    return () => take(out, truth!.value === undefined ? undefined : truth!.value ? b : c);
  }
  const pick = picking[op];
  if (pick) return () => pick(out, a, b);
  const run = smooth[op];
  if (!run) throw new TypeError(`no Taylor series of ${op}`);
  return () => {
    run(out.middle, a.middle, b?.middle);
    run(out.whole, a.whole, b?.whole);
  };
}
