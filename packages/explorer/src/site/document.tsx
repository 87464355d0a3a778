// The frame of every page: head, header with the language switch, footer.
import type { ComponentChildren } from 'preact';
import { type Language, languages, messages } from '../text/messages.ts';
import { labs } from './labs.ts';

export interface PageFrame {
  /** Where the page lies below the language's folder: '' is the home page, 'relu/' a function's. */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
}

/** What `<html lang>` and hreflang say. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };
const names: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/**
 * Everything comes from the page's own origin; WebAssembly may be compiled, because the library's kernels are. Styles may be
 * inline, because bars and heat maps have computed widths and colours.
 */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** Addresses are relative, so that the site works in any folder of any server. */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').length);

export function Document({
  path,
  language,
  title,
  description,
  children,
}: PageFrame & { readonly children: ComponentChildren }) {
  const words = messages[language];
  const root = toRoot(path);
  return (
    <html lang={languageTags[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <title>{title}</title>
        <script src={`${root}assets/theme.js`} />
        <link rel="stylesheet" href={`${root}assets/style.css`} />
        <link rel="icon" href={`${root}assets/icon.svg`} type="image/svg+xml" />
        {languages.map(id => (
          <link rel="alternate" hreflang={languageTags[id]} href={`${root}${id}/${path}`} />
        ))}
        <script type="module" src={`${root}assets/client.js`} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <a class="brand" href={`${root}${language}/`}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M2 18C9 18 10 17 12 12S15 6 22 6" />
            </svg>
            {words.brand}
          </a>
          <nav aria-label={words.labs}>
            {labs.map(lab => (
              <a
                href={`${root}${language}/${lab.id}/`}
                {...(path === `${lab.id}/` && { 'aria-current': 'page' as const })}
              >
                {lab.name[language]}
              </a>
            ))}
          </nav>
          <label class="theme">
            <span class="hidden">{words.theme}</span>
            <select id="theme">
              {Object.entries(words.themes).map(([id, text]) => (
                <option value={id}>{text}</option>
              ))}
            </select>
          </label>
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
        </header>
        <noscript>
          <p class="note">{words.noScript}</p>
        </noscript>
        <main id="content">{children}</main>
        <footer>
          <p>{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}
