// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const atanProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.41421356237309503 lt : 0 $0 2.414213562373095 gt : 1.5707963267948966 0.7853981633974483 select select $1 $0 $2 1 neg $0 1 sub select select $1 1 $2 $0 $0 1 add select select div : $3 $3 $3 mul : mul 0.017906233332226858 neg $4 mul 0.038063558205371724 add $4 mul 0.050392612859046094 neg add $4 mul 0.05847878952014081 add $4 mul 0.06663102565381158 neg add $4 mul 0.07692060084969451 add $4 mul 0.09090897751102442 neg add $4 mul 0.11111110783296714 add $4 mul 0.14285714280196357 neg add $4 mul 0.19999999999953652 add $4 mul 0.333333333333332 neg add mul $1 0 $2 6.123233995736766e-17 3.061616997868383e-17 select select add add add x copysign',
};

export const shortAtanProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.41421356237309503 lt : 0 $0 2.414213562373095 gt : 1.5707963267948966 0.7853981633974483 select select $1 $0 $2 1 neg $0 1 sub select select $1 1 $2 $0 $0 1 add select select div : $3 $3 $3 mul : mul 0.017906233332226858 neg $4 mul 0.038063558205371724 add $4 mul 0.050392612859046094 neg add $4 mul 0.05847878952014081 add $4 mul 0.06663102565381158 neg add $4 mul 0.07692060084969451 add $4 mul 0.09090897751102442 neg add $4 mul 0.11111110783296714 add $4 mul 0.14285714280196357 neg add $4 mul 0.19999999999953652 add $4 mul 0.333333333333332 neg add mul $1 0 $2 6.123233995736766e-17 3.061616997868383e-17 select select add add add x copysign',
};
