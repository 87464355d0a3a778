// The pages that are about no single function: their names, what each begins with, and what their moving part is told.
import { type Entry, find } from 'nonlin/catalog';
import type { ScalarRun } from '../functions.ts';
import type { IslandName } from '../islands/island.ts';
import { presets } from '../labs/compare/text.ts';
import { presets as failures } from '../labs/precision/presets.ts';
import { labText } from '../labs/precision/text.ts';
import { measuredStart } from '../labs/signal/start.ts';
import { trainedStart } from '../labs/training/start.ts';
import type { Language, Text } from '../text/language.ts';
import { infoOf, scalarChoices } from './data.ts';
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
  /** When its part wakes, if not with the page. */
  readonly wakes?: 'touched';
  /** The address that shows a function of a number there, beside the functions that are closest to it. */
  readonly showing?: (name: string, neighbours: readonly string[]) => string;
  /** The facts of the catalogue that its interactive part is given. */
  data(entries: readonly Entry[], language: Language): object;
}

const scalarRun = (name: string): ScalarRun => find(name)!.run as unknown as ScalarRun;

const showing = (name: string): string => `?f=${name}`;

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
    showing: (name, neighbours) => `?f=${[name, ...neighbours.slice(0, 2)].join(',')}&d=1`,
    data: (entries, language) => ({
      comparable: scalars(entries).map(({ definition }) => ({
        info: infoOf(definition),
        facts: propertyRows(definition, language),
      })),
    }),
  },
  { id: 'precision', ...labText, functions: [failures.tanh.f], showing, data: precisionData },
  {
    id: 'signal',
    name: { en: 'Deep stacks', zh: '深层网络' },
    title: { en: 'Signals in a deep stack', zh: '深层网络里的信号' },
    lead: {
      en: 'Watch whether both rows stay level from the first layer to the last: the activations on their way up, and the gradient on its way down.',
      zh: '请看两行是否从第一层到最后一层都保持平稳：向上的激活值，和向下的梯度。',
    },
    functions: [],
    showing,
    data: entries => {
      const choices = scalarChoices(entries);
      return { choices, start: measuredStart(choices, scalarRun) };
    },
  },
  {
    id: 'training',
    name: { en: 'Training', zh: '训练' },
    title: { en: 'A network in training', zh: '训练中的网络' },
    lead: {
      en: 'Watch the tiles, one for each hidden unit: one that is never active learns nothing any more, and a network that has too few others stops learning.',
      zh: '请看那些小格，每格是一个隐藏单元：从不活跃的单元再也学不到东西，剩下的单元太少，网络就停止学习。',
    },
    functions: [],
    showing,
    data: entries => {
      const choices = scalarChoices(entries);
      return { choices, start: trainedStart(choices, scalarRun) };
    },
  },
  {
    id: 'yours',
    name: { en: 'Your own', zh: '自己写' },
    title: { en: 'A function of your own', zh: '写一个自己的函数' },
    lead: {
      en: 'Type a formula. It is drawn, differentiated, measured and written as code, and every fault of it is pointed at.',
      zh: '写一个公式：画图、求导、测误差、生成代码一步到位；写错了，错处会被指出来。',
    },
    functions: [],
    wakes: 'touched',
    data: () => ({}),
  },
];
