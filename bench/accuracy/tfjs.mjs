// TensorFlow.js: values and gradients of the functions that it shares with nonlin.
import { registerGradients, tf } from '../peers/tfjs.mjs';

const functions = {
  arctan: tf.atan,
  asinh: tf.asinh,
  cosine: tf.cos,
  elu: tf.elu,
  erf: tf.erf,
  exponential: tf.exp,
  leakyRelu: x => tf.leakyRelu(x, 0.01),
  logsigmoid: tf.logSigmoid,
  relu: tf.relu,
  relu6: tf.relu6,
  selu: tf.selu,
  sigmoid: tf.sigmoid,
  sine: tf.sin,
  softplus: tf.softplus,
  tanh: tf.tanh,
};
const params = { sine: { omega: 1 } };

const mapped = (f, x) => tf.tidy(() => f(tf.tensor(x)).dataSync());

export async function resultsOf(backend) {
  await tf.setBackend(backend);
  await tf.ready();
  await registerGradients();
  return Object.entries(functions)
    .flatMap(([name, f]) => [
      { name, output: 'value', params: params[name], compute: x => mapped(f, x) },
      { name, output: 'derivative', params: params[name], compute: x => mapped(tf.grad(f), x) },
    ])
    .filter(({ compute }) => isThere(compute));
}

/** Backends do not have all operations. */
function isThere(compute) {
  try {
    compute(Float32Array.of(1));
    return true;
  } catch {
    return false;
  }
}

export const versionOf = backend => `TensorFlow.js ${backend} ${tf.version_core}`;
