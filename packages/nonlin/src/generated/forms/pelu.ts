// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';

function value(x: number, a: number, b: number): number {
  return x >= 0 ? a / b * x : a * expm1(x / b);
}

function shortValue(x: number, a: number, b: number): number {
  return x >= 0 ? a / b * x : a * shortExpm1(x / b);
}

function derivative(x: number, a: number, b: number): number {
  const t1 = x >= 0;
  const t2 = a / b;
  const t3 = x / b;
  const t4 = t3 < -600;
  return (t1 ? t2 : t2 * explift(t3, 0, t4 ? 256 : 0)) * (t1 ? 1 : t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number, a: number, b: number): number {
  const t1 = a / b;
  return x >= 0 ? t1 : t1 * shortExp(x / b);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'pelu',
  params: [{ name: 'a', default: 1, range: [5e-324, Infinity], learned: true }, { name: 'b', default: 1, range: [5e-324, Infinity], learned: true }],
  paramSlopes: {
    a: function(x: number, _a: number, b: number): number {
  const t1 = x / b;
  return x >= 0 ? t1 : expm1(t1);
},
    b: function(x: number, a: number, b: number): number {
  const t1 = x >= 0;
  const t2 = -a * x;
  const t3 = b * b;
  const t4 = x / b;
  const t5 = t4 < -600;
  return (t1 ? t2 / t3 : t2 * explift(t4, 0, t5 ? 256 : 0) / t3) * (t1 ? 1 : t5 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1);
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as pelu };
