// TensorFlow.js on its wasm backend, one thread.
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { firstResult, tf } from './tfjs.mjs';

setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();
export const versions = { '@tensorflow/tfjs': tf.version_core };
export { prepare } from './tfjs.mjs';
export const first = () => firstResult('wasm');
