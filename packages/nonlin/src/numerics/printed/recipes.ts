// Written by `npm run generate` from numerics/. Do not edit.
export * from './recipes/exp.ts';
export * from './recipes/expsum.ts';
export * from './recipes/explift.ts';
export * from './recipes/normcdflift.ts';
export * from './recipes/sinsum.ts';
export * from './recipes/cossum.ts';
export * from './recipes/expm1.ts';
export * from './recipes/log.ts';
export * from './recipes/log1p.ts';
export * from './recipes/tanh.ts';
export * from './recipes/erf.ts';
export * from './recipes/erfc.ts';
export * from './recipes/normcdf.ts';
export * from './recipes/sin.ts';
export * from './recipes/cos.ts';
export * from './recipes/atan.ts';
