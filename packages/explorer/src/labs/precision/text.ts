// The words of the precision lab.
import type { Language, Text } from '../../text/language.ts';
import type { Verdict } from './failures.ts';

/** The lab's name, title and first sentence, and how pages of functions link to it. */
export const labText: Readonly<Record<'name' | 'title' | 'lead' | 'link', Text>> = {
  link: { en: 'See where its textbook formula fails', zh: '考察它的教科书公式在哪里失灵' },
  name: { en: 'Precision', zh: '精度' },
  title: { en: 'Where textbook formulas fail', zh: '教科书公式在哪里失灵' },
  lead: {
    en: 'A formula that is right on paper can give NaN, ∞, 0 or noise in floating point. Every function here, as it is written and as nonlin computes it, in four formats, against the true value.',
    zh: '纸面上正确的公式，在浮点数里可能得到 NaN、∞、0 或噪声。这里把每个函数照书上的写法和 nonlin 的算法各算一遍，用四种格式，与真值对照。',
  },
};

export const presetIds = ['tanh', 'logsigmoid', 'softplus', 'sigmoid', 'slope', 'gelu', 'cancel'] as const;
export type PresetId = (typeof presetIds)[number];

const en = {
  function: 'Function',
  quantity: 'Of the function',
  quantities: { value: 'its value', derivative: 'its derivative' },
  scale: 'Places',
  scales: { log: 'by size', linear: 'equally far apart' },
  reach: 'Shown from −r to r',
  x: 'x, the point looked at',
  format: 'Format of the errors below',
  presets: 'Classic failures',
  preset: {
    tanh: {
      title: 'tanh(1000) is NaN',
      text: 'The article’s formula (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) is ∞/∞ as soon as eˣ overflows; tanh itself is calmly 1.',
    },
    logsigmoid: {
      title: 'Log-softmax falls to −∞',
      text: 'With two classes log-softmax is logsigmoid of the gap. The probability underflows to 0 before its logarithm is taken, and the loss is infinite.',
    },
    softplus: {
      title: 'softplus(100) overflows',
      text: 'The result, 100, fits every format, but e¹⁰⁰ on the way there is ∞ in all but float64; in float16 from x = 11.09 on.',
    },
    sigmoid: {
      title: 'Sigmoid is exactly 1',
      text: 'From 16.64 on, float32 adds e⁻ˣ to 1 without a trace. That is within an ulp, but 1 − σ is now 0, and so is a gradient computed as σ(1 − σ).',
    },
    slope: {
      title: 'Sigmoid’s derivative is 0, then NaN',
      text: 'The square in e⁻ˣ/(1 + e⁻ˣ)² overflows long before the function does, so in float32 the slope is lost from −44.4 on.',
    },
    gelu: {
      title: 'GELU’s negative tail is gone',
      text: '1 + erf(x/√2) cancels to 0 from about −5.5 on in float32: the tail, small but not 0, has no gradient left.',
    },
    cancel: {
      title: 'tanhshrink near 0 is noise',
      text: 'x − tanh(x) subtracts two almost equal numbers: what is left are their rounding errors, although nothing overflows.',
    },
  } satisfies Record<PresetId, { title: string; text: string }>,
  map: 'Failure map',
  mapNote:
    'Each format has two bands: the textbook formula above, nonlin below. Drag the line, or move it with the arrow keys.',
  textbook: 'textbook',
  ours: 'nonlin',
  verdicts: {
    right: 'right: within 1 ulp',
    close: 'within 4 ulp',
    inaccurate: 'inaccurate: more than 4 ulp off',
    saturated: 'exactly 0, 1 or −1, and should not be',
    infinite: '∞ or −∞, and should not be',
    nan: 'NaN',
    unknown: 'being computed',
  } satisfies Record<Verdict | 'unknown', string>,
  short: {
    right: 'right',
    close: 'close',
    inaccurate: 'inaccurate',
    saturated: 'wrong 0 or ±1',
    infinite: '∞',
    nan: 'NaN',
    unknown: '…',
  } satisfies Record<Verdict | 'unknown', string>,
  asTable: 'The map as a table',
  from: 'from x',
  to: 'to x',
  verdict: 'verdict',
  formatHead: 'format',
  formulaHead: 'formula',
  errors: (format: string): string => `Error in ulp, ${format}`,
  errorsNote:
    'One ulp is the distance between neighbouring numbers of the format at the true value. Below the dashed line a result is right.',
  lost: '∞, NaN',
  at: (x: string): string => `At x = ${x}`,
  truth: 'true value',
  off: 'ulp off',
  rounded: 'x in the format',
  steps: 'The textbook formula, step by step',
  stepsNote: 'Each operation is rounded to the format, as a program does that follows the formula literally.',
  step: 'operation',
  why: 'Why it happens',
  reasons: [
    [
      'Overflow',
      'A value on the way is larger than the format can hold and becomes ∞; ∞/∞, ∞ − ∞ and 0 · ∞ are NaN. Stable forms keep exponents at 0 or below.',
    ],
    [
      'Underflow',
      'A value on the way is smaller than the smallest number and becomes 0; its logarithm is −∞, its quotient ∞.',
    ],
    [
      'Absorption',
      'Beside 1 a small number leaves no trace: 1 + u is 1 once u is below half an ulp. log1p and expm1 take what is small by itself.',
    ],
    [
      'Cancellation',
      'The difference of two close numbers keeps their rounding errors and loses their digits. Stable forms rewrite it, or use a series near 0.',
    ],
  ],
  method: 'How this is measured',
  methodText:
    'x is rounded to the format first. float32 results of nonlin are those of a Float32Array, 16-bit results are rounded once. The true value for float16, bfloat16 and float32 is nonlin’s float64 result, good to a few float64 ulp; for float64 it is the formula in arithmetic with as many bits as it takes, up to 4000. Where the function crosses 0 an ulp has no lower bound, and a tiny absolute error counts many.',
  loading: 'Loading the function …',
  parameters: 'Parameters',
};
export type PrecisionWords = typeof en;

const zh: PrecisionWords = {
  function: '函数',
  quantity: '考察',
  quantities: { value: '函数值', derivative: '导数' },
  scale: '横轴',
  scales: { log: '按大小（对数）', linear: '等距（线性）' },
  reach: '显示范围：−r 到 r',
  x: '观察点 x',
  format: '下图误差的格式',
  presets: '经典事故',
  preset: {
    tanh: {
      title: 'tanh(1000) 得 NaN',
      text: '文章里的公式 (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) 在 eˣ 上溢后就是 ∞/∞；而真值就是 1。',
    },
    logsigmoid: {
      title: 'log-softmax 跌到 −∞',
      text: '只有两类时，log-softmax 就是差距的 logsigmoid。取对数之前概率已下溢为 0，损失于是成了无穷大。',
    },
    softplus: {
      title: 'softplus(100) 上溢',
      text: '结果 100 在每种格式里都放得下，但途中的 e¹⁰⁰ 除 float64 外都是 ∞；float16 从 x = 11.09 起就如此。',
    },
    sigmoid: {
      title: 'sigmoid 恰好等于 1',
      text: '从 16.64 起，float32 把 e⁻ˣ 加到 1 上已不留痕迹。误差不到一个 ulp，但 1 − σ 成了 0，按 σ(1 − σ) 算的梯度也就没了。',
    },
    slope: {
      title: 'sigmoid 的导数先变 0，再变 NaN',
      text: 'e⁻ˣ/(1 + e⁻ˣ)² 里的平方远早于函数本身上溢，float32 中斜率从 −44.4 起就丢了。',
    },
    gelu: {
      title: 'GELU 的负尾巴没了',
      text: 'float32 中约从 −5.5 起，1 + erf(x/√2) 相消为 0：那段尾巴虽小却不是 0，如今连梯度也没有。',
    },
    cancel: {
      title: 'tanhshrink 在 0 附近全是噪声',
      text: 'x − tanh(x) 是两个几乎相等的数相减：没有任何上溢，剩下的却只是它们的舍入误差。',
    },
  },
  map: '失灵地图',
  mapNote: '每种格式有两条带：上为教科书公式，下为 nonlin。拖动竖线，或用方向键移动它。',
  textbook: '教科书公式',
  ours: 'nonlin',
  verdicts: {
    right: '正确：误差不超过 1 ulp',
    close: '误差不超过 4 ulp',
    inaccurate: '不准：误差超过 4 ulp',
    saturated: '不该是 0、1 或 −1 却恰好是',
    infinite: '不该是 ±∞ 却是',
    nan: 'NaN',
    unknown: '正在计算',
  },
  short: {
    right: '正确',
    close: '接近',
    inaccurate: '不准',
    saturated: '错成 0 或 ±1',
    infinite: '∞',
    nan: 'NaN',
    unknown: '…',
  },
  asTable: '地图的表格形式',
  from: 'x 从',
  to: 'x 到',
  verdict: '判定',
  formatHead: '格式',
  formulaHead: '公式',
  errors: format => `误差（ulp），${format}`,
  errorsNote: '一个 ulp 是该格式在真值处相邻两数的距离。虚线以下即为正确。',
  lost: '∞、NaN',
  at: x => `x = ${x} 处`,
  truth: '真值',
  off: '误差（ulp）',
  rounded: '该格式中的 x',
  steps: '教科书公式，逐步计算',
  stepsNote: '每一步运算都舍入到该格式，与逐字照公式编写的程序相同。',
  step: '运算',
  why: '为什么会这样',
  reasons: [
    ['上溢', '中间结果超出格式的范围，变成 ∞；而 ∞/∞、∞ − ∞、0 · ∞ 都是 NaN。稳定写法让指数不大于 0。'],
    ['下溢', '中间结果小于最小的数，变成 0；再取对数得 −∞，作除数得 ∞。'],
    ['吸收', '小数加到 1 上不留痕迹：u 小于半个 ulp 时，1 + u 就是 1。log1p 和 expm1 会单独照顾这个小数。'],
    [
      '相消',
      '两个相近的数相减，留下的是各自的舍入误差，丢掉的是有效数字。稳定写法改写这个差，或在 0 附近用级数。',
    ],
  ],
  method: '如何测得',
  methodText:
    'x 先舍入到该格式。nonlin 的 float32 结果取自 Float32Array，16 位结果只舍入一次。float16、bfloat16、float32 的真值用 nonlin 的 float64 结果，误差不过几个 float64 ulp；float64 的真值则用任意位数的算术计算公式，最多 4000 位。函数穿过 0 的地方 ulp 没有下限，极小的绝对误差也会算成许多个 ulp。',
  loading: '正在载入函数……',
  parameters: '参数',
};

export const precisionWords: Readonly<Record<Language, PrecisionWords>> = { en, zh };
