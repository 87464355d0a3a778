// Every claim of every definition. There is no test file for a single function: what is tested here is tested of all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import type { ScalarFunction } from '../../src/define.ts';
import { derivative, type Expr, expand } from '../../src/formula/index.ts';
import { definitions } from '../../src/generated/definitions.ts';
import type { ScalarForms } from '../../src/kernels/code.ts';
import { exactly, oracle } from '../support/decimal.ts';
import { points } from '../support/points.ts';
import { type Format, float32, float64, ulpError } from '../support/ulp.ts';
import { rowCode, rows, scalarCode, scalars } from './definitions.ts';
import { rowCheckers, runner, sampleRows, scalarCheckers } from './facts.ts';

/** What is promised, in ulp of the true value. */
const BUDGET = { float32: 1, float64: 2 } as const;

const inDecimal = (f: ScalarFunction, e: Expr, x: number): Decimal => {
  const params = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));
  return oracle(e, { x, ...params })[0]!;
};

const Wide = Decimal.clone({ precision: 400 });

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
    .map(x => ({ at: x, error: ulpError(round(run(x)), inDecimal(f, truth, x), format) }))
    .reduce((a, b) => (b.error > a.error ? b : a));
}

describe.each(scalars.map(f => [f.name, f] as const))('%s', (name, f) => {
  const withCode = (body: (code: ScalarForms) => void) => async () => body(await scalarCode(name));
  const slope = derivative(f.value.textbook);

  for (const [label, truth, pick] of [
    ['value', f.value.textbook, (code: ScalarForms) => code.value],
    ['derivative', slope, (code: ScalarForms) => code.derivative],
  ] as const) {
    for (const format of [float64, float32]) {
      test(`${label}: within ${BUDGET[format.name]} ulp in ${format.name} of the textbook form in many digits`, async () => {
        const code = await scalarCode(name, format.name);
        const { error, at } = worst(f, truth, x => pick(code)(x), format);
        expect(error, `at x = ${at}`).toBeLessThanOrEqual(BUDGET[format.name]);
      });
    }
  }

  test('the stated derivative is the derivative', () => {
    const stated = f.derivative?.textbook;
    if (!stated) return expect(f.derivative?.stable ?? slope).toBeDefined();
    const kinks = (f.facts.kinks ?? []).map(k => k.at);
    for (const x of points(f).filter(x => Math.abs(x) > 1e-20 && Math.abs(x) < 100 && !kinks.includes(x))) {
      const [a, b] = [inDecimal(f, stated, x), inDecimal(f, slope, x)];
      expect(a.sub(b).abs().lte(b.abs().mul('1e-40')), `at ${x}: ${a} and ${b}`).toBe(true);
    }
  });

  test(
    'NaN in, NaN out',
    withCode(code => {
      expect([code.value(Number.NaN), code.derivative(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    }),
  );

  test(
    'agrees with values from elsewhere',
    withCode(code => {
      for (const [x, y] of f.anchors.values) {
        expect(Math.abs(code.value(x) - y), `at ${x}: ${code.value(x)}, not ${y}`).toBeLessThanOrEqual(
          1e-15 * Math.abs(y),
        );
      }
    }),
  );

  for (const fact of Object.keys(f.facts) as (keyof typeof f.facts)[]) {
    test(
      `fact: ${fact}`,
      withCode(code => {
        (scalarCheckers[fact] as (claim: unknown, f: ScalarFunction, code: ScalarForms) => void)(
          f.facts[fact],
          f,
          code,
        );
      }),
    );
  }
});

describe.each(rows.map(f => [f.name, f] as const))('%s', (name, f) => {
  /** Short rows, rows far apart, rows with ties: what the textbook form in decimals has to be right for as well. */
  const tough = [
    [0],
    [0, -50],
    [1000, 0],
    [-1000, -1000.5],
    [3, 3, 3],
    [700, -45],
    [1e-300, -1e-300],
    [0.1, 0.2, 0.3],
    [5, 5, -5],
    [36.7, 0, 0],
  ];
  const cases = [
    ...tough,
    ...sampleRows.filter(row => row.length <= 10 || (row.length === 100 && Math.abs(row[0]!) < 50)),
  ];

  for (const format of [float64, float32]) {
    test(`value: within 2 ulp in ${format.name} of the textbook form in many digits`, async () => {
      const run = runner(f, await rowCode(name, format.name));
      const round = format === float32 ? Math.fround : (x: number): number => x;
      for (const row of cases.map(r => r.map(round))) {
        const truth = oracle(f.value.textbook, { x: row });
        run(row).forEach((y, i) => {
          // A sum of the largest and a logarithm can come out near 0; there the error is measured against the inputs.
          const error = ulpError(round(y), truth[i]!, format);
          const isNearZero = f.result === 'number' && truth[i]!.abs().lt(Math.max(...row.map(Math.abs)));
          const allowed = isNearZero ? (2 * Math.max(...row.map(Math.abs), 1)) / Number(truth[i]!.abs()) : 2;
          expect(error, `element ${i} of [${row.slice(0, 4)}…]`).toBeLessThanOrEqual(allowed);
        });
      }
    });
  }

  const incoming = (row: readonly number[]): readonly number[] =>
    (f.result === 'row' ? row : [0]).map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
  const short = cases.filter(row => row.length <= 10);

  /** The textbook vjp with y written out, so that it is one of x and g. */
  const vjp = (e: Expr, row: readonly number[]): readonly Decimal[] =>
    oracle(expand(e, { y: f.value.textbook }), {
      x: row,
      g: f.result === 'row' ? incoming(row) : incoming(row)[0]!,
    });

  test('the textbook vjp is the gradient, by differences', () => {
    const h = exactly(2 ** -30);
    for (const row of short) {
      const g = incoming(row);
      const at = (place: number, by: Decimal): Decimal => {
        const y = oracle(f.value.textbook, {
          x: row.map((v, j) => (j === place ? Wide.add(exactly(v), by) : v)),
        });
        return y.reduce((sum, v, i) => sum.add(v.mul(g[i]!)), exactly(0));
      };
      vjp(f.vjp.textbook, row).forEach((d, i) => {
        const quotient = at(i, h).sub(at(i, h.neg())).div(h.mul(2));
        expect(quotient.sub(d).abs().toNumber(), `element ${i} of [${row}]`).toBeLessThan(1e-12);
      });
    }
  });

  test('the stable vjp is the textbook one', () => {
    for (const row of short) {
      const [stated, stable] = [f.vjp.textbook, f.vjp.stable ?? f.vjp.textbook].map(e => vjp(e, row));
      stated!.forEach((v, i) => {
        expect(
          v.sub(stable![i]!).abs().lte(v.abs().mul('1e-20').add('1e-40')),
          `element ${i} of [${row}]`,
        ).toBe(true);
      });
    }
  });

  test('vjp: right to the last digits, also where a probability is close to 1', async () => {
    const code = await rowCode(name);
    for (const row of short) {
      const g = incoming(row);
      const dx = new Float64Array(row.length);
      code.vjp(Float64Array.from(row), Float64Array.from(g), dx);
      const truth = vjp(f.vjp.textbook, row).map(Number);
      dx.forEach((d, i) => {
        expect(
          Math.abs(d - truth[i]!),
          `element ${i} of [${row}]: ${d}, not ${truth[i]}`,
        ).toBeLessThanOrEqual(2e-14 * Math.abs(truth[i]!) + 1e-320);
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
        if (Number.isFinite(y[i]!)) expect(Math.abs(v - y[i]!)).toBeLessThanOrEqual(1e-15 * Math.abs(y[i]!));
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
    const names = definitions
      .flatMap(f => [f.name, ...(f.aliases ?? [])])
      .map(n => n.toLowerCase().replace(/[\s_-]/g, ''));
    const own = definitions.flatMap(f => [
      ...new Set([f.name, ...(f.aliases ?? [])].map(n => n.toLowerCase().replace(/[\s_-]/g, ''))),
    ]);
    expect(new Set(names).size).toBe(own.length);
  });
});
