// The report of a run, as Markdown.
import { cpus } from 'node:os';
import { HEADLINE, sizeOf } from './cases.mjs';

const names = {
  nonlin: 'nonlin',
  'nonlin-out': 'nonlin, into `out`',
  'tfjs-wasm': 'TensorFlow.js wasm',
  'tfjs-cpu': 'TensorFlow.js cpu',
  'ort-web': 'ONNX Runtime Web',
  jax: 'jax-js',
  loop: 'loop with Math',
  'ort-node': 'ONNX Runtime, native',
  torch: 'PyTorch, native',
  copy: 'copy',
};
const JS_PEERS = ['tfjs-wasm', 'tfjs-cpu', 'ort-web', 'jax', 'loop'];

/** A peer's time: the better of its two ways where it has two. */
const timeOf = ({ ns }, peer) => {
  const times = [ns[peer], ns[`${peer}-resident`]].filter(t => t !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
};
const show = n => (n === undefined || Number.isNaN(n) ? '–' : n < 100 ? n.toPrecision(3) : Math.round(n).toLocaleString('en-US'));
const table = (head, body) => [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
const geometricMean = ratios => Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
const label = ({ fn, output }) => (output === 'value' ? fn : output === 'derivative' ? `${fn}′` : `${fn}.${output}`);

/** How many times faster than us the fastest other JavaScript is slower: above 1 we win. */
const lead = result => {
  const peers = JS_PEERS.map(peer => timeOf(result, peer)).filter(t => t !== undefined);
  return peers.length === 0 ? undefined : Math.min(...peers) / result.ns.nonlin;
};
const isHeadline = ({ shape }) =>
  shape.join() === (shape.length === 1 ? HEADLINE.scalar : HEADLINE.row).join();

export function report({ date, versions, results, starts, bytes }) {
  const headline = results.filter(isHeadline);
  const columns = Object.keys(names).filter(peer => headline.some(r => timeOf(r, peer) !== undefined));
  const rowsFor = element =>
    headline
      .filter(r => r.element === element)
      .map(r => [label(r), ...columns.map(peer => show(timeOf(r, peer))), show(lead(r)), show(r.ns.torch && r.ns.torch / r.ns.nonlin)]);
  const head = ['ns an element', ...columns.map(peer => names[peer]), 'lead', 'against PyTorch'];
  return `# Benchmarks

Written by \`npm run bench\` on ${date}. Do not edit. Times are nanoseconds an element, medians of interleaved rounds in one
run, one process a peer, one thread; machines differ and are noisy, so it is the ratios that count.

Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.version}.
${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.

Inputs lie evenly in [−8, 8]. nonlin takes a typed array and gives a new one. Each peer is called as its documentation says,
and its result is checked before it is timed. TensorFlow.js is timed from array to array and, apart from that, with the input
a tensor already; the faster of the two stands here. *Lead*: the time of the fastest other JavaScript over nonlin's.
*Against PyTorch*: its native time, on one thread, over nonlin's; above 1 nonlin is faster. A gradient there starts from the
output, which nonlin computes again.

## float32, ${HEADLINE.scalar[0].toLocaleString('en-US')} elements or ${HEADLINE.row.join(' × ')}

${table(head, rowsFor('float32'))}

## float64

${table(head, rowsFor('float64'))}

## By size, float32

${table(
  ['ns an element', ...sizesOf(results, 'sigmoid')],
  ['sigmoid', 'tanh', 'relu'].flatMap(fn => bySize(results, fn)),
)}

${table(
  ['ns an element', ...sizesOf(results, 'softmax')],
  ['softmax', 'softmin', 'logSoftmax', 'logSumExp'].flatMap(fn => bySize(results, fn)),
)}

## The bars

${bars(results, starts, bytes)}

## Cold start and bytes

${table(
  ['', 'import to first result, ms', 'script, KB gzipped', 'WebAssembly files, KB gzipped'],
  [...new Set([...Object.keys(starts), ...Object.keys(bytes)])].map(name => [
    names[name] ?? name,
    show(starts[name]),
    show(bytes[name]?.script && bytes[name].script / 1000),
    bytes[name]?.wasm ? show(bytes[name].wasm / 1000) : '–',
  ]),
)}
`;
}

const ofFunction = (results, fn) => results.filter(r => r.fn === fn && r.output === 'value' && r.element === 'float32');
const sizesOf = (results, fn) => ofFunction(results, fn).map(r => r.shape.map(n => n.toLocaleString('en-US')).join(' × '));
const bySize = (results, fn) =>
  ['nonlin', ...JS_PEERS, 'torch']
    .filter(peer => ofFunction(results, fn).some(r => timeOf(r, peer) !== undefined))
    .map(peer => [`${fn}: ${names[peer]}`, ...ofFunction(results, fn).map(r => show(timeOf(r, peer)))]);

/** Each bar, what was reached, and where it was missed. */
function bars(results, starts, bytes) {
  const large = results.filter(r => r.element === 'float32' && sizeOf(r.shape) >= 10_000 && r.output === 'value');
  const leads = large.map(r => [`${label(r)} ${r.shape.join('×')}`, lead(r)]).filter(([, l]) => l !== undefined);
  const low = leads.filter(([, l]) => l < 1.5).map(([name, l]) => `${name} (${show(l)})`);
  const native = large.filter(r => r.ns.torch !== undefined && isHeadline(r)).map(r => r.ns.torch / r.ns.nonlin);
  const relu = results.find(r => r.fn === 'relu' && r.output === 'value' && r.element === 'float32' && r.shape[0] === 1_000_000);
  const ten = results.filter(r => r.shape.join() === '10' && r.ns.loop !== undefined && r.output === 'value' && r.element === 'float32');
  const lines = [
    ['1.5 times the fastest other JavaScript on every function, float32 from 10,000 elements', low.length === 0 ? 'reached' : `missed by ${low.join(', ')}`],
    ['3 times in the geometric mean', leads.length > 0 ? show(geometricMean(leads.map(([, l]) => l))) : '–'],
    ['0.7 of native PyTorch in the geometric mean', native.length > 0 ? show(geometricMean(native)) : '–'],
    ['ReLU within 2.5 times a plain copy', relu?.ns.copy ? `${show(relu.ns.nonlin / relu.ns.copy)} times; ${show(relu.ns['nonlin-out'] / relu.ns.copy)} into \`out\`` : '–'],
    ['ten numbers within twice the hand-written loop', ten.map(r => `${r.fn} ${show(r.ns.nonlin / r.ns.loop)}`).join(', ')],
    ['import to first result under 15 ms', `${show(starts.nonlin)} ms`],
    ['sigmoid under 12 KB, everything under 30 KB gzipped', `${show(bytes.nonlin.script / 1000)} KB, ${show(bytes['nonlin, all functions'].script / 1000)} KB`],
  ];
  return table(['bar', 'measured'], lines);
}
