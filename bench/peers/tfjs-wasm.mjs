// TensorFlow.js on its wasm backend, one thread.
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { firstResult, preparer, tf } from './tfjs.mjs';

setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();
export const versions = { '@tensorflow/tfjs': tf.version_core };
export const prepare = preparer(false);
export const first = () => firstResult('wasm');
