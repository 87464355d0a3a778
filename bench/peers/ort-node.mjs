// ONNX Runtime for Node: native code, one thread.
import * as ort from 'onnxruntime-node';
import { firstResult, preparer } from './ort.mjs';

const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
export const versions = { 'onnxruntime-node': ort.env.versions.node };
export const prepare = preparer(ort, options);
export const first = () => firstResult(ort, options);
