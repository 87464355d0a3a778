// Rows of the softmax family against double-double arithmetic: random rows of many lengths and scales.

import { randomNumbers } from '../../packages/nonlin/src/analysis/precision/floats.ts';
import { all } from '../../packages/nonlin/src/catalog.ts';
import {
  type Arithmetic,
  evaluate,
  expand,
  isWholeRow,
  partsInOrder,
} from '../../packages/nonlin/src/formula/index.ts';
import type { RowFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { exactly } from '../../packages/nonlin/test/support/decimal.ts';
import { float32, float64, ulpError } from '../../packages/nonlin/test/support/ulp.ts';
import * as dd from './doubledouble.ts';

export interface RowResult {
  readonly name: string;
  readonly format: 'float32' | 'float64';
  readonly elements: number;
  readonly worst: number;
  /** Length and spread of the row with the worst element. */
  readonly worstIn: string;
  /** Elements whose true value is a rounding away from 0 and is measured against the row's largest number. */
  readonly nearZero: number;
}

const { from, constant: _constant, lt, le, gt, ge, ...operations } = dd;
const comparisons = { lt, le, gt, ge };
const arithmetic: Arithmetic<dd.DoubleDouble> = {
  constant: value => from(value),
  lowest: from(-Infinity),
  compare: (op, a, b) => comparisons[op](a, b),
  ops: {
    ...operations,
    pow: (a, n) => Array.from({ length: n.high }, () => a).reduce(dd.mul, from(1)),
  },
};

const LENGTHS = [1, 2, 3, 10, 100, 1000, 4096];
const SPREADS = [0.01, 1, 10, 50];
const REPEATS = { float32: 40, float64: 40 } as const;

export function verifyRows(): readonly RowResult[] {
  const rows = all()
    .map(e => [e.definition, e.run] as const)
    .filter(([f]) => f.kind === 'row' && !f.grouped && !looksAtWholeRows(f));
  return rows.flatMap(([f, run]) =>
    (['float32', 'float64'] as const).map(format => verify(f as RowFunction, run as never, format)),
  );
}

/** Sparsemax and its kin have no double-double reference; the tests of the catalogue compare them with many digits. */
const looksAtWholeRows = (f: RowFunction): boolean =>
  partsInOrder([expand(f.value.stable ?? f.value.textbook, {}, 'stable')]).some(
    e => e.kind === 'op' && isWholeRow(e.op),
  );

function verify(
  f: RowFunction,
  run: (x: Float32Array | Float64Array) => ArrayLike<number> | number,
  format: 'float32' | 'float64',
): RowResult {
  const random = randomNumbers(77);
  const type = format === 'float32' ? Float32Array : Float64Array;
  const grid = format === 'float32' ? float32 : float64;
  const defaults = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, from(p.default)]));
  let worst = -1;
  let worstIn = '';
  let elements = 0;
  let nearZero = 0;
  for (const length of LENGTHS) {
    for (const spread of SPREADS) {
      for (let repeat = 0; repeat < REPEATS[format] && elements < 2e6; repeat++) {
        const x = new type(length).map(() => (random() * 2 - 1) * spread);
        const truth = evaluate(
          f.value.stable ?? f.value.textbook,
          { ...defaults, x: Array.from(x, v => from(v)) } as never,
          arithmetic,
        ) as unknown as dd.DoubleDouble | readonly dd.DoubleDouble[];
        const y = run(x);
        const results = typeof y === 'number' ? [y] : Array.from(y);
        const truths = Array.isArray(truth)
          ? (truth as readonly dd.DoubleDouble[])
          : [truth as dd.DoubleDouble];
        const largest = Array.from(x).reduce((a, b) => Math.max(a, Math.abs(b)), 0);
        results.forEach((computed, i) => {
          const t = truths[i]!;
          elements++;
          if (f.result === 'number' && Math.abs(t.high) < largest) {
            nearZero++;
            return;
          }
          const stored = typeof y === 'number' && format === 'float32' ? Math.fround(computed) : computed;
          // Elements that may cancel to 0 are measured against the largest of the row.
          const error =
            (f.ulpOf === 'row' ? rowUlp(stored, t, truths, format) : undefined) ??
            quickUlp(stored, t, format) ??
            ulpError(stored, exactly(t.high).add(exactly(t.low)), grid);
          if (error <= worst) return;
          worst = error;
          worstIn = `${length} elements within ±${spread}`;
        });
      }
    }
  }
  return { name: f.name, format, elements, worst, worstIn, nearZero };
}

/** The error in ulp of the largest element of a row. */
function rowUlp(
  y: number,
  truth: dd.DoubleDouble,
  row: readonly dd.DoubleDouble[],
  format: 'float32' | 'float64',
): number {
  const largest = row.reduce((m, t) => Math.max(m, Math.abs(t.high)), 0);
  return (
    Math.abs(y - truth.high - truth.low) /
    2 ** (Math.floor(Math.log2(largest)) - (format === 'float32' ? 23 : 52))
  );
}

/** The error in ulp without many digits, for normal numbers. */
function quickUlp(y: number, truth: dd.DoubleDouble, format: 'float32' | 'float64'): number | undefined {
  const size = Math.abs(truth.high);
  if (!(size > 1e-30 && size < 1e30)) return undefined;
  const e = Math.floor(Math.log2(size));
  const exponent = 2 ** e > size ? e - 1 : 2 ** (e + 1) <= size ? e + 1 : e;
  const ulp = 2 ** (exponent - (format === 'float32' ? 23 : 52));
  return Math.abs(y - truth.high - truth.low) / ulp;
}
