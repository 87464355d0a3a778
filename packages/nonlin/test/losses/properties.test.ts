// What holds for every input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bceWithLogits, binaryCrossEntropy, crossEntropy, nll } from '../../src/losses.ts';
import { expectNear } from './support.ts';

const number = fc.double({ min: -50, max: 50, noNaN: true });
const batch = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), classes: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, classes }) =>
    fc.record({
      logits: fc.array(fc.array(number, { minLength: classes, maxLength: classes }), {
        minLength: rows,
        maxLength: rows,
      }),
      targets: fc.array(fc.integer({ min: 0, max: classes - 1 }), { minLength: rows, maxLength: rows }),
      labelSmoothing: fc.constantFrom(0, 0.1, 0.9),
    }),
  );

describe('crossEntropy', () => {
  it('has gradients that sum to zero in each row', () => {
    fc.assert(
      fc.property(batch, ({ logits, targets, labelSmoothing }) => {
        for (const row of crossEntropy.gradient(logits, targets, { labelSmoothing })) {
          expectNear(
            row.reduce((a, b) => a + b, 0),
            0,
            1e-15,
          );
        }
      }),
    );
  });

  it('has consistent reductions', () => {
    fc.assert(
      fc.property(batch, ({ logits, targets, labelSmoothing }) => {
        const options = { labelSmoothing };
        const each = crossEntropy(logits, targets, { ...options, reduction: 'none' }) as number[];
        const sum = crossEntropy(logits, targets, { ...options, reduction: 'sum' });
        expectNear(
          each.reduce((a, b) => a + b, 0),
          sum,
          1e-14 * sum,
        );
        expect(crossEntropy(logits, targets, options)).toBe(sum / targets.length);
        each.forEach((loss, r) => {
          expect(crossEntropy(logits[r]!, targets[r]!, options)).toBe(loss);
        });
        const whole = crossEntropy.gradient(logits, targets, { ...options, reduction: 'sum' });
        expect(crossEntropy.gradient(logits, targets, { ...options, reduction: 'none' })).toEqual(whole);
        expect(whole).toEqual(logits.map((row, r) => crossEntropy.gradient(row, targets[r]!, options)));
      }),
    );
  });

  it('takes a class index for a probability of 1', () => {
    fc.assert(
      fc.property(batch, ({ logits, targets, labelSmoothing }) => {
        const sure = targets.map(t => logits[0]!.map((_, c) => (c === t ? 1 : 0)));
        const options = { labelSmoothing };
        expect(crossEntropy(logits, sure, options)).toBe(crossEntropy(logits, targets, options));
        expect(crossEntropy.gradient(logits, sure, options)).toEqual(
          crossEntropy.gradient(logits, targets, options),
        );
      }),
    );
  });

  it('gives the same for every kind of input and every axis', () => {
    fc.assert(
      fc.property(batch, ({ logits, targets, labelSmoothing }) => {
        const classes = logits[0]!.length;
        const options = { labelSmoothing };
        const shape = [logits.length, classes];
        const tensor = { data: Float64Array.from(logits.flat()), shape };
        const columns = logits[0]!.map((_, c) => logits.map(row => row[c]!));
        const value = crossEntropy(logits, targets, options);
        const gradient = crossEntropy.gradient(logits, targets, options);
        expect(crossEntropy(tensor, BigInt64Array.from(targets, BigInt), options)).toBe(value);
        expect(crossEntropy(columns, Uint8Array.from(targets), { ...options, axis: 0 })).toBe(value);
        expect(crossEntropy.gradient(tensor, targets, options)).toEqual({
          data: Float64Array.from(gradient.flat()),
          shape,
        });
        const turned = crossEntropy.gradient(columns, targets, { ...options, axis: 0 });
        expect(turned).toEqual(columns.map((column, c) => column.map((_, r) => gradient[r]![c]!)));
      }),
    );
  });

  it('is not changed by rows that are ignored', () => {
    fc.assert(
      fc.property(batch, ({ logits, targets, labelSmoothing }) => {
        const more = [...logits, logits[0]!.map(() => 7)];
        const options = { labelSmoothing };
        expect(crossEntropy(more, [...targets, -100], options)).toBe(crossEntropy(logits, targets, options));
        expect(nll(more, [...targets, -100])).toBe(nll(logits, targets));
      }),
    );
  });
});

describe('bceWithLogits', () => {
  const answers = fc.array(fc.record({ x: number, t: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
  });

  it('has consistent reductions and kinds', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 9, noNaN: true }), (pairs, posWeight) => {
        const [x, t] = [pairs.map(p => p.x), pairs.map(p => p.t)];
        const each = bceWithLogits(x, t, { posWeight, reduction: 'none' });
        expect(each).toEqual(pairs.map(p => bceWithLogits(p.x, p.t, { posWeight })));
        expect(bceWithLogits(Float64Array.from(x), t, { posWeight, reduction: 'none' })).toEqual(
          Float64Array.from(each),
        );
        const sum = bceWithLogits(x, t, { posWeight, reduction: 'sum' });
        expect(bceWithLogits(x, t, { posWeight })).toBe(sum / x.length);
        expect(bceWithLogits(x, t, { posWeight, weight: 2, reduction: 'sum' })).toBe(2 * sum);
      }),
    );
  });

  it('does not change when yes and no change places', () => {
    fc.assert(
      fc.property(answers, pairs => {
        const x = pairs.map(p => p.x);
        const t = pairs.map(p => Math.round(p.t));
        const swapped = bceWithLogits(
          x.map(v => -v),
          t.map(v => 1 - v),
        );
        expect(swapped).toBe(bceWithLogits(x, t));
        expect(swapped).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('binaryCrossEntropy', () => {
  const answers = fc.array(
    fc.record({
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      t: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1 },
  );

  it('has consistent reductions and kinds, between 0 and 100', () => {
    fc.assert(
      fc.property(answers, pairs => {
        const [p, t] = [pairs.map(a => a.p), pairs.map(a => a.t)];
        const each = binaryCrossEntropy(p, t, { reduction: 'none' });
        expect(each).toEqual(pairs.map(a => binaryCrossEntropy(a.p, a.t)));
        for (const loss of each) expect(loss >= 0 && loss <= 100).toBe(true);
        expect(binaryCrossEntropy(p, t)).toBe(binaryCrossEntropy(p, t, { reduction: 'sum' }) / p.length);
        const gradient = binaryCrossEntropy.gradient(p, t, { reduction: 'sum' });
        expect(gradient).toEqual(pairs.map(a => binaryCrossEntropy.gradient(a.p, a.t)));
      }),
    );
  });
});
