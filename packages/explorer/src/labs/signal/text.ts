// The words of the lab on signals in deep stacks.
import type { Language } from '../../text/language.ts';

const en = {
  presets: {
    own: 'Sigmoid with its own gain: activations stay, the gradient fades. ReLU keeps both',
    he: 'ReLU: He’s √2 against LeCun’s 1, where the signal halves in mean square at every layer',
    search: 'Find the gain that keeps both rows of tanh flat',
    sigmoid: 'Sigmoid at gain 9: both rows flat, and what that costs',
    drift:
      'SiLU in 50 layers: theory says level, and the signal grows more than a hundredfold, because a little too much makes more. SELU pulls it back',
  },
  depth: 'Layers',
  width: 'Width',
  initialisation: 'Initialisation',
  initialisations: {
    own: 'own 1/√E f(z)²',
    lecun: 'LeCun 1',
    xavier: 'Xavier 1',
    he: 'He √2',
    free: 'free',
  },
  gain: 'Gain',
  gainNote:
    'Weights have variance gain² / width. Between layers of equal width, Xavier’s 2/(n + n) is LeCun’s 1/n. The first layer always has gain 1: its inputs, of variance 1, have not been through f.',
  computing: 'computing …',
  reading: (name: string, gain: string, share: string, depth: number, theory: string) =>
    `${name}, gain ${gain}: the gradient at layer 1 is ${share} of that at layer ${depth} (infinitely wide: ${theory}).`,
  perLayer: (factor: string) => `That is ${factor} a layer.`,
  noGradient: 'its slope is 0 at every z: no gradient reaches even the last layer.',
  lost: 'the numbers left the range of float32.',
  activations: 'Activations f(z), a histogram for each layer',
  saturated: 'Share of z with |f′(z)| < 0.1',
  rms: 'RMS of the activations',
  gradients: 'Gradient at z: histogram of its sizes, and its RMS over the last layer’s',
  pictureNote:
    'From left to right: the layers, from the input. Dots are measured in this random stack, lines are what infinite width predicts. Values that are exactly 0 are left out of the histograms; their share is the darker part of the bars, and in the table.',
  measured: 'measured',
  theory: 'infinite width',
  table: 'The same in numbers',
  layer: 'layer',
  zero: 'exactly 0',
  gradientColumn: 'gradient RMS / last',
  zeroGradient: 'gradient exactly 0',
  sweep: 'All gains at once',
  sweepNote: (width: number) =>
    `Measured at ${width} units a layer: what is left of the signal at the last layer, and of the gradient at the first. Flat is 1.`,
  forward: 'signal',
  backward: 'gradient',
  flat: (name: string, from: string, to: string, saturated: string) =>
    `${name}: both stay within a factor of 3 for gains from ${from} to ${to}; there ${saturated} of all slopes are below 0.1.`,
  costly:
    'So the units act as switches, and a few steep ones carry the gradient: it is flat on average only.',
  noFlat: (name: string) => `${name}: at none of the gains from 0.5 to 16 do both stay within a factor of 3.`,
  folklore: 'What about “0.25 a layer”?',
  folkloreText:
    'It is often said that each sigmoid layer multiplies the gradient by at most 0.25, so that it must vanish. 0.25 is the steepest slope of the sigmoid; the weights multiply too. What a wide layer does to the RMS of a gradient is gain · √E f′(z)²: 0.39 for sigmoid with its own gain, 1 for ReLU with He’s. With larger weights the gradient through sigmoids grows.',
};
type Words = typeof en;

const zh: Words = {
  presets: {
    own: 'sigmoid 用它自己的增益：激活值保持住了，梯度却消失了；ReLU 两样都保持',
    he: 'ReLU：He 的 √2 与 LeCun 的 1 相比，后者每层让信号的均方减半',
    search: '找出让 tanh 两行都平稳的增益',
    sigmoid: 'sigmoid 取增益 9：两行都平了，看看代价是什么',
    drift: '50 层 SiLU：理论说持平，信号却增大上百倍，因为稍大一点就会越来越大；SELU 则会把它拉回来',
  },
  depth: '层数',
  width: '宽度',
  initialisation: '初始化',
  initialisations: {
    own: '自身 1/√E f(z)²',
    lecun: 'LeCun 1',
    xavier: 'Xavier 1',
    he: 'He √2',
    free: '自选',
  },
  gain: '增益',
  gainNote:
    '权重的方差是 增益² / 宽度。各层等宽时，Xavier 的 2/(n + n) 就是 LeCun 的 1/n。第一层的增益总是 1：它的输入方差为 1，还没有经过 f。',
  computing: '计算中……',
  reading: (name, gain, share, depth, theory) =>
    `${name}，增益 ${gain}：第 1 层的梯度是第 ${depth} 层的 ${share}（无限宽时为 ${theory}）。`,
  perLayer: factor => `相当于每层乘以 ${factor}。`,
  noGradient: '它在每个 z 处的斜率都是 0：连最后一层也收不到梯度。',
  lost: '数值已超出 float32 的范围。',
  activations: '各层激活值 f(z) 的直方图',
  saturated: '|f′(z)| < 0.1 的比例',
  rms: '激活值的均方根',
  gradients: 'z 处的梯度：大小的直方图，以及与最后一层均方根之比',
  pictureNote:
    '从左到右是从输入端数起的各层。圆点是在这个随机网络里测得的，线是无限宽网络的理论预测。恰好为 0 的值不计入直方图，其比例是条形里较深的部分，表格里也有。',
  measured: '实测',
  theory: '无限宽',
  table: '对应的数值',
  layer: '层',
  zero: '恰好为 0',
  gradientColumn: '梯度均方根 / 最后一层',
  zeroGradient: '梯度恰好为 0',
  sweep: '所有增益一览',
  sweepNote: width =>
    `每层 ${width} 个单元时测得：信号到最后一层还剩多少，梯度到第一层还剩多少。平稳即为 1。`,
  forward: '信号',
  backward: '梯度',
  flat: (name, from, to, saturated) =>
    `${name}：增益在 ${from} 到 ${to} 之间时，两者的变化都不超过 3 倍；此时 ${saturated} 的斜率小于 0.1。`,
  costly: '也就是说，单元成了开关，梯度靠少数陡峭处传递：只在平均意义上平稳。',
  noFlat: name => `${name}：增益从 0.5 到 16，没有一个能让两者的变化都不超过 3 倍。`,
  folklore: '“每层乘 0.25”对吗？',
  folkloreText:
    '常听说 sigmoid 每层最多把梯度乘以 0.25，所以梯度必然消失。其实 0.25 只是 sigmoid 最陡处的斜率，权重也要乘进去。一个宽层对梯度均方根的作用是 增益 · √E f′(z)²：sigmoid 用自身增益时为 0.39，ReLU 用 He 的增益时为 1。权重再大一些，经过 sigmoid 的梯度反而会增长。',
};

export const signalText: Readonly<Record<Language, Words>> = { en, zh };
