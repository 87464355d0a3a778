// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, explift, expm1, log, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog, shortLog1p } from '../../numerics/printed/short.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

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

const code: ScalarCode = {
  kind: 'scalar',
  name: 'log1mexp',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0.6931471805599453 lt x neg : expm1 neg log $0 exp neg log1p select',
    derivative: 'x 1 gt : x neg : 0 $1 600 neg lt : 256 0 select explift : 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub div x 0 ge 1 x expm1 div x sqrt select select $0 $4 1 select mul',
    second: 'x x le : x 1 gt : x neg : 0 $2 600 neg lt : 256 0 select explift : 1 neg mul : 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub : div $4 $5 neg mul $7 $7 mul div $6 mul sub x 0 ge : x 0 x 600 neg lt : 256 0 select explift x expm1 : $10 mul div neg 1 2 x sqrt mul div select select x select $0 $1 $6 $8 $9 x 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program, log: logProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as log1mexp };
