// TensorFlow.js on WebAssembly, with its tensor kept: topk, softmax, and the draw of the harness.
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { draw } from '../cases.mjs';

await tf.setBackend('wasm');
await tf.ready();

export function prepare({ kind, size, k, options }, x) {
  const tensor = tf.tensor(x, [size]);
  const best = (f, count) => {
    const { values, indices } = tf.tidy(() => {
      const found = tf.topk(f(tensor), count);
      return { values: tf.softmax(found.values), indices: found.indices };
    });
    const read = [values, indices].map(t => {
      const data = t.dataSync();
      t.dispose();
      return data;
    });
    return read;
  };
  if (kind === 'topK') return () => Array.from(best(t => t, k)[1]);
  const { temperature = 1, topK = size, topP } = options;
  return () => {
    const [p, indices] = best(t => tf.div(t, temperature), topK);
    return [indices[draw(p, topP)]];
  };
}
