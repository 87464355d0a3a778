// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const tanhProgram: RecipeCode = {
  params: ['x'],
  program: '1 x abs 19.25 min : 2.8853900817779268 mul round 53 min : neg pow2 : sub : $2 $1 0.6931471803691238 mul $0 $0 add sub : mul : sub : $3 $6 sub $5 sub $2 0.5 $4 $1 1.9082149292705877e-10 mul : add : $8 mul : mul $9 $8 mul 2.5101250122314335e-8 $9 mul 0.000002755726688812097 add $9 mul 0.00019841269863402324 add $9 mul 0.00833333333333057 add $9 mul 0.16666666666666666 add $8 1.7430619192561595e-9 $9 mul 2.7568097254270054e-7 add $9 mul 0.000024801575493690702 add $9 mul 0.001388888889415802 add $9 mul 0.04166666666665888 add mul add mul add $7 add mul sub : add : 1 2 $11 sub : div : mul head : $6 $14 $12 head : mul sub $10 add $14 2 $15 sub $6 sub $10 sub mul sub $13 mul add x copysign',
};

export const shortTanhProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 2 neg mul 20 neg max 1.4426950408889634 mul : round : pow2 : $0 $1 sub : 0.000015252902921928007 $3 mul 0.00015461323315059955 add $3 mul 0.0013333670399632961 add $3 mul 0.009618057014444067 add $3 mul 0.05550410726721466 add $3 mul 0.24022650920155106 add $3 mul 0.6931471805816698 add mul mul 1 $2 sub sub : 2 $4 add div x copysign',
};
