// Every page, in both languages, in a real Chromium: wakes, says nothing in the console, asks nobody else for anything, and axe
// finds nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, type Look, openSite, type Site, type Visit } from './browser.ts';

const dist = join(import.meta.dirname, '../dist');
const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('/index.html'))
  .map(file => `${dirname(file)}/`)
  .sort();

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test('both languages have the same pages', () => {
  const below = (language: string): readonly string[] =>
    paths.filter(path => path.startsWith(`${language}/`)).map(path => path.slice(3));
  expect(below('en').length).toBeGreaterThan(99);
  expect(below('zh')).toEqual(below('en'));
});

/** Tests of many pages in one window. */
function inOneWindow(look: Look, act: (visit: Visit) => Promise<void>, many: readonly string[]): void {
  let visit: Visit;
  beforeAll(async () => {
    visit = await site.visit('', look);
  });
  afterAll(() => visit?.close());
  test.each(many)('%s', async path => {
    await visit.goOn(path);
    const findings = await accessibilityFindings(visit.page);
    expect({ problems: visit.problems, findings }).toEqual({ problems: [], findings: [] });
    await act(visit);
  });
}

describe('pages', () => inOneWindow({}, async () => {}, paths));

describe('on a narrow screen, in the dark, nothing is wider than the screen', () => {
  const some = paths.filter(path => /^(en|zh)\/(relu\/|softmax\/|swiglu\/)?$/.test(path));
  const isNarrow = async ({ page }: Visit): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  inOneWindow({ width: 360, theme: 'dark' }, isNarrow, some);
});

test('no Chinese in English pages', () => {
  const bodyOf = (path: string): string =>
    readFileSync(join(dist, path, 'index.html'), 'utf8')
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replace(/ data-props="[^"]*"/g, '')
      .replace(/<a class="language"[\s\S]*?<\/a>/, '');
  for (const path of paths.filter(p => p.startsWith('en/')))
    expect(bodyOf(path), path).not.toMatch(/\p{Script=Han}/u);
});

const heavy = [
  ...['', 'relu/', 'gelu/', 'softmax/', 'logSoftmax/', 'gumbelSoftmax/', 'swiglu/'],
  ...['compare/', 'precision/', 'signal/', 'training/', 'yours/'],
];

test.each(heavy)('%s loads at most 60 KB of scripts, gzipped', async below => {
  const path = `en/${below}`;
  const { page, close } = await site.visit(path);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(e => e.name)
      .filter(name => name.endsWith('.js')),
  );
  await close();
  const size = scripts
    .map(url => gzipSync(readFileSync(join(dist, url.slice(site.url.length))), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  expect(size).toBeLessThan(60_000);
});
