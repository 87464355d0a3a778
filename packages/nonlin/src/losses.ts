// nonlin/losses: what predictions cost, and the gradients that train networks.
export type { Input, Output, RowsInput } from './arrays/index.ts';
export { type BceWithLogitsOptions, bceWithLogits } from './losses/bceWithLogits.ts';
export { type BinaryCrossEntropyOptions, binaryCrossEntropy } from './losses/binaryCrossEntropy.ts';
export { type CrossEntropy, type CrossEntropyOptions, crossEntropy } from './losses/crossEntropy.ts';
export type { ElementLoss } from './losses/elementwise.ts';
export { entmax15Loss, type SparseLoss, sparsemaxLoss } from './losses/fenchelYoung.ts';
export { hingeLoss } from './losses/hingeLoss.ts';
export { type KlDiv, type KlDivOptions, klDiv } from './losses/klDiv.ts';
export { type Nll, type NllOptions, nll } from './losses/nll.ts';
export type { Reduction } from './losses/reduction.ts';
export {
  type HuberLossOptions,
  huberLoss,
  l1Loss,
  mseLoss,
  type SmoothL1LossOptions,
  smoothL1Loss,
} from './losses/regression.ts';
export { type SigmoidFocalLossOptions, sigmoidFocalLoss } from './losses/sigmoidFocalLoss.ts';
export { softMarginLoss } from './losses/softMarginLoss.ts';
