import {
  checkOptions,
  describe,
  destination,
  IGNORED,
  type Input,
  type Output,
  read,
} from '../../arrays/index.ts';
import { exp, log, log1p } from '../../numerics/printed/numerics.ts';
import { Sum } from '../../numerics/running.ts';
import { type LabelOptions, readAnswers } from '../labelled.ts';
import type { Quality } from './fitting.ts';
import { binsOf, errorOf } from './metrics.ts';
import { type Expansion, minimize } from './newton.ts';

export interface PlattOptions extends Pick<LabelOptions, 'dtype' | 'ignoreIndex'> {
  /**
   * Whether targets are (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2) rather than 1 and 0, as J. Platt advises against overconfidence. Default
   * true.
   */
  readonly smooth?: boolean;
}

export interface PlattFit {
  /** The probability of yes is sigmoid(scale · score + offset). */
  readonly scale: number;
  readonly offset: number;
  readonly iterations: number;
  /** False where the cost falls without end: without smoothing, where a threshold tells all answers apart. */
  readonly converged: boolean;
  /** How good sigmoid(score) was on these labels, and how good sigmoid(scale · score + offset) is. */
  readonly before: Quality;
  readonly after: Quality;
  /** scale · scores + offset, in the kind of the scores: logits to take the sigmoid of. */
  apply<I extends Input>(scores: I): Output<I>;
}

/**
 * Platt scaling: turns the scores of a classifier of two classes, logits or any others, into probabilities.
 *
 * Formula: minimises the mean binary cross-entropy of `sigmoid(scale · score + offset)`, which is convex, by Newton's method.
 *
 * Shapes: scores of any shape, and labels of the same, 0 or 1.
 *
 * Defaults: `smooth` true, `ignoreIndex` −100.
 * Errors: a TypeError or RangeError that names the argument, for a label other than 0 and 1, a score that is not finite, shapes that
 * do not fit, labels none of which counts, an unknown option.
 *
 * Source: J. Platt (1999), Probabilistic outputs for support vector machines; H.-T. Lin, C.-J. Lin, R. C. Weng (2007), A note on
 * Platt's probabilistic outputs.
 * See also: fitTemperature, fitVector, sigmoid.
 * @example
 * const fit = fitPlatt([-3, -1, 0.5, 1, 2, 4], [0, 0, 1, 0, 1, 1]);
 * const logit = fit.apply(2); // sigmoid(logit) is the probability
 */
export function fitPlatt(scores: Input, labels: Input, options: PlattOptions = {}): PlattFit {
  checkOptions(options, ['dtype', 'ignoreIndex', 'smooth'], 'fitPlatt');
  const { smooth = true } = options;
  if (typeof smooth !== 'boolean')
    throw new TypeError(`smooth: expected true or false, not ${describe(smooth)}`);
  const { x: scoresRead, y } = readSample(scores, labels, options);
  const unit = unitOf(scoresRead);
  const x = scoresRead.map(score => score / unit);
  const yes = y.reduce((a, b) => a + b, 0);
  const [high, low] = smooth ? [(yes + 1) / (yes + 2), 1 / (y.length - yes + 2)] : [1, 0];
  const targets = Float64Array.from(y, label => (label === 1 ? high : low));
  const { at, iterations, converged } = minimize(
    theta => expand(x, targets, theta),
    // As Platt begins: no slope, and the odds of the labels.
    Float64Array.of(0, log((yes + 1) / (y.length - yes + 1))),
  );
  const [steepness, offset] = at as unknown as readonly [number, number];
  const scale = steepness / unit;
  return {
    scale,
    offset,
    iterations,
    converged,
    before: qualityOf(scoresRead, y, 1, 0),
    after: qualityOf(x, y, steepness, offset),
    apply: input => applyTo(input, scale, offset),
  };
}

/** What scores are measured in: 1, unless their squares may leave the format. */
function unitOf(scores: readonly number[]): number {
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  return largest > 1e100 || (largest > 0 && largest < 1e-100) ? largest : 1;
}

function readSample(scores: unknown, labels: unknown, options: LabelOptions): { x: number[]; y: number[] } {
  const answers = readAnswers(scores, 'scores', labels, options);
  const x: number[] = [];
  const y: number[] = [];
  answers.labels.forEach((label, i) => {
    if (label === IGNORED) return;
    const score = answers.scores[i]!;
    if (!Number.isFinite(score)) throw new RangeError(`scores[${i}]: expected a finite number, not ${score}`);
    x.push(score);
    y.push(label);
  });
  if (x.length === 0) throw new RangeError('labels: expected at least one that counts');
  return { x, y };
}

/** sigmoid(z), and what z costs as the answer to a target from 0 to 1. */
function answer(z: number, target: number): { p: number; cost: number } {
  const e = exp(-Math.abs(z));
  return {
    p: z < 0 ? e / (1 + e) : 1 / (1 + e),
    cost: Math.max(z, 0) - z * target + log1p(e),
  };
}

function expand(x: readonly number[], targets: Float64Array, theta: Float64Array): Expansion {
  const sums = Array.from({ length: 6 }, () => new Sum());
  x.forEach((score, i) => {
    const { p, cost } = answer(theta[0]! * score + theta[1]!, targets[i]!);
    const slope = p - targets[i]!;
    const bend = p * (1 - p);
    [cost, slope * score, slope, bend * score * score, bend * score, bend].forEach((term, k) => {
      sums[k]!.add(term);
    });
  });
  const [value, a, b, aa, ab, bb] = sums.map(sum => sum.value / x.length) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { value, gradient: Float64Array.of(a, b), hessian: Float64Array.of(aa, ab, ab, bb) };
}

function qualityOf(x: readonly number[], y: readonly number[], scale: number, offset: number): Quality {
  const [nll, brier] = [new Sum(), new Sum()];
  const confidence = Float64Array.from(x, (score, i) => {
    const { p, cost } = answer(scale * score + offset, y[i]!);
    nll.add(cost);
    brier.add((p - y[i]!) * (p - y[i]!));
    return p;
  });
  return {
    nll: nll.value / x.length,
    calibrationError: errorOf(binsOf({ confidence, isRight: Uint8Array.from(y) }, {}), 'l1'),
    brierScore: brier.value / x.length,
  };
}

function applyTo<I extends Input>(scores: I, scale: number, offset: number): Output<I> {
  const input = read(scores, 'scores');
  const out = destination(undefined, input);
  for (let i = 0; i < out.data.length; i++) out.data[i] = scale * input.data[i]! + offset;
  return out.commit() as Output<I>;
}
