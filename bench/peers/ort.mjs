// ONNX Runtime: a session of a model of one operator, fed a tensor over the array.
import { model } from '../onnx.mjs';

const operators = {
  sigmoid: ['Sigmoid'],
  tanh: ['Tanh'],
  relu: ['Relu'],
  softmax: ['Softmax', { axis: 1 }],
  logSoftmax: ['LogSoftmax', { axis: 1 }],
};

export const preparer =
  (ort, options) =>
  async ({ fn, output, element, shape }, { x }) => {
    if (output !== 'value' || !operators[fn]) return undefined;
    const [operator, attributes] = operators[fn];
    const session = await ort.InferenceSession.create(model(operator, element, shape, attributes), options);
    return {
      run: async () => {
        const { y } = await session.run({ x: new ort.Tensor(element, x, shape) });
        const { data } = y;
        return data;
      },
      end: () => session.release(),
    };
  };

export async function firstResult(ort, options) {
  const session = await ort.InferenceSession.create(model('Sigmoid', 'float32', [10]), options);
  return (await session.run({ x: new ort.Tensor('float32', new Float32Array(10), [10]) })).y.data;
}
