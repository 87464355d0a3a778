// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { exp, explift, expm1, log, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog, shortLog1p } from '../../numerics/printed/short.ts';

function value(x: number): number {
  const t1 = -x;
  return x < 0.6931471805599453 ? log(-expm1(t1)) : log1p(-exp(t1));
}

function shortValue(x: number): number {
  const t1 = -x;
  return x < 0.6931471805599453 ? shortLog(-shortExpm1(t1)) : shortLog1p(-shortExp(t1));
}

function derivative(x: number): number {
  const t1 = x > 1;
  const t2 = -x;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? t / (1 - t * t4) : x >= 0 ? 1 / expm1(x) : Math.sqrt(x)) * (t1 ? t4 : 1);
}

function shortDerivative(x: number): number {
  const t = shortExp(-x);
  return x > 1 ? t / (1 - t) : x >= 0 ? 1 / shortExpm1(x) : Math.sqrt(x);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'log1mexp',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as log1mexp };
