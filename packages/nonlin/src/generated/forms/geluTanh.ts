// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(x: number): number {
  const t1 = x < 0;
  const c = Math.max(Math.min(x, 100), -100);
  const q = c * c;
  const t2 = 1.3264579024687784e-9 * q + -1.426396435433791e-8;
  const t3 = 0.07135481759905815 * q;
  const w = t2 - t3;
  const t4 = 1.5957691073417664 - w;
  const t5 = c * t4;
  const t6 = -Math.abs(t5);
  const t7 = head(c);
  const t8 = head(t4);
  const t9 = t4 - t8;
  const t10 = c - t7;
  const t11 = t4 - 1.5957691073417664;
  const t12 = w - t2;
  const t13 = head(0.07135481759905815);
  const t14 = head(q);
  const t15 = q - t14;
  const t16 = 0.07135481759905815 - t13;
  const t17 = t7 * t8 - t5 + (t7 * t9 + t10 * t8) + t10 * t9 + c * (1.5957691073417664 - (t4 - t11) - (w + t11) + -(t2 - (w - t12) - (t3 + t12) + -(t13 * t14 - t3 + (t13 * t15 + t16 * t14) + t16 * t15 + 0.07135481759905815 * (t7 * t7 - q + (t7 * t10 + t10 * t7) + t10 * t10))));
  const t18 = t6 < -600;
  const t = explift(t6, Math.abs(t6) < Infinity ? -(t5 < 0 ? -t17 : t17) : 0, t18 ? 256 : 0);
  const s = t1 ? t : 1;
  const t19 = t18 ? t6 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -100) * (s - s * (t / (1 + t * t19)) * t19) * (t1 ? t19 : 1);
}

function shortValue(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t = shortExp(-Math.abs(1.5957691216057308 * (c + 0.044715 * (c * c * c))));
  return Math.max(x, -100) * ((x < 0 ? t : 1) / (1 + t));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const c = Math.max(Math.min(x, 100), -100);
  const q = c * c;
  const t2 = 1.3264579024687784e-9 * q + -1.426396435433791e-8;
  const t3 = 0.07135481759905815 * q;
  const w = t2 - t3;
  const t4 = 1.5957691073417664 - w;
  const t5 = c * t4;
  const t6 = -Math.abs(t5);
  const t7 = head(c);
  const t8 = head(t4);
  const t9 = t4 - t8;
  const t10 = c - t7;
  const t11 = t4 - 1.5957691073417664;
  const t12 = w - t2;
  const t13 = head(0.07135481759905815);
  const t14 = head(q);
  const t15 = q - t14;
  const t16 = 0.07135481759905815 - t13;
  const t17 = t7 * t8 - t5 + (t7 * t9 + t10 * t8) + t10 * t9 + c * (1.5957691073417664 - (t4 - t11) - (w + t11) + -(t2 - (w - t12) - (t3 + t12) + -(t13 * t14 - t3 + (t13 * t15 + t16 * t14) + t16 * t15 + 0.07135481759905815 * (t7 * t7 - q + (t7 * t10 + t10 * t7) + t10 * t10))));
  const t18 = t6 < -600;
  const t = explift(t6, Math.abs(t6) < Infinity ? -(t5 < 0 ? -t17 : t17) : 0, t18 ? 256 : 0);
  const t19 = 1 + c * (1.5957691216057308 * (1 + 0.134145 * q));
  const t20 = t18 ? t6 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t1 ? t * (t19 + t * t20) : 1 + t * t19 * t20) / (1 + (2 * t + t * t * t20) * t20) * (t1 ? t20 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t1 = c * c;
  const t = shortExp(-Math.abs(1.5957691216057308 * (c + 0.044715 * (t1 * c))));
  const d = 1 + t;
  return (x < 0 ? t : 1) / d + c * (1.5957691216057308 * (1 + 0.134145 * t1)) * (t / (d * d));
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'geluTanh',
  params: [],
  tables: { derivative: { of: 'root', zero: -0.7524614220710162, cells: 'round', perUnit: 256, low: -7.5, high: 7.5 }, value: { of: 'product', cells: 'round', perUnit: 256, low: -7.5, high: 7.5 }, vjp: { of: 'gradient', zero: -0.7524614220710162, cells: 'round', perUnit: 256, low: -7.5, high: 7.5 } },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
};
export { form as geluTanh };
