// The arrays of a case, the same in every process, and what a right result looks like.
import { sizeOf } from './cases.mjs';

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

/** x evenly in [−8, 8], the gradient g that arrives in [−1, 1], and targets. */
export function dataOf({ fn, output, element, shape }) {
  const random = randomNumbers(1);
  const type = element === 'float32' ? Float32Array : Float64Array;
  const n = sizeOf(shape);
  const fill = f => {
    const array = new type(n);
    for (let i = 0; i < n; i++) array[i] = f();
    return array;
  };
  const x = fill(() => random() * 16 - 8);
  const isReducing = fn === 'logSumExp';
  const g =
    output === 'vjp' ? fill(() => random() * 2 - 1).subarray(0, isReducing ? shape[0] : n) : undefined;
  const targets =
    fn === 'crossEntropy'
      ? Int32Array.from({ length: shape[0] }, () => Math.floor(random() * shape[1]))
      : fn === 'bceWithLogits'
        ? fill(() => (random() < 0.5 ? 0 : 1))
        : undefined;
  return { x, g, targets };
}

const sigmoid = x => 1 / (1 + Math.exp(-x));
const scalarForms = {
  sigmoid: { value: sigmoid, derivative: x => sigmoid(x) * sigmoid(-x) },
  tanh: { value: Math.tanh, derivative: x => 1 / Math.cosh(x) ** 2 },
  relu: { value: x => Math.max(0, x), derivative: x => (x > 0 ? 1 : 0) },
};

/** Some elements of the result, in float64 with Math. */
function expected({ fn, output, shape }, { x, g, targets }, places) {
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
  const { fn, output, shape } = aCase;
  const length = fn === 'logSumExp' && output === 'value' ? shape[0] : sizeOf(shape);
  if (result.length !== length) return `${result.length} elements, not ${length}`;
  const places = placesIn(length);
  const truth = expected(aCase, data, places);
  const absolute = 1e-4 * Math.max(...truth.map(Math.abs));
  const wrong = places.findIndex(
    (i, k) => !(Math.abs(result[i] - truth[k]) <= 1e-3 * Math.abs(truth[k]) + absolute),
  );
  return wrong < 0 ? undefined : `element ${places[wrong]} is ${result[places[wrong]]}, not ${truth[wrong]}`;
}
