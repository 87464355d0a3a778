// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const logProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 0 gt x 2.2250738585072014e-308 lt : x 18014398509481984 mul x select : exponent $0 54 0 select sub : 0.6931471803691238 mul : $1 significand 1 sub : add : $3 $5 sub $4 add $2 1.9082149292705877e-10 mul 0.5 $4 mul $4 mul : $4 2 $4 add div : $6 $7 $7 mul : 0.14795740730910537 $8 mul 0.15314075226086282 add $8 mul 0.1818356317938088 add $8 mul 0.22222198599781756 add $8 mul 0.28571428742067434 add $8 mul 0.39999999999416536 add $8 mul 0.6666666666666734 add mul add mul sub sub add add x 0 lt inf 0 select inf sub select x select',
};

export const shortLogProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 0 gt x exponent 0.6931471805599453 mul 2 x significand 1 sub : 2 $0 add div : mul 0.11809160286029635 $1 $1 mul : mul 0.1426746831266572 add $2 mul 0.20000193378280837 add $2 mul 0.33333332617678246 add $2 mul 1.0000000000042346 add mul add x 0 lt inf 0 select inf sub select x select',
};
