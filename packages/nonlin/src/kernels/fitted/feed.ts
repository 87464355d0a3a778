// Makes cells of a table from values that are computed all at once, as a formula that was made at run time takes long for a single number.

import { formulaOf, type JavaScriptForm, type ScalarCode, type TableOutput } from '../../compiler/code.ts';
import type { TableForm } from '../../compiler/tableForm.ts';
import { compute } from '../elementwise.ts';
import { SLOTS, Table } from '../tables/table.ts';

/** The formula of an output at many numbers, in float64. */
export type Values = (x: Float64Array) => Float64Array;

/** With parameters at their defaults, by a kernel where that is worth it. */
export function valuesOf(code: ScalarCode, output: TableOutput): Values {
  const params = code.params.map(p => p.default);
  return x => {
    const y = new Float64Array(x.length);
    compute({ code, output: formulaOf(output), params, x, y });
    return y;
  };
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
    const params = code.params.map(p => p.default);
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
  }

  /** A table with some of the cells of another one. */
  part(whole: Table, output: TableOutput, form: TableForm): Table {
    const table = new Table(this.code, output, form);
    const from = SLOTS * (table.first - whole.first);
    table.cells.set(whole.cells.subarray(from, from + table.cells.length));
    return table;
  }

  #touch(table: Table, from: number, to: number): void {
    table.cells.fill(Number.NaN, SLOTS * from, SLOTS * to);
    for (let i = from; i < to; i++) table.touch(i);
  }
}
