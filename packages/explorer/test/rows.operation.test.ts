// Pages of row functions, their comparisons, and the precision lab, used in a real Chromium: by keyboard, pointer and address.
import { logSoftmax, softmax, softmin } from 'nonlin';
import { crossEntropy } from 'nonlin/losses';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shown } from '../src/numbers.ts';
import {
  accessibilityFindings,
  awake,
  cellsOf,
  during,
  openSite,
  type Site,
  settled,
  type Visit,
} from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const visiting = (path: string, act: (visit: Visit) => Promise<void>): Promise<void> =>
  during(site, path, act);

const columnOf = async (page: Page, table: string, column: number): Promise<string[]> =>
  (await cellsOf(page, table)).map(row => row[column] ?? '');

const bars = (page: Page): Locator => page.locator('.bars .barchart.movable [role="slider"]');

describe('the bars', () => {
  test('are sliders: moved by keyboard, spoken, kept in the address', async () => {
    await visiting('en/softmax/?z=1,0,-1', async ({ page }) => {
      const bar = bars(page).nth(1);
      await bar.focus();
      await page.keyboard.press('End');
      expect(await bar.getAttribute('aria-valuetext')).toBe('6');
      await settled(page, '?z=1,6,-1');
      const outputs = await columnOf(page, '.bars > table.numbers', 3);
      expect(outputs.slice(0, 3)).toEqual((softmax([1, 6, -1]) as number[]).map(v => shown(v)));
      await page.reload();
      await awake(page);
      expect(await bar.getAttribute('aria-valuetext')).toBe('6');
    });
  });

  test('follow a pointer, up and down', async () => {
    await visiting('en/softmin/', async ({ page }) => {
      const surface = page.locator('.bars .barchart.movable .surface').first();
      const box = (await surface.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 2, { steps: 4 });
      await page.mouse.up();
      expect(await bars(page).first().getAttribute('aria-valuetext')).toBe('6');
    });
  });

  test('can be added, taken away and masked', async () => {
    await visiting('en/logSoftmax/?z=1,2', async ({ page }) => {
      await page.getByRole('button', { name: 'Add an input' }).click();
      await page.locator('.bars table.numbers input[type="checkbox"]').nth(1).uncheck();
      await settled(page, '?z=1,2,0&off=1');
      const outputs = await columnOf(page, '.bars > table.numbers', 3);
      const wanted = logSoftmax([1, 2, 0], { mask: [true, false, true] }) as number[];
      expect(outputs.slice(0, 3)).toEqual(wanted.map(v => shown(v)));
    });
  });

  test.each([
    'en/softmax/?off=0,1,2,3',
    'en/logSoftmax/?off=0&c=1000&T=0.01',
    'en/gumbelSoftmax/?seed=1.5&i=0.5&tau=0',
    'zh/maxout/?z=1,2,3&size=2&off=1',
    'zh/entmax/?alpha=64&z=6,-6',
  ])('bear any address: %s', async path => {
    await visiting(path, async ({ page }) => {
      expect(await page.locator('.bars > table.numbers').isVisible()).toBe(true);
    });
  });

  test('show that a constant changes nothing, and that the textbook minds', async () => {
    await visiting('en/softmax/?z=2,1', async ({ page }) => {
      const table = '.bars .shift table';
      const p = (softmax([2, 1]) as number[]).map(v => shown(v)).join(', ');
      // What computes in formats comes when it is asked for.
      await expect.poll(() => columnOf(page, table, 2)).toEqual([p, p, p, p]);
      expect(await columnOf(page, table, 1)).toEqual([p, 'NaN, NaN', 'NaN, NaN', p]);
    });
  });
});

describe('comparisons', () => {
  const wakened = async (page: Page, id: string): Promise<Locator> => {
    await page.locator(`[data-later="${id}"]`).scrollIntoViewIfNeeded();
    await page.waitForSelector(`[data-later="${id}"][data-awake]`);
    return page.locator(`[data-later="${id}"]`);
  };

  test('wake as the reader comes near, and share the address', async () => {
    await visiting('en/softmax/?T=2', async ({ page }) => {
      const panel = await wakened(page, 'double');
      await panel.locator('input[type="range"]').first().focus();
      await page.keyboard.press('ArrowRight');
      await settled(page, '?T=2&K=5');
      expect(await panel.locator('.reading').textContent()).toContain(
        shown(crossEntropy([softmax([10, 0, 0, 0, 0]) as number[]], [0])),
      );
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  });

  test('softmin is softmax of −x to the last bit', async () => {
    await visiting('zh/softmin/?distances=3,1', async ({ page }) => {
      await wakened(page, 'twins');
      const own = await columnOf(page, '[data-later="twins"] table', 2);
      expect(own.slice(0, 2)).toEqual((softmin([3, 1]) as number[]).map(v => shown(v)));
      expect(await columnOf(page, '[data-later="twins"] table', 3)).toEqual(own);
    });
  });

  test('log(softmax) dies where log-softmax does not', async () => {
    await visiting('en/logSoftmax/?gap=500&gapIn=float64', async ({ page }) => {
      const panel = await wakened(page, 'gap');
      expect(await panel.locator('.reading').textContent()).toContain('log(softmax): −500, logSoftmax: −500');
      await panel.getByText('float32', { exact: true }).first().click();
      await page.waitForFunction(() =>
        document
          .querySelector('[data-later="gap"] .reading')!
          .textContent!.includes('log(softmax): −∞, logSoftmax: −500'),
      );
    });
  });
});

describe('the precision lab', () => {
  test('shows the first failure at once, and moves by keyboard', async () => {
    await visiting('en/precision/', async ({ page }) => {
      expect(await columnOf(page, '.probe-table', 3)).toEqual(['NaN', 'NaN', 'NaN', 'NaN']);
      expect(await columnOf(page, '.probe-table', 6)).toEqual(['1', '1', '1', '1']);
      const probe = page.locator('.failures [role="slider"]');
      await probe.focus();
      await page.keyboard.press('Home');
      expect(await probe.getAttribute('aria-valuenow')).toBe('-2000');
      await settled(page, '?x=-2000');
    });
  });

  test('asks a worker for the truth in float64', async () => {
    await visiting('en/precision/', async ({ page }) => {
      await page.selectOption('.precision select', 'softplus');
      await page.waitForSelector('.probe-table tbody tr:last-child td:nth-child(3):has-text("1000")');
      await page.waitForFunction(() => document.querySelectorAll('.failures .verdict.unknown').length === 0);
      expect((await columnOf(page, '.probe-table', 5)).at(-1)).toBe('∞');
      expect((await columnOf(page, '.probe-table', 8)).at(-1)).toBe('right');
    });
  });

  test('presets choose function, place and format', async () => {
    await visiting('zh/precision/', async ({ page }) => {
      await page.locator('.classics button').nth(4).click();
      await settled(page, '?f=sigmoid&of=derivative&x=-50&scale=linear&r=120');
      expect((await columnOf(page, '.probe-table', 3))[2]).toBe('0');
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  });
});
