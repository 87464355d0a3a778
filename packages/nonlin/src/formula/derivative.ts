// Differentiation: one rule an operation.
//
// Differentiate the textbook form only. A stable form is the same function of a real number, but at the seams
// between its branches its pieces can have other slopes: softplus′(0) came out as −½ in a well-known library.
import {
  argumentsOf,
  type Bindings,
  type CallExpr,
  type Callee,
  constantOf,
  type Expr,
  expand,
  name,
  number,
  type OpExpr,
  op,
  same,
} from './expression.ts';
import { later } from './later.ts';
import type { Op } from './operations.ts';
import { simplify } from './simplify.ts';

const zero = number(0);
const one = number(1);
const two = number(2);
// Zeros and ones that come from constant parts are removed at once.
const neg = (a: Expr): Expr => (isZero(a) ? zero : op('neg', a));
const add = (a: Expr, b: Expr): Expr => (isZero(a) ? b : isZero(b) ? a : op('add', a, b));
const sub = (a: Expr, b: Expr): Expr => (isZero(a) ? neg(b) : isZero(b) ? a : op('sub', a, b));
const mul = (a: Expr, b: Expr): Expr =>
  isZero(a) || isZero(b) ? zero : isOne(a) ? b : isOne(b) ? a : op('mul', a, b);
const div = (a: Expr, b: Expr): Expr => (isZero(a) ? zero : isOne(b) ? a : op('div', a, b));
const exp = (a: Expr): Expr => op('exp', a);
const sum = (a: Expr): Expr => (isZero(a) ? zero : op('rowsum', a));
/** 2/√π · e^(−u²), the slope of erf. */
const gaussian = (u: Expr): Expr =>
  mul(div(two, op('sqrt', number(Math.PI, 'pi'))), exp(neg(op('pow', u, two))));

/** φ(u) = e^(−u²/2) / √(2π), the slope of Φ. */
const density = (u: Expr): Expr =>
  div(exp(neg(div(op('pow', u, two), two))), op('sqrt', mul(two, number(Math.PI, 'pi'))));

/** n − 1 for a constant n. */
const lessOne = (n: Expr): Expr => {
  const value = constantOf(n);
  return value === undefined ? sub(n, one) : number(value - 1);
};

/** The derivative of y = f(u, v), from u, v, their derivatives du, dv, and y. */
type Rule = (args: readonly Expr[], slopes: readonly Expr[], y: Expr) => Expr;

const rowRule: Rule = () => {
  throw new TypeError('a row function states its vjp: sum and max of a row have no derivative of their own');
};
const flat: Rule = () => zero;

const rules: Readonly<Record<Op, Rule>> = {
  neg: (_, [du]) => neg(du!),
  add: (_, [du, dv]) => add(du!, dv!),
  sub: (_, [du, dv]) => sub(du!, dv!),
  mul: ([u, v], [du, dv]) => add(mul(du!, v!), mul(u!, dv!)),
  div: ([u, v], [du, dv]) => sub(div(du!, v!), div(mul(u!, dv!), op('pow', v!, two))),
  pow: ([u, n], [du]) => mul(mul(n!, op('pow', u!, lessOne(n!))), du!), // the exponent is a constant
  sqrt: (_, [du], y) => div(du!, mul(two, y)),
  abs: ([u], [du]) => op('select', op('lt', u!, zero), neg(du!), du!),
  min: ([u, v], [du, dv]) => op('select', op('lt', u!, v!), du!, dv!),
  max: ([u, v], [du, dv]) => op('select', op('gt', u!, v!), du!, dv!),
  exp: (_, [du], y) => mul(y, du!),
  expm1: ([u], [du]) => mul(exp(u!), du!),
  log: ([u], [du]) => div(du!, u!),
  log1p: ([u], [du]) => div(du!, add(one, u!)),
  tanh: (_, [du], y) => mul(sub(one, op('pow', y, two)), du!),
  erf: ([u], [du]) => mul(gaussian(u!), du!),
  erfc: ([u], [du]) => neg(mul(gaussian(u!), du!)),
  normcdf: ([u], [du]) => mul(density(u!), du!),
  sin: ([u], [du]) => mul(op('cos', u!), du!),
  cos: ([u], [du]) => neg(mul(op('sin', u!), du!)),
  atan: ([u], [du]) => div(du!, add(one, op('pow', u!, two))),
  select: ([test], [, du, dv]) => op('select', test!, du!, dv!),
  lt: flat,
  le: flat,
  gt: flat,
  ge: flat,
  rowsum: rowRule,
  rowmax: rowRule,
  rowargmax: rowRule,
  entmaxThreshold: rowRule,
  onehot: rowRule,
};

/** The derivative of a formula with respect to `variable`, simplified. At a kink it is one of the two slopes; a definition states which one it means. */
export const derivative = (e: Expr, variable = 'x'): Expr =>
  simplify(differentiated(expand(e), { [variable]: one }));

/** The change of a formula of the row x when x changes by the row v: forward-mode differentiation, simplified. */
export function derivativeAlong(e: Expr): Expr {
  const change = simplify(differentiated(expand(e, {}, 'textbook'), { x: name('v') }, alongRules));
  return isZero(change) ? op('mul', zero, name('v')) : change; // as long as the row
}

/**
 * The derivative of a stable form as it is computed: part by part, without rearranging. It is right where the function is smooth,
 * because the pieces on both sides of a seam then have the same slope.
 */
export const computedDerivative = (e: Expr, variable = 'x'): Expr =>
  differentiated(expand(e, {}, 'stable'), { [variable]: one }, computedRules);

/** At a seam, abs, min and max all have their slope to the right, so that they agree with each other. */
const sided = (u: Expr, v: Expr, below: Expr, above: Expr, tie: Expr): Expr =>
  same(below, above) ? below : op('select', op('lt', u, v), below, op('select', op('gt', u, v), above, tie));

// 1 − tanh² rounds to 0 from 19.1 on; 4t / (1 + t)² with t = e^(−2|u|) does not.
const tanhRule: Rule = ([u], [du]) => {
  const t = exp(neg(mul(two, op('abs', u!))));
  const d = add(one, t);
  return mul(div(mul(number(4), t), mul(d, d)), du!);
};

/** The divisor is not squared: its square would overflow where the quotient is a number yet. */
const dividedOnce: Rule = ([, v], [du, dv], y) => sub(div(du!, v!), div(mul(y, dv!), v!));

const computedRules: Readonly<Record<Op, Rule>> = {
  ...rules,
  div: dividedOnce,
  abs: ([u], [du]) => sided(u!, zero, neg(du!), du!, op('abs', du!)),
  min: ([u, v], [du, dv]) => sided(u!, v!, du!, dv!, op('min', du!, dv!)),
  max: ([u, v], [du, dv]) => sided(u!, v!, dv!, du!, op('max', du!, dv!)),
  tanh: tanhRule,
};

/** The rules of `rules`, with the same slopes at kinks, in forms that overflow and cancel later. */
const chainedRules: Readonly<Record<Op, Rule>> = {
  ...rules,
  div: dividedOnce,
  tanh: tanhRule,
};

/**
 * The derivative of a formula that has no stable form of its own, as it is computed: nothing is rearranged, and the functions
 * that it calls bring the stable forms of their slopes.
 */
export const chainedDerivative = (e: Expr, variable = 'x'): Expr =>
  differentiated(expand(e), { [variable]: one }, chainedRules, asCall);

/** The partial derivatives of a part with respect to its arguments, for an operation on numbers or a call of a function of a number; y is the value of the part. */
export function partials(part: OpExpr | CallExpr, y: Expr): readonly Expr[] {
  if (part.kind === 'call') return [asCall(part)];
  const rule = chainedRules[part.op as Op];
  return part.args.map((_, i) =>
    rule(
      part.args,
      part.args.map((_, k) => (k === i ? one : zero)),
      y,
    ),
  );
}

/** The slope of a call with respect to its argument: from the formula of the called function, or as a call of f′. */
type CallRule = (e: CallExpr) => Expr;
const writtenOut: CallRule = ({ callee, arg }) => expand(textbookSlope(callee), argumentsOf(callee, arg));
const asCall: CallRule = e => ({ kind: 'call', callee: slopeCallee(e.callee), arg: e.arg });

/** A sum is linear; a maximum changes by as much as its first largest element. */
const alongRules: Readonly<Record<Op, Rule>> = {
  ...rules,
  select: ([test], [, du, dv]) => (same(du!, dv!) ? du! : op('select', test!, du!, dv!)),
  rowsum: (_, [du]) => sum(du!),
  rowmax: ([u], [du]) => sum(mul(op('onehot', op('rowargmax', u!)), du!)),
  rowargmax: flat,
  onehot: flat,
  // Σ max(u − τ, 0)^p stays 1, so τ changes by the mean change of u, weighted by the slopes of the powers.
  entmaxThreshold: ([u, p], [du], tau) => {
    const d = sub(u!, tau);
    const weight = op(
      'select',
      op('gt', d, zero),
      isOne(p!) ? one : exp(mul(sub(p!, one), op('log', d))),
      zero,
    );
    return div(sum(mul(weight, du!)), sum(weight));
  },
};

/** The derivative of a formula whose variables change by the expressions in `seeds`. */
function differentiated(
  e: Expr,
  seeds: Bindings,
  table: Readonly<Record<Op, Rule>> = rules,
  slopeOfCall: CallRule = writtenOut,
): Expr {
  const done = new Map<Expr, Expr>();
  const slope = (part: Expr): Expr => {
    const known = done.get(part) ?? ruleFor(part);
    done.set(part, known);
    return known;
  };
  const ruleFor = (part: Expr): Expr => {
    switch (part.kind) {
      case 'number':
        return zero;
      case 'name':
        return seeds[part.name] ?? zero;
      case 'call':
        return mul(slopeOfCall(part), slope(part.arg));
      case 'op': {
        const rule = table[part.op as Op];
        if (!rule) return rowRule([], [], part);
        // Constant parts are skipped, which leaves less for the simplifier to remove.
        const slopes = part.args.map(slope);
        return slopes.every(isZero) && part.op !== 'select' ? zero : rule(part.args, slopes, part);
      }
      case 'let':
        throw new TypeError('let is inlined before differentiation');
    }
  };
  return slope(e);
}

/** f′ as a function that formulas can mention: `${slopeCallee(sigmoid)}(x)`. */
export const slopeCallee = (f: Callee): Callee => ({
  name: `${f.name}'`,
  symbol: `${f.symbol ?? `\\mathrm{${f.name}}`}'`,
  value: {
    textbook: later(() => textbookSlope(f)),
    get stable() {
      return f.derivative?.stable;
    },
  },
  ...(f.params && { params: f.params }),
});

/** The derivative that a function of a number states, or the one that follows from its value: the form that people know. */
export const textbookSlope = (f: Pick<Callee, 'value' | 'derivative'>): Expr =>
  f.derivative?.textbook ?? derivative(f.value.textbook);

const isZero = (e: Expr): boolean => e.kind === 'number' && e.value === 0;
const isOne = (e: Expr): boolean => e.kind === 'number' && e.value === 1;
