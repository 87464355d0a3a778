// Measures `nonlin apply` on files beside cp: node bench/files.mjs [megabytes, default 2000]; writes bench/files.json and docs/benchmarks.md.
import '../scripts/usage.mjs';

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/workspace.mjs';
import { withFiles } from './filesReport.mjs';

ensureBuilt();
const here = import.meta.dirname;
const command = join(here, '../packages/cli/bin/nonlin.js');
const megabytes = Number(process.argv[2] ?? 2000);
const ROUNDS = 5;
const WIDTH = 100;
const folder = mkdtempSync(join(tmpdir(), 'nonlin-files-'));
const at = name => join(folder, name);

/** Numbers that lie evenly in [−8, 8], in an order without a pattern. */
function numbers(count) {
  let seed = 1;
  return Float32Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 28 - 8;
  });
}

/** An .npy file of rows of numbers, of about so many bytes; returns its size. */
function makeNpy(name, dtype, values, bytes) {
  const piece = Buffer.from(values.buffer);
  const pieces = Math.ceil(bytes / piece.length);
  const rows = (pieces * values.length) / WIDTH;
  const dict = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${rows}, ${WIDTH}), }`.padEnd(117);
  const head = Buffer.from(`\x93NUMPY\x01\x00\x76\x00${dict}\n`, 'latin1');
  const file = openSync(at(name), 'w');
  writeSync(file, head);
  for (let i = 0; i < pieces; i++) writeSync(file, piece);
  closeSync(file);
  return head.length + pieces * piece.length;
}

/** A CSV as pandas writes one: a header, an index, ten columns of float64. */
function makeCsv(name) {
  const text = [...numbers(100_000)].map(v => v * 0.1);
  const file = openSync(at(name), 'w');
  let size = writeSync(file, `,${Array.from({ length: 10 }, (_, i) => i).join(',')}\n`);
  for (let row = 0; size < (megabytes * 1e6) / 5; ) {
    const lines = [];
    for (let i = 0; i < 10_000; i++, row++)
      lines.push(`${row},${text.slice((i * 10) % 99_990, ((i * 10) % 99_990) + 10).join(',')}\n`);
    size += writeSync(file, lines.join(''));
  }
  closeSync(file);
  return size;
}

/** Seconds by the clock, of all processors and of those outside the system, and the largest resident memory. */
function timed(program, args) {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', program, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status !== 0) throw new Error(stderr);
  const [seconds, user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  spent += user + system;
  return { seconds, user, cpu: Number((user + system).toFixed(2)), memory: memory * 1024 };
}

/** Seconds that all processors were busy since the system started. */
const busy = () => cpus().reduce((sum, { times: t }) => sum + t.user + t.nice + t.sys + t.irq, 0) / 1000;

/** Seconds of processors that the timed programs took. */
let spent = 0;

const apply = (name, input, output, threads) =>
  timed(process.execPath, [
    command,
    'apply',
    name,
    input,
    '-o',
    output,
    '--threads',
    String(threads),
    '--quiet',
  ]);

const cores = availableParallelism();
const inputs = { 'float32 .npy': 'f32.npy', 'float64 .npy': 'f64.npy', CSV: 'table.csv' };
const jobs = [
  ['relu', 'float32 .npy'],
  ['gelu', 'float32 .npy'],
  ['softmax', 'float32 .npy'],
  ['softmax', 'float64 .npy'],
  ['phish', 'float64 .npy'],
  ['sparsemax', 'float64 .npy'],
  ['softmax', 'CSV'],
].map(([name, input]) => ({ name, input, rounds: [] }));

/** Copies the file of a job, then computes it by one thread and by all: what is compared runs side by side. */
function round({ name, input, rounds }) {
  const source = inputs[input];
  const output = `y-${source}`;
  const fresh = run => {
    const result = run();
    // What waits to be written to the disk would slow down the next.
    rmSync(at(output), { force: true });
    return result;
  };
  rounds.push({
    cp: fresh(() => timed('cp', [source, output])),
    one: fresh(() => apply(name, source, output, 1)),
    all: fresh(() => apply(name, source, output, cores)),
  });
}

try {
  const sizes = {
    'float32 .npy': makeNpy('f32.npy', '<f4', numbers(WIDTH * 10_000), megabytes * 1e6),
    'float64 .npy': makeNpy('f64.npy', '<f8', Float64Array.from(numbers(WIDTH * 10_000)), megabytes * 5e5),
    CSV: makeCsv('table.csv'),
  };
  const starts = [];
  const bareStarts = [];
  const [from, busyFrom, own] = [performance.now(), busy(), process.cpuUsage()];
  spent = 0;
  for (let i = 0; i < ROUNDS; i++) {
    starts.push(timed(process.execPath, [command, 'eval', 'sigmoid', '0']));
    bareStarts.push(timed(process.execPath, ['-e', '0']));
    for (const job of jobs) round(job);
    console.error(`round ${i + 1} of ${ROUNDS}`);
  }
  const { user, system } = process.cpuUsage(own);
  const others = busy() - busyFrom - spent - (user + system) / 1e6;
  const result = {
    date: new Date().toISOString().slice(0, 10),
    cores,
    others: Number((Math.max(0, others) / ((performance.now() - from) / 1000)).toFixed(2)),
    sizes,
    start: starts,
    bareStart: bareStarts,
    jobs,
  };
  writeFileSync(join(here, 'files.json'), `${JSON.stringify(result, null, 2)}\n`);
  const page = join(here, '../docs/benchmarks.md');
  writeFileSync(page, withFiles(readFileSync(page, 'utf8')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
