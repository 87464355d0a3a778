// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sin, cos } from './numerics.ts';
import { shortSin, shortCos } from './short.ts';
import { turn } from '../../numerics/bits.ts';
import { sinProgram, shortSinProgram } from './recipes/sin.ts';
import { cosProgram, shortCosProgram } from './recipes/cos.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  return t1 < 7.450580596923828e-9 ? 1 : t1 < Infinity ? sin(x) / x : 1 / x;
}

function shortValue(x: number): number {
  const t1 = Math.abs(x);
  return t1 < 7.450580596923828e-9 ? 1 : t1 < Infinity ? shortSin(x) / x : 1 / x;
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  return t1 < 1 ? -(x * (1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000))))))))) : t1 < Infinity ? (cos(x) - sin(x) / x) / x : 1 / x;
}

function shortDerivative(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  return t1 < 1 ? -(x * (1 / 3 - z * (1 / 30 - z * (1 / 840 - z * (1 / 45360 - z * (1 / 3991680 - z * (1 / 518918400 - z * (1 / 93405312000 - z * (1 / 22230464256000 - z / 6758061133824000))))))))) : t1 < Infinity ? (shortCos(x) - shortSin(x) / x) / x : 1 / x;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'sinc',
  params: [],
  far: { turn },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x abs : 7.450580596923828e-9 lt 1 $0 inf lt x sin x div 1 x div select select',
    derivative: 'x abs : 1 lt x 1 3 div x x mul : 1 30 div $1 1 840 div $1 1 45360 div $1 1 3991680 div $1 1 518918400 div $1 1 93405312000 div $1 1 22230464256000 div $1 6758061133824000 div sub mul sub mul sub mul sub mul sub mul sub mul sub mul sub mul neg $0 inf lt x cos x sin x div sub x div 1 x div select select',
    second: 'x x le x abs : 1 lt 1 3 div x x mul : 1 30 div $1 1 840 div $1 1 45360 div $1 1 3991680 div $1 1 518918400 div $1 1 93405312000 div $1 1 22230464256000 div $1 6758061133824000 div sub : mul sub : mul sub : mul sub : mul sub : mul sub : mul sub : mul sub x 2 x mul : $8 mul $1 $9 $7 mul $1 $9 $6 mul $1 $9 $5 mul $1 $9 $4 mul $1 $9 $3 mul $1 $9 $2 mul $1 $9 6758061133824000 div neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg $0 inf lt x sin : neg x cos : x div $10 $1 div sub sub x div $11 $10 x div sub $1 div sub 1 $1 div neg select select x select',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sinc };
