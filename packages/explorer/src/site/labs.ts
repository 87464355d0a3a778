// The pages that are about no single function: their names, what each begins with, and what their moving part is told.
import type { Entry } from 'nonlin/catalog';
import type { IslandName } from '../islands/island.ts';
import { presets } from '../labs/precision/presets.ts';
import { labText } from '../labs/precision/text.ts';
import type { Text } from '../text/messages.ts';
import { precisionData } from './precision.ts';

export interface Lab {
  /** Its folder below the language's, and the name of its moving part. */
  readonly id: IslandName;
  /** In the navigation. */
  readonly name: Text;
  readonly title: Text;
  /** One or two sentences. */
  readonly lead: Text;
  /** The functions that its part calls from the start. */
  readonly functions: readonly string[];
  /** What its part is told of the catalogue. */
  data(entries: readonly Entry[]): object;
}

export const labs: readonly Lab[] = [
  { id: 'precision', ...labText, functions: [presets.tanh.f], data: precisionData },
];
