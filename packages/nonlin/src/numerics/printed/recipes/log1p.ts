// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const log1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 1 neg : gt 1 x add : exponent : 0.6931471803691238 mul : $1 significand 1 sub : add : $3 $5 sub $4 add $2 1.9082149292705877e-10 mul 1 $1 $1 1 sub : sub sub x $6 sub add $2 1000 min neg pow2 mul : $7 $7 add $4 2 $4 add div : $8 $8 mul : sub mul sub add 0.5 $4 mul $4 mul : $8 $10 $9 0.14795740730910537 $9 mul 0.15314075226086282 add $9 mul 0.1818356317938088 add $9 mul 0.22222198599781756 add $9 mul 0.28571428742067434 add $9 mul 0.39999999999416536 add $9 mul 0.6666666666666734 add mul add mul sub sub add add x copysign x $0 lt inf 0 select inf sub select x select',
};

export const shortLog1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 1 neg : gt 1 x add : exponent : 0.6931471805599453 mul 2 $2 abs 0.5 lt x $1 significand 1 sub select : 2 $3 add div : mul 0.11809160286029635 $4 $4 mul : mul 0.1426746831266572 add $5 mul 0.20000193378280837 add $5 mul 0.33333332617678246 add $5 mul 1.0000000000042346 add mul add x copysign x $0 lt inf 0 select inf sub select x select',
};
