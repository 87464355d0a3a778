// float64 arithmetic for the interpreter, one operation at a time.
import type { Arithmetic } from '../../src/formula/index.ts';

/** What every float64 arithmetic shares: the operations that IEEE 754 makes exact, or correctly rounded. */
export const float64Arithmetic: Arithmetic<number> = {
  constant: value => value,
  lowest: Number.NEGATIVE_INFINITY,
  compare: (o, a, b) => ({ lt: a < b, le: a <= b, gt: a > b, ge: a >= b })[o],
  ops: {
    neg: a => -a,
    add: (a, b) => a + b,
    sub: (a, b) => a - b,
    mul: (a, b) => a * b,
    div: (a, b) => a / b,
    sqrt: Math.sqrt,
    abs: Math.abs,
    min: Math.min,
    max: Math.max,
  },
};
