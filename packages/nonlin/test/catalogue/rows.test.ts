// Every claim of every function of a row, and its gradients against the textbook form in many digits.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { derivativeAlong, type Expr, expand } from '../../src/formula/index.ts';
import { jvpOf } from '../../src/functions/definition.ts';
import { exactly, oracle, ulpError } from '../support/decimal.ts';
import { rowCode, rows } from './definitions.ts';
import { rowCheckers, runner, sampleRows } from './facts.ts';

const TINY = exactly(2 ** -1000);
const Wide = Decimal.clone({ precision: 400 });

type Row = readonly number[];
type Truth = (e: Expr, row: Row) => readonly Decimal[];
/** What is true of each row, computed at the first question: several tests ask for the same. */
function remembered(truth: Truth): Truth {
  const known = new Map<Expr, Map<Row, readonly Decimal[]>>();
  return (e, row) => {
    const ofForm = known.get(e) ?? new Map<Row, readonly Decimal[]>();
    known.set(e, ofForm);
    const value = ofForm.get(row) ?? truth(e, row);
    ofForm.set(row, value);
    return value;
  };
}

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

  for (const format of ['float64', 'float32'] as const) {
    const budget = format === 'float64' ? (f.ulp ?? 2) : 2;
    test(`value: within ${budget} ulp in ${format} of the textbook form in many digits`, async () => {
      const run = runner(f, await rowCode(name, format));
      const round = format === 'float32' ? Math.fround : (x: number): number => x;
      for (const row of cases.map(r => r.map(round))) {
        const truth = oracle(f.value.textbook, { x: row, ...params });
        const largest = truth.reduce((m, v) => (v.abs().gt(m) ? v.abs() : m), exactly(0));
        run(row).forEach((y, i) => {
          // A sum of the largest and a logarithm can come out near 0; there the error is measured against the inputs.
          const measure = f.ulpOf === 'row' ? largest : truth[i]!;
          const error = ulpError(round(y), truth[i]!, format, measure);
          if (format === 'float64' && truth[i]!.abs().lt(TINY) && error < 1000) return;
          const isNearZero = f.result === 'number' && truth[i]!.abs().lt(Math.max(...row.map(Math.abs)));
          const allowed = isNearZero
            ? (2 * Math.max(...row.map(Math.abs), 1)) / Number(truth[i]!.abs())
            : budget;
          expect(error, `element ${i} of [${row.slice(0, 4)}…]`).toBeLessThanOrEqual(allowed);
        });
      }
    });
  }

  const incoming = (row: Row): Row =>
    (f.result === 'row' ? row : [0]).map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
  const short = cases.filter(row => row.length <= 10);

  /** The textbook vjp with y written out, so that it is one of x and g. */
  const vjp = remembered((e, row) =>
    oracle(expand(e, { y: f.value.textbook }), {
      ...params,
      x: row,
      g: f.result === 'row' ? incoming(row) : incoming(row)[0]!,
    }),
  );

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
      const here = at(0, exactly(0));
      vjp(f.vjp.textbook, row).forEach((d, i) => {
        // At a jump there is no gradient, and at a kink it lies between the slopes of both sides.
        const [left, right] = [at(i, h.neg()), at(i, h)];
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
      code.vjp!(Float64Array.from(row), Float64Array.from(g), dx, ...Object.values(params));
      const truth = vjp(f.vjp.textbook, row).map(Number);
      dx.forEach((d, i) => {
        expect(
          Math.abs(d - truth[i]!),
          `element ${i} of [${row}]: ${d}, not ${truth[i]}`,
        ).toBeLessThanOrEqual(2e-14 * Math.abs(truth[i]!) + (f.ulpOf === 'row' ? 1e-15 : 1e-320));
      });
    }
  });

  /** A direction, and J v by forward-mode differentiation of the textbook form: from neither the vjp nor the jvp that is stated. */
  const directionOf = (row: Row): Row => row.map((_, i) => [0.75, -2, 1, 0.125, -0.5][i % 5]!);
  const along = derivativeAlong(f.value.textbook);
  const jvp = remembered((e, row) =>
    oracle(expand(e, { y: f.value.textbook }), { ...params, x: row, v: directionOf(row) }),
  );

  test('forward-mode differentiation gives the directional derivative, by differences', () => {
    const h = exactly(2 ** -44);
    for (const row of short) {
      const v = directionOf(row);
      const at = (by: Decimal): readonly Decimal[] =>
        oracle(f.value.textbook, {
          ...params,
          x: row.map((x, j) => Wide.add(exactly(x), by.mul(v[j]!))),
        });
      const [left, here, right] = [at(h.neg()), at(exactly(0)), at(h)];
      jvp(along, row).forEach((d, i) => {
        if (right[i]!.sub(left[i]!).abs().gt(0.5)) return;
        const slopes = [here[i]!.sub(left[i]!), right[i]!.sub(here[i]!)].map(step => Number(step.div(h)));
        const slack = 1e-11 * Math.max(1, ...slopes.map(Math.abs));
        const where = `element ${i} of [${row}]: ${d}, not ${slopes}`;
        expect(Number(d), where).toBeLessThanOrEqual(Math.max(...slopes) + slack);
        expect(Number(d), where).toBeGreaterThanOrEqual(Math.min(...slopes) - slack);
      });
    }
  });

  test('the jvp that is stated, or follows from the vjp, is that of the textbook form', () => {
    const { textbook, stable = textbook } = jvpOf(f);
    for (const row of short) {
      const truth = jvp(along, row);
      for (const form of [textbook, stable])
        jvp(form, row).forEach((v, i) => {
          expect(
            v.sub(truth[i]!).abs().lte(truth[i]!.abs().mul('1e-20').add('1e-35')),
            `element ${i} of [${row}]: ${v}, not ${truth[i]}`,
          ).toBe(true);
        });
    }
  });

  test('jvp: right to the last digits', async () => {
    const code = await rowCode(name);
    for (const row of short) {
      const dy = new Float64Array(row.length);
      const run = code.jvp ?? code.vjp!;
      run(Float64Array.from(row), Float64Array.from(directionOf(row)), dy, ...Object.values(params));
      const truth = jvp(along, row).map(Number);
      truth.forEach((d, i) => {
        expect(Math.abs(dy[i]! - d), `element ${i} of [${row}]: ${dy[i]}, not ${d}`).toBeLessThanOrEqual(
          2e-14 * Math.abs(d) + (f.ulpOf === 'row' ? 2e-15 : 1e-320),
        );
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
