// The arrays layer: what may be passed in, shapes, axes, masks, options and their errors. Imports nothing.
export { axisOf, type RowGeometry, rowsAlong, sameShape } from './axis.ts';
export { describe, shapeText } from './describe.ts';
export { type Destination, destination } from './destination.ts';
export { broadcastStrides, readMask } from './mask.ts';
export { checkOptions, numberWithin, oneOf, positiveNumber } from './options.ts';
export { type Reading, read, strided } from './read.ts';
export type { FloatArray, Input, NestedArray, Output, Shape, TensorLike, TypedArray } from './types.ts';
