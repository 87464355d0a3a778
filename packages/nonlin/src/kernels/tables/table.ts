// A table of cubics: made from the float64 form of a formula, whole or cell by cell as cells are touched.
//
// Each cubic meets the formula at four Chebyshev points. Its c0 has more digits than float32: the low half of c3 is a bfloat16 that holds
// the rest of c0 (for a product, the head of c0), and c1 makes up for the digits that c3 loses by that.

import {
  areDefaults,
  defaultsOf,
  formulaOf,
  type JavaScriptForm,
  type ScalarArrays,
  type ScalarCode,
  type ScalarOutput,
  type TableOutput,
} from '../../compiler/code.ts';
import {
  cellCount,
  centreOf,
  factorAt,
  firstCell,
  halfCell,
  PER_CELL,
  type TableForm,
  UNSCALED,
  zeroParts,
} from '../../compiler/tableForm.ts';
import { entry } from '../cache.ts';

/** cos π/8 and cos 3π/8: Chebyshev's points of degree 4 are these and their negatives. */
const OUTER = 0.9238795325112867;
const INNER = 0.3826834323650898;
const OUTER_SQUARE = 0.8535533905932737;
/** The difference of their squares, √½. */
const SPREAD = 0.7071067811865476;
/** x³ − ¾ x is at most ¼ on [−1, 1]: a change of c3 that c1 makes up for as well as it can. */
const MADE_UP = 0.75;

const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
const bitsOf = (value: number): number => {
  float[0] = value;
  return word[0]!;
};
const fromBits = (bits: number): number => {
  word[0] = bits;
  return float[0]!;
};
/** The nearest bfloat16, ties away from zero, as the low half of a word. */
const bfloat16 = (value: number): number => ((bitsOf(value) + 0x8000) >>> 16) & 0xffff;

/** Below these, coefficients change no result, and subnormal numbers are slow: 2^-90, and 2^-110 for the others. */
const LEAST_CUBIC = 8.077935669463161e-28;
const LEAST_CUBIC_BITS = 0x12800000;
const LEAST = 7.703719777548943e-34;
/** Where f(x) / x is taken for f′(0): 2^-40. */
const NEAR_ZERO = 9.094947017729282e-13;

/** Numbers of a cell in JavaScript. */
export const SLOTS = PER_CELL + 1;

export class Table {
  readonly form: TableForm;
  readonly first: number;
  readonly count: number;
  /** Elements that were asked of it. */
  asked = 0;
  /**
   * SLOTS numbers for each cell: c0, c1, c2, c3, and once more the rest of c0 (for a product, its head), which is NaN until the cell is
   * made. All are float32 numbers. They are stored as float64, because the conversion would take a quarter of the time in JavaScript.
   */
  readonly cells: Float64Array;
  // The numbers that locate arguments and make results. They are copied from the form of the table, whose fields take as long to read as
  // a cell takes.
  readonly of: TableForm['of'];
  readonly low: number;
  readonly high: number;
  readonly perUnit: number;
  readonly isRound: boolean;
  readonly isFloor: boolean;
  /** Where a product keeps u. */
  readonly from: number;
  readonly to: number;
  readonly unscaled: number;
  /** Whether u is x − zero, or a gradient times that, and the zero in two parts. */
  readonly hasZero: boolean;
  readonly zero: number;
  readonly zeroRest: number;
  readonly #f: (x: number) => number;

  /** f is the formula in float64. */
  constructor(f: (x: number) => number, form: TableForm) {
    this.#f = f;
    this.form = form;
    this.first = firstCell(form);
    this.count = cellCount(form);
    this.cells = new Float64Array(SLOTS * this.count).fill(Number.NaN);
    this.of = form.of;
    this.low = form.low;
    this.high = form.high;
    this.perUnit = form.perUnit;
    this.isRound = form.cells === 'round';
    this.isFloor = form.cells === 'floor';
    [this.from, this.to] = form.within ?? [-Infinity, Infinity];
    this.unscaled = form.isScaled ? UNSCALED : 1;
    this.hasZero = form.zero !== undefined;
    [this.zero, this.zeroRest] = zeroParts(form.zero ?? 0);
  }

  /** Makes cell i, counted from the first, unless it is there. */
  touch(i: number): void {
    if (!Number.isNaN(this.cells[SLOTS * i])) return;
    const { form } = this;
    const centre = centreOf(form, this.first + i) / form.perUnit;
    const [outer, inner] = [(0.5 / form.perUnit) * OUTER, (0.5 / form.perUnit) * INNER];
    this.#make(
      i,
      this.#quotient(centre + outer),
      this.#quotient(centre + inner),
      this.#quotient(centre - inner),
      this.#quotient(centre - outer),
    );
  }

  /** f / u, of which the table is made. */
  #quotient(x: number): number {
    return this.#f(x) / factorAt(this.form, x);
  }

  /** Cell i from f / u at its four points, from the largest argument on. */
  #make(i: number, y0: number, y1: number, y2: number, y3: number): void {
    const { form } = this;
    const outerEven = (y0 + y3) / 2;
    const outerOdd = (y0 - y3) / (2 * OUTER);
    const h = halfCell(form);
    const a2 = (outerEven - (y1 + y2) / 2) / SPREAD;
    const a3 = (outerOdd - (y1 - y2) / (2 * INNER)) / SPREAD;
    const isAtZero = centreOf(form, this.first + i) === 0;
    const c0 = isAtZero ? this.#limitAtZero() : outerEven - a2 * OUTER_SQUARE;
    const c3 = a3 / (h * h * h);
    const isValue = form.of === 'value';
    const head = Math.fround(c0);
    // Cut off rather than rounded at 0: then all parts of a product with −0 have the same sign.
    const low = isValue ? bfloat16(c0 - head) : isAtZero ? bitsOf(head) >>> 16 : bfloat16(head);
    const rounded = withLow(c3, low);
    const isPinned = isAtZero && isValue;
    const c1 = (outerOdd - a3 * OUTER_SQUARE) / h - (isPinned ? 0 : (rounded - c3) * MADE_UP * h * h);
    const part = fromBits(low << 16);
    this.cells.set(
      [
        Math.fround(normal(isValue ? head : c0 - part)),
        Math.fround(notTiny(c1)),
        Math.fround(notTiny(a2 / (h * h))),
        rounded,
        part,
      ],
      SLOTS * i,
    );
  }

  /** f / u at 0, exactly: results for tiny arguments are made of this alone. */
  #limitAtZero(): number {
    return this.#quotient(this.form.of === 'product' || this.form.zero === 0 ? NEAR_ZERO : 0);
  }
}

/** The float32 closest to c3 whose low half is given. */
function withLow(c3: number, low: number): number {
  const top = bitsOf(c3) >> 16;
  let best = fromBits((top << 16) | low);
  for (let d = -1; d <= 1; d += 2) {
    const other = fromBits(((top + d) << 16) | low);
    if (Math.abs(other - c3) < Math.abs(best - c3)) best = other;
  }
  if (Math.abs(best) >= LEAST_CUBIC) return best;
  return low === 0 ? 0 : fromBits(LEAST_CUBIC_BITS | low);
}

const notTiny = (c: number): number => (Math.abs(c) < LEAST ? 0 : c);
const SMALLEST_NORMAL = 1.1754943508222875e-38;
const normal = (c: number): number => (Math.abs(c) < SMALLEST_NORMAL ? 0 : c);

type Code = JavaScriptForm<ScalarCode>;

/** The float64 form of an output's formula, of default parameters. */
export function float64Of(code: Code, output: TableOutput): (x: number) => number {
  const f = code.float64[formulaOf(output)];
  const params = defaultsOf(code);
  return params.length === 0 ? f : x => f(x, ...params);
}

type ByOutput = Partial<Record<ScalarOutput, Table>>;
const tables = new WeakMap<Code, ByOutput>();
/** Whose tables were asked for last: the map takes as long as some elements. */
let last: { readonly code: Code; readonly made: ByOutput } | undefined;

/** The table of a function's output, made when it is first asked for. */
export function tableFor(code: Code, output: ScalarOutput): Table | undefined {
  if (output === 'second') return undefined;
  const form = code.tables?.[output];
  if (!form) return undefined;
  if (last?.code !== code) last = { code, made: entry(tables, code, (): ByOutput => ({})) };
  last.made[output] ??= new Table(float64Of(code, output), form);
  return last.made[output];
}

/** The task of a lookup. */
export type ServedTask = Omit<ScalarArrays, 'code'> & { readonly code: Code };

/** The table that serves a task, if one does: results are float32, and parameters have their defaults. */
export function servedBy({ code, output, params, y }: ServedTask): Table | undefined {
  if ((y as Float32Array).BYTES_PER_ELEMENT !== 4 || !code.tables || !areDefaults(code, params))
    return undefined;
  return tableFor(code, output);
}
