// What shaders are measured on: inputs, and the library's float64 results as the truth, with parameters as float32 has them.

import { isInside, points } from '../../packages/nonlin/src/analysis/estimate/points.ts';
import { randomNumbers } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { all, type Entry } from '../../packages/nonlin/src/catalog.ts';
import { lower } from '../../packages/nonlin/src/compiler/lower.ts';
import { partsInOrder } from '../../packages/nonlin/src/formula/index.ts';
import type {
  Definition,
  RowFunction,
  ScalarFunction,
} from '../../packages/nonlin/src/functions/definition.ts';
import { unitsOf } from '../../packages/nonlin/src/languages/language.ts';
import { ulpOf } from '../../packages/nonlin/src/precision.ts';
import type { ShaderAnswer, ShaderJob } from './jobs.ts';
import type { ShaderTarget } from './page.ts';

export interface ShaderCase {
  readonly job: ShaderJob;
  readonly truth: readonly number[];
  /** The length of the stretches of the result whose largest number errors are measured against; 1 for each on its own. */
  readonly stretch: number;
  /** The zeros of a function of a number. */
  readonly zeros?: readonly number[];
}

/** Few for every test, and as many more for the figures that it holds them to. */
export type Density = 'few' | 'many';

export const shaderCases = (density: Density): readonly ShaderCase[] =>
  all().flatMap(entry => casesOf(entry, density));

/** What is run in a language: in GLSL each element takes the whole row, which long rows make slow. */
export const casesIn = (target: ShaderTarget, cases: readonly ShaderCase[]): readonly ShaderCase[] =>
  target === 'glsl' ? cases.filter(({ job }) => job.width < LONG || job.x.length === job.width) : cases;

type Call = (...args: readonly unknown[]) => unknown;
type Callable = Call & { readonly derivative: Call; readonly vjp: Call };

function casesOf(entry: Entry, density: Density): readonly ShaderCase[] {
  const f = entry.definition;
  if (f.kind === 'scalar') return scalarCases(entry, f, density);
  const widths = f.kind === 'row' && !f.grouped ? [WIDTH, ...LONGER] : [WIDTH];
  return widths.flatMap(width => (['value', 'vjp'] as const).map(output => rowCase(entry, output, width)));
}

const arriving = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => [1, -0.5, 0.25, 3, -2][i % 5]!);

function scalarCases(entry: Entry, f: ScalarFunction, density: Density): readonly ShaderCase[] {
  const run = entry.run as unknown as Callable;
  const x = inputsOf(f, density);
  const width = x.length;
  const data = Float64Array.from(x);
  const params = singleParams(f);
  const numbers = (y: unknown): readonly number[] => [...(y as Float64Array)];
  const g = new Float32Array(0);
  return [
    {
      job: { name: f.name, output: 'value', x, width, g },
      truth: numbers(run(data, params)),
      stretch: 1,
      zeros: zerosOf(grid => run(grid, params)),
    },
    {
      job: { name: f.name, output: 'derivative', x, width, g },
      truth: numbers(run.derivative(data, params)),
      stretch: 1,
      zeros: zerosOf(grid => run.derivative(grid, params)),
    },
  ];
}

/** Subnormal numbers count as 0 on some processors; sums of the largest overflow. */
const [LEAST, MOST] = [2 ** -126, 2 ** 126];
/** Up to here products with the default parameters are angles that float32 tells apart. */
const FARTHEST_PRODUCT = 512;

/** Seams, edges and what is not finite; many: a tour of all exponents, and a crowd around 0. */
function inputsOf(f: ScalarFunction, density: Density): Float32Array {
  const random = randomNumbers(20261126);
  const more =
    density === 'few'
      ? []
      : [
          ...new Float32Array(Uint32Array.from({ length: 8191 }, (_, i) => i * 524309).buffer),
          ...Array.from({ length: 12000 }, (_, i) => (random() * 2 - 1) * [2, 10, 100][i % 3]!),
        ];
  const most = takesAngles(f) ? FARTHEST_PRODUCT : MOST;
  const chosen = [...points(f), ...more].map(Math.fround).filter(x => {
    const size = Math.abs(x);
    return (size === 0 || (size >= LEAST && size <= most)) && isInside(f, x);
  });
  const ends = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].filter(x => isInside(f, x));
  return Float32Array.from([...chosen, ...ends, Number.NaN]);
}

/** Whether sin or cos is taken of what rounding changes. */
const takesAngles = (f: ScalarFunction): boolean =>
  Object.values({ ...unitsOf(f).slopes, value: unitsOf(f).value }).some(unit =>
    partsInOrder([lower(unit.formula, 'single').root]).some(
      e => e.kind === 'op' && (e.op === 'sinsum' || e.op === 'cossum'),
    ),
  );

/** The defaults as a shader gets them. */
function singleParams(f: Definition): Readonly<Record<string, number>> {
  const given = Object.entries(f.params).filter(([, p]) => !('random' in p));
  return Object.fromEntries(given.map(([id, p]) => [id, Math.fround(p.default)]));
}

const WIDTH = 6;
/** One element, one more than a workgroup has lanes, and many for each lane. */
const LONGER: readonly number[] = [1, 65, 1000];
const LONG = 1000;
const SPECIAL: readonly number[] = [
  [0, 0, 0, 0, 0, 0],
  [3, 3, 3, -1, -1, 3],
  [1000, 0, 1000, -1000, 999.5, 2],
  [-1000, -1000.5, -1001, -1000, -1002, -1003],
  [0, -50, -51, -49, -50, -52],
  [36.7, 0, 0, 1, -36.7, 0],
  [80, -45, 3, 2, 1, 0],
  [1, Number.NEGATIVE_INFINITY, 2, 0, 1, -1],
  [1, Number.NaN, 2, 0, 1, -1],
].flat();

function rowCase(entry: Entry, output: 'value' | 'vjp', width: number): ShaderCase {
  const f = entry.definition;
  const run = entry.run as unknown as Callable;
  const random = randomNumbers(width);
  const rows = width === WIDTH ? 60 : 3;
  const spread = (i: number): number => [1, 5, 30, 0.1][Math.floor(i / width) % 4]!;
  const x = Float32Array.from({ length: rows * width }, (_, i) => (random() * 2 - 1) * spread(i));
  if (width === WIDTH) x.set(f.kind === 'gated' ? SPECIAL.map(v => (Number.isFinite(v) ? v : 0)) : SPECIAL);
  const tensor = (data: Float32Array, shape: readonly number[]) => ({ data: Float64Array.from(data), shape });
  const options = {
    ...(f.kind === 'mirrored' ? {} : singleParams(f)),
    ...(f.kind === 'row' && f.grouped && { pieces: 2 }),
  };
  const input = tensor(x, [rows, width]);
  const result = run(input, options) as { data: Float64Array; shape: readonly number[] };
  const g = output === 'value' ? new Float32Array(0) : arriving(result.data.length);
  const data =
    output === 'value'
      ? result.data
      : (run.vjp(input, tensor(g, result.shape), options) as typeof result).data;
  const job = { name: f.name, output, x, width, g };
  return { job, truth: [...data], stretch: stretchOf(f, output, width) };
}

/** Elements of a row that are differences have the digits of the row. */
function stretchOf(f: Definition, output: 'value' | 'vjp', width: number): number {
  if (f.kind !== 'row' || (output === 'value' && !(f as RowFunction).ulpOf)) return 1;
  return f.grouped ? 2 : width;
}

/** Errors below do not count: subnormal numbers, and what they were multiplied with, may be taken for 0. */
export const TINY = 2 ** -118;

/** How far a result is off, in ulp and as it is. */
export interface Off {
  readonly i: number;
  readonly ulp: number;
  readonly absolute: number;
  /** Close to a zero of the function inside. */
  readonly isNearZero: boolean;
}

const INFINITY = Number.POSITIVE_INFINITY;

/** Every number that is not the truth rounded; NaN and ∞ out of place are infinitely far off. */
export function offOf(c: ShaderCase, answer: ShaderAnswer): readonly Off[] {
  const { job, truth, stretch, zeros } = c;
  if (answer instanceof Error) throw new Error(`${job.name} ${job.output}: ${answer.message}`);
  if (answer.length !== truth.length)
    throw new Error(`${job.name} ${job.output}: ${answer.length} numbers instead of ${truth.length}`);
  return truth.flatMap((t, i) => {
    const rounded = Math.fround(t);
    if (answer[i] === rounded || (Number.isNaN(answer[i]) && Number.isNaN(rounded))) return [];
    const absolute = Math.abs(answer[i]! - t);
    if (absolute < TINY) return [];
    if (!Number.isFinite(absolute)) return [{ i, ulp: INFINITY, absolute: INFINITY, isNearZero: false }];
    const start = i - (i % stretch);
    const measure = truth.slice(start, start + stretch).reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    const ulp = absolute / ulpOf(measure, 'float32');
    const isNearZero = zeros ? zeros.some(x => Math.abs(job.x[i]! - x) <= 0.5) : ulp > MOST_ULP;
    return [{ i, ulp, absolute, isNearZero }];
  });
}

/** Numbers that are further off are close to a zero. */
export const MOST_ULP = 20;

/** The largest error in ulp, and, close to a zero, the largest error of those beyond that as it is. */
export function boundsOf(off: readonly Off[]): readonly [ulp: number, absolute: number] {
  const largest = (errors: readonly number[]): number => errors.reduce((m, e) => Math.max(m, e), 0);
  const ulp = largest(off.filter(o => !o.isNearZero).map(o => o.ulp));
  return [ulp, largest(off.filter(o => o.ulp > ulp).map(o => o.absolute))];
}

/** Whether a number is beyond its bounds. */
export const isBeyond = (o: Off, [ulp, absolute]: readonly [ulp: number, absolute: number]): boolean =>
  o.ulp > ulp && !(o.isNearZero && o.absolute <= absolute);

/** Steps of 1/64 from −512 to 512: finer than the waves of any function of the catalogue. */
const GRID = Float64Array.from({ length: 65537 }, (_, i) => i / 64 - 512);
/** So small a dip between steps is taken for a zero that is touched. */
const SMALL = 0.01;
/** Zeros at 0 are none that digits are lost at: there x itself is small. */
const CENTRE = 0.01;

/** Where a function is 0 inside, or ends to be: there the digits of a difference are lost, and ulp have no bound. */
function zerosOf(run: (x: Float64Array) => unknown): readonly number[] {
  const y = run(GRID) as Float64Array;
  const isZero = (i: number): boolean => {
    const [before, here, after] = [y[i - 1]!, y[i]!, y[i + 1]!];
    const isEdge = here === 0 && (before !== 0 || after !== 0);
    const isDip = Math.abs(here) < SMALL && Math.abs(here) < Math.min(Math.abs(before), Math.abs(after));
    return isEdge || isDip || Math.sign(here) * Math.sign(after) < 0;
  };
  return [...GRID].filter((x, i) => i > 0 && i < GRID.length - 1 && Math.abs(x) > CENTRE && isZero(i));
}
