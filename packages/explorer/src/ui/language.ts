// The language of the page, for parts far below that put sentences together.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../text/language.ts';
import { punctuated } from '../text/punctuated.ts';

export const PageLanguage = createContext<Language>('en');

/** Gives a sentence the marks of the page's language. */
export function usePunctuation(): (text: string) => string {
  const language = useContext(PageLanguage);
  return text => punctuated(language, text);
}
