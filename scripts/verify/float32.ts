// The float32 half of a verification: stretches of the 2^32 inputs.

import { points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import { find, properties } from '../../packages/nonlin/src/catalog.ts';
import { lower } from '../../packages/nonlin/src/compiler/lower.ts';
import { partsInOrder } from '../../packages/nonlin/src/formula/index.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { createArena } from '../../packages/nonlin/src/runtime.ts';
import { Blocks, type Truth } from './blocks.ts';
import { type Output, stableForm, truthOf } from './reference.ts';
import {
  type Claims,
  countAsymmetric,
  countFalls,
  type Findings,
  hashBlock,
  type Interval,
  inputs,
  isNearZero,
  merge,
  nothing,
} from './sweep.ts';

export type ArrayFunction = <A extends Float32Array | Float64Array>(
  x: A,
  options?: { readonly out?: A },
) => A;

/** Inputs of one stretch, before a stride thins them out: 256 stretches make all floats. */
export const STRETCH = 2 ** 24;
export const STRETCHES = 2 ** 32 / STRETCH;

export function definitionOf(name: string): ScalarFunction {
  const entry = find(name);
  if (entry?.definition.kind !== 'scalar') throw new RangeError(`${name} is no function of one number`);
  return entry.definition;
}

export function callableOf(name: string, output: Output): ArrayFunction {
  const run = find(name)!.run as unknown as ArrayFunction & { readonly derivative: ArrayFunction };
  return output === 'value' ? run : run.derivative;
}

/** What every stretch of a function needs, made once. */
function once<T>(make: (f: ScalarFunction, output: Output) => T): (f: ScalarFunction, output: Output) => T {
  const known = new Map<string, T>();
  return (f, output) => {
    const key = `${f.name} ${output}`;
    if (!known.has(key)) known.set(key, make(f, output));
    return known.get(key)!;
  };
}
const claimsFor = once((f, output) => claimsOf(f, output, callableOf(f.name, output)));
const truthFor = once(truthOf);
export function claimsOf(f: ScalarFunction, output: Output, call: ArrayFunction): Claims {
  const { symmetry, monotonicity } = properties(f);
  const parity = symmetry === 'odd' || symmetry === 'even' ? symmetry : undefined;
  return {
    nearZeros: nearZeros(call),
    rises: output === 'value' && monotonicity === 'increasing',
    // The derivative of an odd function is even.
    ...(parity && {
      symmetry: output === 'value' ? parity : parity === 'odd' ? ('even' as const) : ('odd' as const),
    }),
  };
}

/** So close to a zero the short recipes may have lost more digits than float32 results have. */
const NEIGHBOURHOOD = 1 / 16;
/** So far to either side of zeros in ascending order; where they lie close together, that part of the way to the next. */
export function surroundings(zeros: readonly number[], width: number): readonly Interval[] {
  return zeros.map((z, i) => {
    const gap = Math.min(1, z - (zeros[i - 1] ?? -Infinity), (zeros[i + 1] ?? Infinity) - z);
    return [z - width * gap, z + width * gap];
  });
}

/** Around interior zeros; and the very ends of stretches of zeros, which the rounding of a parameter moves. */
function nearZeros(call: ArrayFunction): readonly Interval[] {
  const around = surroundings(interiorZeros(call), NEIGHBOURHOOD);
  const ends = endsOfZero(call).filter(x => !isNearZero(around, x));
  return [...around, ...ends.map(x => [x - 2 ** -30, x + 2 ** -30] as const)].sort((a, b) => a[0] - b[0]);
}

/** Where references are checked before they are used: away from kinks, and from where float64 ends. */
export function hardPoints(f: ScalarFunction): readonly number[] {
  const kinks = properties(f).kinks.map(k => k.at);
  return points(f).filter(x => Math.abs(x) < 300 && !kinks.some(k => Math.abs(k - x) < 1e-7));
}

/** Where a function changes its sign or touches 0, 0 itself left out, within ±reach. Ascending. */
export function interiorZeros(call: (x: Float64Array) => Float64Array, reach = 100): readonly number[] {
  const h = 1 / 64;
  const half = reach / h;
  const size = call(Float64Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) * h)).map(Math.abs);
  return Array.from(size).flatMap((y, i) => {
    // Strictly: a stretch of zeros is exact.
    const isLowest = y < size[i - 1]! && y < size[i + 1]! && i !== half;
    if (!isLowest || y >= Math.max(size[i - 16] ?? 0, size[i + 16] ?? 0) / 8) return [];
    const zero = narrowed(call, (i - half) * h, h);
    // As steep as a function may be there.
    const around = Math.max(1, size[i - 16] ?? 0, size[i + 16] ?? 0);
    return Math.abs(call(Float64Array.of(zero))[0]!) < 2 ** -40 * around ? [zero] : [];
  });
}

/** Where a stretch of zeros ends within ±100, 0 itself left out: on a grid, on which the ends of catalogued functions lie. */
export function endsOfZero(call: (x: Float64Array) => Float64Array): readonly number[] {
  const x = Float64Array.from({ length: 12801 }, (_, i) => (i - 6400) / 64);
  const y = call(x);
  return Array.from(x).filter((at, i) => at !== 0 && y[i] === 0 && (y[i - 1] ?? 0) !== (y[i + 1] ?? 0));
}

/** The point of least |f| within h of x. */
function narrowed(call: (x: Float64Array) => Float64Array, x: number, h: number): number {
  if (h < 2 ** -40) return x;
  const near = Float64Array.from({ length: 33 }, (_, i) => x + ((i - 16) / 16) * h);
  const size = call(near).map(Math.abs);
  return narrowed(call, near[size.indexOf(size.reduce((a, b) => Math.min(a, b)))]!, h / 8);
}

/** Inputs that are computed at once: small enough for the cache, a power of two. */
const BLOCK = 2 ** 16;

/** Stretches with |x| from 2^19 on, where sine and cosine take ten microseconds an input: a whole sweep would take days. */
const isFar = (part: number): boolean => (part & 0x7f) >= 0x49;
const FAR_STRIDE = 4099;
const turns = (f: ScalarFunction, output: Output): boolean =>
  partsInOrder([lower(stableForm(f, output)).root]).some(
    e => e.kind === 'op' && (e.op === 'sin' || e.op === 'cos'),
  );

/** One of the stretches; every input of it if the stride is 1. */
export function sweep(name: string, output: Output, part: number, stride: number): Findings {
  const f = definitionOf(name);
  const call = callableOf(name, output);
  const claims = claimsFor(f, output);
  const step = stride === 1 && isFar(part) && turns(f, output) ? FAR_STRIDE : stride;
  const truth = truthFor(f, output);
  const first = part * STRETCH;
  if (step === 1) return consecutive(call, truth, claims, first, STRETCH);
  return sampled(call, truth, claims, inputs(first, Math.ceil(STRETCH / step), step));
}

/** Some floats, in the order of their bits. */
export function sampled(
  call: ArrayFunction,
  truth: Truth,
  { nearZeros = [], rises, symmetry }: Claims,
  x: Float32Array,
): Findings {
  const blocks = new Blocks(truth, nearZeros);
  const y = call(x);
  blocks.compareSingly(x, y);
  const { worst, worstAt, wrong, nearZero } = blocks;
  return {
    count: x.length,
    worst,
    worstAt,
    rounded: x.length - wrong,
    falls: rises ? countFalls(x, y) : 0,
    asymmetric: symmetry ? countAsymmetric(y, call(x.map(v => -v)), symmetry) : 0,
    nearZero,
    hash: hashBlock(y),
  };
}

/** from, from + 1, … as words of 32 bits. */
function count32(words: Int32Array, from: number): void {
  for (let i = 0; i < words.length; i++) words[i] = (from + i) | 0;
}

/** All floats from the one with the bits `first` on; both numbers are multiples of a block, or powers of two below it. */
export function consecutive(
  call: ArrayFunction,
  truth: Truth,
  { nearZeros = [], rises, symmetry }: Claims,
  first: number,
  count: number,
): Findings {
  const size = Math.min(BLOCK, count);
  const arena = createArena(16 * size);
  const [x, y, mirrored] = [arena.float32(size), arena.float32(size), arena.float32(size)];
  const bits = new Int32Array(x.buffer, x.byteOffset, size);
  const blocks = new Blocks(truth, nearZeros);
  let before = first === 0 ? Number.NaN : call(inputs(first - 1, 1))[0]!;
  let found = nothing;
  for (let start = first; start < first + count; start += size) {
    count32(bits, start | 0);
    call(x, { out: y });
    blocks.compare(x, y);
    const falls = rises ? countFalls(x, y, before) : 0;
    before = y[size - 1]!;
    // Each pair once: with its positive input.
    if (symmetry && start < 2 ** 31) {
      count32(bits, start ^ 0x80000000);
      call(x, { out: mirrored });
    }
    const asymmetric = start < 2 ** 31 ? 2 * countAsymmetric(y, mirrored, symmetry) : 0;
    const hash = hashBlock(y, blocks.isConstant);
    const next = { ...nothing, count: size, falls, asymmetric, hash };
    found = start === first ? next : merge(found, next);
  }
  const { worst, worstAt, wrong, nearZero } = blocks;
  return { ...found, worst, worstAt, rounded: count - wrong, nearZero };
}
