// The audit of all pages finds a fault of each kind in each look, though it loads a page once: faults are planted in a small page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsInLooks, turnToFirst } from '../scripts/audit/looks.ts';
import { reportOf } from '../scripts/audit/report.ts';
import { openSite, type Site, SMALL } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** What the audit finds when the page has more elements and other rules of style, by the looks in which it does. */
async function foundWith(html: string, style: string): Promise<Readonly<Record<string, string>>> {
  const { page, close } = await site.visit(SMALL);
  await turnToFirst(page);
  await page.evaluate(text => document.querySelector('main')!.insertAdjacentHTML('beforeend', text), html);
  await page.addStyleTag({ content: style });
  const faults = await faultsInLooks(page, true);
  await close();
  return Object.fromEntries(faults.map(fault => fault.split(/: (.*)/) as [string, string]));
}

const NO_RULES = '/* */';
const LABELLED = '<label>Name <input></label>';
const DRAWING = `<svg role="img" aria-label="two lines" width="100" height="100">
  <path class="curve c0" d="M0 0L90 90"/><path class="curve c1" d="M0 90L90 0"/></svg>`;

test('nothing is found where nothing is wrong', async () => {
  expect(await foundWith(`<p>text</p>${LABELLED}${DRAWING}`, NO_RULES)).toEqual({});
});

test.each([
  [
    'a faint text in the dark',
    '<p id="faint">text</p>',
    '@media (prefers-color-scheme: dark) { #faint { color: #333 } }',
    {
      '1440 px, dark': 'color-contrast',
      '360 px, dark': 'color-contrast',
    },
  ],
  [
    'a text on other ground on a narrow screen',
    '<p id="faint">text</p>',
    '@media (max-width: 400px) { #faint { color: #666; background: #777 } }',
    {
      '360 px, dark': 'color-contrast',
    },
  ],
  [
    'a faint text between the two',
    '<p id="faint">text</p>',
    '@media (width: 768px) { #faint { color: #ccc } }',
    { '768 px, light': 'color-contrast' },
  ],
  [
    'something too wide for a telephone',
    '<div id="wide">text</div>',
    '@media (max-width: 400px) { #wide { width: 500px } }',
    {
      '360 px, dark': '156 px wider than the screen',
      '360 px, forced colours': '156 px wider than the screen',
    },
  ],
  ['a field without a name', '<input>', NO_RULES, { '1440 px, light': 'label' }],
  [
    'a field without a name on narrow screens alone',
    '<input id="narrow">',
    '@media (min-width: 400px) { #narrow { display: none } }',
    { '360 px, dark': 'label' },
  ],
  [
    'small targets on a narrow screen',
    '<p><button class="tiny">a</button><button class="tiny">b</button></p>',
    '@media (max-width: 400px) { .tiny { all: unset; font-size: 8px; width: 9px } }',
    {
      '360 px, dark': 'target-size',
      '360 px, forced colours': 'target-size',
    },
  ],
  [
    'a sheet of paper too much',
    '<div style="break-before: page">text</div>',
    NO_RULES,
    { '1440 px, light': '2 sheets of paper' },
  ],
  [
    'a line in the colour of the ground',
    DRAWING,
    '@media (forced-colors: active) { .curve.c1 { stroke: Canvas } }',
    {
      '360 px, forced colours': 'path.curve c1 is not seen',
    },
  ],
  [
    'two lines that nobody tells apart',
    DRAWING,
    '@media (forced-colors: active) { .curve { stroke-dasharray: none } }',
    {
      '360 px, forced colours': 'path.curve c0 and path.curve c1 look the same',
    },
  ],
  [
    'a text that forced colours do not reach',
    '<p id="kept">text</p>',
    '@media (forced-colors: active) { #kept { forced-color-adjust: none; color: #111 } }',
    {
      '360 px, forced colours': 'p#kept is not read',
    },
  ],
])('%s is found', async (_, html, style, expected) => {
  const found = await foundWith(html, style);
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [look, fault] of Object.entries(expected)) expect(found[look]).toContain(fault);
});

test('the report counts faults by look and lists them', () => {
  const faults = { 'en/relu/': ['360 px, dark: label: <input>', 'error: no'] };
  const report = reportOf({ pages: 2, faults, minutes: 3, browser: '1.2' });
  expect(report).toContain('| 360 px, dark | 1 |\n');
  expect(report).toContain('| 1440 px, light | 0 |\n');
  expect(report).toContain('| console and requests | 1 |\n');
  expect(report).toContain('* `en/relu/` 360 px, dark: label: &lt;input>\n* `en/relu/` error: no\n');
});
