// ONNX files, byte by byte: expected bytes are put together by hand from the encoding guide of protocol buffers.
import { expect, test } from 'vitest';
import { sigmoid } from '../../src/index.ts';
import { onnx, onnxBytes } from '../../src/notation.ts';

const MODEL = {
  irVersion: 8,
  opsetImport: [{ domain: '', version: 300 }],
  producerName: 'n',
  docString: 'é',
  graph: {
    name: 'g',
    node: [
      {
        opType: 'Op',
        name: '',
        input: ['x', ''],
        output: ['y'],
        attribute: [{ name: 'i', type: 2, i: -1 }],
      },
    ],
    initializer: [{ name: 'c', dataType: 11, dims: [2], doubleData: [1, -2] }],
    input: [],
    output: [],
  },
};

test('fields, lengths, numbers and text', () => {
  const attribute = [0x0a, 1, 0x69, 0x18, ...Array(9).fill(0xff), 1, 0xa0, 1, 2];
  const node = [0x0a, 1, 0x78, 0x0a, 0, 0x12, 1, 0x79, 0x1a, 0, 0x22, 2, 0x4f, 0x70, 0x2a, attribute.length];
  const tensor = [
    0x0a, 1, 2, 0x10, 11, 0x42, 1, 0x63, 0x52, 16, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0xc0,
  ];
  const graph = [
    0x0a,
    node.length + attribute.length,
    ...node,
    ...attribute,
    0x12,
    1,
    0x67,
    0x2a,
    tensor.length,
    ...tensor,
  ];
  expect([...onnxBytes(MODEL)]).toEqual([
    ...[0x08, 8, 0x12, 1, 0x6e, 0x32, 2, 0xc3, 0xa9],
    ...[0x3a, graph.length, ...graph],
    ...[0x42, 5, 0x0a, 0, 0x10, 0xac, 0x02],
  ]);
});

test('a float64 model says so', () => {
  const bytes = onnxBytes(onnx(sigmoid, { type: 'float64', opset: 21 }));
  expect([...bytes.slice(0, 2)]).toEqual([0x08, 8]);
  expect([...bytes.slice(-6)]).toEqual([0x42, 4, 0x0a, 0, 0x10, 21]);
});
