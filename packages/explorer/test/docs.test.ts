// The pages of documentation: they exist for every document and entry point, their links lead somewhere, the search finds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import * as nonlin from 'nonlin';
import { find } from 'nonlin/catalog';
import * as losses from 'nonlin/losses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewOf } from '../src/site/preview.ts';
import { during, openSite, type Site } from './browser.ts';

const dist = join(import.meta.dirname, '../dist');
const repository = join(import.meta.dirname, '../../..');
const html = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test('every document has a page in both languages, and a Chinese page without Chinese text says so', () => {
  const files = readdirSync(join(repository, 'docs')).filter(f => f.endsWith('.md') && !f.includes('.zh-CN'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files)
    for (const language of ['en', 'zh']) {
      const page = html(`${language}/docs/${file.replace('.md', '')}`);
      const isTranslated = existsSync(join(repository, 'docs', file.replace('.md', '.zh-CN.md')));
      expect(page.includes('这份文档目前只有英文'), file).toBe(language === 'zh' && !isTranslated);
    }
});

test('the guides of softmax and its kin lead to the document about decisions', () => {
  for (const name of ['softmax', 'softmin', 'logSoftmax'])
    for (const language of ['en', 'zh'])
      expect(html(`${language}/${name}`)).toContain(
        '<a href="../docs/logits/"><code>nonlin/logits</code></a>',
      );
});

test('links within the site lead to pages and parts that exist', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(f =>
    f.endsWith('/index.html'),
  );
  const idsOf = new Map<string, ReadonlySet<string>>();
  const ids = (file: string): ReadonlySet<string> => {
    const known = idsOf.get(file);
    if (known) return known;
    const found = new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(m => m[1]!));
    idsOf.set(file, found);
    return found;
  };
  const broken: string[] = [];
  for (const page of pages.filter(p => p.includes('/docs/')))
    for (const [, href] of html(dirname(page)).matchAll(/<a [^>]*href="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(href!)) continue;
      const [path, hash] = href!.replace(/\?[^#]*/, '').split('#') as [string, string?];
      const target =
        path === '' ? join(dist, page) : normalize(join(dist, dirname(page), path, 'index.html'));
      if (!existsSync(target) || (hash && !ids(target).has(decodeURIComponent(hash))))
        broken.push(`${page}: ${href}`);
    }
  expect(broken).toEqual([]);
});

test('the reference names every export, with what its comment says', () => {
  const page = html('en/docs/api-losses');
  for (const name of Object.keys(losses)) expect(page, name).toContain(`<section id="${name}">`);
  expect(page).toContain('what a classifier pays for the probability that its softmax gives to the target');
  for (const name of Object.keys(nonlin))
    expect(html('zh/docs/api-nonlin'), name).toContain(`../../${name}/`);
});

test('the search finds words of the text, in the address too', async () => {
  await during(site, 'en/docs/?q=distillation', async ({ page }) => {
    await page.locator('.docsearch li a').first().waitFor();
    expect(await page.locator('.docsearch li a').first().textContent()).toContain(
      'nonlin/losses: crossEntropy',
    );
    await page.locator('.docsearch input').fill('abracadabra');
    await page.locator('.docsearch [role=status]', { hasText: 'Nothing has these words' }).waitFor();
  });
});

/**
 * A server of files and nothing else, as any is that knows nothing of the site: it lies in a folder, and a folder's page is also given
 * for its address without the last slash.
 */
async function careless(folder = '/'): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url!, 'http://site');
    const path = join(dist, pathname.slice(folder.length - 1));
    const file = existsSync(join(path, 'index.html')) ? join(path, 'index.html') : path;
    const type = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }[
      file.split('.').at(-1)!
    ];
    if (!pathname.startsWith(folder) || !existsSync(file)) return res.writeHead(404).end();
    return res.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

test('a page opened without the last slash goes on to its address, state and part kept', async () => {
  const server = await careless();
  const { page, close } = await site.visit('en/docs/');
  await page.goto(`${server.url}en/relu?at=2#code`);
  await page.waitForURL('**/en/relu/?at=2#code');
  await page.waitForFunction(() => document.querySelector('[data-awake]'));
  await close();
  await server.close();
});

test('in a folder of any server the site asks for nothing outside that folder, and misses nothing', async () => {
  const server = await careless('/some/folder/');
  const { page, close } = await site.visit('en/docs/');
  const strayed: string[] = [];
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) strayed.push(url);
  });
  page.on('response', response => {
    if (response.status() !== 200) strayed.push(`${response.status()} ${response.url()}`);
  });
  for (const path of ['en/relu', 'zh/softmax/', 'en/training/', 'en/path/gates/']) {
    await page.goto(server.url + path);
    await page.waitForFunction(() => document.querySelector('[data-awake]'));
  }
  await page.goto(`${server.url}en/docs/?q=distillation`);
  await page.locator('.docsearch li a').first().waitFor();
  await page.goto(`${server.url}en/yours/?f=tanh(x)`);
  // What sets formulas comes when a formula is near.
  await page.locator('p > code', { hasText: '\\tanh' }).first().scrollIntoViewIfNeeded();
  await page.locator('.katex').first().waitFor();
  expect(strayed).toEqual([]);
  await close();
  await server.close();
});

test('an address that is no page gets the page that leads on, at any depth', async () => {
  const { page, problems, close } = await site.visit('en/docs/');
  const answer = await page.goto(`${site.url}en/no/such/page`);
  expect(answer!.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('There is no such page');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(252, 251, 248)',
  );
  expect(problems.filter(p => !p.includes('404'))).toEqual([]);
  await page.locator('main a', { hasText: '文档' }).click();
  await page.waitForURL('**/zh/docs/');
  await close();
});

test('link previews are PNG pictures of 1200 × 630', async () => {
  // Sine's slope is steep enough to cross the whole strip between two points.
  for (const name of ['relu', 'softmax', 'sine']) {
    const png = Buffer.from(await previewOf(find(name)!));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});
