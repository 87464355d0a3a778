// What `npm start` shows: the article's table, the curves, the functions at work on real logits, and then the explorer, which
// it serves until Ctrl-C.
import { serve } from '@nonlin/explorer';
import { relu, sigmoid, tanh } from 'nonlin';
import { scene, toTerminal } from 'nonlin/plot';
import { tableLines } from './article/article.ts';
import { calibrate, calibrationLines } from './digits/calibration.ts';
import { type Language, lines, report } from './digits/digits.ts';

const wanted = process.argv.includes('zh')
  ? 'zh'
  : process.argv.includes('en')
    ? 'en'
    : process.env['LC_ALL'] || process.env['LANG'];
const language: Language = /^zh/i.test(wanted ?? '') ? 'zh' : 'en';

const words = {
  en: {
    table: 'Six functions at -2, 0, 2 (softmax, softmin and log-softmax take the three as one row)',
    curves: 'Three of them have a curve',
    digits: 'The other three at work: logits of a network for 897 handwritten digits',
    calibration: 'Can its probabilities be believed? A temperature says less often that it is sure',
    next: [
      'Next:',
      '  npx nonlin show softmax            formula, advantages, drawbacks, uses (--lang zh: 中文)',
      '  npx nonlin eval sigmoid -2 0 2     a function of numbers',
      '  npx nonlin apply softmax examples/digits/digits-logits.npy -o probabilities.npy',
      '  npx nonlin calibrate examples/digits/digits-logits.npy examples/digits/digits-labels.npy',
      '  npx tsx examples/train/train.ts    train a network and watch the gradient vanish',
    ],
    explorer: 'The explorer is open at',
    end: 'Ctrl-C ends it.',
  },
  zh: {
    table: '六个函数在 -2、0、2 处的值（softmax、softmin、log-softmax 把三个数当作一行）',
    curves: '其中三个有曲线',
    digits: '另外三个用在真实数据上：一个网络对 897 个手写数字给出的 logits',
    calibration: '这些概率可信吗？用一个温度校准',
    next: [
      '接下来可以试试：',
      '  npx nonlin show softmax --lang zh  公式、优点、缺点、使用场景',
      '  npx nonlin eval sigmoid -2 0 2     对数字求值',
      '  npx nonlin apply softmax examples/digits/digits-logits.npy -o probabilities.npy',
      '  npx nonlin calibrate examples/digits/digits-logits.npy examples/digits/digits-labels.npy',
      '  npx tsx examples/train/train.ts    训练一个网络，看梯度如何消失',
    ],
    explorer: '可视化页面已就绪：',
    end: '按 Ctrl-C 结束。',
  },
}[language];

const picture = scene({
  curves: [
    { label: 'sigmoid', f: x => sigmoid(x) },
    { label: 'tanh', f: x => tanh(x) },
    { label: 'relu', f: x => relu(x) },
  ],
  x: [-4, 4],
  y: [-1.2, 2.2],
});
const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];

console.log(
  [
    words.table,
    '',
    ...tableLines(),
    '',
    words.curves,
    '',
    toTerminal(picture, { columns: 78, rows: 14, color }),
    '',
  ].join('\n'),
);
console.log([words.digits, '', ...lines(report(), language), ''].join('\n'));
console.log(
  [words.calibration, '', ...calibrationLines(calibrate(), language), '', ...words.next].join('\n'),
);

const { url } = await serve();
console.log(`\n${words.explorer} ${url}${language}/\n${words.end}`);
