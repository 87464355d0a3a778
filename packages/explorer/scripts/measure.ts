// Measures the built site in Chromium: when a page is painted and awake, how many bytes it loads, and how long frames take while
// the probe is dragged.
//
//   npm run measure -w packages/explorer
import type { Page } from 'playwright-core';
import { openSite } from '../test/browser.ts';

const PAGES = ['en/', 'en/sigmoid/', 'en/gelu/', 'en/softmax/', 'en/compare/'];
const MOVES = 240;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** First paint, and bytes on the wire as the page counts them. */
const loading = (page: Page) =>
  page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytes = resources.reduce((sum, r) => sum + r.decodedBodySize, 0);
    return { paint, bytes };
  });

/** Times between the frames that are shown while a pointer drags the probe to and fro. */
async function dragging(page: Page): Promise<readonly number[]> {
  const box = (await page.locator('.plot .surface').first().boundingBox())!;
  // As text, because what runs this file gives functions names by a helper that the page does not have.
  await page.evaluate(`
    window.times = [];
    const note = now => { window.times.push(now); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  `);
  await page.mouse.move(box.x + 10, box.y + 50);
  await page.mouse.down();
  for (let i = 0; i < MOVES; i++)
    await page.mouse.move(box.x + (0.5 + 0.45 * Math.sin(i / 20)) * box.width, box.y + 50);
  await page.mouse.up();
  const times = (await page.evaluate('window.times')) as readonly number[];
  return times.slice(1).map((t, i) => t - times[i]!);
}

const site = await openSite();
for (const path of PAGES) {
  const runs = [];
  for (let i = 0; i < 5; i++) {
    const { page, close } = await site.visit(path);
    runs.push(await loading(page));
    await close();
  }
  console.log(
    `${path.padEnd(14)} first paint ${median(runs.map(r => r.paint)).toFixed(0)} ms, ${(runs[0]!.bytes / 1000).toFixed(0)} KB before compression`,
  );
}
for (const path of ['en/sigmoid/', 'en/gelu/', 'en/compare/']) {
  const { page, close } = await site.visit(path);
  const frames = await dragging(page);
  const late = frames.filter(t => t > 20).length;
  console.log(
    `${path.padEnd(14)} drag: ${(1000 / median(frames)).toFixed(0)} frames a second, ${late} of ${frames.length} frames later than 20 ms`,
  );
  await close();
}
await site.close();
