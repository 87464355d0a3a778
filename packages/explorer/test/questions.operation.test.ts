// The questions that learners ask: each is answered by doing, at most three clicks from the home page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { awake, during, openSite, type Site } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

interface Question {
  readonly asked: string;
  /** The page that a link of the home page leads to, and a part of it that its contents list leads to. */
  readonly page: string;
  readonly part?: string;
  /** What is moved or chosen, and what answers. */
  readonly moved: string;
  readonly answer: string;
}

const slider = '.slider input >> nth=0';
const questions: readonly Question[] = [
  { asked: 'why non-linear', page: 'training', moved: '.presets li:nth-child(4) a', answer: '.reading' },
  { asked: 'do gradients vanish', page: 'signal', moved: slider, answer: '.columns .reading' },
  {
    asked: 'activation or initialisation',
    page: 'signal',
    moved: '.presets li:nth-child(2) a',
    answer: '.columns',
  },
  { asked: 'what is a dead ReLU', page: 'training', moved: '.presets li:nth-child(1) a', answer: '.reading' },
  { asked: 'why centre on 0', page: 'sigmoid', part: 'zigzag', moved: slider, answer: '.reading' },
  {
    asked: 'the slope of ReLU at 0',
    page: 'relu',
    part: 'kink',
    moved: '.slider input >> nth=1',
    answer: '.reading',
  },
  { asked: 'which one to take', page: 'choose', moved: '.tasks label:nth-of-type(2)', answer: '.answer' },
  { asked: 'GELU or SiLU', page: 'compare', moved: '.presets a:nth-of-type(2)', answer: '.numbers' },
  { asked: 'why exp', page: 'softmax', part: 'exponential', moved: slider, answer: '.reading' },
  { asked: 'which way is temperature', page: 'softmax', moved: slider, answer: '.bars .reading' },
  {
    asked: 'softmax or sigmoid',
    page: 'softmax',
    part: 'labels',
    moved: '.column[role="slider"] >> nth=0',
    answer: 'table',
  },
  {
    asked: 'does a constant change anything',
    page: 'softmax',
    moved: '.shift button.reset',
    answer: '.shift',
  },
  {
    asked: 'where the textbook formula fails',
    page: 'precision',
    moved: '.classics button >> nth=1',
    answer: '.reading',
  },
  { asked: 'softmax before the loss', page: 'softmax', part: 'double', moved: slider, answer: '.reading' },
  { asked: 'log of softmax', page: 'logSoftmax', part: 'gap', moved: slider, answer: '.reading' },
  { asked: 'the Jacobian', page: 'softmax', moved: '.column[role="slider"] >> nth=0', answer: '.jacobian' },
  { asked: 'why √d', page: 'softmax', part: 'attention', moved: slider, answer: '.reading' },
  {
    asked: 'none of these',
    page: 'softmaxOne',
    moved: '.column[role="slider"] >> nth=0',
    answer: '.bars .reading',
  },
  {
    asked: 'where softmin is used',
    page: 'softmin',
    part: 'neighbours',
    moved: '.vote .probe',
    answer: '.reading',
  },
  {
    asked: 'which axis',
    page: 'softmax',
    part: 'axes',
    moved: '.choice label:not(.chosen)',
    answer: '.twins',
  },
];

/** A slider goes to its other end by keyboard; anything else is clicked. */
async function move(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const isSlider = await target.evaluate(e => e.matches('input[type="range"], [role="slider"]'));
  if (!isSlider) return target.click();
  await target.focus();
  const before = await target.evaluate(e => e.getAttribute('aria-valuenow') ?? (e as HTMLInputElement).value);
  await page.keyboard.press('End');
  const after = await target.evaluate(e => e.getAttribute('aria-valuenow') ?? (e as HTMLInputElement).value);
  if (before === after) await page.keyboard.press('Home');
}

test.each(questions)('$asked', async ({ page: to, part, moved, answer }) => {
  await during(site, 'en/', async ({ page }) => {
    await page.locator(`main a[href*="${to}/"], header a[href*="${to}/"]`).first().click();
    await page.waitForURL(url => url.pathname.endsWith(`/${to}/`));
    await awake(page);
    const within = part ? `section#${part} ` : 'main ';
    if (part) {
      await page.locator(`.rail a[href="#${part}"]`).click();
      await page.locator(`section#${part} [data-awake]`).waitFor({ state: 'attached' });
    }
    const said = (): Promise<string> =>
      page
        .locator(within + answer)
        .first()
        .innerText();
    const before = await said();
    await move(page, within + moved);
    await expect.poll(said, { timeout: 20_000 }).not.toBe(before);
  });
});
