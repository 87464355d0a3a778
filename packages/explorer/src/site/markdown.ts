// The guide's texts as HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

const folder = join(import.meta.dirname, '../../../../guide');

/** Text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A block of code with a button that copies it. */
export const codeBlock = (code: string, language: Language): string => {
  const { copy, copied } = messages[language];
  return `<div class="code"><pre><code>${escaped(code.trimEnd())}</code></pre><button type="button" class="copy" data-done="${copied}">${copy}</button></div>`;
};

/** The guide's text about a function, in Markdown. */
export function guideText(name: string, language: Language): string {
  const path = join(folder, name, `${language}.md`);
  if (!existsSync(path)) throw new Error(`there is no guide text for ${name} in ${language}`);
  return readFileSync(path, 'utf8');
}

/** The headings of a guide and the addresses of their sections. */
const sections: Readonly<Record<string, string>> = {
  'What it does': 'role',
  作用: 'role',
  Advantages: 'advantages',
  优点: 'advantages',
  Drawbacks: 'drawbacks',
  缺点: 'drawbacks',
  'Where it is used': 'uses',
  使用场景: 'uses',
  'When not to use it': 'not',
  何时不用: 'not',
  'A common mistake': 'mistake',
  常见错误: 'mistake',
};

/** A part of a guide: what its heading says, the address of its section, its text. */
export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** Names of functions that mean something else in prose. */
const ORDINARY = new Set(
  'abs affine clamp cosine erf exponential gaussian identity laplace shrink sign sine step standardize threshold'.split(
    ' ',
  ),
);

/** A name as prose spells it: leakyRelu is also leaky ReLU, logSoftmax log-softmax. */
const spelled = (name: string): string => name.replace(/[A-Z]/g, letter => `[- ]?${letter}`);

/** Makes a link of the first mention of each function in a text. */
function linking(name: string, addresses: ReadonlyMap<string, string>): (html: string) => string {
  const names = [...addresses.keys()].filter(other => /^\w+$/.test(other) && !ORDINARY.has(other));
  const addressOf = new Map(names.map(other => [other.toLowerCase(), addresses.get(other)!]));
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(spelled);
  const mention = new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'gi');
  const linked = new Set([name.toLowerCase()]);
  return html =>
    html.replace(mention, text => {
      const found = text.replace(/[- ]/g, '').toLowerCase();
      if (linked.has(found)) return text;
      linked.add(found);
      return `<a href="${addressOf.get(found)}">${text}</a>`;
    });
}

/**
 * The parts of a guide, in order. What stands in code spans and has an address becomes a link, and so does the first mention of each
 * function in a part, but for the page's own.
 */
export function guideOf(
  name: string,
  language: Language,
  addresses: ReadonlyMap<string, string>,
): readonly GuidePart[] {
  let link = (html: string): string => html;
  const marked = new Marked({
    renderer: {
      code: ({ text }) => codeBlock(text, language),
      text(token) {
        if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
        return link('escaped' in token && token.escaped ? token.text : escaped(token.text));
      },
      codespan: ({ text }) => {
        const code = `<code>${escaped(text)}</code>`;
        const address = text === name ? undefined : addresses.get(text);
        return address === undefined ? code : `<a href="${address}">${code}</a>`;
      },
    },
  });
  return guideText(name, language)
    .split(/^## /m)
    .slice(1)
    .map(part => {
      const [line, ...text] = part.split('\n');
      const title = line!.trim();
      const id = sections[title];
      if (id === undefined) throw new Error(`the guide of ${name} has a heading of its own: ${title}`);
      link = linking(name, addresses);
      return { id, title, html: marked.parse(text.join('\n'), { async: false }) };
    });
}
