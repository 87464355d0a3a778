// The loop that one writes by hand: typed arrays and Math, stable formulas.

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
  bceWithLogits: {
    gradient: (x, y, _, targets) => {
      for (let i = 0; i < x.length; i++) y[i] = (sigmoid(x[i]) - targets[i]) / x.length;
    },
  },
};

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
  crossEntropy: {
    gradient: ({ x, y, targets }, at, n, r) => {
      probabilities(x, y, at, n, 1);
      y[at + targets[r]] -= 1;
      for (let i = at; i < at + n; i++) y[i] /= targets.length;
    },
  },
};

export function prepare({ fn, output, shape }, { x, g, targets }) {
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
  const length = fn === 'logSumExp' && output === 'value' ? count : x.length;
  return {
    run: () => {
      const y = new x.constructor(length);
      for (let r = 0; r < count; r++) rowLoop({ x, y, g, targets }, r * n, n, r);
      return y;
    },
  };
}
