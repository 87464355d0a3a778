// What the losses of independent yes-or-no questions share: one loss for each element, weights that broadcast.
import {
  broadcastStrides,
  checkOptions,
  destination,
  type Input,
  isPlain,
  type Labels,
  numberWithin,
  type Output,
  type ParsedInput,
  read,
  readLabels,
  type Shape,
  sameShape,
  strided,
} from '../arrays/index.ts';
import type { LossCode } from '../compiler/code.ts';
import { plainTarget } from '../kernels/elementwise.ts';
import { type Broadcast, computeLosses, type LossTask } from '../kernels/losses.ts';
import { TILE } from '../kernels/wasm/memory.ts';
import { Sum } from '../numerics/running.ts';
import { type Reduction, readReduction, within } from './reduction.ts';

/** Options of every loss of single elements. */
export interface ElementOptions {
  /**
   * A weight for each element, of any size; its shape is that of the first argument, or broadcasts to it. Default 1. Digits that a cost
   * of e^-708 or less has lost by itself do not come back with a large weight.
   */
  readonly weight?: Input;
  /** Default 'mean'. */
  readonly reduction?: Reduction;
}

/** Options of losses whose targets are answers, yes or no. */
export interface AnswerOptions extends ElementOptions {
  /**
   * How far targets move towards ½, 0 … 1: `(1 − labelSmoothing) · t + labelSmoothing / 2`. Default 0. A moved target is a float64: what a
   * target of 1 keeps of ½ · labelSmoothing is off by up to 2^-53.
   */
  readonly labelSmoothing?: number;
}

/** A call whose arguments are read. */
export interface Elements {
  readonly input: ParsedInput;
  readonly targets: ArrayLike<number>;
  readonly weight: Broadcast;
  readonly reduction: Reduction;
  /** What the mean divides by; the number of elements if left out. */
  readonly divisor?: number;
}

export function readElements(input: Input, name: string, targets: Labels, options: ElementOptions): Elements {
  const reading = read(input, name);
  const labels = readLabels(targets, 'targets');
  sameShape('targets', labels.shape, name, reading.shape);
  return {
    input: reading,
    targets: labels.data,
    weight: broadcast(options.weight, 'weight', reading.shape),
    reduction: readReduction(options.reduction),
  };
}

/** What broadcasts to a shape by NumPy's rules, for each of its elements; 1 where nothing is given. */
export function broadcast(value: unknown, name: string, shape: Shape): Broadcast {
  if (value === undefined) return 1;
  const { data, shape: from } = read(value, name);
  const strides = broadcastStrides(from, shape, name);
  if (data.length === 1) return data[0]!;
  const own = from.slice(from.findIndex(n => n !== 1));
  const isWhole = own.every((n, i) => n === shape[shape.length - own.length + i]);
  return isWhole ? data : Float64Array.from(strided(shape, strides), place => data[place]!);
}

/** What makes a loss of single elements. */
export interface Parts<Options extends ElementOptions> {
  readonly code: LossCode;
  /** Reads a call: its elements, and the parameters of the code between the first, the weight, and the last, the divisor. */
  readonly read: (
    input: Input,
    targets: Labels,
    options: Options,
  ) => { readonly elements: Elements; readonly params: readonly Broadcast[] };
  /** Those parameters in a call without options, if that needs no check of the numbers. */
  readonly defaults?: readonly number[];
}

export function elementLoss<Options extends ElementOptions>(parts: Parts<Options>): ElementLoss<Options> {
  const { code, read: readCall, defaults } = parts;
  const value = (input: Input, targets: Labels, options?: Options): unknown => {
    const { elements, params } = readCall(input, targets, options === undefined ? ({} as Options) : options);
    const { input: reading, targets: t, weight, reduction, divisor = reading.data.length } = elements;
    const task = { code, output: 'loss', x: reading.data, t, params: [weight, ...params, 1] } as const;
    if (reduction !== 'none') return reduced(task, reduction === 'mean' ? divisor : undefined);
    const out = destination(undefined, reading);
    computeLosses({ ...task, y: out.data, from: 0 });
    return out.commit();
  };
  const gradient = <I extends Input>(input: I, targets: Labels, options?: Options): Output<I> => {
    if (
      defaults &&
      options === undefined &&
      isPlain(input) &&
      isPlain(targets) &&
      targets.length === input.length
    ) {
      const y = plainTarget(input, options)!;
      const params = [1, ...defaults, y.length];
      computeLosses({ code, output: 'slope', x: input, t: targets, params, y, from: 0 });
      return y as unknown as Output<I>;
    }
    const { elements, params } = readCall(input, targets, options === undefined ? ({} as Options) : options);
    const { input: reading, targets: t, weight, reduction } = elements;
    const out = destination(undefined, reading);
    const all = [weight, ...params, reduction === 'mean' ? (elements.divisor ?? out.data.length) : 1];
    computeLosses({ code, output: 'slope', x: reading.data, t, params: all, y: out.data, from: 0 });
    return out.commit() as Output<I>;
  };
  return Object.assign(value, { gradient }) as ElementLoss<Options>;
}

/** A loss of single elements without options of its own; `input` is what errors call the first argument. */
export const plainLoss = (name: string, code: LossCode, input: string): ElementLoss<ElementOptions> =>
  elementLoss({
    code,
    read: (x, targets, options: ElementOptions) => {
      checkOptions(options, ['weight', 'reduction'], name);
      return { elements: readElements(x, input, targets, options), params: [] };
    },
    defaults: [],
  });

/** The targets moved towards ½ by a share of their distance: `(1 − ε) · t + ε / 2`. */
export function smoothed(elements: Elements, labelSmoothing: unknown = 0): Elements {
  const share = numberWithin(labelSmoothing, [0, 1], 'labelSmoothing');
  if (share === 0) return elements;
  return { ...elements, targets: Float64Array.from(elements.targets, t => (1 - share) * t + share / 2) };
}

/** The sum of the losses, over a divisor where there is one; they are float64 whatever the elements are. The mean of nothing is NaN, as in PyTorch. */
function reduced(task: Omit<LossTask, 'y' | 'from'>, divisor: number | undefined): number {
  const { length } = task.x;
  const [weight, ...others] = task.params as readonly [Broadcast, ...Broadcast[]];
  const losses = new Float64Array(Math.min(length, TILE));
  return within(unit => {
    const params = [unit === 1 ? weight : scaled(weight, unit), ...others];
    const sum = new Sum();
    for (let from = 0; from < length; from += TILE) {
      const y = losses.subarray(0, length - from);
      computeLosses({ ...task, params, y, from });
      for (let i = 0; i < y.length; i++) sum.add(y[i]!);
    }
    return sum.over(divisor ?? 1);
  });
}

const scaled = (weight: Broadcast, unit: number): Broadcast =>
  typeof weight === 'number' ? weight * unit : Float64Array.from(weight, w => w * unit);

/** A loss of single elements. */
export interface ElementLoss<Options extends ElementOptions> {
  (input: Input, targets: Labels, options?: Options & { readonly reduction?: 'mean' | 'sum' }): number;
  <I extends Input>(input: I, targets: Labels, options: Options & { readonly reduction: 'none' }): Output<I>;
  <I extends Input>(input: I, targets: Labels, options?: Options): number | Output<I>;
  /**
   * The derivative of the loss with respect to the first argument, in the same kind of array; for a mean over the
   * number of elements. Reduction 'none' gives the gradient of the sum.
   */
  gradient<I extends Input>(input: I, targets: Labels, options?: Options): Output<I>;
}
