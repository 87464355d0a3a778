// TensorFlow.js on its cpu backend.
import '@tensorflow/tfjs-backend-cpu';
import { firstResult, tf } from './tfjs.mjs';

await tf.setBackend('cpu');
await tf.ready();
export const versions = { '@tensorflow/tfjs': tf.version_core };
export { prepare } from './tfjs.mjs';
export const first = () => firstResult('cpu');
