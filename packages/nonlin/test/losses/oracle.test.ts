// The losses against their textbook formulas in 60 digits, and the gradients against central differences of those.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bceWithLogits, binaryCrossEntropy, crossEntropy, nll } from '../../src/losses.ts';
import * as oracle from './oracle.ts';
import { type D, differences, exact, oneHot, type Shares, smoothed, sumOf, withDigits } from './oracle.ts';
import { expectNear, sample } from './support.ts';

const ulp = 2 ** -52;
/** Right to a few units in the last place, also where the value is tiny. */
const expectRight = (actual: number, expected: number, units = 4): void =>
  expectNear(actual, expected, units * ulp * Math.abs(expected));

/** 1 − e⁻ˣ has no digits left where x has more decimal places than it; differences lose another eighteen. */
const digitsFor = (x: readonly number[]): number =>
  60 + Math.ceil((Math.max(0, ...x) - Math.min(0, ...x)) / Math.LN10);

const rows: readonly (readonly number[])[] = [
  [0, -50],
  [0, 0],
  [3],
  [0, -700],
  [1000, 0, 999.5],
  [1e-300, -1e-300, 0.1],
  [-2, 0, 2],
  ...[1, 5, 40].map(scale => sample(5, scale, scale)),
];

describe('crossEntropy', () => {
  it.each(rows.map(row => ({ row })))('value and gradient of the row $row', ({ row }) => {
    row.forEach((_, target) => {
      const shares = oneHot(target, row.length).map(exact);
      const loss = (x: readonly D[]): D => oracle.crossEntropyRow(x, shares);
      const { value, slopes } = withDigits(digitsFor(row), () => ({
        value: loss(row.map(exact)).toNumber(),
        slopes: differences(loss, row),
      }));
      expectRight(crossEntropy(row, target), value);
      crossEntropy.gradient(row, target).forEach((slope, i) => {
        expectRight(slope, slopes[i]!, 8);
      });
    });
  });

  it('keeps the digits of a confident, right answer', () => {
    expectRight(crossEntropy([0, -50], 0), 1.9287498479639178e-22, 1);
    const [right, wrong] = crossEntropy.gradient([0, -50], 0);
    expectRight(right!, -1.9287498479639178e-22, 2);
    expectRight(wrong!, 1.9287498479639178e-22, 2);
  });

  const logits = [sample(4, 3, 1), sample(4, 6, 2), sample(4, 1, 3)];
  const weight = [0.5, 2, 1.25, 0.1];
  const indices = [2, 0, 3];
  const probabilities = [
    [0.1, 0.2, 0.3, 0.4],
    [0, 1, 0, 0],
    [0.25, 0.25, 0.5, 0],
  ];
  describe.each([undefined, weight])('weight %s', w => {
    describe.each([0, 0.1, 1])('labelSmoothing %s', labelSmoothing => {
      const options = w === undefined ? { labelSmoothing } : { labelSmoothing, weight: w };
      const total = (x: readonly D[], targets: readonly Shares[]): D =>
        sumOf(
          targets.map((t, r) =>
            oracle.crossEntropyRow(x.slice(4 * r, 4 * r + 4), smoothed(t, labelSmoothing), w),
          ),
        );
      const ofIndices = indices.map(t => oneHot(t, 4));
      const weights = sumOf(indices.map(t => exact(w?.[t] ?? 1)));
      it.each([
        { kind: 'indices', targets: indices, shares: ofIndices, divisor: weights },
        { kind: 'probabilities', targets: probabilities, shares: probabilities, divisor: exact(3) },
      ])('$kind', ({ targets, shares, divisor }) => {
        const flat = logits.flat();
        const sum = total(
          flat.map(x => exact(x)),
          shares,
        );
        expectRight(crossEntropy(logits, targets, { ...options, reduction: 'sum' }), sum.toNumber());
        expectRight(crossEntropy(logits, targets, options), sum.div(divisor).toNumber());
        const mean = differences(x => total(x, shares).div(divisor), flat);
        crossEntropy
          .gradient(logits, targets, options)
          .flat()
          .forEach((slope, i) => {
            expectNear(slope, mean[i]!, 8 * ulp * Math.max(Math.abs(mean[i]!), 0.1));
          });
      });
    });
  });
});

describe('nll', () => {
  it('is the weighted mean of the picked numbers', () => {
    const logp = [
      [-0.1, -2.4],
      [-1.2, -0.35],
      [-0.7, -0.69],
    ];
    const weight = [0.3, 0.9];
    const losses = [exact(-2.4).times(0.9), exact(-1.2).times(0.3), exact(-0.69).times(0.9)];
    const divisor = exact(0.9).plus(0.3).plus(0.9);
    expectRight(nll(logp, [1, 0, 1], { weight }), sumOf(losses).div(divisor).neg().toNumber());
    const slopes = nll.gradient(logp, [1, 0, 1], { weight }).flat();
    [0, 0.9, 0.3, 0, 0, 0.9].forEach((w, i) => {
      expectRight(slopes[i]!, exact(w).div(divisor).neg().toNumber());
    });
  });
});

describe('binaryCrossEntropy', () => {
  const probabilities = [0.5, 1e-40, 1e-10, 0.3, 0.999999, 1 - 2 ** -53, 2 ** -30];
  it.each([0, 1, 0.25])('target %s', t => {
    for (const p of probabilities) {
      const loss = ([x]: readonly D[]): D => oracle.binaryCrossEntropy(x!, t);
      expectRight(binaryCrossEntropy(p, t), loss([exact(p)]).toNumber());
      if (p * (1 - p) < 1e-12) continue; // PyTorch's bound; see semantics.test.ts
      expectRight(binaryCrossEntropy.gradient(p, t), differences(loss, [p])[0]!, 8);
    }
  });
});

describe('bceWithLogits', () => {
  const logits = [0, 1e-300, -1e-10, 0.7, -0.7, 3, -12, 36.9, -37.5, 60, -60, 700, -700];
  describe.each([1, 0.2, 7])('posWeight %s', posWeight => {
    it.each([0, 1, 0.25])('target %s', t => {
      for (const x of logits) {
        const loss = ([v]: readonly D[]): D => oracle.bceWithLogits(v!, t, posWeight);
        const { value, slope } = withDigits(digitsFor([x]), () => ({
          value: loss([exact(x)]).toNumber(),
          slope: differences(loss, [x])[0]!,
        }));
        expectRight(bceWithLogits(x, t, { posWeight }), value);
        // Between 0 and 1 two terms cancel, so the error is relative to them.
        const scale = t === 0.25 ? Math.max(1, posWeight) : Math.abs(slope);
        expectNear(bceWithLogits.gradient(x, t, { posWeight }), slope, 8 * ulp * scale);
      }
    });
  });

  it('neither overflows nor loses a tiny loss', () => {
    expect(bceWithLogits(1e6, 0)).toBe(1e6);
    expect(bceWithLogits(-1e308, 1)).toBe(1e308);
    expectRight(bceWithLogits(60, 1), 8.75651076269652e-27);
    expectRight(bceWithLogits.gradient(-60, 0), 8.75651076269652e-27);
  });
});

describe('the mean over real logits', () => {
  const npy = (name: string): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(
      new URL(`../../../../examples/digits/${name}`, import.meta.url),
    );
    const header = new DataView(buffer as ArrayBuffer, byteOffset).getUint16(8, true) + 10;
    return (buffer as ArrayBuffer).slice(byteOffset + header, byteOffset + byteLength);
  };
  const logits = { data: new Float32Array(npy('digits-logits.npy')), shape: [897, 10] };
  const labels = new Uint8Array(npy('digits-labels.npy'));

  it('is right to the last bit', () => {
    const losses = Array.from(labels, (label, r) => {
      const row = Array.from(logits.data.subarray(10 * r, 10 * r + 10), x => exact(x));
      const sum = sumOf(row.map(x => x.exp()));
      return sum.ln().minus(row[label]!);
    });
    const mean = sumOf(losses).div(897).toNumber();
    // The true value is 0.244261923283962591…; PyTorch's float64 sum gives the float above it, …262.
    expect(mean).toBe(0.2442619232839626);
    expect(crossEntropy(logits, labels)).toBe(mean);
  });
});
