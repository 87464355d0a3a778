// References for the sweeps: a definition's stable form, compiled to JavaScript over an arithmetic of its own. Nothing of
// the library's recipes takes part; what does is checked against many digits before each run.
import { Decimal } from 'decimal.js';
import { lower } from '../../packages/nonlin/src/compiler/lower.ts';
import {
  type ArithmeticOp,
  type ElementaryOp,
  type Expr,
  isComparison,
  partsInOrder,
  textbookSlope,
} from '../../packages/nonlin/src/formula/index.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { exactly, oracle } from '../../packages/nonlin/test/support/decimal.ts';
import { type Ball, ballOf } from './balls.ts';
import type { Truth } from './blocks.ts';
import * as dd from './doubledouble.ts';
import { pointwise } from './pointwise.ts';
import { Taylor } from './taylor.ts';

export const outputs = ['value', 'derivative'] as const;
export type Output = (typeof outputs)[number];

export const textbookForm = (f: ScalarFunction, output: Output): Expr =>
  output === 'value' ? f.value.textbook : textbookSlope(f);

/** The form that keeps its digits. One that is about the rounding of float64 says nothing in other arithmetic. */
export function stableForm(f: ScalarFunction, output: Output): Expr {
  const forms = output === 'value' ? f.value : f.derivative;
  const { stable, short } = forms ?? {};
  return (stable && isAboutRounding(stable) ? short : stable) ?? textbookForm(f, output);
}

/** Whether a formula splits numbers (T. J. Dekker, Numerische Mathematik 18, 1971). */
const isAboutRounding = (e: Expr): boolean =>
  partsInOrder([lower(e).root]).some(part => part.kind === 'number' && part.value === 2 ** 27 + 1);

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

const { from: _from, constant: _constant, ...ddCalls } = dd;
const inDoubleDouble: Calls = {
  ...(ddCalls satisfies Record<ArithmeticOp | Exclude<ElementaryOp, 'pow'>, unknown>),
  select: (c: boolean, a: unknown, b: unknown) => (c ? a : b),
};

const inDoubleDoubleOf = (e: Expr, defaults: Readonly<Record<string, number>>) =>
  compileWith(e, defaults, inDoubleDouble, (c, text) => (text === '' ? dd.from(c) : dd.constant(c, text)));

export const defaultsOf = (f: ScalarFunction): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));

/** f in double-double, for float64 results. */
export function doubleDoubleReference(f: ScalarFunction, output: Output): (x: number) => dd.DoubleDouble {
  const run = inDoubleDoubleOf(stableForm(f, output), defaultsOf(f));
  return x => run(dd.from(x)) as dd.DoubleDouble;
}

/** What a relative error of the double-double reference may be where it decides about float32. */
const GRANTED = 2 ** -53;

/** Taylor polynomials of a function, where so large a relative error is granted to double-double arithmetic. */
export function taylorOf(f: ScalarFunction, output: Output, granted: number): Taylor {
  const { root } = lower(stableForm(f, output));
  const exact = doubleDoubleReference(f, output);
  return new Taylor(root, constantsOf(root, defaultsOf(f)), exact, granted);
}

/** All that the sweep over consecutive floats compares with. */
export function truthOf(f: ScalarFunction, output: Output): Truth {
  const { root } = lower(stableForm(f, output));
  return {
    taylor: taylorOf(f, output, GRANTED),
    pointwise: pointwise(root, constantsOf(root, defaultsOf(f))),
    exact: doubleDoubleReference(f, output),
    domain: f.domain ?? [-Infinity, Infinity],
  };
}

/** The parts of a graph that do not depend on x, as balls. */
function constantsOf(
  root: Expr,
  defaults: Readonly<Record<string, number>>,
): (part: Expr) => Ball | undefined {
  const known = new Map<Expr, Ball>();
  for (const part of partsInOrder([root])) {
    if (part.kind === 'number') {
      const value = dd.constant(part.value, part.text);
      known.set(part, ballOf(value, value.low === 0));
    } else if (part.kind === 'name' && part.name !== 'x') {
      known.set(part, { c: defaults[part.name]!, r: 0 });
    } else if (part.kind === 'op' && part.args.every(a => known.has(a)) && !isComparison(part.op)) {
      const value = inDoubleDoubleOf(part, defaults)(dd.from(0)) as dd.DoubleDouble;
      const isExact = part.op === 'neg' && known.get(part.args[0]!)!.r === 0;
      known.set(part, ballOf(value, isExact));
    }
  }
  return part => known.get(part);
}

/** The largest relative error of a reference over points, against the textbook form in many digits, as a power of two. */
export function referenceError(
  f: ScalarFunction,
  output: Output,
  reference: (x: number) => dd.DoubleDouble,
  points: readonly number[],
): number {
  const form = textbookForm(f, output);
  let worst = 0;
  for (const x of points) {
    const truth = oracle(form, { x, ...defaultsOf(f) })[0]!;
    const { high, low } = reference(x);
    const computed = exactly(high).add(exactly(low));
    if (truth.isZero() || !truth.isFinite() || !computed.isFinite() || truth.abs().lt('1e-290')) continue;
    worst = Math.max(worst, Decimal.sub(computed, truth).div(truth).abs().toNumber());
  }
  return Math.log2(worst);
}
