// Evaluates a formula literally, one operation after another, with each result rounded to a floating-point format.
import { type Arithmetic, type Expr, evaluate, expand, printFormula } from '../../formula/index.ts';
import { float64 } from './arithmetic.ts';
import { type FormatName, roundTo } from './formats.ts';

/** The values of the names in a formula; x is a row if the formula is a function of a row. */
export type Names = Readonly<Record<string, number | readonly number[]>>;

/** One operation: the expression that it computes, in the formula language, and its value. */
export interface Step {
  readonly text: string;
  readonly value: number | boolean | readonly number[];
}

/**
 * The value of a formula in a format: every constant and every result of an operation is rounded to the format, as in a program that
 * follows the formula literally. Each operation is correctly rounded, so any larger error is caused by the formula.
 *
 * @example
 * evaluateIn(math`exp(x) - 1`, { x: 1e-17 }); // 0
 */
export const evaluateIn = (
  formula: Expr,
  names: Names,
  format: FormatName = 'float64',
): number | readonly number[] =>
  evaluate(expand(formula, {}, 'textbook'), rounded(names, format), arithmetics[format], 'textbook');

/**
 * The operations that lead to the value of a formula, inner ones first; of a choice only the branch that is taken.
 *
 * @example
 * steps(math`exp(x) - 1`, { x: 1e-17 }).map(step => step.text); // [exp(x), exp(x) - 1]
 */
export function steps(formula: Expr, names: Names, format: FormatName = 'float64'): readonly Step[] {
  const found = new Map<string, Step>();
  const env = rounded(names, format);
  const valueAt = (e: Expr): Step['value'] => evaluate(e, env, arithmetics[format], 'textbook');
  const visit = (e: Expr): void => {
    if (e.kind !== 'op') return;
    const test = e.op === 'select' ? valueAt(e.args[0]!) : undefined;
    // A row chooses element by element, so that both branches count.
    const isTaken = (i: number): boolean => i === 0 || typeof test !== 'boolean' || test === (i === 1);
    e.args.filter((_, i) => isTaken(i)).forEach(visit);
    const text = printFormula(e);
    if (!isConstant(e)) found.set(text, { text, value: valueAt(e) });
  };
  visit(expand(formula, {}, 'textbook'));
  return [...found.values()];
}

const isConstant = (e: Expr): boolean =>
  e.kind === 'number' || (e.kind === 'op' && e.op === 'neg' && e.args[0]!.kind === 'number');

const rounded = (names: Names, format: FormatName): Names =>
  Object.fromEntries(
    Object.entries(names).map(([id, value]) => [
      id,
      typeof value === 'number' ? roundTo(value, format) : value.map(v => roundTo(v, format)),
    ]),
  );

/** float64 arithmetic with every result rounded to the format. Rounding twice changes nothing, because float64 has more than twice the digits. */
function arithmeticOf(format: FormatName): Arithmetic<number> {
  const round = (value: number): number => roundTo(value, format);
  const ops = Object.entries(float64.ops).map(
    ([id, f]) => [id, (...args: number[]) => round(f(...args))] as const,
  );
  return {
    ...float64,
    constant: value => round(value),
    ops: { ...Object.fromEntries(ops), pow: (a, n) => power(a, n, round) },
  };
}

/** Repeated multiplication, each product rounded. */
const power = (a: number, n: number, round: (value: number) => number): number =>
  n < 0
    ? round(1 / power(a, -n, round))
    : Array.from({ length: n - 1 }, () => a).reduce((p, v) => round(p * v), n === 0 ? 1 : a);

const arithmetics: Readonly<Record<FormatName, Arithmetic<number>>> = {
  float16: arithmeticOf('float16'),
  bfloat16: arithmeticOf('bfloat16'),
  float32: arithmeticOf('float32'),
  float64: arithmeticOf('float64'),
};
