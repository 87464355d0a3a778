// What pages know of functions: which ones a function is compared with, and which its guide leads to.
import { all, find } from 'nonlin/catalog';
import { expect, test } from 'vitest';
import type { ScalarRun } from '../src/functions.ts';
import { comparedWith, glyphOf } from '../src/site/data.ts';
import { guideOf } from '../src/site/markdown.ts';

const scalars = all()
  .map(entry => entry.definition)
  .filter(f => f.kind === 'scalar' && !f.domain)
  .map(f => f.name);
const runOf = (name: string): ScalarRun => find(name)!.run as unknown as ScalarRun;

test('a function is compared with two that are seen to differ from it and from each other', () => {
  const points = Array.from({ length: 61 }, (_, i) => (i - 30) / 10);
  const farthest = (a: string, b: string): number =>
    Math.max(...points.map(x => Math.abs(runOf(a)(x) - runOf(b)(x))));
  for (const name of scalars) {
    const [one, two] = comparedWith(name, scalars) as [string, string];
    for (const pair of [
      [name, one],
      [name, two],
      [one, two],
    ] as const)
      expect(farthest(...pair), pair.join(' and ')).toBeGreaterThan(0.02);
  }
  expect(comparedWith('relu', scalars)).toEqual(['leakyRelu', 'gelu']);
});

test('guides lead to the functions that they name, once in a part, and never to their own page', () => {
  const addresses = new Map(all().map(({ definition: { name } }) => [name, `../${name}/`]));
  const html = (name: string, language: 'en' | 'zh'): string =>
    guideOf(name, language, addresses)
      .map(part => part.html)
      .join('');
  expect(html('sigmoid', 'en')).toContain(
    '<a href="../relu/">ReLU</a>, <a href="../gelu/">GELU</a> or <a href="../silu/">SiLU</a> pass gradients better',
  );
  expect(html('sigmoid', 'zh')).toContain('<a href="../relu/">ReLU</a>、<a href="../gelu/">GELU</a>');
  for (const name of scalars) {
    expect(html(name, 'en'), name).not.toContain(`href="../${name}/"`);
    for (const { html: part } of guideOf(name, 'en', addresses)) {
      const prose = [...part.matchAll(/<a href="..\/(\w+)\/">(?!<code>)/g)].map(m => m[1]);
      expect(new Set(prose).size, name).toBe(prose.length);
    }
  }
});

test('no part of a small picture is empty', () => {
  for (const entry of all())
    for (const [part, drawn] of Object.entries(glyphOf(entry)))
      expect(drawn, `${part} of ${entry.definition.name}`).not.toBe('');
});
