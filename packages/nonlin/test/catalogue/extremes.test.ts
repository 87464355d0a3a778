// Rows of large, tiny and opposite finite numbers at any temperature: the value in many digits, or an infinity only where the true
// value is beyond the format. For every function of a row, value, gradient and J v, in float32 and float64, by kernels and in JavaScript.
import type { Decimal } from 'decimal.js';
import { afterEach, describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import { type Expr, expand, name, op } from '../../src/formula/index.ts';
import { jvpOf, type RowFunction } from '../../src/functions/definition.ts';
import { setBackend } from '../../src/runtime.ts';
import { exactly, oracle } from '../support/decimal.ts';
import { everyNth } from '../support/thorough.ts';
import { rows } from './definitions.ts';

const formats = {
  float64: {
    type: Float64Array,
    largest: exactly(Number.MAX_VALUE),
    sizes: [1e308, 1e200, 1, 1e-200, 1e-310],
    relative: 1e-11,
    absolute: 2e-323,
  },
  float32: {
    type: Float32Array,
    largest: exactly(3.4028234663852886e38),
    sizes: [3e38, 1e20, 1, 1e-20, 1e-42],
    relative: 1e-6,
    absolute: 3e-45,
  },
} as const;
/** Temperatures, each with the size of the gradient that arrives. */
const SETTINGS = {
  float64: [
    [1, 1],
    [1e-310, 1],
    [1e-30, 1],
    [0.5, 1],
    [10, 1],
    [1e300, 1],
    [1, 5e307],
    [1, 1e-300],
    [0.5, 5e307],
    [100, 5e307],
  ],
  float32: [
    [1, 1],
    [1e-310, 1],
    [1e-30, 1],
    [0.5, 1],
    [10, 1],
    [1e300, 1],
    [1, 1e38],
    [100, 1e38],
    [1, 1e-42],
  ],
} as const;

/** A formula of x / temperature; a gradient with respect to x is divided by it as well. */
const tempered = (e: Expr, isGradient: boolean): Expr => {
  const form = expand(e, { x: op('div', name('x'), name('temperature')) });
  return isGradient ? op('div', form, name('temperature')) : form;
};

type Outcome = number | readonly number[] | Float32Array | Float64Array;
const listed = (y: Outcome): readonly number[] => (typeof y === 'number' ? [y] : [...y]);

/** Three and eleven numbers of some sizes, so that either backend takes them; most differ by about as much as they are large. */
function rowsOf(sizes: readonly number[], round: (x: number) => number): readonly (readonly number[])[] {
  const random = randomNumbers(308);
  const signed = (size: number): number => round((random() * 2 - 1) * size);
  return [
    ...sizes.map(size => [size, size * 0.9, -size].map(round)),
    ...sizes.map(size => Array.from({ length: 3 }, () => signed(size))),
    Array.from({ length: 5 }, (_, i) => signed(sizes[i % sizes.length]!)),
    [1, 2, 3],
    [sizes[0]!, sizes[0]!, 0].map(round),
  ];
}

afterEach(() => setBackend('auto'));

describe.each(rows.map(f => [f.name, f] as const))('%s', (id, f: RowFunction) => {
  const run = find(id)!.run as unknown as {
    (x: unknown, options: object): Outcome;
    vjp(x: unknown, g: unknown, options: object): Outcome;
    jvp(x: unknown, v: unknown, options: object): Outcome;
  };
  const params = Object.fromEntries(Object.entries(f.params).map(([p, { default: value }]) => [p, value]));

  // e^(10^308) is beyond the oracle too. That the stable forms mean what the textbook ones do is tested elsewhere.
  const stable = f.value.stable ?? f.value.textbook;
  const gradient = tempered(expand(f.vjp.stable ?? f.vjp.textbook, { y: stable }, 'stable'), true);
  const forward = jvpOf(f);
  const change = tempered(expand(forward.stable ?? forward.textbook, { y: stable }, 'stable'), true);

  test.each(['float64', 'float32'] as const)('%s', format => {
    const { type, largest, sizes, relative, absolute } = formats[format];
    const round = format === 'float32' ? Math.fround : Number;
    // Each row in every other setting: the next row and the next function take the others.
    for (const [r, x] of rowsOf(sizes, round).entries())
      for (const [temperature, gradientSize] of everyNth<readonly [number, number]>(
        2,
        SETTINGS[format],
        r + rows.indexOf(f),
      )) {
        const names = { ...params, x, temperature };
        const options = { temperature, ...(f.grouped && { pieces: x.length }) };
        const incoming = [1, -0.5, 0.25, 3].map(v => round(v * gradientSize));
        const g = f.result === 'row' ? x.map((_, i) => incoming[i % 4]!) : round(gradientSize);
        const value = oracle(tempered(stable, false), names, 'stable');
        const slopes = oracle(gradient, { ...names, g }, 'stable');
        const direction = x.map((_, i) => incoming[i % 4]!);
        const changes = oracle(change, { ...names, v: direction }, 'stable');
        const most = (values: readonly Decimal[]): Decimal =>
          values.reduce((m, v) => (v.abs().gt(m) ? v.abs() : m), exactly(0));
        const compare = (what: string, y: Outcome, truth: readonly Decimal[], scale: Decimal): void =>
          listed(y).forEach((v, i) => {
            const t = truth[i]!;
            const where = `${what} of [${x}] at ${temperature}, element ${i}: ${v}, not ${t.toString()}`;
            if (t.abs().gt(largest)) expect(v, where).toBe(t.isNeg() ? -Infinity : Infinity);
            else {
              const error = exactly(Number.isFinite(v) ? v : 0)
                .sub(t)
                .abs();
              expect(Number.isFinite(v), where).toBe(true);
              expect(error.lte(scale.mul(relative).add(absolute)), where).toBe(true);
            }
          });
        for (const backend of ['wasm', 'javascript'] as const) {
          setBackend(backend);
          // What cancels is right beside what it is made of.
          const inputs = exactly(Math.max(...x.map(Math.abs))).div(temperature);
          const ofValue = f.result === 'number' || id === 'logSoftmax' ? inputs : most(value);
          compare('value', run(type.from(x), options), value, ofValue.add(most(value)));
          const arriving = typeof g === 'number' && !f.grouped ? g : type.from([g].flat());
          const unit = exactly(gradientSize).div(temperature);
          compare('vjp', run.vjp(type.from(x), arriving, options), slopes, most(slopes).add(unit));
          compare(
            'jvp',
            run.jvp(type.from(x), type.from(direction), options),
            changes,
            most(changes).add(unit),
          );
        }
      }
  });
});
