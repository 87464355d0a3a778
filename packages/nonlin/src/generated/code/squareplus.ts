// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { squareplus as form } from '../forms/squareplus.ts';
import { serve } from '../../kernels/tables/run.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 lt 0.25 b 0.5 x abs : 1e+150 lt x x mul b add sqrt $0 select mul : 0.5 x mul : sub div mul $2 $1 add select',
    shortValue: 'x 0 lt b 2 x abs : 1e+150 lt x x mul b add sqrt $0 select : x sub mul div 0.5 x mul 0.5 $1 mul add select',
    derivative: 'x 0 lt b 2 x abs : 1e+150 lt x x mul b add sqrt $0 select : x sub mul div $1 div 1 b 2 $1 x add mul div $1 div sub select',
    second: 'x x le x 0 lt : b 2 x abs : 1e+150 lt : 2 x mul 2 x x mul b add sqrt : mul div $0 1 neg x 0 gt 1 1 abs select select select : 1 sub mul mul 2 $2 $3 $1 select : x sub mul : $6 mul div neg $5 div b $6 div $4 mul $5 $5 mul : div sub b 2 $4 1 add mul mul 2 $5 x add mul : $8 mul div neg $5 div b $8 div $4 mul $7 div sub neg select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as squareplus };
