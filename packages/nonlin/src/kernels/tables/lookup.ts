// Results of a table in JavaScript: what the kernels of wasm/table.ts do, rounded to float32 at each step.
import {
  HALVES,
  LEAST_PRODUCT,
  MOST_PRODUCT,
  magicOf,
  PER_CELL,
  type TableForm,
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

/** The result for a float32 x, and for the float32 gradient that arrives; undefined where the table does not serve. */
export type Lookup = (x: number, g: number) => number | undefined;

export function lookupOf(table: Table): Lookup {
  const { form, first, cells, low } = table;
  const cellOf = cellFinder(form);
  const combine = combiners[form.of](form);
  return (x, g) => {
    if (!(x >= form.low && x <= form.high)) return undefined;
    const k = cellOf(x);
    const i = k - first;
    table.touch(i);
    const at = PER_CELL * i;
    return combine(x, g, offset, cells[at]!, cells[at + 1]!, cells[at + 2]!, cells[at + 3]!, low[i]!);
  };
}

/** Where in its cell the argument lies that was looked for last. */
let offset = 0;

/** The cell of an argument, which leaves `offset`. */
function cellFinder(form: TableForm): (x: number) => number {
  const { cells, perUnit } = form;
  const magic = magicOf(form);
  if (cells === 'round')
    return x => {
      const nearest = round(round(x + magic) - magic);
      offset = round(x - nearest);
      return nearest * perUnit;
    };
  const whole = cells === 'floor' ? Math.floor : Math.ceil;
  return x => {
    const scaled = round(x * perUnit);
    const k = whole(scaled);
    offset = round(scaled - (k + magic - HALVES));
    return k;
  };
}

type Combine = (
  x: number,
  g: number,
  t: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  low: number,
) => number | undefined;

/**
 * u (low + sum), where `excess` is what the upper part of u has more than u. Subtracted rather than added, so that −0 keeps its sign.
 */
function product(u: number, head: number, excess: number, low: number, sum: number): number {
  return round(round(head * low) + round(round(u * sum) - round(excess * low)));
}
const cubic = (t: number, c0: number, c1: number, c2: number, c3: number): number =>
  round(c0 + round(round(t * c1) + round(round(t * t) * round(c2 + round(t * c3)))));

const combiners: Readonly<Record<TableForm['of'], (form: TableForm) => Combine>> = {
  value: () => (_x, _g, t, c0, c1, c2, c3, low) =>
    round(c0 + round(round(t * c1) + round(low + round(round(t * t) * round(c2 + round(t * c3)))))),
  product: ({ cells, within }) => {
    const [least, most] = within ?? [-Infinity, Infinity];
    const keepsSign = cells === 'round';
    return (x, _g, t, c0, c1, c2, c3, low) => {
      const u = x < least ? least : x > most ? most : x;
      const head = upper(u);
      const y = product(u, head, round(head - u), low, cubic(t, c0, c1, c2, c3));
      return y !== 0 || keepsSign ? y : 0 * x;
    };
  },
  root: ({ zero }) => {
    const [high, rest] = zeroParts(zero!);
    return (x, _g, t, c0, c1, c2, c3, low) => {
      const difference = round(x - high);
      const ofHigh = round(difference - x);
      const ofX = round(difference - ofHigh);
      const lost = round(round(round(-high - ofHigh) + round(x - ofX)) - rest);
      const u = round(difference + lost);
      const head = upper(u);
      return product(u, head, round(round(head - difference) - lost), low, cubic(t, c0, c1, c2, c3));
    };
  },
  gradient: () => (_x, g, t, c0, c1, c2, c3, low) => {
    const head = upper(g);
    const y = product(g, head, round(head - g), low, cubic(t, c0, c1, c2, c3));
    const size = Math.abs(y);
    if (size === 0) return 0 * g;
    return size >= LEAST_PRODUCT && size < MOST_PRODUCT ? y : undefined;
  },
};
