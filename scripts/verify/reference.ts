// References for the sweeps: a definition's stable form, compiled to JavaScript over an arithmetic of its own. Nothing of
// the library's recipes takes part; what does is checked against many digits before each run.
import { Decimal } from 'decimal.js';
import type { ScalarFunction } from '../../packages/nonlin/src/definition.ts';
import { derivative, type Expr, partsInOrder } from '../../packages/nonlin/src/formula/index.ts';
import { lower } from '../../packages/nonlin/src/targets/lower.ts';
import { exactly, oracle } from '../../packages/nonlin/test/support/decimal.ts';
import * as dd from './doubledouble.ts';

export type Output = 'value' | 'derivative';

export const textbookForm = (f: ScalarFunction, output: Output): Expr =>
  output === 'value' ? f.value.textbook : (f.derivative?.textbook ?? derivative(f.value.textbook));

const stableForm = (f: ScalarFunction, output: Output): Expr =>
  output === 'value'
    ? (f.value.stable ?? f.value.textbook)
    : (f.derivative?.stable ?? textbookForm(f, output));

/** What each operation is called as, for a compiled formula. */
type Calls = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The formula as a function of x, each operation a call. */
function compileWith(
  e: Expr,
  defaults: Readonly<Record<string, number>>,
  calls: Calls,
  constant: (value: number, text: string) => unknown,
): (x: unknown) => unknown {
  const { root } = lower(e);
  const names = new Map<Expr, string>();
  const constants: unknown[] = [];
  const lines = partsInOrder([root]).map((part, i) => {
    names.set(part, `t${i}`);
    if (part.kind === 'op')
      return `const t${i} = ${part.op}(${part.args.map(a => names.get(a)).join(', ')});`;
    if (part.kind === 'name' && part.name === 'x') return `const t${i} = x;`;
    constants.push(
      part.kind === 'number'
        ? constant(part.value, part.text)
        : constant(defaults[(part as { name: string }).name]!, ''),
    );
    return `const t${i} = constants[${constants.length - 1}];`;
  });
  const body = `return x => { ${lines.join('\n')}\nreturn ${names.get(root)}; };`;
  return new Function('constants', ...Object.keys(calls), body)(constants, ...Object.values(calls)) as (
    x: unknown,
  ) => unknown;
}

const inFloat64: Calls = {
  neg: (a: number) => -a,
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  lt: (a: number, b: number) => a < b,
  le: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  ge: (a: number, b: number) => a >= b,
  select: (c: boolean, a: unknown, b: unknown) => (c ? a : b),
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
};

const { from: _from, constant: _constant, ...ddCalls } = dd;
const inDoubleDouble: Calls = { ...ddCalls, select: inFloat64['select']! };

const defaultsOf = (f: ScalarFunction): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));

/** f in float64 with the engine's Math: right to a few units in the 53rd digit, for float32 results. */
export const float64Reference = (f: ScalarFunction, output: Output): ((x: number) => number) =>
  compileWith(stableForm(f, output), defaultsOf(f), inFloat64, c => c) as (x: number) => number;

/** f in double-double, for float64 results. */
export function doubleDoubleReference(f: ScalarFunction, output: Output): (x: number) => dd.DoubleDouble {
  const run = compileWith(stableForm(f, output), defaultsOf(f), inDoubleDouble, (c, text) =>
    text === '' ? dd.from(c) : dd.constant(c, text),
  );
  return x => run(dd.from(x)) as dd.DoubleDouble;
}

/** What float32 results are compared with: the engine's Math where that is good enough, and double-double where not. */
export function float32Reference(
  f: ScalarFunction,
  output: Output,
  points: readonly number[],
): (x: number) => number {
  if (hasOnlyMath(f, output)) {
    const quick = float64Reference(f, output);
    if (referenceError(f, output, quick, points) < -48) return quick;
  }
  const long = doubleDoubleReference(f, output);
  return x => long(x).high;
}

/** Whether JavaScript's Math has all that a form calls for. */
const hasOnlyMath = (f: ScalarFunction, output: Output): boolean =>
  partsInOrder([lower(stableForm(f, output)).root]).every(
    e => e.kind !== 'op' || Object.hasOwn(inFloat64, e.op),
  );

/** The largest relative error of a reference over points, against the textbook form in many digits, as a power of two. */
export function referenceError(
  f: ScalarFunction,
  output: Output,
  reference: (x: number) => number | dd.DoubleDouble,
  points: readonly number[],
): number {
  const form = textbookForm(f, output);
  let worst = 0;
  for (const x of points) {
    const truth = oracle(form, { x, ...defaultsOf(f) })[0]!;
    const y = reference(x);
    const computed = typeof y === 'number' ? exactly(y) : exactly(y.high).add(exactly(y.low));
    if (truth.isZero() || !truth.isFinite() || !computed.isFinite() || truth.abs().lt('1e-290')) continue;
    worst = Math.max(worst, Decimal.sub(computed, truth).div(truth).abs().toNumber());
  }
  return Math.log2(worst);
}
