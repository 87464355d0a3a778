// The formulas of the losses that kernels run, one each: the generator prints them as it prints those of the functions.

import { type Expr, name } from '../formula/index.ts';
import { math, type Parameter } from './definition.ts';
import { logSoftmax } from './logSoftmax.ts';

/** A loss of single elements. */
export interface ElementFormulas {
  readonly name: string;
  /** The parameters of the formula, besides the element x and its target t. */
  readonly params: readonly string[];
  /** The loss of an element, including its weight. */
  readonly loss: Expr;
  /** The derivative of the loss with respect to x, divided by the divisor of the mean. */
  readonly slope: Expr;
}

/** A loss of rows. */
export interface RowFormulas {
  readonly name: string;
  readonly params: Readonly<Record<string, Pick<Parameter, 'default' | 'range'>>>;
  /** From the row x. */
  readonly value: Expr;
  /** From the row x and a row g. */
  readonly vjp: Expr;
}

/** share · cost, where 0 · ±∞ is 0: an element of probability or weight 0 contributes nothing, even if its cost is infinite. */
const times = (share: string, cost: string): Expr => {
  const [s, c] = [name(share), name(cost)];
  return math`${s} * (abs(${s}) <= 0 ? max(min(${c}, 1), -1) : ${c})`;
};

/**
 * weight · a · b with the same rule, in the order that leaves the format only where the product does: a weight up to 1 meets the larger
 * factor first, any other the smaller one.
 */
const weighted = (a: string, b: string): Expr => {
  const [p, q] = [name(a), name(b)];
  return math`
    let isNothing = min(abs(weight), abs(${p})) <= 0;
    let one = isNothing ? max(min(${p}, 1), -1) : ${p};
    let other = isNothing ? max(min(${q}, 1), -1) : ${q};
    let isFirst = (abs(one) > abs(other) ? 1 : 0) - (abs(weight) <= 1 ? 1 : 0);
    weight * (abs(isFirst) > 0 ? other : one) * (abs(isFirst) > 0 ? one : other)`;
};

/** weight · slope / divisor: a weight above 1 is divided first, where that makes it smaller. */
const over = (slope: string, divisor: string): Expr => {
  const [s, d] = [name(slope), name(divisor)];
  return math`
    let isLarge = min(abs(weight), ${d}) > 1;
    (isLarge ? weight / ${d} : weight) * ${s} / (isLarge ? 1 : ${d})`;
};

/** A power of two by which x and t are multiplied where the distance between them may be beyond the format. */
const scale: Expr = math`max(abs(x), abs(t)) < 1e300 ? 1 : 0.25`;

// Each slope divides once, so the divisor of the mean goes where a division is.
export const elementLosses: readonly ElementFormulas[] = [
  {
    name: 'bceWithLogits',
    params: ['weight', 'posWeight', 'divisor'],
    loss: math`
      let rest = log1p(exp(-abs(x)));
      let no = 1 - t;
      let yes = posWeight * t;
      let ofNo = max(x, 0) + rest;
      let ofYes = max(-x, 0) + rest;
      let cost = ${times('no', 'ofNo')} + ${times('yes', 'ofYes')};
      abs(cost) < inf ? ${times('weight', 'cost')} : ${weighted('no', 'ofNo')} + ${weighted('yes', 'ofYes')}`,
    // sigmoid(x) and sigmoid(−x) are 1 / (1 + e) and e / (1 + e), or the other way round: neither loses a tiny one.
    slope: math`
      let e = exp(-abs(x));
      let no = 1 - t;
      let yes = posWeight * t;
      let part = x < 0 ? no * e - yes : no - yes * e;
      let whole = (1 + e) * divisor;
      ${over('part', 'whole')}`,
  },
  {
    name: 'binaryCrossEntropy',
    params: ['weight', 'divisor'],
    // Both bounds are PyTorch's: a wrong answer of probability 0 costs 100, not ∞.
    loss: math`weight * (0 - (t * max(log(x), -100) + (1 - t) * max(log1p(-x), -100)))`,
    // The bound is 1e-12 as a float32, which PyTorch computes with in float64 as well.
    slope: math`weight * ((x - t) / (max(x * (1 - x), 9.999999960041972e-13) * divisor))`,
  },
  {
    name: 'klDiv',
    // isLog: 1 where the target is a logarithm, 0 where it is a probability.
    params: ['weight', 'isLog', 'divisor'],
    // Where the target is impossible nothing is lost, whatever was believed.
    loss: math`
      let p = isLog > 0 ? exp(t) : t;
      let logarithm = isLog > 0 ? t : log(t);
      let difference = abs(p) <= 0 ? x : logarithm - x;
      ${weighted('p', 'difference')}`,
    slope: math`let part = 0 - (isLog > 0 ? exp(t) : t); ${over('part', 'divisor')}`,
  },
  {
    name: 'sigmoidFocalLoss',
    // no, yes: what elements with target 0 and with target 1 count.
    params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
    // 1 − p_t = (1 − t) σ(x) + t σ(−x) is a power of e where the target is 0 or 1, and only there.
    loss: math`
      let hard = t > 0 ? (t < 1 ? 0 : 1) : 1;
      let z = (2 * t - 1) * x;
      let e = exp(-abs(hard > 0 ? z : x));
      let rest = log1p(e);
      let mixed = (1 - t) * (x < 0 ? e : 1) + t * (x < 0 ? 1 : e);
      let power = exp(-(gamma * min((hard > 0 ? max(z, 0) : -log(mixed)) + rest, 1e300)));
      let share = hard > 0 ? (t > 0 ? yes : no) : yes * t + no * (1 - t);
      let ofShare = power * ((hard > 0 ? max(-z, 0) : (1 - t) * max(x, 0) + t * max(-x, 0)) + rest);
      let cost = ${times('share', 'ofShare')};
      ${times('weight', 'cost')}`,
    // For ±∞ the bounds leave the limits of e^z · softplus(−z) and of 0 · softplus(z).
    slope: math`
      let hard = t > 0 ? (t < 1 ? 0 : 1) : 1;
      let s = 2 * t - 1;
      let z = max(min((hard > 0 ? s : 1) * x, 1e300), -1e300);
      let e = exp(-abs(z));
      let rest = log1p(e);
      let right = z < 0 ? e : 1;
      let wrong = z < 0 ? 1 : e;
      let mixed = (1 - t) * right + t * wrong;
      let power = exp(-(gamma * ((hard > 0 ? max(z, 0) : -log(mixed)) + rest)));
      let steepness = gamma * right * (max(-z, 0) + rest) + wrong;
      let soft = (1 - t) * right - t * wrong - gamma * s * (e / mixed) * ((1 - t) * max(z, 0) + t * max(-z, 0) + rest);
      let signed = hard > 0 ? -(s * (t > 0 ? yes : no)) * power * steepness : (yes * t + no * (1 - t)) * power * soft;
      let whole = (1 + e) * divisor;
      ${over('signed', 'whole')}`,
  },
  {
    name: 'softMarginLoss',
    params: ['weight', 'divisor'],
    // Far on the wrong side the logarithm of e^z + 1 is z, and its factors meet the weight each for itself.
    loss: math`
      let z = -(t * x);
      let minusT = -t;
      let cost = max(z, 0) + log1p(exp(-abs(z)));
      z >= 1e300 ? ${weighted('minusT', 'x')} : ${times('weight', 'cost')}`,
    slope: math`
      let z = t * x;
      let e = exp(-abs(z));
      let part = -t * (z > 0 ? e : 1);
      let whole = (1 + e) * divisor;
      ${over('part', 'whole')}`,
  },
  {
    name: 'hingeLoss',
    params: ['weight', 'divisor'],
    loss: math`
      let minusT = -t;
      let cost = max(1 - t * x, 0);
      cost >= 1e300 ? ${weighted('minusT', 'x')} : ${times('weight', 'cost')}`,
    slope: math`
      let z = t * x;
      let part = z < 1 ? -t : (z >= 1 ? 0 : z);
      ${over('part', 'divisor')}`,
  },
  {
    name: 'mseLoss',
    params: ['weight', 'divisor'],
    loss: math`
      let s = ${scale};
      let d = s * x - s * t;
      ${weighted('d', 'd')} / (s * s)`,
    // Half the divisor, as twice the distance may overflow.
    slope: math`
      let s = ${scale};
      let d = s * x - s * t;
      let whole = 0.5 * s * divisor;
      ${over('d', 'whole')}`,
  },
  {
    name: 'l1Loss',
    params: ['weight', 'divisor'],
    loss: math`
      let s = ${scale};
      let cost = abs(s * x - s * t);
      ${times('weight', 'cost')} / s`,
    slope: math`
      let d = x - t;
      let part = d > 0 ? 1 : (d < 0 ? -1 : d);
      ${over('part', 'divisor')}`,
  },
  {
    name: 'huberLoss',
    params: ['weight', 'delta', 'divisor'],
    // ½ a², and ½ δ (2 a − δ) from halves, as 2 a may overflow.
    loss: math`
      let s = ${scale};
      let a = abs(s * x - s * t);
      let width = min(a, s * delta);
      let length = a - 0.5 * width;
      ${weighted('width', 'length')} / (s * s)`,
    slope: math`
      let s = ${scale};
      let d = max(min(s * x - s * t, s * delta), -(s * delta));
      let whole = s * divisor;
      ${over('d', 'whole')}`,
  },
  {
    name: 'smoothL1Loss',
    params: ['weight', 'beta', 'divisor'],
    // a / β before the product, which would overflow first.
    loss: math`
      let s = ${scale};
      let a = abs(s * x - s * t);
      let width = s * beta;
      let part = a < width ? 0.5 * (a / width) : 1;
      let length = a < width ? a : a - 0.5 * width;
      ${weighted('part', 'length')} / s`,
    slope: math`
      let s = ${scale};
      let d = s * x - s * t;
      let width = s * beta;
      let part = abs(d) < width ? d : (d > 0 ? 1 : (d < 0 ? -1 : d));
      let whole = abs(d) < width ? width : 1;
      let isLarge = min(abs(weight), whole) > 1;
      (isLarge ? weight / whole : weight) * (isLarge ? part : part / whole) / divisor`,
  },
];

/**
 * Cross-entropy: what each class of a row costs as the answer, and the gradient of the mean, from a target g for each class that
 * is smoothed to `share · g + spread`.
 */
export const crossEntropy: RowFormulas = {
  name: 'crossEntropy',
  params: {
    share: { default: 1, range: [0, 1] },
    spread: { default: 0, range: [0, 1] },
    divisor: { default: 1, range: [-Infinity, Infinity] },
  },
  value: math`0 - ${logSoftmax}(x)`,
  // The gradient p · Σq − q as p · (Σq − q) − q · (1 − p), and 1 − p from the other probabilities, so that the gradient of a
  // confident, right answer is small, not 0. The largest element is 1 in the sum: kept apart, it leaves the rest its digits.
  vjp: math`
    let largest = max(x);
    let power = exp(x - largest);
    let e = x < largest ? power : 1;
    let rest = sum(x < largest ? power : x - largest) + (sum(x < largest ? 0 : 1) - 1);
    let total = 1 + rest;
    let others = x < largest ? total - e : rest;
    let q = share * g + spread;
    (e * (sum(q) - q) - q * others) / (total * divisor)`,
};
