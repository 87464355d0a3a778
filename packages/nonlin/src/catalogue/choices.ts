// Which function to choose: for each place in a network and each task an answer with its reason, an alternative, a common mistake, how sure
// the answer is, and its source.
import type { Reference, Text } from '../functions/definition.ts';
import { definitions } from '../generated/definitions.ts';

const placeNames = {
  hidden: { en: 'Hidden layer', zh: '隐藏层' },
  gate: { en: 'Gate', zh: '门' },
  attention: { en: 'Attention', zh: '注意力' },
  output: { en: 'Output', zh: '输出层' },
} as const satisfies Readonly<Record<string, Text>>;

export type ChoicePlace = keyof typeof placeNames;
/** Where in a network a function stands. */
export const choicePlaces: Readonly<Record<ChoicePlace, Text>> = placeNames;

export interface Choice {
  /** A name for addresses and for the command line. */
  readonly id: string;
  readonly place: ChoicePlace;
  readonly task: Text;
  /** Networks that have the task. */
  readonly examples: Text;
  /** The catalogue's name of the function to take. */
  readonly take: string;
  readonly why: Text;
  /** The alternative, and when to prefer it. */
  readonly or?: { readonly name: string; readonly when: Text };
  /** A common mistake and its consequence. */
  readonly not?: { readonly names: readonly string[]; readonly why: Text };
  /** How sure the answer is. */
  readonly sure: Text;
  /** What has to be set together with it. */
  readonly with?: Text;
  readonly sources: readonly Reference[];
}

const goodfellow: Reference = {
  authors: 'I. Goodfellow, Y. Bengio, A. Courville',
  year: 2016,
  title: 'Deep learning, sections 6.2.2 and 6.3',
  venue: 'MIT Press',
  url: 'https://www.deeplearningbook.org/contents/mlp.html',
};
const lstm: Reference = {
  authors: 'S. Hochreiter, J. Schmidhuber',
  year: 1997,
  title: 'Long short-term memory',
  venue: 'Neural Computation 9 (8)',
  url: 'https://doi.org/10.1162/neco.1997.9.8.1735',
};

/** A choice as it is written below: the name of a function stands for the first reference of its definition. */
type Stated = Omit<Choice, 'sources'> & { readonly sources: readonly (Reference | string)[] };

const stated: readonly Stated[] = [
  {
    id: 'convolution',
    place: 'hidden',
    task: { en: 'A convolutional network, or you are not sure', zh: '卷积网络，或者拿不准' },
    examples: { en: 'ResNet, U-Net, a small MLP', zh: 'ResNet、U-Net、小型 MLP' },
    take: 'relu',
    why: {
      en: 'It costs one comparison, keeps the gradient whole on the active side, and its initialisation is known.',
      zh: '只需一次比较，激活的一侧梯度原样通过，而且有与之配套的初始化方法。',
    },
    or: {
      name: 'silu',
      when: { en: 'if a smooth curve may cost an exponential', zh: '如果愿意多算一次指数，换取光滑的曲线' },
    },
    not: {
      names: ['sigmoid'],
      why: {
        en: 'its slope is at most ¼, so deep layers learn slowly',
        zh: '斜率最大只有 ¼，层数一深就学得很慢',
      },
    },
    sure: {
      en: 'Very sure against sigmoid. Between ReLU and its smooth relatives the rest of the network matters more.',
      zh: '不用 sigmoid，这一点很确定；ReLU 与光滑的近亲之间，网络的其他部分影响更大。',
    },
    with: { en: 'He initialisation: weights of variance 2/n.', zh: 'He 初始化：权重方差为 2/n。' },
    sources: [goodfellow, 'prelu'],
  },
  {
    id: 'transformer',
    place: 'hidden',
    task: { en: 'The feed-forward layer of a transformer', zh: 'Transformer 的前馈层' },
    examples: { en: 'BERT, ViT, a language model', zh: 'BERT、ViT、语言模型' },
    take: 'gelu',
    why: {
      en: 'Smooth, and close to the identity for large inputs: BERT and the Vision Transformer were trained with it.',
      zh: '光滑，输入较大时接近恒等函数：BERT 和 ViT 都用它训练。',
    },
    or: {
      name: 'swiglu',
      when: {
        en: 'if a third matrix fits the budget, as in PaLM and Llama',
        zh: '如果能多加一个权重矩阵，像 PaLM 和 Llama 那样',
      },
    },
    not: {
      names: ['sigmoid', 'tanh'],
      why: { en: 'they are flat where large activations lie', zh: '激活值一大就落在平坦区' },
    },
    sure: {
      en: 'Between GELU and SiLU not very. With trained weights it is certain: take the very form that they were trained with.',
      zh: 'GELU 和 SiLU 之间差别不大；但若使用现成权重，就必须用训练时的那一种形式。',
    },
    sources: ['gelu', 'swiglu'],
  },
  {
    id: 'deep',
    place: 'hidden',
    task: { en: 'Many dense layers without normalisation', zh: '很多全连接层，不用归一化' },
    examples: { en: 'a deep MLP on tables', zh: '处理表格数据的深层 MLP' },
    take: 'selu',
    why: {
      en: 'Its two constants pull the mean towards 0 and the variance towards 1 from layer to layer.',
      zh: '它的两个常数让每一层的均值趋向 0、方差趋向 1。',
    },
    or: {
      name: 'relu',
      when: {
        en: 'with batch or layer normalisation between the layers',
        zh: '如果层间可以加批归一化或层归一化',
      },
    },
    sure: {
      en: 'Holds for dense layers with LeCun initialisation; with ordinary dropout or skip connections the argument breaks.',
      zh: '只对 LeCun 初始化的全连接层成立；用了普通 dropout 或残差连接就不再成立。',
    },
    with: {
      en: 'LeCun-normal initialisation and alpha dropout.',
      zh: 'LeCun 正态初始化，配合 alpha dropout。',
    },
    sources: ['selu'],
  },
  {
    id: 'state',
    place: 'hidden',
    task: { en: 'The state of a recurrent network', zh: '循环网络的状态' },
    examples: { en: 'LSTM, GRU', zh: 'LSTM、GRU' },
    take: 'tanh',
    why: {
      en: 'It is bounded and centred on 0, so a state that is fed back again and again cannot run away.',
      zh: '有界而且以 0 为中心，反复送回的状态不会越滚越大。',
    },
    not: {
      names: ['relu'],
      why: {
        en: 'without further care a fed-back state grows step by step',
        zh: '不做特别处理时，反复送回的状态会一步步变大',
      },
    },
    sure: {
      en: 'Very: fast GPU kernels of LSTM and GRU support nothing else.',
      zh: '很确定：LSTM 和 GRU 的 GPU 加速实现只支持它。',
    },
    sources: [lstm],
  },
  {
    id: 'policy',
    place: 'hidden',
    task: { en: 'A small policy network for control', zh: '用于控制的小型策略网络' },
    examples: { en: 'PPO on continuous control', zh: '连续控制上的 PPO' },
    take: 'tanh',
    why: {
      en: 'In a study of 250,000 trained agents tanh did best among the activations that were tried.',
      zh: '一项训练了 25 万个智能体的研究里，所试的激活函数中 tanh 表现最好。',
    },
    or: {
      name: 'relu',
      when: { en: 'for pixels, where the body is convolutional', zh: '如果输入是图像，主干是卷积网络' },
    },
    sure: {
      en: 'For on-policy methods and small networks; large ones are another matter.',
      zh: '限于同策略方法和小网络；大网络另当别论。',
    },
    sources: [
      {
        authors: 'M. Andrychowicz et al.',
        year: 2021,
        title: 'What matters in on-policy reinforcement learning? A large-scale empirical study',
        venue: 'ICLR 2021, arXiv:2006.05990',
        url: 'https://arxiv.org/abs/2006.05990',
      },
    ],
  },
  {
    id: 'mobile',
    place: 'hidden',
    task: { en: 'A phone, or integer hardware', zh: '手机，或只有整数运算的硬件' },
    examples: { en: 'MobileNet, int8 inference', zh: 'MobileNet、int8 推理' },
    take: 'relu6',
    why: {
      en: 'Comparisons only, and a range from 0 to 6 that eight bits cover well.',
      zh: '只做比较，值域 0 到 6，八位整数就够用。',
    },
    or: {
      name: 'hardswish',
      when: {
        en: 'in the deeper half of the network, as in MobileNetV3',
        zh: '用在网络较深的一半，如 MobileNetV3',
      },
    },
    not: {
      names: ['gelu', 'mish'],
      why: {
        en: 'without an exponential in hardware they dominate the time of a layer',
        zh: '硬件没有指数运算时，它们会占去一层的大部分时间',
      },
    },
    sure: { en: 'Measure it: the compiler of your device decides.', zh: '以实测为准：取决于设备的编译器。' },
    sources: [
      {
        authors: 'M. Sandler et al.',
        year: 2018,
        title: 'MobileNetV2: inverted residuals and linear bottlenecks',
        venue: 'CVPR 2018, arXiv:1801.04381',
        url: 'https://arxiv.org/abs/1801.04381',
      },
      'hardswish',
    ],
  },
  {
    id: 'field',
    place: 'hidden',
    task: {
      en: 'An image, sound or field as a function of coordinates',
      zh: '把图像、声音或场表示成坐标的函数',
    },
    examples: { en: 'SIREN, neural fields, vocoders', zh: 'SIREN、神经场、声码器' },
    take: 'sine',
    why: {
      en: 'Fine detail needs a function that waves; the derivative of a sine network is again one.',
      zh: '细节需要会波动的函数；正弦网络的导数仍是正弦网络。',
    },
    or: {
      name: 'snake',
      when: { en: 'if it has to go on rising as well, as in audio', zh: '如果还要保留上升趋势，例如音频' },
    },
    not: { names: ['relu'], why: { en: 'it blurs what is fine', zh: '会把细节抹平' } },
    sure: {
      en: 'Sure, with the initialisation of the paper and only with it.',
      zh: '确定，但必须用论文里的初始化。',
    },
    with: {
      en: 'SIREN’s initialisation, with ω = 30 in the first layer.',
      zh: 'SIREN 的初始化，第一层取 ω = 30。',
    },
    sources: ['sine', 'snake'],
  },
  {
    id: 'gate',
    place: 'gate',
    task: { en: 'The gate of a recurrent cell, or of channels', zh: '循环单元的门，或通道注意力的门' },
    examples: { en: 'LSTM, GRU, squeeze-and-excitation', zh: 'LSTM、GRU、SE 模块' },
    take: 'sigmoid',
    why: { en: 'From fully closed to fully open, and never beyond.', zh: '从全关到全开，不会越界。' },
    or: {
      name: 'hardsigmoid',
      when: { en: 'on a phone, as in MobileNetV3', zh: '用在手机上，如 MobileNetV3' },
    },
    sure: { en: 'Very.', zh: '很确定。' },
    with: {
      en: 'A bias of 1 keeps the forget gate of an LSTM open at the start.',
      zh: 'LSTM 的遗忘门偏置设为 1，开始时保持打开。',
    },
    sources: [
      lstm,
      {
        authors: 'J. Hu, L. Shen, G. Sun',
        year: 2018,
        title: 'Squeeze-and-excitation networks',
        venue: 'CVPR 2018, arXiv:1709.01507',
        url: 'https://arxiv.org/abs/1709.01507',
      },
    ],
  },
  {
    id: 'llm',
    place: 'gate',
    task: { en: 'The gated feed-forward layer of a language model', zh: '语言模型里带门的前馈层' },
    examples: { en: 'PaLM, Llama', zh: 'PaLM、Llama' },
    take: 'swiglu',
    why: {
      en: 'At the same number of weights it reached a lower loss than ReLU and GELU layers.',
      zh: '参数量相同时，损失比 ReLU 层和 GELU 层更低。',
    },
    or: {
      name: 'geglu',
      when: {
        en: 'it did as well in the same study; T5 v1.1 has it',
        zh: '同一研究里表现相当；T5 v1.1 用的就是它',
      },
    },
    sure: {
      en: 'The gain is small and was measured, not explained; the paper itself says so.',
      zh: '优势不大，是实测结果而没有理论解释：论文自己就这么说。',
    },
    with: {
      en: 'Two thirds of the usual width, for there are three matrices.',
      zh: '宽度取通常的三分之二，因为有三个矩阵。',
    },
    sources: ['swiglu'],
  },
  {
    id: 'weights',
    place: 'attention',
    task: { en: 'Weights over positions that sum to 1', zh: '各位置的权重，总和为 1' },
    examples: { en: 'every transformer', zh: '所有 Transformer' },
    take: 'softmax',
    why: {
      en: 'All weights are positive and sum to 1, and only differences of scores count.',
      zh: '权重都为正、和为 1，而且只看分数之差。',
    },
    or: {
      name: 'entmax15',
      when: { en: 'if most weights should be exactly 0', zh: '如果希望多数权重恰好为 0' },
    },
    not: { names: ['sigmoid'], why: { en: 'one by one they do not sum to 1', zh: '逐个计算，和不为 1' } },
    sure: { en: 'Very.', zh: '很确定。' },
    with: { en: 'Divide the scores by √d first.', zh: '先把分数除以 √d。' },
    sources: [
      {
        authors: 'A. Vaswani et al.',
        year: 2017,
        title: 'Attention is all you need',
        venue: 'NeurIPS 2017, arXiv:1706.03762',
        url: 'https://arxiv.org/abs/1706.03762',
      },
      'entmax15',
    ],
  },
  {
    id: 'nothing',
    place: 'attention',
    task: { en: 'It must be able to attend to nothing', zh: '要允许“都不关注”' },
    examples: { en: 'long streams, attention sinks', zh: '长文本流、注意力汇聚' },
    take: 'softmaxOne',
    why: {
      en: 'A silent 1 in the denominator lets all weights fall towards 0 together.',
      zh: '分母里多一个 1，所有权重就可以一起趋向 0。',
    },
    or: {
      name: 'softmax',
      when: { en: 'with a token that serves as the sink', zh: '另设一个专门承接权重的词元' },
    },
    sure: {
      en: 'Research, not a habit: most models keep softmax.',
      zh: '仍属研究，还不是惯例：多数模型仍用 softmax。',
    },
    sources: [
      {
        authors: 'G. Xiao, Y. Tian, B. Chen, S. Han, M. Lewis',
        year: 2023,
        title: 'Efficient streaming language models with attention sinks',
        venue: 'arXiv:2309.17453',
        url: 'https://arxiv.org/abs/2309.17453',
      },
    ],
  },
  {
    id: 'classes',
    place: 'output',
    task: { en: 'One class out of several', zh: '多个类别中选一个' },
    examples: { en: 'ImageNet, the next token', zh: 'ImageNet、预测下一个词' },
    take: 'softmax',
    why: {
      en: 'Scores become probabilities that sum to 1. In training leave it out: cross-entropy takes the scores themselves.',
      zh: '把分数变成和为 1 的概率。训练时不要加：交叉熵直接接收分数。',
    },
    or: {
      name: 'logSoftmax',
      when: { en: 'if you need logarithms of probabilities', zh: '如果需要的是概率的对数' },
    },
    not: {
      names: ['sigmoid'],
      why: { en: 'it answers for each class by itself', zh: '它对每个类别分别作答' },
    },
    sure: { en: 'Very.', zh: '很确定。' },
    with: {
      en: 'Cross-entropy on the logits: a softmax before it is applied twice.',
      zh: '交叉熵直接作用于 logits：前面再加 softmax 就重复了。',
    },
    sources: [goodfellow],
  },
  {
    id: 'labels',
    place: 'output',
    task: { en: 'Yes or no, or several labels at once', zh: '二分类，或多标签' },
    examples: { en: 'spam, tags of a picture', zh: '垃圾邮件、图片标签' },
    take: 'sigmoid',
    why: {
      en: 'One probability for each question; they need not sum to 1. In training give the loss the logits.',
      zh: '每个问题一个概率，和不必为 1。训练时把 logits 交给损失函数。',
    },
    not: { names: ['softmax'], why: { en: 'it lets the labels compete', zh: '它会让各标签互相竞争' } },
    sure: { en: 'Very.', zh: '很确定。' },
    with: { en: 'Binary cross-entropy on the logits.', zh: '用作用于 logits 的二元交叉熵。' },
    sources: [goodfellow],
  },
  {
    id: 'positive',
    place: 'output',
    task: { en: 'A positive number', zh: '一个正数' },
    examples: { en: 'a standard deviation, a rate, a scale', zh: '标准差、速率、尺度' },
    take: 'softplus',
    why: {
      en: 'Always positive, and it grows only linearly, so one large score does no harm.',
      zh: '恒为正，而且只按线性增长，分数偏大也不要紧。',
    },
    or: {
      name: 'exponential',
      when: { en: 'if the number spans many powers of ten', zh: '如果这个数跨越很多数量级' },
    },
    not: { names: ['relu'], why: { en: 'it gives 0, and then no gradient', zh: '会给出 0，而且没有梯度' } },
    sure: {
      en: 'Sure of the positive range; the growth is a matter of the data.',
      zh: '正值这一点确定；增长快慢取决于数据。',
    },
    sources: [goodfellow],
  },
  {
    id: 'real',
    place: 'output',
    task: { en: 'Any real number', zh: '任意实数' },
    examples: { en: 'regression, a value function', zh: '回归、价值函数' },
    take: 'identity',
    why: { en: 'A bounded function could never reach some targets.', zh: '有界函数永远够不到某些目标。' },
    not: {
      names: ['relu', 'tanh'],
      why: { en: 'they cut off what the data has', zh: '它们会截掉数据本来有的值' },
    },
    sure: { en: 'Very. Scale the targets instead.', zh: '很确定。该做的是缩放目标值。' },
    sources: [goodfellow],
  },
  {
    id: 'bounded',
    place: 'output',
    task: { en: 'A number between −1 and 1', zh: '−1 到 1 之间的数' },
    examples: { en: 'pixels of a generator, an action', zh: '生成器的像素、动作' },
    take: 'tanh',
    why: { en: 'It covers the interval evenly around 0.', zh: '以 0 为中心，均匀覆盖整个区间。' },
    or: { name: 'clamp', when: { en: 'if the ends themselves are frequent', zh: '如果常常要取到两端' } },
    sure: {
      en: 'The habit since DCGAN; scaling the data to the interval is what matters.',
      zh: 'DCGAN 以来的惯例；关键是把数据缩放到这个区间。',
    },
    sources: [
      {
        authors: 'A. Radford, L. Metz, S. Chintala',
        year: 2015,
        title: 'Unsupervised representation learning with deep convolutional generative adversarial networks',
        venue: 'arXiv:1511.06434',
        url: 'https://arxiv.org/abs/1511.06434',
      },
    ],
  },
  {
    id: 'smallest',
    place: 'output',
    task: { en: 'The smallest distance or cost should win', zh: '距离或代价最小者胜出' },
    examples: { en: 'stereo matching, prototypes', zh: '双目匹配、原型网络' },
    take: 'softmin',
    why: {
      en: 'It is softmax of the negative costs, without a sign to forget.',
      zh: '就是负代价的 softmax，不会漏掉负号。',
    },
    or: {
      name: 'softmax',
      when: { en: 'of the negative distances: the same numbers', zh: '对负距离求 softmax，结果相同' },
    },
    sure: { en: 'Very; only the temperature has to be found.', zh: '很确定；需要调的只有温度。' },
    sources: [
      {
        authors: 'A. Kendall et al.',
        year: 2017,
        title: 'End-to-end learning of geometry and context for deep stereo regression',
        venue: 'ICCV 2017, arXiv:1703.04309',
        url: 'https://arxiv.org/abs/1703.04309',
      },
    ],
  },
];

const referenceOf = (source: Reference | string): Reference =>
  typeof source === 'string' ? definitions.find(f => f.name === source)!.references[0]! : source;

export const choices: readonly Choice[] = stated.map(choice => ({
  ...choice,
  sources: choice.sources.map(referenceOf),
}));
