// The audit of all pages finds a fault of each kind in the looks that have it, though it loads a page once: one of each is planted in a
// small page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsInLooks, lookNames, turnToFirst } from '../scripts/audit/looks.ts';
import { reportOf } from '../scripts/audit/report.ts';
import { openSite, type Site, SMALL } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** What the audit finds when the page has more elements and other rules of style. */
async function foundWith(html: string, style: string): Promise<readonly string[]> {
  const { page, close } = await site.visit(SMALL);
  await turnToFirst(page);
  await page.evaluate(text => document.querySelector('main')!.insertAdjacentHTML('beforeend', text), html);
  await page.addStyleTag({ content: style });
  const faults = await faultsInLooks(page, true);
  await close();
  return faults;
}

const drawing = (id: string): string =>
  `<svg id="${id}" role="img" aria-label="two lines of ${id}" width="100" height="100">
    <path class="curve c0 ${id}" d="M0 0L90 90"/><path class="curve c1 ${id}" d="M0 90L90 0"/></svg>`;

test('nothing is found where nothing is wrong', async () => {
  expect(
    await foundWith(`<p>text</p><label>Name <input></label>${drawing('sound')}`, 'p { margin: 0 }'),
  ).toEqual([]);
});

interface Planted {
  readonly kind: string;
  readonly html: string;
  readonly style?: string;
  /** What the line of the fault says. */
  readonly says: RegExp;
  readonly looks: readonly string[];
}

const NARROW = '@media (max-width: 400px)';
const FORCED = '@media (forced-colors: active)';

const planted: readonly Planted[] = [
  {
    kind: 'a faint text in the dark',
    html: '<p id="dark">text</p>',
    style: '@media (prefers-color-scheme: dark) { #dark { color: #333 } }',
    says: /color-contrast: .*id="dark"/,
    looks: ['1440 px, dark', '360 px, dark'],
  },
  {
    kind: 'a text on other ground on a telephone',
    html: '<p id="moved">text</p>',
    style: `${NARROW} { #moved { color: #666; background: #777 } }`,
    says: /color-contrast: .*id="moved"/,
    looks: ['360 px, dark'],
  },
  {
    kind: 'a faint text at a width between',
    html: '<p id="between">text</p>',
    style: '@media (width: 768px) { #between { color: #ccc } }',
    says: /color-contrast: .*id="between"/,
    looks: ['768 px, light'],
  },
  {
    kind: 'an element too wide for a telephone',
    html: '<div id="wide">text</div>',
    style: `${NARROW} { #wide { width: 500px } }`,
    says: /156 px wider than the screen/,
    looks: ['360 px, dark', '360 px, forced colours'],
  },
  {
    kind: 'a field without a name',
    html: '<input id="nameless">',
    says: /label: .*id="nameless"/,
    // All rules run again where elements are shown for the first time.
    looks: ['1440 px, light', '360 px, dark'],
  },
  {
    kind: 'a field without a name on a telephone alone',
    html: '<input id="narrow">',
    style: '@media (min-width: 400px) { #narrow { display: none } }',
    says: /label: .*id="narrow"/,
    looks: ['360 px, dark'],
  },
  {
    kind: 'small targets on a telephone',
    html: '<p><button class="tiny">a</button><button class="tiny">b</button></p>',
    style: `${NARROW} { .tiny { all: unset; font-size: 8px; width: 9px } }`,
    says: /target-size: .*class="tiny"/,
    looks: ['360 px, dark', '360 px, forced colours'],
  },
  {
    kind: 'a sheet of paper too much',
    html: '<div style="break-before: page">text</div>',
    says: /2 sheets of paper/,
    looks: ['1440 px, light'],
  },
  {
    kind: 'a line in the colour of the ground',
    html: drawing('lost'),
    style: `${FORCED} { .curve.c1.lost { stroke: Canvas } }`,
    says: /path\.curve c1 lost is not seen/,
    looks: ['360 px, forced colours'],
  },
  {
    kind: 'two lines that nobody tells apart',
    html: drawing('twins'),
    style: `${FORCED} { .curve.twins { stroke-dasharray: none } }`,
    says: /path\.curve c0 twins and path\.curve c1 twins look the same/,
    looks: ['360 px, forced colours'],
  },
  {
    kind: 'a text that keeps its own colour where colours are forced',
    html: '<p id="kept">text</p>',
    style: `${FORCED} { #kept { forced-color-adjust: none; color: #111 } }`,
    says: /p#kept is not read/,
    looks: ['360 px, forced colours'],
  },
];

describe('planted faults', () => {
  let found: readonly string[];
  beforeAll(async () => {
    found = await foundWith(
      planted.map(({ html }) => html).join('\n'),
      planted.map(({ style }) => style ?? '').join('\n'),
    );
  });

  test.each(planted)('$kind', ({ says, looks }) => {
    const lines = found.filter(fault => says.test(fault));
    const within = lookNames.filter(name => lines.some(line => line.startsWith(`${name}: `)));
    expect(within).toEqual(lookNames.filter(name => looks.includes(name)));
  });
});

test('the report counts faults by look and lists them', () => {
  const faults = { 'en/relu/': ['360 px, dark: label: <input>', 'error: no'] };
  const report = reportOf({ pages: 2, faults, minutes: 3, commit: 'abc', browser: '1.2' });
  expect(report).toContain('| 360 px, dark | 1 |\n');
  expect(report).toContain('| 1440 px, light | 0 |\n');
  expect(report).toContain('| console and requests | 1 |\n');
  expect(report).toContain('* `en/relu/` 360 px, dark: label: &lt;input>\n* `en/relu/` error: no\n');
});
