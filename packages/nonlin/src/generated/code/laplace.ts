// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { expsum, cdf } from './numerics.ts';
import { shortExp, shortCdf } from './short.ts';
import { head } from '../../numerics/bits.ts';
import { expsumProgram, cdfProgram, shortExpProgram, shortCdfProgram } from './recipes.ts';

function value(x: number, mu: number, sigma: number): number {
  return cdf((x - mu) / sigma);
}

function shortValue(x: number, mu: number, sigma: number): number {
  return shortCdf((x - mu) / sigma);
}

function derivative(x: number, mu: number, sigma: number): number {
  const z = Math.max(Math.min((x - mu) / sigma, 1e+100), -1e+100);
  const t1 = z * z;
  const t2 = -t1 / 2;
  const t3 = head(z);
  const t4 = z - t3;
  return expsum(t2, Math.abs(t2) < Infinity ? 1 / 2 * -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0) * 0.3989422804014327 / sigma;
}

function shortDerivative(x: number, mu: number, sigma: number): number {
  const z = Math.max(Math.min((x - mu) / sigma, 1e+100), -1e+100);
  return shortExp(-(z * z) / 2) * 0.3989422804014327 / sigma;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'laplace',
  params: [{ name: 'mu', default: 0.707107, range: [-Infinity, Infinity] }, { name: 'sigma', default: 0.282095, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x mu sub sigma div cdf',
    derivative: 'x mu sub sigma div 1e+100 min 1e+100 neg max : $0 mul neg 2 div exp 0.3989422804014327 mul sigma div',
    second: 'x x le x mu sub sigma div : 1e+100 min : 1e+100 neg : max : $3 mul neg 2 div exp $1 $2 lt 0 $1 $2 gt $0 1e+100 lt 1 sigma div : $0 1e+100 gt 0 $4 0 min select select : $5 0 max select select : $3 mul $3 $6 mul add neg 2 div mul 0.3989422804014327 mul sigma div x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, cdf: cdfProgram },
    float32: { exp: shortExpProgram, cdf: shortCdfProgram },
  },
};
export { code as laplace };
