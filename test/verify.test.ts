// The sweep of `npm run verify`, thinned out: 1,024 float32 numbers of every function and derivative, and the neighbours
// of zero, of overflow and of the largest number; that the quick references decide as the slow one does; and what the committed
// report says of all inputs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arithmeticOf, bigFrom } from '../packages/nonlin/src/analysis/oracle/big.ts';
import { randomNumbers, ulpOf } from '../packages/nonlin/src/analysis/precision/index.ts';
import { all } from '../packages/nonlin/src/catalog.ts';
import type { ScalarFunction } from '../packages/nonlin/src/functions/definition.ts';
import { toDecimal } from '../packages/nonlin/test/support/decimal.ts';
import { type EnclosedOp, enclosures, radiusOf } from '../scripts/verify/balls.ts';
import { type DoubleDouble, from, mul } from '../scripts/verify/doubledouble.ts';
import { type ArrayFunction, claimsOf, consecutive, hardPoints } from '../scripts/verify/float32.ts';
import { doubleDoubleReference, referenceError, truthOf } from '../scripts/verify/reference.ts';
import {
  type Claims,
  countAsymmetric,
  countFalls,
  type Findings,
  hashBlock,
  inputs,
  isNearZero,
  isRounded,
  perUlp,
  ulpError,
} from '../scripts/verify/sweep.ts';

const entries = all().filter(e => e.definition.kind === 'scalar');
type Call = ArrayFunction;

/** The plain way: compares y with the reference at each x; `mirrored` are the results at −x. Inputs are in the order of the floats' bits. */
function compare(
  x: Float32Array,
  y: Float32Array,
  mirrored: Float32Array,
  reference: (x: number) => DoubleDouble,
  claims: Claims,
): Findings {
  const { nearZeros = [] } = claims;
  let worst = -1;
  let worstAt = 0;
  let rounded = 0;
  let nearZero = 0;
  for (let i = 0; i < x.length; i++) {
    const { high, low } = reference(x[i]!);
    const error = ulpError(y[i]!, high, low);
    if (isRounded(error)) rounded++;
    if (isNearZero(nearZeros, x[i]!)) {
      nearZero = Math.max(nearZero, Math.abs(y[i]! - high - low));
    } else if (error > worst) {
      worst = error;
      worstAt = x[i]!;
    }
  }
  return {
    count: x.length,
    worst,
    worstAt,
    rounded,
    falls: claims.rises ? countFalls(x, y) : 0,
    asymmetric: countAsymmetric(y, mirrored, claims.symmetry),
    nearZero,
    hash: hashBlock(y),
  };
}

describe.each(entries.map(e => [e.definition.name, e] as const))('%s', (_, { definition, run }) => {
  const f = definition as ScalarFunction;
  const calls = run as unknown as Call & { readonly derivative: Call };
  describe.each(['value', 'derivative'] as const)('%s', output => {
    const call = output === 'value' ? calls : calls.derivative;
    // A few dozen of the hard points: the tests of the catalogue take them all.
    const hard = hardPoints(f).filter((_, i) => i % 17 === 0);

    test('the references agree with many digits', () => {
      expect(referenceError(f, output, doubleDoubleReference(f, output), hard)).toBeLessThan(-53);
    });

    test('within 1 ulp of float32', () => {
      const reference = doubleDoubleReference(f, output);
      const claims = { ...claimsOf(f, output, call), rises: false };
      const stretches = [
        inputs(0, 1_024, 4_194_301),
        ...[0, 0x80000000, 0x42b00000, 0xc2b00000, 0x7f7fff00, 0xff7fff00].map(bits => inputs(bits, 256)),
      ];
      for (const x of stretches) {
        const found = compare(x, call(x), x, reference, claims);
        expect(found.worst, `at ${found.worstAt}`).toBeLessThanOrEqual(1);
        expect(found.nearZero).toBeLessThan(2 ** -20);
      }
    });

    test('polynomials over a stretch of floats decide as double-double arithmetic does', () => {
      const claims = claimsOf(f, output, call);
      const reference = doubleDoubleReference(f, output);
      const random = randomNumbers(output.length);
      for (let i = 0; i < 4; i++) {
        const exponent = i === 0 ? Math.floor(random() * 255) : 100 + Math.floor(random() * 34);
        const sign = random() < 0.5 ? 0 : 0x80000000;
        const first = sign + exponent * 2 ** 23 + Math.floor(random() * 4096) * 2 ** 11;
        const quick = consecutive(call, truthOf(f, output), claims, first, 2 ** 11);
        const x = inputs(first, 2 ** 11);
        const slow = compare(x, call(x), call(x.map(v => -v)), reference, claims);
        const where = `from ${x[0]}`;
        // Pairs that are not symmetric count with their positive input.
        const asymmetric = sign === 0 ? 2 * slow.asymmetric : 0;
        const figures = { worst: 0, worstAt: 0, nearZero: 0 };
        expect({ ...quick, ...figures }, where).toEqual({ ...slow, asymmetric, ...figures });
        // Either may name another one of inputs that are as bad.
        expect(Math.abs(quick.worst - slow.worst), where).toBeLessThan(2 ** -22);
        expect(Math.abs(quick.nearZero - slow.nearZero), where).toBeLessThan(
          2 ** -19 * slow.nearZero + 1e-15,
        );
      }
    });
  });
});

test('the sweep has a table of units: those of the definition of an ulp', () => {
  // By the exponent bits of a float64; the last of them are those of ∞ and NaN.
  for (let e = 1; e < 2047; e++)
    expect(perUlp[e], `2^${e - 1023}`).toBe(1 / ulpOf(2 ** (e - 1023), 'float32'));
});

test('the sweep finds what is wrong', () => {
  expect(ulpError(1, 1)).toBe(0);
  expect(ulpError(1 + 2 ** -23, 1)).toBe(1);
  expect(ulpError(0, 2 ** -149)).toBe(1);
  expect(ulpError(Number.NaN, 1)).toBe(Infinity);
  expect(ulpError(Infinity, 3.5e38)).toBe(0);
  expect(ulpError(3.4028234663852886e38, 3.5e38)).toBe(Infinity);
  const x = inputs(0x3f800000, 4);
  const y = Float32Array.of(1, 3, 2, 4);
  const found = compare(x, y, y, () => from(1), { rises: true, symmetry: 'odd' });
  expect([found.falls, found.asymmetric, found.rounded, found.count]).toEqual([1, 4, 1, 4]);
});

test('double-double products keep their digits where splitting overflows', () => {
  const { mul: times, sub } = arithmeticOf(300).ops;
  for (const [a, b] of [
    [1.2345e305, 3.3],
    [0.123, 7.77e300],
    [-1.1e303, 170],
  ] as const) {
    const { high, low } = mul(from(a), from(b));
    const rest = sub(sub(times(bigFrom(a), bigFrom(b)), bigFrom(high)), bigFrom(low));
    expect(Math.abs(toDecimal(rest).toNumber())).toBeLessThanOrEqual(Math.abs(high) * 2 ** -104);
  }
});

test('the sweep over consecutive floats finds what is wrong', () => {
  const { definition, run } = entries.find(e => e.definition.name === 'sigmoid')!;
  const f = definition as ScalarFunction;
  const truth = truthOf(f, 'value');
  const good = run as unknown as ArrayFunction;
  /** Sigmoid with one result moved by so many ulp. */
  const spoilt = (at: number, change: (y: Float32Array, i: number) => void): ArrayFunction =>
    ((x: Float32Array, options?: object) => {
      const y = good(x, options as never);
      const i = x.indexOf(at);
      if (i >= 0) change(y, i);
      return y;
    }) as ArrayFunction;
  const claims = { rises: true };
  const sweep = (call: ArrayFunction) => consecutive(call, truth, claims, 0x3f800000, 2 ** 16);
  const right = sweep(good);
  expect(right.worst).toBeLessThan(0.53);
  expect([right.count, right.falls]).toEqual([2 ** 16, 0]);
  for (const index of [0, 1, 2 ** 15, 2 ** 16 - 1]) {
    const at = inputs(0x3f800000 + index, 1)[0]!;
    const up = sweep(
      spoilt(at, (y, i) => {
        y[i]! += 3 * 2 ** -24;
      }),
    );
    expect([up.worstAt, up.rounded, up.hash === right.hash]).toEqual([at, right.rounded - 1, false]);
    expect(up.worst).toBeGreaterThan(2);
    expect(up.falls + (index === 2 ** 16 - 1 ? 1 : 0)).toBe(1);
    const missing = sweep(
      spoilt(at, (y, i) => {
        y[i] = Number.NaN;
      }),
    );
    expect([missing.worst, missing.worstAt]).toEqual([Infinity, at]);
  }
});

describe('balls hold the true value anywhere in them', () => {
  const exact = arithmeticOf(200);
  const { add, mul, sub } = exact.ops;
  const one = bigFrom(1);
  const sech2 = (a: typeof one) => {
    const t = exact.ops.tanh(a);
    return mul(sub(one, t), add(one, t));
  };
  const truths = { ...exact.ops, sech2 };
  const reach: Partial<Record<EnclosedOp, number>> = { log: 30, sqrt: 30, tanh: 12, sech2: 12, normcdf: 12 };
  test.each(Object.keys(enclosures) as EnclosedOp[])('%s', op => {
    const random = randomNumbers(op.length);
    const isPositive = op === 'log' || op === 'sqrt';
    for (let i = 0; i < 200; i++) {
      const size = (reach[op] ?? 5) * 2 ** (-20 * random() * (i % 2));
      const c = op === 'log1p' || isPositive || random() < 0.5 ? size * random() : -size * random();
      const r = Math.abs(c) * 2 ** (-1 - 40 * random());
      const v = enclosures[op].value(c);
      const radius = radiusOf(op, c, r, v);
      for (const place of [-1, -0.5, 0.3, 1]) {
        const x = add(bigFrom(c), mul(bigFrom(r), bigFrom(place)));
        const off = toDecimal(exact.ops.abs(sub(truths[op](x), bigFrom(v))));
        expect(off.toNumber(), `${op}(${c} ± ${r})`).toBeLessThanOrEqual(radius);
      }
      // Not for nothing: no more than a few times what the slope makes of it.
      expect(radius).toBeLessThan(
        Math.abs(v) * 2 ** -49 +
          60 * r * Math.exp(Math.min(c, 700) + r) +
          (4 * r) / Math.abs(isPositive ? c - r : 1) +
          4 * r,
      );
    }
  });
});

const errorIn = (section: string, label: string, column: number): number =>
  Number(
    section
      .split('\n')
      .find(line => line.startsWith(`| ${label} |`))
      ?.split('|')[column],
  );
const sectionsOf = (report: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, '../docs', report), 'utf8').split(/^## /m);

test('the report covers every function, and keeps the promises', () => {
  const [, float32, float64] = sectionsOf('accuracy.md');
  for (const { definition } of entries) {
    const { name, ulp = [2, 2] } = definition as ScalarFunction;
    [name, `${name}′`].forEach((label, i) => {
      expect(errorIn(float32!, label, 3), `${label} in float32`).toBeLessThanOrEqual(1);
      expect(errorIn(float64!, label, 3), `${label} in float64`).toBeLessThanOrEqual(ulp[i]!);
    });
  }
  const wholly = entries.filter(({ definition: { name } }) =>
    [name, `${name}′`].every(label => float32!.includes(`| ${label} | all 2^32 |`)),
  );
  // All but those with sine or cosine, at every input: both READMEs say so.
  const readme = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
  const english = /(\d+) of the (\d+)\s+functions of a number/.exec(readme('README.md'))!;
  const chinese = /(\d+) 个单变量函数中有 (\d+) 个/.exec(readme('README.zh-CN.md'))!;
  expect(english.slice(1).map(Number)).toEqual([wholly.length, entries.length]);
  expect(chinese.slice(1).map(Number)).toEqual([entries.length, wholly.length]);
});
