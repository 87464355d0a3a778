// Where functions come from and which models use them, each with its source. What has no source is left out.
import type { Reference } from '../functions/definition.ts';
import { definitions } from '../generated/definitions.ts';
import { definitionOf, type FunctionLike } from './index.ts';

/** A model that uses a function, and where that can be read: in its paper or its code, of the year in which it appeared. */
export interface Use {
  readonly model: string;
  readonly source: Reference;
}

export interface History {
  /** The earliest work known to describe the function. */
  readonly born?: Reference;
  /** By year. */
  readonly usedIn: readonly Use[];
}

const models = {
  lstm: {
    model: 'LSTM',
    source: {
      authors: 'S. Hochreiter, J. Schmidhuber',
      year: 1997,
      title: 'Long short-term memory',
      venue: 'Neural Computation 9 (8)',
      url: 'https://doi.org/10.1162/neco.1997.9.8.1735',
    },
  },
  alexNet: {
    model: 'AlexNet',
    source: {
      authors: 'A. Krizhevsky, I. Sutskever, G. E. Hinton',
      year: 2012,
      title: 'ImageNet classification with deep convolutional neural networks',
      venue: 'NeurIPS 2012',
      url: 'https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks',
    },
  },
  word2vec: {
    model: 'word2vec',
    source: {
      authors: 'T. Mikolov et al.',
      year: 2013,
      title: 'Distributed representations of words and phrases and their compositionality',
      venue: 'arXiv:1310.4546',
      url: 'https://arxiv.org/abs/1310.4546',
    },
  },
  yolo: {
    model: 'YOLO',
    source: {
      authors: 'J. Redmon, S. Divvala, R. Girshick, A. Farhadi',
      year: 2015,
      title: 'You only look once: unified, real-time object detection',
      venue: 'arXiv:1506.02640',
      url: 'https://arxiv.org/abs/1506.02640',
    },
  },
  dcgan: {
    model: 'DCGAN',
    source: {
      authors: 'A. Radford, L. Metz, S. Chintala',
      year: 2015,
      title: 'Unsupervised representation learning with deep convolutional generative adversarial networks',
      venue: 'arXiv:1511.06434',
      url: 'https://arxiv.org/abs/1511.06434',
    },
  },
  resNet: {
    model: 'ResNet',
    source: {
      authors: 'K. He, X. Zhang, S. Ren, J. Sun',
      year: 2015,
      title: 'Deep residual learning for image recognition',
      venue: 'arXiv:1512.03385',
      url: 'https://arxiv.org/abs/1512.03385',
    },
  },
  pixelCnn: {
    model: 'Gated PixelCNN',
    source: {
      authors: 'A. van den Oord et al.',
      year: 2016,
      title: 'Conditional image generation with PixelCNN decoders',
      venue: 'arXiv:1606.05328',
      url: 'https://arxiv.org/abs/1606.05328',
    },
  },
  waveNet: {
    model: 'WaveNet',
    source: {
      authors: 'A. van den Oord et al.',
      year: 2016,
      title: 'WaveNet: a generative model for raw audio',
      venue: 'arXiv:1609.03499',
      url: 'https://arxiv.org/abs/1609.03499',
    },
  },
  srgan: {
    model: 'SRGAN',
    source: {
      authors: 'C. Ledig et al.',
      year: 2016,
      title: 'Photo-realistic single image super-resolution using a generative adversarial network',
      venue: 'arXiv:1609.04802',
      url: 'https://arxiv.org/abs/1609.04802',
    },
  },
  gcNet: {
    model: 'GC-Net',
    source: {
      authors: 'A. Kendall et al.',
      year: 2017,
      title: 'End-to-end learning of geometry and context for deep stereo regression',
      venue: 'arXiv:1703.04309',
      url: 'https://arxiv.org/abs/1703.04309',
    },
  },
  transformer: {
    model: 'Transformer',
    source: {
      authors: 'A. Vaswani et al.',
      year: 2017,
      title: 'Attention is all you need',
      venue: 'arXiv:1706.03762',
      url: 'https://arxiv.org/abs/1706.03762',
    },
  },
  seNet: {
    model: 'SE-Net',
    source: {
      authors: 'J. Hu, L. Shen, S. Albanie, G. Sun, E. Wu',
      year: 2017,
      title: 'Squeeze-and-excitation networks',
      venue: 'arXiv:1709.01507',
      url: 'https://arxiv.org/abs/1709.01507',
    },
  },
  mobileNetV2: {
    model: 'MobileNetV2',
    source: {
      authors: 'M. Sandler et al.',
      year: 2018,
      title: 'MobileNetV2: inverted residuals and linear bottlenecks',
      venue: 'arXiv:1801.04381',
      url: 'https://arxiv.org/abs/1801.04381',
    },
  },
  bert: {
    model: 'BERT',
    source: {
      authors: 'J. Devlin, M.-W. Chang, K. Lee, K. Toutanova',
      year: 2018,
      title: 'BERT: pre-training of deep bidirectional transformers for language understanding',
      venue: 'arXiv:1810.04805',
      url: 'https://arxiv.org/abs/1810.04805',
    },
  },
  gpt2: {
    model: 'GPT-2',
    source: {
      authors: 'OpenAI',
      year: 2019,
      title: 'Code of GPT-2, src/model.py',
      venue: 'GitHub',
      url: 'https://github.com/openai/gpt-2/blob/master/src/model.py',
    },
  },
  mobileNetV3: {
    model: 'MobileNetV3',
    source: {
      authors: 'A. Howard et al.',
      year: 2019,
      title: 'Searching for MobileNetV3',
      venue: 'arXiv:1905.02244',
      url: 'https://arxiv.org/abs/1905.02244',
    },
  },
  efficientNet: {
    model: 'EfficientNet',
    source: {
      authors: 'M. Tan, Q. V. Le',
      year: 2019,
      title: 'EfficientNet: rethinking model scaling for convolutional neural networks',
      venue: 'arXiv:1905.11946',
      url: 'https://arxiv.org/abs/1905.11946',
    },
  },
  yolov4: {
    model: 'YOLOv4',
    source: {
      authors: 'A. Bochkovskiy, C.-Y. Wang, H.-Y. M. Liao',
      year: 2020,
      title: 'YOLOv4: optimal speed and accuracy of object detection',
      venue: 'arXiv:2004.10934',
      url: 'https://arxiv.org/abs/2004.10934',
    },
  },
  conformer: {
    model: 'Conformer',
    source: {
      authors: 'A. Gulati et al.',
      year: 2020,
      title: 'Conformer: convolution-augmented transformer for speech recognition',
      venue: 'arXiv:2005.08100',
      url: 'https://arxiv.org/abs/2005.08100',
    },
  },
  siren: {
    model: 'SIREN',
    source: {
      authors: 'V. Sitzmann et al.',
      year: 2020,
      title: 'Implicit neural representations with periodic activation functions',
      venue: 'arXiv:2006.09661',
      url: 'https://arxiv.org/abs/2006.09661',
    },
  },
  wav2vec2: {
    model: 'wav2vec 2.0',
    source: {
      authors: 'A. Baevski, H. Zhou, A. Mohamed, M. Auli',
      year: 2020,
      title: 'wav2vec 2.0: a framework for self-supervised learning of speech representations',
      venue: 'arXiv:2006.11477',
      url: 'https://arxiv.org/abs/2006.11477',
    },
  },
  vit: {
    model: 'ViT',
    source: {
      authors: 'A. Dosovitskiy et al.',
      year: 2020,
      title: 'An image is worth 16x16 words: transformers for image recognition at scale',
      venue: 'arXiv:2010.11929',
      url: 'https://arxiv.org/abs/2010.11929',
    },
  },
  t5v11: {
    model: 'T5 v1.1',
    source: {
      authors: 'Google Research',
      year: 2020,
      title: 'T5: released checkpoints',
      venue: 'GitHub',
      url: 'https://github.com/google-research/text-to-text-transfer-transformer/blob/main/released_checkpoints.md',
    },
  },
  clip: {
    model: 'CLIP',
    source: {
      authors: 'OpenAI',
      year: 2021,
      title: 'Code of CLIP, clip/model.py',
      venue: 'GitHub',
      url: 'https://github.com/openai/CLIP/blob/main/clip/model.py',
    },
  },
  primer: {
    model: 'Primer',
    source: {
      authors: 'D. R. So et al.',
      year: 2021,
      title: 'Primer: searching for efficient transformers for language modeling',
      venue: 'arXiv:2109.08668',
      url: 'https://arxiv.org/abs/2109.08668',
    },
  },
  convNext: {
    model: 'ConvNeXt',
    source: {
      authors: 'Z. Liu et al.',
      year: 2022,
      title: 'A ConvNet for the 2020s',
      venue: 'arXiv:2201.03545',
      url: 'https://arxiv.org/abs/2201.03545',
    },
  },
  palm: {
    model: 'PaLM',
    source: {
      authors: 'A. Chowdhery et al.',
      year: 2022,
      title: 'PaLM: scaling language modeling with Pathways',
      venue: 'arXiv:2204.02311',
      url: 'https://arxiv.org/abs/2204.02311',
    },
  },
  bigVgan: {
    model: 'BigVGAN',
    source: {
      authors: 'S. Lee et al.',
      year: 2022,
      title: 'BigVGAN: a universal neural vocoder with large-scale training',
      venue: 'arXiv:2206.04658',
      url: 'https://arxiv.org/abs/2206.04658',
    },
  },
  mega: {
    model: 'Mega',
    source: {
      authors: 'X. Ma et al.',
      year: 2022,
      title: 'Mega: moving average equipped gated attention',
      venue: 'arXiv:2209.10655',
      url: 'https://arxiv.org/abs/2209.10655',
    },
  },
  metaFormer: {
    model: 'CAFormer',
    source: {
      authors: 'W. Yu et al.',
      year: 2022,
      title: 'MetaFormer baselines for vision',
      venue: 'arXiv:2210.13452',
      url: 'https://arxiv.org/abs/2210.13452',
    },
  },
  whisper: {
    model: 'Whisper',
    source: {
      authors: 'OpenAI',
      year: 2022,
      title: 'Code of Whisper, whisper/model.py',
      venue: 'GitHub',
      url: 'https://github.com/openai/whisper/blob/main/whisper/model.py',
    },
  },
  dreamer3: {
    model: 'DreamerV3',
    source: {
      authors: 'D. Hafner, J. Pasukonis, J. Ba, T. Lillicrap',
      year: 2023,
      title: 'Mastering diverse domains through world models',
      venue: 'arXiv:2301.04104',
      url: 'https://arxiv.org/abs/2301.04104',
    },
  },
  llama: {
    model: 'LLaMA',
    source: {
      authors: 'H. Touvron et al.',
      year: 2023,
      title: 'LLaMA: open and efficient foundation language models',
      venue: 'arXiv:2302.13971',
      url: 'https://arxiv.org/abs/2302.13971',
    },
  },
  dpo: {
    model: 'DPO',
    source: {
      authors: 'R. Rafailov et al.',
      year: 2023,
      title: 'Direct preference optimization: your language model is secretly a reward model',
      venue: 'arXiv:2305.18290',
      url: 'https://arxiv.org/abs/2305.18290',
    },
  },
  qwen: {
    model: 'Qwen',
    source: {
      authors: 'J. Bai et al.',
      year: 2023,
      title: 'Qwen technical report',
      venue: 'arXiv:2309.16609',
      url: 'https://arxiv.org/abs/2309.16609',
    },
  },
  mamba: {
    model: 'Mamba',
    source: {
      authors: 'A. Gu, T. Dao',
      year: 2023,
      title: 'Mamba: linear-time sequence modeling with selective state spaces',
      venue: 'arXiv:2312.00752',
      url: 'https://arxiv.org/abs/2312.00752',
    },
  },
  nemotron4: {
    model: 'Nemotron-4 15B',
    source: {
      authors: 'J. Parmar et al.',
      year: 2024,
      title: 'Nemotron-4 15B technical report',
      venue: 'arXiv:2402.16819',
      url: 'https://arxiv.org/abs/2402.16819',
    },
  },
  gemma: {
    model: 'Gemma',
    source: {
      authors: 'Gemma Team',
      year: 2024,
      title: 'Gemma: open models based on Gemini research and technology',
      venue: 'arXiv:2403.08295',
      url: 'https://arxiv.org/abs/2403.08295',
    },
  },
  gemma2: {
    model: 'Gemma 2',
    source: {
      authors: 'Gemma Team',
      year: 2024,
      title: 'Gemma 2: improving open language models at a practical size',
      venue: 'arXiv:2408.00118',
      url: 'https://arxiv.org/abs/2408.00118',
    },
  },
  gptOss: {
    model: 'gpt-oss',
    source: {
      authors: 'OpenAI',
      year: 2025,
      title: 'Code of gpt-oss, gpt_oss/torch/model.py',
      venue: 'GitHub',
      url: 'https://github.com/openai/gpt-oss/blob/main/gpt_oss/torch/model.py',
    },
  },
  apertus: {
    model: 'Apertus',
    source: {
      authors: 'A. Hernández-Cano et al.',
      year: 2025,
      title: 'Apertus: democratizing open and compliant LLMs for global language environments',
      venue: 'arXiv:2509.14233',
      url: 'https://arxiv.org/abs/2509.14233',
    },
  },
} as const satisfies Readonly<Record<string, Use>>;
type ModelId = keyof typeof models;

const usedIn: Readonly<Record<string, readonly ModelId[]>> = {
  gatedTanh: ['pixelCnn', 'waveNet'],
  geglu: ['t5v11', 'gemma'],
  gelu: ['bert', 'vit', 'convNext', 'whisper'],
  geluTanh: ['gpt2'],
  glu: ['conformer'],
  gumbelSoftmax: ['wav2vec2'],
  hardsigmoid: ['mobileNetV3'],
  hardswish: ['mobileNetV3'],
  laplace: ['mega'],
  leakyRelu: ['yolo', 'dcgan'],
  logsigmoid: ['word2vec', 'dpo'],
  mish: ['yolov4'],
  prelu: ['srgan'],
  quickGelu: ['clip'],
  relu: ['alexNet', 'resNet', 'transformer', 'dcgan', 'seNet'],
  relu2: ['primer', 'nemotron4'],
  relu6: ['mobileNetV2'],
  sigmoid: ['lstm', 'seNet'],
  silu: ['efficientNet', 'conformer'],
  sine: ['siren'],
  snake: ['bigVgan'],
  softcap: ['gemma2'],
  softmax: ['alexNet', 'transformer', 'vit', 'gpt2'],
  softmin: ['gcNet'],
  softplus: ['mamba'],
  starRelu: ['metaFormer'],
  swiglu: ['palm', 'llama', 'qwen'],
  swigluOai: ['gptOss'],
  symlog: ['dreamer3'],
  tanh: ['lstm', 'dcgan'],
  xielu: ['apertus'],
};

/** Works that no definition cites. */
const works = {
  relu: {
    authors: 'A. S. Householder',
    year: 1941,
    title: 'A theory of steady-state activity in nerve-fiber networks: I. Definitions and preliminary lemmas',
    venue: 'Bulletin of Mathematical Biophysics 3 (2)',
    url: 'https://doi.org/10.1007/BF02478220',
  },
  softmax: {
    authors: 'J. S. Bridle',
    year: 1989,
    title:
      'Training stochastic model recognition algorithms as networks can lead to maximum mutual information estimation of parameters',
    venue: 'NeurIPS 1989',
  },
  softplus: {
    authors: 'C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia',
    year: 2000,
    title: 'Incorporating second-order functional knowledge for better option pricing',
    venue: 'NeurIPS 2000',
    url: 'https://papers.neurips.cc/paper_files/paper/2000/hash/44968aece94f667e4095002d140b5896-Abstract.html',
  },
  squareplus: {
    authors: 'J. T. Barron',
    year: 2021,
    title: 'Squareplus: a softplus-like algebraic rectifier',
    venue: 'arXiv:2112.11687',
    url: 'https://arxiv.org/abs/2112.11687',
  },
  softmaxOne: {
    authors: 'E. Miller',
    year: 2023,
    title: 'Attention is off by one',
    venue: 'evanmiller.org',
    url: 'https://www.evanmiller.org/attention-is-off-by-one.html',
  },
  solu: {
    authors: 'N. Elhage et al.',
    year: 2022,
    title: 'Softmax linear units',
    venue: 'Transformer Circuits Thread',
    url: 'https://transformer-circuits.pub/2022/solu/index.html',
  },
  elish: {
    authors: 'M. Basirat, P. M. Roth',
    year: 2018,
    title: 'The quest for the golden activation function',
    venue: 'arXiv:1808.00783',
    url: 'https://arxiv.org/abs/1808.00783',
  },
  smish: {
    authors: 'X. Wang, H. Ren, A. Wang',
    year: 2022,
    title: 'Smish: a novel activation function for deep learning methods',
    venue: 'Electronics 11 (4), 540',
    url: 'https://www.mdpi.com/2079-9292/11/4/540',
  },
  hardshrink: {
    authors: 'D. L. Donoho, I. M. Johnstone',
    year: 1994,
    title: 'Ideal spatial adaptation by wavelet shrinkage',
    venue: 'Biometrika 81 (3), 425–455',
    url: 'https://academic.oup.com/biomet/article/81/3/425/256924',
  },
} as const satisfies Readonly<Record<string, Reference>>;

/** The year of a reference of the definition, or a work of the tables above. */
const bornIn: Readonly<Record<string, number | Reference>> = {
  aconC: 2020,
  celu: 2017,
  clippedGelu: 2020,
  crelu: 2016,
  dyt: 2025,
  elish: works.elish,
  elu: 2015,
  entmax: 2019,
  entmax15: 2019,
  eswish: 2018,
  gatedTanh: models.pixelCnn.source,
  gcu: 2021,
  geglu: 2020,
  gelu: 2016,
  geluTanh: 2016,
  glu: 2016,
  gumbelSoftmax: 2016,
  hardElish: works.elish,
  hardshrink: works.hardshrink,
  hardswish: 2019,
  isrlu: 2017,
  isru: 2017,
  laplace: 2022,
  leakyRelu: 2013,
  lisht: 2019,
  maxout: 2013,
  mish: 2019,
  nlrelu: 2019,
  pelu: 2016,
  prelu: 2015,
  quickGelu: 2016,
  reglu: 2020,
  relu: works.relu,
  relu6: 2010,
  rrelu: 2015,
  selu: 2017,
  serf: 2021,
  sigmoid: 1838,
  silu: 2016,
  smelu: 2020,
  smish: works.smish,
  snake: 2020,
  softExponential: 2016,
  softmax: works.softmax,
  softmaxOne: works.softmaxOne,
  softplus: works.softplus,
  softshrink: works.hardshrink,
  solu: works.solu,
  sparsemax: 2016,
  sparsePlus: 2019,
  sparseSigmoid: 2019,
  squareplus: works.squareplus,
  srelu: 2015,
  starRelu: 2022,
  swiglu: 2020,
  swigluOai: models.gptOss.source,
  swish: 2017,
  symlog: models.dreamer3.source,
  tanhExp: 2020,
  thresholdedRelu: 2014,
  xielu: 2024,
};

/** The names that the tables speak of, for a test to look for. */
export const historyNames: readonly string[] = [...new Set([...Object.keys(usedIn), ...Object.keys(bornIn)])];

/**
 * Where a function comes from, and the models that are known to use it: `historyOf(gelu).usedIn[0].model`. A function of one's own has
 * none. Errors: a TypeError for what is no function.
 *
 * @example
 * historyOf(gelu).usedIn[0].model; // BERT
 */
export function historyOf(f: FunctionLike): History {
  const definition = definitionOf(f);
  const { name, references } = definition;
  // A definition with other defaults, as a framework has them, keeps its references.
  if (!definitions.some(known => known.references === references)) return { usedIn: [] };
  const stated = bornIn[name];
  const born = typeof stated === 'number' ? references.find(r => r.year === stated) : stated;
  const uses: readonly Use[] = (usedIn[name] ?? []).map(id => models[id]);
  return {
    ...(born && { born }),
    usedIn: [...uses].sort((a, b) => a.source.year - b.source.year),
  };
}
