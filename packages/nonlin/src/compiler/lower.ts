// Lowering turns a formula into the graph that languages print. Everything here applies to every machine.
import {
  type AnyOp,
  constantOf,
  type Expr,
  expand,
  type Graph,
  number,
  op,
  share,
} from '../formula/index.ts';
import { type Rule, ruleFor } from './refine.ts';
import { ruleInSingle } from './refineSingle.ts';

/** `single` is for machines that compute in float32. */
const rules = { ...ruleFor, single: ruleInSingle };

/** The stable form as a graph with integer powers multiplied out, and with the rules of an accuracy applied if one is given. */
export const lower = (e: Expr, accuracy?: keyof typeof rules): Graph =>
  lowerWith(e, accuracy && rules[accuracy]);

const lowerWith = (e: Expr, rule?: Rule): Graph =>
  share(e, 'stable', part => rewrites[part.kind === 'op' ? part.op : '']?.(part) ?? rule?.(part) ?? part);

/**
 * The stable form for a language that people read. Constant parts are computed here, in float64, so that the text contains literals: the
 * language may compute in float32, or may treat a constant of its library as a float64 array.
 */
export const lowerFolded = (e: Expr): Graph => lowerWith(e, folded);

const folds: Readonly<Partial<Record<AnyOp, (a: number, b: number) => number>>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  sqrt: Math.sqrt,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
};

function folded(e: Expr): Expr | undefined {
  const fold = e.kind === 'op' ? folds[e.op] : undefined;
  const values = argsOf(e).map(constantOf);
  const value = fold && values.every(v => v !== undefined) ? fold(values[0]!, values[1]!) : Number.NaN;
  return Number.isFinite(value) ? number(value) : undefined;
}

const argsOf = (e: Expr): readonly Expr[] => (e.kind === 'op' ? e.args : []);

const rewrites: Readonly<Record<string, Rule | undefined>> = {
  neg: e => {
    const [a] = argsOf(e);
    return a?.kind === 'op' && a.op === 'neg' ? a.args[0] : undefined;
  },
  pow: e => {
    const [base, n] = argsOf(e);
    return integerPower(base!, integerOf(n!));
  },
};

/** u^n by repeated squaring. */
function integerPower(base: Expr, n: number): Expr {
  if (n < 0) return op('div', number(1), integerPower(base, -n));
  if (n === 0) return number(1);
  if (n === 1) return base;
  const half = integerPower(base, Math.floor(n / 2));
  const square = op('mul', half, half);
  return n % 2 === 0 ? square : op('mul', square, base);
}

function integerOf(e: Expr): number {
  const value = constantOf(e) ?? Number.NaN;
  if (!Number.isInteger(value) || Math.abs(value) > 64) {
    throw new RangeError(
      'the exponent of ^ must be a constant integer between -64 and 64; write exp(b * log(a)) for others',
    );
  }
  return value;
}

/** A gradient formula of x and g only: y is replaced by the formula that computes it. */
export const withOutput = (vjp: Expr, value: Expr): Expr => expand(vjp, { y: value });
