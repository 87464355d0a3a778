// Losses and their gradients: the same bits in WebAssembly and JavaScript, for every type, length, layout and option; and how
// exact the gradients are.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { BLOCK } from '../../src/kernels/wasm/elementwise.ts';
import { LONGEST_ROW, TILE } from '../../src/kernels/wasm/memory.ts';
import {
  bceWithLogits,
  binaryCrossEntropy,
  crossEntropy,
  hingeLoss,
  huberLoss,
  klDiv,
  l1Loss,
  mseLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softMarginLoss,
} from '../../src/losses.ts';
import { backend } from '../../src/runtime.ts';
import { assorted, type Floats, firstDifference, onBackend } from '../kernels/support.ts';
import { exactly, ulpError } from '../support/decimal.ts';
import { everyNth } from '../support/thorough.ts';

type Call = (x: unknown, t: unknown, options?: object) => unknown;
type Loss = Call & { readonly gradient: Call };

const types = [Float32Array, Float64Array] as const;
const byName = types.map(type => [type.name, type] as const);
/** Lengths around every boundary: vectors, turns of a loop, the break-even, tiles. */
const lengths = [
  ...[0, 1, 2, 3, BLOCK - 1, BLOCK, BLOCK + 1, 47, 48, 49, 1000],
  ...[TILE - 1, TILE, TILE + 1, 2 * TILE + BLOCK + 3],
];

/** All lengths but those about a tile are below this. */
const SHORT = 2000;

const dataOf = (result: unknown): Floats =>
  (ArrayBuffer.isView(result) ? result : (result as { data: Floats }).data) as Floats;

function sameBits(run: () => unknown, label: string): Floats {
  const [simd, script] = [
    onBackend('wasm', () => dataOf(run())),
    onBackend('javascript', () => dataOf(run())),
  ];
  const i = firstDifference(simd, script);
  expect(i, `${label}: element ${i} is ${simd[i]} in WebAssembly, ${script[i]} in JavaScript`).toBe(-1);
  return simd;
}

/** The gradient, each loss, and what becomes of them, one after the other. */
function sameCalls(loss: Loss, x: unknown, t: unknown, options: object, label: string): Float64Array {
  const gradient = sameBits(() => loss.gradient(x, t, options), `gradient of ${label}`);
  const each = sameBits(() => loss(x, t, { ...options, reduction: 'none' }), label);
  const whole = sameBits(() => Float64Array.of(loss(x, t, options) as number), `mean or sum of ${label}`);
  return Float64Array.from([...gradient, ...each, ...whole]);
}

test('this engine has WebAssembly SIMD, so that the comparison compares', () => {
  expect(backend()).toBe('wasm');
});

/** Losses of single elements: targets that they take, options, and what an element has to be. */
interface ElementCase {
  readonly loss: Loss;
  readonly targets: readonly number[];
  readonly options: readonly object[];
  readonly isProbability?: true;
}
const elementCases: Readonly<Record<string, ElementCase>> = {
  bceWithLogits: {
    loss: bceWithLogits as Loss,
    targets: [0, 1, 0.25, 0.1],
    options: [{}, { posWeight: 3 }, { posWeight: [0.1, 2, 0, 7, 1, 1, 9], reduction: 'sum' }],
  },
  binaryCrossEntropy: {
    loss: binaryCrossEntropy as Loss,
    targets: [0, 1, 0.25, 0.1],
    options: [{}],
    isProbability: true,
  },
  klDiv: {
    loss: klDiv as Loss,
    targets: [0, 1, 0.25, -0.1],
    options: [{}, { logTarget: true }],
  },
  sigmoidFocalLoss: {
    loss: sigmoidFocalLoss as Loss,
    targets: [0, 1, 0.25],
    options: [{}, { gamma: 0, alpha: -1 }, { gamma: 1.3, alpha: 0.9, reduction: 'sum' }],
  },
  softMarginLoss: {
    loss: softMarginLoss as Loss,
    targets: [-1, 1, 0.1],
    options: [{}, { reduction: 'sum' }],
  },
  hingeLoss: { loss: hingeLoss as Loss, targets: [-1, 1, 0.1], options: [{}, { reduction: 'sum' }] },
  mseLoss: { loss: mseLoss as Loss, targets: [0, 1, 0.25, 3], options: [{}] },
  l1Loss: { loss: l1Loss as Loss, targets: [0, 1, 0.25, 3], options: [{}] },
  huberLoss: { loss: huberLoss as Loss, targets: [0, 1, 0.25, 3], options: [{}, { delta: 0.3 }] },
  smoothL1Loss: {
    loss: smoothL1Loss as Loss,
    targets: [0, 1, 0.25, 3],
    options: [{}, { beta: 0 }, { beta: 2.5, reduction: 'sum' }],
  },
};

describe.each(Object.entries(elementCases))('%s', (_, { loss, targets, options, isProbability }) => {
  const random = randomNumbers(3);
  const inputOf = (type: (typeof types)[number], length: number): Floats => {
    if (isProbability) return new type(length).map(random) as Floats;
    return assorted(new type(length), random);
  };
  const targetsOf = (length: number): number[] =>
    Array.from({ length }, () => targets[Math.floor(random() * targets.length)]!);

  test.each(byName)('%s of any length, with targets of every kind', (_name, type) => {
    for (const [i, length] of lengths.entries()) {
      const x = inputOf(type, length);
      const t = targetsOf(length);
      const whole = targets.includes(-1) ? Int8Array.from(t, Math.sign) : Uint8Array.from(t, Math.round);
      const kinds = [t, Float32Array.from(t), Float64Array.from(t), whole];
      // Lengths about a tile take nine tenths of the time: they take one kind each, by turns.
      for (const given of length < SHORT ? kinds : everyNth(4, kinds, i + types.indexOf(type)))
        sameCalls(loss, x, given, {}, `${length} elements, targets of ${given.constructor.name}`);
    }
  });

  test.each(byName)('%s with every option, and weights that broadcast', (_name, type) => {
    const [rows, columns] = [2500, 7];
    const shape = [rows, columns];
    const x = { data: inputOf(type, rows * columns), shape };
    const t = { data: new type(targetsOf(rows * columns)), shape };
    const some = (length: number): Float64Array => new Float64Array(length).map(random);
    const [byColumn, byRow, each] = [some(columns), some(rows), some(rows * columns)];
    const single = new Float32Array(byColumn);
    const weights: readonly (readonly [string, unknown, (i: number) => number])[] = [
      ['no weight', undefined, () => 1],
      ['a number', 0.3, () => 0.3],
      ['a number in an array', [[0.3]], () => 0.3],
      ['a number a column', byColumn, i => byColumn[i % columns]!],
      ['a float32 a column', { data: single, shape: [1, columns] }, i => single[i % columns]!],
      ['a number a row', { data: byRow, shape: [rows, 1] }, i => byRow[Math.floor(i / columns)]!],
      ['a number an element', { data: each, shape }, i => each[i]!],
    ];
    for (const [w, [label, weight, weightAt]] of weights.entries()) {
      const full = { data: Float64Array.from(each, (_, i) => weightAt(i)), shape };
      // Each weight with one set of options, of which there are three at most: the next weight and the other type take another one.
      for (const others of everyNth(options.length, options, w + types.indexOf(type))) {
        const given = weight === undefined ? others : { ...others, weight };
        const results = sameCalls(loss, x, t, given, label);
        const plain = sameCalls(loss, x, t, { ...others, weight: full }, label);
        expect(firstDifference(results, plain), label).toBe(-1);
      }
    }
  });
});

test('posWeight broadcasts as weight does', () => {
  const random = randomNumbers(4);
  const shape = [500, 3];
  const x = { data: assorted(new Float32Array(1500), random), shape };
  const t = { data: new Float32Array(1500).map(random), shape };
  const posWeight = [2, 0.1, 7];
  const full = { data: Float64Array.from(x.data, (_, i) => posWeight[i % 3]!), shape };
  const results = sameBits(() => bceWithLogits.gradient(x, t, { posWeight }), 'posWeight');
  expect(firstDifference(results, bceWithLogits.gradient(x, t, { posWeight: full }).data)).toBe(-1);
});

describe('infinite logits', () => {
  const many = (x: number): Float32Array => new Float32Array(64).fill(x);
  const inBoth = (run: () => unknown): number => sameBits(run, 'infinite')[0]!;
  const sum = { reduction: 'sum' } as const;
  test.each([
    ['bceWithLogits', bceWithLogits.gradient as Call, 0],
    [
      'sigmoidFocalLoss',
      ((x, t) =>
        sigmoidFocalLoss.gradient(x as Float32Array, t as Float32Array, { ...sum, alpha: -1 })) as Call,
      0,
    ],
    ['softMarginLoss', softMarginLoss.gradient as Call, -1],
  ])('%s: nothing where the answer is right, the whole weight where it is wrong', (_, gradient, no) => {
    expect(inBoth(() => gradient(many(Infinity), many(1), sum))).toBeCloseTo(0, 300);
    expect(inBoth(() => gradient(many(-Infinity), many(no), sum))).toBeCloseTo(0, 300);
    expect(inBoth(() => gradient(many(Infinity), many(no), sum))).toBe(1);
    expect(inBoth(() => gradient(many(-Infinity), many(1), sum))).toBe(-1);
  });
  test('a focal loss without focus is cross-entropy there, too', () => {
    const focal = { gamma: 0, alpha: -1, ...sum };
    const each = { reduction: 'none' } as const;
    for (const x of [Infinity, -Infinity, 1e30, -1e30]) {
      for (const no of [0, 1]) {
        const [logits, t] = [many(x), many(no)];
        // + 0: whichever zero.
        expect(inBoth(() => sigmoidFocalLoss.gradient(logits, t, focal)) + 0).toBe(
          inBoth(() => bceWithLogits.gradient(logits, t, sum)) + 0,
        );
        expect(inBoth(() => sigmoidFocalLoss(logits, t, { ...focal, ...each }))).toBe(
          inBoth(() => bceWithLogits(logits, t, each)),
        );
      }
    }
  });
});

describe('crossEntropy', () => {
  const random = randomNumbers(5);
  const indices = (count: number, classes: number): Int32Array =>
    Int32Array.from({ length: count }, () => (random() < 0.1 ? -100 : Math.floor(random() * classes)));
  /** Numbers of rows and classes around every boundary: the shortest row of a kernel, batches, tiles, rows that do not fit. */
  const shapes = [
    ...[
      [1, 1],
      [5, 2],
      [5, 11],
      [5, 12],
      [5, 13],
      [40, 17],
      [1, 1000],
      [3, TILE / 2],
      [3, TILE / 2 + 1],
    ],
    ...[
      [2, TILE - 1],
      [2, TILE],
      [2, TILE + 1],
      [1, LONGEST_ROW - 16],
      [1, LONGEST_ROW - 15],
      [2, LONGEST_ROW + 3],
    ],
  ] as const;

  test.each(byName)('%s of any shape', (_, type) => {
    for (const [count, classes] of shapes as readonly (readonly [number, number])[]) {
      const label = `${count} rows of ${classes}`;
      const logits = { data: assorted(new type(count * classes), random), shape: [count, classes] };
      const targets = indices(count, classes);
      sameBits(() => crossEntropy.gradient(logits, targets), label);
      sameBits(() => crossEntropy(logits, targets, { reduction: 'none' }), `losses of ${label}`);
    }
  });

  test.each(byName)('%s with every option', (_, type) => {
    const classes = 24;
    const some = (length: number): Float64Array => new Float64Array(length).map(random);
    const weight = some(classes);
    const options = [
      ...[{}, { reduction: 'sum' }, { labelSmoothing: 0.1 }, { labelSmoothing: 1 }, { weight }],
      ...[{ weight: new Float32Array(weight) }, { weight, labelSmoothing: 0.1 }],
    ] as const;
    for (const axis of [0, 1, 2]) {
      const shape = [4, 4, 4].with(axis, classes);
      const data = assorted(new type(16 * classes), random);
      const probabilities = some(data.length);
      const targets = [
        { data: indices(16, classes), shape: [4, 4] },
        { data: probabilities, shape },
        { data: new Float32Array(probabilities), shape },
      ];
      for (const given of options)
        for (const t of targets) {
          const label = `axis ${axis}, ${JSON.stringify(given)}, targets of shape [${t.shape}]`;
          sameBits(() => crossEntropy.gradient({ data, shape }, t, { axis, ...given }), label);
        }
    }
  });

  test('rows that are ignored have gradient 0 along any axis', () => {
    const shape = [3, 20, 2];
    const data = new Float32Array(120).fill(Number.NaN);
    const targets = { data: new Int32Array(6).fill(-100), shape: [3, 2] };
    const gradient = sameBits(() => crossEntropy.gradient({ data, shape }, targets, { axis: 1 }), 'ignored');
    expect(gradient).toEqual(new Float32Array(120));
  });
});

describe('against arithmetic with many digits', () => {
  const random = randomNumbers(6);
  const many = Decimal.clone({ precision: 120, minE: -9e15, maxE: 9e15 });
  const big = (x: number): Decimal => new many(exactly(x));

  // Rounding once is half an ulp; the short recipe of exp, which serves float32, is off by 1.9e-9, twice in a quotient.
  test.each([
    ['float32', Float32Array, 'float32', 0.57],
    ['float64', Float64Array, 'float64', 3],
  ] as const)('crossEntropy in %s, also where it is tiny', (_, type, format, bound) => {
    const [count, classes] = [7, 16];
    const gaps = [0, 1, 8, 20, 50, 80, 100];
    const data = new type(count * classes).map(
      (_, i) => random() * 4 - (i % classes ? gaps[Math.floor(i / classes)]! : 0),
    );
    const targets = Array.from({ length: count }, (_, r) => (r === 1 ? 5 : 0));
    const gradient = onBackend(
      'wasm',
      () => crossEntropy.gradient({ data, shape: [count, classes] }, targets).data,
    );
    for (let r = 0; r < count; r++) {
      const powers = Array.from(data.subarray(r * classes, (r + 1) * classes), x => big(x).exp());
      const sum = powers.reduce((a, b) => a.plus(b));
      powers.forEach((power, c) => {
        const truth = power
          .div(sum)
          .minus(c === targets[r] ? 1 : 0)
          .div(count);
        expect(
          ulpError(gradient[r * classes + c]!, truth, format),
          `row ${r}, class ${c}`,
        ).toBeLessThanOrEqual(bound);
      });
    }
  });

  test('crossEntropy in float32 where probability and target nearly cancel', () => {
    const [count, classes] = [9, 16];
    const data = new Float32Array(count * classes).map(() => random() * 8 - 4);
    const rows = Array.from({ length: count }, (_, r) => {
      const powers = Array.from(data.subarray(r * classes, (r + 1) * classes), x => big(x).exp());
      const sum = powers.reduce((a, b) => a.plus(b));
      return powers.map(power => power.div(sum));
    });
    const logits = { data, shape: [count, classes] };
    const near = new Float32Array(rows.flatMap(row => row.map(p => p.toNumber())));
    const index = new Int32Array(count).fill(3);
    const smoothed = (smoothing: number, q: Decimal): Decimal =>
      q.times(big(1).minus(big(smoothing))).plus(big(smoothing).div(classes));
    for (const smoothing of [0, 0.3]) {
      const options = { labelSmoothing: smoothing, reduction: 'sum' } as const;
      const [soft, hard] = [{ data: near, shape: logits.shape }, index].map(
        targets => onBackend('wasm', () => crossEntropy.gradient(logits, targets, options)).data,
      );
      rows.flat().forEach((p, i) => {
        // Probabilities that are float32 do not add up to exactly 1.
        const row = near.subarray(i - (i % classes), i - (i % classes) + classes);
        const total = row.reduce((sum, q) => sum.plus(smoothed(smoothing, big(q))), big(0));
        const truths = [
          [soft![i]!, p.times(total), smoothed(smoothing, big(near[i]!))],
          [hard![i]!, p, smoothed(smoothing, big(i % classes === 3 ? 1 : 0))],
        ] as const;
        for (const [computed, probability, q] of truths) {
          const truth = probability.minus(q);
          const error = big(computed).minus(truth).abs().toNumber();
          expect(error, `class ${i}, smoothing ${smoothing}`).toBeLessThanOrEqual(
            2 ** -24 * truth.abs().toNumber() + 2e-9 * probability.plus(q).toNumber(),
          );
        }
      });
    }
  });

  test.each([
    ['float32', Float32Array, 'float32', 0.5001],
    ['float64', Float64Array, 'float64', 3],
  ] as const)('bceWithLogits in %s, also where it is tiny', (_, type, format, bound) => {
    const x = new type(300).map((_, i) => (random() * 2 - 1) * [1, 10, 100][i % 3]!);
    const t = x.map((_, i) => (i % 2 ? 1 : 0));
    const gradient = onBackend('wasm', () => bceWithLogits.gradient(x, t));
    x.forEach((v, i) => {
      const probability = new many(1).div(big(-v).exp().plus(1));
      const truth = probability.minus(t[i]!).div(300);
      expect(ulpError(gradient[i]!, truth, format), `sigmoid(${v}) − ${t[i]}`).toBeLessThanOrEqual(bound);
    });
  });

  test('bceWithLogits in float32 where probability and target nearly cancel', () => {
    const t = new Float32Array(64).map(random);
    const x = t.map(p => Math.log(p / (1 - p)));
    const gradient = onBackend('wasm', () => bceWithLogits.gradient(x, t, { reduction: 'sum' }));
    x.forEach((v, i) => {
      const truth = new many(1).div(big(-v).exp().plus(1)).minus(big(t[i]!));
      const error = big(gradient[i]!).minus(truth).abs().toNumber();
      // Half an ulp of float32, and what float64 leaves of numbers below 1.
      expect(error, `sigmoid(${v}) − ${t[i]}`).toBeLessThanOrEqual(
        2 ** -24 * truth.abs().toNumber() + 2 ** -52,
      );
    });
  });
});
