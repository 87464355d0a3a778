// The report of a verification, as Markdown.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { find } from '../../packages/nonlin/src/catalog.ts';
import type { TableForm } from '../../packages/nonlin/src/compiler/tableForm.ts';
import { TRIALS } from './climb.ts';
import { root } from './kept.ts';
import type { PeerResult } from './peers.ts';
import type { RowResult } from './rows.ts';
import { DRAWN, MOST, type SecondResult } from './second.ts';
import type { Findings } from './sweep.ts';
import { isServed, type Proof, readProofs } from './tables/proofs.ts';

/** What is known of a function or a derivative; undefined where nothing is yet. */
export interface Result {
  readonly name: string;
  readonly output: 'value' | 'derivative';
  readonly rises: boolean;
  readonly isSymmetric: boolean;
  /** How many ulp off its definition says that it may be in float64. */
  readonly stated: number;
  readonly float32: Findings | undefined;
  readonly float64: Findings | undefined;
  /** log2 of the reference's largest relative error. */
  readonly referenceError: number;
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

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const ALL = 2 ** 32;
/** Of a sample, also how many inputs it has; of sine and its kin those are few where |x| is large. */
const inputsOf = ({ count: n }: Findings): string =>
  n === ALL ? 'all 2^32' : n > ALL / 4 ? `${count(n)}, all below 2^19 in size` : `${count(n)}, a sample`;

/** Marks a row of the last report that is carried over, because nothing is known anew. */
const CARRIED = '†';

/** The rows of the last report by label. */
function lastRows(format: Precision): ReadonlyMap<string, readonly string[]> {
  const report = readFileSync(join(root, 'docs/accuracy.md'), 'utf8');
  const section = report.split(/^## /m).find(part => part.startsWith(format)) ?? '';
  const rows = [...section.matchAll(/^\| (.+) \|$/gm)].map(m => m[1]!.split(' | '));
  const plain = (cell: string): string => cell.replace(` ${CARRIED}`, '');
  return new Map(rows.map(([name, ...cells]) => [name!, cells.map(plain)]));
}

/** A row that was measured before; a table that serves the function since then has been measured by itself, at every input. */
function carried(r: Result, cells: readonly string[], proof: Proof | undefined): readonly string[] {
  if (!proof) return [label(r), ...marked(cells)];
  const [inputs, worst, at, , falls, asymmetric, zero] = cells;
  const isWorse = proof.findings.worst > Number(worst);
  return [
    ...[label(r), inputs!, isWorse ? ulp(proof.findings.worst) : worst!],
    ...[isWorse ? String(proof.findings.worstAt) : at!, '–', falls!, asymmetric!, zero!, `– ${CARRIED}`],
  ];
}

/** The mark stands in the last cell: the others are read by tests. */
const marked = (cells: readonly string[]): readonly string[] => [
  ...cells.slice(0, -1),
  `${cells.at(-1)} ${CARRIED}`,
];

const float32Table = (results: readonly Result[]): string =>
  table(
    [
      'function',
      'inputs',
      'largest error, ulp',
      'at x',
      'correctly rounded',
      'falls',
      'not symmetric',
      'near a zero',
      'hash',
    ],
    results.flatMap(r => {
      const found = r.float32;
      const before = lastRows('float32').get(label(r));
      if (found) return [float32Row(r, found)];
      const proof = readProofs().find(p => p.name === r.name && p.output === r.output && isServed(p));
      return before ? [carried(r, before, proof)] : [];
    }),
  );

const float32Row = (r: Result, found: Findings): readonly string[] => [
  label(r),
  inputsOf(found),
  ulp(found.worst),
  String(found.worstAt),
  share(found),
  r.rises ? count(found.falls) : '–',
  r.isSymmetric ? count(found.asymmetric) : '–',
  absolute(found),
  (found.hash >>> 0).toString(16).padStart(8, '0'),
];

const float64Table = (results: readonly Result[]): string =>
  table(
    ['function', 'points', 'largest error found, ulp', 'stated', 'at x', 'near a zero', 'correctly rounded'],
    results.flatMap(r => {
      const found = r.float64;
      const before = lastRows('float64').get(label(r));
      // What a definition states is of today.
      if (!found) return before ? [[label(r), ...marked(before.with(2, String(r.stated)))]] : [];
      return [
        [
          ...[label(r), count(found.count), ulp(found.worst), String(r.stated), String(found.worstAt)],
          ...[absolute(found), share(found)],
        ],
      ];
    }),
  );

const rowsTable = (rows: readonly RowResult[]): string =>
  table(
    ['function', 'type', 'elements', 'largest error found, ulp', 'in a row of', 'cancelled', 'their error'],
    rows.map(r => [
      r.name,
      r.format,
      count(r.elements),
      ulp(r.worst),
      r.worstIn,
      r.cancelled > 0 ? count(r.cancelled) : '–',
      r.cancelled > 0 ? ulp(r.worstCancelled) : '–',
    ]),
  );

const rowsText = (rows: readonly RowResult[]): string =>
  `Rows of 1 to 4,096 elements against double-double arithmetic: random ones between ±0.01 and ±50, and as many that are 0 but for one
element. Float32 results that are rows also in a directed search: ${count(TRIALS)} calls for each function with rows that are changed a little
at a time, towards the larger error. Errors of standardize are in ulp of the largest element of the row.

${rowsTable(rows)}`;

const ROWS = /(?<=\n## Rows\n\n)[\s\S]*?(?=\n\n\*Cancelled\*)/;

/** The rows of the last report where they have not been measured again. */
const lastRowsText = (): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').match(ROWS)?.[0] ?? rowsText([]);

/** The last report with rows that were measured since. */
export const withRows = (rows: readonly RowResult[]): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').replace(ROWS, () => rowsText(rows));

/** How a table is laid out, in a few words. */
function layout({ of, cells, perUnit, low, high, zero }: TableForm): string {
  const zeros = zero === undefined ? [] : [`zero at ${Number(zero.toPrecision(5))}`];
  const parts = [...(of === 'root' ? [] : [of]), ...zeros, `${perUnit} ${cells} from ${low} to ${high}`];
  return parts.join(', ');
}

/** What a gated function's table serves is f with a value in the place of g. */
const productOf = (name: string): string =>
  find(name)!.definition.kind === 'gated' ? `g · ∂${name}/∂value` : `g · ${name}′`;

const tablesTable = (proofs: readonly Proof[]): string =>
  table(
    [
      'result',
      'table, cells in 1',
      'largest error, ulp',
      'at x',
      'falls',
      'not symmetric',
      'hash',
      'shipped',
    ],
    proofs.map(proof => [
      { value: proof.name, derivative: `${proof.name}′`, vjp: productOf(proof.name) }[proof.output],
      layout(proof.form),
      ulp(proof.findings.worst),
      String(proof.findings.worstAt),
      count(proof.findings.falls),
      count(proof.findings.asymmetric),
      (proof.findings.hash >>> 0).toString(16).padStart(8, '0'),
      isServed(proof) ? 'yes' : 'no',
    ]),
  );

/** From here on an error is as large as the true value, or nearly. */
const NO_DIGIT = 2 ** 23;
const place = (x: number): string =>
  Math.abs(x) < 1e6 && Math.abs(x) >= 1e-3 ? String(Number(x.toPrecision(3))) : x.toExponential(1);

/** Two decimals or three digits, never rounded down; and where. */
function brief({ worst, worstAt }: PeerResult): string {
  if (worst <= 1) return (Math.ceil(worst * 100) / 100).toFixed(2);
  if (worst === Infinity) return `∞ at ${place(worstAt)}`;
  if (worst >= NO_DIGIT) return `no digit at ${place(worstAt)}`;
  const scale = 10 ** (Math.floor(Math.log10(worst)) - 2);
  return `${count(Number((Math.ceil(worst / scale) * scale).toPrecision(3)))} at ${place(worstAt)}`;
}

function peersTable(found: readonly PeerResult[]): string {
  const peers = [...new Set(found.map(r => r.peer))];
  const rows = [...new Map(found.map(r => [`${r.name} ${r.output}`, r])).values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.output < b.output ? 1 : -1,
  );
  return table(
    ['function', ...peers],
    rows.map(({ name, output }) => [
      output === 'value' ? name : `${name}′`,
      ...peers.map(peer => {
        const result = found.find(r => r.peer === peer && r.name === name && r.output === output);
        return result ? brief(result) : '–';
      }),
    ]),
  );
}

const secondTable = (found: readonly SecondResult[]): string =>
  table(
    ['function', 'points', 'largest error, ulp', 'at x', 'near a zero'],
    found.map(({ name, count: n, worst, worstAt, nearZero }) => [
      `${name}″`,
      count(n),
      ulp(worst),
      String(worstAt),
      nearZero === 0 ? '–' : nearZero.toExponential(1),
    ]),
  );

/** The section of the last report where second derivatives have not been measured again. */
const lastSecond = (): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').match(
    /\n## Second derivatives[\s\S]*?(?=\n## )/,
  )?.[0] ?? '';

const secondSection = (found: readonly SecondResult[]): string =>
  found.length === 0
    ? lastSecond()
    : `
## Second derivatives

Float64 results at a sample: ${DRAWN} drawn points for each function, half of them evenly within ±40 and half of every size from 2^-40 on, and
points close to the seams of its formulas. Points end at ±40, for slopes of nothing but arithmetic and roots at ±2^255: beyond,
results are too small. The true values come from the derivative of the textbook slope in many decimal
digits. *Near a zero* is the largest absolute error within 1/4 of an interior zero, or a quarter of the way to the next; these
points are not in the column of largest errors, nor are points within 10^-6 of a corner of the slope. Away from zeros the tests hold every
function to ${MOST} ulp, with tanhExp as the only exception: on the right its f″ is a power of e^(e^x), and changes by 2 x e^x of its own
ulp where x changes by one.

${secondTable(found)}
`;

/** The section of the last report about frameworks at all inputs, which a command of its own measures. */
const lastEverywhere = (): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').match(
    /\n## All inputs of frameworks[\s\S]*?(?=\n## )/,
  )?.[0] ?? '';

const everywhereSection = (found: readonly PeerResult[]): string => `
## All inputs of frameworks

Functions of PyTorch, JAX and TensorFlow at all 2^32 float32 inputs, where the [peers below](#peers) are judged at a sample; the same
references and the same conventions. Of the frameworks these three take a few nanoseconds a number; MLX takes lists of Python.
Written by \`npm run verify -- everywhere ${[...new Set(found.map(r => r.name))].join(' ')}\`.

${peersTable(found)}
`;

/** The last report with what frameworks gave at all inputs. */
export function withEverywhere(found: readonly PeerResult[]): string {
  const report = readFileSync(join(root, 'docs/accuracy.md'), 'utf8');
  const last = lastEverywhere();
  return last === ''
    ? report.replace('\n## Peers', () => `${everywhereSection(found)}\n## Peers`)
    : report.replace(last, () => everywhereSection(found));
}

/** The last report with second derivatives that were measured since. */
export function withSecond(found: readonly SecondResult[]): string {
  const report = readFileSync(join(root, 'docs/accuracy.md'), 'utf8');
  const last = lastSecond();
  return last === ''
    ? report.replace('\n## Tables', () => `${secondSection(found)}\n## Tables`)
    : report.replace(last, () => secondSection(found));
}

/** The last report with peers that were measured since. */
export const withPeers = (found: readonly PeerResult[]): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').replace(lastPeers(), () => peersSection(found));

/** The section of the last report where peers have not been measured again. */
const lastPeers = (): string =>
  readFileSync(join(root, 'docs/accuracy.md'), 'utf8').match(/\n## Peers[\s\S]*/)?.[0] ?? '';

const peersSection = (found: readonly PeerResult[]): string =>
  found.length === 0
    ? lastPeers()
    : `
## Peers

Other libraries in float32, judged by the same true values at ${count(found[0]!.count)} inputs: every 4099th float32 in the order of
their bits, so that every size has as many, NaN and kinks of derivatives left out. The largest error in ulp, and near which x if it is more than 1. *No
digit*: the error is as large as the true value; *∞*: infinite or NaN where there is a number, or the other way round. There may
be other x that are as bad. Parameters are the defaults of each library, and nonlin’s beside them are the ones of docs/frameworks.md: ONNX HardSigmoid has the
slope 0.2, leaky_relu of TensorFlow 0.2. PyTorch, JAX, TensorFlow, MLX and onnxruntime-node are native code, on one thread. JAX is not compiled
by jit. JAX and TensorFlow take subnormal numbers for 0: there, inputs and results below 2^-126 are left out. – is what a library does not have.

${peersTable(found)}
`;

export function writeReport(
  results: readonly Result[],
  rows: readonly RowResult[],
  second: readonly SecondResult[],
  peers: readonly PeerResult[],
): string {
  const isDirty = git('status', '--porcelain', '--', 'packages/nonlin/src') !== '';
  const wholly = float32Table(results).match(/\| all 2\^32 \|/g)?.length ?? 0;
  return `# Accuracy

Written by \`npm run verify\` on ${new Date().toISOString().slice(0, 10)}, at commit ${git('rev-parse', '--short', 'HEAD')}${isDirty ? ' with changes' : ''}. Do not edit.

An error is the distance of a result from the true value, in units of the last place (ulp) at the true value; 0.5 is the
best that rounding can do. Results are those of arrays, computed by the WebAssembly kernels; JavaScript gives the same bits.

## float32

Of ${results.length} functions and derivatives, ${wholly} were compared at **all 2^32 inputs**. The others were compared at as many
inputs as the second column says: a *sample* is every 4099th input, in the order of their bits. A row with ${CARRIED} was measured for an
earlier report and is carried over; where a table (below) serves the function since then, its largest error is the larger of the two.

${float32Table(results)}

*Correctly rounded*: the result is the float nearest to the true value; where that is within 2^-23 ulp of the middle between two,
either. *Falls*: neighbouring inputs whose results are in the wrong order, for a function that rises. *Not symmetric*: inputs x
where f(−x) is not ±f(x), for an odd or even function; a zero of the wrong sign counts. *Near a zero*: the largest absolute error
within 1/16 of an interior zero (of sine, whose zeros lie close together, within a sixteenth of the way to the next), where an error
in ulp has no bound, and at the end of a stretch of zeros, such as ±3 for hardsigmoid, which the rounding of a parameter moves; these inputs are left out of the column of largest errors.
*Hash*: FNV-1a over the bits of the results, NaN as 7fc00000, by blocks of 2^14, and over the hashes of the blocks; it is the same
on every engine.

The true values come from the formula in arithmetic that shares no code with the library, in three ways, each where the one before
leaves open whether a result is right: a Taylor polynomial for thousands of neighbours, the formula in float64, both with a bound of
their errors that is computed along, and double-double arithmetic (106 bits). The errors are known to 2^-23 ulp.

## float64

No search over float64 can be complete: the largest error found is a lower bound of the largest there is. A whole run looks at
10^8 points a function, this one has looked at as many as the table says, those near zeros left out of its error. Points come in clusters
of 4096 within 2^-20 of each other, relatively; the clusters lie evenly around zero, at many scales, and close to the seams of the
formulas. Inputs and results below 2^-960 in size are left out: there the reference has no more digits than float64. *Stated* is
what the definition promises. *Near a zero* is within 1/4 of an interior one, or a quarter of the way to the next.

${float64Table(results)}

The reference is double-double arithmetic, compared with the textbook formula in many decimal digits at hard points; its largest
relative error: ${results.map(r => `${label(r)} ${power(r.referenceError)}`).join(', ')}.

## Rows

${rows.length === 0 ? lastRowsText() : rowsText(rows)}

*Cancelled*: results of logSumExp and logMeanExp that are smaller than a sixteenth of the largest input, as a sum of two large numbers may be. They
are not in the column of largest errors; *their error* is in ulp of the largest input. Of the functions of a row, sparsemax, entmax,
entmax15, hardmax and maxout are left out, which have no double-double arithmetic; the tests of the catalogue compare them with many digits.
${secondSection(second)}
## Tables

Float32 results that come from a table of cubics (compiler/tableForm.ts), each compared at every float32 number within the table and a
little beyond, by \`npm run verify -- tables\`. A product with a slope takes gradients of every significand, one for each x. What is off
by more than 1 ulp, falls, or is not symmetric, is not shipped: those functions compute in float64.

${tablesTable(readProofs())}
${lastEverywhere()}${peersSection(peers)}`;
}
