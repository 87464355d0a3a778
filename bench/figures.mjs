// What the raw results say: the better way of each peer, leads, means, and whether each bar is reached.
import { HEADLINE, sizeOf } from './cases.mjs';

export const NAMES = {
  nonlin: 'nonlin',
  'nonlin-out': 'nonlin, into `out`',
  'tfjs-wasm': 'TensorFlow.js wasm',
  'tfjs-cpu': 'TensorFlow.js cpu',
  'ort-web': 'ONNX Runtime Web',
  jax: 'jax-js',
  loop: 'loop with Math',
  'ort-node': 'ONNX Runtime, native',
  torch: 'PyTorch, native',
  'jax-native': 'JAX by jit, native',
  copy: 'copy',
};
export const JS_PEERS = ['tfjs-wasm', 'tfjs-cpu', 'ort-web', 'jax', 'loop'];
/** What the plots show, with labels that fit beside them. */
export const CURVES = {
  nonlin: 'nonlin',
  'tfjs-wasm': 'tfjs wasm',
  'ort-web': 'ort-web',
  jax: 'jax-js',
  loop: 'Math loop',
};

/** A peer's time, the better of its two ways where it has two, and whether that is the one with tensors kept. */
export function bestOf({ ns }, peer) {
  const [fresh, kept] = [ns[peer], ns[`${peer}-kept`]];
  if (fresh === undefined && kept === undefined) return undefined;
  const isKept = fresh === undefined || kept < fresh;
  return { ns: isKept ? kept : fresh, isKept };
}

/** The time of the fastest other JavaScript over ours: above 1 we win. */
export function lead(result) {
  const times = JS_PEERS.map(peer => bestOf(result, peer)?.ns).filter(t => t !== undefined);
  return times.length === 0 ? undefined : Math.min(...times) / result.ns.nonlin;
}
/** The time of PyTorch over ours. */
export const againstTorch = ({ ns }) => ns.torch && ns.torch / ns.nonlin;

export const isHeadline = ({ shape }) =>
  shape.join() === (shape.length === 1 ? HEADLINE.scalar : HEADLINE.row).join();
const isForward = ({ output }) => output === 'value';
const isLarge = ({ shape, element }) => element === 'float32' && sizeOf(shape) >= 10_000;
/** The forward results of a function in float32, by size. */
export const forward = (results, fn) =>
  results.filter(r => r.fn === fn && isForward(r) && r.element === 'float32');
export const shapeText = shape => shape.map(n => n.toLocaleString('en-US')).join(' × ');
export const label = ({ fn, output }) =>
  isForward({ output }) ? fn : output === 'derivative' ? `${fn}′` : `${fn}.${output}`;
export const show = n =>
  n === undefined || Number.isNaN(n)
    ? '–'
    : n < 100
      ? n.toPrecision(3)
      : Math.round(n).toLocaleString('en-US');

const known = (results, ratio) =>
  results.map(r => ({ ...r, ratio: ratio(r) })).filter(r => r.ratio !== undefined);
const geometricMean = ratios => Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
const mean = (results, ratio) => geometricMean(known(results, ratio).map(r => r.ratio));

/** A bar's row: its words, what was measured, the verdict; there is none if nothing was measured. */
const bar = (words, measured, isReached) => [
  words,
  measured,
  isReached === undefined ? '–' : isReached ? 'reached' : '**missed**',
];

function meanBar(words, results, ratio, least) {
  const [all, forwardOnly] = [mean(results, ratio), mean(results.filter(isForward), ratio)];
  if (Number.isNaN(all)) return bar(words, '–');
  return bar(words, `${show(all)}; forward alone ${show(forwardOnly)}`, all >= least);
}

function leadBar(results) {
  const low = known(results, lead).filter(({ ratio }) => ratio < 1.5);
  const listed = low.map(r => `${label(r)} ${shapeText(r.shape)}: ${show(r.ratio)}`).join('; ');
  const count = known(results, lead).length;
  return bar(
    '1.5 times as fast as the fastest other JavaScript: every function, float32 from 10,000 elements',
    low.length === 0 ? `all ${count} cases` : `${count - low.length} of ${count} cases. Below: ${listed}`,
    low.length === 0,
  );
}

function copyBar(results) {
  const relu = forward(results, 'relu').find(isHeadline);
  if (!relu?.ns.copy) return bar('ReLU within 2.5 times a plain copy', '–');
  const [fresh, out] = [relu.ns.nonlin, relu.ns['nonlin-out']].map(ns => ns / relu.ns.copy);
  return bar(
    'ReLU within 2.5 times a plain copy, 1,000,000 elements',
    `${show(fresh)} times; ${show(out)} into \`out\``,
    fresh <= 2.5,
  );
}

/** Ten numbers in float32, with the hand-written loop beside them. */
export const ofTen = results =>
  results.filter(r => r.shape.join() === '10' && r.element === 'float32' && r.ns.loop !== undefined);

function tenBar(results) {
  const ratios = known(ofTen(results), ({ ns }) => ns.nonlin / ns.loop);
  if (ratios.length === 0) return bar('ten numbers within twice the hand-written loop', '–');
  const isReached = ratios.every(({ ratio }) => ratio <= 2);
  const listed = ratios.map(r => `${label(r)} ${show(r.ratio)}`).join('; ');
  return bar('ten numbers within twice the hand-written loop', listed, isReached);
}

/** Each bar, what was measured, and whether that reaches it. */
export function bars({ results, starts, bytes }) {
  const large = results.filter(isLarge);
  const [one, all] = [bytes.nonlin.script / 1000, bytes['nonlin, all functions'].script / 1000];
  return [
    leadBar(large),
    meanBar('3 times in the geometric mean of those', large, lead, 3),
    meanBar('0.7 of native PyTorch in the geometric mean', large.filter(isHeadline), againstTorch, 0.7),
    copyBar(results),
    tenBar(results),
    bar('import to first result under 15 ms', `${show(starts.nonlin)} ms`, starts.nonlin < 15),
    bar(
      'sigmoid under 12 KB, everything under 30 KB, gzipped',
      `${show(one)} KB, ${show(all)} KB`,
      one < 12 && all < 30,
    ),
  ];
}
