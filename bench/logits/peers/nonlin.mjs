import { sampler, topK } from 'nonlin/logits';

export function prepare(aCase, x) {
  if (aCase.kind === 'topK') return () => Array.from(topK(x, aCase.k).indices);
  const next = sampler({ ...aCase.options, seed: 1 });
  return () => [next(x)];
}
