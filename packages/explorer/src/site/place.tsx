// Where a moving part stands in a page: prerendered as it is at the start, with the data that wakes it.
import { find } from 'nonlin/catalog';
import type { Run, Runs } from '../functions.ts';
import { pack } from '../islands/data.ts';
import { type IslandName, islands } from '../islands/island.ts';
import type { Language } from '../text/language.ts';
import { PageLanguage } from '../ui/language.ts';

export interface PlaceProps {
  readonly part: IslandName;
  readonly language: Language;
  /** The functions that the part calls from the start. */
  readonly functions: readonly string[];
  readonly data?: object;
  /**
   * Woken with the page; when the reader comes near; or when the reader touches it, where what it takes is so much that a page
   * should not load it unasked.
   */
  readonly wakes?: 'island' | 'later' | 'touched';
}

/** All parts, for a builder that cannot wait while it renders. */
const parts = Object.fromEntries(
  await Promise.all(Object.entries(islands).map(async ([id, load]) => [id, await load()] as const)),
) as Readonly<Record<IslandName, Awaited<ReturnType<(typeof islands)[IslandName]>>>>;

const runsOf = (names: readonly string[]): Runs =>
  Object.fromEntries(names.map(name => [name, find(name)!.run as unknown as Run]));

export function Place({ part, language, functions, data = {}, wakes = 'island' }: PlaceProps) {
  const props = { ...data, language, functions };
  const Part = parts[part];
  return (
    <div {...{ [`data-${wakes}`]: part }} data-props={pack(props)}>
      <PageLanguage.Provider value={language}>
        <Part {...props} runs={runsOf(functions)} />
      </PageLanguage.Provider>
    </div>
  );
}
