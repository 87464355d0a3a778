// ONNX Runtime: a session of a model of one operator (softmin has two), fed a tensor over the array.
import { model } from '../onnx.mjs';

const softmax = ['Softmax', { axis: 1 }];
const operators = {
  sigmoid: [['Sigmoid']],
  tanh: [['Tanh']],
  relu: [['Relu']],
  softmax: [softmax],
  softmin: [['Neg'], softmax],
  logSoftmax: [['LogSoftmax', { axis: 1 }]],
  logSumExp: [['ReduceLogSumExp', { axes: [1], keepdims: 0 }]],
  softplus: [['Softplus']],
  elu: [['Elu']],
};

export const preparer =
  (ort, options) =>
  async ({ fn, output, element, shape }, { x }) => {
    if (output !== 'value' || !operators[fn]) return undefined;
    const session = await ort.InferenceSession.create(model(operators[fn], element, shape), options);
    const run = async tensor => (await session.run({ x: tensor })).y.data;
    const kept = new ort.Tensor(element, x, shape);
    return {
      run: () => run(new ort.Tensor(element, x, shape)),
      kept: () => run(kept),
      end: () => session.release(),
    };
  };

export async function firstResult(ort, options) {
  const session = await ort.InferenceSession.create(model(operators.sigmoid, 'float32', [10]), options);
  return (await session.run({ x: new ort.Tensor('float32', new Float32Array(10), [10]) })).y.data;
}
