// What a function can be written as: the languages of the library, and ONNX files.
import { type Language, onnx, onnxBytes, languages as texts } from 'nonlin/notation';

const onnxFile: Language = {
  name: 'onnx',
  title: 'ONNX',
  fileExtension: '.onnx',
  mediaType: 'application/octet-stream',
  // What is asked of a model has other arithmetics than what is asked of a language.
  write: (f, options: object = {}) => onnxBytes(onnx(f, options)),
};

export const languages: readonly Language[] = [...texts, onnxFile];
