// Results of a table in JavaScript: what the kernels of wasm/table.ts do, rounded to float32 at each step.
//
// A loop for each kind of table: one loop for all would call what differs, which takes as long as the rest.
import {
  HALVES,
  LEAST_PRODUCT,
  MOST_PRODUCT,
  PER_CELL,
  type TableForm,
  UNSCALED,
  zeroParts,
} from '../../compiler/tableForm.ts';
import type { Table } from './table.ts';

const round = Math.fround;
const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
/** The upper 16 bits of a float32's significand: their product with a bfloat16 is exact. */
function upper(u: number): number {
  float[0] = u;
  word[0]! &= -256;
  return float[0]!;
}

/** Where in its cell the argument lies that was located last: a variable would be a new object each time. */
const offset = new Float32Array(1);

/** The cell of an argument, counted from the first, which is made if it is not there; leaves the offset. */
function locate(table: Table, x: number): number {
  const { perUnit, first, magic, made } = table;
  let k: number;
  if (table.isRound) {
    const nearest = round(round(x + magic) - magic);
    offset[0] = x - nearest;
    k = nearest * perUnit;
  } else {
    const scaled = round(x * perUnit);
    k = table.isFloor ? Math.floor(scaled) : Math.ceil(scaled);
    offset[0] = scaled - (k + magic - HALVES);
  }
  const i = (k - first) | 0;
  if (made[i] === 0) table.touch(i);
  return i;
}

/** u times the cubic of cell i, where `excess` is what the upper part of u has more than u: subtracted, so that −0 keeps its sign. */
function product({ cells, low }: Table, i: number, u: number, head: number, excess: number): number {
  const c = PER_CELL * i;
  const t = offset[0]!;
  const higher = round(round(t * t) * round(cells[c + 2]! + round(t * cells[c + 3]!)));
  const sum = round(cells[c]! + round(round(t * cells[c + 1]!) + higher));
  const part = low[i]!;
  return round(round(head * part) + round(round(u * sum) - round(excess * part)));
}

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
    const { cells, low } = table;
    const { low: least, high: most } = table.form;
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const k = locate(table, at);
        const c = PER_CELL * k;
        const t = offset[0]!;
        const higher = round(round(t * t) * round(cells[c + 2]! + round(t * cells[c + 3]!)));
        y[i] = cells[c]! + round(round(t * cells[c + 1]!) + round(low[k]! + higher));
      } else y[i] = other(at);
    }
  },
  product: (table, x, _g, y, other) => {
    const { low: least, high: most, within, cells, isScaled } = table.form;
    const [from, to] = within ?? [-Infinity, Infinity];
    const keepsSign = cells === 'round';
    const scale = isScaled ? UNSCALED : 1;
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const u = at < from ? from : at > to ? to : at;
        const head = upper(u);
        const result = round(product(table, locate(table, at), u, head, round(head - u)) * scale);
        y[i] = result !== 0 || keepsSign ? result : 0 * at;
      } else y[i] = other(at);
    }
  },
  root: (table, x, _g, y, other) => {
    const { low: least, high: most, zero } = table.form;
    const [high, rest] = zeroParts(zero!);
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      if (at >= least && at <= most) {
        const difference = round(at - high);
        const ofHigh = round(difference - at);
        const ofX = round(difference - ofHigh);
        const lost = round(round(round(-high - ofHigh) + round(at - ofX)) - rest);
        const u = round(difference + lost);
        const head = upper(u);
        y[i] = product(table, locate(table, at), u, head, round(round(head - difference) - lost));
      } else y[i] = other(at);
    }
  },
  gradient: (table, x, g, y, other) => {
    const { low: least, high: most } = table.form;
    for (let i = 0; i < y.length; i++) {
      const at = round(x[i]!);
      const factor = round(g[i]!);
      let result = Number.NaN;
      if (at >= least && at <= most) {
        const head = upper(factor);
        result = product(table, locate(table, at), factor, head, round(head - factor));
      }
      const size = Math.abs(result);
      if (size >= LEAST_PRODUCT && size < MOST_PRODUCT) y[i] = result;
      else y[i] = size === 0 ? 0 * factor : factor * other(at);
    }
  },
};
