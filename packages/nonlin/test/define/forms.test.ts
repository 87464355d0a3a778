// Defined functions have the same bits in JavaScript and in WebAssembly, and those of a plain interpreter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, randomNumbers } from '../../src/analysis/precision/index.ts';
import { lower } from '../../src/compiler/lower.ts';
import { type Defined, define } from '../../src/define.ts';
import { type Arithmetic, evaluate } from '../../src/formula/index.ts';
import { copysign, head } from '../../src/numerics/bits.ts';
import { formulas } from '../formula/arbitrary.ts';
import { assorted, type Floats, firstDifference, onBackend } from '../kernels/support.ts';
import '../support/seed.ts';

const arrays = [Float32Array, Float64Array];

/** Every result of a function of some numbers: value, derivatives, gradient. */
function results(f: Defined, x: Floats, g: Floats): readonly Floats[] {
  const half = x.length / 2;
  if (f.kind === 'scalar') return [f(x), f.derivative(x), f.secondDerivative(x), f.vjp(x, g)];
  if (f.kind === 'gated') return [f(x), f.vjp(x, g.subarray(0, half) as Floats)];
  const tensor = { data: x, shape: [4, x.length / 4] };
  const count = f.result === 'number' ? 4 : x.length;
  const arriving = { data: g.subarray(0, count) as Floats, shape: count === 4 ? [4] : tensor.shape };
  return [{}, { temperature: 1.5 }].flatMap(options => [
    f(tensor, options).data as Floats,
    f.vjp(tensor, arriving, options).data as Floats,
  ]);
}

function expectSameBits(f: Defined, formula: string): void {
  for (const array of arrays) {
    const random = randomNumbers(20261124);
    const [x, g] = [assorted(new array(400), random), assorted(new array(400), random)];
    // Rows of what is all over the place are NaN all over; ordinary rows count.
    if (f.kind === 'row')
      x.set(
        x.slice(100).map(() => (random() * 2 - 1) * 6),
        100,
      );
    // First with kernels, by which it is quicker to see whether a table serves.
    const kernel = onBackend('wasm', () => results(f, x, g));
    const plain = onBackend('javascript', () => results(f, x, g));
    plain.forEach((expected, i) => {
      const at = firstDifference(kernel[i]!, expected);
      expect(at, `${formula}, ${array.name}, result ${i}: ${kernel[i]![at]} and ${expected[at]}`).toBe(-1);
    });
  }
}

test.each([
  'x * tanh(exp(x))',
  'log(1 + exp(x))',
  'x * sigmoid(1.7 * x)',
  'x * (1 + erf(x / sqrt(2))) / 2',
  'sin(3 * x) / (1 + x^2) + cos(x)',
  'x > 1 ? log(x) : x < -1 ? -log1p(-x) : atan(x)',
  'gelu(x) + mish(silu(x)) - normcdf(x) * erfc(x)',
  'exp(x) / sum(exp(x))',
  'softmax(2 * x + 1)',
  'logSoftmax(x) * softmin(x)',
  'let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; d / sqrt(sum(d^2) / n + 1e-5)',
  'log(sum(exp(x - max(x)))) + max(x)',
  'mean(x^2) - mean(x)^2',
  'sparsemax(x) + onehot(argmax(x))',
  'silu(gate) * value',
  'gate / (1 + exp(-gate)) * tanh(value)',
])('%s', formula => {
  expectSameBits(define('f', formula, formula.includes('argmax') ? { vjp: 'g' } : {}), formula);
});

describe('formulas that nobody thought of', () => {
  test('have the same bits in both forms', () => {
    fc.assert(
      fc.property(formulas, formula => expectSameBits(define('f', formula), 'a random formula')),
      { numRuns: 60 },
    );
  });

  test('have the bits of the interpreter', () => {
    const arithmetic: Arithmetic<number> = { ...float64, ops: { ...float64.ops, head, copysign } };
    const random = randomNumbers(7);
    const x = assorted(new Float64Array(60), random);
    fc.assert(
      fc.property(formulas, formula => {
        const { root } = lower(formula, 'float64');
        const expected = x.map(v => evaluate(root, { x: v }, arithmetic) as number);
        expect(firstDifference(define('f', formula)(x), expected)).toBe(-1);
      }),
      { numRuns: 200 },
    );
  });
});
