// Looks at pages of the built site in Chromium: what axe finds, what is wider than the screen, what the console says, and whether a
// function and a lab are printed on one sheet. Without parts of paths it looks at all pages and writes docs/audit.md.
//
//   npm run audit -w packages/explorer [-- PART OF A PATH…]
//
// Each page is loaded once and then looked at in five ways, which scripts/audit/looks.ts lists. A window changes its width, and what it
// says of the reader's wish for light, dark or forced colours, as a reader's own does. What is asked in a look:
//
//   1440 px, light           every rule of axe, the sheet of paper, the width
//   1440 px, dark            rules about colours: all else is as in the light
//   360 px, dark             rules about colours (text moves onto other ground), about what is scrolled and about sizes; the width
//   360 px, forced colours   rules about what is scrolled and about sizes; the width; what the system's own colours may take away:
//                            texts are read, lines and what moves are seen, and the lines of a drawing differ
//   768 px, light            as at 360 px in the dark
//
// If a look shows elements outside drawings that no look before has shown, every rule runs again: names, roles and headings of
// elements that are only hidden depend on nothing else. A page's scripts, styles and pictures are all loaded: each is part of what is seen,
// and to stop requests one by one would take the cache of scripts away.
import '../../../scripts/usage.mjs';

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from 'nonlin/catalog';
import { labs } from '../src/site/labs.ts';
import { faultsOf, openSite, sitePaths } from '../test/browser.ts';
import { faultsInLooks, turnToFirst } from './audit/looks.ts';
import { commitNow, reportOf } from './audit/report.ts';

const asked = process.argv.slice(2);
const paths = sitePaths().filter(path => asked.length === 0 || asked.some(part => path.includes(part)));

/** Whether a page is made for one sheet of paper. */
const isSheet = (path: string): boolean => {
  const name = path.split('/')[1]!;
  return find(name) !== undefined || labs.some(lab => lab.id === name);
};

const commit = commitNow();
const began = Date.now();
const minutes = (): number => (Date.now() - began) / 60_000;

let done = 0;
const site = await openSite();
const faults = await faultsOf(site, paths, {}, async ({ page }, path) => {
  const found = await faultsInLooks(page, isSheet(path));
  console.log(`${++done} of ${paths.length}, ${minutes().toFixed(1)} min: ${path}`);
  for (const fault of found) console.log(`  ${fault}`);
  await turnToFirst(page);
  return found;
});
await site.close();

console.log(`${paths.length} pages, ${Object.keys(faults).length} with faults`);
for (const [path, found] of Object.entries(faults))
  for (const fault of found) console.log(`${path} ${fault}`);
if (Object.keys(faults).length > 0) process.exitCode = 1;
if (asked.length === 0) {
  const report = reportOf({ pages: paths.length, faults, minutes: minutes(), commit, browser: site.browser });
  writeFileSync(join(import.meta.dirname, '../../../docs/audit.md'), report);
}
