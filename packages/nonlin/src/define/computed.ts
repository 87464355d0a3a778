// Which formulas of a definition compute what, for either accuracy. The generator prints them, and code.ts runs them.
import type { Forms, GatedFunction, RowFunction, ScalarFunction } from '../definition.ts';
import { computedDerivative, derivative, type Expr, name, op } from '../formula/index.ts';
import { type Accuracy, withOutput } from '../targets/lower.ts';

/** What runs for either accuracy. */
export type Computed = Readonly<Record<Accuracy, Expr>>;

export const computed = (forms: Partial<Forms> | undefined, otherwise: Expr): Computed => {
  const stable = forms?.stable ?? otherwise;
  return { float64: stable, float32: forms?.short ?? stable };
};

/** The slope as it is computed for float64 results. */
const slopeOf = (f: ScalarFunction): Expr =>
  f.derivative?.stable ?? f.derivative?.textbook ?? derivative(f.value.textbook);

export const scalarForms = (f: ScalarFunction): Readonly<Record<'value' | 'derivative', Computed>> => ({
  value: computed(f.value, f.value.textbook),
  derivative: computed(f.derivative, slopeOf(f)),
});

/** f″. A slope's last branch may be x itself, for NaN; its derivative is not. */
export const secondDerivativeOf = (f: ScalarFunction): Expr =>
  op('select', op('le', name('x'), name('x')), computedDerivative(slopeOf(f)), name('x'));

/** The slopes of f with respect to its learned parameters. */
export const paramSlopesOf = (f: ScalarFunction): readonly (readonly [param: string, slope: Expr])[] =>
  Object.keys(f.params)
    .filter(id => f.params[id]!.learned)
    .map(id => [id, f.paramSlopes?.[id] ?? derivative(f.value.textbook, id)]);

export function rowForms(f: RowFunction): Readonly<Record<'value' | 'vjp', Computed>> {
  const value = computed(f.value, f.value.textbook);
  const gradient = computed(f.vjp, f.vjp.textbook);
  return {
    value,
    vjp: {
      float64: withOutput(gradient.float64, value.float64),
      float32: withOutput(gradient.float32, value.float32),
    },
  };
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
