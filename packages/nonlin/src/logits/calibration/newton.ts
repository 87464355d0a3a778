// Newton's method for convex functions of a few numbers.

/** A function, its slope, and its second derivatives, at some place. */
export interface Expansion {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Row by row; symmetric. */
  readonly hessian: Float64Array;
}

export interface Minimum {
  readonly at: Float64Array;
  readonly iterations: number;
  /** Whether no step makes the function smaller any more; false where it falls without end. */
  readonly converged: boolean;
}

const MOST_ITERATIONS = 100;
/** Where a step promises less than this part of the value, Newton's error is squared by each: two more are exact. */
const NEAR = 1e-9;
const FURTHER_STEPS = 2;
/** A mean cost as small as this is that of answers that are all certain and right: it would go on to fall. */
const NO_COST = 1e-9;

/** 2^-60: a step that is cut shorter changes nothing. */
const SHORTEST = 8.673617379884035e-19;

/** Goes down from `start` by Newton's steps, halved until they go down. */
export function minimize(expand: (at: Float64Array) => Expansion, start: Float64Array): Minimum {
  let at = start;
  let here = expand(at);
  let further = 0;
  for (let iterations = 0; iterations < MOST_ITERATIONS; iterations++) {
    if (here.value < NO_COST) return { at, iterations, converged: false };
    const step = solve(here.hessian, here.gradient);
    const gain = step.reduce((sum, s, i) => sum + s * here.gradient[i]!, 0) / 2;
    const isNear = gain <= NEAR * here.value;
    if (isNear && further++ === FURTHER_STEPS) return { at, iterations, converged: true };
    let size = 1;
    let [next, there] = [at, here];
    for (;;) {
      next = at.map((x, i) => x - size * step[i]!);
      there = expand(next);
      // Near the minimum rounding hides which of two values is smaller.
      if (isNear || there.value <= here.value - 1e-4 * size * gain) break;
      size /= 2;
      // Costs and slopes beyond the format lead nowhere.
      if (size < SHORTEST) return { at, iterations, converged: false };
    }
    [at, here] = [next, there];
  }
  return { at, iterations: MOST_ITERATIONS, converged: false };
}

/** Where the function is flat a step has no length: what is added to the diagonal is that small. */
const DAMPING = 1e-13;

/** The x with A x = b, for a symmetric A without negative eigenvalues, by Cholesky's decomposition. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const l = Float64Array.from(a);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, a[i * n + i]!);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]! + (i === j ? DAMPING * largest + Number.MIN_VALUE : 0);
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = i === j ? Math.sqrt(Math.max(sum, DAMPING * largest)) : sum / l[j * n + j]!;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
