// The simplifier makes a derivative readable. It treats a formula as a function of real numbers: x + y − y becomes x, which is wrong in
// floating point. Therefore only formulas for people are simplified, never code that runs.
//
// Every sum is held as terms (coefficient × product), every product as powers (base ^ exponent), both sorted into
// one order; like terms and like powers meet, and the result is written back with as few signs as possible.
import { digested } from './digest.ts';
import { elementary } from './elementary.ts';
import { type Expr, keyOf, mapParts, number, type OpExpr, op, remembered } from './expression.ts';
import { type AnyOp, isComparison, isElementary } from './operations.ts';
import { type Rational, rational } from './rational.ts';

/** base^exponent; the exponent is an integer, since no operation makes other powers. */
interface Power {
  readonly base: Expr;
  readonly exponent: number;
}
/** coefficient · Π powers. */
interface Term {
  readonly coefficient: Rational;
  readonly powers: readonly Power[];
}

/** A shorter and tidier formula for the same function of real numbers, wherever both are defined. */
export function simplify(e: Expr): Expr {
  const done = new Map<Expr, Expr>();
  const visit = (part: Expr): Expr => {
    const before = done.get(part);
    if (before) return before;
    const after = rewrite(mapParts(part, visit));
    done.set(part, after);
    return after;
  };
  return visit(e);
}

/**
 * A text that is equal for formulas that are the same but for the order of terms and factors, for how a product is written, and
 * for what `simplify` does: x / (1 + e) and 1 / (e + 1) * x.
 */
export const canonicalKey = (e: Expr): string => orderedKey(simplify(e));

const orderedKey: (e: Expr) => string = remembered((e, ordered): string => {
  if (e.kind === 'call') return digested(`(call:${e.callee.name} ${ordered(e.arg)})`);
  if (isSum(e)) {
    // An expression that cannot be read as terms, such as a division by 0, is returned unchanged.
    const keyOfBase = (base: Expr): string => (base === e ? keyOf(e) : ordered(base));
    const terms = sumOf(e).map(t => orderedTermKey(t, keyOfBase));
    return digested(`{${terms.sort().join(' + ')}}`);
  }
  if (e.kind !== 'op') return keyOf(e);
  const args = e.args.map(ordered);
  if (e.op === 'min' || e.op === 'max') args.sort();
  if (e.op === 'gt' || e.op === 'ge') args.reverse();
  return digested(`(${MIRRORED[e.op] ?? e.op} ${args.join(' ')})`);
});

/** a > b is b < a. */
const MIRRORED: Readonly<Record<string, string>> = { gt: 'lt', ge: 'le' };

/** Whether an expression is read as terms: a sum, a product, a fraction, or a power with an integer exponent. */
const isSum = (e: Expr): boolean =>
  asConstant(e) !== undefined ||
  isIntegerPower(e) ||
  (e.kind === 'op' && ['add', 'sub', 'neg', 'mul', 'div'].includes(e.op));

const orderedTermKey = ({ coefficient, powers }: Term, keyOfBase: (base: Expr) => string): string =>
  [
    `${coefficient.exact.n}/${coefficient.exact.d}`,
    ...powers.map(p => `${keyOfBase(p.base)}^${p.exponent}`).sort(),
  ].join(' * ');

function rewrite(e: Expr): Expr {
  if (e.kind !== 'op') return e;
  switch (e.op) {
    case 'add':
    case 'sub':
    case 'neg':
      return fromSum(sumOf(e));
    case 'mul':
    case 'div':
    case 'pow':
      return fromSum(isIntegerPower(e) || e.op !== 'pow' ? [productOf(e)] : [single(e)]);
    case 'select':
      return rewriteChoice(e.args[0]!, e.args[1]!, e.args[2]!);
    default:
      return atKnownPoint(e.op, e.args[0]!) ?? e;
  }
}

function rewriteChoice(test: Expr, yes: Expr, no: Expr): Expr {
  if (keyOf(yes) === keyOf(no)) return yes;
  if (test.kind === 'op' && isComparison(test.op)) {
    if (isBeyond(test)) return no;
    const [a, b] = test.args.map(asConstant);
    if (a && b)
      return { lt: a.compare(b) < 0, le: a.compare(b) <= 0, gt: a.compare(b) > 0, ge: a.compare(b) >= 0 }[
        test.op
      ]
        ? yes
        : no;
  }
  return op('select', test, yes, no);
}

/** Nothing is larger than ∞: a bound that is off. */
function isBeyond({ op: comparison, args: [a, b] }: OpExpr): boolean {
  const isInfinite = (e: Expr | undefined): boolean =>
    e?.kind === 'number' && e.value === Number.POSITIVE_INFINITY;
  return (comparison === 'gt' && isInfinite(b)) || (comparison === 'lt' && isInfinite(a));
}

/** f(0) or f(1), where it is an integer. */
function atKnownPoint(operation: AnyOp, arg: Expr): Expr | undefined {
  const known = operation === 'sqrt' ? UNIT_ROOT : isElementary(operation) && elementary[operation].known;
  return known && arg.kind === 'number' && arg.value === known[0] ? number(known[1]) : undefined;
}
const UNIT_ROOT = [1, 1] as const;

// Reading: an expression as a sum of terms.

const single = (e: Expr): Term => ({ coefficient: rational(1), powers: [{ base: e, exponent: 1 }] });

function sumOf(e: Expr): readonly Term[] {
  if (e.kind === 'op') {
    const [a, b] = e.args;
    if (e.op === 'add') return collect([...sumOf(a!), ...sumOf(b!)]);
    if (e.op === 'sub') return collect([...sumOf(a!), ...sumOf(b!).map(negated)]);
    if (e.op === 'neg') return sumOf(a!).map(negated);
  }
  return collect([productOf(e)]);
}

function productOf(e: Expr): Term {
  const constant = asConstant(e);
  if (constant) return { coefficient: constant, powers: [] };
  if (e.kind !== 'op') return single(e);
  const [a, b] = e.args;
  if (e.op === 'neg') return negated(productOf(a!));
  if (e.op === 'mul') return times(productOf(a!), productOf(b!));
  if (e.op === 'div') {
    const divisor = productOf(b!);
    return divisor.coefficient.isZero ? single(e) : times(productOf(a!), raised(divisor, -1));
  }
  if (isIntegerPower(e)) {
    const base = productOf(a!);
    const n = integerOf(b!)!;
    return base.coefficient.isZero && n <= 0 ? single(e) : raised(base, n);
  }
  return single(e);
}

const negated = (t: Term): Term => ({ ...t, coefficient: t.coefficient.negated() });
const raised = (t: Term, n: number): Term =>
  normal(
    t.coefficient.power(n),
    t.powers.map(p => ({ ...p, exponent: p.exponent * n })),
  );

function times(a: Term, b: Term): Term {
  const powers = new Map<string, Power>();
  for (const p of [...a.powers, ...b.powers]) {
    const key = keyOf(p.base);
    powers.set(key, { base: p.base, exponent: (powers.get(key)?.exponent ?? 0) + p.exponent });
  }
  return normal(a.coefficient.times(b.coefficient), [...powers.values()]);
}

/** Drops powers with exponent 0, writes √u^2k as u^k, and moves constants into the coefficient. */
function normal(coefficient: Rational, powers: readonly Power[]): Term {
  const freed = powers.filter(p => p.exponent !== 0).map(withoutRoot);
  const isConstant = (p: Power): boolean => asConstant(p.base) !== undefined;
  return {
    coefficient: freed
      .filter(isConstant)
      .reduce((c, p) => c.times(asConstant(p.base)!.power(p.exponent)), coefficient),
    powers: freed.filter(p => !isConstant(p)),
  };
}

function withoutRoot(p: Power): Power {
  const isRoot = p.base.kind === 'op' && p.base.op === 'sqrt' && p.exponent % 2 === 0;
  return isRoot ? { base: (p.base as OpExpr).args[0]!, exponent: p.exponent / 2 } : p;
}

/** Like terms added, vanished ones dropped. */
function collect(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<string, Term>();
  for (const t of terms) {
    const key = t.powers
      .map(p => `${keyOf(p.base)}^${p.exponent}`)
      .sort()
      .join('*');
    const before = sums.get(key);
    sums.set(key, before ? { ...before, coefficient: before.coefficient.plus(t.coefficient) } : t);
  }
  return [...sums.values()].filter(t => !t.coefficient.isZero);
}

const isIntegerPower = (e: Expr): boolean =>
  e.kind === 'op' && e.op === 'pow' && integerOf(e.args[1]!) !== undefined;

function integerOf(e: Expr): number | undefined {
  const value = asConstant(e)?.toNumber();
  return value !== undefined && Number.isInteger(value) && Math.abs(value) <= 1024 ? value : undefined;
}

/** A rational constant; pi and inf stay symbols. */
const asConstant: (e: Expr) => Rational | undefined = remembered((e, constant): Rational | undefined => {
  if (e.kind === 'number')
    return Number.isFinite(e.value) && /^[\d.]/.test(e.text) ? rational(e.text) : undefined;
  if (e.kind !== 'op') return undefined;
  if (e.op === 'neg') return constant(e.args[0]!)?.negated();
  if (e.op === 'div') {
    const [a, b] = e.args.map(constant);
    return a && b && !b.isZero ? a.times(b.power(-1)) : undefined;
  }
  return undefined;
});

// Writing: terms back to an expression.

function fromSum(terms: readonly Term[]): Expr {
  if (terms.length === 0) return number(0);
  // Writing a positive term first saves a sign: 1 − x instead of −x + 1.
  const [first, ...rest] = [...terms].sort(
    (a, b) => Number(a.coefficient.isNegative) - Number(b.coefficient.isNegative),
  );
  const start = first!.coefficient.isNegative ? op('neg', fromTerm(negated(first!))) : fromTerm(first!);
  return rest.reduce<Expr>(
    (sum, t) =>
      t.coefficient.isNegative ? op('sub', sum, fromTerm(negated(t))) : op('add', sum, fromTerm(t)),
    start,
  );
}

/** A term with a positive coefficient. */
function fromTerm(t: Term): Expr {
  const above = t.powers.filter(p => p.exponent > 0).map(fromPower);
  const below = t.powers.filter(p => p.exponent < 0).map(p => fromPower({ ...p, exponent: -p.exponent }));
  const { numerator, denominator } = t.coefficient.parts();
  const numerators =
    numerator === '1' && above.length > 0 ? above : [number(Number(numerator), numerator), ...above];
  const denominators = denominator === '1' ? below : [number(Number(denominator), denominator), ...below];
  const top = product(numerators);
  return denominators.length === 0 ? top : op('div', top, product(denominators));
}

const fromPower = ({ base, exponent }: Power): Expr =>
  exponent === 1 ? base : op('pow', base, number(exponent));
const product = (factors: readonly Expr[]): Expr => factors.reduce((a, b) => op('mul', a, b));
