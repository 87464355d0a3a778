// The operations of the formula language as nodes of ONNX: a table. What ONNX lacks follows the recipes of languages/foreign.ts.
import type { AnyOp, Op } from '../../formula/index.ts';
import type { foreignRecipes } from '../foreign.ts';
import type { GraphBuilder } from './builder.ts';
import { attribute, valueInfo } from './model.ts';

/** From the names of the arguments to the name of the result. */
type Writer = (g: GraphBuilder, args: readonly string[]) => string;

const node =
  (opType: string): Writer =>
  (g, args) =>
    g.node(opType, args);

/** A sum or a maximum along the axis, which stays with length 1. ReduceMax takes the axis as an input from opset 18 on. */
const along =
  (opType: string, inputSince: number): Writer =>
  (g, [a]) => {
    const { axis, opset } = g.setting;
    return opset >= inputSince
      ? g.node(opType, [a!, g.integers(axis)])
      : g.node(opType, [a!], attribute.ints('axes', [axis]));
  };
const rowSum = along('ReduceSum', 13);
const reduceMax = along('ReduceMax', 18);

/** onnxruntime's ReduceMax passes over a NaN that is not the first of its row. */
const rowMax: Writer = (g, [a]) => {
  const marks = g.node('Where', [g.node('IsNaN', [a!]), g.constant(1), g.constant(0)]);
  const hasNaN = g.node('Greater', [reduceMax(g, [marks]), g.constant(0)]);
  return g.node('Where', [hasNaN, g.constant(Number.NaN), reduceMax(g, [a!])]);
};

/** Splits at 2^-12 or 2^-27 of the magnitude (G. W. Veltkamp, in T. J. Dekker, Numerische Mathematik 18, 1971). */
const head: Writer = (g, [x]) => {
  const product = g.node('Mul', [x!, g.constant(g.setting.arithmetic === 'float64' ? 134217729 : 4097)]);
  const high = g.node('Sub', [product, g.node('Sub', [product, x!])]);
  const isSafe = g.node('Less', [g.node('Abs', [x!]), g.constant(1e30)]);
  return g.node('Where', [isSafe, high, x!]);
};

/** Halvings of 1 until neighbours among the numbers of float64 are left, subnormal ones included: those close to 0 are small. */
const ITERATIONS = 1200;

/**
 * The threshold τ with Σ max(u − τ, 0)^p = 1, by bisection between max u − 1 and max u, until no number lies
 * between the ends of any row.
 */
const entmaxThreshold: Writer = (g, [u, p]) => {
  const high = rowMax(g, [u!]);
  const low = g.node('Sub', [high, g.constant(1)]);
  const { arithmetic } = g.setting;
  const body = g.inner('tau');
  const middle = body.node('Mul', [body.node('Add', ['low', 'high']), body.constant(0.5)]);
  const rest = body.node('Max', [body.node('Sub', [u!, middle]), body.constant(0)]);
  const sum = rowSum(body, [body.node('Pow', [rest, p!])]);
  const isLow = body.node('GreaterOrEqual', [sum, body.constant(1)]);
  const isBetween = body.node('And', [
    body.node('Less', ['low', middle]),
    body.node('Less', [middle, 'high']),
  ]);
  const rows = body.node('ReduceSum', [body.cast(isBetween, arithmetic)], attribute.int('keepdims', 0));
  const goesOn = body.node('Greater', [rows, body.constant(0)]);
  const loop = body.graph(
    'bisection',
    [
      valueInfo('iteration', 'int64', []),
      valueInfo('goes_on', 'bool', []),
      valueInfo('low', arithmetic),
      valueInfo('high', arithmetic),
    ],
    [
      [goesOn, valueInfo('still_goes_on', 'bool', [])],
      [body.node('Where', [isLow, middle, 'low']), valueInfo('next_low', arithmetic)],
      [body.node('Where', [isLow, 'high', middle]), valueInfo('next_high', arithmetic)],
    ],
  );
  const times = g.constant(ITERATIONS, 'int64');
  const found = g.nodes('Loop', [times, '', low, high], 2, attribute.graph('body', loop))[0]!;
  // A row with NaN, with +∞ or of nothing but −∞ has no threshold.
  return g.node('Where', [g.node('Less', [low, high]), found, g.constant(Number.NaN)]);
};

/** 0, 1, 2, … along the axis, in the shape of what `like` is. */
const positions = (g: GraphBuilder, like: string): string => {
  const ones = g.node('Expand', [g.constant(1), g.node('Shape', [like])]);
  return g.node('CumSum', [ones, g.constant(g.setting.axis, 'int64')], attribute.int('exclusive', 1));
};

/** What a graph computes directly: every operation but those that have a recipe, and integer powers, which are multiplied out. */
type Written = Exclude<Op, keyof typeof foreignRecipes | 'pow'>;

export const operations = {
  neg: node('Neg'),
  add: node('Add'),
  sub: node('Sub'),
  mul: node('Mul'),
  div: node('Div'),
  sqrt: node('Sqrt'),
  abs: node('Abs'),
  min: node('Min'),
  max: node('Max'),
  exp: node('Exp'),
  log: node('Log'),
  sin: node('Sin'),
  cos: node('Cos'),
  lt: node('Less'),
  le: node('LessOrEqual'),
  gt: node('Greater'),
  ge: node('GreaterOrEqual'),
  select: node('Where'),
  rowsum: rowSum,
  rowmax: rowMax,
  rowargmax: (g, [a]) => {
    const first = g.node('ArgMax', [a!], attribute.int('axis', g.setting.axis));
    // With NaN in a row, or nothing larger than −∞, no comparison is true.
    const isThere = g.node('Greater', [rowMax(g, [a!]), g.constant(Number.NEGATIVE_INFINITY)]);
    return g.node('Where', [isThere, g.cast(first, g.setting.arithmetic), g.constant(Number.NaN)]);
  },
  entmaxThreshold,
  onehot: (g, [k]) => {
    const isThere = g.node('Equal', [positions(g, g.row), k!]);
    const found = g.node('Where', [isThere, g.constant(1), g.constant(0)]);
    return g.node('Where', [g.node('IsNaN', [k!]), k!, found]);
  },
} satisfies Record<Written, Writer>;

/** Steps on bits that the recipes take. */
const steps: Readonly<Partial<Record<AnyOp, Writer>>> = {
  head,
  copysign: (g, [x, s]) => {
    const size = g.node('Abs', [x!]);
    const isNegative = g.node('Less', [s!, g.constant(0)]);
    return g.node('Where', [isNegative, g.node('Neg', [size]), size]);
  },
};

export const writerOf = (op: AnyOp): Writer => {
  const writer = (operations as Readonly<Partial<Record<AnyOp, Writer>>>)[op] ?? steps[op];
  if (!writer) throw new TypeError(`a graph of ONNX has no ${op}`);
  return writer;
};
