// Scores of attention: a query times keys, before and after they are divided by √d.
import { entropy } from 'nonlin/logits';
import type { RowRun } from '../functions.ts';
import { drawUniform, randomNumbers } from '../labs/training/random.ts';
import { outputsOf } from '../rows/row.ts';

export const KEYS = 6;
export const LARGEST = 1024;

/** A query and KEYS keys of LARGEST numbers each, with mean 0 and variance 1. */
export interface Drawn {
  readonly query: Float64Array;
  readonly keys: readonly Float64Array[];
}

export function draw(seed: number): Drawn {
  const random = randomNumbers(seed);
  const vector = (): Float64Array => drawUniform(new Float64Array(LARGEST), 1, random);
  return { query: vector(), keys: Array.from({ length: KEYS }, vector) };
}

/** q · k over the first `dimensions` numbers. */
export const scoresOf = ({ query, keys }: Drawn, dimensions: number): readonly number[] =>
  keys.map(key => {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += query[i]! * key[i]!;
    return sum;
  });

export interface Weighing {
  readonly weights: readonly number[];
  readonly largest: number;
  /** In bits: log₂ KEYS where all weights are alike, 0 where one has all. */
  readonly bits: number;
  /** The Frobenius norm of softmax’s Jacobian: how much of a gradient comes through. */
  readonly slope: number;
}

export function weigh(softmax: RowRun, scores: readonly number[]): Weighing {
  const weights = outputsOf(softmax, scores, {});
  const jacobian = weights.flatMap((p, i) => weights.map((q, j) => (i === j ? p * (1 - p) : -p * q)));
  return {
    weights,
    largest: Math.max(...weights),
    bits: entropy([...scores]) / Math.LN2,
    slope: Math.hypot(...jacobian),
  };
}

export const scaled = (scores: readonly number[], dimensions: number): readonly number[] =>
  scores.map(s => s / Math.sqrt(dimensions));

/** The mean of the bits and slopes over this many draws. */
const DRAWS = 40;

export interface Trend {
  readonly dimensions: number;
  readonly plain: Pick<Weighing, 'bits' | 'slope'>;
  readonly scaled: Pick<Weighing, 'bits' | 'slope'>;
}

export function trend(softmax: RowRun, dimensions: readonly number[]): readonly Trend[] {
  const draws = Array.from({ length: DRAWS }, (_, i) => draw(i + 1));
  return dimensions.map(d => {
    const all = draws.map(drawn => scoresOf(drawn, d));
    const mean = (of: 'bits' | 'slope', rows: readonly (readonly number[])[]): number =>
      rows.reduce((sum, row) => sum + weigh(softmax, row)[of] / DRAWS, 0);
    const of = (rows: readonly (readonly number[])[]) => ({
      bits: mean('bits', rows),
      slope: mean('slope', rows),
    });
    return { dimensions: d, plain: of(all), scaled: of(all.map(row => scaled(row, d))) };
  });
}
