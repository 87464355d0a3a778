// Every example of the article, in its order, corrected: what it computes, beside what its own code would say.
import { pathToFileURL } from 'node:url';
import { logSoftmax, relu, sigmoid, softmax, softmin, tanh } from 'nonlin';

/** n points from low to high, both included. */
export const linspace = (low: number, high: number, n: number): number[] =>
  Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

/** The article's code, as written: right on paper. */
const written = {
  tanh: (x: number): number => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)),
  softmax: (x: readonly number[]): number[] => {
    const powers = x.map(v => Math.exp(v - Math.max(...x)));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map(p => p / sum);
  },
  logSoftmax: (x: readonly number[]): number[] => written.softmax(x).map(Math.log),
};

const ends = (y: readonly number[]): string => `${y[0]!.toPrecision(4)} … ${y.at(-1)!.toPrecision(4)}`;

/** The closing table: functions of a row take the three numbers as one row. */
export function closingTable(): readonly (readonly [name: string, values: readonly number[]])[] {
  const x = [-2, 0, 2];
  return [
    ['Sigmoid', sigmoid(x)],
    ['Tanh', tanh(x)],
    ['ReLU', relu(x)],
    ['Softmax', softmax(x)],
    ['Softmin', softmin(x)],
    ['LogSoftmax', logSoftmax(x)],
  ];
}

export const tableLines = (): readonly string[] => [
  `${''.padEnd(12)}${['-2', '0', '2'].map(x => x.padStart(9)).join('')}`,
  ...closingTable().map(
    ([name, values]) => name.padEnd(12) + values.map(v => v.toFixed(4).padStart(9)).join(''),
  ),
];

/** The whole account. */
export function account(language: 'en' | 'zh'): readonly string[] {
  const x = linspace(-10, 10, 1000);
  const far = [0, -1000];
  const texts = {
    en: [
      `1. sigmoid of 1000 points from -10 to 10: ${ends(sigmoid(x))}`,
      `2. tanh of the same points: ${ends(tanh(x))}. The formula as written says ${written.tanh(1000)} at 1000; tanh(1000) is ${tanh(1000)}.`,
      `3. relu: ${ends(relu(x))}`,
      `4. softmax takes all 1000 points as one row of 1000 classes. They share one unit of probability, so the largest is only ${Math.max(...softmax(x)).toFixed(4)}.`,
      `5. softmin of that row is the same, turned round: its first value is ${softmin(x)[0]!.toFixed(4)}.`,
      `6. log-softmax: ${ends(logSoftmax(x))}. For the row [0, -1000], taking the logarithm after softmax gives ${written.logSoftmax(far)[1]}; logSoftmax gives ${logSoftmax(far)[1]}.`,
      'The closing table, rounded where the article cut off (0.0159, not 0.0158):',
    ],
    zh: [
      `1. sigmoid：从 -10 到 10 的 1000 个点，结果 ${ends(sigmoid(x))}`,
      `2. tanh：同样的点，结果 ${ends(tanh(x))}。照文中公式计算，x = 1000 时得到 ${written.tanh(1000)}；而 tanh(1000) 就是 ${tanh(1000)}。`,
      `3. relu：${ends(relu(x))}`,
      `4. softmax 把 1000 个点当作一行，也就是 1000 个类别。它们共分总和为 1 的概率，最大的一个也只有 ${Math.max(...softmax(x)).toFixed(4)}。`,
      `5. 对同一行做 softmin，结果正好左右颠倒：第一个值是 ${softmin(x)[0]!.toFixed(4)}。`,
      `6. log-softmax：${ends(logSoftmax(x))}。对 [0, -1000] 这一行，先做 softmax 再取对数会得到 ${written.logSoftmax(far)[1]}；logSoftmax 得到 ${logSoftmax(far)[1]}。`,
      '结尾的表格，四舍五入而不是截断（0.0159，不是 0.0158）：',
    ],
  }[language];
  return [...texts, ...tableLines()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(account(process.argv.includes('zh') ? 'zh' : 'en').join('\n'));
}
