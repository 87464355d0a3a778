// Runs what `nonlin code … --to spark` writes on a Spark cluster, kills one executor half way, and compares the results with the library.
//
//   npm run cluster                            a million logits, some two minutes; prints what was found
//   npm run cluster -- --logits 1e8 --report   a hundred million, and writes the tables in docs/scale.md and docs/scale.zh-CN.md
//
// PySpark, NumPy and PyArrow come from `npm run conformance -- --setup`; Java 17 or later has to be there.
import '../usage.mjs';

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logSoftmax, softmax } from '../../packages/nonlin/src/index.ts';
import { code } from '../../packages/nonlin/src/notation.ts';
import { pythonWith } from '../conformance/environment.ts';
import { compared, type Findings } from './compare.ts';
import { type Report, written } from './report.ts';

const root = join(import.meta.dirname, '../..');
const CLASSES = 10;

const { values } = parseArgs({
  options: {
    logits: { type: 'string', default: '1e6' },
    executors: { type: 'string', default: '2' },
    memory: { type: 'string', default: '2048' },
    report: { type: 'boolean', default: false },
  },
});
const rows = Number(values.logits) / CLASSES;
if (!Number.isInteger(rows) || rows < 1)
  throw new RangeError(`--logits is a positive multiple of ${CLASSES}, not ${values.logits}`);
const executors = Number(values.executors);
if (!Number.isInteger(executors) || executors < 2)
  throw new RangeError(
    `--executors is a whole number from 2, as one of them is killed, not ${values.executors}`,
  );

/** What the job leaves for us. */
interface Job {
  readonly version: string;
  readonly java: string;
  readonly seconds: Report['seconds'];
  readonly killed: {
    readonly executor: string;
    readonly done: number;
    readonly tasks: number;
    readonly before: readonly string[];
  } | null;
  readonly after: readonly string[];
  readonly crossEntropy: number;
}

const python = pythonWith('pyspark, pyarrow, numpy');
if (python === undefined)
  throw new Error('no Python has pyspark, pyarrow and numpy: npm run conformance -- --setup');

function run(program: string, args: readonly string[]): number {
  const begin = performance.now();
  const { status } = spawnSync(program, args, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${status}`);
  return (performance.now() - begin) / 1000;
}

/** Seconds that the command line takes for the same on this machine, from .npy to .npy. */
function alone(folder: string, name: string): number {
  const input = join(folder, 'logits.npy');
  const output = join(folder, `${name}-alone.npy`);
  return run(process.execPath, [
    join(root, 'packages/cli/bin/nonlin.js'),
    'apply',
    name,
    input,
    '-o',
    output,
    '--quiet',
  ]);
}

const folder = join(root, '.cache/cluster');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  run(python, ['shards.py', 'out', folder, String(rows), String(CLASSES)]);
  const settings = {
    folder,
    executors,
    memory: Number(values.memory),
    partitions: 64,
    softmax: code(softmax, 'spark'),
    logSoftmax: code(logSoftmax, 'spark'),
    result: join(folder, 'result.json'),
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  run(python, ['job.py', join(folder, 'settings.json')]);
  run(python, ['shards.py', 'in', folder]);
  const job = JSON.parse(readFileSync(settings.result, 'utf8')) as Job;
  if (job.killed === null) throw new Error('the job ended before an executor was killed: take more logits');
  const found: Findings = compared(folder, CLASSES);
  const report: Report = {
    logits: rows * CLASSES,
    executors,
    spark: job.version,
    java: job.java,
    processor: cpus()[0]!.model.replace(/\s+/g, ' ').trim(),
    cores: cpus().length,
    killed: { done: job.killed.done, tasks: job.killed.tasks },
    replaced: job.after.some(id => !job.killed!.before.includes(id)),
    seconds: job.seconds,
    alone: { softmax: alone(folder, 'softmax'), logSoftmax: alone(folder, 'logSoftmax') },
    crossEntropyOff: Math.abs(job.crossEntropy / found.crossEntropy - 1),
    ...found,
  };
  console.log(JSON.stringify(report, null, 2));
  if (values.report) written(report);
  const lost = Object.values(found.counts).some(({ missing, repeated }) => missing > 0 || repeated > 0);
  if (lost || found.differentTops > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
