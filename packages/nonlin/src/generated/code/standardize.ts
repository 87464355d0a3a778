// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { standardize as form } from '../forms/standardize.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x|rowmax:17976931348623157e292>x$0/x$0 3273390607896142e135>2409919865102884e-196$0 epsilon 16489340850168661e-245<38725919148493183e-137 0?<8061134813471455e249 1??:*?:$0 rowsum x x<0 1?rowsum:/-:$0 rowsum$1/-:$0$0*rowsum$2/epsilon$4*$4*+:0>$0 epsilon?sqrt/',
    shortValue: 'x|rowmax:17976931348623157e292>x 1$0/*x$0 3273390607896142e135>2409919865102884e-196$0 epsilon 16489340850168661e-245<38725919148493183e-137 0?<8061134813471455e249 1??:*?:$0 rowsum 1 x x<0 1?rowsum/:*-:$0 rowsum$1*-:$0$0*rowsum$2*epsilon$4*$4*+:0>$0 epsilon?sqrt/',
    vjp: 'g g rowsum x x<0 1?rowsum:/-x|rowmax:17976931348623157e292>:x$1/x$1 3273390607896142e135>2409919865102884e-196$1 epsilon 16489340850168661e-245<38725919148493183e-137 0?<8061134813471455e249 1??:*?:$0 rowsum$4/-:$0 rowsum$5/-:$0$0*rowsum$6/epsilon$3*$3*+:0>:$1 epsilon?sqrt:/:g$0*rowsum$10/*-$1/$2$8 1$9/$7?1?*',
    shortVjp: 'g g rowsum 1 x x<0 1?rowsum/:*-x|rowmax:17976931348623157e292>:x 1$1/:*x$2 3273390607896142e135>2409919865102884e-196$2 epsilon 16489340850168661e-245<38725919148493183e-137 0?<8061134813471455e249 1??:*?:$0 rowsum$5*-:$0 rowsum$6*-:$0$0*rowsum$7*epsilon$3*$3*+:0>:$1 epsilon?sqrt:/:g$0*rowsum$11**-$1/$2$9$8$7?1?*',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as standardize };
