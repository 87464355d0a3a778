// Pages used as a reader does: by keyboard, by pointer, by address; and the numbers that they show are the library's.
import { readFileSync } from 'node:fs';
import * as nonlin from 'nonlin';
import { historyOf } from 'nonlin/catalog';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exact, shown } from '../src/numbers.ts';
import { awake, cellsOf, during, openSite, type Site, settled, type Visit } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const visiting = (path: string, act: (visit: Visit) => Promise<void>): Promise<void> =>
  during(site, path, act);

describe('a function of a number', () => {
  test.each(['sigmoid', 'tanh', 'relu', 'gelu', 'mish'] as const)(
    '%s shows the numbers of the library',
    async name => {
      const f = nonlin[name];
      await visiting(`en/${name}/?at=-0.75`, async ({ page }) => {
        const wanted = [-2, 0, 2, -0.75].map(x => [shown(x), shown(f(x)), shown(f.derivative(x))]);
        expect(await cellsOf(page, '.curves table.numbers')).toEqual(wanted);
        expect(await page.getAttribute('.curves tr.here td', 'title')).toBe(exact(f(-0.75)));
      });
    },
  );

  test('the probe is moved by keyboard, spoken, and kept in the address', async () => {
    await visiting('en/silu/', async ({ page }) => {
      const probe = page.locator('.plot .probe[role="slider"]').first();
      await probe.focus();
      await page.keyboard.press('Home');
      expect(await probe.getAttribute('aria-valuenow')).toBe('-5');
      await page.keyboard.press('ArrowRight');
      expect(await probe.getAttribute('aria-valuenow')).toBe('-4.8');
      expect(await probe.getAttribute('aria-valuetext')).toContain(shown(nonlin.silu(-4.8)));
      await settled(page, '?at=-4.8');
      await page.reload();
      await awake(page);
      expect(await probe.getAttribute('aria-valuenow')).toBe('-4.8');
    });
  });

  test('the probe follows a pointer', async () => {
    await visiting('en/silu/', async ({ page }) => {
      const surface = page.locator('.plot .surface').first();
      const box = (await surface.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.75 * box.width, box.y + box.height / 2, { steps: 5 });
      await page.mouse.up();
      const at = Number(await page.locator('.probe[role="slider"]').first().getAttribute('aria-valuenow'));
      expect(Math.abs(at - 2.5)).toBeLessThan(0.05);
    });
  });

  test('parameters have sliders, and change the function', async () => {
    await visiting('en/elu/?alpha=2&at=-2', async ({ page }) => {
      const rows = await cellsOf(page, '.curves table.numbers');
      expect(rows[3]![1]).toBe(shown(nonlin.elu(-2, { alpha: 2 })));
    });
  });

  test('an address that cannot be read is said so', async () => {
    await visiting('en/elu/?r=900&at=1', async ({ page }) => {
      expect(await page.textContent('.curves .note[role="status"]')).toContain('r');
    });
  });

  test('the formula is worked out where the probe is', async () => {
    await visiting('en/sigmoid/?at=2', async ({ page }) => {
      const parts = await page.$$eval('.parts li', items => items.map(item => item.textContent?.trim()));
      expect(parts).toContain(`exp(-x) = ${shown(Math.exp(-2))}`);
      await page.hover('.parts li:nth-child(2) button');
      const lit = await page.$eval('.formula .part-1', part => getComputedStyle(part).backgroundColor);
      expect(lit).not.toBe('rgba(0, 0, 0, 0)');
    });
  });
});

describe('a function of a gate and a value', () => {
  test('the map has the numbers of the library, and its point is a gate and a value', async () => {
    await visiting('en/swiglu/', async ({ page }) => {
      const corners = [-3, 3].flatMap(gate =>
        [-3, 3].map(value => nonlin.swiglu([gate, value], { gate: 'first' })[0]!),
      );
      expect(await page.locator('.heatmap .name').allTextContents()).toEqual(
        corners.map(v => shown(Number(v.toPrecision(2)))),
      );
      const surface = page.locator('.heatmap .surface');
      await surface.scrollIntoViewIfNeeded();
      const box = (await surface.boundingBox())!;
      await page.mouse.click(box.x + 0.75 * box.width, box.y + 0.25 * box.height);
      await settled(page, '?at=3&v=3');
      expect(await page.locator('.pair .reading, .curves .reading').first().innerText()).toContain(
        shown(nonlin.swiglu([3, 3], { gate: 'first' })[0]!),
      );
    });
  });
});

test('the names at the ends of curves have the dashes of their curves', async () => {
  await visiting('en/compare/', async ({ page }) => {
    const names = await page.locator('.plot').first().locator('text[class]').allTextContents();
    const dashes = await page.evaluate(() =>
      [...document.querySelectorAll('.plot')[0]!.querySelectorAll('path.curve + text')].map(
        text => getComputedStyle(text.previousElementSibling!).strokeDasharray,
      ),
    );
    expect(dashes).toHaveLength(names.length);
    expect(new Set(dashes).size).toBe(names.length);
  });
});

describe('the article’s table', () => {
  test('has the numbers of the library, and others on demand', async () => {
    await visiting('zh/?x=1,2,3', async ({ page }) => {
      const x = [1, 2, 3];
      const rows = await cellsOf(page, '.article table');
      expect(rows[0]!.slice(0, 4)).toEqual(['sigmoid', ...x.map(v => shown(nonlin.sigmoid(v)))]);
      expect(rows[5]!.slice(0, 4)).toEqual(['logSoftmax', ...(nonlin.logSoftmax(x) as number[]).map(shown)]);
      await page.fill('.article thead input >> nth=0', '-4');
      await settled(page, '?x=-4,2,3');
      expect((await cellsOf(page, '.article table'))[3]![1]).toBe(
        shown((nonlin.softmax([-4, 2, 3]) as number[])[0]!),
      );
    });
  });
});

describe('the gallery', () => {
  test('finds functions by the names of frameworks', async () => {
    await visiting('en/', async ({ page }) => {
      const found = async (name: string): Promise<string[]> => {
        await page.fill('.gallery input[type="search"]', name);
        return page.$$eval('.gallery .card strong', cards => cards.map(card => card.textContent ?? ''));
      };
      expect(await found('hard_sigmoid')).toContain('hardsigmoid');
      expect(await found('SiLU')).toContain('silu');
      expect(await found('log softmax')).toContain('logSoftmax');
      expect(await found('no such function')).toEqual([]);
    });
  });

  test('shows year and models, and first what most models use; finds a function by a model', async () => {
    await visiting('en/?q=GPT-2#functions', async ({ page }) => {
      expect(await page.locator('.gallery .card strong').allTextContents()).toContain('geluTanh');
    });
    await visiting('zh/#functions', async ({ page }) => {
      const names = await page.locator('.gallery .family').first().locator('.card strong').allTextContents();
      expect(names.indexOf('relu')).toBe(0);
      expect(names.indexOf('leakyRelu')).toBeLessThan(names.indexOf('celu'));
      const { born, usedIn } = historyOf(nonlin.gelu);
      const card = page.locator('.gallery .card').filter({ has: page.getByText('gelu', { exact: true }) });
      expect(await card.locator('small').textContent()).toBe(
        [born!.year, usedIn.map(use => use.model).join(', ')].join(' · '),
      );
    });
  });

  test('a curve under the pointer is read by the library', async () => {
    await visiting('en/?q=softsign', async ({ page }) => {
      await page.locator('.gallery .card svg').first().hover();
      await page.waitForFunction(() =>
        document.querySelector('.gallery .card span')!.textContent!.startsWith('f('),
      );
      const said = (await page.textContent('.gallery .card span'))!;
      const [, x, y] = /f\((.*)\) = (.*)/.exec(said)!;
      expect(y).toBe(shown(nonlin.softsign(Number(x!.replace('−', '-')))));
    });
  });

  test('filters by what is computed', async () => {
    await visiting('en/?is=zeroCentred', async ({ page }) => {
      const names = await page.$$eval('.gallery .card strong', cards => cards.map(card => card.textContent));
      expect(names).toContain('tanh');
      expect(names).not.toContain('sigmoid');
    });
  });
});

describe('taking away', () => {
  const opened = async (page: Page): Promise<void> => {
    const isOpen = await page
      .locator('.exports')
      .first()
      .evaluate(menu => (menu as HTMLDetailsElement).open);
    if (!isOpen) await page.locator('.exports > summary').first().click();
  };
  async function saved(page: Page, button: string): Promise<Buffer> {
    await opened(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.exports').getByRole('button', { name: button, exact: true }).click(),
    ]);
    return readFileSync((await download.path())!);
  }

  test('SVG, PNG, CSV, LaTeX and link open', async () => {
    await visiting('en/tanh/?at=0.5', async ({ page }) => {
      const shown = await page.$$eval('.curves .plot', plots => plots.map(p => p.getAttribute('viewBox')));
      const svg = (await saved(page, 'SVG')).toString();
      await page.setContent(svg);
      // Value and slope stand one below the other, each with its own scale and its probe, as on the page.
      const saw = await page.$$eval('svg svg', parts => parts.map(part => part.getAttribute('viewBox')));
      expect(saw).toEqual(shown);
      for (const name of ['tanh(x)', 'slope']) expect(svg).toContain(`>${name}</text>`);
      expect(await page.locator('svg circle').count()).toBeGreaterThan(1);
    });
    await visiting('en/tanh/?at=0.5', async ({ page }) => {
      const png = await saved(page, 'PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      const width = await page.$eval('.curves .plot', plot => (plot as SVGSVGElement).viewBox.baseVal.width);
      expect(png.readUInt32BE(16)).toBe(2 * width);
      const csv = (await saved(page, 'CSV')).toString().trim().split('\n');
      expect(csv.length).toBe(1001);
      const [x, y] = csv[500]!.split(',').map(Number);
      expect(y).toBe(nonlin.tanh(x!));
      await opened(page);
      await page.locator('.exports').getByRole('button', { name: 'LaTeX' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\\tanh');
      await page.locator('.exports').getByRole('button', { name: 'Link' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/en\/tanh\/\?at=0\.5$/);
    });
  });

  test('code is copied as it stands', async () => {
    await visiting('en/relu/', async ({ page }) => {
      const block = page.locator('.code').first();
      await block.locator('button').click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await block.locator('code').textContent());
    });
  });
});

describe('both languages', () => {
  test('the switch keeps page and state', async () => {
    await visiting('en/elu/?at=-3', async ({ page }) => {
      await page.click('a.language');
      await page.waitForURL('**/zh/elu/?at=-3');
      await awake(page);
      expect((await cellsOf(page, '.curves table.numbers'))[3]![0]).toBe('−3');
      await page.goto(site.url);
      await page.waitForURL('**/zh/');
    });
  });

  test('the switch takes along what changed a moment ago, and a training that runs', async () => {
    await visiting('en/silu/', async ({ page }) => {
      await page.locator('.plot .probe[role="slider"]').first().focus();
      await page.keyboard.press('Home');
      await page.click('a.language');
      await page.waitForURL('**/zh/silu/?at=-5');
    });
    await visiting('en/training/', async ({ page }) => {
      await page.click('.runner button:first-child');
      const step = () => page.locator('.trainer .reading').innerText();
      const before = await step();
      await page.waitForFunction(
        text => document.querySelector<HTMLElement>('.trainer .reading')!.innerText !== text,
        before,
      );
      const shownStep = Number(/\d+/.exec(await step())![0]);
      await page.click('a.language');
      await page.waitForURL('**/zh/training/**');
      const steps = Number(new URL(page.url()).searchParams.get('steps'));
      expect(steps).toBeGreaterThanOrEqual(shownStep);
    });
  });

  test('light and dark can be chosen, and stay', async () => {
    await visiting('en/relu/', async ({ page }) => {
      const paper = (): Promise<string> => page.$eval('body', body => getComputedStyle(body).backgroundColor);
      const before = await paper();
      await page.click('#theme');
      expect(await paper()).not.toBe(before);
      await page.reload();
      expect(await paper()).not.toBe(before);
    });
  });
});

test('compare: what is chosen is in the address, and its numbers are the library’s', async () => {
  await visiting('en/compare/?f=gelu,silu&at=-2', async ({ page }) => {
    await page.waitForFunction(
      () => document.querySelectorAll('.compare table.numbers tbody tr').length === 2,
    );
    const rows = await cellsOf(page, '.compare table.numbers');
    expect(rows.map(row => row[1])).toEqual([shown(nonlin.gelu(-2)), shown(nonlin.silu(-2))]);
    await page.selectOption('.compare .chips select', 'mish');
    await settled(page, '?f=gelu,silu,mish&at=-2');
  });
});

describe('a function of one’s own', () => {
  const shownFor = async (page: Page): Promise<string[][]> => {
    await page.waitForSelector('[data-touched][data-awake]');
    return cellsOf(page, '.yours table.numbers >> nth=0');
  };

  test('what is typed is drawn, and is the address', async () => {
    await visiting('en/yours/', async ({ page }) => {
      await page.fill('.formula-field', 'x * sigmoid(2 * x)');
      await settled(page, '?f=x+*+sigmoid(2+*+x)');
      const value = 2 * nonlin.sigmoid(4);
      await page.waitForFunction(
        wanted =>
          document.querySelector('.yours table.numbers tbody tr:nth-child(3) td')?.textContent === wanted,
        shown(value),
      );
    });
  });

  test('a fault is pointed at, and the last function stays', async () => {
    await visiting('en/yours/?f=x*tanh(x)', async ({ page }) => {
      const before = await shownFor(page);
      await page.fill('.formula-field', 'x * tanj(x)');
      await page.waitForSelector('.fault');
      const [why, line, caret] = (await page.textContent('.fault'))!.split('\n');
      expect(why).toContain('did you mean tan');
      expect(line!.slice(caret!.indexOf('^'))).toBe('tanj(x)');
      expect(await page.getAttribute('.formula-field', 'aria-invalid')).toBe('true');
      expect(await shownFor(page)).toEqual(before);
    });
  });

  test('a cancellation is measured, and a better form is offered and taken', async () => {
    await visiting('en/yours/?f=log(1%2Bexp(x))', async ({ page }) => {
      await page.locator('.advice button').first().click({ timeout: 60_000 });
      expect(await page.inputValue('.formula-field')).toBe('softplus(x)');
    });
  });

  test('an example is taken by the click that wakes the page; its code is written on demand', async () => {
    await visiting('en/yours/', async ({ page }) => {
      await page.getByRole('button', { name: 'silu(gate) * value' }).click();
      await settled(page, '?f=silu(gate)+*+value');
      await page.getByRole('button', { name: 'Write it' }).click();
      await page.locator('.yours .code', { hasText: 'import torch' }).waitFor();
    });
  });

  // Each name stands for the one before in three places: 3^20 parts where it is written out.
  const shared = Array.from({ length: 20 }, (_, i) => {
    const before = i === 0 ? 'x' : `a${i - 1}`;
    return `let a${i}=sin(${before})*${before}*${before};`;
  });
  test.each([
    ['many functions in each other, too fast to draw', `${'silu('.repeat(75)}sin(1e9*x)${')'.repeat(75)}`],
    ['parts that are used again and again', `${shared.join('')}a19`],
  ])('the page stays awake: %s', async (_, formula) => {
    await visiting(`en/yours/?f=${encodeURIComponent(formula)}`, async ({ page }) => {
      await page.waitForSelector('.yours .plot', { state: 'attached' });
      const longest = await page.evaluate(
        () =>
          new Promise<number>(done => {
            new PerformanceObserver(list =>
              done(Math.max(...list.getEntries().map(entry => entry.duration))),
            ).observe({ type: 'longtask', buffered: true });
            setTimeout(() => done(0), 500);
          }),
      );
      // Below one second on a machine of its own.
      expect(longest).toBeLessThan(5000);
    });
  });

  test('a formula longer than the address takes is not read', async () => {
    await visiting('zh/yours/', async ({ page }) => {
      await page.fill('.formula-field', `x${'+x'.repeat(300)}`);
      await page.waitForFunction(() =>
        document.querySelector('.fault')?.textContent?.includes('公式有 601 个字符，最多读 500 个'),
      );
    });
  });
});
