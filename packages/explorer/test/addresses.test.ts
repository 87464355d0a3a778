// Pages at addresses that nobody would type: whatever stands behind the question mark, a page shows something, runs nothing of it, and
// draws no figure at a place that is no number.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyNth, isThorough } from '../../nonlin/test/support/thorough.ts';
import { dist, openSite, type Site, SMALL, sitePaths, type Visit } from './browser.ts';

let site: Site;
let visit: Visit;
beforeAll(async () => {
  site = await openSite();
  visit = await site.visit(SMALL);
  await visit.page.context().addInitScript(watch);
});
afterAll(() => site?.close());

/** The parts of a page that move. */
const partsOf = (path: string): string =>
  [
    ...readFileSync(join(dist, path, 'index.html'), 'utf8').matchAll(
      / data-(?:island|later|touched)="(\w+)"/g,
    ),
  ]
    .map(([, part]) => part)
    .sort()
    .join();

/** A page for each set of parts that move; all of them in a thorough run. The languages differ in words alone. */
function pages(): readonly string[] {
  const moving = sitePaths().filter(path => path.startsWith('en/') && partsOf(path) !== '');
  return isThorough ? moving : [...new Map(moving.map(path => [partsOf(path), path])).values()];
}

const SCRIPT = '"><img src=x onerror=ran=1><script>ran=1</script>';
const NUMBERS = [
  ...['0', '-0', '5e-324', '1e-300', '-1e-300', '0.1', '1', '-1', '50', '100', '-100', '1000', '-1000'],
  ...['1e9', '1e308', '-1e308', '1e999', 'NaN', 'Infinity', '0x10', '7'],
];
const WORDS = [
  ...['', ' ', 'nobody', '__proto__', 'constructor', SCRIPT, 'javascript:ran=1', '%00%ff', '\ud800'],
  ...['1/0', 'x/0', 'exp(exp(exp(x)))', '1e308*x', 'x'.repeat(300), '9'.repeat(400), ','.repeat(120)],
];

/** What each field of an address is given in turn: a number, two to six times the same number for lists, or no number at all. */
const HOSTILE: readonly string[] = [
  ...NUMBERS,
  ...NUMBERS.flatMap((number, i) => [2, 3, 4, 6].slice(i % 2).map(n => Array(n).fill(number).join())),
  ...['1000,-1000', '5e-324,0,-0', '1e-300,1,1000,-1000', '-1000,1000,0'],
  ...WORDS,
];

/** The names of the fields that a page looks for in its address. */
async function fieldsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(window as unknown as Watched).asked].sort());
}

/** What a page notes about itself, from before its first script. */
interface Watched {
  asked: Set<string>;
  longest: number;
  ran?: number;
}

function watch(): void {
  const watched = window as unknown as Watched;
  watched.asked = new Set();
  watched.longest = 0;
  const { get } = URLSearchParams.prototype;
  URLSearchParams.prototype.get = function (name) {
    watched.asked.add(name);
    return get.call(this, name);
  };
  // Parts that wake where the reader is near are awake at once.
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(say: IntersectionObserverCallback) {
      super(entries =>
        say(
          entries.map(e => Object.create(e, { isIntersecting: { value: true } })),
          this,
        ),
      );
    }
  };
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds that nothing may keep a page from answering, on a busy machine. */
const PATIENCE = 5000;

/** Places and sizes of figures that are no numbers; scripts that ran; tasks that took long. */
const faultsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(patience => {
    const { ran, longest } = window as unknown as Watched;
    const odd = [...document.querySelectorAll('svg, svg *')].flatMap(node =>
      [...node.attributes]
        .filter(({ name }) => !/^(aria-|data-|class|id|title)/.test(name))
        .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
        .map(({ name, value }) => `<${node.tagName} ${name}="${value.slice(0, 80)}">`),
    );
    return [
      ...odd.slice(0, 3),
      ...(ran === undefined ? [] : ['a script of the address ran']),
      ...(longest > patience ? [`a task of ${longest} ms`] : []),
    ];
  }, PATIENCE);

const turns = pages().map((path, turn) => [path, turn] as const);

test.each(turns)(
  '%s shows something, whatever its address states',
  { timeout: 1_200_000 },
  async (path, turn) => {
    // Parts that wait to be touched wake at once where the address states anything.
    await visit.goOn(`${path}?any`);
    await visit.page.waitForTimeout(500);
    const fields = await fieldsOf(visit.page);
    expect(fields.length).toBeGreaterThan(1);
    const faults: Record<string, readonly string[]> = {};
    for (const value of everyNth(HOSTILE.length, HOSTILE, 5 * turn)) {
      await visit.goOn(`${path}?${new URLSearchParams(fields.map(name => [name, value]))}`);
      await visit.page.waitForTimeout(200);
      const found = [...(await faultsIn(visit.page)), ...visit.problems];
      if (found.length > 0) faults[value.slice(0, 60)] = found;
    }
    // Nothing that one page has kept is there when the next one wakes.
    await visit.page.evaluate(() => localStorage.clear());
    expect(faults).toEqual({});
  },
);
