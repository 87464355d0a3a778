// Every function of a number and its derivatives against the textbook form in many digits at the points where errors are likely:
// float32, parameters other than the defaults and second derivatives without the neighbours of edges, float64 with every other one;
// `npm run verify` measures at millions of float64 numbers and all of float32, and `npm run thorough` takes all points here.
// There is no test file for a single function: what is tested here is tested of all.
import type { Decimal } from 'decimal.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { points } from '../../src/analysis/estimate/points.ts';
import type { Precision } from '../../src/analysis/precision/index.ts';
import { seams } from '../../src/analysis/properties/seams.ts';
import { find, properties } from '../../src/catalog.ts';
import type { ScalarForms } from '../../src/compiler/code.ts';
import { derivative, type Expr } from '../../src/formula/index.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import type { Elementwise } from '../../src/kernels/elementwise.ts';
import { exactly, oracle, ulpError } from '../support/decimal.ts';
import { everyNth, isThorough } from '../support/thorough.ts';
import { scalarCode, scalars } from './definitions.ts';

/** What is promised, in ulp of the true value. */
const BUDGET = { float32: 1, float64: 2 } as const;

/** A derivative changes its sign inside: within this distance of such a zero an absolute bound holds instead. */
const NEAR_ZERO = 0.25;
/** That bound, for results of each type, relative to what the form is at that distance. */
const ABSOLUTE = { float32: 2 ** -27, float64: 2 ** -49 } as const;

/** The grid on which zeros are looked for: this many steps to each side of 0. */
const [STEP, CELLS] = [1 / 32, 24_320];

/** Of second derivatives, which promise less: an ulp of e^x is 2 e^x ulp of tanhExp″ on the right. */
const SECOND = 16;
const SECOND_NEAR_ZERO = 2 ** -48;
const SECOND_EXCEPT: Readonly<Record<string, number>> = { tanhExp: 700 };

type Values = Readonly<Record<string, number>>;
const inDecimal = (e: Expr, x: number, params: Values): Decimal => oracle(e, { x, ...params })[0]!;

/** What is true at each x, computed at the first question: several tests ask for the same. −0 is another x than 0. */
function remembered(truth: (x: number) => Decimal): (x: number) => Decimal {
  const known = new Map<number | string, Decimal>();
  return x => {
    const key = Object.is(x, -0) ? '-0' : x;
    const value = known.get(key) ?? truth(x);
    known.set(key, value);
    return value;
  };
}

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
  const size = Array.from({ length: 2 * CELLS + 1 }, (_, i) => Math.abs(run((i - CELLS) * STEP)));
  return size.flatMap((y, i) => {
    const isLowest = y <= size[i - 1]! && y <= size[i + 1]! && i !== CELLS;
    return isLowest && y < Math.max(size[i - 8]!, size[i + 8]!) / 8 ? [(i - CELLS) * STEP] : [];
  });
}

interface Worst {
  readonly error: number;
  readonly at: number;
}

/** What a definition may state where its error is too large. */
function advice(name: string, label: string, format: Precision, promised: number, error: number): string {
  const stable = `functions/${name}.ts: find a better stable form of the ${label}`;
  const wanted = (Math.ceil(error * 10) / 10).toFixed(1);
  return format === 'float32' || !Number.isFinite(error)
    ? `${stable} (docs/digits.md)`
    : `${stable}, or state \`ulp: ${label === 'value' ? `[${wanted}, …]` : `[…, ${wanted}]`}\` instead of ${promised} (docs/digits.md)`;
}

/** The largest error of a computed form over the points, each rounded to the format first. */
function worst(
  inputs: readonly number[],
  kinks: readonly number[],
  isWanted: (x: number) => boolean,
  truth: (x: number) => Decimal,
  run: (x: number) => number,
  format: Precision,
): Worst {
  const round = format === 'float32' ? Math.fround : (x: number): number => x;
  const zeros = interiorZeros(run);
  const errorAt = (x: number): number => {
    const [y, exact] = [round(run(x)), truth(x)];
    const distance = exactly(y).sub(exact).abs();
    const zero = zeros.find(z => Math.abs(z - x) <= NEAR_ZERO);
    if (zero !== undefined) {
      const size = Math.max(...[-NEAR_ZERO, NEAR_ZERO].map(d => Math.abs(run(zero + d))));
      if (distance.lte(ABSOLUTE[format] * size)) return 0;
    }
    // At a kink a rounded parameter may leave a little of a 0: hardsigmoid(−3) with 1/6 as a float.
    if (kinks.some(k => Math.abs(k - x) <= 1e-9) && distance.lt(2 ** -50)) return 0;
    return ulpError(y, exact, format);
  };
  return inputs
    .map(round)
    .filter(x => Math.abs(x) < 760 && isWanted(x))
    .map(x => ({ at: x, error: errorAt(x) }))
    .reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a));
}

describe.each(scalars.map(f => [f.name, f] as const))('%s', (name, f) => {
  const slope = derivative(f.value.textbook);
  const defaults = settings(f)[0]!;
  const valueAt = remembered(x => inDecimal(f.value.textbook, x, defaults));
  const slopeAt = remembered(x => inDecimal(slope, x, defaults));
  let kinks: readonly number[];
  let inputs: readonly number[];
  let fewer: readonly number[];
  // Not while tests are collected: then those of one function do not wait for all the others'.
  beforeAll(() => {
    kinks = properties(f).kinks.map(k => k.at);
    fewer = points(f, isThorough);
    const known = new Set(fewer);
    const others = points(f).filter(x => !known.has(x));
    inputs = [...fewer, ...everyNth(2, others, scalars.indexOf(f))];
  });
  const isApart = (x: number): boolean => !kinks.some(k => Math.abs(k - x) <= 1e-7 * Math.abs(k));

  for (const [label, formula, truth, pick, isWanted] of [
    ['value', f.value.textbook, valueAt, (code: ScalarForms) => code.value, () => true],
    ['derivative', slope, slopeAt, (code: ScalarForms) => code.derivative, isApart],
  ] as const) {
    for (const format of ['float64', 'float32'] as const) {
      const promised = f.ulp?.[label === 'value' ? 0 : 1] ?? BUDGET.float64;
      const budget = format === 'float32' ? BUDGET.float32 : promised;
      for (const [i, params] of [defaults, ...settings(f).slice(1)].entries()) {
        // Other parameters are tested in the format that most people use.
        if (i > 0 && format === 'float64') continue;
        test(`${label}: within ${budget} ulp in ${format} of the textbook form in many digits${i > 0 ? `, ${JSON.stringify(params)}` : ''}`, async () => {
          const code = await scalarCode(name, format, params);
          const { error, at } = worst(
            format === 'float64' ? inputs : fewer,
            kinks,
            isWanted,
            params === defaults ? truth : x => inDecimal(formula, x, params),
            x => pick(code)(x),
            format,
          );
          expect(
            error,
            `at x = ${at}: ${pick(code)(at)}; ${advice(name, label, format, promised, error)}`,
          ).toBeLessThanOrEqual(budget);
        });
      }
    }
  }

  test('the second derivative is that of the textbook form in many digits', async () => {
    const run = find(name)!.run as unknown as Elementwise;
    const second = (x: number): number => run.secondDerivative(x) as number;
    const onGrid = run.secondDerivative(
      Float64Array.from({ length: 2 * CELLS + 1 }, (_, i) => (i - CELLS) * STEP),
    );
    const zeros = interiorZeros(x => onGrid[x / STEP + CELLS]!);
    const most = SECOND_EXCEPT[name] ?? SECOND;
    const twice = derivative(slope);
    const seamsOfSlope = seams(slope, defaults, 'textbook');
    const isSmooth = (x: number): boolean =>
      !seamsOfSlope.some(s => Math.abs(s - x) <= 1e-6 * Math.max(1, Math.abs(s)));
    const wrong = fewer
      .filter(x => isSmooth(x) && Math.abs(x) < 300 && (x === 0 || Math.abs(x) > 1e-100))
      .flatMap(x => {
        const truth = inDecimal(twice, x, defaults);
        if (ulpError(second(x), truth, 'float64') <= most) return [];
        const zero = zeros.find(z => Math.abs(z - x) <= NEAR_ZERO);
        const size =
          zero === undefined ? 0 : Math.max(...[-NEAR_ZERO, NEAR_ZERO].map(d => Math.abs(second(zero + d))));
        const error = exactly(second(x)).sub(truth).abs().toNumber();
        return error <= SECOND_NEAR_ZERO * size ? [] : [`at ${x}: ${second(x)}, not ${truth}`];
      });
    expect(wrong).toEqual([]);
    expect(second(Number.NaN)).toBeNaN();
  });

  test('the stated derivative is the derivative', () => {
    const stated = f.derivative?.textbook;
    if (!stated) return expect(f.derivative?.stable ?? slope).toBeDefined();
    const wrong = inputs
      .filter(x => isApart(x) && Math.abs(x) > 1e-20 && Math.abs(x) < 100)
      .flatMap(x => {
        const [a, b] = [inDecimal(stated, x, defaults), slopeAt(x)];
        return a.sub(b).abs().lte(b.abs().mul('1e-20')) ? [] : [`at ${x}: ${a} and ${b}`];
      });
    expect(wrong).toEqual([]);
  });
});
