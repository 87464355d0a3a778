// Functions of a row, applied along any axis: makes the callables `softmax`, `softmin`, `logSoftmax`, `logSumExp`, …
import {
  type Axes,
  everything,
  type HalfOptions,
  type HalfOutput,
  type HalfType,
  type Input,
  type Into,
  type Labels,
  type Output,
  type ParsedInput,
  type PerInput,
  type PerRow,
  type RowsInput,
  seedOf,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import type { AlongAxis } from './products.ts';
import { gumbelAt } from './random.ts';
import { rowwiseBy } from './rowCall.ts';
import { engineFor } from './rows.ts';

export interface RowOptions {
  /**
   * The axis that rows run along; negative counts from the last. With several axes, or with 'all' or null for all of them, a row is
   * all that they span. Default −1.
   */
  readonly axis?: Axes;
  /** Divides the input; positive. Above 1 flattens a softmax, below 1 sharpens it. Default 1. */
  readonly temperature?: number;
  /**
   * Which elements take part: true or 1 for those, false or 0 for the others. The mask has the input's shape, or a shape that broadcasts
   * to it. A mask that is added to the input is a `bias`.
   */
  readonly mask?: Labels;
  /** Added to the input before anything else, −∞ to leave an element out. The input's shape, or one that broadcasts to it. */
  readonly bias?: Input;
  /** The result of a row in which no element takes part: NaN, or the result of a masked element. Default 'nan'. */
  readonly allMasked?: 'nan' | 'zero';
  /** The type of the 16-bit numbers whose bits a Uint16Array holds, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** A function of a row that gives a row. It has no second derivatives: they would be n³ numbers a row. */
export interface Rowwise<O extends RowOptions = RowOptions> extends AlongAxis<O> {
  readonly kind: 'row';
  readonly result: 'row';
}

/** Options of a function whose axes are gone from the result's shape. */
export interface ReducingOptions extends RowOptions {
  /** Whether they stay, with length 1. Default false. */
  readonly keepdims?: boolean;
}

/** A call, whose arguments between x and the options are `Second`. */
type Call<I, Second extends readonly unknown[], O> = [x: I, ...second: Second, options: O];
type ShortCall<I, Second extends readonly unknown[], O> = [x: I, ...second: Second, options?: O];

/** One number for each row, in the shape that `axis` and `keepdims` leave. */
interface Reduction<O extends ReducingOptions, Second extends readonly unknown[]> {
  <I extends RowsInput>(...call: Call<I, Second, O & Into<I> & { readonly keepdims: true }>): Output<I>;
  <I extends RowsInput>(
    ...call: Call<
      I,
      Second,
      O & Into<PerInput<I>> & { readonly axis: 'all' | null; readonly keepdims?: false }
    >
  ): PerInput<I>;
  <I extends RowsInput>(
    ...call: ShortCall<I, Second, O & Into<PerRow<I>> & { readonly axis?: number; readonly keepdims?: false }>
  ): PerRow<I>;
  <I extends RowsInput>(
    ...call: ShortCall<I, Second, O & Into<I | PerRow<I>>>
  ): PerRow<I> | PerInput<I> | Output<I>;
}

/** A function of a row that gives one number: its axis is gone from the result's shape. It has no second derivatives. */
export interface Reducing<O extends ReducingOptions = ReducingOptions> extends Reduction<O, []> {
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends RowsInput>(x: I, g: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  vjp<I extends RowsInput>(x: I, g: Input, options?: O & Into<I>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  readonly jvp: Reduction<O, [v: Input]>;
  readonly kind: 'row';
  readonly result: 'number';
}

/** Makes the callable of a row function whose result is a row. */
export const rowwise = <O extends RowOptions>(code: RowCode): Rowwise<O> =>
  callable(code) as unknown as Rowwise<O>;

/** Makes the callable of a row function whose result is one number. */
export const reducing = <O extends ReducingOptions>(code: RowCode): Reducing<O> =>
  callable(code) as unknown as Reducing<O>;

function callable(code: RowCode): unknown {
  const f = rowwiseBy({
    code,
    ...(code.noisy && { noisy: { hard: code.noisy.hard, noisedBy } }),
    readers: everything,
    engineFor,
  });
  codes.set(f as object, code);
  return f;
}

/** The code of each row function. */
const codes = new WeakMap<object, RowCode>();
/** The code of a row function; undefined for anything else. */
export const codeOfRow = (f: unknown): RowCode | undefined =>
  typeof f === 'function' ? codes.get(f) : undefined;

/** x with standard Gumbel noise in training. */
function noisedBy(input: ParsedInput, options: Readonly<Record<string, unknown>>): ParsedInput {
  const seed = seedOf(options);
  if (seed === undefined) return input;
  const data = input.allocate(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = input.data[i]! + gumbelAt(seed, i);
  return { ...input, data };
}
