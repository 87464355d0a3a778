// Sentences that are put together from numbers, names and words, with the marks of the page's language.
import type { Language } from './language.ts';

const marks: readonly (readonly [ascii: string, chinese: string])[] = [
  [', ', '，'],
  [': ', '：'],
  ['; ', '；'],
  ['. ', '。'],
];

/** Chinese sentences have marks of full width, which bring their own space. */
export const punctuated = (language: Language, text: string): string =>
  language === 'zh' ? marks.reduce((done, [ascii, chinese]) => done.replaceAll(ascii, chinese), text) : text;
