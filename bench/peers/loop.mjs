// The loop that one writes by hand: typed arrays and Math, stable formulas.
import { resultShape, sizeOf } from '../cases.mjs';

const sigmoid = x => 1 / (1 + Math.exp(-x));
const loops = {
  sigmoid: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = 1 / (1 + Math.exp(-x[i]));
    },
    derivative: (x, y) => {
      for (let i = 0; i < x.length; i++) {
        const s = 1 / (1 + Math.exp(-x[i]));
        y[i] = s * (1 - s);
      }
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) {
        const s = 1 / (1 + Math.exp(-x[i]));
        y[i] = g[i] * s * (1 - s);
      }
    },
  },
  tanh: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = Math.tanh(x[i]);
    },
    derivative: (x, y) => {
      for (let i = 0; i < x.length; i++) {
        const t = Math.tanh(x[i]);
        y[i] = 1 - t * t;
      }
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) {
        const t = Math.tanh(x[i]);
        y[i] = g[i] * (1 - t * t);
      }
    },
  },
  relu: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] > 0 ? x[i] : 0;
    },
    derivative: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] > 0 ? 1 : 0;
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] > 0 ? g[i] : 0;
    },
  },
  gelu: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] * normal(x[i]);
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) {
        const density = Math.exp((-x[i] * x[i]) / 2) / Math.sqrt(2 * Math.PI);
        y[i] = g[i] * (normal(x[i]) + x[i] * density);
      }
    },
  },
  silu: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] / (1 + Math.exp(-x[i]));
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) {
        const s = 1 / (1 + Math.exp(-x[i]));
        y[i] = g[i] * s * (1 + x[i] * (1 - s));
      }
    },
  },
  softplus: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = Math.max(x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i])));
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) y[i] = g[i] / (1 + Math.exp(-x[i]));
    },
  },
  mish: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] * Math.tanh(Math.log1p(Math.exp(x[i])));
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) {
        const t = Math.tanh(Math.log1p(Math.exp(x[i])));
        y[i] = g[i] * (t + (x[i] * (1 - t * t)) / (1 + Math.exp(-x[i])));
      }
    },
  },
  elu: {
    value: (x, y) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] > 0 ? x[i] : Math.expm1(x[i]);
    },
    vjp: (x, y, g) => {
      for (let i = 0; i < x.length; i++) y[i] = x[i] > 0 ? g[i] : g[i] * Math.exp(x[i]);
    },
  },
  bceWithLogits: {
    gradient: (x, y, _, targets) => {
      for (let i = 0; i < x.length; i++) y[i] = (sigmoid(x[i]) - targets[i]) / x.length;
    },
  },
};

/** Φ by formula 7.1.26 of M. Abramowitz and I. A. Stegun (1964), which is off by 1.5e-7. */
function normal(x) {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-z * z)) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** e^(x − largest) into y, and their sum, for the row at a place. */
function exponentials(x, y, at, length, sign) {
  let largest = -Infinity;
  for (let i = at; i < at + length; i++) largest = Math.max(largest, sign * x[i]);
  let sum = 0;
  for (let i = at; i < at + length; i++) sum += y[i] = Math.exp(sign * x[i] - largest);
  return { largest, sum };
}

function probabilities(x, y, at, length, sign) {
  const { sum } = exponentials(x, y, at, length, sign);
  for (let i = at; i < at + length; i++) y[i] /= sum;
}

function softmaxBackward(x, y, at, length, g, sign) {
  probabilities(x, y, at, length, sign);
  let mean = 0;
  for (let i = at; i < at + length; i++) mean += y[i] * g[i];
  for (let i = at; i < at + length; i++) y[i] *= sign * (g[i] - mean);
}

/** One row each, from x into y: it starts at `at`, has n elements, and is number r. */
const rowLoops = {
  softmax: {
    value: ({ x, y }, at, n) => probabilities(x, y, at, n, 1),
    vjp: ({ x, y, g }, at, n) => softmaxBackward(x, y, at, n, g, 1),
  },
  softmin: {
    value: ({ x, y }, at, n) => probabilities(x, y, at, n, -1),
    vjp: ({ x, y, g }, at, n) => softmaxBackward(x, y, at, n, g, -1),
  },
  logSoftmax: {
    value: ({ x, y }, at, n) => {
      const { largest, sum } = exponentials(x, y, at, n, 1);
      const log = Math.log(sum);
      for (let i = at; i < at + n; i++) y[i] = x[i] - largest - log;
    },
    vjp: ({ x, y, g }, at, n) => {
      probabilities(x, y, at, n, 1);
      let total = 0;
      for (let i = at; i < at + n; i++) total += g[i];
      for (let i = at; i < at + n; i++) y[i] = g[i] - y[i] * total;
    },
  },
  logSumExp: {
    value: ({ x, y }, at, n, r) => {
      let largest = -Infinity;
      for (let i = at; i < at + n; i++) largest = Math.max(largest, x[i]);
      let sum = 0;
      for (let i = at; i < at + n; i++) sum += Math.exp(x[i] - largest);
      y[r] = largest + Math.log(sum);
    },
    vjp: ({ x, y, g }, at, n, r) => {
      const { sum } = exponentials(x, y, at, n, 1);
      for (let i = at; i < at + n; i++) y[i] *= g[r] / sum;
    },
  },
  // The first half of a row is the value of glu, and the gate of swiglu.
  glu: {
    value: ({ x, y }, at, n, r) => {
      const half = n / 2;
      for (let i = 0; i < half; i++) y[r * half + i] = x[at + i] / (1 + Math.exp(-x[at + half + i]));
    },
    vjp: ({ x, y, g }, at, n, r) => {
      const half = n / 2;
      for (let i = 0; i < half; i++) {
        const s = 1 / (1 + Math.exp(-x[at + half + i]));
        const arriving = g[r * half + i];
        y[at + half + i] = arriving * x[at + i] * s * (1 - s);
        y[at + i] = arriving * s;
      }
    },
  },
  swiglu: {
    value: ({ x, y }, at, n, r) => {
      const half = n / 2;
      for (let i = 0; i < half; i++)
        y[r * half + i] = (x[at + i] / (1 + Math.exp(-x[at + i]))) * x[at + half + i];
    },
    vjp: ({ x, y, g }, at, n, r) => {
      const half = n / 2;
      for (let i = 0; i < half; i++) {
        const [gate, value] = [x[at + i], x[at + half + i]];
        const s = 1 / (1 + Math.exp(-gate));
        const arriving = g[r * half + i];
        y[at + i] = arriving * value * s * (1 + gate * (1 - s));
        y[at + half + i] = arriving * gate * s;
      }
    },
  },
  prelu: {
    value: ({ x, y, weight }, at, n) => {
      for (let i = 0; i < n; i++) y[at + i] = x[at + i] > 0 ? x[at + i] : weight[i] * x[at + i];
    },
    vjp: ({ x, y, g, weight }, at, n) => {
      for (let i = 0; i < n; i++) y[at + i] = g[at + i] * (x[at + i] > 0 ? 1 : weight[i]);
    },
  },
  crossEntropy: {
    gradient: ({ x, y, targets }, at, n, r) => {
      probabilities(x, y, at, n, 1);
      y[at + targets[r]] -= 1;
      for (let i = at; i < at + n; i++) y[i] /= targets.length;
    },
  },
};

export function prepare(aCase, { x, g, targets, weight }) {
  const { fn, output, shape } = aCase;
  const loop = loops[fn]?.[output];
  if (loop) {
    return {
      run: () => {
        const y = new x.constructor(x.length);
        loop(x, y, g, targets);
        return y;
      },
    };
  }
  const rowLoop = rowLoops[fn][output];
  const [count, n] = shape;
  const length = output === 'value' ? sizeOf(resultShape(aCase)) : x.length;
  return {
    run: () => {
      const y = new x.constructor(length);
      for (let r = 0; r < count; r++) rowLoop({ x, y, g, targets, weight }, r * n, n, r);
      return y;
    },
  };
}
