// Written by `npm run generate` from numerics/. Do not edit.
export { shortExp } from './recipes/exp.ts';
export { shortExpm1 } from './recipes/expm1.ts';
export { shortLog } from './recipes/log.ts';
export { shortLog1p } from './recipes/log1p.ts';
export { shortTanh } from './recipes/tanh.ts';
export { shortErf } from './recipes/erf.ts';
export { shortErfc } from './recipes/erfc.ts';
export { shortNormcdf } from './recipes/normcdf.ts';
export { shortSin } from './recipes/sin.ts';
export { shortCos } from './recipes/cos.ts';
export { shortAtan } from './recipes/atan.ts';
