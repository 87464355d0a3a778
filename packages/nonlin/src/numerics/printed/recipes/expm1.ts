// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const expm1Program: RecipeCode = {
  params: ['x'],
  program: 'x 710 min 40 neg max : 1.4426950408889634 mul round : 1023 min : pow2 : $0 $1 0.6931471803691238 mul sub : mul : 1 $3 sub : sub : $3 $1 1.9082149292705877e-10 mul : 0.5 $4 $8 sub : $9 mul : mul $10 $9 mul 2.5101250122314335e-8 $10 mul 0.000002755726688812097 add $10 mul 0.00019841269863402324 add $10 mul 0.00833333333333057 add $10 mul 0.16666666666666666 add $9 1.7430619192561595e-9 $10 mul 2.7568097254270054e-7 add $10 mul 0.000024801575493690702 add $10 mul 0.001388888889415802 add $10 mul 0.04166666666665888 add mul add mul add sub mul $5 $7 $6 add sub 1 $3 $6 add sub sub sub sub 1 $1 $2 sub add mul',
};

export const shortExpm1Program: RecipeCode = {
  params: ['x'],
  program: 'x 40 neg max 300 min 1.4426950408889634 mul : round : pow2 : $0 $1 sub : 0.000015252902921928007 $3 mul 0.00015461323315059955 add $3 mul 0.0013333670399632961 add $3 mul 0.009618057014444067 add $3 mul 0.05550410726721466 add $3 mul 0.24022650920155106 add $3 mul 0.6931471805816698 add mul mul 1 $2 sub sub',
};
