// The words of the training lab.
import type { Language } from '../../text/messages.ts';

const en = {
  presets: {
    dead: 'One huge step, number 50, kills nearly every ReLU that lived, and the network never learns again. Leaky ReLU learns on',
    gelu: 'One layer of 32: the step kills half of the ReLUs and no GELU. Try other seeds: some throw GELUs so far out that their slope is 0 too',
    centred: 'The same step with centred inputs: few ReLUs die, and the network recovers',
    collapse:
      'Three layers without an activation draw a straight line, however long they train; with ReLU they close a ring',
    stall: 'Three layers of sigmoids stall where three layers of tanh learn',
    digits: 'Real handwritten digits: ReLU and GELU, nine in ten right within 300 steps',
  },
  run: 'Run',
  pause: 'Pause',
  step: 'One step',
  hugeStep: 'One huge step',
  fromStart: 'From the start',
  hugeAt: (step: number) => `huge step ${step}`,
  removeHuge: (step: number) => `Take back the huge step ${step}`,
  hugeNote: (factor: number) =>
    `A huge step has ${factor} times the learning rate. Every change of a setting trains again from the seed, to the same step.`,
  training: 'training …',
  data: 'Data',
  dataNames: {
    moons: 'moons',
    circles: 'circles',
    xor: 'XOR',
    spirals: 'spirals',
    digits: 'digits',
  },
  layers: 'Hidden layers',
  width: 'Units in each',
  optimiser: 'Optimiser',
  optimisers: { sgd: 'SGD', momentum: 'SGD, momentum 0.9', adam: 'Adam' },
  rate: 'Learning rate',
  batch: 'Batch',
  centred: 'Centre the inputs',
  centredNote:
    'As measured, no input is negative, as it is with the ink of pixels: then some ReLUs are dead from the start, and one step moves a unit the same way for all samples.',
  at: (step: number) => `Step ${step}.`,
  reading: (name: string, loss: string, accuracy: string, heldOut: string) =>
    `${name}: loss ${loss}, accuracy ${accuracy}, held out ${heldOut}.`,
  dead: (dead: number, all: number) => `Dead units: ${dead} of ${all}.`,
  lost: 'the numbers left the range of float64.',
  loss: 'Loss (mean cross-entropy)',
  accuracy: 'Accuracy',
  heldOut: 'held out',
  norms: 'Gradient norm of each layer’s weights',
  output: 'output',
  layer: 'layer',
  boundary: 'What it decides',
  boundaryNote:
    'In the plane, colour says which class and how certainly; circles and squares are the training points.',
  places: 'Probability of the squares’ class, on a grid of places',
  confusion: 'Held-out digits (rows) and what they are read as (columns)',
  unitsOf: (layer: number) => `Hidden layer ${layer}: what each unit responds to, and on how many samples`,
  unit: (index: number, share: string) => `unit ${index}: active on ${share}`,
  deadUnit: (index: number) => `unit ${index}: dead`,
  deadMark: 'dead',
  unitsNote:
    'The number is the share of training samples on which the unit’s slope lets at least a millionth of a gradient through; a dead unit has none. The picture is its output over the plane, or for digits its weights: blue above 0, orange below.',
  numbers: 'The curves in numbers',
  stepColumn: 'step',
  credit: 'Digits: E. Alpaydin and C. Kaynak, ',
  creditTitle: 'Optical Recognition of Handwritten Digits',
  creditRest:
    ' (UCI Machine Learning Repository, 1998), CC BY 4.0; the first 900 images train, 897 are held out.',
};
type Words = typeof en;

const zh: Words = {
  presets: {
    dead: '第 50 步迈得过大，原本活着的 ReLU 几乎全部死亡，网络从此学不动了；Leaky ReLU 照样学下去',
    gelu: '一层 32 个单元：这一步让半数 ReLU 死亡，GELU 一个没死。换别的种子试试：有时 GELU 也会被甩到斜率为 0 的远处',
    centred: '同样一步，但输入先中心化：ReLU 死得很少，网络能恢复过来',
    collapse: '没有激活函数，三层也只画得出一条直线，训练多久都一样；换成 ReLU 就能围成一圈',
    stall: '三层 sigmoid 停滞不前，三层 tanh 却能学会',
    digits: '真实的手写数字：ReLU 和 GELU，300 步之内十个认对九个',
  },
  run: '运行',
  pause: '暂停',
  step: '走一步',
  hugeStep: '迈一大步',
  fromStart: '从头开始',
  hugeAt: step => `第 ${step} 步：一大步`,
  removeHuge: step => `取消第 ${step} 步的一大步`,
  hugeNote: factor =>
    `“一大步”的学习率是平时的 ${factor} 倍。改动任何设置，都会从同一个种子重新训练到同一步。`,
  training: '训练中……',
  data: '数据',
  dataNames: { moons: '双月', circles: '同心圆', xor: '异或', spirals: '双螺旋', digits: '手写数字' },
  layers: '隐藏层数',
  width: '每层单元数',
  optimiser: '优化器',
  optimisers: { sgd: 'SGD', momentum: 'SGD，动量 0.9', adam: 'Adam' },
  rate: '学习率',
  batch: '批量大小',
  centred: '输入中心化',
  centredNote:
    '原始输入都不为负，就像像素的墨量：这时有些 ReLU 一开始就是死的，而且一步会把一个单元在所有样本上朝同一方向推。',
  at: step => `第 ${step} 步。`,
  reading: (name, loss, accuracy, heldOut) =>
    `${name}：损失 ${loss}，准确率 ${accuracy}，留出集 ${heldOut}。`,
  dead: (dead, all) => `死亡单元：${all} 个中有 ${dead} 个。`,
  lost: '数值已超出 float64 的范围。',
  loss: '损失（平均交叉熵）',
  accuracy: '准确率',
  heldOut: '留出集',
  norms: '各层权重的梯度范数',
  output: '输出层',
  layer: '层',
  boundary: '它怎样判别',
  boundaryNote: '平面图的颜色表示判为哪一类、有多大把握；圆点和方块是训练样本。',
  places: '网格各处判为方块类的概率',
  confusion: '留出的数字（行）被认作什么（列）',
  unitsOf: layer => `第 ${layer} 隐藏层：每个单元对什么有响应，在多少样本上有响应`,
  unit: (index, share) => `单元 ${index}：在 ${share} 的样本上活跃`,
  deadUnit: index => `单元 ${index}：死亡`,
  deadMark: '死亡',
  unitsNote:
    '数字是训练样本中单元的斜率至少能让百万分之一的梯度通过的比例，死亡单元为零。图是单元在平面上的输出，手写数字则是它的权重：蓝色为正，橙色为负。',
  numbers: '曲线对应的数值',
  stepColumn: '步',
  credit: '手写数字：E. Alpaydin、C. Kaynak，',
  creditTitle: 'Optical Recognition of Handwritten Digits',
  creditRest: '（UCI 机器学习库，1998），CC BY 4.0；前 900 幅用于训练，其余 897 幅留出。',
};

export const trainingText: Readonly<Record<Language, Words>> = { en, zh };
export type TrainingWords = Words;
