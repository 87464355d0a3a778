// What a page has to load: the bundle for one function, minified and gzipped, and WebAssembly files that go with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
const nonlin = (name, file) => [`export { ${name} } from '../packages/nonlin/dist/${file}.js';`, []];
const imports = {
  'nonlin, sigmoid': nonlin('sigmoid', 'index'),
  'nonlin, softmax': nonlin('softmax', 'index'),
  'nonlin, all functions': ["export * from '../packages/nonlin/dist/index.js';", []],
  'nonlin/lite, sigmoid': nonlin('sigmoid', 'lite'),
  'nonlin/lite, softmax': nonlin('softmax', 'lite'),
  'tfjs-wasm': [
    "import * as tf from '@tensorflow/tfjs-core'; import '@tensorflow/tfjs-backend-wasm'; globalThis.f = tf.sigmoid;",
    ['node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm'],
  ],
  'tfjs-cpu': [
    "import * as tf from '@tensorflow/tfjs-core'; import '@tensorflow/tfjs-backend-cpu'; globalThis.f = tf.sigmoid;",
    [],
  ],
  'ort-web': [
    "import * as ort from 'onnxruntime-web/wasm'; globalThis.f = ort;",
    ['node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'],
  ],
  'numpy-ts': ["import { tanh } from 'numpy-ts'; globalThis.f = tanh;", []],
  litert: [
    "import * as litert from '@litertjs/core'; globalThis.f = litert;",
    [
      'node_modules/@litertjs/core/wasm/litert_wasm_internal.js',
      'node_modules/@litertjs/core/wasm/litert_wasm_internal.wasm',
    ],
  ],
  jax: ["import { nn, init } from '@jax-js/jax'; globalThis.f = [nn.sigmoid, init];", []],
};

/** Gzipped bytes of script and of WebAssembly, by peer. */
export async function shippedBytes() {
  const found = {};
  for (const [name, [contents, files]] of Object.entries(imports)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: here },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      external: [
        'fs',
        'path',
        'os',
        'crypto',
        'util',
        'worker_threads',
        'perf_hooks',
        'node:*',
        'module',
        'url',
      ],
      logLevel: 'silent',
    }).catch(() => ({ outputFiles: undefined }));
    const script = outputFiles?.[0] ? gzipSync(outputFiles[0].contents, { level: 9 }).length : undefined;
    const wasm = files
      .map(file => gzipSync(readFileSync(join(here, file)), { level: 9 }).length)
      .reduce((a, b) => a + b, 0);
    found[name] = { script, wasm };
  }
  return found;
}
