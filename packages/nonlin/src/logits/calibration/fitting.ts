// What the fits share: rows of finite logits, what softmax makes of them, and how good that is.
import { describe } from '../../arrays/index.ts';
import { exp, log } from '../../numerics/printed/numerics.ts';
import { Sum } from '../../numerics/running.ts';
import { forEachRow, type Labelled } from '../labelled.ts';
import { binsOf, errorOf } from './metrics.ts';

/** How good probabilities are. */
export interface Quality {
  /** Mean negative log-likelihood of the labels: cross-entropy. */
  readonly nll: number;
  /** Expected calibration error, of 15 bins of equal width. */
  readonly calibrationError: number;
  readonly brierScore: number;
}

/** The rows that count, one after another in float64. */
export interface Sample {
  readonly logits: Float64Array;
  readonly labels: Int32Array;
  readonly classes: number;
}

/** Gathers the rows that count. A logit of −∞ is a class that is impossible; only labels must not be. */
export function gather(labelled: Labelled, allowsImpossible: boolean): Sample {
  const { length: classes, stride, count } = labelled.rows;
  const logits = new Float64Array(count * classes);
  const labels = new Int32Array(count);
  const { data } = labelled.input;
  let n = 0;
  forEachRow(labelled, (start, label, r) => {
    for (let c = 0; c < classes; c++) {
      const x = data[start + c * stride]!;
      const isPossible = Number.isFinite(x) || (allowsImpossible && x === -Infinity && c !== label);
      if (!isPossible) {
        throw new RangeError(
          `logits, row ${r}, class ${c}: expected a finite number${allowsImpossible && c !== label ? ' or −∞' : ''}, not ${describe(x)}`,
        );
      }
      logits[n * classes + c] = x;
    }
    labels[n++] = label;
  });
  if (n === 0) throw new RangeError('labels: expected at least one that counts');
  return { logits: logits.subarray(0, n * classes), labels: labels.subarray(0, n), classes };
}

/** Writes the softmax of a row, and gives its log-sum-exp. −∞ alone has probability 0. */
export function softmaxOf(row: Float64Array, p: Float64Array): number {
  let largest = -Infinity;
  for (let c = 0; c < row.length; c++) largest = Math.max(largest, row[c]!);
  let sum = 0;
  for (let c = 0; c < row.length; c++) {
    p[c] = exp(row[c]! - largest);
    sum += p[c]!;
  }
  for (let c = 0; c < row.length; c++) p[c]! /= sum;
  return largest + log(sum);
}

/** How good the probabilities are that come from logits; `row` writes those of row r. */
export function qualityOf({ labels, classes }: Sample, row: (r: number, to: Float64Array) => void): Quality {
  const z = new Float64Array(classes);
  const p = new Float64Array(classes);
  const [nll, brier] = [new Sum(), new Sum()];
  const confidence = new Float64Array(labels.length);
  const isRight = new Uint8Array(labels.length);
  labels.forEach((label, r) => {
    row(r, z);
    nll.add(softmaxOf(z, p) - z[label]!);
    let best = 0;
    for (let c = 0; c < classes; c++) {
      if (p[c]! > p[best]!) best = c;
      const gap = p[c]! - Number(c === label);
      brier.add(gap * gap);
    }
    confidence[r] = p[best]!;
    isRight[r] = Number(best === label);
  });
  return {
    nll: nll.value / labels.length,
    calibrationError: errorOf(binsOf({ confidence, isRight }, {}), 'l1'),
    brierScore: brier.value / labels.length,
  };
}
