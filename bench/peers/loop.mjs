// The loop that one writes by hand: typed arrays and Math, stable formulas.

export const versions = {};

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

/** e^(x − largest) into y, and their sum, for row r. */
function exponentials(x, y, at, length, sign) {
  let largest = -Infinity;
  for (let i = at; i < at + length; i++) largest = Math.max(largest, sign * x[i]);
  let sum = 0;
  for (let i = at; i < at + length; i++) sum += y[i] = Math.exp(sign * x[i] - largest);
  return { largest, sum };
}

const rowLoops = {
  softmax: (x, y, at, n) => {
    const { sum } = exponentials(x, y, at, n, 1);
    for (let i = at; i < at + n; i++) y[i] /= sum;
  },
  softmin: (x, y, at, n) => {
    const { sum } = exponentials(x, y, at, n, -1);
    for (let i = at; i < at + n; i++) y[i] /= sum;
  },
  logSoftmax: (x, y, at, n) => {
    const { largest, sum } = exponentials(x, y, at, n, 1);
    const log = Math.log(sum);
    for (let i = at; i < at + n; i++) y[i] = x[i] - largest - log;
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
  const rowLoop = output === 'value' ? rowLoops[fn] : undefined;
  if (!rowLoop) return undefined;
  return {
    run: () => {
      const y = new x.constructor(x.length);
      for (let r = 0; r < shape[0]; r++) rowLoop(x, y, r * shape[1], shape[1]);
      return y;
    },
  };
}
