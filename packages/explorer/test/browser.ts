// A real Chromium that visits the built site, and notes everything that a page should not do.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Served, serve } from '../serve/serve.js';

export const dist = join(import.meta.dirname, '../dist');

/** The pages of the built site, by the paths of their folders. */
export const sitePaths = (): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('/index.html'))
    .map(file => `${dirname(file)}/`)
    .sort();

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages are painted without a processor for graphics, and without one that is imitated: a sixth of a page's time.
  '--disable-gpu',
  '--disable-software-rasterizer',
  // No other host is found. To stop requests one by one would take the cache of scripts away as well.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface Visit {
  readonly page: Page;
  /** Errors and warnings in the console, failed requests, and requests that leave the site. */
  readonly problems: string[];
  /** Goes on to another page, with nothing noted yet. A window costs more than a page, so tests of many pages keep one. */
  goOn(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whether the browser has kept nothing of the site yet, as at a reader's first visit. */
  readonly isFirst?: boolean;
}

export interface Site {
  readonly url: string;
  /** The version of Chromium. */
  readonly browser: string;
  /**
   * Opens a page and waits until its moving parts are awake. A window serves one visit after the other, for to make one takes the browser
   * longer than to show a page; what the site stored is gone at the end of each visit.
   */
  visit(path: string, look?: Look): Promise<Visit>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const served: Served = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  const windows = new Windows(browser, served.url);
  return {
    url: served.url,
    browser: browser.version(),
    visit: (path, look) => windows.visit(path, look),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export function executable(): string {
  const found = EXECUTABLES.find(path => {
    try {
      readFileSync(path, { flag: 'r' });
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`there is no Chromium: looked for ${EXECUTABLES.join(', ')}`);
  return found;
}

/** Milliseconds that a page may take on a busy machine. */
const PATIENCE = 120_000;

/** The windows of a browser: those that no visit uses are kept for the next visit with the same look. */
class Windows {
  readonly #browser: Browser;
  readonly #site: string;
  readonly #idle = new Map<string, Visit[]>();

  constructor(browser: Browser, site: string) {
    this.#browser = browser;
    this.#site = site;
  }

  async visit(path: string, look: Look = {}): Promise<Visit> {
    const key = JSON.stringify(look);
    const idle = this.#idle.get(key) ?? [];
    this.#idle.set(key, idle);
    const window = (look.isFirst ? undefined : idle.pop()) ?? (await this.#open(look));
    await window.goOn(path);
    const leave = async (): Promise<void> => {
      await leftAlone(window.page, this.#site);
      idle.push(window);
    };
    return { ...window, close: look.isFirst ? window.close : leave };
  }

  async #open({ width = 1200, height = 900, theme = 'light' }: Look): Promise<Visit> {
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const problems = problemsOf(page, this.#site);
    const goOn = async (to: string): Promise<void> => {
      problems.length = 0;
      await page.goto(this.#site + to);
      await awake(page);
    };
    return { page, problems, goOn, close: () => context.close() };
  }
}

/** Leaves a window as it was before its first visit: nothing stored, no page that the next could be a part of, the pointer in a corner. */
async function leftAlone(page: Page, site: string): Promise<void> {
  if (page.url().startsWith(site))
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
}

/** The list to which whatever a page should not do is added. */
function problemsOf(page: Page, site: string): string[] {
  const problems: string[] = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', error => problems.push(`error: ${error.message}`));
  page.on('requestfailed', request => {
    // A page that is left gives up what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  const isOwn = (url: URL): boolean => url.href.startsWith(site) || ['data:', 'blob:'].includes(url.protocol);
  page.on('request', request => {
    if (!isOwn(new URL(request.url()))) problems.push(`left the site: ${request.url()}`);
  });
  return problems;
}

/**
 * Until every moving part has been woken, also those that the first ones wake, and has taken what the address says, which it does behind
 * the next picture. The page tells by itself: to be asked at every picture would have it paint them all.
 */
export const awake = (page: Page): Promise<void> =>
  page.evaluate(async asleep => {
    do {
      await new Promise<void>(resolve => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(asleep) === null) resolve();
        });
        observer.observe(document.body, { subtree: true, attributeFilter: ['data-awake'] });
        if (document.querySelector(asleep) === null) resolve();
      });
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    } while (document.querySelector(asleep) !== null);
  }, '[data-island]:not([data-awake])');

/** Opens a page for as long as `act` takes; a page that does what it should not is an error. */
export async function during(site: Site, path: string, act: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await site.visit(path);
  try {
    await act(visit);
    if (visit.problems.length > 0) throw new Error(`${path}: ${visit.problems.join('; ')}`);
  } catch (error) {
    // In whatever state its window is, no other visit finds it so.
    await visit.page.context().close();
    throw error;
  }
  await visit.close();
}

/** Until the address has this behind "?". */
export const settled = (page: Page, search: string): Promise<unknown> =>
  page.waitForFunction(wanted => decodeURIComponent(location.search) === wanted, search);

/** The cells of a table's body, row by row. */
export const cellsOf = (page: Page, selector: string): Promise<string[][]> =>
  page.$$eval(`${selector} tbody tr`, rows =>
    rows.map(row => [...row.children].map(cell => cell.textContent?.trim() ?? '')),
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(where: Document, options: object): Promise<{ violations: Finding[] }>;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds against the page (WCAG 2 A and AA, and best practices), or what it finds by a few of its rules, a line each. */
export async function accessibilityFindings(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const violations = await page.evaluate(
    only =>
      (window as unknown as { axe: Axe }).axe
        .run(document, {
          ...(only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }),
          resultTypes: ['violations'],
          selectors: false,
        })
        .then(r => r.violations),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      node => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.split('\n').at(-1)?.trim() ?? ''})`,
    ),
  );
}

/** How much wider than the screen a page is. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** How many sheets of paper a page takes. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** As many as a small machine has processors. */
const WINDOWS = 2;

/** A page that costs next to nothing, where a window waits for the first that counts. */
export const SMALL = '404.html';

export type Faults = Readonly<Record<string, readonly string[]>>;

/** Visits many pages in a few windows at once, and says what is wrong with each: what `act` finds, and what a visit notes. */
export async function faultsOf(
  site: Site,
  many: readonly string[],
  look: Look,
  act: (visit: Visit, path: string) => Promise<readonly string[]>,
): Promise<Faults> {
  const faults: Record<string, readonly string[]> = {};
  const left = [...many];
  const inOneWindow = async (): Promise<void> => {
    const visit = await site.visit(SMALL, look);
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await visit.goOn(path);
      const found = [...(await act(visit, path)), ...visit.problems];
      if (found.length > 0) faults[path] = found;
    }
    await visit.close();
  };
  await Promise.all(Array.from({ length: WINDOWS }, inOneWindow));
  return faults;
}
