// The public functions, losses and options of frameworks that have no entry here, with the reason; and what their losses are here.
import type { Framework } from '../../../packages/nonlin/src/catalog.ts';

type Names = Readonly<Partial<Record<Framework, readonly string[]>>>;
interface Reason {
  readonly why: string;
  readonly names: Names;
}

/** What takes a tensor and gives one, and is no activation that the catalogue has. */
export const NO_ACTIVATIONS: readonly Reason[] = [
  { why: 'softmax along the third axis from the end: `axis: -3`', names: { pytorch: ['Softmax2d'] } },
  { why: 'a layer of attention', names: { pytorch: ['MultiheadAttention'] } },
  {
    why: 'drops elements at random in training',
    names: {
      pytorch: ['alpha_dropout', 'dropout', 'dropout1d', 'dropout2d', 'dropout3d', 'feature_alpha_dropout'],
    },
  },
  {
    why: 'divides by a norm or a deviation; of these the catalogue has JAX’s `standardize` alone',
    names: {
      pytorch: ['normalize'],
      tensorflow: ['l2_normalize'],
      keras: ['layer_normalization', 'normalize', 'rms_normalization'],
      onnx: ['LpNormalization', 'LRN', 'MeanVarianceNormalization'],
    },
  },
  {
    why: 'no function of a network: a type, distances, a count of zeros',
    names: { pytorch: ['Tensor', 'pdist'], tensorflow: ['zero_fraction'] },
  },
  {
    why: 'elementary arithmetic that no network uses as an activation by itself',
    names: {
      onnx: [
        'Acos',
        'Acosh',
        'Asin',
        'Atanh',
        'Ceil',
        'Cosh',
        'Floor',
        'Log',
        'Neg',
        'Reciprocal',
        'Round',
        'Sinh',
        'Sqrt',
        'Tan',
      ],
    },
  },
  {
    why: 'sums, means, norms and extremes of an axis, pooling',
    names: {
      onnx: [
        'AveragePool',
        'GlobalAveragePool',
        'GlobalLpPool',
        'GlobalMaxPool',
        'LpPool',
        'ReduceL1',
        'ReduceL2',
        'ReduceLogSum',
        'ReduceMax',
        'ReduceMean',
        'ReduceMin',
        'ReduceProd',
        'ReduceSum',
        'ReduceSumSquare',
      ],
    },
  },
  {
    why: 'moves elements, or transforms a signal or a matrix',
    names: {
      onnx: [
        'DFT',
        'DepthToSpace',
        'Det',
        'Flatten',
        'Resize',
        'SpaceToDepth',
        'Split',
        'Squeeze',
        'Transpose',
        'Trilu',
      ],
    },
  },
];

/** What the losses of frameworks are in `nonlin/losses`. */
export const LOSSES: Readonly<Record<string, Names>> = {
  crossEntropy: {
    pytorch: ['cross_entropy', 'CrossEntropyLoss'],
    tensorflow: ['softmax_cross_entropy_with_logits', 'sparse_softmax_cross_entropy_with_logits'],
    keras: [
      'CategoricalCrossentropy',
      'SparseCategoricalCrossentropy',
      'categorical_crossentropy',
      'sparse_categorical_crossentropy',
    ],
    onnx: ['SoftmaxCrossEntropyLoss'],
    mlx: ['cross_entropy'],
  },
  nll: {
    pytorch: ['nll_loss', 'NLLLoss', 'NLLLoss2d'],
    onnx: ['NegativeLogLikelihoodLoss'],
    mlx: ['nll_loss'],
  },
  binaryCrossEntropy: {
    pytorch: ['binary_cross_entropy', 'BCELoss'],
    keras: ['BinaryCrossentropy', 'binary_crossentropy'],
  },
  bceWithLogits: {
    pytorch: ['binary_cross_entropy_with_logits', 'BCEWithLogitsLoss'],
    tensorflow: ['sigmoid_cross_entropy_with_logits', 'weighted_cross_entropy_with_logits'],
    mlx: ['binary_cross_entropy'],
  },
  klDiv: {
    pytorch: ['kl_div', 'KLDivLoss'],
    keras: ['KLDivergence', 'kl_divergence'],
    mlx: ['kl_div_loss'],
  },
  softMarginLoss: { pytorch: ['soft_margin_loss', 'SoftMarginLoss'] },
  mseLoss: {
    pytorch: ['mse_loss', 'MSELoss'],
    keras: ['MeanSquaredError', 'mean_squared_error'],
    mlx: ['mse_loss'],
  },
  l1Loss: {
    pytorch: ['l1_loss', 'L1Loss'],
    keras: ['MeanAbsoluteError', 'mean_absolute_error'],
    mlx: ['l1_loss'],
  },
  smoothL1Loss: { pytorch: ['smooth_l1_loss', 'SmoothL1Loss'], mlx: ['smooth_l1_loss'] },
  huberLoss: { pytorch: ['huber_loss', 'HuberLoss'], keras: ['Huber', 'huber'], mlx: ['huber_loss'] },
  hingeLoss: { keras: ['Hinge', 'hinge'], mlx: ['hinge_loss'] },
};

/** Losses that are not here. */
export const NO_LOSSES: readonly Reason[] = [
  {
    why: 'compares pairs or triples of embeddings, or ranks them',
    names: {
      pytorch: [
        'CosineEmbeddingLoss',
        'cosine_embedding_loss',
        'HingeEmbeddingLoss',
        'hinge_embedding_loss',
        'MarginRankingLoss',
        'margin_ranking_loss',
        'TripletMarginLoss',
        'triplet_margin_loss',
        'TripletMarginWithDistanceLoss',
        'triplet_margin_with_distance_loss',
      ],
      keras: ['CosineSimilarity', 'cosine_similarity', 'Circle', 'circle'],
      mlx: ['triplet_loss', 'cosine_similarity_loss', 'margin_ranking_loss'],
    },
  },
  {
    why: 'a margin between several classes',
    names: {
      pytorch: [
        'MultiLabelMarginLoss',
        'multilabel_margin_loss',
        'MultiMarginLoss',
        'multi_margin_loss',
        'MultiLabelSoftMarginLoss',
        'multilabel_soft_margin_loss',
      ],
      keras: ['CategoricalHinge', 'categorical_hinge', 'SquaredHinge', 'squared_hinge'],
    },
  },
  {
    why: 'runs over sequences',
    names: { pytorch: ['CTCLoss', 'ctc_loss'], tensorflow: ['ctc_loss'], keras: ['CTC', 'ctc'] },
  },
  {
    why: 'a likelihood that learns a variance or a rate',
    names: {
      pytorch: ['GaussianNLLLoss', 'gaussian_nll_loss', 'PoissonNLLLoss', 'poisson_nll_loss'],
      tensorflow: ['log_poisson_loss'],
      keras: ['Poisson', 'poisson'],
      mlx: ['gaussian_nll_loss'],
    },
  },
  {
    why: 'holds the last layer of a network as well',
    names: {
      pytorch: ['LinearCrossEntropyLoss', 'linear_cross_entropy'],
      tensorflow: ['nce_loss', 'sampled_softmax_loss'],
    },
  },
  {
    why: 'of probabilities, focal or generalised; here `sigmoidFocalLoss` takes logits',
    names: {
      keras: [
        'BinaryFocalCrossentropy',
        'binary_focal_crossentropy',
        'CategoricalFocalCrossentropy',
        'categorical_focal_crossentropy',
        'CategoricalGeneralizedCrossEntropy',
        'categorical_generalized_cross_entropy',
      ],
    },
  },
  { why: 'overlap of areas', names: { keras: ['Dice', 'dice', 'Tversky', 'tversky'] } },
  {
    why: 'a mean of the function `logcosh`, of logarithms or of percentages',
    names: {
      keras: [
        'LogCosh',
        'log_cosh',
        'MeanAbsolutePercentageError',
        'mean_absolute_percentage_error',
        'MeanSquaredLogarithmicError',
        'mean_squared_logarithmic_error',
      ],
      mlx: ['log_cosh_loss'],
    },
  },
  {
    why: 'half a sum of squares, or divides what other losses gave',
    names: { tensorflow: ['l2_loss', 'compute_average_loss', 'scale_regularization_loss'] },
  },
];

/** Options that no preset knows, in any framework. */
export const NO_OPTIONS: readonly { readonly why: string; readonly names: readonly string[] }[] = [
  {
    why: 'where the result goes and of what type it is: `out`, and the type of the input',
    names: ['out', 'dtype', 'input_dtype', 'inplace', '_stacklevel', 'stash_type'],
  },
  {
    why: 'names of nodes, of layers, and switches for accelerators',
    names: ['name', 'kwargs', 'stream', 'out_sharding', 's', 'precise'],
  },
  {
    why: 'arguments, not options',
    names: ['self', 'input', 'x', 'x1', 'x2', 'values', 'a', 'weight', 'y_true', 'y_pred', 'other'],
  },
  { why: 'draws in training: `seed` and `training` here', names: ['training', 'hard', 'eps', 'seed'] },
  {
    why: 'other functions of the same name: weights and signs of sums, moments that are known',
    names: [
      'b',
      'return_sign',
      'promote_integers',
      'initial',
      'mean',
      'variance',
      'keepdims',
      'keep_dims',
      'noop_with_empty_axes',
    ],
  },
  { why: 'how to compute, not what', names: ['algorithm'] },
  {
    why: 'how a layer learns its slope',
    names: [
      'alpha_initializer',
      'alpha_regularizer',
      'alpha_constraint',
      'shared_axes',
      'num_parameters',
      'init',
      'mask',
    ],
  },
];

/** All names of a framework in a list of reasons. */
export const namesOf = (reasons: readonly Reason[], framework: Framework): ReadonlyMap<string, string> =>
  new Map(reasons.flatMap(({ why, names }) => (names[framework] ?? []).map(name => [name, why] as const)));
