// nonlin, as a user calls it: a new array each time.
import * as nonlin from '../../packages/nonlin/dist/index.js';
import { bceWithLogits, crossEntropy } from '../../packages/nonlin/dist/losses.js';

export const versions = { nonlin: 'this commit' };

export function prepare({ fn, output, shape }, { x, g, targets }) {
  const input = shape.length === 1 ? x : { data: x, shape };
  const dataOf = y => (ArrayBuffer.isView(y) ? y : y.data);
  if (fn === 'crossEntropy') return { run: () => dataOf(crossEntropy.gradient(input, targets)) };
  if (fn === 'bceWithLogits') return { run: () => bceWithLogits.gradient(x, targets) };
  const f = nonlin[fn];
  if (output === 'value') return { run: () => dataOf(f(input)) };
  if (output === 'derivative') return { run: () => f.derivative(x) };
  const arriving = shape.length === 1 ? g : { data: g, shape: fn === 'logSumExp' ? [shape[0]] : shape };
  return { run: () => dataOf(f.vjp(input, arriving)) };
}

export async function first() {
  return nonlin.sigmoid(new Float32Array(10));
}
