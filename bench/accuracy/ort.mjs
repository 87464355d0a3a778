// ONNX Runtime: a model of one operator for each function. There are no derivatives.
import { model } from '../onnx.mjs';

/** Operators with their default attributes, and nonlin's parameters that come to the same. */
const operators = {
  arctan: { op: 'Atan' },
  asinh: { op: 'Asinh' },
  celu: { op: 'Celu' },
  cosine: { op: 'Cos' },
  elu: { op: 'Elu' },
  erf: { op: 'Erf' },
  exponential: { op: 'Exp' },
  gelu: { op: 'Gelu' },
  hardsigmoid: { op: 'HardSigmoid', params: { alpha: 0.2 } },
  hardswish: { op: 'HardSwish' },
  leakyRelu: { op: 'LeakyRelu' },
  mish: { op: 'Mish' },
  relu: { op: 'Relu' },
  sigmoid: { op: 'Sigmoid' },
  sine: { op: 'Sin', params: { omega: 1 } },
  softplus: { op: 'Softplus' },
  softsign: { op: 'Softsign' },
  tanh: { op: 'Tanh' },
};
/** The first version of the operators with Gelu. */
const OPSET = 20;

export const resultsOf = (ort, options) =>
  Object.entries(operators).map(([name, { op, params }]) => ({
    name,
    output: 'value',
    params,
    compute: async x => {
      const session = await ort.InferenceSession.create(model([[op]], 'float32', [x.length], OPSET), options);
      const { y } = await session.run({ x: new ort.Tensor('float32', x, [x.length]) });
      return y.data;
    },
  }));
