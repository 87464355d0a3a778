// What the raw results say: the better way of each peer, and leads.
import { HEADLINE, sizeOf } from './cases.mjs';

export const NAMES = {
  nonlin: 'nonlin',
  'nonlin-out': 'nonlin, into `out`',
  'tfjs-wasm': 'TensorFlow.js wasm',
  'tfjs-cpu': 'TensorFlow.js cpu',
  'ort-web': 'ONNX Runtime Web',
  jax: 'jax-js',
  'numpy-ts': 'numpy-ts',
  litert: 'LiteRT.js',
  transformers: 'transformers.js',
  loop: 'loop with Math',
  'ort-node': 'ONNX Runtime, native',
  torch: 'PyTorch, native',
  'jax-native': 'JAX by jit, native',
  copy: 'copy',
};
export const JS_PEERS = [
  'tfjs-wasm',
  'tfjs-cpu',
  'ort-web',
  'jax',
  'numpy-ts',
  'litert',
  'transformers',
  'loop',
];
/** What the plots show, with labels that fit beside them. */
export const CURVES = {
  nonlin: 'nonlin',
  'tfjs-wasm': 'tfjs wasm',
  'ort-web': 'ort-web',
  jax: 'jax-js',
  loop: 'Math loop',
};

/**
 * A peer's time, the better of its two ways where it has two, and whether that is the one with tensors kept.
 *
 * @param by `ns` for medians, `least` for minima
 */
export function bestOf(result, peer, by = 'ns') {
  const [fresh, kept] = [result[by][peer], result[by][`${peer}-kept`]];
  if (fresh === undefined && kept === undefined) return undefined;
  const isKept = fresh === undefined || kept < fresh;
  return { ns: isKept ? kept : fresh, isKept };
}

/** The time of the fastest of these peers over ours, into a new array unless another way is named: above 1 we win. */
export function over(result, peers, by = 'ns', way = 'nonlin') {
  const times = peers.map(peer => bestOf(result, peer, by)?.ns).filter(t => t !== undefined);
  return times.length === 0 ? undefined : Math.min(...times) / result[by][way];
}
/** The time of the fastest other JavaScript over ours. */
export const lead = (result, by) => over(result, JS_PEERS, by);
/** The same where ours is written into memory that is there, as tensors of peers are. */
export const leadIntoOut = (result, by) => over(result, JS_PEERS, by, 'nonlin-out');
/** The time of PyTorch over ours. */
export const againstTorch = (result, by) => over(result, ['torch'], by);

export const isHeadline = ({ shape }) =>
  shape.join() === (shape.length === 1 ? HEADLINE.scalar : HEADLINE.row).join();
export const isForward = ({ output }) => output === 'value';
/** Ten numbers in float32, with the hand-written loop beside them. */
export const ofTen = results =>
  results.filter(r => sizeOf(r.shape) === 10 && r.element === 'float32' && r.ns.loop !== undefined);
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
