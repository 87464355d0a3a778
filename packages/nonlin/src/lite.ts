// nonlin/lite: the same functions in JavaScript alone, for pages that need one function of a few numbers.
//
// The same bits as nonlin, in a fifth of the space. It takes numbers, nested arrays of numbers and typed arrays; tensors, arrays of
// typed arrays, 16-bit numbers in a Uint16Array, second derivatives, learned parameters by channel and noise in training are for
// nonlin.
export * from './generated/lite.ts';
export type {
  LiteElementwise,
  LiteGated,
  LiteGatedOptions,
  LiteInput,
  LiteInto,
  LiteMirrored,
  LiteMirroredOptions,
  LiteReducing,
  LiteRowOptions,
  LiteRows,
  LiteRowwise,
  NumberArray,
} from './lite/types.ts';
