// Which table serves a function, by what its values are like: its form, and how far it is off at some points of each cell.

import { formulaOf, type ScalarCode, type TableOutput } from '../../compiler/code.ts';
import { graphFor } from '../../compiler/plain.ts';
import { cellCount, firstCell, type TableForm } from '../../compiler/tableForm.ts';
import { partsInOrder } from '../../formula/index.ts';
import { pow2 } from '../../numerics/bits.ts';
import { lookUpEach } from '../tables/lookup.ts';
import { float64Of, Table } from '../tables/table.ts';
import { Feed, type Values } from './feed.ts';
import { ulpError } from './floats.ts';

/**
 * So far from the middle between two floats a table may be at the points that are looked at: complete runs find up to 0.16 ulp more
 * between them.
 */
export const GOOD = 0.69;
/** The sides of a table reach so far, unless it would have too many cells; and at least so far. */
const FARTHEST = 32;
export const NEAREST = 7.5;
/** Outside any table. */
const BEYOND = 1024;
const CELLS_A_SIDE = 2048;
const FINENESS = [8, 16, 32, 64, 128, 256];
/** Looked at in each cell, besides one at its edge. */
const POINTS = 16;

/** Operations that float32 lanes, or two float64 lanes in less time than a table takes, have at once. */
const CHEAP = new Set('neg add sub mul abs min max lt le gt ge select copysign head round'.split(' '));

/** Whether a formula costs less than a table: at most one division or root, and no elementary function. */
function isCheap(code: ScalarCode, output: TableOutput): boolean {
  const parts = partsInOrder([graphFor(code.programs, formulaOf(output), 'float32')]);
  const costly = parts.filter(e => e.kind === 'op' && !CHEAP.has(e.op));
  return costly.length <= 1 && costly.every(e => e.kind === 'op' && (e.op === 'div' || e.op === 'sqrt'));
}

/** What a table is to serve. */
export interface Subject {
  readonly code: ScalarCode;
  readonly output: TableOutput;
  readonly f: Values;
  /** What a table must keep: order, and what mirrored arguments give. */
  readonly rises: boolean;
  readonly isSymmetric: boolean;
  /** What else is asked of a table: with another one the search goes on. Left out where a complete run will tell. */
  check?(found: Found): Found | Refusal;
}

/** A table that is close enough at the points, and its largest error there. */
export interface Found {
  readonly form: TableForm;
  readonly table: Table;
  readonly ulp: number;
  readonly points: number;
}

/** Why there is none. */
export type Refusal =
  | { readonly reason: 'cheap' | 'oscillates' | 'zeros' }
  /** In the finest cells that were tried. */
  | { readonly reason: 'misfit'; readonly x: number; readonly ulp: number; readonly perUnit: number }
  /** Neighbours in the wrong order; detail that points might miss. */
  | { readonly reason: 'order' | 'detail'; readonly x: number };

export const isRefusal = (found: object): found is Refusal => 'reason' in found;

/** Why an output takes no table, as far as its formula says so. */
export function refusalOf(code: ScalarCode, output: TableOutput): Refusal | undefined {
  if (code.largeArguments) return { reason: 'oscillates' };
  return isCheap(code, output) ? { reason: 'cheap' } : undefined;
}

/** The table that the rule finds for an output, or why none is good enough or none is needed. */
export function fittingTable(subject: Subject): Found | Refusal {
  const { code, output, f, isSymmetric } = subject;
  const atOnce = refusalOf(code, output);
  if (atOnce) return atOnce;
  const kind = kindOf(f, output);
  if (!kind) return { reason: 'zeros' };
  let refusal: Refusal = { reason: 'zeros' };
  for (const perUnit of FINENESS)
    for (const cells of isSymmetric ? (['round'] as const) : (['round', 'floor', 'ceil'] as const)) {
      const found = fitted(subject, { ...kind, cells, perUnit });
      const checked = isRefusal(found) || !subject.check ? found : subject.check(found);
      if (!isRefusal(checked)) return checked;
      refusal = checked;
    }
  return refusal;
}

type Kind = Pick<TableForm, 'of' | 'zero' | 'isScaled'>;

/** Whether a number has no more digits than a bfloat16. */
const isShort = (value: number): boolean =>
  (new Uint32Array(Float32Array.of(value).buffer)[0]! & 0xffff) === 0;

/** f at a few numbers. */
const at = (f: Values, ...x: readonly number[]): Float64Array => f(Float64Array.from(x));

/** By where it is zero. */
function kindOf(f: Values, output: TableOutput): Kind | undefined {
  const [tiny, tinier] = [pow2(-30), pow2(-40)];
  const [zero, right, left, nearest] = at(f, 0, tiny, -tiny, tinier) as unknown as number[];
  const isZeroAtZero = zero === 0;
  const zeros = zerosOf(f, isZeroAtZero);
  const slope = right! * pow2(30);
  const isSimple = zeros.length === 0 && slope > 0.01 && left! < 0;
  if (output === 'vjp') return gradientOf(f, zero!, zeros, isSimple);
  if (isZeroAtZero) {
    if (!isSimple) return undefined;
    return isShort(nearest! * pow2(40)) ? { of: 'product' } : { of: 'product', isScaled: true };
  }
  if (zeros.length === 0) return { of: 'value' };
  return zeros.length === 1 ? { of: 'root', zero: zeros[0]! } : undefined;
}

/** For products with a gradient, whose kernels take the sign of a slope from the zero that it rises through, or have it positive. */
function gradientOf(
  f: Values,
  atZero: number,
  zeros: readonly number[],
  isSimple: boolean,
): Kind | undefined {
  if (atZero === 0) return isSimple ? { of: 'gradient', zero: 0 } : undefined;
  if (zeros.length === 0) return atZero > 0 ? { of: 'gradient' } : undefined;
  const [zero, other] = zeros;
  const rises = other === undefined && at(f, zero! + pow2(-10))[0]! > 0;
  return rises ? { of: 'gradient', zero: zero! } : undefined;
}

/** Where the sign changes within ±16, 0 itself left out. */
function zerosOf(f: Values, isZeroAtZero: boolean): readonly number[] {
  const x = Float64Array.from({ length: 2049 }, (_, i) => i / 64 - 16 + pow2(-11));
  const y = f(x);
  const found: number[] = [];
  for (let i = 0; i + 1 < x.length; i++) {
    const [a, b] = [x[i]!, x[i + 1]!];
    if (y[i]! * y[i + 1]! < 0 && !(a < 0 && b > 0 && isZeroAtZero)) found.push(bisected(f, a, b));
    // More than one are refused, and what oscillates has hundreds.
    if (found.length > 1) break;
  }
  return found;
}

function bisected(f: Values, a: number, b: number): number {
  const value = (x: number): number => at(f, x)[0]!;
  const sign = Math.sign(value(a));
  let [low, high] = [a, b];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.abs(value(low)) < Math.abs(value(high)) ? low : high;
    if (Math.sign(value(middle)) === sign) low = middle;
    else high = middle;
  }
}

/** Where x is far from where f still changes, u is kept from changing: f would fall by what rounding leaves of it. */
function boundsOf({ f, rises }: Subject, { of, cells, perUnit }: TableForm): Pick<TableForm, 'within'> {
  if (of !== 'product' || !rises) return {};
  const [left, farLeft, right, farRight] = at(
    f,
    ...[-FARTHEST, -1.1 * FARTHEST, FARTHEST, 1.1 * FARTHEST],
  ) as unknown as number[];
  const isFlat = (near: number, far: number): boolean => Math.abs(far / near - 1) < pow2(-9);
  const edge = cells === 'round' ? 1 + 0.5 / perUnit : 1;
  const [low, high] = [isFlat(left!, farLeft!) ? -edge : -BEYOND, isFlat(right!, farRight!) ? edge : BEYOND];
  return low === -BEYOND && high === BEYOND ? {} : { within: [low, high] };
}

/** The widest window in which a table of these cells is good, if that is wide enough. */
function fitted(subject: Subject, kind: Omit<TableForm, 'low' | 'high'>): Found | Refusal {
  const { perUnit } = kind;
  const reach = Math.min(FARTHEST, CELLS_A_SIDE / perUnit - 1 / perUnit);
  const whole = { ...kind, low: -reach, high: reach };
  const trial = new Trial(subject, { ...whole, ...boundsOf(subject, whole) });
  const first = firstCell(whole);
  const low = trial.goodFrom(-first, -1);
  // Whole units, or halves: the window is stated in them.
  const from = Math.ceil(((low + first) / perUnit) * 2) / 2;
  if (from > -NEAREST) return trial.refusal(low - 1);
  const high = trial.goodFrom(-first, 1);
  const to = Math.floor(((high + first) / perUnit) * 2) / 2;
  if (to < NEAREST) return trial.refusal(high + 1);
  return trial.within(from, to);
}

/** Significands that a multiplication scatters, and both signs. */
export function gradientsFor(length: number): Float32Array {
  const g = new Float32Array(length);
  const bits = new Int32Array(g.buffer);
  for (let i = 0; i < length; i++)
    bits[i] = 0x3f800000 + (Math.imul(i, 0x9e3779b1) >>> 9) + (i & 1 ? -0x80000000 : 0);
  return g;
}

/** A table that is tried, cell after cell. */
class Trial {
  readonly #subject: Subject;
  readonly #form: TableForm;
  readonly #feed: Feed;
  readonly #table: Table;
  /** The largest error in each cell that was tried. */
  readonly #worst: Float64Array;

  constructor(subject: Subject, form: TableForm) {
    this.#subject = subject;
    this.#form = form;
    this.#feed = new Feed(subject.code, subject.output, subject.f);
    this.#table = new Table(float64Of(this.#feed.code, subject.output), form);
    this.#worst = new Float64Array(cellCount(form)).fill(Number.NaN);
  }

  /** The last good cell in a direction from a cell on. The farther out, the more cells are computed at once. */
  goodFrom(cell: number, direction: -1 | 1): number {
    let [next, many] = [cell, 1];
    while (next >= 0 && next < this.#worst.length) {
      if (Number.isNaN(this.#worst[next])) {
        const end = Math.max(-1, Math.min(this.#worst.length, next + direction * many));
        if (direction > 0) this.#try(next, end);
        else this.#try(end + 1, next + 1);
        many *= 2;
      }
      if (!(this.#worst[next]! <= GOOD)) break;
      next += direction;
    }
    return next - direction;
  }

  refusal(cell: number): Refusal {
    const { perUnit } = this.#form;
    const ulp = this.#worst[cell]!;
    return { reason: 'misfit', x: (firstCell(this.#form) + cell) / perUnit, ulp, perUnit };
  }

  /** What was found, within a window whose cells are good. */
  within(low: number, high: number): Found {
    const form = { ...this.#form, low, high };
    const from = firstCell(form) - firstCell(this.#form);
    const worst = this.#worst.subarray(from, from + cellCount(form));
    const ulp = worst.reduce((a, b) => Math.max(a, b));
    const table = this.#feed.part(this.#table, this.#subject.output, form);
    return { form, table, ulp, points: worst.length * (POINTS + 1) };
  }

  /** Computes the errors of cells `from` to `to`. */
  #try(from: number, to: number): void {
    const { f, output } = this.#subject;
    this.#feed.make(this.#table, from, to);
    const x = this.#pointsOf(from, to);
    const g = output === 'vjp' ? gradientsFor(x.length) : x;
    const y = new Float32Array(x.length);
    lookUpEach(this.#table, x, g, y, () => Number.NaN);
    const truth = f(x);
    this.#worst.fill(0, from, to);
    const { low, high } = this.#form;
    for (let n = 0; n < x.length; n++) {
      if (x[n]! < low || x[n]! > high) continue;
      const i = from + Math.floor(n / (POINTS + 1));
      const error = ulpError(y[n]!, g === x ? truth[n]! : truth[n]! * g[n]!);
      if (error > this.#worst[i]!) this.#worst[i] = error;
    }
  }

  /** float32 numbers. */
  #pointsOf(from: number, to: number): Float64Array {
    const { cells, perUnit } = this.#form;
    const first = firstCell(this.#form) + (cells === 'round' ? -0.5 : cells === 'floor' ? 0 : -1);
    const x = new Float64Array((to - from) * (POINTS + 1));
    for (let n = 0, i = from; i < to; i++)
      for (let j = 0; j <= POINTS; j++, n++)
        x[n] = Math.fround((first + i + (j + (j % 3) / 7) / (POINTS + 0.5)) / perUnit);
    return x;
  }
}
