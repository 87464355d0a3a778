// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { swigluOai as form } from '../forms/swigluOai.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'gate limit&1e30~^:alpha$0*:|:1<:.5 .5$2 0<:$1 1$2~:$0|inf<$1 alpha head:$6 head:*$6-$1$7$0-:*alpha$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$12 1$2?:*+$12$4 1?:$0$2*$1*-?*value limit~^limit&1+*$14 1$13$4 1??*',
    gateSlope: 'gate limit>:0 value*alpha gate limit&1e30~^:*:|:1<:.5 .5$2 0<:$1 1$2~:$0|inf<$1 alpha head:$6 head:*$6-$1$7$0-:*alpha$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*:-:$3?1$1+/:~$0?*$13 1$3?:*+$13$5 1?:$0$2*$1*-?$17$15 1$15$3 2$6*$6$6*$5*+:?1$16$7$0?$6*+/:$0*$17 1$7$7*?*-4/$8$8$0*$3*-?*$17 1$16 1$7??*+value limit~^limit&1+*?$21 1$17 1$16$7 1???*',
    shortGateSlope: 'gate limit>0 value*alpha gate limit&1e30~^*:745.2~<0$0|:1<:.5 .5$2 0<:$1 1$2~exp:-:$1?1$1+/:~$0?*+$3$2 1?:$0$1*-?$7$5 1$5$2 2$3*$3$3*+:?1$6$4$0?+/:$0*-4/$5$5$0*-?*+?value limit~^limit&1+*?',
    valueSlope: 'value|:limit>:0 gate*$1 limit le:gate limit&1e30~^:alpha$0*:|:1<:.5 .5$2 0<:$1 1$2~:$0|inf<$1 alpha head:$6 head:*$6-$1$7$0-:*alpha$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$12 1$2?:*+$12$4 1?:$0$2*$1*-?*value??$19 1$18$14 1$13$4 1??1??*',
    shortValueSlope: 'value|:limit>0 gate*$0 limit le alpha gate limit&1e30~^:*:745.2~<0~$1$0|:1<:.5 .5$2 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-?*?value??',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swigluOai };
