// The arrays layer: what may be passed in, shapes, axes, masks, options and their errors. Imports nothing.
export {
  type Axes,
  axesOf,
  axisOf,
  layoutOf,
  type RowGeometry,
  type RowLayout,
  rowsAlong,
  sameShape,
} from './axis.ts';
export {
  type Classes,
  holdsClasses,
  IGNORED,
  type RowShapes,
  readClasses,
  sameLengths,
} from './classes.ts';
export { counted, describe, shapeText, tagOf } from './describe.ts';
export { type Destination, destination, halfDestination, zeroed } from './destination.ts';
export { decodeHalf, encodeHalf, exponentOf, type HalfType } from './half.ts';
export { broadcastStrides, maskOf, placeIn, withBias } from './mask.ts';
export {
  besideOut,
  checkOptions,
  flag,
  halfType,
  NO_OPTIONS,
  numberWithin,
  oneOf,
  positiveNumber,
  seedOf,
} from './options.ts';
export { isDisturbed, type Sources } from './overlap.ts';
export {
  isPlain,
  type ParsedInput,
  type PlainArray,
  read,
  readBeside,
  readLabels,
  unwrittenLike,
} from './read.ts';
export { type Argument, everything, type Readers } from './readers.ts';
export { strided } from './strides.ts';
export type {
  FloatArray,
  HalfOptions,
  HalfOutput,
  Input,
  Into,
  Labels,
  NestedArray,
  Out,
  Output,
  PerInput,
  PerRow,
  RowsInput,
  Shape,
  TensorLike,
  TypedArray,
} from './types.ts';
