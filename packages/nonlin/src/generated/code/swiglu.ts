// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { swiglu as form } from '../forms/swiglu.ts';
import { serveGates } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  serve: serveGates,
  programs: {
    value: 'beta gate*:800~<0 value*gate?$0|:1<:.5 .5$2 0<:$1 1$2~:$0|inf<$1 beta head:gate head:*$6-$1 gate$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$12 1$2?:*+$12$4 1?:$0$2*$1*-?*value*$14 1$13$4 1??*',
    gateSlope: 'beta gate*800~^800&:|:1<:.5 .5$2 0<:$1 1$2~:0$0 600~<:256 0?explift:$1$2 760~<0 8636168555094445e-93?1?:*:-:$3?1$1+/:~$0?*$8 1$3?:*+$8$5 1?:$0$2*$1*-?$12$10 1$10$3 2$6*$6$6*$5*+:?1$11$7$0?$6*+/:$0*$12 1$7$7*?*-4/$8$8$0*$3*-?*$12 1$11 1$7??*+value*$12 1$11$7 1??*',
    shortGateSlope: 'beta gate*800~^800&:745.2~<0~$0|:1<:.5 .5$2 0<:$1 1$2~exp:-:$1?1$1+/:~$0?*+$3$2 1?:$0$1*-?$7$5 1$5$2 2$3*$3$3*+:?1$6$4$0?+/:$0*-4/$5$5$0*-?*+?value*',
    valueSlope: 'gate beta 0<1e30 inf?&beta 0>1e30~inf~?^beta gate*:|:1<:.5 .5$2 0<:$1 1$2~:$0|inf<$1 beta head:gate head:*$6-$1 gate$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$1$7 760~<0 8636168555094445e-93?1?:*:-$2?1$0+/:~$0?*$12 1$2?:*+$12$4 1?:$0$2*$1*-?*$14 1$13$4 1??*',
    shortValueSlope: 'beta gate*:745.2~<gate 0<0~0?gate$0|:1<:.5 .5$2 0<:$1 1$2~exp:-$0?1$0+/:~$0?*+$2$1 1?:$0$1*-?*?',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swiglu };
