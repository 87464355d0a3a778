// The oracle's arithmetic against two others: decimal.js, and values that mpmath 1.2.1 and 1.3.0 printed.
import type { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { arithmeticOf, type Big, bigFrom } from '../../src/analysis/oracle/index.ts';
import { decimalArithmetic, exactly, toDecimal } from '../support/decimal.ts';

const binary = arithmeticOf(200);
const decimal = decimalArithmetic(120);
const inputs = [1e-30, 2 ** -60, 1e-5, 0.1, 0.5, -0.7, 1, -1, 2.5, -3.3, 20, -30, 700, -745, 1e3, 123456.789];

const run = (id: string, x: number): Decimal =>
  toDecimal(binary.ops[id as keyof typeof binary.ops](bigFrom(x), bigFrom(x)));

test.each(['exp', 'expm1', 'log', 'log1p', 'tanh', 'sqrt'] as const)('%s agrees with decimal.js', id => {
  for (const x of inputs) {
    const [ours, theirs] = [run(id, x), decimal.ops[id]!(exactly(x))];
    if (theirs.isNaN()) expect(ours.isNaN(), `${id}(${x})`).toBe(true);
    else if (!theirs.isFinite() || theirs.isZero()) expect(String(ours), `${id}(${x})`).toBe(String(theirs));
    else expect(ours.sub(theirs).abs().lte(theirs.abs().mul('1e-44')), `${id}(${x})`).toBe(true);
  }
});

test.each([
  ['sin', 1e22, '-0.8522008497671888017727058937530293682618'],
  ['sin', 0.5, '0.4794255386042030002732879352155713880818'],
  ['sin', -3, '-0.1411200080598672221007448028081102798469'],
  ['cos', 1e300, '-0.5753861119575490466882442759658061506357'],
  ['cos', Math.PI / 2, '6.12323399573676588613032966137500146464e-17'],
  ['cos', -5, '0.2836621854632262644666391715135573083344'],
  ['atan', 3, '1.249045772398254425829917077281090123078'],
  ['atan', 1e-10, '0.0000000001000000000000000036428863982164408245468'],
  ['atan', -1e10, '-1.570796326694896619231321691640084775432'],
  ['erf', 0.3, '0.3286267594591274161896179853182030332585'],
  ['erf', -3, '-0.9999779095030014145586272238704176796202'],
  ['erfc', 20, '5.395865611607900928934999167905345604088e-176'],
  ['erfc', 28, '6.563215840328784152380910481606274774134e-343'],
  ['erfc', 40, '1.896961059966276509268278259713415434937e-697'],
  ['erfc', -1.5, '1.966105146475310727066976261645947858681'],
  ['normcdf', -13, '6.117164399549879682275209772544071145113e-39'],
] as const)('%s(%f) agrees with mpmath', (id, x, value) => {
  expect(run(id, x).toPrecision(38)).toBe(decimal.constant(0, value).toPrecision(38));
});

test('erf and erfc of few bits, which take another series far out, are those of many bits', () => {
  const [few, many] = [arithmeticOf(160), arithmeticOf(3000)];
  for (const x of [12, 13, -13, 14.5, 20, 28, -28, 40, 59])
    for (const id of ['erf', 'erfc'] as const) {
      const [a, b] = [few, many].map(arithmetic => arithmetic.ops[id](bigFrom(x))) as [Big, Big];
      const error = many.ops.abs(many.ops.sub(a, b));
      expect(many.compare('le', { ...error, e: error.e + 150 }, many.ops.abs(b)), `${id}(${x})`).toBe(true);
    }
});
