import {
  checkOptions,
  describe,
  destination,
  type HalfOutput,
  isPlain,
  type Output,
  type PlainArray,
  type RowGeometry,
} from '../arrays/index.ts';
import { Survey } from '../kernels/survey.ts';
import { type AxisOptions, type Indices, type RowsInput, readRows, wrapIndices } from './rows.ts';
import { Selection } from './select.ts';

/** The largest elements, and where they are. */
export interface TopK<V, N> {
  /** The largest first. */
  readonly values: V;
  /** The index along the axis of each of them. */
  readonly indices: N;
}

/**
 * The k largest elements of each row and their indices, the largest first: a classifier's best answers.
 *
 * Formula: the first k elements of the row sorted in descending order. Of equal elements the one with the lower index comes
 * first, and NaN counts as the largest (PyTorch's, too; it leaves the order of equals open). Nothing is sorted but the result:
 * each element is looked at once.
 *
 * Shapes: one axis or more; values and indices have the shape of the input with k in place of the axis' length. Both are of the
 * input's kind; indices are an Int32Array where the input has a typed array.
 *
 * Defaults: `axis` −1, the last.
 * Errors: a TypeError or RangeError that names the argument, for a k that is not a whole number from 0 to the length of the
 * axis, an input without an axis or without classes, an axis out of range, an unknown option.
 *
 * Source: PyTorch, torch.topk.
 * See also: argmax, topKAccuracy, sample.
 * @example
 * const { values, indices } = topK([0.1, 2.5, 0.3], 2); // values [2.5, 0.3], indices [1, 2]
 */
export function topK<I extends RowsInput>(
  x: I,
  k: number,
  options: AxisOptions & { readonly dtype: NonNullable<AxisOptions['dtype']> },
): TopK<HalfOutput<I>, Indices<I>>;
export function topK<I extends RowsInput>(
  x: I,
  k: number,
  options?: AxisOptions,
): TopK<Output<I>, Indices<I>>;
export function topK(x: RowsInput, k: number, options: AxisOptions = {}): TopK<unknown, unknown> {
  checkOptions(options, ['axis', 'dtype'], 'topK');
  const { input, rows, axis } = readRows(x, 'x', options);
  checkCount(k, rows.length, axis);
  const shape = input.shape.with(axis, k);
  const out = destination(undefined, input, shape);
  const indices = new Int32Array(out.data.length);
  const selection = new Selection();
  const surveyed = surveyOf(input.data, rows, k);
  for (let r = 0; r < rows.count; r++) {
    const from = rows.start(r);
    if (surveyed) {
      const row = surveyed.data.subarray(from, from + rows.length);
      surveyed.survey.take(row);
      selection.selectSurveyed(row, surveyed.survey, k);
    } else selection.select(input.data, from, rows.stride, rows.length, k);
    const start = Math.floor(r / rows.stride) * rows.stride * k + (r % rows.stride);
    for (let i = 0; i < k; i++) {
      out.data[start + i * rows.stride] = selection.values[i]!;
      indices[start + i * rows.stride] = selection.indices[i]!;
    }
  }
  return { values: out.commit(), indices: wrapIndices(input, indices, shape) };
}

/** Made at first use and kept with its room: making a memory takes longer than looking at a row. */
let keptSurvey: Survey | undefined;

/** The numbers, where rows lie in one piece, with a survey for them, where that pays: for long rows of which few elements are wanted. */
function surveyOf(
  data: ArrayLike<number>,
  { stride, length }: RowGeometry,
  k: number,
): { readonly data: PlainArray; readonly survey: Survey } | undefined {
  const isFew = k > 0 && k * FEW <= length;
  if (!(isFew && stride === 1 && isPlain(data) && Survey.isWorth(length))) return undefined;
  keptSurvey ??= new Survey();
  return { data, survey: keptSurvey };
}

/** Of so many elements one is wanted. A block of the survey has 128 of them, and four maxima. */
const FEW = 256;

/** Refuses a number of elements that a row does not have. */
function checkCount(k: unknown, length: number, axis: number): void {
  if (typeof k !== 'number') throw new TypeError(`k: expected a number, not ${describe(k)}`);
  if (!(Number.isInteger(k) && k >= 0 && k <= length)) {
    throw new RangeError(
      `k: expected a whole number from 0 to ${length}, the length of axis ${axis}, not ${k}`,
    );
  }
}
