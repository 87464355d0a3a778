import type { Runs } from '../functions.ts';
import type { Language } from '../text/language.ts';

/** The props that every part has, besides its own data. */
export interface IslandProps {
  readonly language: Language;
  /** The functions that the page names, ready to be called. */
  readonly runs: Runs;
}
