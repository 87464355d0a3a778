// The page of all parts shows every component; the contrasts that docs/design.md states are those of the style sheet, and enough to read (WCAG 2.2: 4.5 for text, 3 for borders).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast, type Rgb } from './contrast.ts';

const css = readFileSync(join(import.meta.dirname, '../src/style.css'), 'utf8');
const design = readFileSync(join(import.meta.dirname, '../../../docs/design.md'), 'utf8');

/** A token's colours in the light and in the dark. */
const colours = (token: string): readonly Rgb[] =>
  new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`)
    .exec(css)!
    .slice(1)
    .map(hex => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb);

const rows = [...design.matchAll(/^\| (\w+)[^|]*\| ([\d.]+), ([\d.]+) \| ([\d.]+), ([\d.]+) \|$/gm)];

test('all tokens that are read are stated', () => {
  expect(rows.map(row => row[1])).toEqual(['ink', 'soft', 'edge', 'value', 'slope', 'c1', 'c2', 'c3', 'c4']);
});

test.each(rows.map(row => row.slice(1)))('%s', (token, ...stated) => {
  const own = colours(token!);
  const measured = ['page', 'panel'].flatMap(ground => colours(ground).map((c, i) => contrast(own[i]!, c)));
  expect(measured.map(c => c.toFixed(1))).toEqual(stated);
  for (const c of measured) expect(c).toBeGreaterThan(token === 'edge' ? 3 : 4.5);
});

test('the page of all parts has every component', () => {
  const source = (file: string): string => readFileSync(join(import.meta.dirname, '../src', file), 'utf8');
  const shown = ['islands/parts.tsx', 'site/parts.tsx'].map(source).join('\n');
  const files = readdirSync(join(import.meta.dirname, '../src/ui')).filter(f => f.endsWith('.tsx'));
  const components = files.flatMap(f =>
    [...source(`ui/${f}`).matchAll(/^export (?:const|function) ([A-Z]\w*[a-z]\w*)/gm)].map(m => m[1]!),
  );
  expect(components.length).toBeGreaterThan(15);
  expect(components.filter(name => !shown.includes(`<${name}`))).toEqual([]);
});
