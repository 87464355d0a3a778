// Every claim of every definition. There is no test file for a single function: what is tested here is tested of all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { find, properties } from '../../src/catalog.ts';
import type { ScalarFunction } from '../../src/definition.ts';
import { derivative, type Expr, expand, freeNames } from '../../src/formula/index.ts';
import { definitions } from '../../src/generated/definitions.ts';
import type { ScalarForms } from '../../src/kernels/code.ts';
import type { Elementwise } from '../../src/kernels/elementwise.ts';
import type { Properties } from '../../src/properties/index.ts';
import { seams } from '../../src/properties/seams.ts';
import { exactly, oracle } from '../support/decimal.ts';
import { isInside, points } from '../support/points.ts';
import { type Format, float32, float64, ulpError } from '../support/ulp.ts';
import { rowCode, rows, scalarCode, scalars } from './definitions.ts';
import { rowCheckers, runner, type ScalarChecker, sampleRows, scalarCheckers } from './facts.ts';

/** Properties that make no sense for a function of half the line: those of both ends, and those for z ~ N(0, 1). */
const HALF_LINE: ReadonlySet<string> = new Set([
  'limits',
  'slopeLimits',
  'symmetry',
  'range',
  'monotonicity',
  'continuity',
  'lipschitz',
  'zeros',
  'fixedPoints',
  'isZeroCentred',
  'mean',
  'variance',
  'slopeSquare',
  'gain',
]);

/** What is promised, in ulp of the true value. */
const BUDGET = { float32: 1, float64: 2 } as const;

/** A derivative changes its sign inside: within this distance of such a zero an absolute bound holds instead. */
const NEAR_ZERO = 0.25;
/** That bound, for results of each type, relative to what the form is at that distance. */
const ABSOLUTE = { float32: 2 ** -27, float64: 2 ** -49 } as const;

type Values = Readonly<Record<string, number>>;
const inDecimal = (e: Expr, x: number, params: Values): Decimal => oracle(e, { x, ...params })[0]!;

/** 2^-1000 and the smallest subnormal. */
const TINY = exactly(2 ** -1000);
const SMALLEST = exactly(2 ** -1074);

const Wide = Decimal.clone({ precision: 400 });

/** The defaults, and for a function with parameters other values within their ranges. */
function settings(f: ScalarFunction): readonly Values[] {
  const entries = Object.entries(f.params);
  const defaults = Object.fromEntries(entries.map(([id, p]) => [id, p.default]));
  const others = entries.map(
    ([
      id,
      {
        default: value,
        range: [low, high],
      },
    ]) => {
      const other = value === 0 ? 0.5 : value * 1.75;
      return [id, other <= high && other >= low ? other : value * 0.75] as const;
    },
  );
  return entries.length === 0 ? [defaults] : [defaults, Object.fromEntries(others)];
}

/** Where a form is 0, or touches it, 0 itself left out: there relative errors have no bound. */
function interiorZeros(run: (x: number) => number): readonly number[] {
  const h = 1 / 32;
  const size = Array.from({ length: 2 * 24_320 + 1 }, (_, i) => Math.abs(run((i - 24_320) * h)));
  return size.flatMap((y, i) => {
    const isLowest = y <= size[i - 1]! && y <= size[i + 1]! && i !== 24_320;
    return isLowest && y < Math.max(size[i - 8]!, size[i + 8]!) / 8 ? [(i - 24_320) * h] : [];
  });
}

interface Worst {
  readonly error: number;
  readonly at: number;
}

/** The largest error of a computed form over the points, each rounded to the format first. */
function worst(
  inputs: readonly number[],
  kinks: readonly number[],
  isWanted: (x: number) => boolean,
  truth: (x: number) => Decimal,
  run: (x: number) => number,
  format: Format,
): Worst {
  const round = format === float32 ? Math.fround : (x: number): number => x;
  const zeros = interiorZeros(run);
  const errorAt = (x: number): number => {
    const [y, exact] = [round(run(x)), truth(x)];
    const zero = zeros.find(z => Math.abs(z - x) <= NEAR_ZERO);
    const size =
      zero === undefined ? 0 : Math.max(...[-NEAR_ZERO, NEAR_ZERO].map(d => Math.abs(run(zero + d))));
    const isClose = exactly(y)
      .sub(exact)
      .abs()
      .lte(ABSOLUTE[format.name] * size);
    if (zero !== undefined && isClose) return 0;
    // At a kink a rounded parameter may leave a little of a 0: hardsigmoid(−3) with 1/6 as a float.
    if (
      kinks.some(k => Math.abs(k - x) <= 1e-9) &&
      exactly(y)
        .sub(exact)
        .abs()
        .lt(2 ** -50)
    )
      return 0;
    // A factor may be subnormal where the product is hardly: then x² units of the last subnormal.
    const isTiny = format === float64 && exact.abs().lt(TINY);
    const units = exactly(y).sub(exact).abs().div(SMALLEST).toNumber();
    return isTiny && units <= Math.max(64, x * x) ? 0 : ulpError(y, exact, format);
  };
  return inputs
    .map(round)
    .filter(x => Math.abs(x) < 760 && isWanted(x))
    .map(x => ({ at: x, error: errorAt(x) }))
    .reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a));
}

describe.each(scalars.map(f => [f.name, f] as const))('%s', (name, f) => {
  const slope = derivative(f.value.textbook);
  const kinks = properties(f).kinks.map(k => k.at);
  const inputs = points(f);
  const isApart = (x: number): boolean => !kinks.some(k => Math.abs(k - x) <= 1e-7 * Math.abs(k));

  for (const [label, truth, pick, isWanted] of [
    ['value', f.value.textbook, (code: ScalarForms) => code.value, () => true],
    ['derivative', slope, (code: ScalarForms) => code.derivative, isApart],
  ] as const) {
    for (const format of [float64, float32]) {
      const promised = f.ulp?.[label === 'value' ? 0 : 1] ?? BUDGET.float64;
      const budget = format === float32 ? BUDGET.float32 : promised;
      for (const [i, params] of settings(f).entries()) {
        // Other parameters are tested in the format that most people use.
        if (i > 0 && format === float64) continue;
        test(`${label}: within ${budget} ulp in ${format.name} of the textbook form in many digits${i > 0 ? `, ${JSON.stringify(params)}` : ''}`, async () => {
          const code = await scalarCode(name, format.name, params);
          const { error, at } = worst(
            inputs,
            kinks,
            isWanted,
            x => inDecimal(truth, x, params),
            x => pick(code)(x),
            format,
          );
          expect(error, `at x = ${at}: ${pick(code)(at)}`).toBeLessThanOrEqual(budget);
        });
      }
    }
  }

  test('the second derivative is that of the textbook form in many digits', async () => {
    const run = find(name)!.run as unknown as Elementwise;
    const second = (x: number): number => run.secondDerivative(x) as number;
    const twice = derivative(slope);
    const params = settings(f)[0]!;
    const seamsOfSlope = seams(slope, params, 'textbook');
    const isSmooth = (x: number): boolean =>
      !seamsOfSlope.some(s => Math.abs(s - x) <= 1e-6 * Math.max(1, Math.abs(s)));
    for (const x of inputs.filter(
      x => isSmooth(x) && Math.abs(x) < 300 && (x === 0 || Math.abs(x) > 1e-100),
    )) {
      const truth = inDecimal(twice, x, params);
      const size = Math.max(...[x - 0.5, x, x + 0.5].map(v => Math.abs(second(v)) || 0));
      const error = exactly(second(x)).sub(truth).abs().toNumber();
      expect(error, `at ${x}: ${second(x)}, not ${truth}`).toBeLessThanOrEqual(2 ** -36 * size + 1e-18);
    }
    expect(second(Number.NaN)).toBeNaN();
  });

  test('the stated derivative is the derivative', () => {
    const stated = f.derivative?.textbook;
    if (!stated) return expect(f.derivative?.stable ?? slope).toBeDefined();
    const params = settings(f)[0]!;
    for (const x of inputs.filter(x => isApart(x) && Math.abs(x) > 1e-20 && Math.abs(x) < 100)) {
      const [a, b] = [inDecimal(stated, x, params), inDecimal(slope, x, params)];
      expect(a.sub(b).abs().lte(b.abs().mul('1e-20')), `at ${x}: ${a} and ${b}`).toBe(true);
    }
  });

  test('NaN in, NaN out', async () => {
    const code = await scalarCode(name);
    expect(code.value(Number.NaN)).toBeNaN();
    // A slope that is the same everywhere need not look at x.
    if (freeNames(slope).has('x') === false) return;
    expect(code.derivative(Number.NaN)).toBeNaN();
  });

  test('at ±∞ the limits', async () => {
    const code = await scalarCode(name);
    for (const form of [code.value, code.derivative]) {
      for (const side of [-1, 1]) {
        const far = [1e3, 1e5].map(x => form(side * x));
        if (!isInside(f, side * Infinity)) continue;
        const limit = form(side * Infinity);
        if (Number.isNaN(limit)) {
          // Only what oscillates has none.
          const steps = Array.from({ length: 10 }, (_, i) => form(side * (11 + i)) - form(side * (10 + i)));
          expect(new Set(steps.map(Math.sign)).size, `${name} at ${side * Infinity}`).toBe(2);
          continue;
        }
        const isNear = Number.isFinite(limit)
          ? Math.abs(far[1]! - limit) <= Math.abs(far[0]! - limit) + 1e-15
          : Math.abs(far[1]!) > 5;
        expect(isNear, `${name} goes to ${far}, not ${limit}, at ${side * Infinity}`).toBe(true);
      }
    }
  });

  test('agrees with values from elsewhere', async () => {
    const code = await scalarCode(name);
    for (const [x, y] of f.anchors?.values ?? []) {
      expect(Math.abs(code.value(x) - y), `at ${x}: ${code.value(x)}, not ${y}`).toBeLessThanOrEqual(
        1e-15 * Math.abs(y),
      );
    }
  });

  for (const property of Object.keys(scalarCheckers) as (keyof Properties)[]) {
    test(`property: ${property}`, async () => {
      const claim = properties(f)[property];
      if (claim !== undefined && !(f.domain && HALF_LINE.has(property)))
        (scalarCheckers[property] as ScalarChecker<typeof property>)(
          claim as never,
          f,
          await scalarCode(name),
        );
    });
  }
});

describe.each(rows.map(f => [f.name, f] as const))('%s', (name, f) => {
  const params = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));
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
    const budget = format === float64 ? (f.ulp ?? 2) : 2;
    test(`value: within ${budget} ulp in ${format.name} of the textbook form in many digits`, async () => {
      const run = runner(f, await rowCode(name, format.name));
      const round = format === float32 ? Math.fround : (x: number): number => x;
      for (const row of cases.map(r => r.map(round))) {
        const truth = oracle(f.value.textbook, { x: row, ...params });
        const largest = truth.reduce((m, v) => (v.abs().gt(m) ? v.abs() : m), exactly(0));
        run(row).forEach((y, i) => {
          // A sum of the largest and a logarithm can come out near 0; there the error is measured against the inputs.
          const measure = f.ulpOf === 'row' ? largest : truth[i]!;
          const error = ulpError(round(y), truth[i]!, format, measure);
          if (format === float64 && truth[i]!.abs().lt(TINY) && error < 1000) return;
          const isNearZero = f.result === 'number' && truth[i]!.abs().lt(Math.max(...row.map(Math.abs)));
          const allowed = isNearZero
            ? (2 * Math.max(...row.map(Math.abs), 1)) / Number(truth[i]!.abs())
            : budget;
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
      ...params,
      x: row,
      g: f.result === 'row' ? incoming(row) : incoming(row)[0]!,
    });

  test('the textbook vjp is the gradient, by differences', () => {
    const h = exactly(2 ** -44);
    for (const row of short) {
      const g = incoming(row);
      const at = (place: number, by: Decimal): Decimal => {
        const y = oracle(f.value.textbook, {
          ...params,
          x: row.map((v, j) => (j === place ? Wide.add(exactly(v), by) : v)),
        });
        return y.reduce((sum, v, i) => sum.add(v.mul(g[i]!)), exactly(0));
      };
      vjp(f.vjp.textbook, row).forEach((d, i) => {
        // At a jump there is no gradient, and at a kink it lies between the slopes of both sides.
        const [left, here, right] = [at(i, h.neg()), at(i, exactly(0)), at(i, h)];
        if (right.sub(left).abs().gt(0.5)) return;
        const slopes = [here.sub(left).div(h), right.sub(here).div(h)].map(Number);
        const slack = 1e-11 * Math.max(1, ...slopes.map(Math.abs));
        const where = `element ${i} of [${row}]: ${d}, not ${slopes}`;
        expect(Number(d), where).toBeLessThanOrEqual(Math.max(...slopes) + slack);
        expect(Number(d), where).toBeGreaterThanOrEqual(Math.min(...slopes) - slack);
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
      code.vjp(Float64Array.from(row), Float64Array.from(g), dx, ...Object.values(params));
      const truth = vjp(f.vjp.textbook, row).map(Number);
      dx.forEach((d, i) => {
        expect(
          Math.abs(d - truth[i]!),
          `element ${i} of [${row}]: ${d}, not ${truth[i]}`,
        ).toBeLessThanOrEqual(2e-14 * Math.abs(truth[i]!) + (f.ulpOf === 'row' ? 1e-15 : 1e-320));
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
    const { absent } = f;
    if (absent === undefined) return expect(run([1, Number.NaN]).every(Number.isNaN)).toBe(true);
    for (const row of [[1], [1, 2, -3], [0, 0]]) {
      const wanted = f.result === 'row' ? [f.masked, ...run(row)] : run(row);
      expect(run([absent, ...row])).toEqual(wanted);
    }
  });

  test('agrees with values from elsewhere', async () => {
    const run = runner(f, await rowCode(name));
    for (const [x, y] of f.anchors?.values ?? []) {
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
    expect(f.title.en).not.toMatch(/[\u4e00-\u9fff]/);
    for (const text of [f.summary, f.numerics ?? f.summary]) {
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const lang of ['en', 'zh']) {
      const guide = readFileSync(join(import.meta.dirname, `../../../../guide/${name}/${lang}.md`), 'utf8');
      expect([1, 6]).toContain(guide.match(/^## /gm)!.length);
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
