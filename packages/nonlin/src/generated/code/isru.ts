// Written by `npm run generate` from functions/isru.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number): number {
  const u = 1 / x;
  return Math.abs(x) < 1 ? x / Math.sqrt(1 + alpha * (x * x)) : (x < 0 ? -1 : 1) / Math.sqrt(alpha + u * u);
}

function derivative(x: number, alpha: number): number {
  const q = 1 + alpha * (x * x);
  return 1 / Math.sqrt(q) / q;
}

function shortDerivative(x: number, alpha: number): number {
  const t1 = 1 + alpha * (x * x);
  return 1 / (Math.sqrt(t1) * t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'isru',
  params: [{ name: 'alpha', default: 1, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value, derivative: shortDerivative },
  programs: {
    value: 'x abs 1 lt x 1 alpha x x mul mul add sqrt div x 0 lt 1 neg 1 select alpha 1 x div : $0 mul add sqrt div select',
    derivative: '1 1 alpha x x mul mul add : sqrt div $0 div',
    shortDerivative: '1 1 alpha x x mul mul add : sqrt $0 mul div',
    second: 'x x le alpha 2 x mul mul : 2 1 alpha x x mul mul add : sqrt : mul div $2 $2 mul div neg $1 div 1 $2 div $0 mul $1 $1 mul div sub x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as isru };
