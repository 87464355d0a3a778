// Written by `npm run generate` from numerics/. Do not edit.
export { exp } from './recipes/exp.ts';
export { expsum } from './recipes/expsum.ts';
export { explift } from './recipes/explift.ts';
export { normcdflift } from './recipes/normcdflift.ts';
export { sinsum } from './recipes/sinsum.ts';
export { cossum } from './recipes/cossum.ts';
export { expm1 } from './recipes/expm1.ts';
export { log } from './recipes/log.ts';
export { log1p } from './recipes/log1p.ts';
export { tanh } from './recipes/tanh.ts';
export { erf } from './recipes/erf.ts';
export { erfc } from './recipes/erfc.ts';
export { normcdf } from './recipes/normcdf.ts';
export { sin } from './recipes/sin.ts';
export { cos } from './recipes/cos.ts';
export { atan } from './recipes/atan.ts';
