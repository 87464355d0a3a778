// jax-js on WebAssembly, with its array kept: top k, softmax, and the draw of the harness.
import { defaultDevice, init, lax, nn, numpy as np } from '@jax-js/jax';
import { draw } from '../cases.mjs';

await init('wasm');
defaultDevice('wasm');

export function prepare({ kind, size, k, options }, x) {
  const array = np.array(x);
  if (kind === 'topK')
    return async () => {
      const [values, indices] = lax.topK(array.ref, k);
      values.dispose();
      return Array.from(await indices.data());
    };
  const { temperature = 1, topK = size, topP } = options;
  return async () => {
    const [values, indices] = lax.topK(array.ref.mul(1 / temperature), topK);
    const p = await nn.softmax(values).data();
    return [(await indices.data())[draw(p, topP)]];
  };
}
