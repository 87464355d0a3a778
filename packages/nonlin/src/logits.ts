// nonlin/logits: from what a model says to a decision. The best classes, a token to sample, a probability that can be believed.
export type { Input, Output } from './arrays/index.ts';
export { argmax } from './logits/argmax.ts';
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
