// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { explift, log, log1p } from '../../numerics/printed/numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number, gamma: number, no: number, yes: number): number {
  const t1 = Math.abs(weight) <= 0;
  const t2 = t > 0;
  const t3 = (t2 ? t < 1 ? 0 : 1 : 1) > 0;
  const t4 = 1 - t;
  const share = t3 ? t2 ? yes : no : yes * t + no * t4;
  const t5 = Math.abs(share) <= 0;
  const t6 = 2 * t;
  const t7 = t6 - 1;
  const z = t7 * x;
  const t8 = x < 0;
  const t9 = t3 ? z : x;
  const t10 = -Math.abs(t9);
  const t11 = head(t7);
  const t12 = head(x);
  const t13 = x - t12;
  const t14 = t7 - t11;
  const t15 = t7 - t6;
  const t16 = t3 ? t11 * t12 - z + (t11 * t13 + t14 * t12) + t14 * t13 + x * (t6 - (t7 - t15) - (1 + t15)) : 0;
  const t17 = t10 < -600;
  const e = explift(t10, Math.abs(t10) < Infinity ? -(t9 < 0 ? -t16 : t16) : 0, t17 ? 256 : 0);
  const t18 = t17 ? t10 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t19 = log1p(e) * t18;
  const t20 = Math.min((t3 ? Math.max(z, 0) : -log(t4 * (t8 ? e : 1) * (t8 ? t18 : 1) + t * (t8 ? 1 : e) * (t8 ? 1 : t18))) + t19, 1e+300);
  const t21 = gamma * t20;
  const t22 = -t21;
  const t23 = head(gamma);
  const t24 = head(t20);
  const t25 = t20 - t24;
  const t26 = gamma - t23;
  const t27 = t22 < -600;
  const ofShare = explift(t22, Math.abs(t22) < Infinity ? -(t23 * t24 - t21 + (t23 * t25 + t26 * t24) + t26 * t25) : 0, t27 ? 256 : 0) * ((t3 ? Math.max(-z, 0) : t4 * Math.max(x, 0) + t * Math.max(-x, 0)) + t19);
  const t28 = t27 ? t22 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const cost = share * (t5 ? Math.max(Math.min(ofShare * t28, 1), -1) : ofShare);
  const t29 = t5 ? 1 : t28;
  return weight * (t1 ? Math.max(Math.min(cost * t29, 1), -1) : cost) * (t1 ? 1 : t29);
}

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const t1 = t > 0;
  const t2 = (t1 ? t < 1 ? 0 : 1 : 1) > 0;
  const s = 2 * t - 1;
  const z = Math.max(Math.min((t2 ? s : 1) * x, 1e+300), -1e+300);
  const t3 = -Math.abs(z);
  const t4 = t3 < -600;
  const e = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const whole = (1 + e * t5) * divisor;
  const isLarge = Math.min(Math.abs(weight), whole) > 1;
  const t6 = Math.max(z, 0);
  const t7 = 1 - t;
  const t8 = z < 0;
  const right = t8 ? e : 1;
  const t9 = t8 ? t5 : 1;
  const t10 = t7 * right * t9;
  const wrong = t8 ? 1 : e;
  const t11 = t8 ? 1 : t5;
  const t12 = t * wrong * t11;
  const mixed = t10 + t12;
  const t13 = log1p(e) * t5;
  const t14 = (t2 ? t6 : -log(mixed)) + t13;
  const t15 = gamma * t14;
  const t16 = -t15;
  const t17 = head(gamma);
  const t18 = head(t14);
  const t19 = t14 - t18;
  const t20 = gamma - t17;
  const t21 = t16 < -600;
  const power = explift(t16, Math.abs(t16) < Infinity ? -(t17 * t18 - t15 + (t17 * t19 + t20 * t18) + t20 * t19) : 0, t21 ? 256 : 0);
  const t22 = Math.max(-z, 0);
  return (isLarge ? weight / whole : weight) * (t2 ? -(s * (t1 ? yes : no)) * power * (gamma * right * (t22 + t13) * t9 + wrong * t11) : (yes * t + no * t7) * power * (t10 - t12 - gamma * s * (e / mixed) * (t7 * t6 + t * t22 + t13) * t5)) / (isLarge ? 1 : whole) * (t21 ? t16 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

const code: LossCode = {
  name: 'sigmoidFocalLoss',
  params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight weight abs 0 le : t 0 gt : t 1 lt 0 1 select 1 select 0 gt : $1 yes no select yes t mul no 1 t sub : mul add select : $4 abs 0 le : gamma $2 2 t mul : 1 sub : x mul : 0 max $3 x 0 lt : $2 $8 x select : abs neg : $11 abs inf lt $10 0 lt $2 $7 head : x head : mul $8 sub $12 x $13 sub : mul $7 $12 sub : $13 mul add add $15 $14 mul add x $6 $7 $7 $6 sub : sub sub 1 $16 add sub mul add 0 select : neg $17 select neg 0 select $11 600 neg lt : 256 0 select explift : 1 select mul $9 $18 $11 760 neg lt 0 8.636168555094445e-78 select 1 select : 1 select mul t $9 1 $19 select mul $9 1 $20 select mul add log neg select $19 log1p $20 mul : add 1e+300 min : mul : neg : $24 abs inf lt gamma head : $22 head : mul $23 sub $25 $22 $26 sub : mul gamma $25 sub : $26 mul add add $28 $27 mul add neg 0 select $24 600 neg lt : 256 0 select explift $2 $8 neg 0 max $3 x 0 max mul t x neg 0 max mul add select $21 add mul : $29 $24 760 neg lt 0 8.636168555094445e-78 select 1 select : mul 1 min 1 neg : max $30 select mul : $5 1 $31 select : mul 1 min $32 max $33 select mul $0 1 $34 select mul',
    slope: 'weight abs 1 t 0 gt : t 1 lt 0 1 select 1 select 0 gt : 2 t mul 1 sub : 1 select x mul 1e+300 min 1e+300 neg max : abs neg : 0 $4 600 neg lt : 256 0 select explift : $5 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add divisor mul : min 1 gt : weight $8 div weight select $1 $2 $0 yes no select mul neg gamma $1 $3 0 max : 1 t sub : $3 0 lt : $6 1 select : mul $12 $7 1 select : mul : t $12 1 $6 select : mul $12 1 $7 select : mul : add : log neg select $6 log1p $7 mul : add : mul : neg : $23 abs inf lt gamma head : $21 head : mul $22 sub $24 $21 $25 sub : mul gamma $24 sub : $25 mul add add $27 $26 mul add neg 0 select $23 600 neg lt : 256 0 select explift : mul gamma $13 mul $3 neg 0 max : $20 add mul $14 mul $16 $17 mul add mul yes t mul no $11 mul add $29 mul $15 $18 sub gamma $2 mul $6 $19 div mul $11 $10 mul t $30 mul add $20 add mul $7 mul sub mul select mul $9 1 $8 select div $28 $23 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
  },
  recipes: { explift: expliftProgram, log: logProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
