// nonlin, as a user calls it: a new array each time.
import * as nonlin from 'nonlin';

export async function prepare({ fn, output, shape }, { x, g, targets }) {
  const input = shape.length === 1 ? x : { data: x, shape };
  const dataOf = y => (ArrayBuffer.isView(y) ? y : y.data);
  if (output === 'gradient') {
    const loss = (await import('nonlin/losses'))[fn];
    return { run: () => dataOf(loss.gradient(input, targets)) };
  }
  const f = nonlin[fn];
  if (output === 'value') return { run: () => dataOf(f(input)) };
  if (output === 'derivative') return { run: () => f.derivative(x) };
  const arriving = shape.length === 1 ? g : { data: g, shape: fn === 'logSumExp' ? [shape[0]] : shape };
  return { run: () => dataOf(f.vjp(input, arriving)) };
}

export const first = () => nonlin.sigmoid(new Float32Array(10));
