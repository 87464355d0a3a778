// nonlin/logits: from what a model says to a decision. The best classes, a token to sample, a probability that can be believed.
export type { Input, Output } from './arrays/index.ts';
export { argmax } from './logits/argmax.ts';
export type { Quality } from './logits/calibration/fitting.ts';
export {
  accuracy,
  type Bin,
  type BinOptions,
  brierScore,
  type CalibrationErrorOptions,
  calibrationError,
  confusionMatrix,
  reliability,
  topKAccuracy,
} from './logits/calibration/metrics.ts';
export { fitPlatt, type PlattFit, type PlattOptions } from './logits/calibration/platt.ts';
export { fitTemperature, type TemperatureFit } from './logits/calibration/temperature.ts';
export { fitVector, type VectorFit, type VectorOptions } from './logits/calibration/vector.ts';
export type { LabelOptions } from './logits/labelled.ts';
export {
  entropy,
  logProbability,
  type MeasureOptions,
  margin,
  type PerplexityOptions,
  perplexity,
} from './logits/measures.ts';
export type { AxisOptions, IndexPerRow, Indices, PerRow, RowsInput } from './logits/rows.ts';
export type {
  DistributionOptions,
  LogitBias,
  SamplerOptions,
  SamplingOptions,
  Tokens,
} from './logits/sampling/options.ts';
export { distribution, type Sampler, sample, sampler } from './logits/sampling/sampler.ts';
export { type TopK, topK } from './logits/topK.ts';
