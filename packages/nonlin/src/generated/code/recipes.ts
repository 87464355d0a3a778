// Written by `npm run generate` from numerics/. Do not edit.
import type { RecipeCode } from '../../kernels/code.ts';

export const expProgram: RecipeCode = {
  params: ['x'],
  program: '1 x 710 min 746 neg max : $0 1.4426950408889634 mul round : 0.6931471803691238 mul sub : add : 1 $3 sub $2 add 0.5 $2 $1 1.9082149292705877e-10 mul : sub : $5 mul : mul $6 $5 mul 2.5101250122314335e-8 $6 mul 0.000002755726688812097 add $6 mul 0.00019841269863402324 add $6 mul 0.00833333333333057 add $6 mul 0.16666666666666666 add $5 1.7430619192561595e-9 $6 mul 2.7568097254270054e-7 add $6 mul 0.000024801575493690702 add $6 mul 0.001388888889415802 add $6 mul 0.04166666666665888 add mul add mul add $4 sub add add $1 0.5 mul round : pow2 mul $1 $7 sub pow2 mul',
};

export const expsumProgram: RecipeCode = {
  params: ['x', 'low'],
  program: '1 x 710 min 746 neg max : $0 1.4426950408889634 mul round : 0.6931471803691238 mul sub : add : 1 $3 sub $2 add 0.5 $2 $1 1.9082149292705877e-10 mul low 0.125 min 0.125 neg max sub : sub : $5 mul : mul $6 $5 mul 2.5101250122314335e-8 $6 mul 0.000002755726688812097 add $6 mul 0.00019841269863402324 add $6 mul 0.00833333333333057 add $6 mul 0.16666666666666666 add $5 1.7430619192561595e-9 $6 mul 2.7568097254270054e-7 add $6 mul 0.000024801575493690702 add $6 mul 0.001388888889415802 add $6 mul 0.04166666666665888 add mul add mul add $4 sub add add $1 0.5 mul round : pow2 mul $1 $7 sub pow2 mul',
};

export const sinsumProgram: RecipeCode = {
  params: ['x', 'low'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 low 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};

export const cossumProgram: RecipeCode = {
  params: ['x', 'low'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select 1 add : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 low 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};

export const expm1Program: RecipeCode = {
  params: ['x'],
  program: 'x 710 min 40 neg max : 1.4426950408889634 mul round : 1023 min : pow2 : $0 $1 0.6931471803691238 mul sub : mul : 1 $3 sub : sub : $3 $1 1.9082149292705877e-10 mul : 0.5 $4 $8 sub : $9 mul : mul $10 $9 mul 2.5101250122314335e-8 $10 mul 0.000002755726688812097 add $10 mul 0.00019841269863402324 add $10 mul 0.00833333333333057 add $10 mul 0.16666666666666666 add $9 1.7430619192561595e-9 $10 mul 2.7568097254270054e-7 add $10 mul 0.000024801575493690702 add $10 mul 0.001388888889415802 add $10 mul 0.04166666666665888 add mul add mul add sub mul $5 $7 $6 add sub 1 $3 $6 add sub sub sub sub 1 $1 $2 sub add mul',
};

export const logProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 0 gt x 2.2250738585072014e-308 lt : x 18014398509481984 mul x select : exponent $0 54 0 select sub : 0.6931471803691238 mul : $1 significand 1 sub : add : $3 $5 sub $4 add $2 1.9082149292705877e-10 mul 0.5 $4 mul $4 mul : $4 2 $4 add div : $6 $7 $7 mul : 0.14795740730910537 $8 mul 0.15314075226086282 add $8 mul 0.1818356317938088 add $8 mul 0.22222198599781756 add $8 mul 0.28571428742067434 add $8 mul 0.39999999999416536 add $8 mul 0.6666666666666734 add mul add mul sub sub add add x 0 lt inf 0 select inf sub select x select',
};

export const log1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 1 neg : gt 1 x add : exponent : 0.6931471803691238 mul : $1 significand 1 sub : add : $3 $5 sub $4 add $2 1.9082149292705877e-10 mul 1 $1 $1 1 sub : sub sub x $6 sub add $2 1000 min neg pow2 mul : $7 $7 add $4 2 $4 add div : $8 $8 mul : sub mul sub add 0.5 $4 mul $4 mul : $8 $10 $9 0.14795740730910537 $9 mul 0.15314075226086282 add $9 mul 0.1818356317938088 add $9 mul 0.22222198599781756 add $9 mul 0.28571428742067434 add $9 mul 0.39999999999416536 add $9 mul 0.6666666666666734 add mul add mul sub sub add add x copysign x $0 lt inf 0 select inf sub select x select',
};

export const tanhProgram: RecipeCode = {
  params: ['x'],
  program: '1 x abs 19.25 min : 2.8853900817779268 mul round 53 min : neg pow2 : sub : $2 $1 0.6931471803691238 mul $0 $0 add sub : mul : sub : $3 $6 sub $5 sub $2 0.5 $4 $1 1.9082149292705877e-10 mul : add : $8 mul : mul $9 $8 mul 2.5101250122314335e-8 $9 mul 0.000002755726688812097 add $9 mul 0.00019841269863402324 add $9 mul 0.00833333333333057 add $9 mul 0.16666666666666666 add $8 1.7430619192561595e-9 $9 mul 2.7568097254270054e-7 add $9 mul 0.000024801575493690702 add $9 mul 0.001388888889415802 add $9 mul 0.04166666666665888 add mul add mul add $7 add mul sub : add : 1 2 $11 sub : div : mul head : $6 $14 $12 head : mul sub $10 add $14 2 $15 sub $6 sub $10 sub mul sub $13 mul add x copysign',
};

export const erfProgram: RecipeCode = {
  params: ['x'],
  program: '1 x abs 6 min : $0 7.830257752404657e-16 $0 $0 mul : mul 8.841881201943389e-13 add $1 mul 1.2479864304839572e-10 add $1 mul 4.996332961526089e-9 add $1 mul 6.571734684986511e-8 add $1 mul 1.3710560096368473e-7 add $1 mul 0.0000017416982568718786 neg add $1 mul 0.0000034071450848228133 add $1 mul 0.00006449182523471383 add $1 mul 0.0005901255561906642 neg add $1 mul 0.00020919469491305058 neg add $1 mul 0.10277260330178857 add $1 mul 0.12837916709551256 add $0 3.848758698083844e-14 neg $1 mul 1.260624100201037e-11 neg add $1 mul 9.079463569110083e-10 neg add $1 mul 2.095735793953057e-8 neg add $1 mul 1.4172270517235389e-7 neg add $1 mul 3.364845335923977e-7 add $1 mul 0.0000028352916832516533 add $1 mul 0.000029723971390780977 neg add $1 mul 0.000025878616993274484 add $1 mul 0.0016962063863402914 add $1 mul 0.01912844700506528 neg add $1 mul 0.6366197723675836 add mul add mul : add 1.4426950408889634 mul round 53 min : neg pow2 : sub : $4 $3 0.6931471803691238 mul $0 sub : mul : sub : $5 $8 sub $7 sub $4 0.5 $6 $3 1.9082149292705877e-10 mul $2 sub : add : $10 mul : mul $11 $10 mul 2.5101250122314335e-8 $11 mul 0.000002755726688812097 add $11 mul 0.00019841269863402324 add $11 mul 0.00833333333333057 add $11 mul 0.16666666666666666 add $10 1.7430619192561595e-9 $11 mul 2.7568097254270054e-7 add $11 mul 0.000024801575493690702 add $11 mul 0.001388888889415802 add $11 mul 0.04166666666665888 add mul add mul add $9 add mul sub add x copysign',
};

export const erfcProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 27.5 min : 0.25 lt 1 1 $0 6 min : $2 7.830257752404657e-16 $2 $2 mul : mul 8.841881201943389e-13 add $3 mul 1.2479864304839572e-10 add $3 mul 4.996332961526089e-9 add $3 mul 6.571734684986511e-8 add $3 mul 1.3710560096368473e-7 add $3 mul 0.0000017416982568718786 neg add $3 mul 0.0000034071450848228133 add $3 mul 0.00006449182523471383 add $3 mul 0.0005901255561906642 neg add $3 mul 0.00020919469491305058 neg add $3 mul 0.10277260330178857 add $3 mul 0.12837916709551256 add $2 3.848758698083844e-14 neg $3 mul 1.260624100201037e-11 neg add $3 mul 9.079463569110083e-10 neg add $3 mul 2.095735793953057e-8 neg add $3 mul 1.4172270517235389e-7 neg add $3 mul 3.364845335923977e-7 add $3 mul 0.0000028352916832516533 add $3 mul 0.000029723971390780977 neg add $3 mul 0.000025878616993274484 add $3 mul 0.0016962063863402914 add $3 mul 0.01912844700506528 neg add $3 mul 0.6366197723675836 add mul add mul : add 1.4426950408889634 mul round 53 min : neg pow2 : sub : $6 $5 0.6931471803691238 mul $2 sub : mul : sub : $7 $10 sub $9 sub $6 0.5 $8 $5 1.9082149292705877e-10 mul $4 sub : add : $12 mul : mul $13 $12 mul 2.5101250122314335e-8 $13 mul 0.000002755726688812097 add $13 mul 0.00019841269863402324 add $13 mul 0.00833333333333057 add $13 mul 0.16666666666666666 add $12 1.7430619192561595e-9 $13 mul 2.7568097254270054e-7 add $13 mul 0.000024801575493690702 add $13 mul 0.001388888889415802 add $13 mul 0.04166666666665888 add mul add mul add $11 add mul sub add x copysign sub x 0 lt 2 1 $1 head : $14 mul neg : $15 1.4426950408889634 mul round : 0.6931471803691238 mul sub : add : 1 $18 sub $17 add 0.5 $17 $16 1.9082149292705877e-10 mul $1 $14 sub $1 $14 add mul add : sub : $20 mul : mul $21 $20 mul 2.5101250122314335e-8 $21 mul 0.000002755726688812097 add $21 mul 0.00019841269863402324 add $21 mul 0.00833333333333057 add $21 mul 0.16666666666666666 add $20 1.7430619192561595e-9 $21 mul 2.7568097254270054e-7 add $21 mul 0.000024801575493690702 add $21 mul 0.001388888889415802 add $21 mul 0.04166666666665888 add mul add mul add $19 sub add add 3.948377595144457e-9 neg $1 3 sub $1 3 add div : $22 mul : mul 3.2408169433031326e-8 add $23 mul 1.310625690415854e-7 neg add $23 mul 3.496568093172192e-7 add $23 mul 7.28382707382928e-7 neg add $23 mul 0.000004948596865958652 add $23 mul 0.00010515963488631228 neg add $23 mul 0.0018886903392691592 add $23 mul 0.023770514917124275 neg add $23 mul 0.11927366341537515 neg add $23 mul 0.04756229435344949 neg add $23 mul 1.2530080582697296 add $22 7.901901705431983e-9 neg $23 mul 8.989727671695853e-8 add $23 mul 6.022408460914222e-7 neg add $23 mul 0.000003461822429761195 add $23 mul 0.0000200955806648423 neg add $23 mul 0.00012509783080105622 add $23 mul 0.000779831976188966 neg add $23 mul 0.002529391781065207 add $23 mul 0.06830802734627237 add $23 mul 0.12964515870269133 add $23 mul 0.13562110612458056 neg add mul add mul 1 2 $1 mul add div $16 0.5 mul round : pow2 mul $16 $24 sub pow2 mul : sub $25 select select',
};

export const cdfProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.5 lt 0.5 0.5 1 x 0.7071067811865476 mul : abs 6 min : $2 7.830257752404657e-16 $2 $2 mul : mul 8.841881201943389e-13 add $3 mul 1.2479864304839572e-10 add $3 mul 4.996332961526089e-9 add $3 mul 6.571734684986511e-8 add $3 mul 1.3710560096368473e-7 add $3 mul 0.0000017416982568718786 neg add $3 mul 0.0000034071450848228133 add $3 mul 0.00006449182523471383 add $3 mul 0.0005901255561906642 neg add $3 mul 0.00020919469491305058 neg add $3 mul 0.10277260330178857 add $3 mul 0.12837916709551256 add $2 3.848758698083844e-14 neg $3 mul 1.260624100201037e-11 neg add $3 mul 9.079463569110083e-10 neg add $3 mul 2.095735793953057e-8 neg add $3 mul 1.4172270517235389e-7 neg add $3 mul 3.364845335923977e-7 add $3 mul 0.0000028352916832516533 add $3 mul 0.000029723971390780977 neg add $3 mul 0.000025878616993274484 add $3 mul 0.0016962063863402914 add $3 mul 0.01912844700506528 neg add $3 mul 0.6366197723675836 add mul add mul : add 1.4426950408889634 mul round 53 min : neg pow2 : sub : $6 $5 0.6931471803691238 mul $2 sub : mul : sub : $7 $10 sub $9 sub $6 0.5 $8 $5 1.9082149292705877e-10 mul $4 sub : add : $12 mul : mul $13 $12 mul 2.5101250122314335e-8 $13 mul 0.000002755726688812097 add $13 mul 0.00019841269863402324 add $13 mul 0.00833333333333057 add $13 mul 0.16666666666666666 add $12 1.7430619192561595e-9 $13 mul 2.7568097254270054e-7 add $13 mul 0.000024801575493690702 add $13 mul 0.001388888889415802 add $13 mul 0.04166666666665888 add mul add mul add $11 add mul sub add $1 copysign mul add x 0 lt 1 $0 38.7 min : head : $15 mul neg 2 div : $16 1.4426950408889634 mul round : 0.6931471803691238 mul sub : add : 1 $19 sub $18 add 0.5 $18 $17 1.9082149292705877e-10 mul $14 $15 sub $14 $15 add mul 2 div add : sub : $21 mul : mul $22 $21 mul 2.5101250122314335e-8 $22 mul 0.000002755726688812097 add $22 mul 0.00019841269863402324 add $22 mul 0.00833333333333057 add $22 mul 0.16666666666666666 add $21 1.7430619192561595e-9 $22 mul 2.7568097254270054e-7 add $22 mul 0.000024801575493690702 add $22 mul 0.001388888889415802 add $22 mul 0.04166666666665888 add mul add mul add $20 sub add add 3.948377595144457e-9 neg $14 0.7071067811865476 mul : 3 sub $23 3 add div : $24 mul : mul 3.2408169433031326e-8 add $25 mul 1.310625690415854e-7 neg add $25 mul 3.496568093172192e-7 add $25 mul 7.28382707382928e-7 neg add $25 mul 0.000004948596865958652 add $25 mul 0.00010515963488631228 neg add $25 mul 0.0018886903392691592 add $25 mul 0.023770514917124275 neg add $25 mul 0.11927366341537515 neg add $25 mul 0.04756229435344949 neg add $25 mul 1.2530080582697296 add $24 7.901901705431983e-9 neg $25 mul 8.989727671695853e-8 add $25 mul 6.022408460914222e-7 neg add $25 mul 0.000003461822429761195 add $25 mul 0.0000200955806648423 neg add $25 mul 0.00012509783080105622 add $25 mul 0.000779831976188966 neg add $25 mul 0.002529391781065207 add $25 mul 0.06830802734627237 add $25 mul 0.12964515870269133 add $25 mul 0.13562110612458056 neg add mul add mul 2 4 $23 mul add div $17 0.5 mul round : pow2 mul $17 $26 sub pow2 mul : 1 $27 sub select select',
};

export const sinProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 7.450580596923828e-9 lt x $0 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select : 4 0.25 $3 mul round mul sub : 0.5 neg lt $4 abs 1 sub abs 0.5 lt 1 0.5 $1 x $2 1.5707963267341256 mul sub : $2 6.077100506303966e-11 mul : sub : $2 2.0222662487111665e-21 mul : sub : $5 $7 $7 $5 sub : sub sub $6 $10 add sub $7 $9 $9 $7 sub : sub sub $8 $11 add sub add $2 8.4784276603689e-32 mul sub : add : x 1 turn select : $14 mul : mul : sub : 1 $17 sub $16 sub $15 $15 mul 1.1358732696467726e-11 neg $15 mul 2.087570511415346e-9 add $15 mul 2.7557314215296916e-7 neg add $15 mul 0.00002480158728899748 add $15 mul 0.0013888888888873338 neg add $15 mul 0.041666666666666595 add mul add : $1 $9 $13 sub $12 add x 2 turn select $1 0 0 select add : $14 $14 $15 mul 1.589543316641682e-10 $15 mul 2.505073438746997e-8 neg add $15 mul 0.0000027557313538505658 add $15 mul 0.00019841269829358514 neg add $15 mul 0.00833333333332184 add $15 mul 0.1666666666666663 neg add mul : add mul sub add $14 $20 $19 $17 $18 add mul add add select : neg : $4 1.5 gt $22 $21 select select select',
};

export const cosProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select 1 add : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 0 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};

export const atanProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.41421356237309503 lt : 0 $0 2.414213562373095 gt : 1.5707963267948966 0.7853981633974483 select select $1 $0 $2 1 neg $0 1 sub select select $1 1 $2 $0 $0 1 add select select div : $3 $3 $3 mul : mul 0.017906233332226858 neg $4 mul 0.038063558205371724 add $4 mul 0.050392612859046094 neg add $4 mul 0.05847878952014081 add $4 mul 0.06663102565381158 neg add $4 mul 0.07692060084969451 add $4 mul 0.09090897751102442 neg add $4 mul 0.11111110783296714 add $4 mul 0.14285714280196357 neg add $4 mul 0.19999999999953652 add $4 mul 0.333333333333332 neg add mul $1 0 $2 6.123233995736766e-17 3.061616997868383e-17 select select add add add x copysign',
};

export const shortExpProgram: RecipeCode = {
  params: ['x'],
  program: '0.00015345857933553956 x 300 neg max 300 min 1.4426950408889634 mul : $0 round : sub : mul 0.0013399928731140359 add $2 mul 0.009618489144964614 add $2 mul 0.05550328770249545 add $2 mul 0.24022646889775426 add $2 mul 0.6931472057399324 add $2 mul 1.0000000005543088 add $1 scale',
};

export const shortExpm1Program: RecipeCode = {
  params: ['x'],
  program: 'x 40 neg max 300 min 1.4426950408889634 mul : round : pow2 : $0 $1 sub : 0.000015252902921928007 $3 mul 0.00015461323315059955 add $3 mul 0.0013333670399632961 add $3 mul 0.009618057014444067 add $3 mul 0.05550410726721466 add $3 mul 0.24022650920155106 add $3 mul 0.6931471805816698 add mul mul 1 $2 sub sub',
};

export const shortLogProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 0 gt x exponent 0.6931471805599453 mul 2 x significand 1 sub : 2 $0 add div : mul 0.11809160286029635 $1 $1 mul : mul 0.1426746831266572 add $2 mul 0.20000193378280837 add $2 mul 0.33333332617678246 add $2 mul 1.0000000000042346 add mul add x 0 lt inf 0 select inf sub select x select',
};

export const shortLog1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf lt x 1 neg : gt 1 x add : exponent : 0.6931471805599453 mul 2 $2 abs 0.5 lt x $1 significand 1 sub select : 2 $3 add div : mul 0.11809160286029635 $4 $4 mul : mul 0.1426746831266572 add $5 mul 0.20000193378280837 add $5 mul 0.33333332617678246 add $5 mul 1.0000000000042346 add mul add x copysign x $0 lt inf 0 select inf sub select x select',
};

export const shortTanhProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 2 neg mul 20 neg max 1.4426950408889634 mul : round : pow2 : $0 $1 sub : 0.000015252902921928007 $3 mul 0.00015461323315059955 add $3 mul 0.0013333670399632961 add $3 mul 0.009618057014444067 add $3 mul 0.05550410726721466 add $3 mul 0.24022650920155106 add $3 mul 0.6931471805816698 add mul mul 1 $2 sub sub : 2 $4 add div x copysign',
};

export const shortErfProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.5 lt x 0.0007695267286520307 neg x x mul : mul 0.0052004615586989334 add $1 mul 0.026863153936400676 neg add $1 mul 0.11283774114468761 add $1 mul 0.37612638528940223 neg add $1 mul 1.1283791670825805 add mul 1 0.000014281416540308572 $0 10.4 min : 2.65 sub $2 2.65 add div : mul 0.000007436947826899784 add $3 mul 0.00014968373625087522 neg add $3 mul 0.00003025920986516565 neg add $3 mul 0.0012675977000485767 add $3 mul 0.0014407149666798677 neg add $3 mul 0.009619745447105482 neg add $3 mul 0.05029125547520169 add $3 mul 0.13442826830080343 neg add $3 mul 0.2509819829364774 add $3 mul 0.35708492221601734 neg add $3 mul 0.20018955726136534 add 0.00015345857933553956 $2 $2 mul neg 1.4426950408889634 mul : $4 round : sub : mul 0.0013399928731140359 add $6 mul 0.009618489144964614 add $6 mul 0.05550328770249545 add $6 mul 0.24022646889775426 add $6 mul 0.6931472057399324 add $6 mul 1.0000000005543088 add $5 scale mul sub x copysign select',
};

export const shortErfcProgram: RecipeCode = {
  params: ['x'],
  program: 'x 0 lt 2 0.000014281416540308572 x abs 10.4 min : 2.65 sub $0 2.65 add div : mul 0.000007436947826899784 add $1 mul 0.00014968373625087522 neg add $1 mul 0.00003025920986516565 neg add $1 mul 0.0012675977000485767 add $1 mul 0.0014407149666798677 neg add $1 mul 0.009619745447105482 neg add $1 mul 0.05029125547520169 add $1 mul 0.13442826830080343 neg add $1 mul 0.2509819829364774 add $1 mul 0.35708492221601734 neg add $1 mul 0.20018955726136534 add 0.00015345857933553956 $0 $0 mul neg 1.4426950408889634 mul : $2 round : sub : mul 0.0013399928731140359 add $4 mul 0.009618489144964614 add $4 mul 0.05550328770249545 add $4 mul 0.24022646889775426 add $4 mul 0.6931472057399324 add $4 mul 1.0000000005543088 add $3 scale mul : sub $5 select',
};

export const shortCdfProgram: RecipeCode = {
  params: ['x'],
  program: 'x 0 lt 0.5 0.000014281416540308572 x abs 0.7071067811865476 mul 10.4 min : 2.65 sub $0 2.65 add div : mul 0.000007436947826899784 add $1 mul 0.00014968373625087522 neg add $1 mul 0.00003025920986516565 neg add $1 mul 0.0012675977000485767 add $1 mul 0.0014407149666798677 neg add $1 mul 0.009619745447105482 neg add $1 mul 0.05029125547520169 add $1 mul 0.13442826830080343 neg add $1 mul 0.2509819829364774 add $1 mul 0.35708492221601734 neg add $1 mul 0.20018955726136534 add 0.00015345857933553956 $0 $0 mul neg 1.4426950408889634 mul : $2 round : sub : mul 0.0013399928731140359 add $4 mul 0.009618489144964614 add $4 mul 0.05550328770249545 add $4 mul 0.24022646889775426 add $4 mul 0.6931472057399324 add $4 mul 1.0000000005543088 add $3 scale mul mul : 1 $5 sub select',
};

export const shortSinProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 7.450580596923828e-9 lt x $0 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select : 4 0.25 $3 mul round mul sub : 0.5 neg lt $4 abs 1 sub abs 0.5 lt 1 0.5 $1 x $2 1.5707963267341256 mul sub : $2 6.077100506303966e-11 mul : sub : $2 2.0222662487111665e-21 mul : sub : $5 $7 $7 $5 sub : sub sub $6 $10 add sub $7 $9 $9 $7 sub : sub sub $8 $11 add sub add $2 8.4784276603689e-32 mul sub : add : x 1 turn select : $14 mul : mul : sub : 1 $17 sub $16 sub $15 $15 mul 1.1358732696467726e-11 neg $15 mul 2.087570511415346e-9 add $15 mul 2.7557314215296916e-7 neg add $15 mul 0.00002480158728899748 add $15 mul 0.0013888888888873338 neg add $15 mul 0.041666666666666595 add mul add : $1 $9 $13 sub $12 add x 2 turn select $1 0 0 select add : $14 $14 $15 mul 1.589543316641682e-10 $15 mul 2.505073438746997e-8 neg add $15 mul 0.0000027557313538505658 add $15 mul 0.00019841269829358514 neg add $15 mul 0.00833333333332184 add $15 mul 0.1666666666666663 neg add mul : add mul sub add $14 $20 $19 $17 $18 add mul add add select : neg : $4 1.5 gt $22 $21 select select select',
};

export const shortCosProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs 1048576 lt : x 0.6366197723675814 mul round : x 0 turn select 1 add : 4 0.25 $2 mul round mul sub : 0.5 neg lt $3 abs 1 sub abs 0.5 lt 1 0.5 $0 x $1 1.5707963267341256 mul sub : $1 6.077100506303966e-11 mul : sub : $1 2.0222662487111665e-21 mul : sub : $4 $6 $6 $4 sub : sub sub $5 $9 add sub $6 $8 $8 $6 sub : sub sub $7 $10 add sub add $1 8.4784276603689e-32 mul sub : add : x 1 turn select : $13 mul : mul : sub : 1 $16 sub $15 sub $14 $14 mul 1.1358732696467726e-11 neg $14 mul 2.087570511415346e-9 add $14 mul 2.7557314215296916e-7 neg add $14 mul 0.00002480158728899748 add $14 mul 0.0013888888888873338 neg add $14 mul 0.041666666666666595 add mul add : $0 $8 $12 sub $11 add x 2 turn select $0 0 0 select add : $13 $13 $14 mul 1.589543316641682e-10 $14 mul 2.505073438746997e-8 neg add $14 mul 0.0000027557313538505658 add $14 mul 0.00019841269829358514 neg add $14 mul 0.00833333333332184 add $14 mul 0.1666666666666663 neg add mul : add mul sub add $13 $19 $18 $16 $17 add mul add add select : neg : $3 1.5 gt $21 $20 select select',
};

export const shortAtanProgram: RecipeCode = {
  params: ['x'],
  program: 'x abs : 0.41421356237309503 lt : 0 $0 2.414213562373095 gt : 1.5707963267948966 0.7853981633974483 select select $1 $0 $2 1 neg $0 1 sub select select $1 1 $2 $0 $0 1 add select select div : $3 $3 $3 mul : mul 0.017906233332226858 neg $4 mul 0.038063558205371724 add $4 mul 0.050392612859046094 neg add $4 mul 0.05847878952014081 add $4 mul 0.06663102565381158 neg add $4 mul 0.07692060084969451 add $4 mul 0.09090897751102442 neg add $4 mul 0.11111110783296714 add $4 mul 0.14285714280196357 neg add $4 mul 0.19999999999953652 add $4 mul 0.333333333333332 neg add mul $1 0 $2 6.123233995736766e-17 3.061616997868383e-17 select select add add add x copysign',
};
