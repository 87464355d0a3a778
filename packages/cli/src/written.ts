// What a function can be written as: the languages of the library, and ONNX files.
import { type Language, onnx, onnxBytes, languages as texts } from 'nonlin/notation';

const onnxFile: Language = {
  name: 'onnx',
  title: 'ONNX',
  fileExtension: '.onnx',
  mediaType: 'application/octet-stream',
  write: (f, options) => onnxBytes(onnx(f, options)),
};

export const languages: readonly Language[] = [...texts, onnxFile];
