import { checkOptions, type HalfType } from '../arrays/index.ts';
import { type AxisOptions, type IndexPerRow, type RowsInput, readRows, wrapIndices } from './rows.ts';
import { largestOf } from './select.ts';

/**
 * The index of the largest element of each row: the class that a model decides for.
 *
 * Formula: `argmaxᵢ xᵢ`. Of equal elements the first counts, and NaN counts as the largest, both as in NumPy and PyTorch.
 *
 * Shapes: one axis or more; the result has one index for each row, without the axis: a number for a list or a typed array,
 * nested lists for nested lists, and for an object with data and shape (or dims) one like it, whose data is an Int32Array.
 *
 * Defaults: `axis` −1, the last; null for all elements in the order of their memory, as in NumPy: the result is one index.
 * Errors: a TypeError or RangeError that names the argument, for an input without an axis or without classes, an axis out of
 * range, an unknown option.
 *
 * Source: NumPy, numpy.argmax.
 * See also: topK, accuracy, sample.
 * @example
 * argmax([0.1, 2.5, 0.3]); // 1
 * argmax([[1, 5], [7, 2]], { axis: 0 }); // [1, 0]
 */
export function argmax<I extends RowsInput>(x: I, options?: AxisOptions): IndexPerRow<I>;
export function argmax(x: RowsInput, options: { readonly axis: null; readonly dtype?: HalfType }): number;
export function argmax(
  x: RowsInput,
  options: Omit<AxisOptions, 'axis'> & { readonly axis?: number | null } = {},
): unknown {
  checkOptions(options, ['axis', 'dtype'], 'argmax', ['axis']);
  const { axis = -1, dtype } = options;
  if (axis === null) {
    const { input } = readRows(x, 'x', { ...(dtype && { dtype }) });
    return largestOf(input.data, 0, 1, input.data.length);
  }
  const { input, rows, rowsShape } = readRows(x, 'x', { ...options, axis });
  const indices = new Int32Array(rows.count);
  for (let r = 0; r < rows.count; r++)
    indices[r] = largestOf(input.data, rows.start(r), rows.stride, rows.length);
  return wrapIndices(input, indices, rowsShape);
}
