// ONNX Runtime Web on its WebAssembly backend.
import * as ort from 'onnxruntime-web';
import { resultsOf } from './ort.mjs';

ort.env.wasm.numThreads = 1;
export const version = `onnxruntime-web ${ort.env.versions.web}`;
export const results = resultsOf(ort, { executionProviders: ['wasm'] });
