// Every page, in both languages, in a real Chromium: wakes, says nothing in the console, asks nobody else for anything; and axe
// finds nothing, on every page that is not about one function and on each function's in one language.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { all } from 'nonlin/catalog';
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

const functions = all().map(entry => entry.definition.name);

/**
 * Whether axe looks at a page. Half of the time here would be its. The two languages of a page are one component with other
 * words, so of each function, whose parts no other may have, it sees one: English and Chinese by turns.
 */
function isLookedAt(path: string): boolean {
  const [language, name] = path.split('/');
  const turn = functions.indexOf(name!);
  return turn === -1 || language === ['en', 'zh'][turn % 2];
}

/** Tests of many pages in one window. */
function inOneWindow(
  look: Look,
  act: (visit: Visit, path: string) => Promise<void>,
  many: readonly string[],
): void {
  let visit: Visit;
  beforeAll(async () => {
    visit = await site.visit('', look);
  });
  afterAll(() => visit?.close());
  test.each(many)('%s', async path => {
    await visit.goOn(path);
    await act(visit, path);
    expect(visit.problems).toEqual([]);
  });
}

const isAccessible = async ({ page }: Visit): Promise<void> =>
  expect(await accessibilityFindings(page)).toEqual([]);

describe('pages', () =>
  inOneWindow({}, async (visit, path) => (isLookedAt(path) ? isAccessible(visit) : undefined), paths));

test('axe looks at each function, and at all other pages', () => {
  const names = (looked: readonly string[]): Set<string> => new Set(looked.map(path => path.split('/')[1]!));
  expect(functions.length).toBeGreaterThan(90);
  expect(names(paths.filter(isLookedAt))).toEqual(names(paths));
  expect(paths.filter(path => !isLookedAt(path)).length).toBe(functions.length);
});

test('what asks another host is noticed', async () => {
  const { page, problems, close } = await site.visit('en/');
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    location.href = 'http://elsewhere.test/';
  });
  await failed;
  await close();
  expect(problems).toContain('left the site: http://elsewhere.test/');
});

describe('on a narrow screen, in the dark, nothing is wider than the screen', () => {
  const some = paths.filter(path => /^(en|zh)\/(relu\/|softmax\/|swiglu\/)?$/.test(path));
  const fits = async (visit: Visit): Promise<void> => {
    await isAccessible(visit);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  };
  inOneWindow({ width: 360, theme: 'dark' }, fits, some);
});

test('no Chinese in English pages', () => {
  const bodyOf = (path: string): string =>
    readFileSync(join(dist, path, 'index.html'), 'utf8')
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replace(/ data-props="[^"]*"/g, '')
      .replace(/<a class="language"[\s\S]*?<\/a>/, '')
      .replace(/<(t[dh])[^>]* lang="zh-Hans">[\s\S]*?<\/\1>/g, '');
  for (const path of paths.filter(p => p.startsWith('en/')))
    expect(bodyOf(path), path).not.toMatch(/\p{Script=Han}/u);
});

const heavy = [
  ...['', 'relu/', 'gelu/', 'softmax/', 'logSoftmax/', 'gumbelSoftmax/', 'swiglu/'],
  ...['compare/', 'precision/', 'signal/', 'training/', 'yours/'],
];

/** The aim is 60 KB: the kernels of tables, which no page needs for its few numbers, come with every function. */
const HEAVIEST = 71_000;

test.each(heavy)('%s loads at most 71 KB of scripts, gzipped', async below => {
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
  expect(size).toBeLessThan(HEAVIEST);
});
