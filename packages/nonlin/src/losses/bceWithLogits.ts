import { checkOptions, type Input, type Output } from '../arrays/index.ts';
import { exp, log1p } from '../generated/code/numerics.ts';
import {
  broadcast,
  type ElementLoss,
  type ElementOptions,
  type Elements,
  elementGradient,
  elementLosses,
  type OfElement,
  readElements,
} from './elementwise.ts';
import { times } from './sum.ts';

export interface BceWithLogitsOptions extends ElementOptions {
  /** How much more the answer yes counts; broadcasts like `weight`, usually one number for each class. Default 1. */
  readonly posWeight?: Input;
}

/**
 * Binary cross-entropy of logits: what a yes-or-no answer of probability sigmoid(x) costs when the target comes true.
 *
 * Formula: `loss = weight · ((1 − t) · softplus(x) + posWeight · t · softplus(−x))` for logit x and target t, with
 * `softplus(x) = max(x, 0) + log1p(exp(−|x|))`: no overflow, and no digits lost where the answer is right.
 * Gradient: `weight · ((1 − t) · sigmoid(x) − posWeight · t · sigmoid(−x))`.
 *
 * Shapes: any; targets have the shape of the logits, `weight` and `posWeight` too or one that broadcasts to it by
 * NumPy's rules. A `reduction` of 'mean' (over all elements, whatever they weigh) or 'sum' gives a number, 'none' the
 * logits' kind of array.
 *
 * Defaults: `weight` 1, `posWeight` 1, `reduction` 'mean'. Targets may be any numbers, as in PyTorch; between 0 and 1
 * is what makes sense. Where 1 − t, t or posWeight is 0, its term is 0 even for an infinite logit.
 * Everything is computed in float64 and rounded once, when it is stored.
 * Errors: a TypeError or RangeError that names the argument, for shapes that do not fit or do not broadcast, an unknown
 * option or reduction.
 *
 * Source: PyTorch, torch.nn.functional.binary_cross_entropy_with_logits.
 * @example
 * bceWithLogits([2, -1], [1, 0]); // 0.2200948…
 * bceWithLogits.gradient([2, -1], [1, 0]); // [-0.0596…, 0.1344…]
 */
export const bceWithLogits: ElementLoss<BceWithLogitsOptions> = /* @__PURE__ */ Object.assign(
  (logits: Input, targets: Input, options: BceWithLogitsOptions = {}) => {
    const { elements, no, yes } = readCall(logits, targets, options);
    const { data } = elements.input;
    return elementLosses(elements, i => {
      const x = data[i]!;
      const rest = log1p(exp(-Math.abs(x)));
      return times(no(i), Math.max(x, 0) + rest) + times(yes(i), Math.max(-x, 0) + rest);
    }) as never;
  },
  {
    gradient<I extends Input>(logits: I, targets: Input, options: BceWithLogitsOptions = {}): Output<I> {
      const { elements, no, yes } = readCall(logits, targets, options);
      const { data } = elements.input;
      return elementGradient<I>(elements, i => {
        const x = data[i]!;
        const e = exp(-Math.abs(x));
        const [large, small] = [1 / (1 + e), e / (1 + e)];
        return x < 0 ? no(i) * small - yes(i) * large : no(i) * large - yes(i) * small;
      });
    },
  },
);

interface Call {
  readonly elements: Elements;
  /** What softplus(x) and softplus(−x) count: 1 − t, and posWeight · t. */
  readonly no: OfElement;
  readonly yes: OfElement;
}

function readCall(logits: Input, targets: Input, options: BceWithLogitsOptions): Call {
  checkOptions(options, ['weight', 'posWeight', 'reduction'], 'bceWithLogits');
  const elements = readElements(logits, 'logits', targets, options);
  const positive = broadcast(options.posWeight, 'posWeight', elements.input.shape);
  const t = elements.targets;
  return { elements, no: i => 1 - t[i]!, yes: i => positive(i) * t[i]! };
}
