// LiteRT.js (XNNPACK in WebAssembly, one thread): a compiled model of one operator, fed a tensor over the array.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { model } from '../tflite.mjs';

const folder = new URL('../node_modules/@litertjs/core/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
export const versions = { '@litertjs/core': version };

/** The package is written for pages; its loader finds in Node what it looks for in a worker. Without relaxed SIMD it is slower. */
async function load() {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const wasm = new URL('wasm/', folder);
  const importScripts = url => runInThisContext(readFileSync(new URL(url, wasm), 'utf8'));
  Object.assign(globalThis, {
    self: globalThis,
    importScripts,
    require: createRequire(wasm),
    __dirname: wasm.pathname,
    __filename: wasm.pathname,
  });
  await loadLiteRt(wasm.pathname);
}

// Codes of BuiltinOperator in TensorFlow's schema.fbs; softmax's options are number 9 of their union, and hold its beta.
const operators = {
  sigmoid: { code: 14 },
  relu: { code: 19 },
  softmax: { code: 25, options: { union: 9, value: 1 } },
  tanh: { code: 28 },
  logSoftmax: { code: 50 },
  elu: { code: 111 },
  gelu: { code: 150 },
};

const compiled = (fn, shape) => loadAndCompile(model(operators[fn], shape), { accelerator: 'wasm' });

async function resultOf(operator, tensor) {
  const results = await operator.run(tensor);
  const data = results[0].toTypedArray().slice();
  for (const result of results) result.delete();
  return data;
}

export async function prepare({ fn, output, element, shape }, { x }) {
  if (output !== 'value' || element !== 'float32' || !operators[fn]) return undefined;
  const operator = await compiled(fn, shape);
  const kept = new Tensor(x, shape);
  return {
    run: async () => {
      const tensor = new Tensor(x, shape);
      const data = await resultOf(operator, tensor);
      tensor.delete();
      return data;
    },
    kept: () => resultOf(operator, kept),
    end: () => {
      kept.delete();
      operator.delete();
    },
  };
}

await load();
export async function first() {
  return resultOf(await compiled('sigmoid', [10]), new Tensor(new Float32Array(10), [10]));
}
