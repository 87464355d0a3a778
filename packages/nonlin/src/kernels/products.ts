// vjp and jvp of functions that take an axis: what their calls share.
import {
  destination,
  type FloatArray,
  type HalfOptions,
  type HalfOutput,
  type Input,
  type Into,
  type Output,
  type Reading,
  type RowsInput,
  readBeside,
  type Shape,
  sameShape,
} from '../arrays/index.ts';

/** A function that takes an axis, with options O, for arrays and tensors: the same kind out as in. */
export interface AlongAxis<O> {
  <I extends RowsInput>(x: I, options: O & HalfOptions<I>): HalfOutput<I>;
  <I extends RowsInput>(x: I, options?: O & Into<I>): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends RowsInput>(x: I, g: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  vjp<I extends RowsInput>(x: I, g: Input, options?: O & Into<I>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp<I extends RowsInput>(x: I, v: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  jvp<I extends RowsInput>(x: I, v: Input, options?: O & Into<I>): Output<I>;
}

/** A call whose arguments are read, and what it computes with the Jacobian J. */
export interface JacobianCall {
  readonly input: Reading;
  readonly resultShape: Shape;
  /** Writes Jᵀ g, of the shape of x, for g of the shape of the result. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void;
  /** Writes J v, of the shape of the result, for v of the shape of x. */
  jvp(v: ArrayLike<number>, dy: FloatArray): void;
}

/** The properties `vjp` and `jvp` of a callable. */
export function products<O extends { readonly out?: unknown }>(
  callOf: (x: unknown, options?: O) => JacobianCall,
): PropertyDescriptorMap {
  const product =
    (output: 'vjp' | 'jvp') =>
    (x: unknown, second: unknown, options?: O): unknown => {
      const call = callOf(x, options);
      const { input, resultShape } = call;
      const [called, like, from, to] =
        output === 'vjp'
          ? (['g', 'the result', resultShape, input.shape] as const)
          : (['v', 'x', input.shape, resultShape] as const);
      const given = readBeside(second, called, input.half?.type);
      sameShape(called, given.shape, like, from);
      const out = destination(options?.out, input, to, { inStep: [input.data, given.data] });
      call[output](given.data, out.data);
      return out.commit();
    };
  return { vjp: { value: product('vjp') }, jvp: { value: product('jvp') } };
}
