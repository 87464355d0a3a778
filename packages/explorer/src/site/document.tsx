// The frame of every page: head, header with the language switch, footer.
import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { chooserText } from '../text/chooser.ts';
import { docWords } from '../text/docs.ts';
import { type Language, languages } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { labs } from './labs.ts';

export interface PageFrame {
  /** Where the page lies below the language's folder: '' is the home page, 'relu/' a function's. */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The picture of link previews, below the site's folder; it is shown only where the site's address is known. */
  readonly picture?: string;
  /** Where the site lies, for a page that may be shown at any address; other pages find it by their own. */
  readonly root?: string;
}

/** The site's own address with a slash at the end, where the builder knows it: previews and alternates need it whole. */
export const SITE = process.env['SITE_URL']?.replace(/\/*$/, '/');

/** The values of `<html lang>` and hreflang. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };
const names: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** Servers that do not lead from /en/relu to /en/relu/ would break all addresses of the page, which are relative. */
const SLASH =
  "if(/^http/.test(location.protocol)&&!/\\/$|\\.html$/.test(location.pathname))location.replace(location.pathname+'/'+location.search+location.hash)";
const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * Everything comes from the page's own origin; WebAssembly may be compiled, because the library's kernels are. Styles may be
 * inline, because bars and heat maps have computed widths and colours.
 */
const POLICY = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${hashOf(SLASH)}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; form-action 'self'`;

/** Addresses are relative, so that the site works in any folder of any server. */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').length);

const CHOOSE = 'choose/';
const DOCS = 'docs/';
const LECTURE = 'path/';

/** The navigation: where each item leads below the language's folder, and whether a page belongs to it. */
const places = (language: Language) => {
  const isLab = (path: string): boolean => labs.some(lab => path === `${lab.id}/`);
  const isDoc = (path: string): boolean => path.startsWith(DOCS);
  const { functions, labs: name } = messages[language];
  return [
    {
      href: '#functions',
      name: functions,
      of: (path: string) => !isLab(path) && !isDoc(path) && !path.startsWith(LECTURE) && path !== CHOOSE,
    },
    { href: CHOOSE, name: chooserText[language].nav, of: (path: string) => path === CHOOSE },
    { href: '#labs', name, of: isLab },
    { href: DOCS, name: docWords[language].nav, of: isDoc },
  ];
};

/** The preview that other sites show of a link to the page. */
const Preview = ({ path, language, title, description, picture }: PageFrame) => (
  <>
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="nonlin" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    <meta property="og:locale" content={{ en: 'en_US', zh: 'zh_CN' }[language]} />
    {SITE && <link rel="canonical" href={`${SITE}${language}/${path}`} />}
    {SITE && <meta property="og:url" content={`${SITE}${language}/${path}`} />}
    {SITE && picture && <meta property="og:image" content={`${SITE}${picture}`} />}
    {SITE && picture && <meta name="twitter:card" content="summary_large_image" />}
  </>
);

export function Document({
  path,
  language,
  title,
  description,
  picture,
  root = toRoot(path),
  children,
}: PageFrame & { readonly children: ComponentChildren }) {
  const words = messages[language];
  const isLost = root !== toRoot(path);
  const home = `${root}${language}/`;
  return (
    <html lang={languageTags[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <title>{title}</title>
        {!isLost && <script dangerouslySetInnerHTML={{ __html: SLASH }} />}
        <script src={`${root}assets/theme.js`} />
        <link rel="stylesheet" href={`${root}assets/style.css`} />
        <link rel="icon" href={`${root}assets/icon.svg`} type="image/svg+xml" />
        {SITE &&
          !isLost &&
          languages.map(id => (
            <link rel="alternate" hreflang={languageTags[id]} href={`${SITE}${id}/${path}`} />
          ))}
        {!isLost && (
          <Preview
            path={path}
            language={language}
            title={title}
            description={description}
            {...(picture && { picture })}
          />
        )}
        <script type="module" src={`${root}assets/client.js`} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="head">
          <div>
            <a class="brand" href={home}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M2 18C9 18 10 17 12 12S15 6 22 6" />
                <circle cx="12" cy="12" r="3" />
              </svg>
              {words.brand}
            </a>
            <nav aria-label={words.site}>
              {places(language).map(({ href, name, of }) => (
                <a href={`${home}${href}`} {...(of(path) && { 'aria-current': 'page' as const })}>
                  {name}
                </a>
              ))}
            </nav>
            <form class="find" action={home} role="search">
              <input type="search" name="q" aria-label={words.search} placeholder={words.searchShort} />
            </form>
            <button type="button" class="icon" id="theme" aria-label={words.theme} title={words.theme}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" />
                <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
              </svg>
            </button>
            {languages
              .filter(id => id !== language)
              .map(id => (
                <a
                  class="language"
                  href={`${root}${id}/${path}`}
                  hreflang={languageTags[id]}
                  lang={languageTags[id]}
                >
                  {names[id]}
                </a>
              ))}
          </div>
        </header>
        <noscript>
          <p class="note">{words.noScript}</p>
        </noscript>
        <main id="content">{children}</main>
        <footer class="foot">
          <div>
            <p>{words.footer}</p>
            <p>{words.licence}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}
