// Sentences that are put together from numbers, names and words, with the marks of the page's language.
import type { Language } from './language.ts';

const marks: readonly (readonly [ascii: string, chinese: string])[] = [
  [', ', '，'],
  [': ', '：'],
  ['; ', '；'],
  ['. ', '。'],
];

/** Chinese sentences have marks of full width, which bring their own space: none comes behind them, between sentences either. */
export function punctuated(language: Language, text: string): string {
  if (language !== 'zh') return text;
  const marked = marks.reduce((done, [ascii, chinese]) => done.replaceAll(ascii, chinese), text);
  return marked.replace(/(?<=[，：；。！？]) /g, '');
}
