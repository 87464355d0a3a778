// Lighthouse's scores of the built site, with its defaults: a slow telephone whose network and processor are simulated.
//
//   npm run lighthouse -w packages/explorer [-- PATH…]
import '../../../scripts/usage.mjs';

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../serve/serve.js';
import { executable, FLAGS } from '../test/browser.ts';

const PAGES = ['en/', 'en/sigmoid/', 'en/softmax/', 'en/training/', 'zh/softmax/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
/** The middle of three, because a busy machine makes single runs slow. */
const RUNS = 3;

async function resultOf(url, port) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push((await lighthouse(url, { port, onlyCategories: CATEGORIES })).lhr);
  const speed = lhr => lhr.categories.performance.score;
  return runs.sort((a, b) => speed(a) - speed(b))[RUNS >> 1];
}

/** What costs a page points, apart from its speed. */
const lostIn = ({ categories, audits }) =>
  CATEGORIES.slice(1).flatMap(id =>
    categories[id].auditRefs
      .filter(
        ({ id: audit, weight }) => weight > 0 && audits[audit].score !== null && audits[audit].score < 1,
      )
      .map(({ id: audit }) => `${id}: ${audits[audit].title}`),
  );

const served = await serve({ port: 0 });
const chrome = await launch({
  chromePath: executable(),
  chromeFlags: [...FLAGS, '--headless=new'],
});
const paths = process.argv.slice(2);
for (const path of paths.length > 0 ? paths : PAGES) {
  const lhr = await resultOf(served.url + path, chrome.port);
  const scores = CATEGORIES.map(id => `${id} ${Math.round(lhr.categories[id].score * 100)}`);
  const times = TIMES.map(id => `${id} ${lhr.audits[id].displayValue}`);
  console.log(`${path.padEnd(14)} ${scores.join(', ')}; ${times.join(', ')}`);
  for (const line of lostIn(lhr)) console.log(`  ${line}`);
}
await chrome.kill();
await served.close();
