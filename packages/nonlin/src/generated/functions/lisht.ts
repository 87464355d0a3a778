// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { lisht as code } from '../code/lisht.ts';

/**
 * Linearly scaled tanh: A number times its tanh: |x| with a rounded tip.
 *
 * Formula: `lisht(x) = x * tanh(x)`
 * Derivative: `tanh(x) + x * (1 - tanh(x)^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. K. Roy et al. (2019), LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks. arXiv:1901.05894.
 */
export const lisht: Elementwise = /* @__PURE__ */ elementwise(code);
