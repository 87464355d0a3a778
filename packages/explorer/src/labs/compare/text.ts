// The words of the comparison.
import type { Language } from '../../text/language.ts';

const en = {
  add: 'Add a function',
  choose: 'choose …',
  remove: 'Remove',
  chosen: 'Compared',
  show: 'Also show',
  second: 'the curvature f″',
  difference: 'the difference to the first',
  magnify: 'Difference magnified',
  values: 'values',
  slopes: 'slopes',
  curvatures: 'curvatures',
  differences: (first: string): string => `difference to ${first}`,
  largest: 'largest |difference| shown',
  at: 'at x =',
  matrix: 'What they are like',
  matrixNote: 'Computed, with the parameters at their defaults. Marked cells differ from the first function.',
  presets: 'To begin with',
  full: 'Five at once are as many as an eye can tell apart.',
};
type Words = typeof en;

const zh: Words = {
  add: '添加函数',
  choose: '请选择…',
  remove: '移除',
  chosen: '正在比较',
  show: '同时显示',
  second: '二阶导数 f″',
  difference: '与第一个函数之差',
  magnify: '差值放大',
  values: '函数值',
  slopes: '斜率',
  curvatures: '二阶导数',
  differences: first => `与 ${first} 之差`,
  largest: '图中最大的 |差值|',
  at: '在 x =',
  matrix: '性质对照',
  matrixNote: '均由计算得出，参数取默认值。带标记的格子与第一个函数不同。',
  presets: '可以从这里开始',
  full: '一次最多五个，再多就看不清了。',
};

export const text: Readonly<Record<Language, Words>> = { en, zh };

/** Comparisons worth a look, and why. */
export const presets: readonly {
  readonly functions: readonly string[];
  readonly query: string;
  readonly title: Readonly<Record<Language, string>>;
}[] = [
  {
    functions: ['relu', 'leakyRelu', 'elu', 'selu', 'celu'],
    query: '',
    title: { en: 'ReLU and what it became', zh: 'ReLU 和它的变体' },
  },
  {
    functions: ['gelu', 'geluTanh', 'quickGelu'],
    query: 'd=1&m=100',
    title: { en: 'GELU and its two approximations, magnified', zh: 'GELU 与它的两种近似（放大差值）' },
  },
  {
    functions: ['gelu', 'silu', 'mish', 'relu'],
    query: '',
    title: { en: 'Smooth ReLUs', zh: '光滑的 ReLU' },
  },
  {
    functions: ['sigmoid', 'tanh', 'softsign', 'erf', 'hardtanh'],
    query: '',
    title: { en: 'Squashers', zh: '挤压型函数' },
  },
  {
    functions: ['sigmoid', 'hardsigmoid'],
    query: 'd=1&m=10',
    title: { en: 'Sigmoid and its cheap stand-in', zh: 'sigmoid 与它的廉价替身' },
  },
];
