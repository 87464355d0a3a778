// Checks every float32 input of every function and derivative against a reference, and searches float64.
//
//   npm run verify                      everything; docs/accuracy.md is written at the end
//   npm run verify -- silu mish rows    some functions, in this order
//   npm run verify -- tables silu mish  the tables of some functions, or of all: scripts/verify/tables/tables.jsonl, which
//                                       the generator reads. A table and core take about half a minute
//   npm run verify -- defined           tables that `define` finds and checks at points, at all numbers within that differ; some
//                                       minutes
//   npm run verify -- --format float32  one format
//   npm run verify -- rows              rows, and their table in docs/accuracy.md
//   npm run verify -- second            second derivatives at a sample of inputs, and their table in docs/accuracy.md
//   npm run verify -- peers             other libraries at a sample of inputs, and their table in docs/accuracy.md; needs
//                                       `cd bench && npm ci --ignore-scripts` and `npm run conformance -- --setup`
//   npm run verify -- everywhere sigmoid tanh  some functions of PyTorch, JAX and TensorFlow at all 2^32 inputs, and their table;
//                                       some ten minutes a function and core
//   npm run verify -- --sample          every 4099th float32 instead of all
//   npm run verify -- --points 1e6      fewer float64 points than 10^8 a function
//   npm run verify -- --report          docs/accuracy.md from what is known so far
//
// All cores work. Finished parts are kept until the code of a function changes, so a run that was stopped goes on.

import '../usage.mjs';

import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { all, properties } from '../../packages/nonlin/src/catalog.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { verifyEverywhere } from './everywhere.ts';
import { hardPoints, STRETCHES } from './float32.ts';
import { BATCH } from './float64.ts';
import type { Job } from './jobs.ts';
import { codeHash, Kept, root } from './kept.ts';
import { type PeerResult, verifyPeers } from './peers.ts';
import { doubleDoubleReference, type Output, outputs, referenceError } from './reference.ts';
import { type Result, withEverywhere, withPeers, withRows, withSecond, writeReport } from './report.ts';
import { type RowResult, verifyRows } from './rows.ts';
import { type SecondResult, verifySecond } from './second.ts';
import { type Findings, merge } from './sweep.ts';
import { verifyDefined } from './tables/defined.ts';
import { proveTables, subjects } from './tables/proof.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string' },
    sample: { type: 'boolean', default: false },
    points: { type: 'string', default: '1e8' },
    report: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const formats = (['float32', 'float64'] as const).filter(f => (values.format ?? f) === f);
if (formats.length === 0) throw new RangeError(`--format: expected float32 or float64, not ${values.format}`);
const batches = Math.max(1, Math.ceil(wholeNumber('points', values.points) / BATCH));
/** A prime, so that it meets every pattern of low bits. */
const SAMPLE = 4099;

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(`--${name}: expected a whole number above 0, not ${text}`);
}

const scalars = all()
  .map(e => e.definition)
  .filter((f): f is ScalarFunction => f.kind === 'scalar');
const provable = positionals.includes('tables') ? subjects() : scalars;
const names = [...provable.map(f => f.name), 'rows', 'second', 'peers', 'everywhere', 'tables', 'defined'];
const unknown = positionals.find(name => !names.includes(name));
if (unknown !== undefined) throw new RangeError(`${unknown}: expected one of ${names.join(', ')}`);

/** In the order that was asked for; without one, what most frameworks have comes first. */
const useOf = (f: ScalarFunction): number => Object.keys(f.frameworks ?? {}).length;
const inOrder =
  positionals.length === 0
    ? scalars.toSorted((f, g) => useOf(g) - useOf(f))
    : positionals.flatMap(name => scalars.filter(f => f.name === name));

if (positionals.includes('tables')) {
  await proveTables(positionals.filter(name => name !== 'tables'));
  process.exit();
}

if (positionals.includes('defined')) {
  console.log(verifyDefined());
  process.exit();
}

if (positionals.includes('everywhere')) {
  const found = await verifyEverywhere(inOrder.map(f => f.name));
  writeFileSync(join(root, 'docs/accuracy.md'), withEverywhere(found));
  process.exit();
}

interface Task {
  readonly jobs: readonly Job[];
  readonly kept: Kept<Findings>;
}

function taskOf(f: ScalarFunction, output: Output, format: Precision, isSample = false): Task {
  const { name } = f;
  const stride = isSample ? SAMPLE : 1;
  const parts = format === 'float32' ? STRETCHES : batches;
  const kind = format === 'float32' ? `${format}-${stride}` : format;
  return {
    jobs: Array.from({ length: parts }, (_, part) => ({ name, output, format, part, stride })),
    kept: new Kept(`${name}-${output}-${kind}-${codeHash(f, format)}`),
  };
}

const rows = new Kept<readonly RowResult[]>('rows');
const second = new Kept<readonly SecondResult[]>('second');
const peers = new Kept<readonly PeerResult[]>('peers');
if (!values.report) {
  await work(
    formats.flatMap(format =>
      inOrder.flatMap(f => outputs.map(output => taskOf(f, output, format, values.sample))),
    ),
  );
  if (positionals.length === 0 || positionals.includes('rows')) {
    rows.parts['all'] = verifyRows();
    rows.save();
    writeFileSync(join(root, 'docs/accuracy.md'), withRows(rows.parts['all']));
  }
  if (positionals.length === 0 || positionals.includes('second')) {
    second.parts['all'] = verifySecond();
    second.save();
    writeFileSync(join(root, 'docs/accuracy.md'), withSecond(second.parts['all']));
  }
  if (positionals.includes('peers')) {
    peers.parts['all'] = verifyPeers();
    peers.save();
    writeFileSync(join(root, 'docs/accuracy.md'), withPeers(peers.parts['all']));
  }
}
const isComplete = values.report || positionals.length === 0;
const reported = scalars.filter(f => isComplete || positionals.includes(f.name));
const results = reported.flatMap(f => outputs.map(output => resultOf(f, output)));
const report = writeReport(
  results,
  rows.parts['all'] ?? [],
  second.parts['all'] ?? [],
  peers.parts['all'] ?? [],
);
console.log(report);
if (isComplete) writeFileSync(join(root, 'docs/accuracy.md'), report);
console.error(isComplete ? 'Written to docs/accuracy.md.' : 'A partial run: no report is written.');

/** Hands jobs to processes until all are done. */
async function work(tasks: readonly Task[]): Promise<void> {
  const queue = tasks.flatMap(task =>
    task.jobs.filter(job => !task.kept.parts[job.part]).map(job => ({ task, job })),
  );
  const total = queue.length;
  const start = Date.now();
  let done = 0;
  const runWorker = async (): Promise<void> => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { task, job } = next;
        task.kept.parts[job.part] = await new Promise<Findings>((resolve, reject) => {
          child.once('message', resolve as (message: unknown) => void);
          child.once('exit', code => reject(new Error(`a worker ended with code ${code}`)));
          child.send(job);
        });
        child.removeAllListeners('exit');
        task.kept.save();
        done++;
        progress(job, done, total, (Date.now() - start) / 1000);
      }
    } finally {
      child.kill();
    }
  };
  const count = Math.min(wholeNumber('jobs', values.jobs), total);
  await Promise.all(Array.from({ length: count }, runWorker));
}

function progress({ name, output, format }: Job, done: number, total: number, seconds: number): void {
  const left = (seconds / done) * (total - done);
  const line = `${name} ${output} ${format}: ${done} of ${total} parts, ${Math.round(left / 60)} min left`;
  process.stderr.write(
    process.stderr.isTTY ? `\r${line.padEnd(70)}` : done % 64 === 0 || done === total ? `${line}\n` : '',
  );
}

/** The findings of all parts; undefined if some are missing. */
function whole({ jobs, kept }: Task): Findings | undefined {
  const parts = jobs.map(job => kept.parts[job.part]);
  return parts.every(part => part !== undefined) ? parts.reduce(merge) : undefined;
}

/** Every input where that is known, and a sample where not. */
function float32Of(f: ScalarFunction, output: Output): Findings | undefined {
  return whole(taskOf(f, output, 'float32')) ?? whole(taskOf(f, output, 'float32', true));
}

/** As many batches as are known. */
function float64Of(f: ScalarFunction, output: Output): Findings | undefined {
  const parts = Object.values(taskOf(f, output, 'float64').kept.parts);
  return parts.length > 0 ? parts.reduce(merge) : undefined;
}

function resultOf(f: ScalarFunction, output: Output): Result {
  const { symmetry, monotonicity } = properties(f);
  return {
    name: f.name,
    output,
    rises: output === 'value' && monotonicity === 'increasing',
    stated: f.ulp?.[output === 'value' ? 0 : 1] ?? 2,
    isSymmetric: symmetry === 'odd' || symmetry === 'even',
    float32: float32Of(f, output),
    float64: float64Of(f, output),
    referenceError: referenceError(f, output, doubleDoubleReference(f, output), hardPoints(f)),
  };
}
