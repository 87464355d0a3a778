// The arrays layer: what may be passed in, shapes, axes, masks, options and their errors. Imports nothing.
export { axisOf, type RowGeometry, rowsAlong, sameShape } from './axis.ts';
export { describe, shapeText } from './describe.ts';
export { type Destination, destination, halfDestination, zeroed } from './destination.ts';
export { decodeHalf, encodeHalf, type HalfType } from './half.ts';
export { broadcastStrides, readMask } from './mask.ts';
export { checkOptions, halfType, numberWithin, oneOf, positiveNumber, seedOf } from './options.ts';
export { isPlain, type PlainArray, type Reading, read, strided, unwrittenLike } from './read.ts';
export type {
  FloatArray,
  HalfOutput,
  Input,
  NestedArray,
  Output,
  Shape,
  TensorLike,
  TypedArray,
} from './types.ts';
