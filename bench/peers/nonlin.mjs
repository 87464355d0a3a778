// nonlin, as a user calls it: a new array each time.
import * as nonlin from 'nonlin';
import { isFlat, resultShape } from '../cases.mjs';

export async function prepare(aCase, { x, g, targets, weight }) {
  const { fn, output, shape } = aCase;
  const options = weight && { weight };
  const input = isFlat(aCase) ? x : { data: x, shape };
  const dataOf = y => (ArrayBuffer.isView(y) ? y : y.data);
  if (output === 'gradient') {
    const loss = (await import('nonlin/losses'))[fn];
    return { run: () => dataOf(loss.gradient(input, targets)) };
  }
  const f = nonlin[fn];
  if (output === 'value') return { run: () => dataOf(f(input, options)) };
  if (output === 'derivative') return { run: () => f.derivative(x) };
  const arriving = isFlat(aCase) ? g : { data: g, shape: resultShape(aCase) };
  return { run: () => dataOf(f.vjp(input, arriving, options)) };
}

export const first = () => nonlin.sigmoid(new Float32Array(10));
