// Runs in the reader's browser: wakes the interactive parts of a page, and the few controls that every page has.
import { hydrate } from 'preact';
import { loadFunctions } from './functions.ts';
import { unpack } from './islands/data.ts';
import { type IslandName, islands } from './islands/island.ts';
import type { PlaceProps } from './site/place.tsx';
import { PageLanguage } from './ui/language.ts';
import { whenNear } from './ui/near.ts';
import { settle } from './url.ts';

/** The data of a part says which functions it calls; they are loaded with it. Each part is woken in a task of its own. */
async function wake(place: HTMLElement): Promise<void> {
  const props = unpack(place.dataset['props']!) as Omit<PlaceProps, 'part'>;
  const [Part, runs] = await Promise.all([
    islands[place.dataset['island'] as IslandName](),
    loadFunctions(props.functions),
  ]);
  await new Promise(resolve => setTimeout(resolve));
  const { language } = props;
  hydrate(
    <PageLanguage.Provider value={language}>
      <Part {...props} runs={runs} />
    </PageLanguage.Provider>,
    place,
  );
  place.dataset['awake'] = '';
}

function wakeAs(place: HTMLElement, how: 'later' | 'touched'): Promise<void> {
  place.dataset['island'] = place.dataset[how]!;
  return wake(place);
}

/**
 * Parts that take much wait until they are used, or until an address asks for something. What the reader clicks or types while
 * they wake is done again.
 */
function wakeWhenTouched(place: HTMLElement): void {
  if (location.search !== '') {
    void wakeAs(place, 'touched');
    return;
  }
  const touches = ['pointerover', 'focusin', 'touchstart'] as const;
  let again = (): void => {};
  const noteClick = ({ target }: Event): void => {
    again = () => (target as HTMLElement).click();
  };
  const noteInput = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const { value } = field;
    again = () => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
  };
  const start = async (): Promise<void> => {
    for (const touch of touches) place.removeEventListener(touch, start);
    await wakeAs(place, 'touched');
    place.removeEventListener('click', noteClick);
    place.removeEventListener('input', noteInput);
    again();
  };
  place.addEventListener('click', noteClick);
  place.addEventListener('input', noteInput);
  for (const touch of touches) place.addEventListener(touch, start, { passive: true });
}

function copyable(button: HTMLButtonElement): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.closest('.code')!.querySelector('code')!.textContent ?? '');
    button.textContent = button.dataset['done'] ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
}

const PLACE = 'nonlin.place';

/** The other language's page opens in the state of this one at that moment, and where this one was scrolled to. */
function switchable(link: HTMLAnchorElement): void {
  const follow = (): void => {
    link.search = location.search;
  };
  document.addEventListener('statechange', follow);
  follow();
  link.addEventListener('click', () => {
    settle();
    follow();
    const language = link.hreflang;
    localStorage.setItem('nonlin.language', language.startsWith('zh') ? 'zh' : 'en');
    sessionStorage.setItem(PLACE, String(scrollY / document.documentElement.scrollHeight));
  });
}

function backToPlace(): void {
  const part = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (part !== null)
    scrollTo({ top: Number(part) * document.documentElement.scrollHeight, behavior: 'instant' });
}

/**
 * The button turns to the other of light and dark. A choice that the system has made as well is not kept, so that the page follows
 * the system from then on. theme.js has read the choice before the page was painted.
 */
function themeable(button: HTMLButtonElement): void {
  const { documentElement: page } = document;
  button.addEventListener('click', () => {
    const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const isDark = page.dataset['theme'] ? page.dataset['theme'] === 'dark' : isSystemDark;
    const next = isDark ? 'light' : 'dark';
    if (isDark === isSystemDark) page.dataset['theme'] = next;
    else delete page.dataset['theme'];
    localStorage.setItem('nonlin.theme', page.dataset['theme'] ?? 'auto');
  });
}

/** "/" leads to the search field, as on other sites of documentation. */
function searchable(field: HTMLInputElement): void {
  document.addEventListener('keydown', event => {
    const isTyped = event.target instanceof Element && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyped || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
  });
}

/** Marks in the contents list the part that is read: the last one whose beginning has passed the upper third. */
function contents(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const parts = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1)))!);
  const mark = (): void => {
    const passed = parts.filter(part => part.getBoundingClientRect().top < innerHeight / 3).length;
    for (const [i, link] of links.entries()) {
      if (i === Math.max(0, passed - 1)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/** A menu closes when something else is pressed. */
function closable(menu: HTMLDetailsElement): void {
  document.addEventListener('pointerdown', event => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
}

const WIDE = '.katex-display, table, pre';

/**
 * Elements wider than their place take the focus, so that the keyboard can scroll them. Parts come and go, so this keeps looking. What
 * is folded away is asked when it is unfolded, because browsers would lay it out to answer; all are asked before one is changed, because
 * browsers would lay the page out again after each change.
 */
function scrollable(): void {
  const mark = (): void => {
    const shown = [...document.querySelectorAll<HTMLElement>(WIDE)].filter(place => place.checkVisibility());
    const isWide = shown.map(place => place.scrollWidth > place.clientWidth);
    for (const [i, place] of shown.entries()) {
      if (isWide[i]) place.tabIndex = 0;
      else place.removeAttribute('tabindex');
    }
  };
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      mark();
    }, 100);
  };
  new MutationObserver(ask).observe(document.querySelector('main')!, { childList: true, subtree: true });
  for (const change of ['resize', 'toggle', 'change']) addEventListener(change, ask, true);
  // Behind the next picture, which lays the page out: asked now, the page would be laid out twice, in one task with what was woken.
  requestAnimationFrame(() => setTimeout(mark));
}

// Who comes back to the page finds it as it was left.
addEventListener('beforeunload', settle);
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) copyable(button);
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) switchable(link);
for (const button of document.querySelectorAll<HTMLButtonElement>('#theme')) themeable(button);
for (const field of document.querySelectorAll<HTMLInputElement>('.find input')) searchable(field);
for (const list of document.querySelectorAll<HTMLElement>('.rail')) contents(list);
await Promise.all([...document.querySelectorAll<HTMLElement>('[data-island]')].map(wake));
scrollable();
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.exports')) closable(menu);
backToPlace();
// Parts further down wait until the reader comes near: what they need is no part of the first load.
for (const place of document.querySelectorAll<HTMLElement>('[data-later]'))
  whenNear(place, () => void wakeAs(place, 'later'));
for (const place of document.querySelectorAll<HTMLElement>('[data-touched]')) wakeWhenTouched(place);
