// What the losses of independent yes-or-no questions share: one loss for each element, weights that broadcast.
import {
  broadcastStrides,
  destination,
  type Input,
  type Output,
  type Reading,
  read,
  type Shape,
  sameShape,
  strided,
} from '../arrays/index.ts';
import type { SlopeCode } from '../kernels/code.ts';
import { isPlain, plainTarget } from '../kernels/elementwise.ts';
import { computeSlopes, type Repeating } from '../kernels/slopes.ts';
import { type Reduction, readReduction, reduce } from './reduction.ts';
import { times } from './sum.ts';

/** Options of every loss of single elements. */
export interface ElementOptions {
  /** A weight for each element; its shape is that of the first argument, or broadcasts to it. Default 1. */
  readonly weight?: Input;
  /** Default 'mean'. */
  readonly reduction?: Reduction;
}

/** The loss of element i before the weight, or what it is made of. */
export type OfElement = (i: number) => number;

/** A call whose arguments are read. */
export interface Elements {
  readonly input: Reading;
  readonly targets: ArrayLike<number>;
  readonly weight: Repeating;
  readonly reduction: Reduction;
}

export function readElements(input: Input, name: string, targets: Input, options: ElementOptions): Elements {
  const reading = read(input, name);
  const goal = read(targets, 'targets');
  sameShape('targets', goal.shape, name, reading.shape);
  return {
    input: reading,
    targets: goal.data,
    weight: broadcast(options.weight, 'weight', reading.shape),
    reduction: readReduction(options.reduction),
  };
}

/** What broadcasts to a shape by NumPy's rules, for each of its elements; 1 where nothing is given. */
export function broadcast(value: unknown, name: string, shape: Shape): Repeating {
  if (value === undefined) return 1;
  const { data, shape: from } = read(value, name);
  const strides = broadcastStrides(from, shape, name);
  if (data.length === 1) return data[0]!;
  const own = from.slice(from.findIndex(n => n !== 1));
  const isWhole = own.every((n, i) => n === shape[shape.length - own.length + i]);
  return isWhole ? data : Float64Array.from(strided(shape, strides), place => data[place]!);
}

/** What element i takes. */
export const numberOf = (of: Repeating): OfElement =>
  typeof of === 'number' ? () => of : i => of[i % of.length]!;

/** The losses, reduced. */
export function elementLosses({ input, weight, reduction }: Elements, loss: OfElement): unknown {
  const { length } = input.data;
  const weightOf = numberOf(weight);
  return reduce(reduction, input, {
    count: length,
    loss: i => times(weightOf(i), loss(i)),
    divisor: length,
    shape: input.shape,
  });
}

/** What makes the gradient of a loss. */
export interface Gradient<Options extends ElementOptions> {
  readonly code: SlopeCode;
  /** Reads a call: its elements, and the parameters of the code between the first, the weight, and the last, the divisor. */
  readonly read: (
    input: Input,
    targets: Input,
    options: Options,
  ) => { readonly elements: Elements; readonly params: readonly Repeating[] };
  /** Those parameters in a call without options, if that needs no check of the numbers. */
  readonly defaults?: readonly number[];
}

/** The gradient of the reduced losses. */
export const elementGradient =
  <Options extends ElementOptions>({ code, read: readCall, defaults }: Gradient<Options>) =>
  <I extends Input>(input: I, targets: Input, options?: Options): Output<I> => {
    if (
      defaults &&
      options === undefined &&
      isPlain(input) &&
      isPlain(targets) &&
      targets.length === input.length
    ) {
      const y = plainTarget(input, options)!;
      computeSlopes({ code, x: input, t: targets, params: [1, ...defaults, y.length], y });
      return y as unknown as Output<I>;
    }
    const { elements, params } = readCall(input, targets, options ?? ({} as Options));
    const { input: reading, targets: t, weight, reduction } = elements;
    const out = destination(undefined, reading);
    const divisor = reduction === 'mean' ? out.data.length : 1;
    computeSlopes({ code, x: reading.data, t, params: [weight, ...params, divisor], y: out.data });
    return out.commit() as Output<I>;
  };

/** A loss of single elements. */
export interface ElementLoss<Options extends ElementOptions> {
  (input: Input, targets: Input, options?: Options & { readonly reduction?: 'mean' | 'sum' }): number;
  <I extends Input>(input: I, targets: Input, options: Options & { readonly reduction: 'none' }): Output<I>;
  <I extends Input>(input: I, targets: Input, options?: Options): number | Output<I>;
  /**
   * The derivative of the loss with respect to the first argument, in the same kind of array; for a mean over the
   * number of elements. Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends Input>(input: I, targets: Input, options?: Options): Output<I>;
}
