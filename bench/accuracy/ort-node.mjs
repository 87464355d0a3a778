// ONNX Runtime for Node: native code.
import * as ort from 'onnxruntime-node';
import { resultsOf } from './ort.mjs';

export const version = `onnxruntime-node ${ort.env.versions.node}`;
export const results = resultsOf(ort, { intraOpNumThreads: 1, interOpNumThreads: 1 });
