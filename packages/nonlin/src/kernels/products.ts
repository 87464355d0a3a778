// vjp and jvp of functions that take an axis: what their calls share.
import {
  type Argument,
  type FloatArray,
  type HalfOptions,
  type HalfOutput,
  type Input,
  type Into,
  type Output,
  type Readers,
  type RowsInput,
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
export interface JacobianCall<A extends Argument> {
  readonly input: A;
  readonly resultShape: Shape;
  /** Writes f(x). */
  value(y: FloatArray): void;
  /** Writes Jᵀ g, of the shape of x, for g of the shape of the result. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void;
  /** Writes J v, of the shape of the result, for v of the shape of x. */
  jvp(v: ArrayLike<number>, dy: FloatArray): void;
}

interface AnyOptions {
  readonly out?: unknown;
}

/** A callable with the properties `vjp` and `jvp`, and others. */
export function alongAxis<A extends Argument, O extends AnyOptions>(
  { readBeside, destination }: Readers<A>,
  callOf: (x: unknown, options?: O) => JacobianCall<A>,
  properties: Readonly<Record<string, unknown>>,
): unknown {
  const value = (x: unknown, options?: O): unknown => {
    const call = callOf(x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  const product =
    (output: 'vjp' | 'jvp') =>
    (x: unknown, second: unknown, options?: O): unknown => {
      const call = callOf(x, options);
      const { input, resultShape } = call;
      const [called, like, from, to] =
        output === 'vjp'
          ? (['g', 'the result', resultShape, input.shape] as const)
          : (['v', 'x', input.shape, resultShape] as const);
      const given = readBeside(second, called, input);
      sameShape(called, given.shape, like, from);
      const out = destination(options?.out, input, to, { inStep: [input.data, given.data] });
      call[output](given.data, out.data);
      return out.commit();
    };
  const all = { vjp: product('vjp'), jvp: product('jvp'), ...properties };
  for (const [id, of] of Object.entries(all)) Object.defineProperty(value, id, { value: of });
  return value;
}
