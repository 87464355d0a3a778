// Rows of the softmax family against double-double arithmetic: random rows of many lengths and scales, and rows that a search found.

import { type Precision, randomNumbers, ulpOf } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { counted } from '../../packages/nonlin/src/arrays/index.ts';
import { all } from '../../packages/nonlin/src/catalog.ts';
import {
  type Arithmetic,
  evaluate,
  expand,
  isWholeRow,
  partsInOrder,
} from '../../packages/nonlin/src/formula/index.ts';
import type { RowFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { exactly, ulpError } from '../../packages/nonlin/test/support/decimal.ts';
import { climbed } from './climb.ts';
import * as dd from './doubledouble.ts';

export interface RowResult {
  readonly name: string;
  readonly format: Precision;
  readonly elements: number;
  readonly worst: number;
  /** Length and spread of the row with the worst element. */
  readonly worstIn: string;
  /** Results smaller than a sixteenth of the largest input, which cancel: how many, and their largest error in ulp of that input. */
  readonly cancelled: number;
  readonly worstCancelled: number;
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
/** Elements all over the spread; or all at 0 but for one, which the others outweigh where they are many. */
const SHAPES: readonly ((x: Floats, spread: number, random: () => number) => Floats)[] = [
  (x, spread, random) => x.map(() => (random() * 2 - 1) * spread),
  (x, spread, random) => x.fill(spread * random(), 0, 1),
];
type Floats = Float32Array | Float64Array;
const REPEATS = 40;
/** A sum of two numbers that is so many times smaller than they are has lost that many times as much. */
const CANCELLED = 16;

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

type Truth = readonly dd.DoubleDouble[];

function verify(
  f: RowFunction,
  run: (x: Floats) => ArrayLike<number> | number,
  format: Precision,
): RowResult {
  const random = randomNumbers(77);
  const type = format === 'float32' ? Float32Array : Float64Array;
  const defaults = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, from(p.default)]));
  const truthOf = (x: Floats): Truth => {
    const names = { ...defaults, x: Array.from(x, v => from(v)) };
    return [evaluate(f.value.stable ?? f.value.textbook, names as never, arithmetic)].flat() as never;
  };
  const found = { worst: -1, worstIn: '', elements: 0, cancelled: 0, worstCancelled: 0 };
  for (const length of LENGTHS)
    for (const spread of SPREADS)
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        const x = SHAPES[repeat % SHAPES.length]!(new type(length), spread, random);
        const y = run(x);
        // A single number is not stored in an array of the type.
        const results = typeof y === 'number' ? [format === 'float32' ? Math.fround(y) : y] : Array.from(y);
        const truths = truthOf(x);
        const largest = Math.max(...x.map(Math.abs));
        results.forEach((computed, i) => {
          const t = truths[i]!;
          found.elements++;
          if (f.result === 'number' && Math.abs(t.high) < largest / CANCELLED) {
            found.cancelled++;
            const error = errorAt(computed, t, largest, format);
            found.worstCancelled = Math.max(found.worstCancelled, error);
            return;
          }
          const error = errorOf(f, computed, t, truths, format);
          if (error <= found.worst) return;
          found.worst = error;
          found.worstIn = `${length} elements within ±${spread}`;
        });
      }
  if (format === 'float32' && f.result === 'row' && f.ulpOf !== 'row') {
    const x = climbed(run as (x: Floats) => ArrayLike<number>);
    const truths = truthOf(x);
    const y = Array.from(run(x) as ArrayLike<number>);
    const worst = Math.max(...y.map((computed, i) => errorOf(f, computed, truths[i]!, truths, format)));
    if (worst > found.worst) {
      found.worst = worst;
      found.worstIn = `${counted(x.length, 'element')}, searched for`;
    }
  }
  return { name: f.name, format, ...found };
}

/** Elements that may cancel to 0 are measured against the largest of the row. */
function errorOf(f: RowFunction, y: number, truth: dd.DoubleDouble, row: Truth, format: Precision): number {
  const largest = row.reduce((m, t) => Math.max(m, Math.abs(t.high)), 0);
  if (f.ulpOf === 'row' && largest > 0) return errorAt(y, truth, largest, format);
  const size = Math.abs(truth.high);
  if (size > 1e-30 && size < 1e30) return errorAt(y, truth, size, format);
  return ulpError(y, exactly(truth.high).add(exactly(truth.low)), format);
}

/** The error in ulp of a number of so large a size. */
const errorAt = (y: number, truth: dd.DoubleDouble, size: number, format: Precision): number =>
  Math.abs(y - truth.high - truth.low) / ulpOf(size, format);
