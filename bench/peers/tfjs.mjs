// TensorFlow.js: a tensor is made of the array, the operation runs, the result is read back, both tensors are given up.
import * as tf from '@tensorflow/tfjs-core';

const functions = {
  sigmoid: x => tf.sigmoid(x),
  tanh: x => tf.tanh(x),
  relu: x => tf.relu(x),
  softmax: x => tf.softmax(x),
  logSoftmax: x => tf.logSoftmax(x),
  softmin: x => tf.softmax(tf.neg(x)),
  logSumExp: x => tf.logSumExp(x, -1),
};

/** `resident`: the input is a tensor beforehand, which a chain of operations would have. */
export function preparer(resident) {
  return ({ fn, output, element, shape }, { x, g }) => {
    const f = functions[fn];
    if (!f || element !== 'float32' || output === 'derivative') return undefined;
    const gShape = fn === 'logSumExp' ? [shape[0]] : shape;
    const operation = output === 'value' ? f : (t, dy) => tf.grad(f)(t, dy);
    const kept = resident ? [tf.tensor(x, shape), g && tf.tensor(g, gShape)] : undefined;
    return {
      run: () => {
        const y = tf.tidy(() => {
          const [t, dy] = kept ?? [tf.tensor(x, shape), g && tf.tensor(g, gShape)];
          return operation(t, dy);
        });
        const data = y.dataSync();
        y.dispose();
        return data;
      },
      end: () => kept?.forEach(t => t?.dispose()),
    };
  };
}

export async function firstResult(backend) {
  await tf.setBackend(backend);
  await tf.ready();
  return tf.sigmoid(tf.tensor(new Float32Array(10))).dataSync();
}
export { tf };
