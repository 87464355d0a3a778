// float64 arithmetic for the interpreter, with the library's own recipes, so that results equal those of the compiled forms.
import type { Arithmetic, ArithmeticOp, ElementaryOp } from '../../formula/index.ts';
import * as elementary from '../../numerics/printed/numerics.ts';
import { entmaxThreshold } from '../../numerics/simplex.ts';

const power = (a: number, n: number): number =>
  n < 0 ? 1 / power(a, -n) : Array.from({ length: n }, () => a).reduce((p, v) => p * v, 1);

export const float64: Arithmetic<number> = {
  constant: value => value,
  lowest: Number.NEGATIVE_INFINITY,
  compare: (o, a, b) => ({ lt: a < b, le: a <= b, gt: a > b, ge: a >= b })[o],
  entmaxThreshold: (u, p) => entmaxThreshold(Float64Array.from(u), p),
  ops: {
    neg: a => -a,
    add: (a, b) => a + b,
    sub: (a, b) => a - b,
    mul: (a, b) => a * b,
    div: (a, b) => a / b,
    pow: power,
    sqrt: Math.sqrt,
    abs: Math.abs,
    min: Math.min,
    max: Math.max,
    ...elementary,
  } satisfies Readonly<Record<ArithmeticOp | ElementaryOp, (...args: number[]) => number>>,
};
