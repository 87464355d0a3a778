// Where functions come from and what uses them: every claim has a source, and speaks of a function that there is.
import { describe, expect, test } from 'vitest';
import { all, find, historyOf, type Reference } from '../../src/catalog.ts';
import { historyNames } from '../../src/catalogue/history.ts';
import { define } from '../../src/define.ts';

const THIS_YEAR = new Date().getFullYear();

function expectSource({ authors, year, title, venue }: Reference): void {
  for (const text of [authors, title, venue]) expect(text).toMatch(/\S/);
  expect(year).toBeGreaterThan(1800);
  expect(year).toBeLessThanOrEqual(THIS_YEAR);
}

test.each(historyNames)('%s is a function of the catalogue', name => {
  expect(find(name)?.definition.name).toBe(name);
  const { born, usedIn } = historyOf(find(name)!);
  expect(born !== undefined || usedIn.length > 0).toBe(true);
});

describe.each(all().map(entry => [entry.definition.name, historyOf(entry)] as const))('%s', (_, history) => {
  test('every claim has a source that can be looked up', () => {
    if (history.born) expectSource(history.born);
    for (const { model, source } of history.usedIn) {
      expect(model).toMatch(/\S/);
      expectSource(source);
      expect(source.url).toMatch(/^https:\/\//);
    }
  });

  test('no model is older than the function, or named twice', () => {
    const { born, usedIn } = history;
    const years = usedIn.map(use => use.source.year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    if (born) for (const year of years) expect(year).toBeGreaterThanOrEqual(born.year);
    expect(new Set(usedIn.map(use => use.model)).size).toBe(usedIn.length);
  });
});

// From the documents of PyTorch and TensorFlow, and from the code of GPT-2 and CLIP.
test('what is easily confused is not', () => {
  expect(historyOf(find('silu')!).born).toMatchObject({ year: 2016, title: expect.stringContaining('GELU') });
  expect(historyOf(find('geluTanh')!).usedIn.map(use => use.model)).toContain('GPT-2');
  expect(historyOf(find('gelu')!).usedIn.map(use => use.model)).not.toContain('GPT-2');
  expect(historyOf(find('quickGelu')!).usedIn.map(use => use.model)).toEqual(['CLIP']);
});

test('a function of one’s own has no history, whatever it is called', () => {
  expect(historyOf(define('mine', 'x * tanh(x)'))).toEqual({ usedIn: [] });
  expect(historyOf(define('relu', 'x * tanh(x)'))).toEqual({ usedIn: [] });
});

test('a framework’s defaults change nothing', () => {
  const { definition } = find('hard_sigmoid', { framework: 'onnx' })!;
  expect(historyOf(definition)).toEqual(historyOf(find('hardsigmoid')!));
});
