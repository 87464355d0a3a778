// The report of a verification, as Markdown.
import { execFileSync } from 'node:child_process';
import type { RowResult } from './rows.ts';
import type { Findings } from './sweep.ts';

export interface Result {
  readonly name: string;
  readonly output: 'value' | 'derivative';
  readonly rises: boolean;
  readonly isSymmetric: boolean;
  readonly float32: Findings;
  readonly float64: Findings;
  /** log2 of the references' largest relative errors. */
  readonly referenceError: { readonly float32: number; readonly float64: number };
}

interface Run {
  readonly stride: number;
  readonly points: number;
  readonly root: string;
}

const label = ({ name, output }: Result): string => (output === 'value' ? name : `${name}′`);
const count = (n: number): string => n.toLocaleString('en-US');
const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
/** Errors are never rounded down. */
const ulp = (error: number): string => (Math.ceil(error * 1e4) / 1e4).toFixed(4);
/** Shares are never rounded up. */
const share = ({ rounded, count: n }: Findings): string =>
  `${(Math.floor((rounded / n) * 1e6) / 1e4).toFixed(4)} %`;
const absolute = ({ nearZero }: Findings): string => (nearZero === 0 ? '–' : nearZero.toExponential(1));
const power = (log2: number): string => (log2 === -Infinity ? 'exact' : `2^${Math.ceil(log2 * 10) / 10}`);

export function writeReport(results: readonly Result[], rows: readonly RowResult[], run: Run): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: run.root,
    encoding: 'utf8',
  }).trim();
  const dirty =
    execFileSync('git', ['status', '--porcelain', '--', 'packages/nonlin/src'], {
      cwd: run.root,
      encoding: 'utf8',
    }).trim() !== '';
  const inputs = run.stride === 1 ? 'all 2^32 inputs' : `every ${run.stride}th of the 2^32 inputs`;
  return `# Accuracy

Written by \`npm run verify${run.stride === 1 ? '' : ` -- --stride ${run.stride} --points ${run.points * 20}`}\` on ${new Date().toISOString().slice(0, 10)}, at commit ${commit}${dirty ? ' with changes' : ''}. Do not edit.

An error is the distance of a result from the true value, in units of the last place (ulp) at the true value; 0.5 is the
best that rounding can do. Results are those of arrays, computed by the WebAssembly kernels; JavaScript gives the same bits.

## float32: ${inputs}

${table(
  [
    'function',
    'largest error, ulp',
    'at x',
    'correctly rounded',
    'falls',
    'not symmetric',
    'near a zero',
    'hash',
  ],
  results.map(r => [
    label(r),
    ulp(r.float32.worst),
    String(r.float32.worstAt),
    share(r.float32),
    r.rises ? count(r.float32.falls) : '–',
    r.isSymmetric ? count(r.float32.asymmetric) : '–',
    absolute(r.float32),
    (r.float32.hash >>> 0).toString(16).padStart(8, '0'),
  ]),
)}

*Falls*: neighbouring inputs whose results are in the wrong order, for a function that rises. *Not symmetric*: inputs x where
f(−x) is not ±f(x), for an odd or even function. *Near a zero*: the largest absolute error within a quarter of an interior zero, where
an error in ulp has no bound; these inputs are left out of the first column. *Hash*: FNV-1a over the bits of all results in the order of the inputs'
bits, NaN as 7fc00000; it is the same on every engine.

The reference is the formula in float64 with the engine's own Math functions or, where those lose too much or are missing, in double-double
arithmetic; neither shares code with the library. It was compared with the textbook formula in many decimal digits at hard points before the sweep; its largest relative error:
${results.map(r => `${label(r)} ${power(r.referenceError.float32)}`).join(', ')}. One ulp of float32 is 2^-23 to 2^-24.

## float64: a search over ${count(run.points)} points a function

No search over float64 can be complete: the largest error found is a lower bound of the largest there is. Points lie
evenly around zero, at many scales, and close to the seams of the formulas. Results below 2^-960 in size are left out: there
the reference has no more digits than float64.

${table(
  ['function', 'points', 'largest error found, ulp', 'at x', 'near a zero', 'correctly rounded'],
  results.map(r => [
    label(r),
    count(r.float64.count),
    ulp(r.float64.worst),
    String(r.float64.worstAt),
    absolute(r.float64),
    share(r.float64),
  ]),
)}

The reference is double-double arithmetic (106 bits), compared with many decimal digits at hard points; its largest relative
error: ${results.map(r => `${label(r)} ${power(r.referenceError.float64)}`).join(', ')}.

## Rows

Random rows of ${'1 to 4,096'} elements, between ±0.01 and ±50, against double-double arithmetic.

${table(
  ['function', 'type', 'elements', 'largest error found, ulp', 'in a row of'],
  rows.map(r => [r.name, r.format, count(r.elements), ulp(r.worst), r.worstIn]),
)}

logSumExp can come out near 0 while its inputs are not; elements smaller than the largest input are left out there
(${rows.map(r => r.nearZero).reduce((a, b) => a + b, 0)} of them).
`;
}
