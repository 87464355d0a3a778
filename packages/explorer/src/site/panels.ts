// Comparisons that pages show besides their own picture: which page has which, and what each is told.
import { find, type RowFunction } from 'nonlin/catalog';
import { expand } from 'nonlin/precision';
import type { IslandName } from '../islands/island.ts';
import type { GapFormulas } from '../panels/gap.ts';
import { type PanelWords, panelWords } from '../panels/text.ts';
import type { Language, Text } from '../text/language.ts';
import { contextsIn, countedZeros, measuredDigits } from './measured.ts';

export interface Panel {
  /** Its moving part, and where its words are. */
  readonly id: IslandName & keyof PanelWords;
  readonly functions: readonly string[];
  data?(language: Language): object;
}

const rowNamed = (name: string): RowFunction => find(name)!.definition as RowFunction;

function gapFormulas(): GapFormulas {
  const [softmax, logSoftmax] = [rowNamed('softmax'), rowNamed('logSoftmax')];
  const [share, gradient, logarithm] = [softmax.value, softmax.vjp, logSoftmax.value].map(forms =>
    expand(forms.textbook, {}, 'textbook'),
  );
  return { softmax: share!, softmaxVjp: gradient!, logSoftmax: logarithm! };
}

const vector: Panel = { id: 'vector', functions: ['softmax'] };
const double: Panel = { id: 'double', functions: ['softmax'] };
const labels: Panel = { id: 'labels', functions: ['softmax', 'sigmoid'] };
const axes: Panel = { id: 'axes', functions: ['softmax'] };
const twins: Panel = { id: 'twins', functions: ['softmin', 'softmax'] };
const gap: Panel = { id: 'gap', functions: ['logSoftmax'], data: () => ({ formulas: gapFormulas() }) };

const zigzag: Panel = { id: 'zigzag', functions: ['sigmoid', 'tanh'] };
const exponential: Panel = { id: 'exponential', functions: ['softmax'] };
const attention: Panel = { id: 'attention', functions: ['softmax'] };
const neighbours: Panel = { id: 'neighbours', functions: ['softmin'] };
const sampling: Panel = {
  id: 'sampling',
  functions: [],
  data: language => ({ contexts: contextsIn(language) }),
};
const calibration: Panel = { id: 'calibration', functions: [], data: measuredDigits };

/** A function with a kink at 0, beside a smooth one that passes through the same point. */
const kink = (kinked: string, smooth: string, data: () => object = () => ({})): Panel => ({
  id: 'kink',
  functions: [kinked, smooth],
  data: () => ({ kinked, smooth, ...data() }),
});

const pages: Readonly<Record<string, readonly Panel[]>> = {
  sigmoid: [zigzag, labels],
  tanh: [zigzag],
  relu: [kink('relu', 'gelu', () => ({ counted: countedZeros() }))],
  leakyRelu: [kink('leakyRelu', 'gelu')],
  abs: [kink('abs', 'logcosh')],
  softmax: [exponential, vector, labels, attention, sampling, calibration, double, axes],
  softmin: [neighbours, twins],
  logSoftmax: [gap, double],
  gumbelSoftmax: [sampling],
};

export const panelsOf = (name: string): readonly Panel[] => pages[name] ?? [];

/** What a panel is told: its words in the language of the page, and its own data. */
export const panelData = ({ id, data }: Panel, language: Language): object => ({
  words: panelWords[language][id],
  ...data?.(language),
});
export const titleOf = ({ id }: Panel, language: Language): string => panelWords[language][id].title;

/** What the entries of a Jacobian are, where they have a form that is worth knowing by heart. */
const jacobianNotes: Readonly<Record<string, Text>> = {
  softmax: {
    en: 'With p for the outputs: pᵢ(1 − pᵢ) on the diagonal, −pᵢpⱼ elsewhere, over T. Behind it a cross-entropy leaves p − target, with no factor that could vanish.',
    zh: '记输出为 p：对角线上是 pᵢ(1 − pᵢ)，其余是 −pᵢpⱼ，再除以 T。后接交叉熵时只剩 p − 目标，没有会消失的因子。',
  },
  softmin: {
    en: 'With p for the outputs: −pᵢ(1 − pᵢ) on the diagonal, pᵢpⱼ elsewhere, over T: softmax’s Jacobian with the signs turned.',
    zh: '记输出为 p：对角线上是 −pᵢ(1 − pᵢ)，其余是 pᵢpⱼ，再除以 T：即 softmax 的雅可比矩阵变号。',
  },
  logSoftmax: {
    en: 'With p for softmax of the inputs: 1 − pⱼ on the diagonal, −pⱼ elsewhere, over T. However wrong a prediction is, its row does not vanish.',
    zh: '记 p 为输入的 softmax：对角线上是 1 − pⱼ，其余是 −pⱼ，再除以 T。预测错得再离谱，对应的那一行也不会消失。',
  },
};

export const jacobianNoteOf = (name: string, language: Language): string | undefined =>
  jacobianNotes[name]?.[language];
