// The demonstrations, used as a reader does; what they say is what the library gives.
import * as nonlin from 'nonlin';
import { distribution } from 'nonlin/logits';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shown } from '../src/numbers.ts';
import { demonstrations } from '../src/panels/demonstrations.ts';
import { draw, scoresOf } from '../src/panels/scores.ts';
import { contextsIn, measuredDigits } from '../src/site/measured.ts';
import { accessibilityFindings, during, openSite, type Site, settled } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Goes to a demonstration of a page, and waits until it is awake. */
async function demonstration(page: Page, id: string): Promise<Locator> {
  const place = page.locator(`section#${id}`);
  await place.scrollIntoViewIfNeeded();
  await page.locator(`section#${id} [data-awake]`).waitFor({ state: 'attached' });
  return place;
}

const slide = async (place: Locator, label: string, to: number): Promise<void> => {
  await place.locator('.slider', { hasText: label }).locator('input').fill(String(to));
};

const said = async (place: Locator): Promise<string> =>
  (await place.locator('.reading').first().textContent()) ?? '';

test('a batch frees the signs', async () => {
  await during(site, 'en/sigmoid/', async ({ page }) => {
    const place = await demonstration(page, 'zigzag');
    expect(await said(place)).toContain('sigmoid: 30 of 30 steps');
    await slide(place, demonstrations.en.zigzag.batch, 1.81);
    await settled(page, '?batch=64');
    expect(await said(place)).not.toContain('sigmoid: 30 of 30');
  });
});

test('a kink under a magnifier, and lines that are no subgradient', async () => {
  await during(site, 'zh/relu/', async ({ page }) => {
    const place = await demonstration(page, 'kink');
    expect(await said(place)).toContain('0.5 是次梯度');
    await slide(place, demonstrations.zh.kink.slope, 1.3);
    expect(await said(place)).toContain('1.3 不是次梯度');
    await slide(place, demonstrations.zh.kink.magnified, 3);
    await settled(page, '?zoom=1000&sub=1.3');
  });
});

test('a constant changes z / Σz and leaves softmax alone', async () => {
  await during(site, 'en/softmax/', async ({ page }) => {
    const place = await demonstration(page, 'exponential');
    const columns = async (): Promise<string[][]> =>
      place
        .locator('table tbody tr')
        .evaluateAll(rows => rows.map(row => [...row.children].map(cell => cell.textContent ?? '')));
    const before = await columns();
    expect(before[2]).toEqual([
      'class 3',
      '−1',
      shown((nonlin.softmax([2, 1, -1, 0.5]) as number[])[2]!),
      '−0.4',
      '0',
    ]);
    await slide(place, demonstrations.en.exponential.plus, 2);
    const after = await columns();
    expect(after.map(r => r[2])).toEqual(before.map(r => r[2]));
    expect(after.map(r => r[3])).not.toEqual(before.map(r => r[3]));
    expect(await said(place)).toBe(demonstrations.en.exponential.works);
  });
});

test('longer vectors make attention sharp unless it is divided by √d', async () => {
  await during(site, 'en/softmax/?d=1024', async ({ page }) => {
    const place = await demonstration(page, 'attention');
    const scores = scoresOf(draw(9), 1024);
    const largest = (z: readonly number[]): string =>
      shown(Math.max(...(nonlin.softmax([...z]) as number[])));
    expect(await said(place)).toBe(
      `With d = 1024 the largest weight is ${largest(scores)} as it is, and ${largest(scores.map(s => s / 32))} after dividing by √d.`,
    );
  });
});

test('neighbours vote on the point that is dragged', async () => {
  await during(site, 'en/softmin/', async ({ page }) => {
    const place = await demonstration(page, 'neighbours');
    await place.locator('.vote .probe').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await settled(page, '?qx=-4&qy=1.3');
    expect(await said(place)).toMatch(/^Circle [89]\d %/);
  });
});

describe('sampling', () => {
  test('what the sliders leave is the library’s', async () => {
    await during(site, 'en/softmax/?topk=5&heat=0.5', async ({ page }) => {
      const place = await demonstration(page, 'sampling');
      const [context] = contextsIn('en');
      const left = distribution(context!.counts.map(Math.log), { topK: 5, temperature: 0.5 });
      const cells = await place
        .locator('table tbody tr td:last-child')
        .evaluateAll(all => all.map(cell => cell.textContent ?? ''));
      expect(cells.slice(0, 10)).toEqual(left.slice(0, 10).map(shown));
      expect(await said(place)).toContain('5 of ');
      await place.locator('.choice label', { hasText: 'not' }).click();
      await settled(page, '?topk=5&heat=0.5&after=not');
    });
  });

  test('temperature 0 takes the best', async () => {
    await during(site, 'zh/gumbelSoftmax/?heat=0', async ({ page }) => {
      const place = await demonstration(page, 'sampling');
      expect(await said(place)).toContain('还有 1 个可能出现');
    });
  });
});

test('calibration before and after the fitted temperature', async () => {
  await during(site, 'en/softmax/?warm=0', async ({ page }) => {
    const place = await demonstration(page, 'calibration');
    const { measured, plain, fitted } = measuredDigits();
    await place.getByRole('button', { name: /fitted/ }).click();
    expect(await said(place)).toBe(
      `Calibration error ${shown(measured[plain]!.error)} at T = 1, ${shown(measured[fitted]!.error)} at T = ${shown(measured[fitted]!.temperature)}.`,
    );
  });
});

test.each(['en/softmax/', 'zh/softmin/', 'en/relu/', 'zh/tanh/'])(
  '%s stays accessible with all awake',
  async path => {
    await during(site, path, async ({ page }) => {
      for (const place of await page.locator('[data-later]').all()) await place.scrollIntoViewIfNeeded();
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('[data-later]')].every(place => 'awake' in place.dataset),
      );
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  },
);
