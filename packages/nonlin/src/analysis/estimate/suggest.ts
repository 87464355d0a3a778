// Suggests better formulas: finds parts that are the textbook form of a function for which the library has a stable form.
//
// The patterns are the catalogue itself: the textbook form of every function that has a stable one, and what few operations are
// in other words. A part matches when it is the same formula but for order (see canonicalKey), or, where nothing branches, when
// both have the same 24 digits at a dozen points: two different functions that are made of exp, log, and the like do not.
import {
  argumentsOf,
  type Bindings,
  canonicalKey,
  directParts,
  type Environment,
  type Expr,
  evaluate,
  evaluateAll,
  expand,
  freeNames,
  isComparison,
  isReduction,
  keyOf,
  name,
  number,
  type OpExpr,
  op,
  parse,
  partsInOrder,
  placeOf,
  printFormula,
  simplify,
  sizeWritten,
} from '../../formula/index.ts';
import { definitions } from '../../generated/definitions.ts';
import { arithmeticOf, type Big } from '../oracle/index.ts';
import { float64 } from '../precision/index.ts';
import { trueAt } from './measure.ts';

/** A part of a formula and a replacement that computes the same with more digits. */
export interface Suggestion {
  /** The part, in the formula language. */
  readonly part: string;
  /** The place of the part in the text of the formula: the offsets of its first character and of the character after its last. */
  readonly from?: number;
  readonly to?: number;
  /** What to write instead. */
  readonly replacement: string;
  /** The function or operation that is suggested. */
  readonly function: string;
}

interface Pattern {
  readonly name: string;
  /** A formula of x alone: calls and parameters written out. */
  readonly textbook: Expr;
  /** Whether x is a row. */
  readonly isRow: boolean;
  readonly branches: boolean;
}

/** Operations that keep digits which their textbook forms lose. */
const operationPatterns: Readonly<Record<string, string>> = {
  expm1: 'exp(x) - 1',
  log1p: 'log(1 + x)',
  erfc: '1 - erf(x)',
  normcdf: '(1 + erf(x / sqrt(2))) / 2',
};

const patternOf = (id: string, textbook: Expr): Pattern => {
  const isRow = partsInOrder([textbook]).some(isReductionPart);
  return { name: id, textbook, isRow, branches: hasBranches(textbook) };
};

/** Functions of the catalogue that compute otherwise than their textbook form says, those without parameters first. */
const catalogued = (): readonly Pattern[] =>
  definitions
    .filter(f => f.kind === 'scalar' || f.kind === 'row')
    .filter(f => f.value.stable !== undefined && !(f.kind === 'row' && (f.grouped || f.noisy)))
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)
    .map(f => patternOf(f.name, expand(f.value.textbook, argumentsOf(f, name('x')), 'textbook')));

let known: readonly Pattern[] | undefined;
/** All patterns, made when first asked for. */
function patterns(): readonly Pattern[] {
  known ??= [
    ...catalogued(),
    ...Object.entries(operationPatterns).map(([id, text]) => patternOf(id, parse(text))),
  ];
  return known;
}

const isReductionPart = (e: Expr): boolean => e.kind === 'op' && (isReduction(e.op) || e.op === 'onehot');

const BRANCHES: ReadonlySet<string> = new Set(['abs', 'min', 'max', 'select', 'rowmax', 'rowargmax', 'tau']);
const hasBranches = (e: Expr): boolean =>
  partsInOrder([e]).some(part => part.kind === 'op' && BRANCHES.has(part.op));

/**
 * Parts of a formula that are the textbook form of a function which the library computes with more digits, and what to write
 * instead: log(1 + exp(x)) is softplus(x). Outer parts come first, and what lies inside a part that is replaced is not looked at.
 */
export function suggestionsFor(formula: Expr): readonly Suggestion[] {
  const search = searchIn(formula);
  const seen = new Set<Expr>();
  const visit = (e: Expr, bindings: Bindings): readonly Suggestion[] => {
    if (seen.has(e)) return [];
    seen.add(e);
    if (e.kind === 'let') {
      const value = expand(e.value, bindings);
      return [...visit(e.value, bindings), ...visit(e.body, { ...bindings, [e.name]: value })];
    }
    const found = e.kind === 'op' && !isComparison(e.op) ? suggestionFor(e, bindings, search) : undefined;
    if (found) return [found];
    return directParts(e).flatMap(part => visit(part, bindings));
  };
  return visit(formula, {});
}

/** Numbers, names and operations of a part that is looked at: the largest pattern is half of it. */
const LARGEST = 90;

function suggestionFor(e: OpExpr, bindings: Bindings, search: Search): Suggestion | undefined {
  const whole = expand(e, bindings) as OpExpr;
  if (sizeWritten(whole) > LARGEST) return undefined;
  const [best] = replacementsOf(whole, search).concat(ofReciprocal(whole, search));
  if (!best) return undefined;
  const place = placeOf(e);
  return {
    part: place ? place.source.slice(place.from, place.to) : printFormula(e),
    ...(place && { from: place.from, to: place.to }),
    ...best,
  };
}

type Replacement = Pick<Suggestion, 'replacement' | 'function'>;

/** The shortest comes first, for it says most: softplus(x) rather than log1p(exp(x)). */
function replacementsOf(whole: Expr, search: Search): readonly Replacement[] {
  const text = printFormula(whole);
  return matches(whole, search)
    .map(({ pattern, u }) => ({
      replacement: `${pattern.name}(${printFormula(u)})`,
      function: pattern.name,
    }))
    .filter(r => r.replacement !== text)
    .sort((a, b) => a.replacement.length - b.replacement.length);
}

/** a / b as a · f, where 1 / b is f. */
function ofReciprocal(whole: OpExpr, search: Search): readonly Replacement[] {
  const [a, b] = whole.args;
  if (whole.op !== 'div' || a!.kind === 'number') return [];
  return replacementsOf(op('div', number(1), b!), search).map(r => ({
    ...r,
    replacement: printFormula(op('mul', a!, name(r.replacement))),
  }));
}

interface Match {
  readonly pattern: Pattern;
  /** What stands for the pattern's x. */
  readonly u: Expr;
}

/** Names with numbers, or rows of them. */
type Numbers = Environment<number>;
type Value = number | readonly number[];

/** What the search in one formula knows. */
interface Search {
  readonly numbers: readonly Numbers[];
  /** What a pattern gives for its x; a part is the argument of all that it lies in, so that most are asked for many times. */
  valueOf(pattern: Pattern, x: Value): Value;
}

function searchIn(formula: Expr): Search {
  const known = new Map<Pattern, Map<Value | string, Value>>();
  return {
    numbers: samples(formula),
    valueOf: (pattern, x) => {
      const values = known.get(pattern) ?? new Map<Value | string, Value>();
      known.set(pattern, values);
      const key = typeof x === 'number' ? x : x.join();
      const value = values.get(key) ?? evaluate(pattern.textbook, { x }, float64);
      values.set(key, value);
      return value;
    },
  };
}

function matches(whole: Expr, search: Search): readonly Match[] {
  const formula = expand(whole, {}, 'textbook');
  if (freeNames(formula).size === 0) return [];
  const here = search.numbers.filter(n => isAllFinite(valueIn(formula, n)));
  if (here.length < 2) return [];
  const wanted = here.map(n => valueIn(formula, n));
  const candidates = argumentsIn(whole);
  // All at once, since each lies within others.
  const rows = here.map(n => evaluateAll(candidates, n, float64, 'textbook'));
  return candidates.flatMap((u, k) => {
    const values = rows.map(row => row[k]!);
    return patterns()
      .filter(pattern => !pattern.isRow || Array.isArray(values[0]))
      .filter(pattern => values.every((x, i) => isNear(search.valueOf(pattern, x), wanted[i]!)))
      .map(pattern => ({ pattern, u, written: expand(u, {}, 'textbook') }))
      .filter(({ pattern, written }) => isSame(formula, expand(pattern.textbook, { x: written }), pattern))
      .map(({ pattern }) => ({ pattern, u }));
  });
}

/** What may be the argument: the parts that depend on something, and their negatives. */
function argumentsIn(whole: Expr): readonly Expr[] {
  const found = new Map<string, Expr>();
  const add = (e: Expr): void => void found.set(keyOf(e), e);
  for (const e of partsInOrder([whole])) {
    if (e === whole || isTest(e) || freeNames(e).size === 0) continue;
    add(e);
    add(simplify(op('neg', e)));
  }
  return [...found.values()];
}

const isTest = (e: Expr): boolean => e.kind === 'op' && isComparison(e.op);

/** Whether two formulas that agree in float64 are the same function. */
function isSame(a: Expr, b: Expr, pattern: Pattern): boolean {
  if (canonicalKey(a) === canonicalKey(b)) return true;
  return !pattern.branches && !hasBranches(a) && samples(a).every(numbers => agreeAt(a, b, numbers));
}

/** Whether two formulas have the same digits, or no value both. */
function agreeAt(a: Expr, b: Expr, numbers: Numbers): boolean {
  const [v, w] = [trueAt(a, numbers), trueAt(b, numbers)];
  return v !== undefined && v.length === w?.length && v.every((x, i) => haveSameDigits(x, w[i]!));
}

/** To 2^-80, which is 24 digits. */
function haveSameDigits(a: Big, b: Big): boolean {
  if (a.special !== undefined || b.special !== undefined) return Object.is(a.special, b.special);
  const wide = arithmeticOf(160);
  const difference = wide.ops.abs(wide.ops.sub(a, b));
  return wide.compare('le', { ...difference, e: difference.e + 80 }, wide.ops.abs(a));
}

const valueIn = (e: Expr, numbers: Numbers): Value => evaluate(e, numbers, float64, 'textbook');

const isAllFinite = (value: Value): boolean => [value].flat().every(Number.isFinite);

function isNear(a: Value, b: Value): boolean {
  const [v, w] = [[a].flat(), [b].flat()];
  const isClose = (x: number, y: number): boolean =>
    Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
  return (
    Array.isArray(a) === Array.isArray(b) && v.length === w.length && v.every((x, i) => isClose(x, w[i]!))
  );
}

/** Numbers of both signs, around 1, that no formula has a reason to treat in a way of its own. */
const PLAIN = [
  0.7319, -1.2347, 1.8713, -0.3371, 2.6183, -2.1177, 0.1931, 1.1549, -0.8713, -1.7321, 0.5227, 2.2237,
];

/** Values for the names of a formula: x is a row where the formula is about rows. */
function samples(formula: Expr): readonly Numbers[] {
  const names = [...freeNames(formula)];
  const isRow = partsInOrder([expand(formula, {}, 'textbook')]).some(isReductionPart);
  return PLAIN.map((_, i) => {
    const numberAt = (k: number): number => PLAIN[(i + 5 * k) % PLAIN.length]!;
    const valueAt = (id: string, k: number): Value =>
      isRow && id === 'x' ? [0, 1, 2, 3].map(j => numberAt(k + j)) : numberAt(k);
    return Object.fromEntries(names.map((id, k) => [id, valueAt(id, k)]));
  });
}
