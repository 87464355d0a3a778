// What may be passed in, and what comes back.
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

/** The kind that comes back for 16-bit numbers in a Uint16Array. */
export type HalfOutput<I> = I extends Uint16Array
  ? Uint16Array
  : I extends { readonly dims: ArrayLike<number> }
    ? { data: Uint16Array; dims: number[] }
    : { data: Uint16Array; shape: number[] };
