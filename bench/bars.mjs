// The bars that the project sets itself, what was measured by minima and by medians, whether that reaches them, and if not, why.
import { extremeRows, rows, sizeOf } from './cases.mjs';
import {
  againstTorch,
  forward,
  isForward,
  isHeadline,
  label,
  lead,
  leadIntoOut,
  ofTen,
  over,
  shapeText,
  show,
} from './figures.mjs';

const BY = { least: 'minima', ns: 'medians' };

/** By numbers: results that were read from a file hold shapes of their own. */
const isExtreme = shape => extremeRows.some(extreme => extreme.join() === shape.join());

const known = (results, ratio) =>
  results.map(r => ({ ...r, ratio: ratio(r) })).filter(r => r.ratio !== undefined && !Number.isNaN(r.ratio));
const meanOf = ratios => Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
const mean = (results, ratio) => meanOf(known(results, ratio).map(r => r.ratio));
const listed = cases => cases.map(r => `${label(r)} ${shapeText(r.shape)}: ${show(r.ratio)}`).join('; ');

const REACHED = 'reached';
const MISSED = '**missed**';

/** A bar's row: its words, what was measured, the verdict; there is none if nothing was measured. */
const bar = (words, measured, isReached) => [
  words,
  measured,
  isReached === undefined ? '–' : isReached ? REACHED : MISSED,
];

/** A bar that has to be reached by minima and by medians alike. `judge` gives what was measured, and whether that is enough. */
function twice(words, judge) {
  const judged = Object.entries(BY).map(([by, name]) => ({ name, ...judge(by) }));
  if (judged.some(({ isReached }) => isReached === undefined)) return bar(words, '–');
  const measured = judged.map(({ name, text }) => `${name}: ${text}`).join('<br>');
  return bar(
    words,
    measured,
    judged.every(({ isReached }) => isReached),
  );
}

/** Every one of the cases leads by at least `least`. */
const eachBar = (words, cases, least) =>
  twice(words, by => {
    const all = known(cases, r => lead(r, by));
    if (all.length === 0) return {};
    const low = all.filter(({ ratio }) => ratio < least);
    const count = `${all.length - low.length} of ${all.length}`;
    return {
      text: low.length === 0 ? count : `${count}. Below: ${listed(low)}`,
      isReached: low.length === 0,
    };
  });

/** A share of the cases leads by at least `least`. */
const shareBar = (words, cases, least, share) =>
  twice(words, by => {
    const all = known(cases, r => lead(r, by));
    if (all.length === 0) return {};
    const low = all.filter(({ ratio }) => ratio < least);
    const count = all.length - low.length;
    const below = low.length === 0 ? '' : `. Below: ${listed(low)}`;
    return { text: `${count} of ${all.length}${below}`, isReached: count >= share * all.length };
  });

const meanBar = (words, cases, ratio, least, leastForward) =>
  twice(words, by => {
    const [all, alone] = [cases, cases.filter(isForward)].map(some => mean(some, r => ratio(r, by)));
    if (Number.isNaN(all)) return {};
    return {
      text: `${show(all)}, forward alone ${show(alone)}`,
      isReached: all >= least && alone >= leastForward,
    };
  });

/** What no bar is about: peers keep tensors in memory of their own, and what a fresh array costs is the system's share. */
function intoOut(cases) {
  const both = cases.filter(r => r.ns['nonlin-out'] !== undefined);
  const text = Object.entries(BY).map(([by, name]) => {
    const [fresh, out] = [lead, leadIntoOut].map(ratio => show(mean(both, r => ratio(r, by))));
    return `${name}: ${out}, into new arrays ${fresh}`;
  });
  return bar('*for comparison:* the mean of forward cases into `out`', text.join('<br>'));
}

/** A function of rows over TensorFlow.js wasm, at shapes with a least ratio each. */
const rowsBar = (results, fn, bars) =>
  twice(
    `${fn} over TensorFlow.js wasm: ${bars.map(([shape, least]) => `≥ ${least} at ${shapeText(shape)}`).join(', ')}`,
    by => {
      const ratios = bars.map(([shape]) => {
        const result = forward(results, fn).find(r => r.shape.join() === shape.join());
        return result && over(result, ['tfjs-wasm'], by);
      });
      if (ratios.some(ratio => ratio === undefined)) return {};
      return {
        text: ratios.map(show).join(', '),
        isReached: ratios.every((ratio, i) => ratio >= bars[i][1]),
      };
    },
  );

const copyBar = results =>
  twice('ReLU into `out` within 1.5 times a plain copy, 1,000,000 elements', by => {
    const relu = forward(results, 'relu').find(isHeadline);
    if (!relu?.[by].copy) return {};
    const [fresh, out] = ['nonlin', 'nonlin-out'].map(way => relu[by][way] / relu[by].copy);
    return { text: `${show(out)} times, ${show(fresh)} into a new array`, isReached: out <= 1.5 };
  });

const tenBar = results =>
  twice('ten numbers within 1.5 times the hand-written loop', by => {
    const ratios = known(ofTen(results), r => r[by].nonlin / r[by].loop);
    if (ratios.length === 0) return {};
    const text = ratios.map(r => `${label(r)} ${show(r.ratio)}`).join('; ');
    return { text, isReached: ratios.every(({ ratio }) => ratio <= 1.5) };
  });

/** Gzipped kilobytes of what a page loads. */
const SIZES = {
  'nonlin, sigmoid': 12,
  'nonlin, softmax': 16,
  'nonlin, all functions': 52,
  'nonlin/lite, sigmoid': 4,
  'nonlin/lite, softmax': 7,
};

function sizeBar(bytes) {
  const sizes = Object.entries(SIZES).map(([name, most]) => ({
    name,
    most,
    size: bytes[name].script / 1000,
  }));
  return bar(
    `gzipped: ${sizes.map(({ name, most }) => `${name} ≤ ${most} KB`).join(', ')}`,
    sizes.map(({ size }) => `${show(size)} KB`).join(', '),
    sizes.every(({ size, most }) => size <= most),
  );
}

/** Nanoseconds an element that a new array costs beside `out`: the median and the most of the forward cases of a million numbers. */
function newArrays(results) {
  const both = results.filter(
    r => r.element === 'float32' && isHeadline(r) && r.ns['nonlin-out'] !== undefined,
  );
  const costs = both.map(({ ns }) => ns.nonlin - ns['nonlin-out']).sort((a, b) => a - b);
  return { half: show(costs[costs.length >> 1] ?? 0), most: show(costs.at(-1) ?? 0) };
}

/** Why bars are missed, and what was tried: each begins with the part of the library that it is about. */
const reasonsFor = results => ({
  elements: `**Arrays, element by element.** A new array of a million numbers, in place of \`out\`, cost ${newArrays(results).half} ns an element in the
middle of the forward cases and ${newArrays(results).most} in the worst. Peers keep tensors in memory of their own, which is
what \`out\` and arenas are for: the row *for comparison* says what they gain. The pages of arrays of more than 32 MB are new each time, and the system clears
them at the first touch. Tried: a slab of memory cut into results (slower), memory that is
not filled with zeros (taken), memory of dropped results that the C library keeps (taken: [decision 19](decisions/0019-dropped-results-serve-the-next.md)).
Kernels read and write memory of WebAssembly, so that an array is copied in and its result out: together some 0.3 ns an element from the cache, and four
times as much where arrays of a million numbers come from memory, with nothing computed meanwhile. Tried: tiles of 2,048 to
16,384 numbers, and touching the pages or the lines of the next tile ahead (no gain). In the kernels of tables some 40 % of the time
go into the addresses of cells; tried: by way of memory, and two lanes at once (within 3 %). Gradients with a slope that has a zero, and gated functions, have tables since.`,
  rows: `**Rows.** e^x and the sum are float64, two numbers to a vector, and within 0.55 ulp whatever the length of a row; peers take
four float32 numbers to a vector, and the errors of their sums grow with the row ([below](#errors-of-rows-float32)). Tried, in code that is not kept: the whole
row in float32 with compensated sums (within 1.42 ulp by search; 1.27 times as fast at 1,024 columns, 2.4 times at ten; 3.75 KB more for
softmax, and ten numbers 1.3 to 1.8 times slower in JavaScript); e^x alone in four float32 lanes with a float64 result (the pass 1.22 times as fast, the
whole 1.14 times). Neither was taken. Taken: partial sums that stay in variables, short rows two at a time, rows beyond 65,536 columns in tiles.`,
  native: `**Native PyTorch.** It computes eight or sixteen numbers to a vector with fused multiplication and addition; WebAssembly has four lanes and no fusion that
gives the same bits everywhere. Relaxed SIMD would fuse, with results that differ between machines, and here they are the same on all.`,
  few: `**Ten numbers.** Half of the time of such a call is the new array, for the hand-written loop as well; what is left is
asking what was passed in, and a call that an engine cannot inline once many functions have been used. A loop that only compares, as that of
ReLU, hides none of this. Tried: loops of a text of its own for each cheap function (taken), the first element instead of the length in bytes to
tell a detached array (taken: a fifth for ReLU), fewer copies around the kernel of a table (no gain). Functions of rows read shapes and make rows of them;
tried: to read no options where there are none, or but \`out\` (taken: a third of the time).`,
  start: `**Start.** Of the time from import to the first result, most is for reading and compiling the modules. Tried: one file for Node (taken), parts that are
loaded at first use (taken).`,
  sizes: `**Sizes.** The function that emits kernels, the reader of shapes and options, and their messages are some 15 KB, whatever is imported; \`nonlin/lite\` has
none of it. Tried: programs as text instead of objects (taken), recipes shared between functions (taken).`,
});

/** Each bar, what was measured, and whether that reaches it; and for those that are missed why, each reason once. */
export function bars(measured) {
  const judged = judge(measured);
  const missed = judged.filter(([[, , verdict]]) => verdict === MISSED);
  const why = [...new Set(missed.flatMap(([, ...ids]) => ids))];
  const reasons = reasonsFor(measured.results);
  return { rows: judged.map(([row]) => row), reasons: why.map(id => reasons[id]).join('\n\n') };
}

/** Bars, each with the reasons that stand beside it. */
function judge({ results, starts, bytes }) {
  const isLarge = ({ shape, element }) => element === 'float32' && sizeOf(shape) >= 10_000;
  const large = results.filter(r => isLarge(r) && !isExtreme(r.shape));
  const headlines = large.filter(isHeadline);
  const byElement = large.filter(r => !rows.includes(r.fn));
  const pytorch = 'over native PyTorch, geometric mean ≥ 0.6, forward alone ≥ 0.75';
  const softmax = [
    [[1_024, 1_024], 1.05],
    [[100_000, 10], 1.7],
    [[8, 262_144], 0.95],
  ];
  const logSoftmax = [
    [[1_024, 1_024], 6],
    [[100_000, 10], 3.5],
    [[8, 262_144], 8],
  ];
  return [
    [
      eachBar('as fast as the fastest other JavaScript: every case, float32 from 10,000 elements', large, 1),
      'elements',
      'rows',
    ],
    [eachBar('1.3 times as fast: all of those but rows', byElement, 1.3), 'elements'],
    [shareBar('1.5 times as fast: 48 of 57 of those', large, 1.5, 48 / 57), 'elements', 'rows'],
    [
      meanBar('geometric mean of those ≥ 3.5, forward alone ≥ 2.5', large, lead, 3.5, 2.5),
      'elements',
      'rows',
    ],
    [intoOut(large)],
    [meanBar(pytorch, headlines, againstTorch, 0.6, 0.75), 'native'],
    [rowsBar(results, 'softmax', softmax), 'rows'],
    [rowsBar(results, 'logSoftmax', logSoftmax), 'rows'],
    [copyBar(results), 'elements'],
    [tenBar(results), 'few'],
    [bar('import to first result ≤ 12 ms', `${show(starts.nonlin)} ms`, starts.nonlin <= 12), 'start'],
    [sizeBar(bytes), 'sizes'],
  ];
}
