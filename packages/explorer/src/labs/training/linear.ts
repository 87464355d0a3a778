// Linear layers: the three matrix products of a layer's forward and backward pass. Rows are samples; a layer's weights have one
// row for each output.

export type Floats = Float32Array | Float64Array;

/** How many samples there are, and the numbers of each before and after the layer. */
export interface Extent {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** y = x · wᵀ. */
export function forwards<A extends Floats>(x: A, w: A, { rows, inputs, outputs }: Extent, y: A): A {
  for (let r = 0; r < rows; r++) {
    for (let o = 0; o < outputs; o++) {
      // Four sums at a time, so that no addition waits for the one before it.
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      const from = r * inputs;
      const to = o * inputs;
      let i = 0;
      for (; i + 3 < inputs; i += 4) {
        s0 += x[from + i]! * w[to + i]!;
        s1 += x[from + i + 1]! * w[to + i + 1]!;
        s2 += x[from + i + 2]! * w[to + i + 2]!;
        s3 += x[from + i + 3]! * w[to + i + 3]!;
      }
      for (; i < inputs; i++) s0 += x[from + i]! * w[to + i]!;
      y[r * outputs + o] = s0 + s1 + (s2 + s3);
    }
  }
  return y;
}

/** The gradient that reaches x when g arrives at y: g · w. */
export function backwards<A extends Floats>(g: A, w: A, { rows, inputs, outputs }: Extent, gx: A): A {
  gx.fill(0);
  for (let r = 0; r < rows; r++) {
    for (let o = 0; o < outputs; o++) {
      const factor = g[r * outputs + o]!;
      if (factor === 0) continue;
      const from = o * inputs;
      const to = r * inputs;
      for (let i = 0; i < inputs; i++) gx[to + i]! += factor * w[from + i]!;
    }
  }
  return gx;
}

/** The gradient of the weights: gᵀ · x. */
export function slopes<A extends Floats>(g: A, x: A, { rows, inputs, outputs }: Extent, gw: A): A {
  gw.fill(0);
  for (let r = 0; r < rows; r++) {
    for (let o = 0; o < outputs; o++) {
      const factor = g[r * outputs + o]!;
      if (factor === 0) continue;
      const from = r * inputs;
      const to = o * inputs;
      for (let i = 0; i < inputs; i++) gw[to + i]! += factor * x[from + i]!;
    }
  }
  return gw;
}

/** The root of the mean square. */
export function rootMeanSquare(values: Floats): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum / values.length);
}
