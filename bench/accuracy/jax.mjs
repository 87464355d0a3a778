// jax-js on WebAssembly: values and gradients of the functions that it shares with nonlin.
import { readFileSync } from 'node:fs';
import { defaultDevice, grad, init, nn, numpy as np, scipySpecial } from '@jax-js/jax';

await init('wasm');
defaultDevice('wasm');
const manifest = new URL('../node_modules/@jax-js/jax/package.json', import.meta.url);
export const version = `jax-js ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;

const functions = {
  arctan: np.arctan,
  asinh: np.asinh,
  celu: nn.celu,
  cosine: np.cos,
  elu: nn.elu,
  erf: scipySpecial.erf,
  exponential: np.exp,
  gelu: x => nn.gelu(x, { approximate: false }),
  geluTanh: x => nn.gelu(x, { approximate: true }),
  hardsigmoid: nn.hardSigmoid,
  hardswish: nn.hardSwish,
  hardtanh: nn.hardTanh,
  leakyRelu: nn.leakyRelu,
  logsigmoid: nn.logSigmoid,
  mish: nn.mish,
  relu: nn.relu,
  relu6: nn.relu6,
  selu: nn.selu,
  sigmoid: nn.sigmoid,
  silu: nn.silu,
  sine: np.sin,
  softplus: nn.softplus,
  softsign: nn.softSign,
  squareplus: nn.squareplus,
  tanh: np.tanh,
};
const params = { sine: { omega: 1 } };

/** Elements that an array of jax-js is made of at once. */
const SIZE = 2 ** 16;

async function mapped(f, x) {
  const y = new Float32Array(x.length);
  for (let i = 0; i < x.length; i += SIZE) y.set(await f(np.array(x.slice(i, i + SIZE))).data(), i);
  return y;
}

export const results = Object.entries(functions).flatMap(([name, f]) => [
  { name, output: 'value', params: params[name], compute: x => mapped(f, x) },
  {
    name,
    output: 'derivative',
    params: params[name],
    compute: x =>
      mapped(
        grad(t => np.sum(f(t))),
        x,
      ),
  },
]);
