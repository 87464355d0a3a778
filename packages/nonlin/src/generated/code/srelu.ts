// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';

function value(x: number, tr: number, ar: number, tl: number, al: number): number {
  return x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x;
}

function derivative(x: number, tr: number, ar: number, tl: number, al: number): number {
  return x >= tr ? ar : x <= tl ? al : x > tl ? 1 : x;
}

const code: ScalarCode = {
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
  programs: {
    value: 'x tr ge tr ar x tr sub mul add x tl le tl al x tl sub mul add x select select',
    derivative: 'x tr ge ar x tl le al x tl gt 1 x select select select',
    second: 'x x le x tr ge 0 x tl le 0 x tl gt 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as srelu };
