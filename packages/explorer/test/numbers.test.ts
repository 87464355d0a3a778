// Numbers as pages show them.
import { find } from 'nonlin/catalog';
import { evaluateIn } from 'nonlin/precision';
import { describe, expect, test } from 'vitest';
import { about, exact, shown, shownSum } from '../src/numbers.ts';
import { punctuated } from '../src/text/punctuated.ts';

describe('shown', () => {
  test.each([
    [0, '0'],
    [-0, '−0'],
    [1, '1'],
    [-1, '−1'],
    [0.5, '0.5'],
    [1 / 3, '0.3333'],
    [4.248354255291589e-18, '4.248e−18'],
    [123456, '1.235e5'],
    [1 - 2 ** -24, '1 − 6.0e−8'],
    [-(1 - 2 ** -24), '−1 − 6.0e−8'],
    [1 + 2 ** -20, '1 + 9.5e−7'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is %s', (value, text) => expect(shown(value)).toBe(text));

  test('never shows a 0 or a 1 that is none', () => {
    for (let e = -300; e < 0; e++) {
      expect(shown(10 ** e)).not.toBe('0');
      if (e > -16) expect(shown(1 - 10 ** e)).not.toBe('1');
    }
  });
});

test('exact keeps every digit', () => expect(exact(-0.1)).toBe('−0.1'));
test('about drops what computing a property adds', () => {
  expect(about(1 + 2 ** -52)).toBe('1');
  expect(about(-0)).toBe('0');
});

test('a sum that adding rounds is a whole number, and never a 0 with a sign', () => {
  expect(shownSum([0.1, 0.2, 0.7 - 2 ** -52])).toBe('1');
  expect(shownSum([0.3, -0.1, -0.2])).toBe('0');
  expect(shownSum([0.25, 0.5])).toBe('0.75');
});

test('parts of a formula that binds a name have values, too', async () => {
  const { formulaData } = await import('../src/site/formula.ts');
  const { parts } = formulaData(find('sinc')!.definition);
  const computed = (text: string): unknown =>
    evaluateIn(parts.find(p => p.text === text)!.formula, { x: 0.5, omega: 2 }, 'float64');
  expect([computed('omega * x'), computed('sin(u) / u')]).toEqual([1, 0.8414709848078965]);
});

test('sentences of a Chinese page have marks of full width, and no space behind them', () => {
  expect(punctuated('zh', 'ReLU：损失 0.25。 死亡单元：8 个中有 3 个。 第 4 步, x = 0.5; y: 1.5')).toBe(
    'ReLU：损失 0.25。死亡单元：8 个中有 3 个。第 4 步，x = 0.5；y：1.5',
  );
  expect(punctuated('en', 'Loss 0.25. Step 4.')).toBe('Loss 0.25. Step 4.');
});
