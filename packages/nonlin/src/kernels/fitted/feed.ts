// Makes cells of a table from values that are computed all at once, as a formula that was made at run time takes long for a single number.

import {
  defaultsOf,
  formulaOf,
  type JavaScriptForm,
  type ScalarCode,
  type TableOutput,
} from '../../compiler/code.ts';
import type { TableForm } from '../../compiler/tableForm.ts';
import { compute } from '../elementwise.ts';
import { float64Of, SLOTS, Table } from '../tables/table.ts';

/** The formula of an output at many numbers, in float64. */
export type Values = (x: Float64Array) => Float64Array;

/** With parameters at their defaults, by a kernel where that is worth it. */
export function valuesOf(code: ScalarCode, output: TableOutput): Values {
  const params = defaultsOf(code);
  return x => {
    const y = new Float64Array(x.length);
    compute({ code, output: formulaOf(output), params, x, y });
    return y;
  };
}

/** 2^-36: f is looked at so near 0 that a slope there may be off by as much. */
const NOTHING = 1.4551915228366852e-11;

/**
 * The rest of a product's slope at 0, where that has the digits of the head but for what its curvature added: with another sign than the
 * head it would take the sign of −0.
 */
function keepZero(cells: Float64Array, zero: number): void {
  const head = cells[zero + SLOTS - 1]!;
  if (Math.abs(cells[zero]!) < NOTHING * Math.abs(head)) cells[zero] = 0;
}

export class Feed {
  /** What tables are made with: its float64 form gives what was computed before, in the order in which it was asked for. */
  readonly code: JavaScriptForm<ScalarCode>;
  readonly #f: Values;
  /** What a table asks for, while that is found out. */
  #asked: number[] | undefined;
  #computed: Float64Array = new Float64Array(0);
  #next = 0;

  constructor(code: ScalarCode, output: TableOutput, f: Values) {
    const formula = formulaOf(output);
    const one = code.float64[formula];
    const params = defaultsOf(code);
    const value = (x: number): number => {
      if (this.#asked) return this.#asked.push(x);
      return this.#computed[this.#next++] ?? one(x, ...params);
    };
    this.code = { ...code, params: [], float64: { ...code.float64, [formula]: value } };
    this.#f = f;
  }

  /** Makes cells `from` to `to` of a table of this code. */
  make(table: Table, from: number, to: number): void {
    this.#asked = [];
    this.#touch(table, from, to);
    this.#computed = this.#f(Float64Array.from(this.#asked));
    this.#next = 0;
    this.#asked = undefined;
    this.#touch(table, from, to);
    if (table.of === 'product' && from <= -table.first && -table.first < to)
      keepZero(table.cells, -SLOTS * table.first);
  }

  /** A table with some of the cells of another one. */
  part(whole: Table, output: TableOutput, form: TableForm): Table {
    const table = new Table(float64Of(this.code, output), form);
    const from = SLOTS * (table.first - whole.first);
    table.cells.set(whole.cells.subarray(from, from + table.cells.length));
    return table;
  }

  #touch(table: Table, from: number, to: number): void {
    table.cells.fill(Number.NaN, SLOTS * from, SLOTS * to);
    for (let i = from; i < to; i++) table.touch(i);
  }
}
