// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { JavaScriptForm, ScalarCode } from '../../compiler/code.ts';

function value(x: number, tr: number, ar: number, tl: number, al: number): number {
  return x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x;
}

function derivative(x: number, tr: number, ar: number, tl: number, al: number): number {
  return x >= tr ? ar : x <= tl ? al : x > tl ? 1 : x;
}

const form: JavaScriptForm<ScalarCode> = {
  kind: 'scalar',
  name: 'srelu',
  params: [{ name: 'tr', default: 1, range: [-Infinity, Infinity], learned: true }, { name: 'ar', default: 0.5, range: [-Infinity, Infinity], learned: true }, { name: 'tl', default: -1, range: [-Infinity, Infinity], learned: true }, { name: 'al', default: 0.25, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    tr: function(x: number, tr: number, ar: number): number {
  return x >= tr ? 1 - ar : 0;
},
    ar: function(x: number, tr: number): number {
  return x >= tr ? x - tr : 0;
},
    tl: function(x: number, tr: number, _ar: number, tl: number, al: number): number {
  return x >= tr ? 0 : x <= tl ? 1 - al : 0;
},
    al: function(x: number, tr: number, _ar: number, tl: number): number {
  return x >= tr ? 0 : x <= tl ? x - tl : 0;
},
  },
  float64: { value, derivative },
  float32: { value, derivative },
};
export { form as srelu };
