// The guide's texts as HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { type Language, messages } from '../text/messages.ts';

const folder = join(import.meta.dirname, '../../../../guide');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A block of code with a button that copies it. */
export const codeBlock = (code: string, language: Language): string => {
  const { copy, copied } = messages[language];
  return `<div class="code"><pre><code>${escaped(code.trimEnd())}</code></pre><button type="button" class="copy" data-done="${copied}">${copy}</button></div>`;
};

/** The guide's text about a function, its headings one level below the page's title. */
export function guideOf(name: string, language: Language): string {
  const path = join(folder, name, `${language}.md`);
  if (!existsSync(path)) throw new Error(`there is no guide text for ${name} in ${language}`);
  const marked = new Marked({ renderer: { code: ({ text }) => codeBlock(text, language) } });
  return marked.parse(readFileSync(path, 'utf8'), { async: false });
}
