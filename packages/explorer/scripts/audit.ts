// Looks at pages of the built site in Chromium: what axe finds in the light, in the dark and on a telephone, what is wider than the
// screen, what the console says, and whether a function and a lab are printed on one sheet.
//
//   npm run audit -w packages/explorer [-- PART OF A PATH…]
import '../../../scripts/usage.mjs';

import { find } from 'nonlin/catalog';
import { labs } from '../src/site/labs.ts';
import {
  accessibilityFindings,
  type Faults,
  faultsOf,
  type Look,
  openSite,
  overhang,
  sheetsOf,
  sitePaths,
} from '../test/browser.ts';

const LOOKS: readonly Look[] = [
  { width: 1440 },
  { width: 1440, theme: 'dark' },
  { width: 768 },
  { width: 360, theme: 'dark' },
];

const asked = process.argv.slice(2);
const paths = sitePaths().filter(path => asked.length === 0 || asked.some(part => path.includes(part)));

function report(what: string, faults: Faults): void {
  console.log(`${what}: ${paths.length} pages, ${Object.keys(faults).length} with faults`);
  for (const [path, found] of Object.entries(faults))
    for (const fault of found) console.log(`  ${path} ${fault}`);
  if (Object.keys(faults).length > 0) process.exitCode = 1;
}

/** Whether a page is made for one sheet of paper. */
const isSheet = (path: string): boolean => {
  const name = path.split('/')[1]!;
  return find(name) !== undefined || labs.some(lab => lab.id === name);
};

const site = await openSite();
for (const look of LOOKS) {
  const faults = await faultsOf(site, paths, look, async ({ page }, path) => {
    const over = await overhang(page);
    const sheets = look === LOOKS[0] && isSheet(path) ? await sheetsOf(page) : 1;
    return [
      ...(await accessibilityFindings(page)),
      ...(over > 0 ? [`${over} px wider than the screen`] : []),
      ...(sheets === 1 ? [] : [`${sheets} sheets`]),
    ];
  });
  report(`${look.width} px, ${look.theme ?? 'light'}`, faults);
}
await site.close();
