// The chooser, used as a reader does: two questions, one answer of the library's, its links and its address.
import { choices, find } from 'nonlin/catalog';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awake, during, openSite, type Site, settled } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe.each(['en', 'zh'] as const)('%s', language => {
  test('two questions lead to an answer, which the address keeps', async () => {
    await during(site, `${language}/choose/`, async ({ page }) => {
      const gate = choices.find(c => c.id === 'llm')!;
      await page.locator('.choice label').nth(1).click();
      await page.locator(`.tasks input[value="${gate.id}"]`).check();
      await settled(page, '?for=llm');
      expect(await page.textContent('.answer h2')).toBe(gate.take);
      expect(await page.textContent('.answer')).toContain(gate.why[language]);
      expect(await page.textContent('.answer')).toContain(gate.or!.when[language]);
      await page.reload();
      await awake(page);
      expect(await page.textContent('.answer h2')).toBe(gate.take);
    });
  });

  test('the table has every answer', async () => {
    await during(site, `${language}/choose/`, async ({ page }) => {
      const rows = await page.$$eval('.answers tr:has(td)', all => all.map(row => row.textContent ?? ''));
      expect(rows.length).toBe(choices.length);
      for (const choice of choices) {
        expect(find(choice.take)).toBeDefined();
        expect(rows.some(row => row.includes(choice.task[language]) && row.includes(choice.take))).toBe(true);
      }
    });
  });
});
