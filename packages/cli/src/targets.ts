// What a function can be written as: the languages of the library, and formats that take a library to write.
import { onnx, type Target, targets as texts } from 'nonlin/notation';
import { onnxBytes } from './onnx.ts';

const onnxFile: Target = {
  name: 'onnx',
  title: 'ONNX',
  fileExtension: '.onnx',
  mediaType: 'application/octet-stream',
  write: (f, options) => onnxBytes(onnx(f, options)),
};

export const targets: readonly Target[] = [...texts, onnxFile];
