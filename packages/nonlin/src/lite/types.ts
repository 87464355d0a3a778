// The types of nonlin/lite: those of nonlin, for fewer kinds of arguments.
import type { Into, Labels, Output, PerRow, TypedArray } from '../arrays/index.ts';

/** Numbers, nested to any depth; arrays on one level are equally long. */
export type NumberArray = readonly number[] | readonly NumberArray[];

export type LiteInput = number | NumberArray | TypedArray;
export type LiteRows = NumberArray | TypedArray;

/** Where results go: to a typed array, where x is one. */
export type LiteInto<I> = I extends TypedArray ? Into<I> : { readonly out?: never };

/** A function of one number and its derivative: the same kind out as in, and the same bits as nonlin gives. */
export interface LiteElementwise<O = object> {
  <I extends LiteInput>(x: I, options?: O & LiteInto<I>): Output<I>;
  /** f′(x). */
  derivative<I extends LiteInput>(x: I, options?: O & LiteInto<I>): Output<I>;
  /** f′(x) · v: how f(x) changes when x changes by v (forward mode). */
  jvp<I extends LiteInput>(x: I, v: LiteInput, options?: O & LiteInto<I>): Output<I>;
  /** g · f′(x): the gradient that reaches x when g arrives at f(x). g has the shape of x. */
  vjp<I extends LiteInput>(x: I, g: LiteInput, options?: O & LiteInto<I>): Output<I>;
  readonly kind: 'scalar';
}

/** A function that takes an axis, with options O. */
interface LiteAlongAxis<O> {
  <I extends LiteRows>(x: I, options?: O & LiteInto<I>): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x). */
  vjp<I extends LiteRows>(x: I, g: LiteInput, options?: O & LiteInto<I>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp<I extends LiteRows>(x: I, v: LiteInput, options?: O & LiteInto<I>): Output<I>;
}

export interface LiteRowOptions {
  /** The axis that rows run along, several of them, or 'all'; negative counts from the last. Default −1. */
  readonly axis?: number | readonly number[] | 'all' | null;
  /** Divides the input; positive. Default 1. */
  readonly temperature?: number;
  /** Which elements take part: true or 1, and false or 0. The input's shape, or one that broadcasts to it. */
  readonly mask?: Labels;
  /** Added to the input before anything else. The input's shape, or one that broadcasts to it. */
  readonly bias?: LiteInput;
  /** The result of a row in which no element takes part. Default 'nan'. */
  readonly allMasked?: 'nan' | 'zero';
}

/** A function of a row that gives a row. */
export interface LiteRowwise<O extends LiteRowOptions = LiteRowOptions> extends LiteAlongAxis<O> {
  readonly kind: 'row';
  readonly result: 'row';
}

/** A function of a row that gives one number: its axis is gone from the result's shape. */
export interface LiteReducing<O extends LiteRowOptions = LiteRowOptions> {
  <I extends LiteRows>(x: I, options: O & { readonly keepdims: true }): Output<I>;
  <I extends LiteRows>(x: I, options: O & { readonly axis: 'all' | null }): number;
  <I extends LiteRows>(x: I, options?: O & { readonly keepdims?: boolean }): PerRow<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x). */
  vjp<I extends LiteRows>(x: I, g: LiteInput, options?: O & LiteInto<I>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp<I extends LiteRows>(x: I, v: LiteInput, options?: O & { readonly keepdims?: boolean }): PerRow<I>;
  readonly kind: 'row';
  readonly result: 'number';
}

export interface LiteGatedOptions {
  /** The axis that is halved; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Where the gate lies: in the first or the last half of the axis, or at its even places. */
  readonly gate?: 'first' | 'last' | 'interleaved';
}

/** A function of the two halves of an axis: the result is half as long there. */
export interface LiteGated<O extends LiteGatedOptions = LiteGatedOptions> extends LiteAlongAxis<O> {
  readonly kind: 'gated';
}

export interface LiteMirroredOptions {
  /** The axis along which the result is twice as long; negative counts from the last. Default −1. */
  readonly axis?: number;
}

/** f(x) and f(−x), one after the other along an axis, which is twice as long in the result. */
export interface LiteMirrored<O extends LiteMirroredOptions = LiteMirroredOptions> extends LiteAlongAxis<O> {
  readonly kind: 'mirrored';
}
