// Written by `npm run generate` from numerics/. Do not edit.
import { copysign, exponent, pow2, round, scale, significand, turn } from '../bits.ts';

export function shortExp(x: number): number {
  const t = Math.min(Math.max(x, -300), 300) * 1.4426950408889634;
  const n = round(t);
  const t1 = t - n;
  return scale((((((0.00015345857933553956 * t1 + 0.0013399928731140359) * t1 + 0.009618489144964614) * t1 + 0.05550328770249545) * t1 + 0.24022646889775426) * t1 + 0.6931472057399324) * t1 + 1.0000000005543088, n);
}

export function shortExpm1(x: number): number {
  const t = Math.min(Math.max(x, -40), 300) * 1.4426950408889634;
  const n = round(t);
  const p = pow2(n);
  const f = t - n;
  return p * (f * ((((((0.000015252902921928007 * f + 0.00015461323315059955) * f + 0.0013333670399632961) * f + 0.009618057014444067) * f + 0.05550410726721466) * f + 0.24022650920155106) * f + 0.6931471805816698)) - (1 - p);
}

export function shortLog(x: number): number {
  const f = significand(x) - 1;
  const s = f / (2 + f);
  const t1 = s * s;
  return x < Infinity ? x > 0 ? exponent(x) * 0.6931471805599453 + 2 * s * ((((0.11809160286029635 * t1 + 0.1426746831266572) * t1 + 0.20000193378280837) * t1 + 0.33333332617678246) * t1 + 1.0000000000042346) : (x < 0 ? Infinity : 0) - Infinity : x;
}

export function shortLog1p(x: number): number {
  const u = 1 + x;
  const k = exponent(u);
  const f = Math.abs(k) < 0.5 ? x : significand(u) - 1;
  const s = f / (2 + f);
  const t1 = s * s;
  return x < Infinity ? x > -1 ? copysign(k * 0.6931471805599453 + 2 * s * ((((0.11809160286029635 * t1 + 0.1426746831266572) * t1 + 0.20000193378280837) * t1 + 0.33333332617678246) * t1 + 1.0000000000042346), x) : (x < -1 ? Infinity : 0) - Infinity : x;
}

export function shortTanh(x: number): number {
  const t = Math.max(Math.abs(x) * -2, -20) * 1.4426950408889634;
  const n = round(t);
  const p = pow2(n);
  const f = t - n;
  const m = p * (f * ((((((0.000015252902921928007 * f + 0.00015461323315059955) * f + 0.0013333670399632961) * f + 0.009618057014444067) * f + 0.05550410726721466) * f + 0.24022650920155106) * f + 0.6931471805816698)) - (1 - p);
  return copysign(m / (2 + m), x);
}

export function shortErf(x: number): number {
  const t1 = Math.abs(x);
  const t2 = x * x;
  const a = Math.min(t1, 10.4);
  const t3 = (a - 2.65) / (a + 2.65);
  const t = -(a * a) * 1.4426950408889634;
  const n = round(t);
  const t4 = t - n;
  return t1 < 0.5 ? x * (((((-0.0007695267286520307 * t2 + 0.0052004615586989334) * t2 + -0.026863153936400676) * t2 + 0.11283774114468761) * t2 + -0.37612638528940223) * t2 + 1.1283791670825805) : copysign(1 - (((((((((((0.000014281416540308572 * t3 + 0.000007436947826899784) * t3 + -0.00014968373625087522) * t3 + -0.00003025920986516565) * t3 + 0.0012675977000485767) * t3 + -0.0014407149666798677) * t3 + -0.009619745447105482) * t3 + 0.05029125547520169) * t3 + -0.13442826830080343) * t3 + 0.2509819829364774) * t3 + -0.35708492221601734) * t3 + 0.20018955726136534) * scale((((((0.00015345857933553956 * t4 + 0.0013399928731140359) * t4 + 0.009618489144964614) * t4 + 0.05550328770249545) * t4 + 0.24022646889775426) * t4 + 0.6931472057399324) * t4 + 1.0000000005543088, n), x);
}

export function shortErfc(x: number): number {
  const a = Math.min(Math.abs(x), 10.4);
  const t1 = (a - 2.65) / (a + 2.65);
  const t = -(a * a) * 1.4426950408889634;
  const n = round(t);
  const t2 = t - n;
  const t3 = (((((((((((0.000014281416540308572 * t1 + 0.000007436947826899784) * t1 + -0.00014968373625087522) * t1 + -0.00003025920986516565) * t1 + 0.0012675977000485767) * t1 + -0.0014407149666798677) * t1 + -0.009619745447105482) * t1 + 0.05029125547520169) * t1 + -0.13442826830080343) * t1 + 0.2509819829364774) * t1 + -0.35708492221601734) * t1 + 0.20018955726136534) * scale((((((0.00015345857933553956 * t2 + 0.0013399928731140359) * t2 + 0.009618489144964614) * t2 + 0.05550328770249545) * t2 + 0.24022646889775426) * t2 + 0.6931472057399324) * t2 + 1.0000000005543088, n);
  return x < 0 ? 2 - t3 : t3;
}

export function shortNormcdf(x: number): number {
  const a = Math.min(Math.abs(x) * 0.7071067811865476, 10.4);
  const t1 = (a - 2.65) / (a + 2.65);
  const t = -(a * a) * 1.4426950408889634;
  const n = round(t);
  const t2 = t - n;
  const t3 = 0.5 * ((((((((((((0.000014281416540308572 * t1 + 0.000007436947826899784) * t1 + -0.00014968373625087522) * t1 + -0.00003025920986516565) * t1 + 0.0012675977000485767) * t1 + -0.0014407149666798677) * t1 + -0.009619745447105482) * t1 + 0.05029125547520169) * t1 + -0.13442826830080343) * t1 + 0.2509819829364774) * t1 + -0.35708492221601734) * t1 + 0.20018955726136534) * scale((((((0.00015345857933553956 * t2 + 0.0013399928731140359) * t2 + 0.009618489144964614) * t2 + 0.05550328770249545) * t2 + 0.24022646889775426) * t2 + 0.6931472057399324) * t2 + 1.0000000005543088, n));
  return x < 0 ? t3 : 1 - t3;
}

export function shortSin(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 1048576;
  const q = round(x * 0.6366197723675814);
  const quotient = near ? q : turn(x, 0);
  const turns = quotient - 4 * round(0.25 * quotient);
  const a = x - q * 1.5707963267341256;
  const b = q * 6.077100506303966e-11;
  const h = a - b;
  const c = q * 2.0222662487111665e-21;
  const g = h - c;
  const t = h - a;
  const t2 = g - h;
  const rest = a - (h - t) - (b + t) + (h - (g - t2) - (c + t2)) - q * 8.4784276603689e-32;
  const sum = g + rest;
  const high = near ? sum : turn(x, 1);
  const z = high * high;
  const half = 0.5 * z;
  const w = 1 - half;
  const dip = 1 - w - half + z * z * (((((-1.1358732696467726e-11 * z + 2.087570511415346e-9) * z + -2.7557314215296916e-7) * z + 0.00002480158728899748) * z + -0.0013888888888873338) * z + 0.041666666666666595);
  const low = (near ? g - sum + rest : turn(x, 2)) + (near ? 0 : 0);
  const bend = high * z * (((((1.589543316641682e-10 * z + -2.505073438746997e-8) * z + 0.0000027557313538505658) * z + -0.00019841269829358514) * z + 0.00833333333332184) * z + -0.1666666666666663);
  const v = Math.abs(Math.abs(turns) - 1) < 0.5 ? w + (dip - low * (high + bend)) : high + (bend + low * (w + dip));
  const t3 = -v;
  return t1 < 7.450580596923828e-9 ? x : turns < -0.5 ? t3 : turns > 1.5 ? t3 : v;
}

export function shortCos(x: number): number {
  const near = Math.abs(x) < 1048576;
  const q = round(x * 0.6366197723675814);
  const t1 = (near ? q : turn(x, 0)) + 1;
  const turns = t1 - 4 * round(0.25 * t1);
  const a = x - q * 1.5707963267341256;
  const b = q * 6.077100506303966e-11;
  const h = a - b;
  const c = q * 2.0222662487111665e-21;
  const g = h - c;
  const t = h - a;
  const t2 = g - h;
  const rest = a - (h - t) - (b + t) + (h - (g - t2) - (c + t2)) - q * 8.4784276603689e-32;
  const sum = g + rest;
  const high = near ? sum : turn(x, 1);
  const z = high * high;
  const half = 0.5 * z;
  const w = 1 - half;
  const dip = 1 - w - half + z * z * (((((-1.1358732696467726e-11 * z + 2.087570511415346e-9) * z + -2.7557314215296916e-7) * z + 0.00002480158728899748) * z + -0.0013888888888873338) * z + 0.041666666666666595);
  const low = (near ? g - sum + rest : turn(x, 2)) + (near ? 0 : 0);
  const bend = high * z * (((((1.589543316641682e-10 * z + -2.505073438746997e-8) * z + 0.0000027557313538505658) * z + -0.00019841269829358514) * z + 0.00833333333332184) * z + -0.1666666666666663);
  const v = Math.abs(Math.abs(turns) - 1) < 0.5 ? w + (dip - low * (high + bend)) : high + (bend + low * (w + dip));
  const t3 = -v;
  return turns < -0.5 ? t3 : turns > 1.5 ? t3 : v;
}

export function shortAtan(x: number): number {
  const a = Math.abs(x);
  const isSmall = a < 0.41421356237309503;
  const isLarge = a > 2.414213562373095;
  const t = (isSmall ? a : isLarge ? -1 : a - 1) / (isSmall ? 1 : isLarge ? a : a + 1);
  const z = t * t;
  return copysign((isSmall ? 0 : isLarge ? 1.5707963267948966 : 0.7853981633974483) + (t + (t * z * ((((((((((-0.017906233332226858 * z + 0.038063558205371724) * z + -0.050392612859046094) * z + 0.05847878952014081) * z + -0.06663102565381158) * z + 0.07692060084969451) * z + -0.09090897751102442) * z + 0.11111110783296714) * z + -0.14285714280196357) * z + 0.19999999999953652) * z + -0.333333333333332) + (isSmall ? 0 : isLarge ? 6.123233995736766e-17 : 3.061616997868383e-17))), x);
}
