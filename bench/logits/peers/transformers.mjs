// transformers.js, as its MultinomialSampler does it: the processor of temperature, topk, softmax of what that gives, a draw. It has no
// topP: that of the harness is as cheap as can be.
import { softmax, TemperatureLogitsWarper, Tensor, topk } from '@huggingface/transformers';
import { draw } from '../cases.mjs';

export function prepare({ kind, size, k, options }, x) {
  const tensor = new Tensor('float32', x, [1, size]);
  const numbers = indices => Array.from(indices.data, Number);
  if (kind === 'topK') return async () => numbers((await topk(tensor, k))[1]);
  const { temperature = 1, topK = size, topP } = options;
  const warper = new TemperatureLogitsWarper(temperature);
  return async () => {
    const logits = temperature === 1 ? tensor : warper([[]], new Tensor('float32', x.slice(), [1, size]));
    const [values, indices] = await topk(logits, topK);
    return [Number(indices.data[draw(softmax(values.data), topP)])];
  };
}
