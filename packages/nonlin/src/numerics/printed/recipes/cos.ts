// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../index.ts';

export const cosProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select 1 add : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 0 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};

export const shortCosProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select 1 add : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 0 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};
