// The looks in which a page is judged, one after the other in one window, and what is asked in each.
import type { Page } from 'playwright-core';
import { accessibilityFindings, overhang, sheetsOf } from '../../test/browser.ts';
import { forcedFindings } from './forced.ts';

type Media = Parameters<Page['emulateMedia']>[0];

interface Look {
  readonly name: string;
  readonly width: number;
  readonly media: NonNullable<Media>;
  /** The rules of axe whose result this look may change; all rules if left out. */
  readonly rules?: readonly string[];
  readonly also?: (page: Page) => Promise<readonly string[]>;
}

/** What colours decide. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What the width decides: what has to be scrolled, and how large a target is; and also on which ground a text lies. */
const SIZES = ['scrollable-region-focusable', 'target-size'];
const PLACES = [...COLOURS, ...SIZES];

const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const DARK = { colorScheme: 'dark', forcedColors: 'none' } as const;
const FORCED = { colorScheme: 'dark', forcedColors: 'active' } as const;

/** Neighbours differ in little, so that a page draws little again. */
const LOOKS: readonly [Look, ...Look[]] = [
  { name: '1440 px, light', width: 1440, media: LIGHT },
  { name: '1440 px, dark', width: 1440, media: DARK, rules: COLOURS },
  { name: '360 px, dark', width: 360, media: DARK, rules: PLACES },
  { name: '360 px, forced colours', width: 360, media: FORCED, rules: SIZES, also: forcedFindings },
  { name: '768 px, light', width: 768, media: LIGHT, rules: PLACES },
];

export const lookNames: readonly string[] = LOOKS.map(look => look.name);

const HEIGHT = 900;

/** Turns a window to the first look, as it is to be when a page is loaded. */
export async function turnToFirst(page: Page): Promise<void> {
  await page.setViewportSize({ width: LOOKS[0].width, height: HEIGHT });
  await page.emulateMedia(LOOKS[0].media);
}

/** What is wrong with a loaded page, each fault behind the name of its look. */
export async function faultsInLooks(page: Page, isSheet: boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  const note = (look: Look, found: readonly string[]): void => {
    for (const fault of found) faults.push(`${look.name}: ${fault}`);
  };
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: HEIGHT });
    await page.emulateMedia(look.media);
    await drawn(page);
    note(look, await faultsIn(page, look));
  }
  if (isSheet) {
    await turnToFirst(page);
    await drawn(page);
    const sheets = await sheetsOf(page);
    note(LOOKS[0], sheets === 1 ? [] : [`${sheets} sheets of paper`]);
  }
  return faults;
}

async function faultsIn(page: Page, { rules, also }: Look): Promise<readonly string[]> {
  const over = await overhang(page);
  const revealed = await reveals(page);
  return [
    ...(over > 0 ? [`${over} px wider than the screen`] : []),
    ...(await accessibilityFindings(page, revealed ? undefined : rules)),
    ...((await also?.(page)) ?? []),
  ];
}

/** Pages mark what has to be scrolled a tenth of a second after they have changed; then the next picture is waited for. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise(resolve =>
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 120),
      ),
  );

/** Whether an element is shown that has not been at an earlier call. Drawings are made anew for each width, and are one picture each. */
const reveals = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const memory = window as unknown as { shownBefore?: WeakSet<Element> };
    memory.shownBefore ??= new WeakSet();
    const before = memory.shownBefore;
    const shown = [...document.querySelectorAll('body *:not(svg *)')].filter(element =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    const isNew = shown.some(element => !before.has(element));
    for (const element of shown) before.add(element);
    return isNew;
  });
