// ONNX Runtime Web on its WebAssembly backend, one thread.
import * as ort from 'onnxruntime-web';
import { firstResult, preparer } from './ort.mjs';

ort.env.wasm.numThreads = 1;
const options = { executionProviders: ['wasm'] };
export const versions = { 'onnxruntime-web': ort.env.versions.web };
export const prepare = preparer(ort, options);
export const first = () => firstResult(ort, options);
