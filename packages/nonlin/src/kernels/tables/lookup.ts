// Results of a table in JavaScript: what the kernels of wasm/table.ts do, rounded to float32 at each step.
//
// A loop for each kind of table: one loop for all would call what differs, which takes as long as the rest.
import type { TableOutput } from '../../compiler/code.ts';
import {
  LEAST_PRODUCT,
  MOST_PRODUCT,
  PER_CELL,
  type TableForm,
  UNSCALED,
  zeroParts,
} from '../../compiler/tableForm.ts';
import { formulaOf, type ServedTask, type Table } from './table.ts';

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

// What follows takes numbers rather than tables, and each loop locates its arguments itself: to read a table again for each element,
// or to locate arguments in a loop of their own, takes a fifth to a quarter longer for ten numbers.

/** The number of the cell of an argument, which is given in cells. */
const cellAt = (scaled: number, isRound: boolean, isFloor: boolean): number =>
  isRound ? scaled + WHOLE - WHOLE : isFloor ? Math.floor(scaled) : Math.ceil(scaled);

/** What of a cubic lies above its linear part. */
const higherPart = (cells: Float32Array, c: number, t: number): number =>
  round(round(t * t) * round(cells[c + 2]! + round(t * cells[c + 3]!)));

const cubic = (cells: Float32Array, c: number, t: number): number =>
  round(cells[c]! + round(round(t * cells[c + 1]!) + higherPart(cells, c, t)));

/** u times a cubic, where `excess` is what the upper part of u has more than u: subtracted, so that −0 keeps its sign. */
const product = (u: number, head: number, excess: number, sum: number, part: number): number =>
  round(round(head * part) + round(round(u * sum) - round(excess * part)));

/** Computes what the table does not serve, for a float32 number. */
export type Other = (x: number) => number;

type Loop = (
  table: Table,
  x: ArrayLike<number>,
  g: ArrayLike<number>,
  y: { [i: number]: number; readonly length: number },
  other: Other,
) => void;

/** Results number by number, of each kind of table. */
export const loops: Readonly<Record<TableForm['of'], Loop>> = {
  value: (table, x, _g, y, other) => {
    const { cells, low, made, perUnit, step, centre, isRound, isFloor, first } = table;
    const { low: least, high: most } = table.form;
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const scaled = at * perUnit;
        const k = cellAt(scaled, isRound, isFloor);
        const t = isRound ? at - k * step : round(scaled - (k + centre));
        const place = (k - first) | 0;
        if (made[place] === 0) table.touch(place);
        const c = PER_CELL * place;
        y[i] = cells[c]! + round(round(t * cells[c + 1]!) + round(low[place]! + higherPart(cells, c, t)));
      } else y[i] = other(at);
    }
  },
  product: (table, x, _g, y, other) => {
    const { cells, low, made, perUnit, step, centre, isRound, isFloor, first } = table;
    const { low: least, high: most, within, isScaled } = table.form;
    const [from, to] = within ?? [-Infinity, Infinity];
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const scaled = at * perUnit;
        const k = cellAt(scaled, isRound, isFloor);
        const t = isRound ? at - k * step : round(scaled - (k + centre));
        const place = (k - first) | 0;
        if (made[place] === 0) table.touch(place);
        const u = at < from ? from : at > to ? to : at;
        const head = upper(u);
        const unscaled = product(u, head, head - u, cubic(cells, PER_CELL * place, t), low[place]!);
        const result = isScaled ? round(unscaled * UNSCALED) : unscaled;
        y[i] = result !== 0 || isRound ? result : 0 * at;
      } else y[i] = other(at);
    }
  },
  root: (table, x, _g, y, other) => {
    const { cells, low, made, perUnit, step, centre, isRound, isFloor, first } = table;
    const { low: least, high: most, zero } = table.form;
    const [high, rest] = zeroParts(zero!);
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const scaled = at * perUnit;
        const k = cellAt(scaled, isRound, isFloor);
        const t = isRound ? at - k * step : round(scaled - (k + centre));
        const place = (k - first) | 0;
        if (made[place] === 0) table.touch(place);
        const difference = round(at - high);
        const ofHigh = round(difference - at);
        const ofX = round(difference - ofHigh);
        const lost = round(round(round(-high - ofHigh) + round(at - ofX)) - rest);
        const u = round(difference + lost);
        const head = upper(u);
        const excess = round(round(head - difference) - lost);
        y[i] = product(u, head, excess, cubic(cells, PER_CELL * place, t), low[place]!);
      } else y[i] = other(at);
    }
  },
  gradient: (table, x, g, y, other) => {
    const { cells, low, made, perUnit, step, centre, isRound, isFloor, first } = table;
    const { low: least, high: most } = table.form;
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      const factor = round(g[i]!);
      let result = Number.NaN;
      if (at >= least && at <= most) {
        const scaled = at * perUnit;
        const k = cellAt(scaled, isRound, isFloor);
        const t = isRound ? at - k * step : round(scaled - (k + centre));
        const place = (k - first) | 0;
        if (made[place] === 0) table.touch(place);
        const head = upper(factor);
        result = product(factor, head, head - factor, cubic(cells, PER_CELL * place, t), low[place]!);
      }
      const size = Math.abs(result);
      if (size >= LEAST_PRODUCT && size < MOST_PRODUCT) y[i] = result;
      else y[i] = size === 0 ? 0 * factor : factor * other(at);
    }
  },
};

/** Computes a task that a table serves. */
export function lookUp(table: Table, { code, output, params, x, g = NONE, y }: ServedTask): void {
  const f = code.float32[formulaOf(output as TableOutput)];
  // Spreading no parameters takes as long as the function.
  const other = params.length === 0 ? f : (at: number): number => f(at, ...params);
  loops[table.form.of](table, x, g, y as Float32Array, other);
}
const NONE: readonly number[] = [];
