// Written by `npm run generate` from functions/glu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { glu as form } from '../forms/glu.ts';
import { serveGates } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  serve: serveGates,
  programs: {
    value: 'value gate|:1<:.5 .5 gate 0<:$1 1$2~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$7 1$2?:*+$7$4 1?:$0$2*$1*-?*$9 1$8$4 1??*',
    shortValue: 'value gate 745.2~<0 gate|:1<:.5 .5 gate 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-??*',
    gateSlope: 'value gate|:1<:1$0 1$1~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*-2$1*$1$1*$0*+:?1$5$2$0?$1*+/:$0*$6 1$2$2*?*-4/$3$3$0*$6 1$2?:*-?*$0*',
    shortGateSlope: 'value gate|:745.2>0$0 1<:1$0 1$1~exp:-2$0*$0$0*+:?1$2$1$0?+/:$0*-4/$2$2$0*-??*',
    valueSlope: 'gate|:1<:.5 .5 gate 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-?',
    shortValueSlope: 'gate 745.2~<0 gate|:1<:.5 .5 gate 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-??',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as glu };
