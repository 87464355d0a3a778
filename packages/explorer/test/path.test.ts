// The lecture and frames of other pages: each step is one screen and leads on, its links lead to labs that take their states; a frame
// shows one part of a page and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathSources } from '../src/site/sources.ts';
import { pathSteps } from '../src/text/path.ts';
import { accessibilityFindings, during, openSite, type Site } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test('the lecture has eight steps, each in both languages with as many paragraphs', () => {
  expect(pathSteps.length).toBe(8);
  for (const { text } of pathSteps) expect(text.zh.length).toBe(text.en.length);
});

test('every step names where its claims come from, by works with an address', () => {
  for (const { id } of pathSteps) {
    expect(pathSources[id].length, id).toBeGreaterThan(0);
    for (const { title, url } of pathSources[id]) expect(url, title).toMatch(/^https:\/\//);
    const page = readFileSync(join(import.meta.dirname, '../dist/zh/path', id, 'index.html'), 'utf8');
    expect(page.match(/title="[^"]+">[^<]+ \(\d{4}\)<\/a>/g), id).toHaveLength(pathSources[id].length);
  }
});

test.each(['en', 'zh'])('%s: one walks through all steps by "next"', async language => {
  await during(site, `${language}/path/`, async ({ page }) => {
    await page.locator('main li a').first().click();
    for (const [i, step] of pathSteps.entries()) {
      await page.waitForURL(`**/path/${step.id}/`);
      await page.waitForFunction(() => document.querySelector('[data-island][data-awake]'));
      expect(await page.locator('h1').textContent()).toBe(step.title[language as 'en' | 'zh']);
      expect(await page.locator('.step-figure svg').count()).toBeGreaterThan(0);
      if (i < pathSteps.length - 1) await page.locator('[rel="next"]').click();
      else expect(await page.locator('[rel="next"]').count()).toBe(0);
    }
  });
});

test('links of the lecture lead to pages that take the state', async () => {
  for (const { href } of pathSteps.flatMap(step => step.links)) {
    const path = href.replace(/[?#].*/, '');
    expect(existsSync(join(import.meta.dirname, '../dist/en', path, 'index.html')), href).toBe(true);
    await during(site, `en/${href}`, async ({ page }) => {
      expect(await page.locator('text=The address states something').count(), href).toBe(0);
      const hash = /#(.*)/.exec(href)?.[1];
      if (hash) expect(await page.locator(`[id="${hash}"]`).count(), href).toBe(1);
    });
  }
});

test('the copied frame shows the figure in its state and nothing of the page around it', async () => {
  await during(site, 'en/gelu/?at=-2', async ({ page }) => {
    await page.locator('.exports summary').first().click();
    await page.locator('.exports button', { hasText: 'Copy iframe' }).first().click();
    const frame = await page.evaluate(() => navigator.clipboard.readText());
    const src = /src="([^"]*)"/.exec(frame)![1]!.replaceAll('&amp;', '&');
    expect(new URL(src).search).toBe('?at=-2&embed=1');
    await page.setContent(frame);
    const inside = page.frameLocator('iframe');
    // The page is prerendered as it is at the start, and takes its state when it wakes.
    const probe = inside.locator('.probe[role="slider"]').first();
    await expect.poll(() => probe.getAttribute('aria-valuenow'), { timeout: 20_000 }).toBe('-2');
    for (const around of ['.head', '.rail', 'h1', '#code'])
      expect(await inside.locator(around).first().isVisible(), around).toBe(false);
  });
});

test('a frame can leave out the panel, and can show another part of the page', async () => {
  await during(site, 'en/gelu/?embed=1&hide=panel,reading', async ({ page }) => {
    expect(await page.locator('.panel').first().isVisible()).toBe(false);
    expect(await page.locator('.reading').first().isVisible()).toBe(false);
    expect(await page.locator('.plot').first().isVisible()).toBe(true);
    expect(
      await accessibilityFindings(page).then(f => f.filter(x => !/heading|landmark|region|bypass/.test(x))),
    ).toEqual([]);
  });
  await during(site, 'en/softmax/?embed=1#axes', async ({ page }) => {
    expect(await page.locator('#picture').isVisible()).toBe(false);
    expect(await page.locator('#axes table').first().isVisible()).toBe(true);
  });
});
