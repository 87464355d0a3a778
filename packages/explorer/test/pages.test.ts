// Pages in a real Chromium: each wakes, says nothing in the console, asks nobody else for anything; and axe finds nothing in any kind
// of element. `npm run audit -w packages/explorer` opens every page in both languages and more looks, lets axe see it and prints it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { all } from 'nonlin/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyNth, isThorough } from '../../nonlin/test/support/thorough.ts';
import {
  accessibilityFindings,
  dist,
  faultsOf,
  openSite,
  overhang,
  type Site,
  sheetsOf,
  sitePaths,
  type Visit,
} from './browser.ts';

const paths = sitePaths();

/** A test of many pages may take as long as they would one by one on a busy machine. */
const LONG = { timeout: 1_200_000 };

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
const openedDocuments: ReadonlySet<string> = new Set(
  everyNth(
    3,
    paths.filter(path => /^en\/docs\/./.test(path)),
    0,
  ),
);

/**
 * Whether Chromium opens a page. The two languages of a page are one component with other words, so it opens each function's in one
 * language: English and Chinese by turns. A document has no part of its own that moves, and all are of one make: a third of those in
 * English is opened, in a thorough run all of these.
 */
function isOpened(path: string): boolean {
  const [language, name, part] = path.split('/');
  if (name === 'docs' && part) return openedDocuments.has(path);
  const turn = functions.indexOf(name!);
  return turn === -1 || language === ['en', 'zh'][turn % 2];
}

const htmlOf = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');

/** The kinds of elements of a page: tags with their classes and roles, and the parts that move. All formulas are one kind. */
const kindsOf = (path: string): ReadonlySet<string> =>
  new Set(
    [...htmlOf(path).matchAll(/<(\w+)([^>]*)>/g)]
      .filter(([, tag]) => !/^(span|semantics|annotation|m(?!ain|eta))/.test(tag!))
      .map(([, tag, rest]) => [tag, ...NAMED.map(name => attribute(rest!, name))].join()),
  );

const NAMED = ['class', 'role', 'type', 'data-island', 'data-later', 'data-touched'];
const attribute = (text: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1] ?? '';

/** Pages that have every kind of element between them: the one with most that are new comes next. */
function covering(paths: readonly string[]): readonly string[] {
  const kinds = new Map(paths.map(path => [path, kindsOf(path)]));
  const seen = new Set<string>();
  const news = (path: string): number => [...kinds.get(path)!].filter(kind => !seen.has(kind)).length;
  const chosen: string[] = [];
  for (;;) {
    const next = paths.reduce((best, path) => (news(path) > news(best) ? path : best));
    if (news(next) === 0) return chosen;
    chosen.push(next);
    for (const kind of kinds.get(next)!) seen.add(kind);
  }
}

/**
 * A low window, which takes a third less to paint, in a thorough run a high one: a page wakes in it as in any, and what is further down,
 * which wakes where a reader comes near, is seen on pages that have every kind of element between them.
 */
const LOW = isThorough ? {} : { height: 300 };

test('pages wake without a word in the console, and load no more scripts than they may', LONG, async () => {
  // Other tests open the rest, and look for the same and for more.
  const others = paths.filter(path => isOpened(path) && ![...looked, ...printed, ...heaviest].includes(path));
  expect(await faultsOf(site, others, LOW, tooLarge)).toEqual({});
});

test('each function is opened, and all other pages but the documents in both languages', () => {
  const opened = new Set(paths.filter(isOpened));
  for (const name of functions)
    expect(
      ['en', 'zh'].filter(l => opened.has(`${l}/${name}/`)),
      name,
    ).toHaveLength(1);
  const others = paths.filter(path => !functions.includes(path.split('/')[1]!));
  expect(others.filter(path => !opened.has(path)).filter(path => !/^\w\w\/docs\/./.test(path))).toEqual([]);
  expect(others.filter(path => opened.has(path) && path.startsWith('en/docs/')).length).toBeGreaterThan(9);
});

/** The two languages of a page have the same elements: pages are seen in English and in Chinese by turns. */
const looked = covering(paths.filter(path => path.startsWith('en/'))).map((path, i) =>
  i % 2 === 0 ? path : path.replace('en/', 'zh/'),
);

test('axe finds nothing on pages that have every kind of element between them', LONG, async () => {
  expect(looked.length).toBeGreaterThan(15);
  const faults = await faultsOf(site, looked, {}, async (visit, path) => [
    ...(await accessibilityFindings(visit.page)),
    ...(await tooLarge(visit, path)),
  ]);
  expect(faults).toEqual({});
});

test(
  'on a narrow screen, in the dark, nothing is wider than the screen, and axe finds nothing',
  LONG,
  async () => {
    const some = ['', 'relu/', 'softmax/', 'swiglu/'];
    // Words of the other language may be wider; what axe looks at is the same in both.
    const withAxe = some.map((path, i) => `${['en', 'zh'][i % 2]}/${path}`);
    const both = some.flatMap(path => [`en/${path}`, `zh/${path}`]);
    const faults = await faultsOf(site, both, { width: 360, theme: 'dark' }, async ({ page }, path) => {
      const over = await overhang(page);
      return [
        ...(withAxe.includes(path) ? await accessibilityFindings(page) : []),
        ...(over === 0 ? [] : [`${over} px wider than the screen`]),
      ];
    });
    expect(faults).toEqual({});
  },
);

/** The page of each kind whose sheet has most text, relu for its many parts, and the labs: in English and Chinese by turns. */
const printed = [
  ...['relu/', 'softmax/', 'gumbelSoftmax/', 'swiglu/', 'crelu/', 'gelu/'],
  ...['compare/', 'precision/', 'signal/', 'training/', 'yours/'],
].map((path, i) => `${['en', 'zh'][i % 2]}/${path}`);

test('a function and a lab are printed on one sheet', LONG, async () => {
  const faults = await faultsOf(site, printed, {}, async (visit, path) => {
    const large = await tooLarge(visit, path);
    const sheets = await sheetsOf(visit.page);
    return sheets === 1 ? large : [...large, `${sheets} sheets`];
  });
  expect(faults).toEqual({});
});

test('the training lab is printed on one sheet when its networks are drawn, too', async () => {
  for (const path of ['en/training/', 'zh/training/']) {
    const { page, close } = await site.visit(path, { height: 2000 });
    await page.locator('svg.network').nth(1).waitFor();
    expect(await sheetsOf(page), path).toBe(1);
    await close();
  }
});

test('pictures of Chinese pages say in Chinese what they show', () => {
  for (const path of paths.filter(p => p.startsWith('zh/') && !p.startsWith('zh/docs/')))
    expect(htmlOf(path).replace(/ data-props="[^"]*"/g, ''), path).not.toMatch(
      / aria-label="[^"]*( at x = | of |[Ii]nfinity)/,
    );
  expect(htmlOf('zh/relu/')).toContain('relu 的曲线');
  expect(htmlOf('zh/relu/')).toContain('f：x = −5 处为 0，x = 5 处为 5。');
});

test('Chinese sentences have marks of full width', () => {
  /** What readers see and hear of a page, but for code, formulas and what is in English. */
  const seen = (path: string): string =>
    /<main[\s\S]*/
      .exec(htmlOf(path))![0]
      .replace(/ data-props="[^"]*"/g, '')
      .replace(/<(pre|code|annotation|math)\b[\s\S]*?<\/\1>/g, 'x')
      .replace(/<(\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/ (?:aria-label|aria-valuetext|title)="([^"]*)"/g, '>$1<')
      .replace(/<[^>]*>/g, '\n');
  const mixed = paths
    .filter(path => path.startsWith('zh/') && !path.startsWith('zh/docs/'))
    .flatMap(path =>
      [...seen(path).matchAll(/.*(?:\p{Script=Han} ?[,:;](?!\/)|[,:;] ?\p{Script=Han}).*/gu)].map(
        ([text]) => `${path} ${text}`,
      ),
    );
  // The list of operations that formulas may have, one of which is "? :".
  expect(mixed.filter(text => !text.includes('? :'))).toEqual([]);
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

/** The most of each page, and of home. */
const LIMIT = 60_000;
const OF_HOME = 45_000;
/** Three kinds of pages go beyond the limit, by this at most: what trains beside the training lab needs kernels and losses, noise needs those of rows, and so does a step of the lecture. */
const BEYOND: Readonly<Record<string, number>> = { training: 18_950, gumbelSoftmax: 1_650, path: 100 };

const sizes = new Map<string, number>();
function sizeOf(script: string): number {
  const known = sizes.get(script) ?? gzipSync(readFileSync(join(dist, script)), { level: 9 }).length;
  sizes.set(script, known);
  return known;
}

/** Scripts that a page and its workers have loaded, in bytes, gzipped. */
async function scriptsOf({ page }: Visit): Promise<number> {
  const loaded = (): readonly string[] => performance.getEntriesByType('resource').map(e => e.name);
  const lists = await Promise.all([
    page.evaluate(loaded),
    ...page.workers().map(worker => worker.evaluate(loaded)),
  ]);
  const scripts = [...lists.flat(), ...page.workers().map(worker => worker.url())]
    .filter(name => name.endsWith('.js'))
    .map(url => url.slice(site.url.length));
  return [...new Set(scripts)].reduce((sum, script) => sum + sizeOf(script), 0);
}

/** The bytes of a page's scripts, if they are too many. */
async function tooLarge(visit: Visit, path: string): Promise<readonly string[]> {
  const bytes = await scriptsOf(visit);
  const most = /^\w+\/$/.test(path) ? OF_HOME : LIMIT + (BEYOND[path.split('/')[1]!] ?? 0);
  return bytes > most ? [`loads ${bytes} bytes of scripts, gzipped; ${most} are allowed`] : [];
}

/** Pages with the most scripts of each kind. */
const heaviest = [
  ...['', 'gelu/', 'softmax/', 'logSoftmax/', 'gumbelSoftmax/', 'entmax/', 'swiglu/', 'choose/', 'parts/'],
  ...['compare/', 'precision/', 'signal/', 'training/', 'yours/', 'path/softmax/', 'path/floats/'],
].map(path => `en/${path}`);

test('also when nothing is left to be loaded, no page has more scripts than it may have', LONG, async () => {
  const faults = await faultsOf(site, heaviest, {}, async (visit, path) => {
    await visit.page.waitForLoadState('networkidle');
    return tooLarge(visit, path);
  });
  expect(faults).toEqual({});
});

test('on a telephone the training lab starts with less than half of its scripts, and trains when its pictures are near', async () => {
  const visit = await site.visit('en/training/', { width: 412, height: 823 });
  const { page } = visit;
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toEqual([]);
  expect(await scriptsOf(visit)).toBeLessThan(LIMIT / 2);
  // Before it is near, a picture is a canvas of one pixel.
  expect(await page.locator('.plane canvas').first().getAttribute('width')).toBe('1');
  await page.locator('.plane').first().scrollIntoViewIfNeeded();
  await page.locator('.plane canvas:not([width="1"])').first().waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(await scriptsOf(visit)).toBeGreaterThan(LIMIT);
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test('home is at most 60 KB of HTML, gzipped', () => {
  for (const path of ['en/', 'zh/']) expect(gzipSync(htmlOf(path), { level: 9 }).length).toBeLessThan(60_000);
});
