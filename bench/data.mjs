// The arrays of a case, the same in every process, and what a right result looks like.
import { gated, resultShape, sizeOf } from './cases.mjs';

/** Reproducible numbers in [0, 1) (mulberry32, T. Ettinger). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** x evenly in [−8, 8], the gradient g that arrives in [−1, 1], targets, and a weight for each channel. */
export function dataOf(aCase) {
  const { fn, output, element, shape } = aCase;
  const random = randomNumbers(1);
  const type = element === 'float32' ? Float32Array : Float64Array;
  const n = sizeOf(shape);
  const fill = f => {
    const array = new type(n);
    for (let i = 0; i < n; i++) array[i] = f();
    return array;
  };
  const x = fill(() => random() * 16 - 8);
  const g =
    output === 'vjp' ? fill(() => random() * 2 - 1).subarray(0, sizeOf(resultShape(aCase))) : undefined;
  const targets =
    fn === 'crossEntropy'
      ? Int32Array.from({ length: shape[0] }, () => Math.floor(random() * shape[1]))
      : fn === 'bceWithLogits'
        ? fill(() => (random() < 0.5 ? 0 : 1))
        : undefined;
  const weight = fn === 'prelu' ? Float64Array.from({ length: shape[1] }, (_, c) => (c % 8) / 8) : undefined;
  return { x, g, targets, weight };
}

const sigmoid = x => 1 / (1 + Math.exp(-x));
const scalarForms = {
  sigmoid: { value: sigmoid, derivative: x => sigmoid(x) * sigmoid(-x) },
  tanh: { value: Math.tanh, derivative: x => 1 / Math.cosh(x) ** 2 },
  relu: { value: x => Math.max(0, x), derivative: x => (x > 0 ? 1 : 0) },
  gelu: {
    value: x => x * phi(x),
    derivative: x => phi(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  },
  silu: { value: x => x * sigmoid(x), derivative: x => siluSlope(x) },
  softplus: { value: x => Math.log1p(Math.exp(x)), derivative: sigmoid },
  mish: {
    value: x => x * tanhOfSoftplus(x),
    derivative: x => tanhOfSoftplus(x) + x * (1 - tanhOfSoftplus(x) ** 2) * sigmoid(x),
  },
  elu: { value: x => (x > 0 ? x : Math.expm1(x)), derivative: x => (x > 0 ? 1 : Math.exp(x)) },
};
const siluSlope = x => sigmoid(x) * (1 + x * sigmoid(-x));
const tanhOfSoftplus = x => Math.tanh(Math.log1p(Math.exp(x)));

/** The distribution function of a normal number: the series of erf, which is 1 from 4√2 on to the digits that count. */
function phi(x) {
  const z = x / Math.SQRT2;
  if (Math.abs(z) > 4) return x > 0 ? 1 : 0;
  let [sum, term] = [0, z];
  for (let n = 0; n < 80; n++, term *= (-z * z) / n) sum += term / (2 * n + 1);
  return 0.5 + sum / Math.sqrt(Math.PI);
}

/** f of a gate and a value, and its slopes; where in a row the gate lies. */
const pairs = {
  glu: {
    gateAt: 1,
    value: (a, b) => b * sigmoid(a),
    slopes: (a, b) => [b * sigmoid(a) * sigmoid(-a), sigmoid(a)],
  },
  swiglu: {
    gateAt: 0,
    value: (a, b) => a * sigmoid(a) * b,
    slopes: (a, b) => [b * siluSlope(a), a * sigmoid(a)],
  },
};

function pairElement(fn, output, length, { x, g }, i) {
  const { gateAt, value, slopes } = pairs[fn];
  const half = length / 2;
  const result = output === 'value' ? i : Math.floor(i / length) * half + (i % half);
  const start = Math.floor(result / half) * length + (result % half);
  const [a, b] = [x[start + gateAt * half], x[start + (1 - gateAt) * half]];
  if (output === 'value') return value(a, b);
  const isGate = (Math.floor((i % length) / half) === 0) === (gateAt === 0);
  return g[result] * slopes(a, b)[isGate ? 0 : 1];
}

/** Some elements of the result, in float64 with Math. */
function expected({ fn, output, shape }, data, places) {
  const { x, g, targets, weight } = data;
  if (gated.includes(fn)) return places.map(i => pairElement(fn, output, shape[1], data, i));
  if (weight) {
    const slope = i => (x[i] > 0 ? 1 : weight[i % weight.length]);
    return places.map(i => slope(i) * (output === 'vjp' ? g[i] : x[i]));
  }
  if (fn in scalarForms) {
    const f = scalarForms[fn][output === 'value' ? 'value' : 'derivative'];
    return places.map(i => f(x[i]) * (output === 'vjp' ? g[i] : 1));
  }
  if (fn === 'bceWithLogits') return places.map(i => (sigmoid(x[i]) - targets[i]) / x.length);
  return places.map(i => rowElement(fn, output, shape, { x, g, targets }, i));
}

function rowElement(fn, output, [count, length], { x, g, targets }, i) {
  const isReducing = fn === 'logSumExp' && output === 'value';
  const r = isReducing ? i : Math.floor(i / length);
  const sign = fn === 'softmin' ? -1 : 1;
  const row = Float64Array.from(x.subarray(r * length, (r + 1) * length), v => sign * v);
  const sum = row.reduce((s, v) => s + Math.exp(v), 0);
  const p = j => Math.exp(row[j]) / sum;
  const j = i - r * length;
  if (isReducing) return Math.log(sum);
  if (fn === 'crossEntropy') return (p(j) - (targets[r] === j ? 1 : 0)) / count;
  if (output === 'value') return fn === 'logSoftmax' ? row[j] - Math.log(sum) : p(j);
  if (fn === 'logSumExp') return p(j) * g[r];
  const arriving = g.subarray(r * length, (r + 1) * length);
  if (fn === 'logSoftmax') return arriving[j] - p(j) * arriving.reduce((s, v) => s + v, 0);
  const mean = arriving.reduce((s, v, k) => s + v * p(k), 0);
  return sign * p(j) * (arriving[j] - mean);
}

/** What is wrong with the kind of array that came back, if anything. */
export function typeComplaint({ x }, result) {
  if (result?.constructor !== x.constructor) {
    return `a ${result?.constructor?.name}, not a ${x.constructor.name}`;
  }
}

const PLACES = 20;
const placesIn = length =>
  Array.from({ length: PLACES }, (_, k) => Math.round((k * (length - 1)) / (PLACES - 1)));

/**
 * What is wrong with a result, judged by its length and some of its elements; undefined if nothing is. The tolerance is for
 * approximations, and relative to the largest element: gradients of means are tiny as a whole.
 */
export function complaint(aCase, data, result) {
  const length = sizeOf(aCase.output === 'value' ? resultShape(aCase) : aCase.shape);
  if (result.length !== length) return `${result.length} elements, not ${length}`;
  const places = placesIn(length);
  const truth = expected(aCase, data, places);
  const absolute = 1e-4 * Math.max(...truth.map(Math.abs));
  const wrong = places.findIndex(
    (i, k) => !(Math.abs(result[i] - truth[k]) <= 1e-3 * Math.abs(truth[k]) + absolute),
  );
  return wrong < 0 ? undefined : `element ${places[wrong]} is ${result[places[wrong]]}, not ${truth[wrong]}`;
}

/** The distance of neighbouring numbers of the format around |y|. */
function ulpOf(y, element) {
  const [bits, lowest] = element === 'float32' ? [23, -126] : [52, -1022];
  const exponent = y === 0 ? lowest : Math.max(lowest, Math.floor(Math.log2(Math.abs(y))));
  return 2 ** (exponent - bits);
}

/** The largest error of the same elements, in units of the last place. The truth is float64's: in float32 it is exact enough. */
export function largestError(aCase, data, result) {
  const places = placesIn(result.length);
  const truth = expected(aCase, data, places);
  return Math.max(...places.map((i, k) => Math.abs(result[i] - truth[k]) / ulpOf(truth[k], aCase.element)));
}
