// jax-js on WebAssembly: an array is made of the typed array, the function runs, the result is read back.
import { readFileSync } from 'node:fs';
import { defaultDevice, grad, init, nn, numpy as np, vjp } from '@jax-js/jax';
import { resultShape } from '../cases.mjs';

await init('wasm');
defaultDevice('wasm');
const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/@jax-js/jax/package.json', import.meta.url), 'utf8'),
);
export const versions = { '@jax-js/jax': version };

const functions = {
  sigmoid: x => nn.sigmoid(x),
  tanh: x => np.tanh(x),
  relu: x => nn.relu(x),
  softmax: x => nn.softmax(x),
  softmin: x => nn.softmax(np.negative(x)),
  logSoftmax: x => nn.logSoftmax(x),
  logSumExp: x => nn.logsumexp(x, -1),
  gelu: x => nn.gelu(x, { approximate: false }),
  silu: x => nn.silu(x),
  softplus: x => nn.softplus(x),
  mish: x => nn.mish(x),
  elu: x => nn.elu(x),
  glu: x => nn.glu(x),
};

async function pulledBack(f, x, g) {
  const [y, pullBack] = vjp(f, [x]);
  y.dispose();
  const [dx] = pullBack(g);
  const data = await dx.data();
  pullBack.dispose?.();
  return data;
}

/** The operation on arrays, which it uses up, as all of jax-js does. */
function operationOf({ fn, output }) {
  const f = functions[fn];
  if (output === 'value') return x => f(x).data();
  if (output === 'derivative') return x => grad(t => np.sum(f(t)))(x).data();
  return (x, g) => pulledBack(f, x, g);
}

export function prepare(aCase, { x, g }) {
  const { fn, shape } = aCase;
  if (!functions[fn]) return undefined;
  const operation = operationOf(aCase);
  const gShape = resultShape(aCase);
  const arrays = () => [np.array(x).reshape(shape), ...(g ? [np.array(g).reshape(gShape)] : [])];
  const kept = arrays();
  return {
    run: () => operation(...arrays()),
    kept: () => operation(...kept.map(a => a.ref)),
    end: () => {
      for (const a of kept) a.dispose();
    },
  };
}

export const first = () => nn.sigmoid(np.array(new Float32Array(10))).data();
