// Operators of ONNX that are whole functions: a table over what ONNX calls them, which definitions know.

/** How an operator is written, and what is known of onnxruntime's. */
export interface Operator {
  /** The operator, if it is not what the catalogue's name says. */
  readonly opType?: string;
  /** The first opset with the meaning of today. */
  readonly since: number;
  /** Attributes that are floats, and the parameters that they are. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Attributes that are words. */
  readonly words?: Readonly<Record<string, string>>;
  /** Parameters that are inputs, after x. */
  readonly inputs?: readonly string[];
  /** It works along an axis. */
  readonly hasAxis?: true;
  /** onnxruntime computes it in float64 as well. */
  readonly hasFloat64?: true;
  /**
   * Why it is not taken unless asked for: what onnxruntime 1.30 does. Left out where it is as right as the graph; then it is
   * taken.
   */
  readonly differs?: string;
}

export const operators: Readonly<Record<string, Operator>> = {
  Abs: { since: 13, hasFloat64: true },
  Asinh: { since: 9, differs: '?' },
  Atan: { since: 7, differs: '?' },
  Celu: { since: 12, attributes: { alpha: 'alpha' }, differs: '?' },
  Clip: { since: 13, inputs: ['min', 'max'], hasFloat64: true },
  Cos: { since: 7, hasFloat64: true, differs: '?' },
  Elu: { since: 6, attributes: { alpha: 'alpha' }, differs: '?' },
  Erf: { since: 13, differs: '?' },
  Exp: { since: 13, hasFloat64: true, differs: '?' },
  Gelu: { since: 20, words: { approximate: 'none' }, differs: '?' },
  Gelu_tanh: { opType: 'Gelu', since: 20, words: { approximate: 'tanh' }, differs: '?' },
  HardSigmoid: { since: 6, attributes: { alpha: 'alpha', beta: 'beta' }, differs: '?' },
  HardSwish: { since: 14, differs: '?' },
  Hardmax: { since: 13, hasAxis: true, differs: '?' },
  Identity: { since: 16, hasFloat64: true },
  LeakyRelu: { since: 16, attributes: { alpha: 'negativeSlope' }, hasFloat64: true },
  LogSoftmax: { since: 13, hasAxis: true, hasFloat64: true, differs: '?' },
  Mish: { since: 18, differs: '?' },
  PRelu: { since: 16, inputs: ['weight'], hasFloat64: true },
  Relu: { since: 14, hasFloat64: true },
  Selu: { since: 6, differs: '?' },
  Shrink: { since: 9, attributes: { lambd: 'lambda', bias: 'bias' }, hasFloat64: true, differs: '?' },
  Sigmoid: { since: 13, hasFloat64: true, differs: '?' },
  Sign: { since: 13, hasFloat64: true },
  Sin: { since: 7, hasFloat64: true, differs: '?' },
  Softmax: { since: 13, hasAxis: true, hasFloat64: true, differs: '?' },
  Softplus: { since: 1, differs: '?' },
  Softsign: { since: 1, differs: '?' },
  Swish: { since: 24, attributes: { alpha: 'beta' }, differs: '?' },
  Tanh: { since: 13, hasFloat64: true, differs: '?' },
  ThresholdedRelu: { since: 10, attributes: { alpha: 'alpha' }, differs: '?' },
};
