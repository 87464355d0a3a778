// The words of the page where readers write their own function.
import type { Language } from '../../text/language.ts';

const en = {
  formula: 'f(x) =',
  params: 'Parameters, such as beta = 1.7, alpha = 0.5',
  language:
    'Operations: + − * / ^, comparisons and ? :, let t = …; …, abs min max sqrt exp expm1 log log1p tanh erf erfc normcdf sin cos atan; every function of the catalogue by its name. 2x, e^-x, |x|, √x, x² and ** are read, too. A formula with sum(…), max(…) of one argument or softmax(…) is about a row; one of gate and value about the halves of an axis.',
  examples: 'For example',
  kind: {
    scalar: 'a function of a number',
    row: 'a function of a row',
    gated: 'a function of a gate and a value',
  },
  last: 'The formula has a fault; below is the last one that had none.',
  tooLong: (length: number, most: number): string =>
    `The formula has ${length} characters; at most ${most} are read.`,
  written: 'Written out',
  endless: 'Written out without names for the parts that it uses again, the formula is too long to show.',
  cut: (text: string, length: number): string => `${text} … (${length} characters)`,
  rowValues: 'For the row 2, 1, 0, −1',
  input: 'input',
  output: 'output',
  accuracy: 'How right it is',
  accuracyNote:
    'Largest error found where formulas are apt to fail, against arithmetic with as many digits as it takes; one ulp is the distance between neighbouring numbers there. A search, not a proof. Float32 results come from a table of cubics that agrees with float64 where it was checked, or are computed in float64 and rounded once; what a formula gives where every step is float32 is in the precision lab.',
  measure: 'Measure again',
  measuring: 'Measuring …',
  inputs: 'inputs',
  error: 'largest error',
  where: 'where',
  came: 'what came out',
  truth: 'what is true',
  noDigits: 'no digit is right',
  instead: (replacement: string, part: string): string =>
    `${replacement} instead of ${part} keeps the digits.`,
  take: 'Use it',
  code: 'As code',
  codeIn: 'In',
  showCode: 'Write it',
  cannot: 'This language cannot express it:',
};
type Words = typeof en;

const zh: Words = {
  formula: 'f(x) =',
  params: '参数，例如 beta = 1.7, alpha = 0.5',
  language:
    '可用：+ − * / ^、比较与 ? :、let t = …; …、abs min max sqrt exp expm1 log log1p tanh erf erfc normcdf sin cos atan，以及目录里任何一个函数的名字；2x、e^-x、|x|、√x、x²、** 也能读。公式里若有 sum(…)、单参数的 max(…) 或 softmax(…)，x 就是一整行；若用 gate 和 value，就是一条轴的两半。',
  examples: '例如',
  kind: { scalar: '单变量函数', row: '向量函数', gated: '门与值的函数' },
  last: '公式有误；下面仍是上一个正确的公式。',
  tooLong: (length, most) => `公式有 ${length} 个字符，最多读 ${most} 个。`,
  written: '写成数学式',
  endless: '把反复用到的部分逐一展开后，公式太长，无法显示。',
  cut: (text, length) => `${text} …（共 ${length} 个字符）`,
  rowValues: '对这一行：2, 1, 0, −1',
  input: '输入',
  output: '输出',
  accuracy: '算得有多准',
  accuracyNote:
    '在公式容易出错的地方寻找最大误差，与位数足够多的运算对照；一个 ulp 是该处相邻两数的距离。这是搜索，不是证明。float32 结果或来自经检查与 float64 相符的三次多项式表，或在 float64 中计算、最后舍入一次；每一步都用 float32 会怎样，请看“精度”实验室。',
  measure: '重新测量',
  measuring: '正在测量…',
  inputs: '输入个数',
  error: '最大误差',
  where: '位置',
  came: '算得',
  truth: '真值',
  noDigits: '没有一位是对的',
  instead: (replacement, part) => `把 ${part} 写成 ${replacement}，可保住有效数字。`,
  take: '采用',
  code: '写成代码',
  codeIn: '语言',
  showCode: '生成',
  cannot: '这种语言无法表达它：',
};

export const text: Readonly<Record<Language, Words>> = { en, zh };

/** Formulas worth typing first. */
export const examples: readonly { readonly formula: string; readonly params?: string }[] = [
  { formula: 'x * tanh(exp(x))' },
  { formula: 'x * sigmoid(beta * x)', params: 'beta = 1.7' },
  { formula: 'log(1 + exp(x))' },
  { formula: 'x > 0 ? x : 0.1 * x' },
  { formula: 'softmax(scale * x + bias)', params: 'scale = 2, bias = 0' },
  { formula: 'silu(gate) * value' },
];
