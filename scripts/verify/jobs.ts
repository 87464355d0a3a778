// The work of a verification, in pieces that any process can do: stretches of the 2^32 float32 inputs, and batches of
// float64 points.

import { find, properties } from '../../packages/nonlin/src/catalog.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/definition.ts';
import { randomNumbers } from '../../packages/nonlin/test/support/floats.ts';
import { points } from '../../packages/nonlin/test/support/points.ts';
import { doubleDoubleReference, float32Reference, type Output } from './reference.ts';
import { compare, type Findings, inputs, merge } from './sweep.ts';

type ArrayFunction = <A extends Float32Array | Float64Array>(x: A, options?: { readonly out?: A }) => A;

/** Inputs of one stretch, before a stride thins them out: 256 stretches make all floats. */
export const STRETCH = 2 ** 24;
export const STRETCHES = 2 ** 32 / STRETCH;
/** Points of one batch of the float64 search. */
export const BATCH = 1_000_000;

export interface Job {
  readonly name: string;
  readonly output: Output;
  readonly format: 'float32' | 'float64';
  /** Which stretch of floats, or which batch of points. */
  readonly part: number;
  readonly stride: number;
}

const definitionOf = (name: string): ScalarFunction => {
  const entry = find(name);
  if (entry?.definition.kind !== 'scalar') throw new RangeError(`${name} is no function of one number`);
  return entry.definition;
};

function callableOf(name: string, output: Output): ArrayFunction {
  const run = find(name)!.run as unknown as ArrayFunction & { readonly derivative: ArrayFunction };
  return output === 'value' ? run : run.derivative;
}

export const run = (job: Job): Findings => (job.format === 'float32' ? sweep(job) : search(job));

interface Prepared {
  readonly reference: (x: number) => number;
  readonly zeros: readonly number[];
}
/** What every stretch of a function needs, made once. */
const known = new Map<string, Prepared>();
function prepared(f: ScalarFunction, output: Output, call: ArrayFunction): Prepared {
  const key = `${f.name} ${output}`;
  const made = known.get(key) ?? {
    reference: float32Reference(f, output, hardPoints(f)),
    zeros: interiorZeros(call),
  };
  known.set(key, made);
  return made;
}

/** Where references are checked before they are used: away from kinks, and from where float64 ends. */
export function hardPoints(f: ScalarFunction): readonly number[] {
  const kinks = properties(f).kinks.map(k => k.at);
  return points(f).filter(x => Math.abs(x) < 300 && !kinks.some(k => Math.abs(k - x) < 1e-7));
}

/** Where a function changes its sign or touches 0, 0 itself left out, within ±100. */
export function interiorZeros(call: (x: Float64Array) => Float64Array): readonly number[] {
  const h = 1 / 64;
  const half = 100 / h;
  const size = call(Float64Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) * h)).map(Math.abs);
  return Array.from(size).flatMap((y, i) => {
    const isLowest = y <= size[i - 1]! && y <= size[i + 1]! && i !== half;
    return isLowest && y < Math.max(size[i - 16] ?? 0, size[i + 16] ?? 0) / 8 ? [(i - half) * h] : [];
  });
}

/** Blocks small enough for the cache. */
const BLOCK = 2 ** 16;

function sweep({ name, output, part, stride }: Job): Findings {
  const f = definitionOf(name);
  const call = callableOf(name, output);
  const { reference, zeros } = prepared(f, output, call);
  const { symmetry, monotonicity } = properties(f);
  const parity = symmetry === 'odd' || symmetry === 'even' ? symmetry : undefined;
  const claims = {
    zeros,
    rises: output === 'value' && monotonicity === 'increasing',
    // The derivative of an odd function is even.
    ...(parity && {
      symmetry: output === 'value' ? parity : parity === 'odd' ? ('even' as const) : ('odd' as const),
    }),
  };
  const count = Math.ceil(STRETCH / stride);
  let found: Findings | undefined;
  for (let i = 0; i < count; i += BLOCK) {
    const x = inputs(part * STRETCH + i * stride, Math.min(BLOCK, count - i), stride);
    const mirrored = call(x.map(v => -v));
    const next = compare(x, call(x), mirrored, reference, claims);
    found = found ? merge(found, next) : next;
  }
  return found!;
}

/** Below this the lower halves of double-double numbers are subnormal, and no reference any more. */
const LOWEST = 2 ** -960;
const isTiny = (v: number): boolean => v !== 0 && Math.abs(v) < LOWEST;
/** Also where a tiny input makes the reference itself underflow to 0. */
const isBeyondReference = (x: number, truth: number): boolean => isTiny(truth) || (truth === 0 && isTiny(x));

const UNIT = new DataView(new ArrayBuffer(8));
/** |y − truth| in float64 ulp at the true value. */
function ulpError(y: number, truth: { readonly high: number; readonly low: number }): number {
  if (Number.isNaN(truth.high) || Number.isNaN(y))
    return Number.isNaN(truth.high) === Number.isNaN(y) ? 0 : Infinity;
  if (!Number.isFinite(truth.high) || !Number.isFinite(y)) return truth.high === y ? 0 : Infinity;
  UNIT.setFloat64(0, truth.high);
  const exponent = Math.max(((UNIT.getUint32(0) >>> 20) & 0x7ff) - 1023, -1022);
  // Two factors: 2^(52 − e) alone may overflow.
  const scale = 52 - exponent;
  const half = Math.trunc(scale / 2);
  return Math.abs(y - truth.high - truth.low) * 2 ** half * 2 ** (scale - half);
}

/** Random points: evenly around zero, of every size, and close to where the formulas have their seams. */
function search({ name, output, part, stride }: Job): Findings {
  const f = definitionOf(name);
  const call = callableOf(name, output);
  const reference = doubleDoubleReference(f, output);
  const random = randomNumbers(1000 + part);
  const seams = points(f).filter(x => Math.abs(x) < 800);
  const zeros = interiorZeros(call);
  // A thinned run takes fewer points as well.
  const x = new Float64Array(stride === 1 ? BATCH : BATCH / 20).map((_, i) => {
    if (i % 4 === 0) return (random() * 2 - 1) * 2;
    if (i % 4 === 1) return (random() * 2 - 1) * 40;
    if (i % 4 === 2) return (random() < 0.5 ? -1 : 1) * 2 ** (random() * 40 - 30);
    return seams[Math.floor(random() * seams.length)]! * (1 + (random() - 0.5) * 2 ** (-random() * 40));
  });
  const y = call(x);
  let worst = -1;
  let worstAt = 0;
  let rounded = 0;
  let count = 0;
  let nearZero = 0;
  for (let i = 0; i < x.length; i++) {
    const truth = reference(x[i]!);
    if (isBeyondReference(x[i]!, truth.high) || isTiny(y[i]!)) continue;
    count++;
    if (zeros.some(z => Math.abs(z - x[i]!) < 0.25)) {
      nearZero = Math.max(nearZero, Math.abs(y[i]! - truth.high - truth.low));
      continue;
    }
    const error = ulpError(y[i]!, truth);
    if (error <= 0.5) rounded++;
    if (error > worst) {
      worst = error;
      worstAt = x[i]!;
    }
  }
  return { count, worst, worstAt, rounded, falls: 0, asymmetric: 0, nearZero, hash: 0 };
}
