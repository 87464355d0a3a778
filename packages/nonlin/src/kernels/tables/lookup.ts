// Results of a table in JavaScript: what the kernels of wasm/table.ts do, rounded to float32 at each step.
import { formulaOf, type TableOutput } from '../../compiler/code.ts';
import { LEAST_PRODUCT, MOST_PRODUCT } from '../../compiler/tableForm.ts';
import { shortProduct } from '../javascript.ts';
import { type ServedTask, SLOTS, servedBy, type Table } from './table.ts';

const round = Math.fround;
const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
/** The upper 16 bits of a float32's significand: their product with a bfloat16 is exact. */
function upper(u: number): number {
  float[0] = u;
  word[0]! &= -256;
  return float[0]!;
}

/** 1.5 · 2^52: adding and subtracting it rounds to a whole number, ties to even, as the kernels' magic number does. */
const WHOLE = 6755399441055744;

/** Computes what the table does not serve, for float32 numbers x and, if the table takes gradients, g. */
export type Other = (x: number, g: number) => number;

/**
 * Looks up results number by number. g holds the incoming gradients, if the table takes them. All kinds of tables share one loop: its
 * branches go the same way for each element, whereas a call for the differences would take as long as the rest.
 */
export function lookUpEach(
  table: Table,
  x: ArrayLike<number>,
  g: ArrayLike<number>,
  y: { [i: number]: number; readonly length: number },
  other: Other,
): void {
  const { cells, of, low, high, perUnit, first, isRound, isFloor, from, to, unscaled } = table;
  const { hasZero, zero, zeroRest } = table;
  const isValue = of === 'value';
  const isProduct = of === 'product';
  const isGradient = of === 'gradient';
  const step = 1 / perUnit;
  const centre = isFloor ? 0.5 : -0.5;
  for (let i = 0; i < y.length; i++) {
    const at = round(x[i]!);
    const factor = isGradient ? round(g[i]!) : 1;
    if (at >= low && at <= high) {
      const scaled = at * perUnit;
      const k = isRound ? scaled + WHOLE - WHOLE : isFloor ? Math.floor(scaled) : Math.ceil(scaled);
      const t = isRound ? at - k * step : round(scaled - (k + centre));
      const place = (k - first) | 0;
      const c = SLOTS * place;
      if (Number.isNaN(cells[c + 4]!)) table.touch(place);
      const part = cells[c + 4]!;
      const linear = round(t * cells[c + 1]!);
      const higher = round(round(t * t) * round(cells[c + 2]! + round(t * cells[c + 3]!)));
      if (isValue) {
        y[i] = cells[c]! + round(linear + round(part + higher));
        continue;
      }
      // The rest is u times a cubic. `excess` is what the upper part of u has more than u: subtracted, so that −0 keeps its sign.
      let u = factor;
      let difference = 0;
      let lost = 0;
      if (isProduct) u = at < from ? from : at > to ? to : at;
      else if (hasZero) {
        u = difference = at;
        if (zero !== 0) {
          difference = round(at - zero);
          const ofZero = round(difference - at);
          const ofX = round(difference - ofZero);
          lost = round(round(round(-zero - ofZero) + round(at - ofX)) - zeroRest);
          u = round(difference + lost);
        }
        if (isGradient) {
          // The product of two float32 numbers is exact in float64, and so is what its rounding leaves, but for numbers that are not
          // served anyway.
          const rest = round(round(difference - u) + lost);
          difference = round(factor * u);
          lost = round(factor * u - difference + round(factor * rest));
          u = round(difference + lost);
        }
      }
      const head = upper(u);
      const excess = hasZero ? round(round(head - difference) - lost) : head - u;
      const sum = round(cells[c]! + round(linear + higher));
      const whole = round(round(head * part) + round(round(u * sum) - round(excess * part)));
      const result = unscaled === 1 ? whole : round(whole * unscaled);
      const size = Math.abs(result);
      if (!isGradient || (size >= LEAST_PRODUCT && size < MOST_PRODUCT)) {
        y[i] = result === 0 && isProduct && !isRound ? 0 * at : result;
        continue;
      }
      if (size === 0 && (factor === 0 || !hasZero)) {
        y[i] = 0 * (hasZero ? difference : factor);
        continue;
      }
    }
    y[i] = other(at, factor);
  }
}

/** Computes a task that a table serves. */
export function lookUp(table: Table, { code, output, params, x, g = NONE, y }: ServedTask): void {
  const f = code.float32[formulaOf(output as TableOutput)];
  // Spreading no parameters takes as long as the function.
  const run: (at: number) => number = params.length === 0 ? f : at => f(at, ...params);
  const other: Other =
    output === 'vjp' ? (at, factor) => shortProduct(code, factor, run(at), at, params) : run;
  lookUpEach(table, x, g, y as Float32Array, other);
}
const NONE: readonly number[] = [];

/** Computes a task if a table serves it, number by number, and says whether one does. */
export function lookedUp(task: ServedTask): boolean {
  const table = servedBy(task);
  if (table) lookUp(table, task);
  return table !== undefined;
}
