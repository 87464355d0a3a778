// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const expliftProgram: RecipeCode = {
  params: ['x', 'low', 'up'],
  program: '1 x 710 min 900 neg max : $0 1.4426950408889634 mul round : 0.6931471803691238 mul sub : add : 1 $3 sub $2 add 0.5 $2 $1 1.9082149292705877e-10 mul low 0.125 min 0.125 neg max sub : sub : $5 mul : mul $6 $5 mul 2.5101250122314335e-8 $6 mul 0.000002755726688812097 add $6 mul 0.00019841269863402324 add $6 mul 0.00833333333333057 add $6 mul 0.16666666666666666 add $5 1.7430619192561595e-9 $6 mul 2.7568097254270054e-7 add $6 mul 0.000024801575493690702 add $6 mul 0.001388888889415802 add $6 mul 0.04166666666665888 add mul add mul add $4 sub add add $1 up add : 0.5 mul round : pow2 mul $7 $8 sub pow2 mul',
};
