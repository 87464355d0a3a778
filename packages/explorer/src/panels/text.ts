// The words of what pages show besides their own picture. They travel with a page's data, so that a browser loads one language.
import type { IslandProps } from '../islands/props.ts';
import type { Language } from '../text/language.ts';
import { demonstrations } from './demonstrations.ts';

const en = {
  ...demonstrations.en,
  twins: {
    title: 'Softmin is softmax of −x, and not 1 − softmax',
    text: 'Drag the distances. The first two rows of shares are the same to the last bit. The third is the common wrong guess: its numbers do not even sum to 1.',
    distances: 'Distances: small is good',
    item: 'item',
    difference: 'Largest difference of softmin(x) and softmax(−x): {difference}.',
    sums: 'Sums: {right} for softmin, {wrong} for 1 − softmax, which is {count} − 1.',
  },
  gap: {
    title: 'log(softmax(x)) is not log-softmax',
    text: 'Two logits, 0 and −gap: the largest is already taken away, as good tutorials say. The logarithm still fails, because the share of the second class underflows to 0 before it is taken.',
    gap: 'Gap between the two logits',
    format: 'Format',
    dies: 'From a gap of {gap} on, log(softmax) of the second class is −∞.',
    formats: 'Where log(softmax) becomes −∞',
    chart: 'Log-probability of the second class',
    steps: 'Step by step, for both classes',
    step: 'step',
    result: 'Log-probability of the second class',
    gradient: 'Gradient of −log p of the second class, with respect to both logits',
    literal: 'log(softmax)',
    ours: 'logSoftmax',
    gradientNote:
      'The true gradient is p − (0, 1): it says “raise the second, lower the first”, and says it loudest where the prediction is worst. The textbook chain multiplies 1/p by p: once p is 0 that is ∞ · 0, and training stops with NaN.',
  },
  double: {
    title: 'Softmax twice: the loss that will not fall',
    text: 'crossEntropy takes logits and contains softmax. Handed probabilities, it takes softmax of numbers between 0 and 1: the loss cannot fall below log(1 + (K − 1)/e), however sure the model is.',
    classes: 'Classes K',
    logit: 'Logit of the right class (all others are 0)',
    correct: 'crossEntropy(z)',
    wrong: '…(softmax(z))',
    floor: 'floor',
    wiring: 'wiring',
    loss: 'loss',
    gradient: 'gradient of the right logit',
    chart: 'Loss as the right logit grows',
    floors: 'The floor for K classes: a loss that stays near it has a second softmax',
    note: 'The bug runs and even learns. It shows in the loss, and in the gradient: small where the model is wrong, for it has passed two softmaxes.',
  },
  labels: {
    title: 'One of many, or each for itself: softmax or sigmoids',
    text: 'The same logits. Raise “grass”: under softmax “dog” must fall, for the shares compete; under sigmoids it stays. Use sigmoids where several labels can be true at once.',
    items: ['dog', 'grass', 'ball', 'cat'],
    logits: 'Logits',
    softmax: 'softmax: one of them',
    sigmoid: 'sigmoid of each: any of them',
  },
  axes: {
    title: 'Which axis',
    text: 'A table of numbers has two axes, and softmax along the wrong one raises no error. What it was taken along sums to 1.',
    axis: 'Softmax along',
    rows: 'each row (axis 1)',
    columns: 'each column (axis 0)',
    input: 'Input',
    output: 'Output',
    sum: 'sum',
    cell: 'row {row}, column {column}',
  },
  vector: {
    title: 'softmax(linspace(−10, 10, 1000)) is one vector',
    text: 'Tutorials plot this as “the curve of softmax”. It is a single row of that many classes: with another number of points every value is another, which no curve of a function does.',
    points: 'Number of points from −10 to 10',
    largest: 'With {points} points the largest value is {largest}.',
    chart: 'The values of that one vector',
    count: 'points',
    value: 'largest value',
  },
};
export type PanelWords = typeof en;

/** The props of a panel, besides its own data. */
export interface PanelProps<Id extends keyof PanelWords> extends IslandProps {
  readonly words: PanelWords[Id];
}

const zh: PanelWords = {
  ...demonstrations.zh,
  twins: {
    title: 'softmin 就是对 −x 取 softmax，而不是 1 − softmax',
    text: '拖动距离。前两组概率每一位都相同；第三组是常见的误解：它们的和甚至不是 1。',
    distances: '距离：越小越好',
    item: '项',
    difference: 'softmin(x) 与 softmax(−x) 的最大差：{difference}。',
    sums: '总和：softmin 为 {right}；1 − softmax 为 {wrong}，即 {count} − 1。',
  },
  gap: {
    title: 'log(softmax(x)) 不等于 log-softmax',
    text: '两个 logits：0 和 −差距。最大值已按好教程的做法减去，对数照样失败：取对数之前，第二类的概率已经下溢成 0。',
    gap: '两个 logits 的差距',
    format: '格式',
    dies: '差距达到 {gap} 起，第二类的 log(softmax) 就是 −∞。',
    formats: 'log(softmax) 从多大差距起变成 −∞',
    chart: '第二类的对数概率',
    steps: '逐步计算（两类同列）',
    step: '步骤',
    result: '第二类的对数概率',
    gradient: '第二类的 −log p 对两个 logits 的梯度',
    literal: 'log(softmax)',
    ours: 'logSoftmax',
    gradientNote:
      '真正的梯度是 p − (0, 1)：抬高第二个，压低第一个，预测越错，梯度越大。教科书的链式法则却要用 1/p 乘 p：一旦 p 为 0，就成了 ∞ · 0，训练以 NaN 告终。',
  },
  double: {
    title: '两次 softmax：降不下去的损失',
    text: 'crossEntropy 接收 logits，内含 softmax。若交给它概率，它就对 0 与 1 之间的数再取一次 softmax：不论模型多有把握，损失都低不过 log(1 + (K − 1)/e)。',
    classes: '类别数 K',
    logit: '正确类的 logit（其余为 0）',
    correct: 'crossEntropy(z)',
    wrong: '…(softmax(z))',
    floor: '下限',
    wiring: '接法',
    loss: '损失',
    gradient: '正确类 logit 的梯度',
    chart: '正确类的 logit 增大时的损失',
    floors: 'K 类时的下限：损失停在它附近，就该找找多余的 softmax',
    note: '这个错误能运行，甚至能学习。它显露在损失里，也显露在梯度里：梯度穿过两层 softmax，在模型出错的地方反而小。',
  },
  labels: {
    title: '多选一，还是各自判断：softmax 与 sigmoid',
    text: '同样的 logits。抬高“草地”：在 softmax 下“狗”必然下降，因为概率互相竞争；在 sigmoid 下它不动。几个标签可能同时成立时，请用 sigmoid。',
    items: ['狗', '草地', '球', '猫'],
    logits: 'Logits',
    softmax: 'softmax：只能是其中之一',
    sigmoid: '逐个 sigmoid：可以都是',
  },
  axes: {
    title: '沿哪个轴',
    text: '一张数表有两个轴，softmax 取错了轴并不会报错。沿着哪个方向取，哪个方向的和就是 1。',
    axis: 'softmax 沿',
    rows: '每一行（axis 1）',
    columns: '每一列（axis 0）',
    input: '输入',
    output: '输出',
    sum: '和',
    cell: '第 {row} 行第 {column} 列',
  },
  vector: {
    title: 'softmax(linspace(−10, 10, 1000)) 是一个向量',
    text: '不少教程把它画成“softmax 的曲线”。其实那是一整行，有多少个点就有多少个类别：换一个点数，每个值都变了，而函数的曲线不会这样。',
    points: '从 −10 到 10 的点数',
    largest: '取 {points} 个点时，最大值为 {largest}。',
    chart: '这一个向量的各个值',
    count: '点数',
    value: '最大值',
  },
};

export const panelWords: Readonly<Record<Language, PanelWords>> = { en, zh };
