// Words that the command line says in the reader's language. A missing translation does not compile.

export type Language = 'en' | 'zh';

/** The same said in every language, where it is said only once. */
export type Text = Readonly<Record<Language, string>>;

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
  properties: 'Properties',
  accuracy: 'Errors, measured',
  limits: 'at -∞ and ∞',
  monotonicity: 'monotonicity',
  increasing: 'increasing',
  decreasing: 'decreasing',
  constant: 'constant',
  neither: 'neither increasing nor decreasing',
  symmetry: 'symmetry',
  odd: 'odd',
  even: 'even',
  'about (0, ½)': 'about (0, ½)',
  none: 'none',
  kinks: 'kinks',
  zeros: 'zeros',
  minimum: 'minimum',
  maximum: 'maximum',
  steepest: 'steepest slope',
  everywhere: 'everywhere',
  take: 'take',
  or: 'or',
  not: 'not',
  sure: 'how sure',
  with: 'set with it',
  sources: 'sources',
};
export type MessageKey = keyof typeof en;
const zh: Readonly<Record<MessageKey, string>> = {
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
  properties: '性质',
  accuracy: '误差（实测）',
  limits: '在 -∞ 与 ∞ 处',
  monotonicity: '单调性',
  increasing: '递增',
  decreasing: '递减',
  constant: '常数',
  neither: '不单调',
  symmetry: '对称性',
  odd: '奇函数',
  even: '偶函数',
  'about (0, ½)': '关于 (0, ½) 对称',
  none: '无',
  kinks: '折点',
  zeros: '零点',
  minimum: '最小值',
  maximum: '最大值',
  steepest: '最大斜率',
  everywhere: '处处如此',
  take: '选用',
  or: '或者',
  not: '不要用',
  sure: '有多大把握',
  with: '配套设置',
  sources: '出处',
};
export const messages: Readonly<Record<Language, typeof zh>> = { en, zh };

/** So many of something in English, where one is another word than two. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

export const say = (language: Language, key: MessageKey): string => messages[language][key];

/** The language of the reader's system: Chinese if it says so, otherwise English. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en';
}

export const isLanguage = (text: string | undefined): text is Language => text === 'en' || text === 'zh';

/** A text in the reader's language. */
export const said = (text: Text): string => text[readerLanguage()];

/** The language of messages: what --lang says, wherever it stands, or that of the system. */
export function readerLanguage(args: readonly string[] = process.argv.slice(2)): Language {
  const at = args.findLastIndex(arg => /^--lang(=|$)/.test(arg));
  const word = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && isLanguage(word) ? word : systemLanguage();
}
