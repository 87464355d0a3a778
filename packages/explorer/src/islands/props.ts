import type { Runs } from '../functions.ts';
import type { Language } from '../text/messages.ts';

/** What every part is told, besides its own data. */
export interface IslandProps {
  readonly language: Language;
  /** The functions that the page names, ready to be called. */
  readonly runs: Runs;
}
