// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { sinsum, cossum } from '../../numerics/printed/numerics.ts';
import { shortSin, shortCos } from '../../numerics/printed/short.ts';
import { head, turn } from '../../numerics/bits.ts';

function value(x: number, omega: number): number {
  const u = omega * x;
  const t1 = Math.abs(u);
  const t2 = t1 < Infinity;
  const t3 = head(omega);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = omega - t3;
  return t1 < 7.450580596923828e-9 ? 1 : t2 ? sinsum(u, t2 ? t3 * t4 - u + (t3 * t5 + t6 * t4) + t6 * t5 : 0) / u : 1 / u;
}

function shortValue(x: number, omega: number): number {
  const u = omega * x;
  const t1 = Math.abs(u);
  return t1 < 7.450580596923828e-9 ? 1 : t1 < Infinity ? shortSin(u) / u : 1 / u;
}

function derivative(x: number, omega: number): number {
  const u = omega * x;
  const t1 = Math.abs(u);
  const z = u * u;
  const t2 = t1 < Infinity;
  const t3 = head(omega);
  const t4 = head(x);
  const t5 = x - t4;
  const t6 = omega - t3;
  const t7 = t2 ? t3 * t4 - u + (t3 * t5 + t6 * t4) + t6 * t5 : 0;
  return omega * (t1 < 1 ? -(u * (1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000))))))))) : t2 ? (cossum(u, t7) - sinsum(u, t7) / u) / u : 1 / u);
}

function shortDerivative(x: number, omega: number): number {
  const u = omega * x;
  const t1 = Math.abs(u);
  const z = u * u;
  return omega * (t1 < 1 ? -(u * (1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000))))))))) : t1 < Infinity ? (shortCos(u) - shortSin(u) / u) / u : 1 / u);
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'sinc',
  params: [{ name: 'omega', default: 1, range: [5e-324, Infinity] }],
  largeArguments: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as sinc };
