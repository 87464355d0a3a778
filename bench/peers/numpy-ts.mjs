// numpy-ts: an array is made over the typed array, NumPy's operations run one after the other, the result is copied out of
// WebAssembly memory; each array is given up, as its documentation asks.
import { readFileSync } from 'node:fs';
import * as np from 'numpy-ts';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/numpy-ts/package.json', import.meta.url), 'utf8'),
);
export const versions = { 'numpy-ts': version };
// The longest arrays and what is computed on the way need more than its 256 MB, and 32 MB of scratch.
np.configureWasm({ maxMemory: 2 ** 31, scratchSize: 2 ** 28 });

/** Gives up all arrays on the way of `f` but its result. */
function kept(f) {
  const onTheWay = [];
  const y = f(array => {
    onTheWay.push(array);
    return array;
  });
  for (const array of onTheWay) if (array !== y) array.dispose();
  return y;
}

const sigmoid = (x, keep) => np.reciprocal(keep(np.add(keep(np.exp(keep(np.negative(x)))), 1)));
const shifted = (x, keep) => keep(np.subtract(x, keep(np.max(x, 1, true))));
function softmax(x, keep) {
  const powers = keep(np.exp(shifted(x, keep)));
  return np.divide(powers, keep(np.sum(powers, 1, true)));
}
function logSoftmax(x, keep) {
  const moved = shifted(x, keep);
  return np.subtract(moved, keep(np.log(keep(np.sum(keep(np.exp(moved)), 1, true)))));
}
function logSumExp(x, keep) {
  const largest = keep(np.max(x, 1, true));
  const sum = keep(np.sum(keep(np.exp(keep(np.subtract(x, largest)))), 1, true));
  return np.add(largest, keep(np.log(sum)));
}
const functions = {
  sigmoid,
  tanh: x => np.tanh(x),
  relu: x => np.maximum(x, 0),
  softmax,
  softmin: (x, keep) => softmax(keep(np.negative(x)), keep),
  logSoftmax,
  logSumExp,
  silu: (x, keep) => np.multiply(x, keep(sigmoid(x, keep))),
  softplus: (x, keep) => np.log1p(keep(np.exp(x))),
};

export function prepare({ fn, output, element, shape }, { x }) {
  if (output !== 'value' || !functions[fn]) return undefined;
  const array = keep => keep(keep(np.frombuffer(x.buffer, element)).reshape(shape));
  const computed = given => {
    const y = kept(keep => functions[fn](given(keep), keep));
    const data = y.data.slice();
    y.dispose();
    return data;
  };
  const held = kept(array);
  return {
    run: () => computed(array),
    kept: () => computed(() => held),
    end: () => held.dispose(),
  };
}

export const first = () => np.tanh(np.frombuffer(new Float32Array(10).buffer, 'float32')).data;
