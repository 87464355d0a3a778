// What runs in the reader's browser: wakes the moving parts of a page, and the few controls that every page has.
import { hydrate } from 'preact';
import { loadFunctions } from './functions.ts';
import { unpack } from './islands/data.ts';
import { type IslandName, islands } from './islands/island.ts';

/** The data of a part says which functions it calls; they are loaded with it. */
async function wake(place: HTMLElement): Promise<void> {
  const props = unpack(place.dataset['props']!) as { readonly functions: readonly string[] };
  const [Part, runs] = await Promise.all([
    islands[place.dataset['island'] as IslandName](),
    loadFunctions(props.functions),
  ]);
  hydrate(<Part {...props} runs={runs} />, place);
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

/** Parts further down wait until the reader comes near: what they need is no part of the first load. */
function wakeWhenNear(places: Iterable<HTMLElement>): void {
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void wakeAs(target as HTMLElement, 'later');
      }
    },
    { rootMargin: '75% 0px' },
  );
  for (const place of places) observer.observe(place);
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

/** The other language's page opens in the state of this one, and where this one was scrolled to. */
function switchable(link: HTMLAnchorElement): void {
  const follow = (): void => {
    link.search = location.search;
  };
  document.addEventListener('statechange', follow);
  follow();
  link.addEventListener('click', () => {
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

/** Light, dark, or as the system has it: theme.js has read the choice before the page was painted. */
function themeable(choice: HTMLSelectElement): void {
  const { documentElement: page } = document;
  choice.value = page.dataset['theme'] ?? 'auto';
  choice.addEventListener('change', () => {
    if (choice.value === 'auto') delete page.dataset['theme'];
    else page.dataset['theme'] = choice.value;
    localStorage.setItem('nonlin.theme', choice.value);
  });
}

const WIDE = '.katex-display, table, pre';

/** What is wider than its place can be scrolled by keyboard too, so it takes the focus. Parts come and go, so it keeps looking. */
function scrollable(): void {
  const mark = (): void => {
    for (const place of document.querySelectorAll<HTMLElement>(WIDE)) {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
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
  addEventListener('resize', ask);
  mark();
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) copyable(button);
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) switchable(link);
for (const choice of document.querySelectorAll<HTMLSelectElement>('#theme')) themeable(choice);
await Promise.all([...document.querySelectorAll<HTMLElement>('[data-island]')].map(wake));
scrollable();
backToPlace();
wakeWhenNear(document.querySelectorAll<HTMLElement>('[data-later]'));
for (const place of document.querySelectorAll<HTMLElement>('[data-touched]')) wakeWhenTouched(place);
