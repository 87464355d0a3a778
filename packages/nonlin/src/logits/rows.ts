// What all of this layer reads: rows of numbers along an axis, and one result for each row.
import {
  axisOf,
  destination,
  type HalfType,
  halfType,
  type Input,
  type Output,
  type ParsedInput,
  type RowGeometry,
  read,
  rowsAlong,
  type Shape,
  shapeText,
} from '../arrays/index.ts';

/** Rows of numbers: any input but a single number. */
export type RowsInput = Exclude<Input, number>;

/** Options of whatever looks at rows. */
export interface AxisOptions {
  /** The axis of the classes; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** An input, row by row. */
export interface Rows {
  readonly input: ParsedInput;
  readonly rows: RowGeometry;
  readonly axis: number;
  /** The shape of what has one number for each row. */
  readonly rowsShape: Shape;
  /** The same with an axis of length 1 for the classes, as labels in a column have. */
  readonly columnShape: Shape;
}

/** Reads rows of at least one class each. */
export function readRows(x: unknown, name: string, options: AxisOptions): Rows {
  const input = read(x, name, halfType(options.dtype));
  const { shape } = input;
  if (shape.length === 0) {
    throw new TypeError(`${name}: expected an array with an axis of classes, not a single number`);
  }
  const axis = axisOf(options.axis ?? -1, shape);
  const rows = rowsAlong(shape, axis);
  if (rows.length === 0) {
    throw new RangeError(
      `${name}: expected at least one class along axis ${axis}, not the shape ${shapeText(shape)}`,
    );
  }
  const rowsShape = shape.filter((_, i) => i !== axis);
  return { input, rows, axis, rowsShape, columnShape: shape.with(axis, 1) };
}

/** One number for each row: the kind of the input without the axis of the classes, and a number for one row alone. */
export type PerRow<I> = I extends { readonly data: unknown }
  ? Output<I>
  : I extends readonly (infer E)[]
    ? E extends number
      ? number
      : PerRow<E>[]
    : number;

/** One number for each row, in the input's element type. */
export function perRow<I>({ input, rows, rowsShape }: Rows, numberOf: (r: number) => number): PerRow<I> {
  const out = destination(undefined, input, rowsShape);
  for (let r = 0; r < rows.count; r++) out.data[r] = numberOf(r);
  return out.commit() as PerRow<I>;
}

/** The array that indices come in: `Int32Array` where the input has a typed array, a list where it has a list. */
type IndexArray<D> = D extends readonly number[] ? number[] : Int32Array;

/** Indices in the shape of the input, or of a part of it, in its kind of array. */
export type Indices<I> = I extends { readonly data: infer D; readonly shape: ArrayLike<number> }
  ? { data: IndexArray<D>; shape: number[] }
  : I extends { readonly data: infer D; readonly dims: ArrayLike<number> }
    ? { data: IndexArray<D>; dims: number[] }
    : I extends readonly (infer E)[]
      ? E extends number
        ? number[]
        : Indices<E>[]
      : Int32Array;

/** One index for each row: a number for one row alone. */
export type IndexPerRow<I> = I extends { readonly data: unknown }
  ? Indices<I>
  : I extends readonly (infer E)[]
    ? E extends number
      ? number
      : IndexPerRow<E>[]
    : number;

/** Indices in the kind of the input. They are whole numbers, so they do not go through an encoding of 16 bits. */
export function wrapIndices(input: ParsedInput, indices: Int32Array, shape: Shape): unknown {
  const wrap = input.half?.wrapOther ?? input.wrap;
  return wrap(indices as unknown as Float32Array, shape);
}
