// TensorFlow.js on its cpu backend.
import '@tensorflow/tfjs-backend-cpu';
import { resultsOf, versionOf } from './tfjs.mjs';

export const version = versionOf('cpu');
export const results = await resultsOf('cpu');
