// A vote of neighbours: each labelled point counts by softmin of its distance.
import type { RowRun } from '../functions.ts';
import { outputsOf } from '../rows/row.ts';

export type Place = readonly [x: number, y: number];

export interface Labelled {
  readonly at: Place;
  /** 0 or 1. */
  readonly label: number;
}

/** Half the width of the square that is shown. */
export const REACH = 4;

export const POINTS: readonly Labelled[] = [
  [-2.8, 2.2, 0],
  [-1.6, 3, 0],
  [-2.4, 0.4, 0],
  [-0.6, 1.4, 0],
  [-3.2, -1.4, 0],
  [0.8, 2.6, 0],
  [2.6, 2, 1],
  [1.6, 0.2, 1],
  [3.2, -0.6, 1],
  [0.4, -1.6, 1],
  [2, -2.6, 1],
  [-1.4, -2.6, 1],
].map(([x, y, label]) => ({ at: [x!, y!] as const, label: label! }));

const distance = ([x, y]: Place, [u, v]: Place): number => Math.hypot(x - u, y - v);

export interface Vote {
  readonly distances: readonly number[];
  readonly weights: readonly number[];
  /** The share of label 1. */
  readonly second: number;
}

export function voteAt(softmin: RowRun, query: Place, temperature: number): Vote {
  const distances = POINTS.map(p => distance(p.at, query));
  const weights = outputsOf(softmin, distances, { temperature });
  return { distances, weights, second: weights.reduce((sum, w, i) => sum + w * POINTS[i]!.label, 0) };
}

/** The share of label 1 on a grid of `side` × `side` places, the topmost line first. */
export function mapOf(softmin: RowRun, side: number, temperature: number): readonly number[] {
  const step = (2 * REACH) / side;
  return Array.from({ length: side * side }, (_, i) => {
    const [column, line] = [i % side, Math.floor(i / side)];
    return voteAt(softmin, [-REACH + step * (column + 0.5), REACH - step * (line + 0.5)], temperature).second;
  });
}
