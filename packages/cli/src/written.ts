// The targets that a function can be written to: the languages of the library, and ONNX files.
import { type Language, onnx, onnxBytes, languages as texts } from 'nonlin/notation';

const onnxFile: Language = {
  name: 'onnx',
  title: 'ONNX',
  fileExtension: '.onnx',
  mediaType: 'application/octet-stream',
  // A model has other arithmetics to choose from than a language.
  write: (f, options: object = {}) => onnxBytes(onnx(f, options)),
};

export const languages: readonly Language[] = [...texts, onnxFile];
