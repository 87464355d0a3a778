// The words of the first page.
import type { Language } from './language.ts';

interface Way {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly { readonly href: string; readonly text: string; readonly place: string }[];
}

export interface HomeWords {
  readonly heading: string;
  readonly lead: (count: number) => string;
  readonly ways: readonly Way[];
  readonly six: string;
  readonly sixLead: string;
  readonly families: (count: number) => string;
  readonly familiesLead: string;
  readonly labsLead: string;
  readonly install: string;
  readonly installLead: string;
}

export const homeText: Readonly<Record<Language, HomeWords>> = {
  en: {
    heading: 'Take hold of an activation function',
    lead: count =>
      `Drag the point: the value is what the next layer gets, the slope is how much of the gradient comes back. All ${count} functions of PyTorch, JAX, Keras, TensorFlow, ONNX, NNlib.jl and MLX are here, to see, to read and to run.`,
    ways: [
      {
        title: 'I am learning',
        lead: 'Begin with a question, not with a formula.',
        items: [
          { href: 'path/', text: 'The whole story in eight steps', place: 'Lecture' },
          {
            href: 'training/?data=circles&f=identity,relu&layers=3&centred=1',
            text: 'Why does a network need one at all?',
            place: 'Training',
          },
          { href: 'signal/', text: 'Why do gradients vanish?', place: 'Deep stacks' },
          {
            href: 'training/?huge=50',
            text: 'What is a dead ReLU, and can it come back?',
            place: 'Training',
          },
          { href: 'softmax/', text: 'How do scores become probabilities?', place: 'softmax' },
          { href: 'compare/?f=relu,gelu,silu', text: 'GELU, SiLU, ReLU: does it matter?', place: 'Compare' },
        ],
      },
      {
        title: 'I am building',
        lead: 'Begin with the layer that you have to write.',
        items: [
          { href: 'choose/', text: 'Which function goes here?', place: 'Choose' },
          { href: 'precision/', text: 'Where does this formula fail in float16?', place: 'Precision' },
          { href: 'gelu/#frameworks', text: 'What does my framework call GELU?', place: 'gelu' },
          { href: 'silu/#code', text: 'The code for NumPy, PyTorch, C, SQL', place: 'silu' },
          { href: 'logSoftmax/', text: 'Why not log(softmax(x))?', place: 'logSoftmax' },
          { href: 'yours/', text: 'A function of my own, with its gradient', place: 'Your own' },
        ],
      },
    ],
    six: 'The six to know first',
    sixLead:
      'Curve above, slope below; functions of a row have bars: what goes in is grey, what comes out is blue.',
    families: count => `All ${count}, by family`,
    familiesLead:
      'The members of a family share one frame, so they can be compared; a curve that leaves it is cut.',
    labsLead:
      'Each lab shows a result that you can change. Its settings are in the address, so you can send what you see.',
    install: 'Use it in your code',
    installLead:
      'A TypeScript library without dependencies, the same bits in Node and in every browser, and a command line.',
  },
  zh: {
    heading: '亲手拖一拖激活函数',
    lead: count =>
      `拖动圆点：函数值传给下一层，斜率决定有多少梯度传得回来。PyTorch、JAX、Keras、TensorFlow、ONNX、NNlib.jl、MLX 里的 ${count} 个函数都在这里，可看、可读、可运行。`,
    ways: [
      {
        title: '我在学',
        lead: '从一个问题开始，而不是从公式开始。',
        items: [
          { href: 'path/', text: '从头讲起：八步学会', place: '课程' },
          {
            href: 'training/?data=circles&f=identity,relu&layers=3&centred=1',
            text: '神经网络为什么需要激活函数？',
            place: '训练',
          },
          { href: 'signal/', text: '梯度为什么会消失？', place: '深层网络' },
          { href: 'training/?huge=50', text: 'ReLU 怎么会“死”，还能活过来吗？', place: '训练' },
          { href: 'softmax/', text: '分数怎样变成概率？', place: 'softmax' },
          { href: 'compare/?f=relu,gelu,silu', text: 'GELU、SiLU、ReLU 差别大吗？', place: '比较' },
        ],
      },
      {
        title: '我在写代码',
        lead: '从你要写的那一层开始。',
        items: [
          { href: 'choose/', text: '这里该用哪个函数？', place: '怎么选' },
          { href: 'precision/', text: '这个公式在 float16 里哪里会出错？', place: '数值精度' },
          { href: 'gelu/#frameworks', text: 'GELU 在我的框架里叫什么？', place: 'gelu' },
          { href: 'silu/#code', text: 'NumPy、PyTorch、C、SQL 的现成代码', place: 'silu' },
          { href: 'logSoftmax/', text: '为什么不写 log(softmax(x))？', place: 'logSoftmax' },
          { href: 'yours/', text: '写一个自己的函数，梯度自动算出', place: '自己写' },
        ],
      },
    ],
    six: '先认识这六个',
    sixLead: '上面是曲线，下面是斜率；对一组数起作用的函数用条形表示：灰色是输入，蓝色是输出。',
    families: count => `全部 ${count} 个函数，按类型`,
    familiesLead: '同一类函数画在同样大小的坐标框里，可以直接比较；超出框的部分截去。',
    labsLead: '每个实验都可以亲手改。设置都记在网址里，看到什么就能分享什么。',
    install: '用在你的代码里',
    installLead: '没有依赖的 TypeScript 库，在 Node 和各种浏览器里逐位相同；另有命令行工具。',
  },
};
