// The formulas from which each output of a definition is computed, in both accuracies; codeOf.ts makes graphs of them.

import { computedDerivative, derivative, type Expr, name, op, textbookSlope } from '../formula/index.ts';
import {
  type Formulas,
  type GatedFunction,
  jvpOf,
  type RowFunction,
  type ScalarFunction,
} from '../functions/definition.ts';
import type { Precision } from '../numerics/precision.ts';
import { withOutput } from './lower.ts';

/** What runs for either accuracy. */
export type Computed = Readonly<Record<Precision, Expr>>;

/** A formula that is used for both accuracies. */
export const forBoth = (e: Expr): Computed => ({ float64: e, float32: e });

const computed = (forms: Partial<Formulas> | undefined, otherwise: Expr): Computed => {
  const stable = forms?.stable ?? otherwise;
  return { float64: stable, float32: forms?.short ?? stable };
};

/** The slope as it is computed for float64 results. */
const computedSlope = (f: ScalarFunction): Expr => f.derivative?.stable ?? textbookSlope(f);

export const scalarForms = (f: ScalarFunction): Readonly<Record<'value' | 'derivative', Computed>> => ({
  value: computed(f.value, f.value.textbook),
  derivative: computed(f.derivative, computedSlope(f)),
});

/** f″. The last branch of a slope may be x itself, which passes NaN on; the derivative of that branch would not be NaN. */
export const secondDerivativeOf = (f: ScalarFunction): Expr =>
  f.second ?? op('select', op('le', name('x'), name('x')), computedDerivative(computedSlope(f)), name('x'));

/** The slopes of f with respect to its learned parameters. */
export const paramSlopesOf = (f: ScalarFunction): readonly (readonly [param: string, slope: Expr])[] =>
  Object.keys(f.params)
    .filter(id => f.params[id]!.learned)
    .map(id => [id, f.paramSlopes?.[id] ?? derivative(f.value.textbook, id)]);

/** The jvp is absent if the Jacobian is symmetric, because it then equals the vjp of the direction. */
export function rowForms(
  f: RowFunction,
): Readonly<Record<'value' | 'vjp', Computed>> & { readonly jvp?: Computed } {
  const value = computed(f.value, f.value.textbook);
  const fromOutput = (e: Formulas): Computed => {
    const form = computed(e, e.textbook);
    const float64 = withOutput(form.float64, value.float64);
    const isShared = form.float32 === form.float64 && value.float32 === value.float64;
    return { float64, float32: isShared ? float64 : withOutput(form.float32, value.float32) };
  };
  return { value, vjp: fromOutput(f.vjp), ...(!f.symmetric && { jvp: fromOutput(jvpOf(f)) }) };
}

export function gatedForms(
  f: GatedFunction,
): Readonly<Record<'value' | 'gateSlope' | 'valueSlope', Computed>> {
  const slope = (of: 'gate' | 'value'): Computed => {
    const stated = f.slopes?.[of];
    return computed(stated, stated?.textbook ?? derivative(f.value.textbook, of));
  };
  return { value: computed(f.value, f.value.textbook), gateSlope: slope('gate'), valueSlope: slope('value') };
}
