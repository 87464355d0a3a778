// TensorFlow.js on its wasm backend.
import '@tensorflow/tfjs-backend-wasm';
import { resultsOf, versionOf } from './tfjs.mjs';

export const version = versionOf('wasm');
export const results = await resultsOf('wasm');
