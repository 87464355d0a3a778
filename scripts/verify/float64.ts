// The float64 half of a verification: a search, in batches of points. Points come in clusters, of which each has one Taylor
// polynomial; double-double arithmetic decides what that leaves open.

import { points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import { randomNumbers } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { exponentOf } from '../../packages/nonlin/src/arrays/index.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import type { DoubleDouble } from './doubledouble.ts';
import {
  type ArrayFunction,
  callableOf,
  definitionOf,
  endsOfZero,
  interiorZeros,
  surroundings,
} from './float32.ts';
import { doubleDoubleReference, type Output, taylorOf } from './reference.ts';
import { type Findings, type Interval, isNearZero } from './sweep.ts';
import type { Polynomial, Taylor } from './taylor.ts';

/** Points of one batch, in clusters of neighbours. */
export const BATCH = 2 ** 20;
const CLUSTER = 2 ** 12;
/** Points of a cluster that no polynomial covers. */
const SINGLE = 64;

/** Below this the lower halves of double-double numbers are subnormal, and no reference any more. */
const LOWEST = 2 ** -960;
const isTiny = (v: number): boolean => v !== 0 && Math.abs(v) < LOWEST;
/** Also where a tiny input makes the reference lose its digits on the way, or underflow, or overflow. */
const isBeyondReference = (x: number, y: number, truth: number): boolean =>
  isTiny(truth) || isTiny(x) || (truth === 0 && isTiny(y));

/** Relative error that is granted to double-double arithmetic. */
const GRANTED = 2 ** -90;
/** How well a polynomial must know an error, in ulp. */
const CLEAR = 2 ** -10;
/** No point of a search is farther from 0. */
const FARTHEST = 1200;
/** So close to a zero errors are measured absolutely. */
const NEIGHBOURHOOD = 0.25;

/** The exponent by which the distance to the next number goes: that of subnormal numbers is that of the least normal one. */
const spacingExponent = (size: number): number => Math.max(exponentOf(size), -1022);

/** |y − truth| in float64 ulp at the true value. */
function ulpError(y: number, truth: DoubleDouble): number {
  if (Number.isNaN(truth.high) || Number.isNaN(y))
    return Number.isNaN(truth.high) === Number.isNaN(y) ? 0 : Infinity;
  if (!Number.isFinite(truth.high) || !Number.isFinite(y)) return truth.high === y ? 0 : Infinity;
  // Two factors: 2^(52 − e) alone may overflow.
  const scale = 52 - spacingExponent(truth.high);
  const half = Math.trunc(scale / 2);
  return Math.abs(y - truth.high - truth.low) * 2 ** half * 2 ** (scale - half);
}

/** What a search knows of a function. */
interface Subject {
  readonly call: ArrayFunction;
  readonly exact: (x: number) => DoubleDouble;
  readonly taylor: Taylor;
  readonly nearZeros: readonly Interval[];
  readonly seams: readonly number[];
}
const known = new Map<string, Subject>();
function subjectOf(f: ScalarFunction, output: Output): Subject {
  const key = `${f.name} ${output}`;
  const call = callableOf(f.name, output);
  const subject = known.get(key) ?? {
    call,
    exact: doubleDoubleReference(f, output),
    taylor: taylorOf(f, output, GRANTED),
    nearZeros: surroundings(
      [...interiorZeros(call, FARTHEST), ...endsOfZero(call)].sort((a, b) => a - b),
      NEIGHBOURHOOD,
    ),
    seams: points(f).filter(x => Math.abs(x) < 800),
  };
  known.set(key, subject);
  return subject;
}

/** A batch of points: evenly around zero, of every size, and close to where the formulas have their seams. */
export function search(name: string, output: Output, part: number): Findings {
  const subject = subjectOf(definitionOf(name), output);
  const random = randomNumbers(1000 + part);
  const found = new Found(subject);
  for (let i = 0; i < BATCH / CLUSTER; i++) found.cluster(placeOf(i, random, subject.seams), random);
  return found.findings();
}

/** Where a cluster lies. */
function placeOf(i: number, random: () => number, seams: readonly number[]): number {
  if (i % 4 === 0) return (random() * 2 - 1) * 2;
  if (i % 4 === 1) return (random() * 2 - 1) * 40;
  if (i % 4 === 2) return (random() < 0.5 ? -1 : 1) * 2 ** (random() * 40 - 30);
  return seams[Math.floor(random() * seams.length)]! * (1 + (random() - 0.5) * 2 ** (-random() * 40));
}

/** How wide clusters are, as a power of two of their middle: the next one where no polynomial covers the one before. */
const WIDTHS = [-20, -34] as const;

/** What was found in the clusters of a batch. */
class Found {
  #count = 0;
  #worst = -1;
  #worstAt = 0;
  #rounded = 0;
  #nearZero = 0;
  readonly #subject: Subject;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  findings(): Findings {
    return {
      count: this.#count,
      worst: this.#worst,
      worstAt: this.#worstAt,
      rounded: this.#rounded,
      falls: 0,
      asymmetric: 0,
      nearZero: this.#nearZero,
      hash: 0,
    };
  }

  cluster(middle: number, random: () => number): void {
    const { high } = this.#subject.exact(middle);
    const isPlain = Math.min(Math.abs(middle), Math.abs(high)) > 16 * LOWEST;
    for (const width of isPlain ? WIDTHS : []) {
      const half = 2 ** (spacingExponent(middle) + width);
      const p = this.#subject.taylor.over({ middle, half }, allowed);
      if (p) {
        this.#covered(p, middle, half, random);
        return;
      }
    }
    const half = Math.abs(middle) * 2 ** WIDTHS[0];
    const x = new Float64Array(SINGLE).map(() => middle + (2 * random() - 1) * half);
    const y = this.#subject.call(x);
    for (let i = 0; i < x.length; i++) this.#one(x[i]!, y[i]!);
  }

  #covered(p: Polynomial, middle: number, half: number, random: () => number): void {
    const x = new Float64Array(CLUSTER).map(() => middle + (2 * random() - 1) * half);
    const y = this.#subject.call(x);
    if (this.#isNearZero(middle)) {
      for (let i = 0; i < SINGLE; i++) this.#one(x[i]!, y[i]!);
      return;
    }
    const { q, degree, high } = p;
    const unit = 2 ** (52 - spacingExponent(high));
    const doubt = p.bound * unit + 2 ** -20;
    let candidate = -1;
    let bar = this.#worst;
    this.#count += CLUSTER;
    for (let i = 0; i < CLUSTER; i++) {
      const t = (x[i]! - middle) / half;
      let sum = q[degree]!;
      for (let k = degree - 1; k >= 0; k--) sum = sum * t + q[k]!;
      const error = Math.abs(y[i]! - high - sum) * unit;
      if (error <= 0.5 - doubt) this.#rounded++;
      else if (!(error >= 0.5 + doubt) && this.#error(x[i]!, y[i]!) <= 0.5) this.#rounded++;
      if (!(error <= bar + doubt)) {
        candidate = i;
        bar = error;
      }
    }
    if (candidate >= 0) this.#note(x[candidate]!, this.#error(x[candidate]!, y[candidate]!));
  }

  readonly #error = (x: number, y: number): number => ulpError(y, this.#subject.exact(x));

  #note(x: number, error: number): void {
    if (!(error > this.#worst)) return;
    this.#worst = error;
    this.#worstAt = x;
  }

  #isNearZero(x: number): boolean {
    return isNearZero(this.#subject.nearZeros, x);
  }

  #one(x: number, y: number): void {
    const truth = this.#subject.exact(x);
    if (isBeyondReference(x, y, truth.high)) return;
    this.#count++;
    const error = ulpError(y, truth);
    if (error <= 0.5) this.#rounded++;
    if (this.#isNearZero(x)) this.#nearZero = Math.max(this.#nearZero, Math.abs(y - truth.high - truth.low));
    else this.#note(x, error);
  }
}

/** The error that a polynomial may have: none where the values of a cluster do not have one exponent. */
const allowed = (reach: number, high: number): number => {
  const [least, most] = [Math.abs(high) - reach, Math.abs(high) + reach];
  if (!(most < 2 ** 1000)) return -1;
  // All below what is measured: any polynomial will do, or a constant.
  if (least <= 0 || spacingExponent(least) !== spacingExponent(most)) return reach === 0 ? 0 : -1;
  return CLEAR * 2 ** (spacingExponent(high) - 52);
};
