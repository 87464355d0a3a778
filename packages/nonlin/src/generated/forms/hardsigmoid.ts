// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, alpha: number, beta: number): number {
  const p = alpha * x;
  const y = p + beta;
  const t1 = 134217729 * alpha;
  const ah = t1 - (t1 - alpha);
  const t2 = 134217729 * x;
  const xh = t2 - (t2 - x);
  const xl = x - xh;
  const al = alpha - ah;
  const rest = ah * xh - p + ah * xl + al * xh + al * xl;
  return y > 0 ? y < 1 ? y + (Math.abs(rest) < Infinity ? rest : 0) : 1 : y <= 0 ? 0 : y;
}

function shortValue(x: number, alpha: number, beta: number): number {
  return Math.min(Math.max(alpha * x + beta, 0), 1);
}

function derivative(x: number, alpha: number, beta: number): number {
  const y = alpha * x + beta;
  return y > 0 ? y < 1 ? alpha : 0 : y <= 0 ? 0 : y;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'hardsigmoid',
  params: [{ name: 'alpha', default: 0.16666666666666666, range: [-Infinity, Infinity] }, { name: 'beta', default: 0.5, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
};
export { form as hardsigmoid };
