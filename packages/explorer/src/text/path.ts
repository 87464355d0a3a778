// The lecture: eight steps, each one idea, one figure to move, and labs at the states that show it.
import type { Language, Text } from './language.ts';

export interface PathStep {
  /** Its folder below path/. */
  readonly id:
    | 'linear'
    | 'saturation'
    | 'initialisation'
    | 'relu'
    | 'smooth'
    | 'gates'
    | 'softmax'
    | 'floats';
  readonly title: Text;
  /** The idea, a paragraph each. */
  readonly text: Readonly<Record<Language, readonly string[]>>;
  /** What to do with the figure. */
  readonly task: Text;
  /** Where it goes on, below the language's folder. */
  readonly links: readonly { readonly href: string; readonly text: Text }[];
}

interface PathWords {
  readonly title: string;
  readonly lead: string;
  readonly step: (at: number, of: number) => string;
  readonly task: string;
  readonly on: string;
  readonly sources: string;
  readonly gradient: string;
  readonly gradientNote: string;
}

export const pathWords: Readonly<Record<Language, PathWords>> = {
  en: {
    title: 'Activation functions in eight steps',
    lead: 'A lecture of eight screens: one idea and one figure each, with a lab to go deeper. About half an hour.',
    step: (at, of) => `Step ${at} of ${of}`,
    task: 'Try it',
    on: 'Go deeper',
    sources: 'Sources',
    gradient: 'Gradient that arrives, over that of the last layer',
    gradientNote:
      'Layers from the input (left) to the output, measured in one random network of 20 layers of 128 units. The scale is logarithmic.',
  },
  zh: {
    title: '八步学会激活函数',
    lead: '一堂课，八页：每页一个想法、一幅能拖动的图，再到实验里深入。大约半小时。',
    step: (at, of) => `第 ${at} 步，共 ${of} 步`,
    task: '动手试试',
    on: '继续深入',
    sources: '出处',
    gradient: '传到该层的梯度与最后一层之比',
    gradientNote: '从输入层（左）到输出层，在一个 20 层、每层 128 个单元的随机网络里测得；纵轴为对数刻度。',
  },
};

export const pathSteps: readonly PathStep[] = [
  {
    id: 'linear',
    title: { en: 'Why a network needs a bend', zh: '网络为什么需要弯折' },
    text: {
      en: [
        'A layer multiplies by a matrix and adds a vector. Two such layers in a row are again one matrix and one vector, W₂(W₁x + b₁) + b₂ = (W₂W₁)x + (W₂b₁ + b₂), and so are a hundred.',
        'A function between them that is no straight line stops the collapse. One bend is enough: with ReLU every unit can put a fold where it likes, and many folds come close to any curve.',
      ],
      zh: [
        '一层网络就是乘一个矩阵、加一个向量。两层连在一起仍然只是一个矩阵加一个向量：W₂(W₁x + b₁) + b₂ = (W₂W₁)x + (W₂b₁ + b₂)；一百层也一样。',
        '在层与层之间放一个不是直线的函数，这种“塌缩”就不再发生。弯一下就够了：用 ReLU，每个单元都能在自己选的位置折一下，折得多了就能逼近任意曲线。',
      ],
    },
    task: {
      en: 'Drag along identity: the slope never changes, so nothing is decided anywhere. Then show relu and find the one place where it does.',
      zh: '沿着 identity 拖动：斜率处处不变，也就什么都没有区分开。再换成 relu，找出斜率变化的那一处。',
    },
    links: [
      {
        href: 'training/?data=circles&f=identity,relu&layers=3&centred=1',
        text: {
          en: 'Three layers without a bend, beside three with it',
          zh: '三层不弯折的网络，和三层会弯折的网络',
        },
      },
      { href: 'relu/', text: { en: 'ReLU', zh: 'ReLU' } },
    ],
  },
  {
    id: 'saturation',
    title: { en: 'Sigmoid, and what saturation costs', zh: 'sigmoid 与饱和的代价' },
    text: {
      en: [
        'The first choice was a smooth step. Sigmoid turns any number into one between 0 and 1; tanh is the same curve, stretched to −1 … 1.',
        'Backpropagation multiplies by the slope once for each layer. Sigmoid’s is 1/4 at most and almost 0 at both ends: ten layers leave less than (1/4)¹⁰, a millionth, unless the weights make up for it.',
      ],
      zh: [
        '最早的选择是光滑的台阶。sigmoid 把任意数变成 0 到 1 之间的数；tanh 是同一条曲线，拉伸到 −1 到 1。',
        '反向传播每经过一层就乘一次斜率。sigmoid 的斜率最大只有 1/4，两端几乎为 0：十层之后剩下的不超过 (1/4)¹⁰，约百万分之一，除非权重把它补回来。',
      ],
    },
    task: {
      en: 'Where is the slope below 0.1? Move to x = 4 and read what comes back. Then show tanh: its steepest slope is 1.',
      zh: '斜率在哪里小于 0.1？拖到 x = 4，看看还剩多少。再换成 tanh：它最陡处的斜率是 1。',
    },
    links: [
      {
        href: 'signal/?f=sigmoid,tanh',
        text: { en: 'Twenty layers of sigmoid and tanh', zh: '二十层 sigmoid 与 tanh' },
      },
      { href: 'sigmoid/', text: { en: 'sigmoid', zh: 'sigmoid' } },
    ],
  },
  {
    id: 'initialisation',
    title: { en: 'The start decides: initialisation', zh: '起点很要紧：初始化' },
    text: {
      en: [
        'How large the first random weights are decides whether a signal survives the depth. Each function has a gain at which its activations neither grow nor shrink: about √2 for ReLU (He), 1 for a linear layer (LeCun, Xavier).',
        'The gain that keeps the activations does not keep the gradient of every function. For ReLU one gain does both; sigmoid needs one near 9, at which most of its units are saturated.',
      ],
      zh: [
        '最初的随机权重取多大，决定信号能否穿过很深的网络。每个函数都有一个增益，使激活值既不增大也不减小：ReLU 约为 √2（He），线性层为 1（LeCun、Xavier）。',
        '保住激活值的增益，未必保住梯度。ReLU 的一个增益可以两者兼顾；sigmoid 要把增益提到 9 左右才行，那时多数单元已经饱和。',
      ],
    },
    task: {
      en: 'Compare the three lines at layer 1: each function has the gain that keeps its activations level.',
      zh: '比较三条线在第 1 层的高度：三个函数都用了使自身激活值保持平稳的增益。',
    },
    links: [
      {
        href: 'signal/?f=relu&init=lecun',
        text: { en: 'ReLU with a gain too small', zh: '增益太小的 ReLU' },
      },
      {
        href: 'signal/?f=sigmoid,relu',
        text: { en: 'Gains to change, theory beside it', zh: '改变增益，并与理论对照' },
      },
    ],
  },
  {
    id: 'relu',
    title: { en: 'ReLU, and how it dies', zh: 'ReLU 和它的死亡' },
    text: {
      en: [
        'ReLU passes what is positive and stops the rest. Its slope is 1 on the whole right side, so depth costs nothing there, and it is about the cheapest function there is.',
        'On the left the slope is exactly 0. A unit whose sums are negative for every example gets no gradient, so its own weights do not move: it is dead, until other layers move its inputs.',
      ],
      zh: [
        'ReLU 放行正数，截住其余。右侧斜率恒为 1，再深也不损失；它也几乎是最便宜的函数。',
        '左侧斜率恰好为 0。如果一个单元对所有样本的加权和都是负的，就没有梯度，自己的权重不再变动：它“死”了，除非其他层改变了它的输入。',
      ],
    },
    task: {
      en: 'Move to x = −2 with relu, then show leakyRelu and elu at the same place: which of them still passes a gradient?',
      zh: '在 relu 上拖到 x = −2，再换成 leakyRelu 和 elu：哪些仍有梯度通过？',
    },
    links: [
      {
        href: 'training/?huge=50',
        text: { en: 'One huge step kills ReLU units', zh: '一次过大的更新杀死 ReLU 单元' },
      },
      { href: 'leakyRelu/', text: { en: 'leakyRelu', zh: 'leakyRelu' } },
    ],
  },
  {
    id: 'smooth',
    title: { en: 'Smooth rectifiers', zh: '光滑的整流函数' },
    text: {
      en: [
        'GELU, SiLU and Mish are ReLU with the kink smoothed. They dip a little below 0 and come back, so they are not monotonic, and their slope goes slightly above 1.',
        'Transformers use them by habit that began with GPT and BERT. The differences between them are small; the difference to ReLU is a gradient on the left that is small but not 0.',
      ],
      zh: [
        'GELU、SiLU、Mish 是把折点磨圆的 ReLU。它们先略低于 0 再回升，因此不单调，斜率也会略超过 1。',
        'Transformer 用它们，是从 GPT 和 BERT 开始的习惯。它们彼此差别很小；与 ReLU 的差别在于左侧的梯度虽小却不为 0。',
      ],
    },
    task: {
      en: 'Find the lowest point of gelu. Then show silu and mish: whose is deepest?',
      zh: '找出 gelu 的最低点。再看 silu 和 mish：谁的最低点最深？',
    },
    links: [
      {
        href: 'compare/?f=relu,gelu,silu&d=1',
        text: { en: 'ReLU, GELU and SiLU, and their differences', zh: 'ReLU、GELU、SiLU 及其差值' },
      },
      { href: 'gelu/', text: { en: 'gelu', zh: 'gelu' } },
    ],
  },
  {
    id: 'gates',
    title: { en: 'Gates', zh: '门控' },
    text: {
      en: [
        'A gate multiplies: one half of a layer decides how much of the other half passes. SwiGLU takes SiLU of the gate, GEGLU takes GELU, GLU takes sigmoid.',
        'What passes is a product of two sums, which a sum and a bend cannot give at once. It costs a third matrix, so such layers are usually made narrower.',
      ],
      zh: [
        '门控就是相乘：一层的一半决定另一半通过多少。SwiGLU 对门取 SiLU，GEGLU 取 GELU，GLU 取 sigmoid。',
        '通过的是两个加权和的乘积，这不是一个加权和加一个弯折能一步给出的。代价是第三个矩阵，所以这种层通常会做得窄一些。',
      ],
    },
    task: {
      en: 'Close the gate (move it far to the left): both values become 0. Open it: they pass, multiplied.',
      zh: '关上门（拖到很左边）：两个值都变成 0。打开门：它们通过，并被乘上门的大小。',
    },
    links: [
      { href: 'swiglu/', text: { en: 'swiglu', zh: 'swiglu' } },
      { href: 'choose/', text: { en: 'Which function for which layer', zh: '哪一层用哪个函数' } },
    ],
  },
  {
    id: 'softmax',
    title: { en: 'Softmax, temperature, loss', zh: 'softmax、温度与损失' },
    text: {
      en: [
        'At the output, scores become probabilities: pᵢ = exp(zᵢ / T) / Σ exp(zⱼ / T). Only differences of scores matter; a temperature T below 1 sharpens, above 1 flattens.',
        'With cross-entropy behind it the gradient is p − target: a confident wrong answer gets the largest. A loss takes the scores themselves; softmax before such a loss counts twice, and the loss can never come near 0.',
      ],
      zh: [
        '在输出端，分数变成概率：pᵢ = exp(zᵢ / T) / Σ exp(zⱼ / T)。只有分数之差起作用；温度 T 小于 1 使分布更尖，大于 1 使之更平。',
        '后接交叉熵时，梯度就是 p − 目标：自信的错误得到最大的梯度。这类损失函数要的是分数本身；先做一次 softmax 就算了两次，损失再也接近不了 0。',
      ],
    },
    task: {
      en: 'Make the right class’s score as large as you can: what floor does the loss keep if softmax is taken twice?',
      zh: '把正确类别的分数调到最大：softmax 做了两次时，损失停在什么下限？',
    },
    links: [
      { href: 'softmax/?T=0.5', text: { en: 'Temperature, mask, Jacobian', zh: '温度、掩码、雅可比矩阵' } },
      {
        href: 'softmax/#labels',
        text: { en: 'Softmax or several sigmoids', zh: 'softmax 还是多个 sigmoid' },
      },
    ],
  },
  {
    id: 'floats',
    title: { en: 'What floating point makes of it', zh: '浮点数里的样子' },
    text: {
      en: [
        'A formula that is right on paper can be wrong in a machine. exp(1000) is ∞, ∞/∞ is NaN; and log(softmax(z)) is log(0) = −∞ as soon as a probability is too small for the format.',
        'The stable forms are the same functions, written so that nothing overflows and nothing cancels: subtract the largest score first, and compute log-softmax in one piece.',
      ],
      zh: [
        '纸上正确的公式，到了机器里可能出错。exp(1000) 是 ∞，∞/∞ 是 NaN；一旦概率小到格式表示不了，log(softmax(z)) 就成了 log(0) = −∞。',
        '稳定的写法是同一个函数，只是写得既不上溢也不相消：先减去最大的分数，并把 log-softmax 作为一个整体来算。',
      ],
    },
    task: {
      en: 'Widen the gap until log(softmax) becomes −∞ in float32. The one-piece form still has the value, and a gradient.',
      zh: '拉大差距，直到 float32 里的 log(softmax) 变成 −∞。整体计算的写法仍有数值，也仍有梯度。',
    },
    links: [
      { href: 'precision/', text: { en: 'Where textbook formulas fail', zh: '教科书公式在哪里失效' } },
      { href: 'logSoftmax/', text: { en: 'logSoftmax', zh: 'logSoftmax' } },
    ],
  },
];
