// What is measured: a function, what of it, over which array.

const SIZES = [10, 100, 1_000, 10_000, 1_000_000, 16_000_000];
const ROWS = [
  [1, 1_000],
  [1_024, 1_024],
  [128, 50_257],
];
/** Many short rows, few long ones, and one of a large vocabulary: forward only, of the two that are asked for most. */
export const extremeRows = [
  [100_000, 10],
  [8, 262_144],
  [1, 151_936],
];
const atExtremes = ['softmax', 'logSoftmax'];
/** The logits of ten classes. */
const FEW = [1, 10];
const scalars = ['sigmoid', 'tanh', 'relu'];
export const rows = ['softmax', 'softmin', 'logSoftmax', 'logSumExp'];
const losses = ['crossEntropy', 'bceWithLogits'];
/** Measured at two sizes: what they show otherwise is as for those above. */
const further = ['gelu', 'silu', 'softplus', 'mish', 'elu'];
/** Halves of a row, and a parameter for each place of it. */
export const gated = ['glu', 'swiglu'];
const byChannel = ['prelu'];

/** The shape whose figures head the report. */
export const HEADLINE = { scalar: [1_000_000], row: [1_024, 1_024] };

const shapesOf = (fn, output) => {
  if (atExtremes.includes(fn)) return output === 'value' ? [FEW, ...ROWS, ...extremeRows] : [FEW, ...ROWS];
  if (rows.includes(fn) || fn === 'crossEntropy') return ROWS;
  // The longest arrays go forward only: what they show is memory, which derivatives share.
  return (output === 'value' ? SIZES : SIZES.slice(0, -1)).map(n => [n]);
};

function* everyCase() {
  for (const element of ['float32', 'float64']) {
    for (const fn of scalars)
      for (const output of ['value', 'derivative', 'vjp'])
        for (const shape of shapesOf(fn, output)) yield { fn, output, element, shape };
    for (const fn of rows)
      for (const output of ['value', 'vjp'])
        for (const shape of shapesOf(fn, output)) yield { fn, output, element, shape };
    for (const output of ['value', 'vjp']) {
      for (const fn of further)
        for (const shape of [[SIZES[0]], HEADLINE.scalar]) yield { fn, output, element, shape };
      for (const fn of [...gated, ...byChannel]) yield { fn, output, element, shape: HEADLINE.row };
    }
    for (const fn of losses)
      for (const shape of shapesOf(fn, 'gradient')) yield { fn, output: 'gradient', element, shape };
  }
}

/** The cases of a run; `quick` leaves the headlines and the smallest sizes of float32. */
export function casesFor({ quick = false, only = [] } = {}) {
  const isHeadline = ({ shape, element }) =>
    element === 'float32' && [10, 1_000_000, 1_024].includes(shape[0]);
  return [...everyCase()].filter(
    c => (only.length === 0 || only.includes(c.fn)) && (!quick || isHeadline(c)),
  );
}

/** Whether arrays need no shape: a single row of which each number has a result needs none. */
export const isFlat = aCase =>
  aCase.shape.length === 1 ||
  (aCase.shape[0] === 1 && aCase.output !== 'gradient' && sizeOf(resultShape(aCase)) === sizeOf(aCase.shape));
export const idOf = ({ fn, output, element, shape }) => `${fn} ${output} ${element} ${shape.join('×')}`;
export const sizeOf = shape => shape.reduce((a, b) => a * b, 1);
/** The shape of f(x). */
export const resultShape = ({ fn, shape }) =>
  fn === 'logSumExp' ? [shape[0]] : gated.includes(fn) ? [shape[0], shape[1] / 2] : shape;
