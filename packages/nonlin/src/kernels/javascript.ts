// A function of one number over arrays in JavaScript.

import type { FloatArray } from '../arrays/index.ts';
import type { JavaScriptForm, ScalarArrays, ScalarCode } from '../compiler/code.ts';

/** A function of x and the parameters. */
export type Run = (x: number, ...params: number[]) => number;

type Slopes = Pick<JavaScriptForm<ScalarCode>, 'float64'>;

/** 2^128: float32 has no number from here on. */
const BEYOND = 3.402823669209385e38;

/**
 * g · f′(x) for a float32 result, from the slope by the short recipes, which reach neither 0 nor ∞. Where that decides whether there is a
 * product, the slope is that of float64: 0 · ∞ is NaN for the same x and g in both formats.
 */
export function shortProduct(
  { float64 }: Slopes,
  g: number,
  slope: number,
  x: number,
  params: readonly number[],
): number {
  const product = g * slope;
  const isProduct = Number.isFinite(product) && (product !== 0 || Math.abs(slope) < BEYOND);
  return isProduct ? product : g * float64.derivative(x, ...params);
}

/** Writes f(x), times g where there is one, which is rounded to the type of the result first. */
export function mapInto(
  f: Run,
  { code, params, x, g, y: results }: Omit<ScalarArrays, 'code' | 'output'> & { readonly code: Slopes },
): void {
  const y = results as FloatArray;
  // Spreading no parameters takes as long as the function.
  const run: (x: number) => number = params.length === 0 ? f : at => f(at, ...params);
  if (g === undefined) for (let i = 0; i < y.length; i++) y[i] = run(x[i]!);
  else if (y.BYTES_PER_ELEMENT === 8) for (let i = 0; i < y.length; i++) y[i] = g[i]! * run(x[i]!);
  else {
    const isSingle = y.BYTES_PER_ELEMENT === 4;
    for (let i = 0; i < y.length; i++) {
      const at = x[i]!;
      y[i] = shortProduct(code, isSingle ? Math.fround(g[i]!) : g[i]!, run(at), at, params);
    }
  }
}
