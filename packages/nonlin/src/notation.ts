// nonlin/notation: a definition written for people and for other systems.

import { derivative, type Expr, printFormula } from './formula/index.ts';
import { type Definition, jvpOf } from './functions/definition.ts';
import { type CodeOptions, variablesOf } from './languages/language.ts';
import { mpmathFunction, mpmathRowFunction } from './languages/python/python.ts';
import { targetNamed, targets } from './languages/table.ts';

export { printFormula as formula } from './formula/index.ts';
export {
  CannotWrite,
  type CodeOptions,
  gradientsOf,
  type Target,
  variablesOf,
} from './languages/language.ts';
export { latex as formulaInLatex, latexOf as latex } from './languages/latex.ts';
export type {
  OnnxAttribute,
  OnnxGraph,
  OnnxModel,
  OnnxNode,
  OnnxTensor,
  OnnxValue,
} from './languages/onnx/model.ts';
export { type OnnxOptions, onnxModel as onnx } from './languages/onnx/onnx.ts';
export { type SqlExpression, type SqlExpressionOptions, sqlExpression } from './languages/sql/sql.ts';
export { targets } from './languages/table.ts';

/**
 * The function as a file in another language: `code(softmax, 'numpy', { derivative: true })`. `targets` lists the languages.
 * Bytes for formats that are not text. A RangeError names a target that there is not, a parameter that the function does not
 * have or a value out of its range; a function that the target cannot express is a `CannotWrite`, which is a RangeError too.
 */
export function code(f: Definition, target: string, options: CodeOptions = {}): string | Uint8Array {
  const found = targetNamed(target);
  if (!found)
    throw new RangeError(`target: expected one of ${targets.map(t => t.name).join(', ')}, not ${target}`);
  return found.write(f, options);
}

/** Each formula of the definition in its own language, with a label. */
export const formulas = (f: Definition): readonly (readonly [label: string, text: string])[] =>
  formulasOf(f).map(([label, e]) => [label, printFormula(e)]);

/** The textbook form as an mpmath function, for checking with many digits. */
export function mpmath(f: Definition): string {
  if (f.kind === 'row') return mpmathRowFunction(f.name, f.value.textbook, f.result);
  const g = f.kind === 'mirrored' ? f.of : f;
  return mpmathFunction(g.name, [...variablesOf(g), ...Object.keys(g.params)], g.value.textbook);
}

function formulasOf(f: Definition): readonly (readonly [label: string, formula: Expr])[] {
  const of = (
    label: string,
    forms: { textbook?: Expr; stable?: Expr } | undefined,
  ): (readonly [string, Expr])[] => [
    ...(forms?.textbook ? [[`${label}, textbook`, forms.textbook] as const] : []),
    ...(forms?.stable ? [[`${label}, stable`, forms.stable] as const] : []),
  ];
  if (f.kind === 'row')
    return [...of('value', f.value), ...of('vjp', f.vjp), ...(f.symmetric ? [] : of('jvp', jvpOf(f)))];
  if (f.kind === 'gated')
    return [
      ...of('value', f.value),
      ...of('slope, gate', f.slopes?.gate),
      ...of('slope, value', f.slopes?.value),
    ];
  const g = f.kind === 'mirrored' ? f.of : f;
  return [
    ...of('value', g.value),
    ...of('derivative', g.derivative),
    ['derivative, derived', derivative(g.value.textbook)],
  ];
}
