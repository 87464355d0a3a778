// Exercises on the pages of functions of one number, from the myths that their guides refute.
import { answer, type Exercise, isClose, lowest, same, turningPoint } from './exercise.ts';

export const scalarExercises: Readonly<Record<string, readonly Exercise[]>> = {
  sigmoid: [
    {
      question: {
        en: 'sigmoid is steepest at 0. How steep is it there?',
        zh: 'sigmoid 在 0 处最陡。那里的斜率是多少？',
      },
      measure: of => of.slope('sigmoid', 0),
      answers: { min: 0, max: 1, step: 0.01, tolerance: 0.02 },
      why: {
        en: 'It is {v}. σ′ = σ(1 − σ), and ½ · ½ is the largest value of that product. Through ten sigmoids a gradient shrinks to at most 0.25¹⁰, about a millionth.',
        zh: '是 {v}。σ′ = σ(1 − σ)，这个乘积最大就是 ½ · ½。梯度穿过十层 sigmoid，至多剩下 0.25¹⁰，约百万分之一。',
      },
      see: 'at=0',
    },
    {
      question: {
        en: 'The input doubles from 4 to 8. What does the output do?',
        zh: '输入从 4 翻倍到 8，输出会怎样？',
      },
      measure: of => of.value('sigmoid', 8) / of.value('sigmoid', 4),
      answers: [
        answer('it doubles', '也翻倍', v => v > 1.9),
        answer('it grows by half', '增加一半', v => v > 1.3 && v <= 1.9),
        answer('it hardly moves', '几乎不动', v => v <= 1.3),
      ],
      why: {
        en: 'It grows by a factor of {v} only: at 4 the output is already 0.982. This is what saturation means.',
        zh: '只变成原来的 {v} 倍：在 4 处输出已经是 0.982。这就是饱和。',
      },
      see: 'at=4',
    },
    {
      question: {
        en: 'In float64, is 1 − sigmoid(40) the same number as sigmoid(−40)?',
        zh: '在 float64 中，1 − sigmoid(40) 与 sigmoid(−40) 是同一个数吗？',
      },
      measure: of => (1 - of.value('sigmoid', 40)) / of.value('sigmoid', -40),
      answers: [
        answer('yes, the curve is symmetric', '是，曲线对称', v => v > 0.5),
        answer('no, the first is 0', '不是，前者是 0', v => v === 0),
      ],
      why: {
        en: 'sigmoid(40) rounds to 1, so that the difference is 0 and its logarithm −∞. sigmoid(−40) is 4.248e−18 and keeps all its digits: take the tail itself.',
        zh: 'sigmoid(40) 舍入成 1，相减得 0，再取对数就是 −∞。而 sigmoid(−40) 是 4.248e−18，有效数字一位不少：尾部应当直接计算。',
      },
      see: 'at=-40&r=50',
    },
  ],
  tanh: [
    {
      question: { en: 'Which of these is true for every x?', zh: '下面哪一个对所有 x 都成立？' },
      measure: of => of.value('tanh', 0.7),
      answers: [
        same('tanh(x) = σ(2x)', (v, of) => isClose(v, of.value('sigmoid', 1.4))),
        same('tanh(x) = 2σ(2x) − 1', (v, of) => isClose(v, 2 * of.value('sigmoid', 1.4) - 1)),
        same('tanh(x) = 2σ(x) − 1', (v, of) => isClose(v, 2 * of.value('sigmoid', 0.7) - 1)),
      ],
      why: {
        en: 'tanh is a sigmoid that is twice as narrow, stretched to (−1, 1). At 0.7 all of them can be compared: tanh is {v} there.',
        zh: 'tanh 就是横向压窄一半、纵向拉到 (−1, 1) 的 sigmoid。在 0.7 处比一比便知：tanh 是 {v}。',
      },
      see: 'at=0.7',
    },
    {
      question: { en: 'How steep is tanh at 0?', zh: 'tanh 在 0 处的斜率是多少？' },
      measure: of => of.slope('tanh', 0),
      answers: { min: 0, max: 2, step: 0.05, tolerance: 0.05 },
      why: {
        en: 'It is {v}, four times that of sigmoid: near 0 a tanh passes a gradient on unchanged.',
        zh: '是 {v}，为 sigmoid 的四倍：在 0 附近，tanh 原样传递梯度。',
      },
      see: 'at=0',
    },
    {
      question: {
        en: 'And at x = 3, what is left of that slope?',
        zh: '到 x = 3，斜率还剩多少？',
      },
      measure: of => of.slope('tanh', 3),
      answers: [
        answer('about a half', '约一半', v => v > 0.3),
        answer('about a tenth', '约十分之一', v => v > 0.05 && v <= 0.3),
        answer('about a hundredth', '约百分之一', v => v <= 0.05),
      ],
      why: {
        en: 'It is {v}. tanh is centred, and saturates all the same: from 3 on hardly any gradient passes.',
        zh: '是 {v}。tanh 的输出以零为中心，但照样会饱和：过了 3，梯度就几乎传不过去。',
      },
      see: 'at=3',
    },
  ],
  relu: [
    {
      question: {
        en: 'At 0 relu has a corner. Which slope do frameworks take there?',
        zh: 'relu 在 0 处有个折角。框架在那里取多大的斜率？',
      },
      measure: of => of.slope('relu', 0),
      answers: [same('0', v => v === 0), same('½', v => v === 0.5), same('1', v => v === 1)],
      why: {
        en: 'They take {v}, and so does nonlin. Every number from 0 to 1 would be a subgradient; sums are exactly 0 so rarely that the choice hardly matters.',
        zh: '取 {v}，本库也是。从 0 到 1 的任何数都是次梯度；加权和恰好等于 0 的情形极少，怎么取几乎没有影响。',
      },
      see: 'at=0',
    },
    {
      question: {
        en: 'For every example the sum of a unit is −0.1. How does gradient descent bring the unit back?',
        zh: '一个单元对每个样本的加权和都是 −0.1。梯度下降怎样把它拉回来？',
      },
      measure: of => of.slope('relu', -0.1),
      answers: [
        answer('quickly, it is close to 0', '很快，因为离 0 很近', v => v >= 0.5),
        answer('slowly, by small steps', '慢慢来，一小步一小步', v => v > 0 && v < 0.5),
        answer('not at all', '拉不回来', v => v === 0),
      ],
      why: {
        en: 'Its slope is {v}, however close to 0 the sum is, so that its weights get no gradient. Only what other layers do to its input can bring it back.',
        zh: '斜率是 {v}，离 0 再近也一样，权重得不到梯度。只有前面各层改变了它的输入，它才可能恢复。',
      },
      see: 'at=-0.1',
    },
    {
      question: { en: 'What is relu(3) + relu(−3)?', zh: 'relu(3) + relu(−3) 等于多少？' },
      measure: of => of.value('relu', 3) + of.value('relu', -3),
      answers: [same('0', v => v === 0), same('3', v => v === 3), same('6', v => v === 6)],
      why: {
        en: 'It is {v}: relu(x) + relu(−x) = |x|. Two units make an absolute value, and more of them every continuous line of straight pieces.',
        zh: '是 {v}：relu(x) + relu(−x) = |x|。两个单元就能拼出绝对值，再多几个就能拼出任何连续折线。',
      },
      see: 'at=3',
    },
  ],
  gelu: [
    {
      question: {
        en: 'x grows from −5. Where does gelu stop falling and start to rise?',
        zh: 'x 从 −5 开始增大。gelu 在哪里由降转升？',
      },
      measure: of => lowest(of, 'gelu', -4, 0),
      answers: { min: -3, max: 0, step: 0.05, tolerance: 0.1 },
      why: {
        en: 'At {v}, where it is −0.17. gelu is not monotonic: a little below zero more input gives less output.',
        zh: '在 {v} 处，那里的值是 −0.17。gelu 不是单调的：在零点左侧，输入变大，输出反而可以变小。',
      },
      see: 'at=-0.75',
    },
    {
      question: { en: 'What is gelu(x) − gelu(−x)?', zh: 'gelu(x) − gelu(−x) 等于什么？' },
      measure: of => of.value('gelu', 2) - of.value('gelu', -2),
      answers: [
        same('0', v => v === 0),
        same('x', v => isClose(v, 2)),
        same('2 · gelu(x)', (v, of) => isClose(v, 2 * of.value('gelu', 2))),
      ],
      why: {
        en: 'It is x; for x = 2, {v}. Φ(x) + Φ(−x) = 1, so that xΦ(x) + xΦ(−x) = x. The same holds for relu and silu.',
        zh: '等于 x；x = 2 时是 {v}。因为 Φ(x) + Φ(−x) = 1，所以 xΦ(x) + xΦ(−x) = x。relu 和 silu 也是如此。',
      },
      see: 'at=2',
    },
    {
      question: { en: 'Is the slope of gelu ever larger than 1?', zh: 'gelu 的斜率会超过 1 吗？' },
      measure: of => of.slope('gelu', Math.SQRT2),
      answers: [answer('yes', '会', v => v > 1), answer('no', '不会', v => v <= 1)],
      why: {
        en: 'At √2 it is {v}, more than that of relu. Behind it the curve approaches the line y = x from below, so it has to be steeper for a while.',
        zh: '在 √2 处是 {v}，比 relu 还陡。此后曲线从下方贴近直线 y = x，所以总有一段要比它更陡。',
      },
      see: 'at=1.41',
    },
  ],
  silu: [
    {
      question: { en: 'Where is silu lowest?', zh: 'silu 在哪里最低？' },
      measure: of => lowest(of, 'silu', -4, 0),
      answers: { min: -4, max: 0, step: 0.05, tolerance: 0.15 },
      why: {
        en: 'At {v}, further left than gelu (−0.75): its sigmoid gate opens more slowly.',
        zh: '在 {v} 处，比 gelu（−0.75）更靠左：它的 sigmoid 门开得更慢。',
      },
      see: 'at=-1.28',
    },
    {
      question: { en: 'How far below zero does it dip?', zh: '它比零低多少？' },
      measure: of => of.value('silu', lowest(of, 'silu', -4, 0)),
      answers: [
        same('−0.03', v => v > -0.1),
        same('−0.28', v => v <= -0.1 && v > -0.6),
        same('−1', v => v <= -0.6),
      ],
      why: {
        en: 'To {v}. Unlike relu it lets small negative numbers through, and therefore keeps a slope there.',
        zh: '低到 {v}。与 relu 不同，它放过小的负数，因而在那里保留着斜率。',
      },
      see: 'at=-1.28',
    },
    {
      question: { en: 'How much smaller than 10 is silu(10)?', zh: 'silu(10) 比 10 小多少？' },
      measure: of => 10 - of.value('silu', 10),
      answers: [
        answer('by less than 0.001', '不到 0.001', v => v < 1e-3),
        answer('by about 0.1', '约 0.1', v => v >= 1e-3 && v < 0.5),
        answer('by about 1', '约 1', v => v >= 0.5),
      ],
      why: {
        en: 'By {v}: x(1 − σ(x)) falls like x e^(−x). Far right silu is relu.',
        zh: '小 {v}：x(1 − σ(x)) 像 x e^(−x) 那样衰减。在远处，silu 就是 relu。',
      },
      see: 'at=10&r=12',
    },
  ],
  leakyRelu: [
    {
      question: {
        en: 'What is the slope left of 0, with PyTorch’s default?',
        zh: '按 PyTorch 的默认值，0 左侧的斜率是多少？',
      },
      measure: of => of.slope('leakyRelu', -3),
      answers: [same('0', v => v === 0), same('0.01', v => v === 0.01), same('0.3', v => v === 0.3)],
      why: {
        en: 'It is {v}. Keras takes 0.3, TensorFlow 0.2: the name alone does not say.',
        zh: '是 {v}。Keras 取 0.3，TensorFlow 取 0.2：只看名字是不知道的。',
      },
      see: 'at=-3',
    },
    {
      question: { en: 'What is leakyRelu(−100)?', zh: 'leakyRelu(−100) 等于多少？' },
      measure: of => of.value('leakyRelu', -100),
      answers: { min: -2, max: 0, step: 0.05, tolerance: 0.05 },
      why: {
        en: 'It is {v}. The leak is a line, not a floor: unlike elu it has no lower bound.',
        zh: '是 {v}。泄漏的一侧是直线，不是地板：与 elu 不同，它没有下界。',
      },
      see: 'at=-100',
    },
    {
      question: {
        en: 'A unit is negative for every example. How large is its gradient beside that of an active one?',
        zh: '一个单元对每个样本都为负。与激活的单元相比，它的梯度有多大？',
      },
      measure: of => of.slope('leakyRelu', -5) / of.slope('leakyRelu', 5),
      answers: [
        answer('the same', '一样大', v => v > 0.9),
        answer('a hundredth', '百分之一', v => v > 0 && v < 0.05),
        answer('0', '0', v => v === 0),
      ],
      why: {
        en: 'It is {v} times as large: such a unit comes back, in a hundred times as many steps.',
        zh: '是后者的 {v} 倍：这样的单元能恢复，只是要花一百倍的步数。',
      },
      see: 'at=-5',
    },
  ],
  elu: [
    {
      question: { en: 'Where does elu end on the far left?', zh: 'elu 向左最终趋于多少？' },
      measure: of => of.value('elu', -50),
      answers: { min: -2, max: 0, step: 0.05, tolerance: 0.05 },
      why: {
        en: 'At {v}, which is −α. The floor below zero moves the mean of the outputs towards 0.',
        zh: '趋于 {v}，即 −α。零以下的这块地板把输出的均值拉向 0。',
      },
      see: 'at=-5',
    },
    {
      question: { en: 'Has elu, with α = 1, a corner at 0?', zh: 'α = 1 时，elu 在 0 处有折角吗？' },
      measure: of => of.slope('elu', 1e-9) - of.slope('elu', -1e-9),
      answers: [
        answer('yes, like relu', '有，和 relu 一样', v => Math.abs(v) > 1e-3),
        answer('no, the slope is 1 on both sides', '没有，两侧斜率都是 1', v => Math.abs(v) <= 1e-3),
      ],
      why: {
        en: 'The slopes on both sides differ by {v} only. With another α there is a corner: the slope on the left is α.',
        zh: '两侧的斜率只差 {v}。换成别的 α 就有折角了：左侧的斜率是 α。',
      },
      see: 'at=0',
    },
    {
      question: { en: 'What slope is left at −5?', zh: '到 −5，斜率还剩多少？' },
      measure: of => of.slope('elu', -5),
      answers: [
        answer('exactly 0', '恰好 0', v => v === 0),
        answer('less than 0.01, but not 0', '不到 0.01，但不是 0', v => v > 0 && v < 0.01),
        answer('about 0.1', '约 0.1', v => v >= 0.01),
      ],
      why: {
        en: 'It is {v}, e⁻⁵. elu does not die as relu does, but it saturates on the left.',
        zh: '是 {v}，即 e⁻⁵。elu 不会像 relu 那样死掉，但左侧会饱和。',
      },
      see: 'at=-5',
    },
  ],
  selu: [
    {
      question: { en: 'How steep is selu on the right of 0?', zh: '在 0 右侧，selu 有多陡？' },
      measure: of => of.slope('selu', 1),
      answers: [
        answer('less than 1', '小于 1', v => v < 1),
        answer('exactly 1', '恰好 1', v => v === 1),
        answer('more than 1', '大于 1', v => v > 1),
      ],
      why: {
        en: 'It is {v}. A slope above 1 widens a distribution that has become too narrow; the flat left side narrows one that is too wide.',
        zh: '是 {v}。大于 1 的斜率把过窄的分布拉宽，平坦的左侧把过宽的分布收窄。',
      },
      see: 'at=1',
    },
    {
      question: { en: 'Where does selu end on the far left?', zh: 'selu 向左最终趋于多少？' },
      measure: of => of.value('selu', -100),
      answers: { min: -3, max: 0, step: 0.05, tolerance: 0.1 },
      why: {
        en: 'At {v}, which is −γα: both constants follow from asking for mean 0 and variance 1 in every layer.',
        zh: '趋于 {v}，即 −γα：要求每一层均值为 0、方差为 1，两个常数便由此定出。',
      },
      see: 'at=-6',
    },
    {
      question: { en: 'What does the slope do at 0?', zh: '在 0 处，斜率怎样变化？' },
      measure: of => of.slope('selu', 1e-9) / of.slope('selu', -1e-9),
      answers: [
        answer('it stays the same, as in elu', '不变，和 elu 一样', v => Math.abs(v - 1) < 0.01),
        answer('it falls', '变小', v => v < 0.99),
        answer('it rises', '变大', v => v > 1.01),
      ],
      why: {
        en: 'It is {v} times as large on the right: left of 0 it is γα = 1.758, right of it γ = 1.051. selu is not smooth.',
        zh: '右侧是左侧的 {v} 倍：左侧为 γα = 1.758，右侧为 γ = 1.051。selu 并不光滑。',
      },
      see: 'at=0',
    },
  ],
  softplus: [
    {
      question: {
        en: 'softplus is a smooth relu. What is it at 0?',
        zh: 'softplus 是光滑的 relu。它在 0 处是多少？',
      },
      measure: of => of.value('softplus', 0),
      answers: { min: 0, max: 1, step: 0.01, tolerance: 0.04 },
      why: {
        en: 'It is {v}, the logarithm of 2. This is its largest distance from relu.',
        zh: '是 {v}，即 ln 2。这也是它与 relu 相差最大之处。',
      },
      see: 'at=0',
    },
    {
      question: { en: 'Which function is its slope?', zh: '它的斜率是哪个函数？' },
      measure: of => of.slope('softplus', 0.5),
      answers: [
        same('relu', (v, of) => isClose(v, of.value('relu', 0.5))),
        same('sigmoid', (v, of) => isClose(v, of.value('sigmoid', 0.5))),
        same('tanh', (v, of) => isClose(v, of.value('tanh', 0.5))),
      ],
      why: {
        en: 'sigmoid: at 0.5 both are {v}. As the slope of relu is a step, that of a smooth relu is a smooth step.',
        zh: '是 sigmoid：在 0.5 处两者都是 {v}。relu 的斜率是阶跃，光滑的 relu 的斜率就是光滑的阶跃。',
      },
      see: 'at=0.5',
    },
    {
      question: { en: 'What is softplus(x) − softplus(−x)?', zh: 'softplus(x) − softplus(−x) 等于什么？' },
      measure: of => of.value('softplus', 3) - of.value('softplus', -3),
      answers: [same('0', v => isClose(v, 0)), same('x', v => isClose(v, 3)), same('2x', v => isClose(v, 6))],
      why: {
        en: 'It is x, here {v}: log((1 + eˣ) / (1 + e⁻ˣ)) = log eˣ. Binary cross-entropy uses this.',
        zh: '等于 x，这里是 {v}：log((1 + eˣ) / (1 + e⁻ˣ)) = log eˣ。二元交叉熵就用到它。',
      },
      see: 'at=3',
    },
  ],
  mish: [
    {
      question: { en: 'Where is mish lowest?', zh: 'mish 在哪里最低？' },
      measure: of => lowest(of, 'mish', -4, 0),
      answers: { min: -4, max: 0, step: 0.05, tolerance: 0.15 },
      why: {
        en: 'At {v}, close to silu’s −1.28: the two curves are hard to tell apart by eye.',
        zh: '在 {v} 处，与 silu 的 −1.28 很近：两条曲线肉眼很难区分。',
      },
      see: 'at=-1.19',
    },
    {
      question: { en: 'How far below zero does it dip?', zh: '它比零低多少？' },
      measure: of => of.value('mish', lowest(of, 'mish', -4, 0)),
      answers: [
        same('−0.03', v => v > -0.1),
        same('−0.31', v => v <= -0.1 && v > -0.6),
        same('−1', v => v <= -0.6),
      ],
      why: {
        en: 'To {v}, a little more than silu (−0.28).',
        zh: '低到 {v}，比 silu（−0.28）略深。',
      },
      see: 'at=-1.19',
    },
    {
      question: { en: 'How much smaller than 10 is mish(10)?', zh: 'mish(10) 比 10 小多少？' },
      measure: of => 10 - of.value('mish', 10),
      answers: [
        answer('by less than a millionth', '不到百万分之一', v => v < 1e-6),
        answer('by about 0.001', '约 0.001', v => v >= 1e-6 && v < 0.01),
        answer('by about 0.1', '约 0.1', v => v >= 0.01),
      ],
      why: {
        en: 'By {v}: it approaches x like 2x e^(−2x), much faster than silu, whose distance at 10 is 0.00045.',
        zh: '小 {v}：它像 2x e^(−2x) 那样贴近 x，比 silu 快得多，后者在 10 处还差 0.00045。',
      },
      see: 'at=10&r=12',
    },
  ],
  hardswish: [
    {
      question: { en: 'What is hardswish(−3)?', zh: 'hardswish(−3) 等于多少？' },
      measure: of => of.value('hardswish', -3),
      answers: [
        same('−0.14', v => v < -0.01 && v > -0.3),
        same('0', v => v === 0),
        same('−0.5', v => v <= -0.3),
      ],
      why: {
        en: 'It is {v}: from −3 on to the left the gate is exactly shut. silu is −0.142 there.',
        zh: '是 {v}：从 −3 往左，门完全关闭。silu 在那里是 −0.142。',
      },
      see: 'at=-3',
    },
    {
      question: { en: 'Where is it lowest?', zh: '它在哪里最低？' },
      measure: of => lowest(of, 'hardswish', -2.9, 0),
      answers: { min: -3, max: 0, step: 0.05, tolerance: 0.1 },
      why: {
        en: 'At {v}, in the middle of the parabola x(x + 3) / 6.',
        zh: '在 {v} 处，即抛物线 x(x + 3) / 6 的中间。',
      },
      see: 'at=-1.5',
    },
    {
      question: { en: 'How steep is it just before 3?', zh: '快到 3 时，它有多陡？' },
      measure: of => of.slope('hardswish', 2.999),
      answers: [same('½', v => v < 0.75), same('1', v => v >= 0.75 && v < 1.25), same('1.5', v => v >= 1.25)],
      why: {
        en: 'It is {v}, and 1 behind it. The gate is continuous, but its slope jumps at −3 and at 3.',
        zh: '是 {v}，过了 3 便是 1。函数连续，但斜率在 −3 和 3 处跳变。',
      },
      see: 'at=3',
    },
  ],
  relu6: [
    {
      question: { en: 'What is relu6(100)?', zh: 'relu6(100) 等于多少？' },
      measure: of => of.value('relu6', 100),
      answers: [same('100', v => v === 100), same('6', v => v === 6), same('1', v => v === 1)],
      why: {
        en: 'It is {v}. A known largest value lets fixed-point numbers spend all their bits below it.',
        zh: '是 {v}。最大值已知，定点数就能把所有位用在它以下。',
      },
      see: 'at=8',
    },
    {
      question: { en: 'What is the slope at 10?', zh: '在 10 处斜率是多少？' },
      measure: of => of.slope('relu6', 10),
      answers: [same('0', v => v === 0), same('1', v => v === 1), same('6', v => v === 6)],
      why: {
        en: 'It is {v}: relu6 can die on both sides.',
        zh: '是 {v}：relu6 的两侧都可能“死掉”。',
      },
      see: 'at=10&r=12',
    },
    {
      question: {
        en: 'x grows from 1. From which x on does no gradient pass?',
        zh: 'x 从 1 开始增大。从哪里起梯度就传不过去了？',
      },
      measure: of => turningPoint(x => of.slope('relu6', x) === 0, 1, 20),
      answers: { min: 0, max: 10, step: 0.25, tolerance: 0.25 },
      why: { en: 'From {v} on, where the output stops.', zh: '从 {v} 起，输出不再增加。' },
      see: 'at=6&r=8',
    },
  ],
  prelu: [
    {
      question: {
        en: 'The slope on the left is learned. Where does it start in PyTorch?',
        zh: '左侧的斜率由训练得到。在 PyTorch 中它从多少开始？',
      },
      measure: of => of.slope('prelu', -1),
      answers: [same('0.01', v => v === 0.01), same('0.25', v => v === 0.25), same('1', v => v === 1)],
      why: {
        en: 'At {v}, the value of the paper; Keras starts at 0.',
        zh: '从 {v} 开始，与论文一致；Keras 从 0 开始。',
      },
      see: 'at=-1',
    },
    {
      question: { en: 'With this start, what is prelu(−4)?', zh: '按这个初值，prelu(−4) 等于多少？' },
      measure: of => of.value('prelu', -4),
      answers: { min: -4, max: 0, step: 0.25, tolerance: 0.15 },
      why: { en: 'It is {v}, a · x.', zh: '是 {v}，即 a · x。' },
      see: 'at=-4',
    },
    {
      question: {
        en: 'At x = −3, what is the derivative with respect to the slope a itself?',
        zh: '在 x = −3 处，对斜率 a 本身的导数是多少？',
      },
      // On the left prelu is a · x, so the derivative with respect to a is the value divided by a.
      measure: of => of.value('prelu', -3) / of.slope('prelu', -3),
      answers: [same('−3', v => v === -3), same('0.25', v => v === 0.25), same('0', v => v === 0)],
      why: {
        en: 'It is {v}, the input: only negative inputs teach the slope, and large ones teach it most.',
        zh: '是 {v}，就是输入本身：只有负的输入会改变斜率，越大影响越大。',
      },
      see: 'at=-3',
    },
  ],
};
