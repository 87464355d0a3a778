// Exercises on the pages of functions of a row, and of a gate and a value.
import { answer, type Exercise, same, turningPoint } from './exercise.ts';

const first = (row: readonly number[]): number => row[0]!;

export const rowExercises: Readonly<Record<string, readonly Exercise[]>> = {
  softmax: [
    {
      question: {
        en: 'Add 100 to all three logits 2, 1, 0. What happens to the shares?',
        zh: '三个 logit 是 2、1、0，各加 100。概率会怎样？',
      },
      measure: of => first(of.row('softmax', [102, 101, 100])) - first(of.row('softmax', [2, 1, 0])),
      answers: [
        answer('the largest grows', '最大的变大', v => v > 1e-9),
        answer('they stay', '不变', v => Math.abs(v) <= 1e-9),
        answer('the largest shrinks', '最大的变小', v => v < -1e-9),
      ],
      why: {
        en: 'They stay: every exponential is multiplied by e¹⁰⁰, above and below the line. That is why the largest logit may be subtracted first, and nothing overflows.',
        zh: '不变：分子和分母都乘上了 e¹⁰⁰。正因如此，可以先减去最大的 logit，不会上溢。',
      },
      see: 'z=2,1,0&c=100',
    },
    {
      question: {
        en: 'Two logits are 1 apart. Which share does the larger one get?',
        zh: '两个 logit 相差 1。较大的得到多少概率？',
      },
      measure: of => first(of.row('softmax', [1, 0])),
      answers: { min: 0.5, max: 1, step: 0.01, tolerance: 0.03 },
      why: {
        en: 'It gets {v}, which is sigmoid(1): with two classes softmax is a sigmoid of the difference.',
        zh: '得到 {v}，即 sigmoid(1)：只有两类时，softmax 就是差值的 sigmoid。',
      },
      see: 'z=1,0',
    },
    {
      question: {
        en: 'Double all logits, from 2, 1, 0 to 4, 2, 0. What happens to the largest share?',
        zh: '所有 logit 翻倍，从 2、1、0 变成 4、2、0。最大的概率会怎样？',
      },
      measure: of => first(of.row('softmax', [4, 2, 0])) - first(of.row('softmax', [2, 1, 0])),
      answers: [
        answer('it grows', '变大', v => v > 1e-9),
        answer('it stays', '不变', v => Math.abs(v) <= 1e-9),
        answer('it shrinks', '变小', v => v < -1e-9),
      ],
      why: {
        en: 'It grows by {v}. Only differences count, and they have doubled: the same as half the temperature.',
        zh: '增加 {v}。起作用的只有差值，而差值翻倍了：相当于温度减半。',
      },
      see: 'z=4,2,0',
    },
  ],
  softmin: [
    {
      question: {
        en: 'Distances are 1, 2 and 4. Which one gets the largest share?',
        zh: '距离是 1、2、4。哪一个得到最大的概率？',
      },
      measure: of => {
        const shares = of.row('softmin', [1, 2, 4]);
        return shares.indexOf(Math.max(...shares));
      },
      answers: [
        answer('the smallest distance', '最小的距离', v => v === 0),
        answer('the middle one', '中间那个', v => v === 1),
        answer('the largest distance', '最大的距离', v => v === 2),
      ],
      why: {
        en: 'The smallest: softmin(x) = softmax(−x). It fits costs, distances and energies, of which less is better.',
        zh: '最小的：softmin(x) = softmax(−x)。它适合代价、距离和能量这类越小越好的量。',
      },
      see: 'z=1,2,4',
    },
    {
      question: {
        en: 'Distances are 1 and 2. Which share does the nearer one get?',
        zh: '两个距离是 1 和 2。近的那个得到多少概率？',
      },
      measure: of => first(of.row('softmin', [1, 2])),
      answers: { min: 0.5, max: 1, step: 0.01, tolerance: 0.03 },
      why: {
        en: 'It gets {v}. The ratio of the distances does not count, only their difference: 101 and 102 give the same.',
        zh: '得到 {v}。起作用的不是距离之比，而是差：换成 101 和 102，结果一样。',
      },
      see: 'z=1,2',
    },
    {
      question: {
        en: 'Is softmin(x) the same as 1 − softmax(x)?',
        zh: 'softmin(x) 等于 1 − softmax(x) 吗？',
      },
      measure: of => first(of.row('softmin', [2, 1, 0])) - (1 - first(of.row('softmax', [2, 1, 0]))),
      answers: [
        answer('yes', '等于', v => Math.abs(v) <= 1e-9),
        answer('no', '不等于', v => Math.abs(v) > 1e-9),
      ],
      why: {
        en: 'For 2, 1, 0 the first elements differ by {v}. With three classes 1 − softmax does not even sum to 1; with two, both are the same.',
        zh: '对 2、1、0，第一个元素相差 {v}。三类时 1 − softmax 之和都不是 1；只有两类时两者才相同。',
      },
      see: 'z=2,1,0',
    },
  ],
  logSoftmax: [
    {
      question: { en: 'Can an output of logSoftmax be above 0?', zh: 'logSoftmax 的输出会大于 0 吗？' },
      measure: of => first(of.row('logSoftmax', [5, 0])),
      answers: [answer('yes', '会', v => v > 0), answer('no', '不会', v => v <= 0)],
      why: {
        en: 'No: it is the logarithm of a share, and no share is above 1. Even with a lead of 5 it is {v}.',
        zh: '不会：它是概率的对数，而概率不超过 1。即使领先 5，也只有 {v}。',
      },
      see: 'z=5,0',
    },
    {
      question: {
        en: 'What is the second output for the logits 0 and −1000?',
        zh: 'logit 是 0 和 −1000，第二个输出是多少？',
      },
      measure: of => of.row('logSoftmax', [0, -1000])[1]!,
      answers: [
        same('−∞', v => v === Number.NEGATIVE_INFINITY),
        same('−1000', v => v === -1000),
        same('0', v => v === 0),
      ],
      why: {
        en: 'It is {v}. log(softmax(x)) gives −∞, because the share underflows to 0 on the way; computed as x − logSumExp(x) nothing is lost.',
        zh: '是 {v}。先算 softmax 再取对数会得到 −∞，因为概率在途中下溢为 0；按 x − logSumExp(x) 计算则毫无损失。',
      },
    },
    {
      question: {
        en: 'Ten logits are equal. What is each output?',
        zh: '十个 logit 全相等。每个输出是多少？',
      },
      measure: of => first(of.row('logSoftmax', new Array(10).fill(0))),
      answers: { min: -5, max: 0, step: 0.1, tolerance: 0.2 },
      why: {
        en: 'It is {v}, −ln 10. A classifier of ten classes that knows nothing starts with the loss 2.303.',
        zh: '是 {v}，即 −ln 10。一个什么都没学到的十类分类器，损失从 2.303 开始。',
      },
    },
  ],
  sparsemax: [
    {
      question: {
        en: 'The scores are 2, 0 and −1. Which share does the last one get?',
        zh: '得分是 2、0、−1。最后一个得到多少概率？',
      },
      measure: of => of.row('sparsemax', [2, 0, -1])[2]!,
      answers: [
        answer('a small one, as from softmax', '和 softmax 一样，很小', v => v > 0),
        answer('exactly 0', '恰好 0', v => v === 0),
      ],
      why: {
        en: 'It gets {v}: sparsemax projects onto the simplex, and lands on its edge.',
        zh: '得到 {v}：sparsemax 是到单纯形上的投影，落在了它的边上。',
      },
      see: 'z=2,0,-1',
    },
    {
      question: {
        en: 'Two scores are 0.5 apart. Which share does the larger one get?',
        zh: '两个得分相差 0.5。较大的得到多少概率？',
      },
      measure: of => first(of.row('sparsemax', [0.5, 0])),
      answers: { min: 0.5, max: 1, step: 0.01, tolerance: 0.03 },
      why: {
        en: 'It gets {v}: half of 1 + the difference. softmax would give 0.622.',
        zh: '得到 {v}：1 加差值，再除以 2。softmax 会给 0.622。',
      },
      see: 'z=0.5,0',
    },
    {
      question: {
        en: 'From which lead on does the larger of two get everything?',
        zh: '两者相比，领先多少就能独占全部？',
      },
      measure: of => turningPoint(lead => of.row('sparsemax', [lead, 0])[1] === 0, 0, 3),
      answers: { min: 0, max: 3, step: 0.05, tolerance: 0.1 },
      why: {
        en: 'From {v} on. softmax never gives everything away, however large the lead.',
        zh: '领先 {v} 就够了。softmax 无论领先多少，也不会全部给出。',
      },
      see: 'z=1,0',
    },
  ],
  logSumExp: [
    {
      question: { en: 'What is logSumExp of 0 and 0?', zh: '0 和 0 的 logSumExp 是多少？' },
      measure: of => first(of.row('logSumExp', [0, 0])),
      answers: { min: 0, max: 2, step: 0.05, tolerance: 0.07 },
      why: {
        en: 'It is {v}, ln 2: above the maximum by at most the logarithm of the number of elements.',
        zh: '是 {v}，即 ln 2：比最大值至多高出元素个数的对数。',
      },
      see: 'z=0,0',
    },
    {
      question: { en: 'And of 1000 and 0?', zh: '1000 和 0 的呢？' },
      measure: of => first(of.row('logSumExp', [1000, 0])),
      answers: [
        same('∞', v => v === Number.POSITIVE_INFINITY),
        same('1000', v => v === 1000),
        same('500', v => v === 500),
      ],
      why: {
        en: 'It is {v}. Written as log(Σ exp(x)) it overflows; with the maximum taken out first it does not.',
        zh: '是 {v}。照 log(Σ exp(x)) 直接写会上溢；先把最大值提出来就不会。',
      },
    },
    {
      question: {
        en: 'Add 5 to every element. What is added to the result?',
        zh: '每个元素加 5，结果增加多少？',
      },
      measure: of => first(of.row('logSumExp', [7, 5, 6])) - first(of.row('logSumExp', [2, 0, 1])),
      answers: [
        same('0', v => Math.abs(v) < 1e-9),
        same('5', v => Math.abs(v - 5) < 1e-9),
        same('15', v => Math.abs(v - 15) < 1e-9),
      ],
      why: {
        en: 'It grows by {v}, as a maximum does: logSumExp is a smooth maximum.',
        zh: '增加 {v}，和最大值一样：logSumExp 是光滑的最大值。',
      },
      see: 'z=2,0,1',
    },
  ],
  glu: [
    {
      question: { en: 'The gate is 0 and the value 4. What comes out?', zh: '门是 0，值是 4。输出多少？' },
      measure: of => of.pair('glu', 0, 4),
      answers: { min: 0, max: 4, step: 0.1, tolerance: 0.2 },
      why: { en: '{v}: at 0 the sigmoid gate is half open.', zh: '{v}：门为 0 时，sigmoid 恰好半开。' },
    },
    {
      question: { en: 'And with a gate of 30?', zh: '门是 30 呢？' },
      measure: of => of.pair('glu', 30, 4),
      answers: [
        answer('0, shut', '0，关闭', v => v < 0.01),
        answer('2, half open', '2，半开', v => v > 1 && v < 3),
        answer('4, open', '4，全开', v => Math.abs(v - 4) < 1e-9),
      ],
      why: {
        en: '{v}, all but for 4e−13: a wide open gate passes the value and its gradient on.',
        zh: '{v}，只差 4e−13：门全开时，值和它的梯度都原样通过。',
      },
    },
    {
      question: { en: 'Can a gate make the value larger?', zh: '门能把值放大吗？' },
      measure: of => of.pair('glu', 5, 4) / 4,
      answers: [answer('yes', '能', v => v > 1), answer('no', '不能', v => v <= 1)],
      why: {
        en: 'No: with a gate of 5 the factor is {v}, and no sigmoid is above 1. In swiglu it can, because silu is unbounded.',
        zh: '不能：门为 5 时系数是 {v}，而 sigmoid 不会超过 1。swiglu 可以，因为 silu 没有上界。',
      },
    },
  ],
  swiglu: [
    {
      question: {
        en: 'The gate is 0 and the value 1000. What comes out?',
        zh: '门是 0，值是 1000。输出多少？',
      },
      measure: of => of.pair('swiglu', 0, 1000),
      answers: [same('0', v => v === 0), same('500', v => v === 500), same('1000', v => v === 1000)],
      why: {
        en: '{v}: silu(0) is 0, whereas the sigmoid gate of glu would be half open.',
        zh: '{v}：silu(0) 是 0；若是 glu 的 sigmoid 门，则是半开。',
      },
    },
    {
      question: { en: 'The gate is 1 and the value 2. What comes out?', zh: '门是 1，值是 2。输出多少？' },
      measure: of => of.pair('swiglu', 1, 2),
      answers: { min: 0, max: 2, step: 0.05, tolerance: 0.1 },
      why: { en: '{v}, 2 · silu(1).', zh: '{v}，即 2 · silu(1)。' },
    },
    {
      question: { en: 'Can a gate make the value larger?', zh: '门能把值放大吗？' },
      measure: of => of.pair('swiglu', 5, 4) / 4,
      answers: [answer('yes', '能', v => v > 1), answer('no', '不能', v => v <= 1)],
      why: {
        en: 'Yes: with a gate of 5 the factor is {v}. Outputs grow with the product of two inputs, which is why large models keep an eye on them.',
        zh: '能：门为 5 时系数是 {v}。输出随两个输入之积增长，大模型因此要留意它的范围。',
      },
    },
  ],
};
