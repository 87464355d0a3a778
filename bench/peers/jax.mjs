// jax-js on WebAssembly: an array is made of the typed array, the function runs, the result is read back.
import { readFileSync } from 'node:fs';
import { defaultDevice, init, nn, numpy as np, vjp } from '@jax-js/jax';

await init('wasm');
defaultDevice('wasm');
const { version } = JSON.parse(readFileSync(new URL('../node_modules/@jax-js/jax/package.json', import.meta.url), 'utf8'));
export const versions = { '@jax-js/jax': version };

const functions = {
  sigmoid: x => nn.sigmoid(x),
  tanh: x => np.tanh(x),
  relu: x => nn.relu(x),
  softmax: x => nn.softmax(x),
  softmin: x => nn.softmax(np.negative(x)),
  logSoftmax: x => nn.logSoftmax(x),
  logSumExp: x => nn.logsumexp(x, -1),
};

export function prepare({ fn, output, element, shape }, { x, g }) {
  const f = functions[fn];
  if (!f || output === 'derivative' || element !== 'float32') return undefined;
  const array = () => np.array(x).reshape(shape);
  if (output === 'value') return { run: () => f(array()).data() };
  const arriving = () => np.array(g).reshape(fn === 'logSumExp' ? [shape[0]] : shape);
  return {
    run: async () => {
      const [y, pullBack] = vjp(f, [array()]);
      y.dispose();
      const [dx] = pullBack(arriving());
      const data = await dx.data();
      pullBack.dispose?.();
      return data;
    },
  };
}

export const first = () => nn.sigmoid(np.array(new Float32Array(10))).data();
