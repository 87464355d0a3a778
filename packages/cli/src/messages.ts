// Words that the command line says in the reader's language. A missing translation does not compile.

export type Language = 'en' | 'zh';

const en = {
  function: 'function',
  formula: 'Formula',
  derivative: 'Derivative',
  gradient: 'Gradient',
  numbers: 'Numbers',
  code: 'Code',
  references: 'References',
  alsoCalled: 'also called',
  range: 'range',
  perElement: 'for each element',
  perRow: 'for a row',
  perPair: 'for a gate and a value, the halves of an axis',
  mirrored: 'f(x) beside f(−x)',
  stable: 'as computed',
  asOneRow: 'one row',
};
const zh: Readonly<Record<keyof typeof en, string>> = {
  function: '函数',
  formula: '公式',
  derivative: '导数',
  gradient: '梯度',
  numbers: '数值',
  code: '代码',
  references: '参考文献',
  alsoCalled: '又名',
  range: '值域',
  perElement: '逐元素',
  perRow: '按行',
  perPair: '一条轴的两半：门与值',
  mirrored: 'f(x) 与 f(−x) 并列',
  stable: '实际计算',
  asOneRow: '作为一行',
};
const messages: Readonly<Record<Language, typeof zh>> = { en, zh };

export const say = (language: Language, key: keyof typeof en): string => messages[language][key];

/** The language of the reader's system: Chinese if it says so, otherwise English. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en';
}
