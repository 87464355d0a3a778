// The families of the catalogue, in the order in which a gallery shows them: what their members share, in a sentence.

type Text = Readonly<Record<'en' | 'zh', string>>;

const table = {
  squashing: {
    title: { en: 'Squashing', zh: '压缩型' },
    summary: {
      en: 'Bounded on both sides. They make probabilities, gates and states; in deep hidden layers their gradient fades.',
      zh: '两端有界，用来表示概率、门和状态；放在很深的隐藏层里，梯度会逐层变小。',
    },
  },
  rectifier: {
    title: { en: 'Rectifiers', zh: '整流型' },
    summary: {
      en: 'Open on one side, closed or nearly closed on the other, with a corner between: the default of convolutional networks.',
      zh: '一侧放行，另一侧关闭或几乎关闭，中间有一个折点：卷积网络的默认选择。',
    },
  },
  smoothRectifier: {
    title: { en: 'Smooth rectifiers', zh: '光滑整流型' },
    summary: {
      en: 'The corner is rounded, and most dip below zero before they rise: the default of transformers.',
      zh: '折点被磨圆，多数先略低于零再上升：Transformer 的默认选择。',
    },
  },
  gated: {
    title: { en: 'Gated pairs', zh: '门控型' },
    summary: {
      en: 'One half of the axis is multiplied by a function of the other half: the feed-forward layers of large language models.',
      zh: '轴的一半乘以另一半的函数值：大语言模型的前馈层多用它。',
    },
  },
  shares: {
    title: { en: 'Shares of a row', zh: '概率分配型' },
    summary: {
      en: 'A whole row becomes weights that sum to 1, or to less: classifiers and attention.',
      zh: '把一整组数变成和为 1（或不足 1）的权重：用于分类和注意力。',
    },
  },
  rowwise: {
    title: { en: 'Of a whole row', zh: '向量型' },
    summary: {
      en: 'Every output depends on the whole row: losses, normalisation, maxima.',
      zh: '每个输出都取决于整组输入：用于损失函数、归一化和取最大值。',
    },
  },
  periodic: {
    title: { en: 'Periodic', zh: '周期型' },
    summary: {
      en: 'They wave: for sounds, images and fields as functions of a coordinate.',
      zh: '带有波动：用来把声音、图像和场表示成坐标的函数。',
    },
  },
  shrinkage: {
    title: { en: 'Shrinkage', zh: '收缩型' },
    summary: {
      en: 'Small inputs become 0 and large ones pass: sparse coding and denoising.',
      zh: '小的输入变成 0，大的输入通过：用于稀疏编码和去噪。',
    },
  },
  unbounded: {
    title: { en: 'Curves of their own', zh: '其他曲线' },
    summary: {
      en: 'The identity, absolute values, exponentials and logarithms: outputs, losses and building blocks.',
      zh: '恒等、绝对值、指数和对数：用作输出、损失函数或其他公式的零件。',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'title' | 'summary', Text>>>>;

export type Family = keyof typeof table;

/** The name of each family, and what its members share. */
export const families: Readonly<Record<Family, Readonly<Record<'title' | 'summary', Text>>>> = table;
