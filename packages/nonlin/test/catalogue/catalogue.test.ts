// Every claim of every definition. There is no test file for a single function: what is tested here is tested of all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import type { ScalarFunction } from '../../src/define.ts';
import { derivative, type Expr } from '../../src/formula/index.ts';
import { definitions } from '../../src/generated/definitions.ts';
import type { ScalarCode } from '../../src/kernels/code.ts';
import { oracle } from '../support/decimal.ts';
import { points } from '../support/points.ts';
import { type Format, float32, float64, ulpError } from '../support/ulp.ts';
import { rowCode, rows, scalarCode, scalars } from './definitions.ts';
import { rowCheckers, runner, sampleRows, scalarCheckers } from './facts.ts';

/** Promise P1, in ulp of the true value. */
const BUDGET = { float32: 1, float64: 2 } as const;

/** Digits that leave sixty after a textbook form has cancelled: two numbers near 1 that differ by x², or by e^−2|x|. */
const digitsAt = (x: number): number => 60 + Math.ceil(2 * Math.abs(Math.log10(Math.abs(x) || 1)) + (2 * Math.abs(x)) / Math.LN10);
const inDecimal = (e: Expr, x: number): Decimal => oracle(e, { x }, digitsAt(x)) as Decimal;

interface Worst {
  readonly error: number;
  readonly at: number;
}

/** The largest error of a computed form over the points, each rounded to the format first. */
function worst(f: ScalarFunction, truth: Expr, run: (x: number) => number, format: Format): Worst {
  const round = format === float32 ? Math.fround : (x: number): number => x;
  const kinks = (f.facts.kinks ?? []).map(k => k.at);
  return points(f)
    .map(round)
    .filter(x => Math.abs(x) < 760 && !kinks.includes(x))
    .map(x => ({ at: x, error: ulpError(round(run(x)), inDecimal(truth, x), format) }))
    .reduce((a, b) => (b.error > a.error ? b : a));
}

describe.each(scalars.map(f => [f.name, f] as const))('%s', (name, f) => {
  const withCode = (body: (code: ScalarCode) => void) => async () => body(await scalarCode(name));
  const slope = derivative(f.value.textbook);

  for (const [label, truth, pick] of [
    ['value', f.value.textbook, (code: ScalarCode) => code.value],
    ['derivative', slope, (code: ScalarCode) => code.derivative],
  ] as const) {
    for (const format of [float64, float32]) {
      test(`${label}: within ${BUDGET[format.name]} ulp in ${format.name} of the textbook form in many digits`, withCode(code => {
        const { error, at } = worst(f, truth, x => pick(code)(x), format);
        expect(error, `at x = ${at}`).toBeLessThanOrEqual(BUDGET[format.name]);
      }));
    }
  }

  test('the stated derivative is the derivative', () => {
    const stated = f.derivative?.textbook;
    if (!stated) return expect(f.derivative?.stable ?? slope).toBeDefined();
    const kinks = (f.facts.kinks ?? []).map(k => k.at);
    for (const x of points(f).filter(x => Math.abs(x) > 1e-20 && Math.abs(x) < 100 && !kinks.includes(x))) {
      const [a, b] = [inDecimal(stated, x), inDecimal(slope, x)];
      expect(a.sub(b).abs().lte(b.abs().mul('1e-40')), `at ${x}: ${a} and ${b}`).toBe(true);
    }
  });

  test('NaN in, NaN out', withCode(code => {
    expect([code.value(Number.NaN), code.derivative(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  }));

  test('agrees with values from elsewhere', withCode(code => {
    for (const [x, y] of f.anchors.values) {
      expect(Math.abs(code.value(x) - y), `at ${x}: ${code.value(x)}, not ${y}`).toBeLessThanOrEqual(4.5e-16 * Math.abs(y));
    }
  }));

  for (const fact of Object.keys(f.facts) as (keyof typeof f.facts)[]) {
    test(`fact: ${fact}`, withCode(code => {
      (scalarCheckers[fact] as (claim: unknown, f: ScalarFunction, code: ScalarCode) => void)(f.facts[fact], f, code);
    }));
  }
});

describe.each(rows.map(f => [f.name, f] as const))('%s', (name, f) => {
  /** Rows that the textbook form in decimals has to be right for as well: short ones, far apart, with ties. */
  const tough = [[0], [0, -50], [1000, 0], [-1000, -1000.5], [3, 3, 3], [700, -45], [1e-300, -1e-300], [0.1, 0.2, 0.3], [5, 5, -5], [36.7, 0, 0]];
  const cases = [...tough, ...sampleRows.filter(row => row.length <= 100)];

  for (const format of [float64, float32]) {
    test(`value: within 2 ulp in ${format.name} of the textbook form in many digits`, async () => {
      const run = runner(f, await rowCode(name));
      const round = format === float32 ? Math.fround : (x: number): number => x;
      for (const row of cases.map(r => r.map(round))) {
        const truth = [oracle(f.value.textbook, { x: row }, 1000)].flat() as Decimal[];
        run(row).forEach((y, i) => {
          // A sum of the largest and a logarithm can come out near 0; there the error is measured against the inputs.
          const error = ulpError(round(y), truth[i]!, format);
          const isNearZero = f.result === 'number' && truth[i]!.abs().lt(Math.max(...row.map(Math.abs)));
          const allowed = isNearZero ? 2 * Math.max(...row.map(Math.abs), 1) / Number(truth[i]!.abs()) : 2;
          expect(error, `element ${i} of [${row.slice(0, 4)}…]`).toBeLessThanOrEqual(allowed);
        });
      }
    });
  }

  test('vjp: the gradient, by differences in many digits', async () => {
    const code = await rowCode(name);
    for (const row of cases.filter(r => r.length <= 10)) {
      const outputs = f.result === 'row' ? row.length : 1;
      const g = Array.from({ length: outputs }, (_, i) => [1, -0.5, 0.25, 3][i % 4]!);
      const dx = new Float64Array(row.length);
      code.vjp(Float64Array.from(row), Float64Array.from(g), dx);
      const truth = gradient(f.value.textbook, row, g);
      const scale = truth.reduce((m, v) => Math.max(m, Math.abs(Number(v))), 0);
      dx.forEach((d, i) => {
        expect(Math.abs(d - Number(truth[i]!)), `element ${i} of [${row}]: ${d}, not ${truth[i]}`).toBeLessThanOrEqual(1e-14 * scale);
      });
    }
  });

  test('vjp, textbook and stable form, are one function', () => {
    for (const row of cases.filter(r => r.length <= 7 && Math.max(...r) - Math.min(...r) < 100)) {
      const y = oracle(f.value.textbook, { x: row }, 200);
      const g = row.map((_, i) => i - 0.75);
      const env = { x: row, g: f.result === 'row' ? g : 2, y: [y].flat().map(Number) };
      const [a, b] = [f.vjp.textbook, f.vjp.stable ?? f.vjp.textbook].map(e => oracle(e, env, 200) as Decimal[]);
      a!.forEach((v, i) => {
        expect(v.sub(b![i]!).abs().toNumber()).toBeLessThan(1e-12);
      });
    }
  });

  test('NaN anywhere makes the row NaN', async () => {
    const run = runner(f, await rowCode(name));
    for (const row of [[Number.NaN], [1, Number.NaN], [Number.NaN, 1, -Infinity], [Infinity, Number.NaN]]) {
      expect(run(row).every(Number.isNaN), `[${row}]`).toBe(true);
    }
  });

  test('an absent element takes no part', async () => {
    const run = runner(f, await rowCode(name));
    for (const row of [[1], [1, 2, -3], [0, 0]]) {
      const wanted = f.result === 'row' ? [f.masked, ...run(row)] : run(row);
      expect(run([f.absent, ...row])).toEqual(wanted);
    }
  });

  test('agrees with values from elsewhere', async () => {
    const run = runner(f, await rowCode(name));
    for (const [x, y] of f.anchors.values) {
      run(x).forEach((v, i) => {
        if (Number.isFinite(y[i]!)) expect(Math.abs(v - y[i]!)).toBeLessThanOrEqual(4.5e-16 * Math.abs(y[i]!));
        else expect(v).toBe(y[i]);
      });
    }
  });

  for (const fact of Object.keys(f.facts) as (keyof typeof f.facts)[]) {
    test(`fact: ${fact}`, async () => {
      const run = runner(f, await rowCode(name));
      (rowCheckers[fact] as (claim: unknown, g: typeof f, run: unknown) => void)(f.facts[fact], f, run);
    });
  }
});

/** ∂(g · f(x))/∂x by central differences of the textbook form, with steps far below what is compared. */
function gradient(e: Expr, row: readonly number[], g: readonly number[]): readonly Decimal[] {
  const digits = 1400;
  const h = '1e-60';
  return row.map((_, i) => {
    const side = (sign: 1 | -1): Decimal => {
      const moved = row.map((_x, j) => (j === i ? `x + ${sign} * h` : 'x'));
      return dot(shifted(e, row, moved.indexOf(`x + ${sign} * h`), sign, h, digits), g);
    };
    return side(1).sub(side(-1)).div(h).div(2);
  });
}

import { Decimal as Big } from 'decimal.js';
import { evaluate } from '../../src/formula/index.ts';
import { decimalArithmetic, exactly } from '../support/decimal.ts';

function shifted(e: Expr, row: readonly number[], place: number, sign: 1 | -1, h: string, digits: number): readonly Decimal[] {
  const D = Big.clone({ precision: digits });
  const x = row.map((v, j) => (j === place ? D.add(exactly(v), D.mul(sign, h)) : exactly(v)));
  return [evaluate(e, { x }, decimalArithmetic(digits), 'textbook')].flat() as Decimal[];
}

const dot = (y: readonly Decimal[], g: readonly number[]): Decimal => y.reduce((s, v, i) => s.add(v.mul(g[i]!)), exactly(0));

describe('texts', () => {
  test.each(definitions.map(f => [f.name, f] as const))('%s has both languages', (name, f) => {
    for (const text of [f.title, f.summary, f.numerics]) {
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const lang of ['en', 'zh']) {
      const guide = readFileSync(join(import.meta.dirname, `../../../../guide/${name}/${lang}.md`), 'utf8');
      expect(guide.match(/^## /gm)).toHaveLength(6);
    }
  });

  test('every name and alias is one function’s', () => {
    const names = definitions.flatMap(f => [f.name, ...(f.aliases ?? [])]).map(n => n.toLowerCase().replace(/[\s_-]/g, ''));
    const own = definitions.flatMap(f => [...new Set([f.name, ...(f.aliases ?? [])].map(n => n.toLowerCase().replace(/[\s_-]/g, '')))]);
    expect(new Set(names).size).toBe(own.length);
  });
});
