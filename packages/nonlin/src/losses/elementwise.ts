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
import { type Reduction, readReduction, reduce } from './reduction.ts';
import { times } from './sum.ts';

/** Options of every loss of single elements. */
export interface ElementOptions {
  /** A weight for each element; its shape is that of the first argument, or broadcasts to it. Default 1. */
  readonly weight?: Input;
  /** Default 'mean'. */
  readonly reduction?: Reduction;
}

/** The loss of element i, or its derivative, before the weight. */
export type OfElement = (i: number) => number;

/** A call whose arguments are read. */
export interface Elements {
  readonly input: Reading;
  readonly targets: ArrayLike<number>;
  readonly weight: OfElement;
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

/** Element i of what broadcasts to a shape by NumPy's rules; 1 where nothing is given. */
export function broadcast(value: unknown, name: string, shape: Shape): OfElement {
  if (value === undefined) return () => 1;
  const { data, shape: from } = read(value, name);
  const places = strided(shape, broadcastStrides(from, shape, name));
  return i => data[places[i]!]!;
}

/** The losses, reduced. */
export function elementLosses({ input, weight, reduction }: Elements, loss: OfElement): unknown {
  const { length } = input.data;
  return reduce(reduction, input, {
    count: length,
    loss: i => times(weight(i), loss(i)),
    divisor: length,
    shape: input.shape,
  });
}

/** The gradient of the reduced losses from the derivative of each. */
export function elementGradient<I>({ input, weight, reduction }: Elements, slope: OfElement): Output<I> {
  const out = destination(undefined, input);
  const divisor = reduction === 'mean' ? out.data.length : 1;
  for (let i = 0; i < out.data.length; i++) out.data[i] = (weight(i) * slope(i)) / divisor;
  return out.commit() as Output<I>;
}

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
