// The model for classify.ts: logits of digits from their pixels by one matrix, learned here in a moment.
import { crossEntropy } from 'nonlin/losses';
import type { OnnxModel } from 'nonlin/notation';
import type { Image } from '../digits/data.ts';

export interface Linear {
  /** 64 × 10, and 10. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Pixels from 0 to 1, image after image. */
export const pixelsOf = (images: readonly Image[]): Float32Array =>
  Float32Array.from(images.flatMap(image => image.pixels.map(v => v / 16)));

/** pixels · weights + bias for each image. */
export function logitsOf(
  { weights, bias }: Linear,
  pixels: Float32Array,
): { data: Float32Array; dims: number[] } {
  const rows = pixels.length / 64;
  const data = new Float32Array(rows * 10);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < 10; c++) {
      let sum = bias[c]!;
      for (let i = 0; i < 64; i++) sum += pixels[64 * r + i]! * weights[10 * i + c]!;
      data[10 * r + c] = sum;
    }
  return { data, dims: [rows, 10] };
}

/** Learns by gradient descent, each time from all images. */
export function train(images: readonly Image[], steps = 300, rate = 1): Linear {
  const model = { weights: new Float32Array(640), bias: new Float32Array(10) };
  const pixels = pixelsOf(images);
  const labels = images.map(image => image.digit);
  for (let step = 0; step < steps; step++) {
    const { data: slope } = crossEntropy.gradient(logitsOf(model, pixels), labels);
    slope.forEach((g, at) => {
      const [r, c] = [Math.floor(at / 10), at % 10];
      model.bias[c]! -= rate * g;
      for (let i = 0; i < 64; i++) model.weights[10 * i + c]! -= rate * g * pixels[64 * r + i]!;
    });
  }
  return model;
}

const FLOAT = 1;
const interfaceOf = (name: string, columns: number) => ({
  name,
  type: { tensorType: { elemType: FLOAT, shape: { dim: [{ dimParam: 'rows' }, { dimValue: columns }] } } },
});
const constantOf = (name: string, data: Float32Array, dims: readonly number[]) => ({
  name,
  dataType: FLOAT,
  dims,
  floatData: Array.from(data),
});

/** The model as ONNX has it: pixels [rows, 64] in, logits [rows, 10] out. */
export const onnxOf = ({ weights, bias }: Linear): OnnxModel => ({
  irVersion: 8,
  opsetImport: [{ domain: '', version: 17 }],
  producerName: 'nonlin example',
  docString: 'Digits by one matrix.',
  graph: {
    name: 'digits',
    node: [
      { opType: 'MatMul', name: 'product', input: ['pixels', 'weights'], output: ['product'], attribute: [] },
      { opType: 'Add', name: 'sum', input: ['product', 'bias'], output: ['logits'], attribute: [] },
    ],
    initializer: [constantOf('weights', weights, [64, 10]), constantOf('bias', bias, [10])],
    input: [interfaceOf('pixels', 64)],
    output: [interfaceOf('logits', 10)],
  },
});
