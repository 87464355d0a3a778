// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { gatedTanh as form } from '../forms/gatedTanh.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'value tanh gate|:1<:.5 .5 gate 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-?*',
    gateSlope: 'value tanh gate|:1<:1$0 1$1~exp:-2$0*$0$0*+:?1$2$1$0?+/:$0*-4/$2$2$0*-?*',
    shortGateSlope: 'value tanh gate|:745.2>0$0 1<:1$0 1$1~exp:-2$0*$0$0*+:?1$2$1$0?+/:$0*-4/$2$2$0*-??*',
    valueSlope: 'value|:.5<:1$0 1 2~:$2*:$0|inf<$1 head:$4 head:*$2-$1$5$0-:*$4$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:$1$6 760~<0 8636168555094445e-93?1?:*-2$1*$1$1*$0*+:?1$10$2$0?$1*+/:$0*$11 1$2$2*?*-4$3$3$0*$11 1$2?*-*?gate|:1<:.5 .5 gate 0<:$1 1$2~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$7 1$2?:*+$7$4 1?:$0$2*$1*-?*$22$9 1$8$4 1??$9$13$8$13$4*$13???*',
    shortValueSlope: 'value|:372.6>0$0 .5<:1$0 1 2~$1*exp:-2$0*$0$0*+:?1$2$1$0?+/:$0*-4$2$2$0*-*??gate 745.2~<0 gate|:1<:.5 .5 gate 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-??*',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as gatedTanh };
