// Gated functions that take products with a table of the gate: the same bits however an array is computed, and right ones.
import { describe, expect, test } from 'vitest';
import { randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import type { GatedCode } from '../../src/compiler/code.ts';
import { cellCount, firstCell, LEAST_PRODUCT, MOST_PRODUCT } from '../../src/compiler/tableForm.ts';
import { derivative } from '../../src/formula/index.ts';
import type { GatedFunction } from '../../src/functions/definition.ts';
import { definitions } from '../../src/generated/definitions.ts';
import { type Gated, gated } from '../../src/kernels/gated.ts';
import { TILE } from '../../src/kernels/wasm/memory.ts';
import { codeOf } from '../catalogue/definitions.ts';
import { oracle, ulpError } from '../support/decimal.ts';
import { firstDifference, onBackend } from './support.ts';

const all = definitions.filter((f): f is GatedFunction => f.kind === 'gated');
const codes = (await Promise.all(all.map(f => codeOf(f.name)))) as readonly GatedCode[];
const served = codes.filter(code => code.table);

test('the three functions whose slope depends on a costly gate alone have tables', () => {
  expect(served.map(code => code.name).sort()).toEqual(['geglu', 'glu', 'swiglu']);
});

/** Both edges and the centre of each cell and a number inside it, with neighbours; and numbers that no table serves. */
function gatesFor({ table }: GatedCode): readonly number[] {
  const { low, high, perUnit } = table!;
  const random = randomNumbers(11);
  const near = (x: number, n: number): readonly number[] =>
    Array.from({ length: 2 * n + 1 }, (_, i) => step(Math.fround(x), i - n, 'float32'));
  const cells = Array.from({ length: cellCount(table!) }, (_, i) => firstCell(table!) + i).flatMap(k =>
    [-0.5, 0, random() - 0.5].flatMap(part => near((k + part) / perUnit, 1)),
  );
  const powers = Array.from({ length: 277 }, (_, i) => 2 ** (i - 149)).flatMap(x => [x, -x]);
  const others = [0, -0, Number.NaN, Infinity, -Infinity, 1000, -1000, -90, -745.5, -800];
  return [...cells, ...near(low, 20), ...near(high, 20), ...powers, ...others];
}

const FACTORS = [1, -2.7, 0, -0, 1e-20, -1e-30, 1e-38, 1e-45, 3e38, -3.4e38, Infinity, -Infinity, Number.NaN];

/** A factor that puts the product at a bound between which it is taken from the table, or one of a list. */
function factorAt(slope: number, i: number): number {
  const bounds = [LEAST_PRODUCT, MOST_PRODUCT, 2 ** -126, 2 ** 128 * (1 - 2 ** -25)];
  const factor = Math.fround(bounds[(i >> 1) % bounds.length]! / slope);
  return i % 2 === 0 && Number.isFinite(factor)
    ? step(factor, (i % 5) - 2, 'float32')
    : FACTORS[i % FACTORS.length]!;
}

describe.each(served.map(code => [code.name, code] as const))('%s', (name, code) => {
  const f = gated(code);
  const defaults = code.params.map(p => p.default);
  /** The same without a table. */
  const { table: _, serve: __, ...rest } = code;
  const lanes = gated(rest);
  const own = gatesFor(code);
  // A prime longer than the list, so that the lanes of a vector take unlike cells.
  const gates = Float32Array.from({ length: 2 * TILE + 37 }, (___, i) => own[(1000003 * i) % own.length]!);
  const factors = gates.map((gate, i) => factorAt(code.float64.valueSlope(gate, 0, ...defaults), i));
  const values = gates.map((___, i) => FACTORS[(7 * i) % FACTORS.length]!);

  const both = (a: Float32Array, b: Float32Array): Float32Array => Float32Array.from([...a, ...b]);
  const value = (run: Gated): Float32Array => run(both(gates, factors), { gate: 'first' });
  const vjp = (run: Gated): Float32Array => run.vjp(both(gates, values), factors, { gate: 'first' });

  test.each([
    ['value', value],
    ['vjp', vjp],
  ] as const)(
    '%s: JavaScript and WebAssembly agree in every cell, beyond them, and where nothing is a number',
    (____, call) => {
      const [simd, script] = [onBackend('wasm', () => call(f)), onBackend('javascript', () => call(f))];
      expect(firstDifference(simd, script)).toBe(-1);
    },
  );

  test.each([
    ['value', value],
    ['vjp', vjp],
  ] as const)('%s: zeros, infinities and NaN are those of float64 lanes', (____, call) => {
    const [table, plain] = [call(f), call(lanes)];
    const isSpecial = (y: number): boolean => y === 0 || !Number.isFinite(y);
    const special = plain.map((y, i) => (isSpecial(y) ? (table[i] as number) : 1));
    expect(
      firstDifference(
        special,
        plain.map(y => (isSpecial(y) ? y : 1)),
      ),
    ).toBe(-1);
    expect(plain.filter(y => y === 0).length).toBeGreaterThan(100);
    expect(plain.filter(y => Number.isNaN(y)).length).toBeGreaterThan(100);
  });

  test('few numbers give what many give', () => {
    const many = value(f);
    for (let i = 0; i < 40; i++)
      expect(f(Float32Array.of(gates[i]!, factors[i]!), { gate: 'first' })[0]).toBe(many[i]);
  });

  test('within 1 ulp of the textbook form in many digits', () => {
    const { textbook } = (find(name)!.definition as GatedFunction).value;
    const params = Object.fromEntries(code.params.map(p => [p.name, p.default]));
    const slope = derivative(textbook, 'value');
    const random = randomNumbers(3);
    const { low, high } = code.table!;
    const a = Float32Array.from({ length: 200 }, (____, i) =>
      i % 4 === 0 ? (random() - 0.5) * 2 ** -(i / 4) : low + random() * (high - low),
    );
    const b = a.map(() => (random() - 0.5) * 8);
    const [y, dx] = [f(both(a, b), { gate: 'first' }), f.vjp(both(a, b), b, { gate: 'first' })];
    a.forEach((gate, i) => {
      const product = { gate, value: b[i]!, ...params };
      expect(ulpError(y[i]!, oracle(textbook, product)[0]!, 'float32')).toBeLessThanOrEqual(1);
      const exact = oracle(slope, product)[0]!.mul(b[i]!);
      expect(ulpError(dx[a.length + i]!, exact, 'float32')).toBeLessThanOrEqual(1);
    });
  });

  test('parameters that are not the defaults take no table', () => {
    if (code.params.length === 0) return;
    const options = { gate: 'first', beta: 0.3 } as const;
    const x = both(gates, values);
    expect(firstDifference(f(x, options), lanes(x, options))).toBe(-1);
  });
});
