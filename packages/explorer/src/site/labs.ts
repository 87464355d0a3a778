// The pages that are about no single function: their names, what each begins with, and what their moving part is told.
import type { Entry } from 'nonlin/catalog';
import type { IslandName } from '../islands/island.ts';
import { presets } from '../labs/compare/text.ts';
import { presets as failures } from '../labs/precision/presets.ts';
import { labText } from '../labs/precision/text.ts';
import type { Language, Text } from '../text/messages.ts';
import { infoOf } from './data.ts';
import { propertyRows } from './facts.ts';
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
  data(entries: readonly Entry[], language: Language): object;
}

const scalars = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(e => e.definition.kind === 'scalar');

export const labs: readonly Lab[] = [
  {
    id: 'compare',
    name: { en: 'Compare', zh: '比较' },
    title: { en: 'Compare functions', zh: '函数对比' },
    lead: {
      en: 'Up to five functions under one probe: their values, slopes and differences, and what they have in common.',
      zh: '最多五个函数共用一个观察点：比数值，比斜率，比差值，也比性质。',
    },
    functions: presets[0]!.functions,
    data: (entries, language) => ({
      comparable: scalars(entries).map(({ definition }) => ({
        info: infoOf(definition),
        facts: propertyRows(definition, language),
      })),
    }),
  },
  { id: 'precision', ...labText, functions: [failures.tanh.f], data: precisionData },
  {
    id: 'yours',
    name: { en: 'Your own', zh: '自己写' },
    title: { en: 'A function of your own', zh: '写一个自己的函数' },
    lead: {
      en: 'Type a formula. It is drawn, differentiated, measured and written as code, and every fault of it is pointed at.',
      zh: '写一个公式：画图、求导、测误差、生成代码一步到位；写错了，错处会被指出来。',
    },
    functions: [],
    data: () => ({}),
  },
];
