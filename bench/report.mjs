// The report of a run, as Markdown.

import { cpus } from 'node:os';
import { bars } from './bars.mjs';
import { HEADLINE, rows } from './cases.mjs';
import {
  againstTorch,
  bestOf,
  forward,
  isHeadline,
  JS_PEERS,
  label,
  lead,
  NAMES,
  ofTen,
  shapeText,
  show,
} from './figures.mjs';
import { withFiles } from './filesReport.mjs';

const KEPT = '†';
const table = (head, body) =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
const cell = (result, peer) => {
  const best = bestOf(result, peer);
  return best ? `${show(best.ns)}${best.isKept ? ` ${KEPT}` : ''}` : '–';
};

/** Every function at the shape that heads the report. */
function headlines(results, element) {
  const shown = results.filter(r => isHeadline(r) && r.element === element);
  const columns = Object.keys(NAMES).filter(peer => shown.some(r => bestOf(r, peer)));
  return table(
    ['ns an element', ...columns.map(peer => NAMES[peer]), 'lead', 'against PyTorch'],
    shown.map(r => [label(r), ...columns.map(peer => cell(r, peer)), show(lead(r)), show(againstTorch(r))]),
  );
}

/** One function forward over all its shapes. */
function bySize(results, fn) {
  const shown = forward(results, fn);
  const peers = ['nonlin', 'nonlin-out', ...JS_PEERS, 'ort-node', 'torch', 'jax-native', 'copy'].filter(
    peer => shown.some(r => bestOf(r, peer)),
  );
  return table(
    [`${fn}, ns an element`, ...shown.map(r => shapeText(r.shape))],
    peers.map(peer => [NAMES[peer], ...shown.map(r => cell(r, peer))]),
  );
}

/** How far results lie from float64's, beside the times: fast and wrong is not fast. */
function errorsOfRows(results) {
  const shown = rows.flatMap(fn => forward(results, fn));
  const peers = Object.keys(NAMES).filter(peer => shown.some(r => r.ulps[peer] !== undefined));
  return table(
    ['largest error, ulp', ...peers.map(peer => NAMES[peer])],
    shown.map(r => [`${label(r)} ${shapeText(r.shape)}`, ...peers.map(peer => show(r.ulps[peer]))]),
  );
}

const tenNumbers = results =>
  table(
    ['ns a call', 'nonlin', 'nonlin, into `out`', 'loop with Math', 'nonlin over loop'],
    ofTen(results).map(r => [
      label(r),
      ...['nonlin', 'nonlin-out', 'loop'].map(peer => show(r.ns[peer] && 10 * r.ns[peer])),
      show(r.ns.nonlin / r.ns.loop),
    ]),
  );

const coldAndBytes = (starts, bytes) =>
  table(
    ['', 'import to first result, ms', 'script, KB gzipped', 'WebAssembly files, KB gzipped'],
    [...new Set([...Object.keys(starts), ...Object.keys(bytes)])].map(name => [
      NAMES[name] ?? name,
      show(starts[name]),
      show(bytes[name]?.script && bytes[name].script / 1000),
      bytes[name]?.wasm ? show(bytes[name].wasm / 1000) : '–',
    ]),
  );

/** Who was asked, gave something else or an error, and was therefore not timed: each reason once. */
function refusals(results) {
  const found = new Map();
  for (const r of results) {
    for (const [peer, what] of Object.entries(r.wrong)) {
      const key = `${NAMES[peer]}: ${what}`;
      found.set(key, (found.get(key) ?? new Set()).add(`${label(r)} ${r.element}`));
    }
  }
  if (found.size === 0) return 'None.';
  return [...found].map(([key, cases]) => `- ${key} (${[...cases].join(', ')})`).join('\n');
}

const plotted = ['sigmoid', 'tanh', 'relu'];

export function report({ date, versions, results, starts, bytes }) {
  const functions = [...new Set(results.filter(r => r.output === 'value').map(r => r.fn))];
  const judged = bars({ results, starts, bytes });
  return withFiles(`# Benchmarks

Written by \`npm run bench\` on ${date}. Do not edit. Times are nanoseconds an element, medians of interleaved rounds in one
run, one process a peer, one thread; machines differ and are noisy, so it is the ratios that count.

Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.version}.
${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.

Inputs lie evenly in [−8, 8]. nonlin takes a typed array and gives a new one. Each peer is called as its documentation says,
and its result is compared with float64 before it is timed. The array libraries are timed from array to array and, apart from
that, with their input a tensor already; the faster of the two stands here, marked ${KEPT} where it is the second. *Lead*: the
time of the fastest other JavaScript over nonlin's. *Against PyTorch*: its native time, on one thread, over nonlin's; above 1
nonlin is faster. Bars are judged by minima and by medians alike. A vjp starts from the output in PyTorch, and from the input in nonlin, which computes the output again;
a loss's gradient starts from the logits in both. Softmin is softmax of the negated input where a peer lacks it.

## The bars

${table(['bar', 'measured', ''], judged.rows)}

${judged.reasons}

## float32, ${HEADLINE.scalar[0].toLocaleString('en-US')} elements or ${HEADLINE.row.join(' × ')}

${headlines(results, 'float32')}

## float64

${headlines(results, 'float64')}

## By size, float32

TensorFlow.js's cpu backend sits out the largest arrays: it takes seconds a call.

${functions.map(fn => bySize(results, fn)).join('\n\n')}

Plotted, both axes in powers of ten: 4 across is ten thousand elements, 0 up is one nanosecond an element.

${plotted.map(fn => `![${fn}: time an element over the length of the array](benchmarks/${fn}.svg)`).join('\n')}

## Errors of rows, float32

The largest error of 20 elements of each result, spread evenly, against float64: a lower bound of what a peer's error may be.
nonlin's bounds over searched inputs stand in [accuracy.md](accuracy.md).

${errorsOfRows(results)}

## Ten numbers

${tenNumbers(results)}

## Cold start and bytes

${coldAndBytes(starts, bytes)}

## Not timed

A dash means that a peer does not have the function. These have it, and failed or gave something else:

${refusals(results)}
`);
}
