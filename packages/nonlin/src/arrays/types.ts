// The types of arguments and results.
import type { HalfType } from './half.ts';

/** Lengths of the axes, outermost first; [] is a single number. */
export type Shape = readonly number[];

export type NestedArray = readonly number[] | readonly TypedArray[] | readonly NestedArray[];

/** Float16Array where the engine has it; its elements are read and written as numbers like any other's. */
interface Float16ArrayLike {
  readonly BYTES_PER_ELEMENT: 2;
  readonly [Symbol.toStringTag]: 'Float16Array';
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly length: number;
  [index: number]: number;
}

/** The arrays that results are stored in. */
export type FloatArray = Float32Array | Float64Array | Float16ArrayLike;

type SmallIntegers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array;
type LargeIntegers = Int32Array | Uint32Array | BigInt64Array | BigUint64Array;
export type TypedArray = FloatArray | SmallIntegers | LargeIntegers;

/**
 * An object with data and its shape, as onnxruntime, transformers.js and ndarray hand them out. A `type` or `dtype` of 'float16'
 * or 'bfloat16' says that a Uint16Array holds the bits of such numbers.
 */
export type TensorLike =
  | { readonly data: TypedArray | readonly number[]; readonly shape: ArrayLike<number> }
  | { readonly data: TypedArray | readonly number[]; readonly dims: ArrayLike<number> }
  | AnyTensor;

/** A tensor whose type is known only when it runs, such as onnxruntime's `Tensor`; one of strings is refused then. */
interface AnyTensor {
  readonly data: TypedArray | readonly number[] | readonly string[];
  readonly dims: ArrayLike<number>;
  readonly type: string;
}

export type Input = number | NestedArray | TypedArray | TensorLike;

/** An input with at least one axis: any input but a single number. */
export type RowsInput = Exclude<Input, number>;

/** Class indices, or truth values: as numbers, bigints or booleans. */
type Label = number | bigint | boolean;
type NestedLabels = readonly Label[] | readonly NestedLabels[];
export type Labels =
  | Input
  | Label
  | NestedLabels
  | { readonly data: readonly Label[]; readonly shape: ArrayLike<number> }
  | { readonly data: readonly Label[]; readonly dims: ArrayLike<number> };

/** Floats stay; integers of 8 and 16 bits become float32, which holds them all; wider ones become float64. */
type Floats<A> = A extends readonly string[]
  ? never
  : A extends SmallIntegers
    ? Float32Array
    : A extends LargeIntegers
      ? Float64Array
      : A extends readonly number[]
        ? number[]
        : A;

/** The kind that comes back for a kind that went in. */
export type Output<I> = I extends number
  ? number
  : I extends TypedArray
    ? Floats<I>
    : I extends { readonly data: Uint16Array; readonly dims: ArrayLike<number>; readonly type: HalfType }
      ? { data: Uint16Array; dims: number[]; type: I['type'] }
      : I extends { readonly data: infer D; readonly shape: ArrayLike<number> }
        ? { data: Floats<D>; shape: number[] }
        : I extends { readonly data: infer D; readonly dims: ArrayLike<number> }
          ? { data: Floats<D>; dims: number[] }
          : I extends readonly (infer E)[]
            ? Output<E>[]
            : never;

/** One number for each row: the kind of the input without the axis of the rows, and a number for one row alone. */
export type PerRow<I> = I extends { readonly data: unknown }
  ? Output<I>
  : I extends readonly (infer E)[]
    ? E extends number
      ? number
      : PerRow<E>[]
    : number;

/** One number for the whole input: in a tensor where a tensor went in. */
export type PerInput<I> = I extends { readonly data: unknown } ? Output<I> : number;

/** Where results of such an input may be written: an array or tensor of the kind and type that comes back. */
export type Out<I> = I extends TypedArray
  ? Written<Floats<I>>
  : I extends { readonly data: infer D }
    ? { readonly data: Written<Floats<D>> } & (
        | { readonly shape: ArrayLike<number> }
        | { readonly dims: ArrayLike<number> }
      )
    : I extends number
      ? never
      : Output<I>;
/** In whatever memory the array lies. */
type Written<A> = A extends Float32Array ? Float32Array : A extends Float64Array ? Float64Array : A;

export interface Into<I> {
  /** Where the result goes: an array of the result's kind, type and length, x itself included. */
  readonly out?: Out<I>;
}

/** For 16-bit numbers in a Uint16Array, where engines have no Float16Array. */
export interface HalfOptions<I> {
  /** The type that the bits in a Uint16Array stand for. */
  readonly dtype: HalfType;
  /** Where the result goes: an array or tensor of bits, of the result's length. */
  readonly out?: HalfOutput<I>;
}

/** The kind that comes back for 16-bit numbers in a Uint16Array. */
export type HalfOutput<I> = I extends Uint16Array
  ? Uint16Array
  : I extends { readonly dims: ArrayLike<number> }
    ? { data: Uint16Array; dims: number[] }
    : { data: Uint16Array; shape: number[] };
