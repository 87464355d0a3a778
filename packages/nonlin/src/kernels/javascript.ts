// A function of one number over arrays in JavaScript.

import type { FloatArray } from '../arrays/index.ts';
import type { ScalarArrays } from '../compiler/code.ts';

/** A function of x and the parameters. */
export type Run = (x: number, ...params: number[]) => number;

/** Writes f(x), times g where there is one, which is rounded to the type of the result first. */
export function mapInto(f: Run, { params, x, g, y: results }: Omit<ScalarArrays, 'code' | 'output'>): void {
  const y = results as FloatArray;
  // Spreading no parameters takes as long as the function.
  const run: (x: number) => number = params.length === 0 ? f : at => f(at, ...params);
  if (g === undefined) for (let i = 0; i < y.length; i++) y[i] = run(x[i]!);
  else {
    const isSingle = y.BYTES_PER_ELEMENT === 4;
    for (let i = 0; i < y.length; i++) y[i] = (isSingle ? Math.fround(g[i]!) : g[i]!) * run(x[i]!);
  }
}
