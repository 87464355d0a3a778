// Why a framework gives something else: conventions at ±∞, NaN and kinks, and faults of single functions.
import { presetText } from '../../../packages/nonlin/src/catalog.ts';
import type { Peer } from './ask.ts';
import type { Other, Verdict } from './judge.ts';

interface Excuse {
  readonly title: string;
  readonly why: string;
  readonly covers: (other: Other, verdict: Verdict, peer: Peer) => boolean;
}

const isEndless = (other: Other): boolean => other.inputs.some(v => Math.abs(v) === Number.POSITIVE_INFINITY);
const hasNaN = (other: Other): boolean => other.inputs.some(Number.isNaN);
const isRow = ({ question }: Verdict): boolean => question.shape.length > 1;
const isAllFinite = (other: Other): boolean => other.inputs.every(Number.isFinite);
const name = ({ question }: Verdict): string => question.entry.preset.name;

/** In this order: the first that covers a difference explains it. */
export const EXCUSES: readonly Excuse[] = [
  {
    title: 'slopes at kinks',
    why: 'a convention; docs/frameworks.md lists those that are other ones, and here PyTorch’s is taken where it can be defended.',
    covers: ({ of, inputs, theirs }, { question }) =>
      of === 'slope' &&
      question.shape.length === 1 &&
      (question.entry.preset.slopes ?? []).some(
        ([at, slope]) => at === inputs[0] && Math.abs(slope - theirs) < 1e-6,
      ),
  },
  {
    title: 'Keras’s other backends',
    why: 'slopes at kinks are those of the backend; presets state those of TensorFlow.',
    covers: (other, verdict, peer) =>
      other.of === 'slope' &&
      isAllFinite(other) &&
      !isRow(verdict) &&
      peer.framework === 'keras' &&
      peer.backend !== 'tensorflow',
  },
  {
    title: 'NaN at ±∞',
    why: 'the formula meets ∞ · 0, ∞ − ∞ or ∞ / ∞; here the result is the limit.',
    covers: (other, verdict) => !isRow(verdict) && isEndless(other) && Number.isNaN(other.theirs),
  },
  {
    title: 'the slope at NaN',
    why: 'a comparison with NaN is false, so that the slope of a branch comes out; here NaN stays NaN.',
    covers: (other, verdict) => !isRow(verdict) && other.of === 'slope' && hasNaN(other),
  },
  {
    title: 'NaN that is lost',
    why: 'for the same reason the value becomes 0 or 1; here NaN stays NaN.',
    covers: (other, verdict) => !isRow(verdict) && other.of === 'value' && hasNaN(other),
  },
  {
    title: 'a row with NaN',
    why: 'a comparison with NaN is false, so that NaN is passed over, and other elements get numbers; here whatever depends on NaN is NaN, which is the whole row where elements share a sum or a maximum.',
    covers: (other, verdict) => isRow(verdict) && hasNaN(other),
  },
  {
    title: 'a row with ∞',
    why: 'nothing says what ∞ − ∞ is, and here the row and its slopes are NaN; frameworks go on with the finite elements, which get 0, or −∞ in a logarithm, and slopes of 0. Keras’s sparsemax gives ∞.',
    covers: (other, verdict) => isRow(verdict) && other.inputs.includes(Number.POSITIVE_INFINITY),
  },
  {
    title: 'a row of −∞ alone',
    why: 'ONNX’s Hardmax gives 1 to the first element and Keras’s sparsemax a slope of 0, where no element is the largest: here NaN. ReduceLogSumExp in ONNX’s reference evaluator gives NaN; here −∞, the logarithm of a sum of zeros.',
    covers: (other, verdict) => isRow(verdict) && other.inputs.every(v => v === Number.NEGATIVE_INFINITY),
  },
  {
    title: 'sparsemax in Keras',
    why: 'Keras 3.15 adds up running sums where the sum of the support is meant: where several elements share, they get too little.',
    covers: (_, verdict) => name(verdict) === 'sparsemax',
  },
  {
    title: '−∞ in a row',
    why: 'it is multiplied by 0 on the way; here the result is the limit, and −∞ takes no part in a sum.',
    covers: (other, verdict) => isRow(verdict) && !isAllFinite(other),
  },
  {
    title: 'clip in JAX',
    why: 'the slope at an end is ½, shared between the input and the end.',
    covers: (other, verdict) => other.of === 'slope' && name(verdict) === 'clip' && other.theirs === 0.5,
  },
  {
    title: 'clamp in PyTorch, clip in MLX',
    why: 'the slope at an end is 0 (in PyTorch since some release of PyTorch 2); here it is 1, as in TensorFlow.',
    covers: (other, verdict, peer) =>
      ['pytorch', 'mlx'].includes(peer.id) && ['clamp', 'clip'].includes(name(verdict)) && other.theirs === 0,
  },
  {
    title: 'sinc in JAX and PyTorch',
    why: 'close to 0 the slope divides a difference that has cancelled: JAX’s is 7e21 at 1.5e-38, right −5e-38.',
    covers: (other, verdict, peer) =>
      ['jax', 'pytorch'].includes(peer.id) && name(verdict) === 'sinc' && other.of === 'slope',
  },
  {
    title: 'selu in TensorFlow',
    why: 'the slope follows from the result, which is 0 for inputs between −1e-16 (float32: −6e-8) and 0: there it has the slope of the right side.',
    covers: (other, verdict) =>
      name(verdict) === 'selu' && other.of === 'slope' && Math.abs(other.inputs[0]!) < 1e-7,
  },
  {
    title: 'elu and selu in MLX',
    why: 'both branches are differentiated, and the one that is not meant overflows for large inputs: the slope is NaN from 88.7 on.',
    covers: (other, verdict, peer) =>
      peer.id === 'mlx' &&
      ['elu', 'selu'].includes(name(verdict)) &&
      other.of === 'slope' &&
      Number.isNaN(other.theirs),
  },
  {
    title: 'leaky_relu in MLX',
    why: 'max(0.01 x, x): the slope at −∞ comes out as 1.',
    covers: (other, verdict, peer) => peer.id === 'mlx' && name(verdict) === 'leaky_relu' && isEndless(other),
  },
  {
    title: 'float64 in MLX',
    why: 'exp has the range and the digits of float32, and so have the functions made from it.',
    covers: (other, verdict, peer) =>
      peer.id === 'mlx' && name(verdict) === 'exp' && other.format === 'float64' && other.inputs[0]! > 88,
  },
  {
    title: 'LogSoftmax in ONNX’s reference evaluator',
    why: 'it takes the logarithm of the softmax, which is 0 far below the largest logit: −∞ for −177.',
    covers: (other, verdict, peer) =>
      peer.id === 'onnx' && name(verdict) === 'LogSoftmax' && other.theirs === -Infinity,
  },
];

export const excuseFor = (other: Other, verdict: Verdict, peer: Peer): Excuse | undefined =>
  EXCUSES.find(e => e.covers(other, verdict, peer));

/** The differences of a peer that nothing explains, one a line. */
export const unexplained = (verdicts: readonly Verdict[], peer: Peer): readonly string[] =>
  verdicts.flatMap(v =>
    v.others
      .filter(other => excuseFor(other, v, peer) === undefined)
      .map(o => {
        const { definition, preset } = v.question.entry;
        const { name: called } = presetText(definition, peer.framework, preset);
        return `${peer.id}: ${called}, ${o.of} in ${o.format} at ${o.inputs.join(', ')}: ${o.theirs}, here ${o.ours}`;
      }),
  );
