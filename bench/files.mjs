// Measures `nonlin apply` on files beside cp: node bench/files.mjs [megabytes]; writes bench/files.json and docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/workspace.mjs';
import { withFiles } from './filesReport.mjs';

ensureBuilt();
const here = import.meta.dirname;
const command = join(here, '../packages/cli/bin/nonlin.js');
const megabytes = Number(process.argv[2] ?? 1000);
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

function makeFiles() {
  const piece = Buffer.from(numbers(WIDTH * 10_000).buffer);
  const pieces = Math.ceil((megabytes * 1e6) / piece.length);
  const dict = `{'descr': '<f4', 'fortran_order': False, 'shape': (${pieces * 10_000}, ${WIDTH}), }`.padEnd(
    117,
  );
  const head = Buffer.from(`\x93NUMPY\x01\x00\x76\x00${dict}\n`, 'latin1');
  const npy = openSync(at('x.npy'), 'w');
  writeSync(npy, head);
  for (let i = 0; i < pieces; i++) writeSync(npy, piece);
  closeSync(npy);
  const text = [...numbers(100_000)].map(v => v * 0.1);
  const csv = openSync(at('x.csv'), 'w');
  writeSync(csv, `,${Array.from({ length: 10 }, (_, i) => i).join(',')}\n`);
  let size = 0;
  for (let row = 0; size < (megabytes * 1e6) / 5; ) {
    const lines = [];
    for (let i = 0; i < 10_000; i++, row++)
      lines.push(`${row},${text.slice((i * 10) % 99_990, ((i * 10) % 99_990) + 10).join(',')}\n`);
    size += writeSync(csv, lines.join(''));
  }
  closeSync(csv);
  return { npy: head.length + pieces * piece.length, csv: size };
}

/** Seconds by the clock and of all processors, and the largest resident memory. */
function timed(program, args) {
  const format = '%e %U %S %M';
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', format, program, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status !== 0) throw new Error(stderr);
  const [wall, user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds: wall, cpu: user + system, memory: memory * 1024 };
}

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
const jobs = [
  ...['relu', 'gelu', 'softmax'].flatMap(name =>
    [1, cores].map(threads => ({ name, input: 'npy', threads })),
  ),
  ...[1, cores].map(threads => ({ name: 'softmax', input: 'csv', threads })),
];
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  const sizes = makeFiles();
  const copies = [];
  const starts = [];
  const runs = jobs.map(job => ({ ...job, rounds: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(at('y'), { force: true });
    copies.push(timed('cp', ['x.npy', 'y']).seconds);
    starts.push(timed(process.execPath, [command, 'eval', 'sigmoid', '0']));
    for (const run of runs) {
      const output = `y.${run.input}`;
      rmSync(at(output), { force: true });
      run.rounds.push(apply(run.name, `x.${run.input}`, output, run.threads));
    }
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  const cp = median(copies);
  const finished = runs.map(({ rounds, ...run }) => {
    const seconds = median(rounds.map(r => r.seconds));
    const memory = Math.max(...rounds.map(r => r.memory));
    const found = { ...run, name: `${run.name}, .${run.input}`, seconds, memory };
    if (run.input === 'csv') {
      const cpuRate = sizes.csv / median(rounds.map(r => r.cpu));
      return { ...found, cpuRate, bar: '≥ 80 MB/s a core', isMet: cpuRate >= 80e6 };
    }
    const share = cp / seconds;
    return { ...found, share, ...(run.threads > 1 && { bar: '≥ 70 % of cp', isMet: share >= 0.7 }) };
  });
  const result = {
    date: new Date().toISOString().slice(0, 10),
    cores,
    load: loadavg()[0].toFixed(1),
    ...sizes,
    cp,
    start: { wall: median(starts.map(s => s.seconds)) * 1000, cpu: median(starts.map(s => s.cpu)) * 1000 },
    runs: finished,
  };
  writeFileSync(join(here, 'files.json'), `${JSON.stringify(result, null, 2)}\n`);
  const page = join(here, '../docs/benchmarks.md');
  writeFileSync(page, withFiles(readFileSync(page, 'utf8')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
