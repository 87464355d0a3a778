// TensorFlow.js: a tensor is made of the array, the operation runs, the result is read back, all tensors are given up.
import * as tf from '@tensorflow/tfjs-core';
import { resultShape } from '../cases.mjs';

const gate = (x, f) => f(tf.split(x, 2, -1));
const functions = {
  sigmoid: x => tf.sigmoid(x),
  tanh: x => tf.tanh(x),
  relu: x => tf.relu(x),
  softmax: x => tf.softmax(x),
  logSoftmax: x => tf.logSoftmax(x),
  softmin: x => tf.softmax(tf.neg(x)),
  logSumExp: x => tf.logSumExp(x, -1),
  gelu: x => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1)),
  silu: x => tf.mul(x, tf.sigmoid(x)),
  softplus: x => tf.softplus(x),
  mish: x => tf.mul(x, tf.tanh(tf.softplus(x))),
  elu: x => tf.elu(x),
  glu: x => tf.tidy(() => gate(x, ([value, g]) => tf.mul(value, tf.sigmoid(g)))),
  swiglu: x => tf.tidy(() => gate(x, ([g, value]) => tf.mul(tf.mul(g, tf.sigmoid(g)), value))),
};
const losses = {
  crossEntropy: (x, classes) => tf.losses.softmaxCrossEntropy(tf.oneHot(classes, x.shape[1]), x),
  bceWithLogits: (x, targets) => tf.losses.sigmoidCrossEntropy(targets, x),
};

/** The operation on the tensor of x and that of the arriving gradient, or of the targets. */
function operationOf({ fn, output }) {
  if (output === 'gradient') return (x, targets) => tf.grad(t => losses[fn](t, targets))(x);
  if (output === 'derivative') return x => tf.grad(functions[fn])(x);
  return output === 'vjp' ? (x, g) => tf.grad(functions[fn])(x, g) : functions[fn];
}

/**
 * Makes the gradients known, which the package leaves to its users. Its file for that imports without extensions, which
 * bundlers understand and Node does not; what it registers is shared by all copies of the package.
 */
export async function registerGradients() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: "import '@tensorflow/tfjs-core/dist/register_all_gradients.js';",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['node-fetch', 'util', 'string_decoder'],
  });
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
let areGradientsKnown = false;

export async function prepare(aCase, { x, g, targets }) {
  const { fn, output, element, shape } = aCase;
  if (element !== 'float32' || !(fn in functions || fn in losses)) return undefined;
  if (output !== 'value' && !areGradientsKnown) {
    await registerGradients();
    areGradientsKnown = true;
  }
  const operation = operationOf(aCase);
  const second = g ?? targets;
  const secondShape = fn === 'crossEntropy' ? [shape[0]] : resultShape(aCase);
  const tensors = () => [tf.tensor(x, shape), ...(second ? [tf.tensor(second, secondShape)] : [])];
  const read = compute => {
    const y = tf.tidy(compute);
    const data = y.dataSync();
    y.dispose();
    return data;
  };
  const kept = tensors();
  return {
    run: () => read(() => operation(...tensors())),
    kept: () => read(() => operation(...kept)),
    end: () => tf.dispose(kept),
  };
}

export async function firstResult(backend) {
  await tf.setBackend(backend);
  await tf.ready();
  return tf.sigmoid(tf.tensor(new Float32Array(10))).dataSync();
}
export { tf };
