// How good predictions are: how often right, and whether their probabilities can be believed.
import {
  checkOptions,
  describe,
  IGNORED,
  type Input,
  oneOf,
  read,
  readLabels,
  sameLengths,
} from '../../arrays/index.ts';
import { Sum } from '../../numerics/running.ts';
import {
  checkProbability,
  forEachRow,
  LABEL_OPTIONS,
  type LabelOptions,
  readAnswers,
  readLabelled,
} from '../labelled.ts';
import type { RowsInput } from '../rows.ts';
import { isBefore, largestOf } from '../select.ts';

export interface BinOptions extends LabelOptions {
  /** How many bins. Default 15. */
  readonly bins?: number;
  /** Bins of equal width, or with equally many predictions. Default 'width'. */
  readonly binning?: 'width' | 'mass';
}
const BIN_OPTIONS = [...LABEL_OPTIONS, 'bins', 'binning'] as const;

export interface CalibrationErrorOptions extends BinOptions {
  /** Mean absolute gap, root of the mean squared gap, or the largest. Default 'l1'. */
  readonly norm?: 'l1' | 'l2' | 'max';
}

/** Predictions whose confidence is above `from` and up to `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** How many predictions there are. */
  readonly count: number;
  /** What they say on average, and how often they are right; NaN where there are none. */
  readonly confidence: number;
  readonly accuracy: number;
}

/** What was predicted with which confidence, and whether it came true. */
export interface Predictions {
  readonly confidence: Float64Array;
  readonly isRight: Uint8Array;
}

/** The share of something among so many; NaN of nothing. */
const meanOf = (numbers: Iterable<number>): number => {
  const sum = new Sum();
  let count = 0;
  for (const x of numbers) {
    sum.add(x);
    count++;
  }
  return sum.value / count;
};

const squared = (x: number): number => x * x;

/** Whether probabilities are of yes, one for each label, rather than rows of classes. */
const isBinary = (probabilities: unknown, labels: unknown): boolean => {
  const [p, l] = [read(probabilities, 'probabilities').shape, readLabels(labels, 'labels').shape];
  return sameLengths(p, l);
};

function readPredictions(probabilities: unknown, labels: unknown, options: LabelOptions): Predictions {
  const confidence: number[] = [];
  const isRight: number[] = [];
  if (isBinary(probabilities, labels)) {
    const answers = readAnswers(probabilities, 'probabilities', labels, options);
    answers.labels.forEach((label, i) => {
      if (label === IGNORED) return;
      confidence.push(checkProbability(answers.scores[i]!, 'probabilities', i));
      isRight.push(label);
    });
  } else {
    const labelled = readLabelled(probabilities, 'probabilities', labels, options);
    const { data } = labelled.input;
    const { stride, length } = labelled.rows;
    forEachRow(labelled, (start, label) => {
      const best = largestOf(data, start, stride, length);
      confidence.push(checkProbability(data[start + best * stride]!, 'probabilities', start + best * stride));
      isRight.push(Number(best === label));
    });
  }
  return { confidence: Float64Array.from(confidence), isRight: Uint8Array.from(isRight) };
}

/**
 * The bins of a reliability diagram: predictions grouped by their confidence, and how often those of each group were right. Where
 * probabilities can be believed, confidence and accuracy agree. `reliabilityScene` of `nonlin/plot` draws them.
 *
 * Formula: bin m of M holds the predictions with confidence in (from, to]; the first one those of 0, too. Bins of equal width end at
 * m / M, bins of equal mass at the quantiles of the confidences (NumPy's, by linear interpolation).
 *
 * Shapes: probabilities of one axis or more, and labels of their shape without the axis: class indices in any kind of array. The
 * confidence of a row is its largest probability, and it is right where that is the label's. Probabilities in the shape of the
 * labels are those of yes; labels are 0 and 1 then, and `accuracy` is how often yes came true.
 *
 * Defaults: `axis` −1, `bins` 15, `binning` 'width', `ignoreIndex` −100.
 * Errors: a TypeError or RangeError that names the argument, for what is no probability, a label out of range, shapes that do not
 * fit, an unknown option.
 *
 * Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger (2017), On calibration of modern neural networks.
 * See also: calibrationError, brierScore, reliabilityScene.
 * @example
 * reliability([0.1, 0.4, 0.8, 0.9], [0, 0, 1, 1], { bins: 2 }).map(b => b.accuracy); // [0, 1]
 */
export function reliability(probabilities: Input, labels: Input, options: BinOptions = {}): readonly Bin[] {
  checkOptions(options, BIN_OPTIONS, 'reliability');
  return binsOf(readPredictions(probabilities, labels, options), options);
}

/** Predictions in bins. */
export function binsOf({ confidence, isRight }: Predictions, options: BinOptions): readonly Bin[] {
  const { bins: count = 15 } = options;
  if (typeof count !== 'number') throw new TypeError(`bins: expected a number, not ${describe(count)}`);
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`bins: expected a whole number from 1 on, not ${count}`);
  const binning = oneOf(options.binning ?? 'width', ['width', 'mass'], 'binning');
  const ends = binning === 'width' ? equalWidths(count) : quantiles(confidence, count);
  const members = ends.slice(1).map(() => [] as number[]);
  confidence.forEach((p, i) => {
    members[binAt(ends, p)]!.push(i);
  });
  return members.map((places, m) => ({
    from: ends[m]!,
    to: ends[m + 1]!,
    count: places.length,
    confidence: meanOf(places.map(i => confidence[i]!)),
    accuracy: meanOf(places.map(i => isRight[i]!)),
  }));
}

const equalWidths = (count: number): number[] => Array.from({ length: count + 1 }, (_, m) => m / count);

function quantiles(values: Float64Array, count: number): number[] {
  const sorted = values.toSorted();
  return Array.from({ length: count + 1 }, (_, m) => {
    if (sorted.length === 0) return m / count;
    const at = (m / count) * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
  });
}

/** The first bin that ends at p or above. */
function binAt(ends: readonly number[], p: number): number {
  let m = 0;
  while (m < ends.length - 2 && p > ends[m + 1]!) m++;
  return m;
}

/**
 * Calibration error: how far the probabilities of predictions are from how often they come true.
 *
 * Formula: with n_m predictions in bin m of n, and its gap |accuracy − confidence|: 'l1' is `Σ n_m / n · gap` (expected calibration
 * error), 'l2' is `√(Σ n_m / n · gap²)`, 'max' is the largest gap (maximum calibration error).
 *
 * Shapes: as `reliability`; the result is one number.
 *
 * Defaults: `norm` 'l1', `bins` 15, `binning` 'width', `axis` −1, `ignoreIndex` −100. NaN where nothing counts.
 * Errors: those of `reliability`, and a TypeError for another norm.
 *
 * Source: C. Guo et al. (2017), equations 3 and 5; 'l2' with equal mass: A. Kumar, P. Liang, T. Ma (2019), Verified uncertainty
 * calibration.
 * See also: reliability, brierScore, fitTemperature.
 * @example
 * calibrationError([[0.9, 0.1], [0.6, 0.4]], [0, 1]); // 0.35
 */
export function calibrationError(
  probabilities: Input,
  labels: Input,
  options: CalibrationErrorOptions = {},
): number {
  checkOptions(options, [...BIN_OPTIONS, 'norm'], 'calibrationError');
  const norm = oneOf(options.norm ?? 'l1', ['l1', 'l2', 'max'], 'norm');
  return errorOf(binsOf(readPredictions(probabilities, labels, options), options), norm);
}

/** The calibration error of bins. */
export function errorOf(bins: readonly Bin[], norm: 'l1' | 'l2' | 'max'): number {
  const filled = bins.filter(b => b.count > 0);
  const gaps = filled.map(b => Math.abs(b.accuracy - b.confidence));
  if (norm === 'max') return filled.length === 0 ? Number.NaN : Math.max(...gaps);
  const sum = new Sum();
  let total = 0;
  filled.forEach((b, i) => {
    sum.add(b.count * gaps[i]! * (norm === 'l2' ? gaps[i]! : 1));
    total += b.count;
  });
  const mean = sum.value / total;
  return norm === 'l2' ? Math.sqrt(mean) : mean;
}

/**
 * Brier score: the mean squared distance between probabilities and what came true. 0 is perfect, and it rewards both being right
 * and knowing how sure to be.
 *
 * Formula: the mean over rows of `Σ (p_c − y_c)²`, where y is 1 for the label's class and 0 for the others: from 0 to 2. Probabilities
 * in the shape of the labels are those of yes, and a row's part is `(p − y)²`: from 0 to 1.
 *
 * Shapes: as `reliability`; the result is one number.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100. NaN where nothing counts.
 * Errors: a TypeError or RangeError that names the argument, for what is no probability, a label out of range, shapes that do not
 * fit, an unknown option.
 *
 * Source: G. W. Brier (1950), Verification of forecasts expressed in terms of probability.
 * See also: calibrationError, mseLoss.
 * @example
 * brierScore([[0.9, 0.1], [0.6, 0.4]], [0, 1]); // 0.37
 */
export function brierScore(probabilities: Input, labels: Input, options: LabelOptions = {}): number {
  checkOptions(options, LABEL_OPTIONS, 'brierScore');
  const parts: number[] = [];
  if (isBinary(probabilities, labels)) {
    const answers = readAnswers(probabilities, 'probabilities', labels, options);
    answers.labels.forEach((label, i) => {
      if (label !== IGNORED)
        parts.push(squared(checkProbability(answers.scores[i]!, 'probabilities', i) - label));
    });
    return meanOf(parts);
  }
  const labelled = readLabelled(probabilities, 'probabilities', labels, options);
  const { stride, length } = labelled.rows;
  forEachRow(labelled, (start, label) => {
    const sum = new Sum();
    for (let c = 0, at = start; c < length; c++, at += stride)
      sum.add(squared(checkProbability(labelled.input.data[at]!, 'probabilities', at) - Number(c === label)));
    parts.push(sum.value);
  });
  return meanOf(parts);
}

/**
 * Accuracy: the share of rows whose largest element is that of the label. Logits and probabilities have the same.
 *
 * Formula: the mean of `argmax(row) = label`, with the ties of `argmax`: the first of equals counts.
 *
 * Shapes: scores of one axis or more, and labels of their shape without the axis, in any kind of array; the result is one number.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100. NaN where nothing counts.
 * Errors: a TypeError or RangeError that names the argument, for a label out of range, shapes that do not fit, an unknown option.
 *
 * Source: scikit-learn, sklearn.metrics.accuracy_score.
 * See also: topKAccuracy, confusionMatrix, argmax.
 * @example
 * accuracy([[2, 0], [0, 1], [5, 1]], [0, 1, 1]); // 0.6666…
 */
export function accuracy(scores: RowsInput, labels: Input, options: LabelOptions = {}): number {
  checkOptions(options, LABEL_OPTIONS, 'accuracy');
  return shareBefore(scores, labels, options, () => 1);
}

/**
 * Top-k accuracy: the share of rows in which the label is among the k best.
 *
 * Formula: the mean of `label ∈ topK(row, k)`, with the ties of `topK`: of equals the lower index comes first.
 *
 * Shapes: scores of one axis or more, and labels of their shape without the axis, in any kind of array; the result is one number.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100. NaN where nothing counts.
 * Errors: a TypeError or RangeError that names the argument, for a k that is not a whole number from 1 to the number of classes, a
 * label out of range, shapes that do not fit, an unknown option.
 *
 * Source: scikit-learn, sklearn.metrics.top_k_accuracy_score.
 * See also: accuracy, topK.
 * @example
 * topKAccuracy([[3, 2, 1], [1, 2, 3]], [1, 0], 2); // 0.5
 */
export function topKAccuracy(
  scores: RowsInput,
  labels: Input,
  k: number,
  options: LabelOptions = {},
): number {
  checkOptions(options, LABEL_OPTIONS, 'topKAccuracy');
  return shareBefore(scores, labels, options, length => {
    if (typeof k !== 'number') throw new TypeError(`k: expected a number, not ${describe(k)}`);
    if (Number.isInteger(k) && k >= 1 && k <= length) return k;
    throw new RangeError(`k: expected a whole number from 1 to ${length}, the number of classes, not ${k}`);
  });
}

/** The share of rows with fewer than k elements before the label's. */
function shareBefore(
  scores: RowsInput,
  labels: Input,
  options: LabelOptions,
  most: (length: number) => number,
): number {
  const labelled = readLabelled(scores, 'scores', labels, options);
  const { data } = labelled.input;
  const { stride, length } = labelled.rows;
  const k = most(length);
  const found: number[] = [];
  forEachRow(labelled, (start, label) => {
    const own = start + label * stride;
    let before = 0;
    for (let c = 0; c < length && before < k; c++)
      if (c !== label && isBefore(data, start + c * stride, own)) before++;
    found.push(Number(before < k));
  });
  return meanOf(found);
}

/**
 * Confusion matrix: how often each class was taken for each other.
 *
 * Formula: element [i][j] counts the rows of class i whose largest element is that of class j.
 *
 * Shapes: scores of one axis or more, and labels of their shape without the axis, in any kind of array; the result has a row for
 * each class, with a number for each.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100.
 * Errors: a TypeError or RangeError that names the argument, for a label out of range, shapes that do not fit, an unknown option.
 *
 * Source: scikit-learn, sklearn.metrics.confusion_matrix.
 * See also: accuracy, argmax.
 * @example
 * confusionMatrix([[2, 0], [0, 1], [5, 1]], [0, 1, 1]); // [[1, 0], [1, 1]]
 */
export function confusionMatrix(scores: RowsInput, labels: Input, options: LabelOptions = {}): number[][] {
  checkOptions(options, LABEL_OPTIONS, 'confusionMatrix');
  const labelled = readLabelled(scores, 'scores', labels, options);
  const { stride, length } = labelled.rows;
  const counts = Array.from({ length }, () => new Array<number>(length).fill(0));
  forEachRow(labelled, (start, label) => {
    counts[label]![largestOf(labelled.input.data, start, stride, length)]!++;
  });
  return counts;
}
