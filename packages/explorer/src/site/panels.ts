// Comparisons that pages show besides their own picture: which page has which, and what each is told.
import { find, type RowFunction } from 'nonlin/catalog';
import { expand } from 'nonlin/precision';
import type { IslandName } from '../islands/island.ts';
import type { GapFormulas } from '../panels/gap.ts';
import { type PanelWords, panelWords } from '../panels/text.ts';
import type { Language } from '../text/messages.ts';

export interface Panel {
  /** Its moving part, and where its words are. */
  readonly id: IslandName & keyof PanelWords;
  readonly functions: readonly string[];
  data?(): object;
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

const pages: Readonly<Record<string, readonly Panel[]>> = {
  softmax: [vector, labels, double, axes],
  softmin: [twins],
  logSoftmax: [gap, double],
};

export const panelsOf = (name: string): readonly Panel[] => pages[name] ?? [];
export const titleOf = ({ id }: Panel, language: Language): string => panelWords[language][id].title;
