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

/** What onnxruntime's kernels do was measured by test/onnx.test.ts, which fails where it is no longer so. */
export const operators: Readonly<Record<string, Operator>> = {
  Abs: { since: 13, hasFloat64: true },
  Asinh: { since: 9, differs: 'up to 1.2 ulp' },
  Atan: { since: 7, differs: 'up to 2.2 ulp' },
  Celu: { since: 12, attributes: { alpha: 'alpha' }, differs: 'exp(x) − 1 cancels close to 0' },
  Clip: { since: 13, inputs: ['min', 'max'], hasFloat64: true },
  Cos: { since: 7, hasFloat64: true, differs: 'up to 1.5 ulp, in float64 31' },
  Elu: { since: 6, attributes: { alpha: 'alpha' }, differs: 'exp(x) − 1 cancels close to 0' },
  Erf: { since: 13 },
  Exp: { since: 13, hasFloat64: true },
  Gelu: { since: 20, words: { approximate: 'none' }, differs: '1 + erf cancels on the left; NaN at −∞' },
  Gelu_tanh: {
    opType: 'Gelu',
    since: 20,
    words: { approximate: 'tanh' },
    differs: '1 + tanh cancels on the left; NaN at −∞',
  },
  HardSigmoid: {
    since: 6,
    attributes: { alpha: 'alpha', beta: 'beta' },
    differs: 'the line is rounded twice: up to 11 ulp where it is close to 0',
  },
  HardSwish: { since: 14, differs: 'NaN at −∞' },
  Hardmax: { since: 13, hasAxis: true, differs: 'a row with NaN is not NaN' },
  Identity: { since: 16, hasFloat64: true },
  LeakyRelu: { since: 16, attributes: { alpha: 'negativeSlope' }, hasFloat64: true },
  LogSoftmax: {
    since: 13,
    hasAxis: true,
    hasFloat64: true,
    differs: '0 for the largest of a confident row; in float64 a row with NaN is −∞',
  },
  Mish: { since: 18, differs: '0 below −17, and NaN at −∞' },
  PRelu: { since: 16, inputs: ['weight'] },
  Relu: { since: 14, hasFloat64: true },
  Selu: {
    since: 6,
    attributes: { alpha: 'alpha', gamma: 'gamma' },
    differs: 'exp(x) − 1 cancels close to 0',
  },
  Shrink: {
    since: 9,
    attributes: { lambd: 'lambda', bias: 'bias' },
    hasFloat64: true,
    differs: '0 for NaN',
  },
  Sigmoid: { since: 13, hasFloat64: true, differs: '0 below −18, and few digits before' },
  Sign: { since: 13, hasFloat64: true },
  Sin: { since: 7, hasFloat64: true, differs: 'up to 1.5 ulp, in float64 more' },
  Softmax: { since: 13, hasAxis: true, hasFloat64: true, differs: 'up to 31 ulp for small probabilities' },
  Softplus: { since: 1, differs: 'up to 2.4 ulp' },
  Softsign: { since: 1, differs: 'NaN at ±∞' },
  Swish: { since: 24, attributes: { alpha: 'beta' }, differs: 'as Sigmoid; NaN at −∞' },
  Tanh: { since: 13, hasFloat64: true, differs: 'up to 3.2 ulp, 47 for subnormal numbers' },
  ThresholdedRelu: { since: 10, attributes: { alpha: 'alpha' }, differs: '0 for NaN' },
};
