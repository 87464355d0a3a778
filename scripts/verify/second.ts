// Second derivatives in float64 at a sample of inputs, against the derivative of the textbook slope in many decimal digits.

import { points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import { randomNumbers } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { seams } from '../../packages/nonlin/src/analysis/properties/seams.ts';
import { all, find } from '../../packages/nonlin/src/catalog.ts';
import { lower } from '../../packages/nonlin/src/compiler/lower.ts';
import {
  derivative,
  type Expr,
  isElementary,
  partsInOrder,
} from '../../packages/nonlin/src/formula/index.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { exactly, oracle, ulpError } from '../../packages/nonlin/test/support/decimal.ts';
import { interiorZeros, surroundings } from './float32.ts';
import { defaultsOf, textbookForm } from './reference.ts';
import { isNearZero } from './sweep.ts';

export interface SecondResult {
  readonly name: string;
  readonly count: number;
  /** The largest error in ulp away from zeros, and where. */
  readonly worst: number;
  readonly worstAt: number;
  /** The largest absolute error near a zero. */
  readonly nearZero: number;
}

/** Points drawn for each function, beside those close to the seams of its formulas. */
export const DRAWN = 400;
/** What the tests hold results to away from zeros, in ulp. */
export const MOST = 16;
/** Beyond, second derivatives of powers of e are too small for the oracle's digits. */
const FARTHEST = 40;
/** The logarithm of the farthest points of slopes without powers of e, whose fourth power is still a number. */
const FARTHEST_SIZE = 255;
/** Within this distance of a zero errors are absolute. */
const NEIGHBOURHOOD = 0.25;
/** Relative distance to a corner of the slope within which there is no second derivative to compare with. */
const CORNER = 1e-6;

type Second = ((x: Float64Array) => Float64Array) & { secondDerivative(x: Float64Array): Float64Array };

export const verifySecond = (): readonly SecondResult[] =>
  all().flatMap(({ definition: f }) => (f.kind === 'scalar' ? [measured(f)] : []));

/** Half of the points evenly within ±40, half of every size from 2^-40 to 2^largest. */
function drawn(largest: number): readonly number[] {
  const random = randomNumbers(2);
  const sign = (): number => (random() < 0.5 ? -1 : 1);
  return Array.from({ length: DRAWN }, (_, i) =>
    i % 2 === 0 ? (2 * random() - 1) * FARTHEST : sign() * 2 ** (random() * (largest + 40) - 40),
  );
}

/** Whether a formula has nothing but arithmetic and roots. */
const isAlgebraic = (e: Expr): boolean =>
  partsInOrder([lower(e).root]).every(part => part.kind !== 'op' || !isElementary(part.op));

export function measured(f: ScalarFunction): SecondResult {
  const slope = textbookForm(f, 'derivative');
  const twice = derivative(slope);
  const params = defaultsOf(f);
  const corners = seams(slope, params, 'textbook');
  const [low, high] = f.domain ?? [-Infinity, Infinity];
  const isSmooth = (x: number): boolean =>
    !corners.some(s => Math.abs(s - x) <= CORNER * Math.max(1, Math.abs(s)));
  const run = find(f.name)!.run as unknown as Second;
  const second = (x: Float64Array): Float64Array => run.secondDerivative(x);
  const zones = surroundings(interiorZeros(second), NEIGHBOURHOOD);
  const [farthest, largest] = isAlgebraic(slope) ? [2 ** FARTHEST_SIZE, FARTHEST_SIZE] : [FARTHEST, 5];
  const inputs = [...points(f), ...drawn(largest)].filter(
    x => x >= low && x <= high && Math.abs(x) <= farthest && Math.abs(x) > 1e-100 && isSmooth(x),
  );
  const y = second(Float64Array.from(inputs));
  let [worst, worstAt, nearZero] = [0, 0, 0];
  inputs.forEach((x, i) => {
    const truth = oracle(twice, { x, ...params })[0]!;
    if (isNearZero(zones, x)) {
      nearZero = Math.max(nearZero, exactly(y[i]!).sub(truth).abs().toNumber());
      return;
    }
    const error = ulpError(y[i]!, truth, 'float64');
    if (error > worst) [worst, worstAt] = [error, x];
  });
  return { name: f.name, count: inputs.length, worst, worstAt, nearZero };
}
