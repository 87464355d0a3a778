// nonlin: the activation functions.
export type {
  FloatArray,
  Input,
  Into,
  Labels,
  NestedArray,
  Out,
  Output,
  PerRow,
  RowsInput,
  Shape,
  TensorLike,
} from './arrays/index.ts';
export * from './generated/functions.ts';
export type { Elementwise, ElementwiseOptions } from './kernels/elementwise.ts';
export type { Gated, GatedOptions } from './kernels/gated.ts';
export type { Mirrored, MirroredOptions } from './kernels/mirrored.ts';
export type { Reducing, ReducingOptions, RowOptions, Rowwise } from './kernels/rowwise.ts';
