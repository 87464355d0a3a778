// Which table serves a function, by what its values are like; whether it does is for a complete run to say.

import type { ScalarCode } from '../../../packages/nonlin/src/compiler/code.ts';
import { graphFor } from '../../../packages/nonlin/src/compiler/plain.ts';
import { cellCount, firstCell, type TableForm } from '../../../packages/nonlin/src/compiler/tableForm.ts';
import { partsInOrder } from '../../../packages/nonlin/src/formula/index.ts';
import { outputOf } from '../../../packages/nonlin/src/kernels/scalar.ts';
import { lookUpEach } from '../../../packages/nonlin/src/kernels/tables/lookup.ts';
import { Table } from '../../../packages/nonlin/src/kernels/tables/table.ts';
import { ulpError } from '../sweep.ts';
import type { TableOutput } from './proofs.ts';

/** So far from the middle between two floats a table may be at the sampled points: complete runs find up to 0.07 ulp more. */
const GOOD = 0.69;
/** The sides of a table reach so far, unless it would have too many cells; and at least so far. */
const FARTHEST = 32;
const NEAREST = 7.5;
/** Outside any table. */
const BEYOND = 1024;
const CELLS_A_SIDE = 2048;
const FINENESS = [8, 16, 32, 64, 128, 256];
const POINTS = 16;

/** Operations that float32 lanes, or two float64 lanes in less time than a table takes, have at once. */
const CHEAP = new Set('neg add sub mul abs min max lt le gt ge select copysign head round'.split(' '));

/** Whether a formula costs less than a table: at most one division or root, and no elementary function. */
export function isCheap(code: ScalarCode, output: 'value' | 'derivative'): boolean {
  const parts = partsInOrder([graphFor(code.programs, output, 'float32')]);
  const costly = parts.filter(e => e.kind === 'op' && !CHEAP.has(e.op));
  return costly.length <= 1 && costly.every(e => e.kind === 'op' && (e.op === 'div' || e.op === 'sqrt'));
}

/** What a table must keep: order, and what mirrored arguments give. */
export interface Kept {
  readonly rises: boolean;
  readonly isSymmetric: boolean;
}

/** The form that the rule finds for an output, or undefined where none is good enough or none is needed. */
export function formFor(
  code: ScalarCode,
  output: TableOutput,
  { rises, isSymmetric }: Kept,
): TableForm | undefined {
  const form = output === 'vjp' ? 'derivative' : output;
  if (code.largeArguments || isCheap(code, form)) return undefined;
  const run = outputOf(code, form, 'float64');
  const params = code.params.map(p => p.default);
  const f = (x: number): number => run(x, ...params);
  const kind = kindOf(f, output);
  if (!kind) return undefined;
  for (const perUnit of FINENESS)
    for (const cells of isSymmetric ? (['round'] as const) : (['round', 'floor', 'ceil'] as const)) {
      const found = fitted(code, output, f, { ...kind, cells, perUnit }, rises);
      if (found) return found;
    }
  return undefined;
}

type Kind = Pick<TableForm, 'of' | 'zero' | 'isScaled'>;

/** Whether a number has no more digits than a bfloat16. */
const isShort = (value: number): boolean =>
  (new Uint32Array(Float32Array.of(value).buffer)[0]! & 0xffff) === 0;

/** By where it is zero. */
function kindOf(f: (x: number) => number, output: TableOutput): Kind | undefined {
  const zeros = zerosOf(f);
  const isZeroAtZero = f(0) === 0;
  if (output === 'vjp') return zeros.length === 0 && !isZeroAtZero ? { of: 'gradient' } : undefined;
  if (isZeroAtZero) {
    const slope = f(2 ** -30) * 2 ** 30;
    if (zeros.length > 0 || slope <= 0.01 || f(-(2 ** -30)) >= 0) return undefined;
    return isShort(f(2 ** -40) * 2 ** 40) ? { of: 'product' } : { of: 'product', isScaled: true };
  }
  if (zeros.length === 0) return { of: 'value' };
  return zeros.length === 1 ? { of: 'root', zero: zeros[0]! } : undefined;
}

/** Where the sign changes within ±16, 0 itself left out. */
function zerosOf(f: (x: number) => number): readonly number[] {
  const found: number[] = [];
  for (let x = -16; x < 16; x += 1 / 64) {
    const [a, b] = [x + 2 ** -11, x + 1 / 64 + 2 ** -11];
    if (f(a) * f(b) < 0 && !(a < 0 && b > 0 && f(0) === 0)) found.push(bisected(f, a, b));
  }
  return found;
}

function bisected(f: (x: number) => number, a: number, b: number): number {
  const sign = Math.sign(f(a));
  let [low, high] = [a, b];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.abs(f(low)) < Math.abs(f(high)) ? low : high;
    if (Math.sign(f(middle)) === sign) low = middle;
    else high = middle;
  }
}

/** Where x is far from where f still changes, u is kept from changing: f would fall by what rounding leaves of it. */
function boundsOf(
  f: (x: number) => number,
  { of, cells, perUnit }: TableForm,
  rises: boolean,
): Pick<TableForm, 'within'> {
  if (of !== 'product' || !rises) return {};
  const isFlat = (x: number): boolean => Math.abs(f(1.1 * x) / f(x) - 1) < 2 ** -9;
  const edge = cells === 'round' ? 1 + 0.5 / perUnit : 1;
  const [low, high] = [isFlat(-FARTHEST) ? -edge : -BEYOND, isFlat(FARTHEST) ? edge : BEYOND];
  return low === -BEYOND && high === BEYOND ? {} : { within: [low, high] };
}

/** The widest window in which a table of these cells is good, if that is wide enough. */
function fitted(
  code: ScalarCode,
  output: TableOutput,
  f: (x: number) => number,
  kind: Omit<TableForm, 'low' | 'high'>,
  rises: boolean,
): TableForm | undefined {
  const reach = Math.min(FARTHEST, CELLS_A_SIDE / kind.perUnit - 1 / kind.perUnit);
  const whole = { ...kind, low: -reach, high: reach };
  const form: TableForm = { ...whole, ...boundsOf(f, whole, rises) };
  const worst = errorsOf(code, output, f, form);
  const first = firstCell(form);
  let [low, high] = [-first, -first];
  if (worst[low]! > GOOD) return undefined;
  while (low > 0 && worst[low - 1]! <= GOOD) low--;
  while (high < worst.length - 1 && worst[high + 1]! <= GOOD) high++;
  // Whole units, or halves: the window is stated in them.
  const [from, to] = [
    Math.ceil(((low + first) / form.perUnit) * 2) / 2,
    Math.floor(((high + first) / form.perUnit) * 2) / 2,
  ];
  return from <= -NEAREST && to >= NEAREST ? { ...form, low: from, high: to } : undefined;
}

/** The largest error in each cell, at some points of it. */
function errorsOf(
  code: ScalarCode,
  output: TableOutput,
  f: (x: number) => number,
  form: TableForm,
): Float64Array {
  const table = new Table(code, output, form);
  const worst = new Float64Array(cellCount(form));
  const first = firstCell(form);
  const shift = form.cells === 'round' ? -0.5 : form.cells === 'floor' ? 0 : -1;
  const points = worst.length * (POINTS + 1);
  const x = Float32Array.from({ length: points }, (_, n) => {
    const [i, j] = [Math.floor(n / (POINTS + 1)), n % (POINTS + 1)];
    return (first + i + shift + (j + (j % 3) / 7) / (POINTS + 0.5)) / form.perUnit;
  });
  const y = new Float32Array(points);
  lookUpEach(table, x, new Float32Array(points).fill(1), y, () => Number.NaN);
  for (let n = 0; n < points; n++) {
    if (Number.isNaN(y[n])) continue;
    const i = Math.floor(n / (POINTS + 1));
    worst[i] = Math.max(worst[i]!, ulpError(y[n]!, f(x[n]!)));
  }
  return worst;
}
