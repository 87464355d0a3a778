// Measures the built site in Chromium: when a page is painted and awake, how many bytes it loads, and how long frames take while
// the probe is dragged, and while a slider is dragged beside a network that trains; and what a move takes of a processor, which other
// work on the machine changes little.
//
//   npm run measure -w packages/explorer
import '../../../scripts/usage.mjs';

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

/** A task of a thread, as Chromium traces it: times in microseconds, `tdur` of a processor. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What tasks of the page's own thread take of a processor while something happens, in milliseconds, the longest first. */
async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  await act();
  const isComplete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isComplete;
  const threadOf = ({ pid, tid }: Traced): string => `${pid}/${tid}`;
  const main = new Set(
    events.filter(e => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map(threadOf),
  );
  return events
    .filter(e => e.ph === 'X' && e.name === 'RunTask' && main.has(threadOf(e)))
    .map(e => (e.tdur ?? 0) / 1000)
    .sort((a, b) => b - a);
}

interface Dragged {
  /** Times between frames that are shown. */
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
}

/** A pointer drags what this names to and fro. */
async function dragging(page: Page, what: string): Promise<Dragged> {
  const target = page.locator(what).first();
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  // As text, because what runs this file gives functions names by a helper that the page does not have.
  await page.evaluate(`
    window.times = [];
    const note = now => { window.times.push(now); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  `);
  const y = box.y + Math.min(50, box.height / 2);
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const move = async (): Promise<void> => {
    for (let i = 0; i < MOVES; i++)
      await page.mouse.move(box.x + (0.5 + 0.45 * Math.sin(i / 20)) * box.width, y);
  };
  await move();
  const times = (await page.evaluate('window.times')) as readonly number[];
  const tasks = await tasksWhile(page, move);
  await page.mouse.up();
  return { frames: times.slice(1).map((t, i) => t - times[i]!), tasks };
}

/** What 95 of 100 are at most. */
const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

const DRAGGED = [
  ['en/sigmoid/', '.plot .surface'],
  ['en/gelu/', '.plot .surface'],
  ['en/softmax/', '.slider input'],
  ['en/compare/', '.plot .surface'],
  ['en/logSoftmax/', '.slider input'],
  ['en/precision/', '.failures .surface'],
] as const;

function sayFrames(path: string, { frames, tasks }: Dragged): void {
  const busy = tasks.reduce((sum, task) => sum + task, 0) / MOVES;
  console.log(
    `${path.padEnd(24)} drag: frames p50 ${median(frames).toFixed(1)} ms, p95 ${p95(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms of ${frames.length}; of a processor ${busy.toFixed(1)} ms a move, longest task ${tasks[0]!.toFixed(1)} ms`,
  );
}

const site = await openSite();
for (const path of PAGES) {
  const runs = [];
  for (let i = 0; i < 5; i++) {
    const { page, close } = await site.visit(path, { isFirst: true });
    runs.push(await loading(page));
    await close();
  }
  console.log(
    `${path.padEnd(14)} first paint ${median(runs.map(r => r.paint)).toFixed(0)} ms, ${(runs[0]!.bytes / 1000).toFixed(0)} KB before compression`,
  );
}
for (const [path, what] of DRAGGED) {
  const { page, close } = await site.visit(path);
  sayFrames(path, await dragging(page, what));
  await close();
}
const { page, close } = await site.visit('en/training/');
await page.locator('.runner button').first().click();
sayFrames('en/training/, training', await dragging(page, '.trainer'));
await close();
await site.close();
