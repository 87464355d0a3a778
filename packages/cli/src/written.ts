// What a function can be written as: the languages of the library, and formats that take a library to write.
import { type Language, onnx, languages as texts } from 'nonlin/notation';
import { onnxBytes } from './onnx.ts';

const onnxFile: Language = {
  name: 'onnx',
  title: 'ONNX',
  fileExtension: '.onnx',
  mediaType: 'application/octet-stream',
  write: (f, options) => onnxBytes(onnx(f, options)),
};

export const languages: readonly Language[] = [...texts, onnxFile];
