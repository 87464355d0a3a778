// Two weights behind two hidden units, and the steps of gradient descent. Hidden units that are never negative give both weights
// gradients of one sign on every sample.
import type { ScalarRun } from '../functions.ts';
import { drawUniform, randomNumbers } from '../labs/training/random.ts';

export type Weights = readonly [first: number, second: number];

/** The way is one weight up, the other down: what gradients of one sign cannot do. */
export const START: Weights = [-1, 1];
export const GOAL: Weights = [1, -1];
export const STEPS = 30;
const RATE = 1;
/** Before the function the hidden numbers have mean 0 and this standard deviation. */
const DEVIATION = 1.5;

export interface Walk {
  readonly path: readonly Weights[];
  /** The share of steps that move both weights the same way. */
  readonly sameSign: number;
  /** The distance to the goal at the end, as a part of the distance at the start. */
  readonly left: number;
}

/**
 * The output is w · a, the target GOAL · a for hidden outputs a = f(h), the loss half the squared difference: on a sample its gradient
 * is ((w − GOAL) · a) a, on a batch the mean of these.
 */
export function gradientOn(hidden: ArrayLike<number>, [w0, w1]: Weights): Weights {
  let [g0, g1] = [0, 0];
  const count = hidden.length / 2;
  for (let i = 0; i < count; i++) {
    const [a0, a1] = [hidden[2 * i]!, hidden[2 * i + 1]!];
    const error = (w0 - GOAL[0]) * a0 + (w1 - GOAL[1]) * a1;
    g0 += error * a0;
    g1 += error * a1;
  }
  return [g0 / count, g1 / count];
}

export function walk(f: ScalarRun, batch: number, seed: number): Walk {
  const random = randomNumbers(seed);
  const path: Weights[] = [START];
  let same = 0;
  for (let step = 0; step < STEPS; step++) {
    const hidden = f(drawUniform(new Float64Array(2 * batch), DEVIATION, random));
    const [w0, w1] = path.at(-1)!;
    const [g0, g1] = gradientOn(hidden, [w0, w1]);
    if (g0 * g1 > 0) same++;
    path.push([w0 - RATE * g0, w1 - RATE * g1]);
  }
  const distance = ([w0, w1]: Weights): number => Math.hypot(w0 - GOAL[0], w1 - GOAL[1]);
  return { path, sameSign: same / STEPS, left: distance(path.at(-1)!) / distance(START) };
}

/** The means over so many walks. */
export function walks(f: ScalarRun, batch: number, count: number): Omit<Walk, 'path'> {
  const all = Array.from({ length: count }, (_, i) => walk(f, batch, i + 1));
  const mean = (of: 'sameSign' | 'left'): number => all.reduce((sum, w) => sum + w[of] / count, 0);
  return { sameSign: mean('sameSign'), left: mean('left') };
}

/**
 * How steep the valley of the mean loss is along (1, 1) and along (1, −1): the eigenvalues of the mean of a aᵀ, on a grid of hidden
 * numbers.
 */
export function valleyOf(f: ScalarRun): { readonly along: number; readonly across: number } {
  const reach = Math.sqrt(3) * DEVIATION;
  const grid = f(Float64Array.from({ length: 401 }, (_, i) => (reach * (i - 200)) / 200));
  const mean = grid.reduce((sum, a) => sum + a / grid.length, 0);
  const square = grid.reduce((sum, a) => sum + (a * a) / grid.length, 0);
  return { along: square + mean * mean, across: square - mean * mean };
}
