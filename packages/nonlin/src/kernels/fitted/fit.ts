// Tables for functions that are made at run time: found by the rule, checked against the float64 form, and served if they pass.
//
// Whether a table serves is decided at the first float32 array, whatever its length, so that a result depends on its element alone.
import {
  formulaOf,
  type ScalarCode,
  type ScalarOutput,
  type Served,
  type TableOutput,
} from '../../compiler/code.ts';
import { graphFor } from '../../compiler/plain.ts';
import { Resolution } from '../../compiler/resolution.ts';
import { cellCount, centreOf, firstCell, type TableForm } from '../../compiler/tableForm.ts';
import { pow2 } from '../../numerics/bits.ts';
import { entry } from '../cache.ts';
import { lookUpEach } from '../tables/lookup.ts';
import { serve } from '../tables/run.ts';
import { tableFor } from '../tables/table.ts';
import { type Values, valuesOf } from './feed.ts';
import { neighbour, ulpError } from './floats.ts';
import { type Found, fittingTable, GOOD, gradientsFor, isRefusal, type Refusal, refusalOf } from './rule.ts';

/** A table that passed, and its largest error at the points that were looked at. */
export interface Fit extends Pick<Found, 'form' | 'ulp' | 'points'> {
  readonly served: Served;
}

type ByOutput = Partial<Record<ScalarOutput, Fit | Refusal>>;
const fits = new WeakMap<ScalarCode, ByOutput>();

/** The table of an output for default parameters, or why it has none. */
export function fitOf(code: ScalarCode, output: TableOutput): Fit | Refusal {
  const known = entry(fits, code, (): ByOutput => ({}));
  known[output] ??= fit(code, output);
  return known[output];
}

/** What computes float32 results of an output for default parameters, if a table passed. */
export function serveFitted(code: ScalarCode, output: ScalarOutput): Served | undefined {
  if (output === 'second') return undefined;
  const found = fitOf(code, output);
  return isRefusal(found) ? undefined : found.served;
}

function fit(code: ScalarCode, output: TableOutput): Fit | Refusal {
  // Before anything is computed, for which a kernel is made.
  const atOnce = refusalOf(code, output);
  if (atOnce) return atOnce;
  const f = valuesOf(code, output);
  const trend = trendOf(f);
  const found = fittingTable({
    ...{ code, output, f },
    rises: output === 'value' && trend.direction > 0,
    isSymmetric: trend.isSymmetric,
    check: proposed => {
      const seams = seamsOf(code, output, proposed.form);
      return isRefusal(seams) ? seams : checked(proposed, seams, f, output, trend.direction);
    },
  });
  return isRefusal(found) ? found : { ...found, served: servedWith(found, code, output) };
}

/** Serves a table whose cells are all made. */
function servedWith({ form, table: { cells } }: Found, code: ScalarCode, output: TableOutput): Served {
  const own = { ...code, tables: { [output]: form } };
  const table = tableFor(own, output)!;
  table.cells.set(cells);
  table.asked = Infinity;
  return serve(own, output)!;
}

/**
 * Float32 numbers on either side of where a test of the formula changes; or where a cell may have more detail than its points show. What
 * has none as a whole has none in its parts.
 */
function seamsOf(code: ScalarCode, output: TableOutput, form: TableForm): readonly number[] | Refusal {
  const params = Object.fromEntries(code.params.map(p => [p.name, p.default]));
  const resolution = new Resolution(graphFor(code.programs, formulaOf(output), 'float32'), params);
  const found: number[] = [];
  const cell = (low: number, high: number): Refusal | undefined => {
    const seams = resolution.seamsIn(low, high);
    if (seams) found.push(...seams.flat());
    // Many formulas test |x| near 0, where both sides have a change of their own.
    else return low < 0 && high > 0 ? (cell(low, 0) ?? cell(0, high)) : { reason: 'detail', x: low };
    return undefined;
  };
  const search = (from: number, to: number): Refusal | undefined => {
    const [low, high] = [startOf(form, from), endOf(form, to - 1)];
    if (resolution.seamsIn(low, high)?.length === 0) return undefined;
    if (to - from === 1) return cell(low, high);
    const middle = (from + to) >> 1;
    return search(from, middle) ?? search(middle, to);
  };
  const first = firstCell(form);
  return search(first, first + cellCount(form)) ?? found;
}

/** The first and the last float32 number of cell k. */
const startOf = (form: TableForm, k: number): number =>
  form.cells === 'ceil' ? neighbour(edgeOf(form, k), 1) : edgeOf(form, k);
const endOf = (form: TableForm, k: number): number =>
  form.cells === 'floor' ? neighbour(edgeOf(form, k + 1), -1) : edgeOf(form, k + 1);

/** Whether float32 results of a formula rise (1), fall (−1) or do neither, and whether it is odd or even, at numbers from −32 to 32. */
function trendOf(f: Values): { readonly direction: -1 | 0 | 1; readonly isSymmetric: boolean } {
  const count = 4097;
  const y = Float32Array.from(f(Float64Array.from({ length: count }, (_, i) => i / 64 - 32)));
  let [rises, falls, isOdd, isEven] = [true, true, true, true];
  for (let i = 0; i < count; i++) {
    const [here, next, mirrored] = [y[i]!, y[i + 1] ?? y[i]!, y[count - 1 - i]!];
    rises &&= next >= here;
    falls &&= next <= here;
    isOdd &&= mirrored === -here;
    isEven &&= mirrored === here;
  }
  return { direction: rises === falls ? 0 : rises ? 1 : -1, isSymmetric: isOdd || isEven };
}

/** Results so small that parts of them are subnormal may be off by a whole ulp: 2^-100. */
const SMALL = 7.888609052210118e-31;

/** The errors where cells meet, beside seams, and near 0; and the order of neighbours where the function rises or falls. */
function checked(
  found: Found,
  seams: readonly number[],
  f: Values,
  output: TableOutput,
  direction: number,
): Found | Refusal {
  const { form, table } = found;
  const x = pointsOf(found, seams);
  const g = output === 'vjp' ? gradientsFor(x.length) : x;
  const truth = f(x);
  const y = new Float32Array(x.length);
  lookUpEach(table, x, g, y, (at, factor) => factor * f(Float64Array.of(at))[0]!);
  let { ulp } = found;
  const signAt = signsOf(form, x.at(-1)!, truth.at(-1)!);
  for (let i = 0; i < x.length; i++) {
    if (truth[i]! * signAt(x[i]!) < 0) return { reason: 'zeros' };
    const error = errorAt(y[i]!, g === x ? truth[i]! : truth[i]! * g[i]!);
    if (!(error <= (Math.abs(truth[i]!) < SMALL ? 1 : GOOD)))
      return { reason: 'misfit', x: x[i]!, ulp: error, perUnit: form.perUnit };
    ulp = Math.max(ulp, error);
    if (output !== 'vjp' && i > 0 && direction * (y[i]! - y[i - 1]!) < 0)
      return { reason: 'order', x: x[i]! };
  }
  return { ...found, ulp, points: found.points + x.length };
}

/** The sign that f has by the zeros that the table keeps, or 0 at those; `last` is a number in the table, and `value` what f gives there. */
function signsOf({ of, zero }: TableForm, last: number, value: number): (x: number) => number {
  if (of === 'product') return Math.sign;
  if (of === 'gradient') return zero === undefined ? () => 1 : x => Math.sign(x - zero);
  if (of === 'value') return () => Math.sign(value);
  return x => Math.sign(value) * Math.sign(last - zero!) * Math.sign(x - zero!);
}

/** Where f keeps the sign of −0, a table has to. What adds 0 to it loses the sign, and a table does not. */
const errorAt = (y: number, truth: number): number =>
  Object.is(truth, -0) && Object.is(y, 0) ? Infinity : ulpError(y, truth);

/** float32 numbers in ascending order, in the table and just outside. */
function pointsOf({ form, table }: Found, seams: readonly number[]): Float64Array {
  const { of, low, high, perUnit, zero } = form;
  const around = (x: number): readonly number[] => [neighbour(x, -1), x, neighbour(x, 1)];
  const edges = Array.from({ length: table.count + 1 }, (_, i) => edgeOf(form, table.first + i));
  const places = [low, high, ...edges, ...(zero === undefined ? [] : [Math.fround(zero)])].flatMap(around);
  const beside = seams.flatMap(x => [x, ...DISTANCES.flatMap(d => [x - d / perUnit, x + d / perUnit])]);
  const all = [...places, ...beside, ...(of === 'product' || zero === 0 ? nearZero() : [])].filter(
    x => x >= neighbour(low, -1) && x <= neighbour(high, 1),
  );
  return Float64Array.from(Float32Array.from(all).sort());
}

/** Where cell k begins. */
const edgeOf = (form: TableForm, k: number): number => (centreOf(form, k) - 0.5) / form.perUnit;

/** In cells, from 2^-5 to 2^-10. */
const DISTANCES = Array.from({ length: 6 }, (_, i) => pow2(-5 - i));

/** Both zeros, and significands of each power of two from 2^-149 to 2^-9 that are looked at, on both sides. */
const SIGNIFICANDS = 4;
const nearZero = (): readonly number[] => [
  ...[-0, 0],
  ...Array.from(gradientsFor(2 * 141 * SIGNIFICANDS), (g, i) => g * pow2((i >> 3) - 149)),
];
