// Measures nonlin and its peers side by side: one process each, one case at a time, in turns.
//
//   npm run bench                          everything; writes docs/benchmarks.md
//   npm run bench -- --quick               headlines only; nothing is written
//   npm run bench -- --only sigmoid,tanh   some functions; nothing is written
import { execFileSync, fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules'))) {
  console.error('Installing the peers …');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
spawnSync(process.execPath, [join(here, '../scripts/build.mjs')], { stdio: 'inherit' });

const { casesFor, idOf, sizeOf } = await import('./cases.mjs');
const { shippedBytes } = await import('./bytes.mjs');
const { report } = await import('./report.mjs');

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
  },
});
const isComplete = !values.quick && values.only === '';
const cases = casesFor({ quick: values.quick, only: values.only === '' ? [] : values.only.split(',') });

const JAVASCRIPT = ['nonlin', 'nonlin-out', 'tfjs-wasm', 'tfjs-wasm-resident', 'tfjs-cpu', 'tfjs-cpu-resident', 'ort-web', 'jax', 'loop'];
const NATIVE = ['ort-node', 'copy'];
/** Rows and arrays this long take TensorFlow.js's cpu backend seconds a call. */
const LARGEST_FOR_SLOW = 2_000_000;
const SLOW = new Set(['tfjs-cpu', 'tfjs-cpu-resident', 'jax', 'loop']);

/** A peer's process: one question at a time, one answer to each. */
class Peer {
  constructor(name, ask, end) {
    Object.assign(this, { name, ask, end });
  }
}

async function jsPeer(name) {
  const child = fork(join(here, 'host.mjs'), [name], { cwd: here, silent: true });
  const answer = () =>
    new Promise(resolve => {
      const gone = () => resolve({ ok: false, wrong: 'the process ended' });
      child.once('exit', gone);
      child.once('message', message => {
        child.off('exit', gone);
        resolve(message);
      });
    });
  await answer();
  const ask = message => {
    if (!child.connected) return Promise.resolve({ ok: false, wrong: 'the process ended' });
    const answered = answer();
    child.send(message);
    return answered;
  };
  return new Peer(name, ask, () => child.kill());
}

/** PyTorch, if some Python on this machine has it. */
async function torchPeer() {
  const python = ['/usr/bin/python3', 'python3'].find(program => spawnSync(program, ['-c', 'import torch']).status === 0);
  if (!python) return [];
  const child = spawn(python, [join(here, 'peers/pytorch.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async message => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    return JSON.parse((await lines.next()).value);
  };
  return [new Peer('torch', ask, () => child.stdin.end())];
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const SLICE_MS = 80;
async function measure(aCase, peers) {
  const elements = sizeOf(aCase.shape);
  const ready = [];
  const wrong = {};
  for (const peer of peers) {
    if (SLOW.has(peer.name) && elements > LARGEST_FOR_SLOW) continue;
    const { ok, wrong: what, versions: theirs } = await peer.ask({ kind: 'prepare', case: aCase });
    Object.assign(versions, theirs);
    if (ok) ready.push({ peer, times: [] });
    if (what) wrong[peer.name] = what;
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { peer, times } of ready) {
      const { ns } = await peer.ask({ kind: 'time', ms: SLICE_MS, elements });
      if (ns !== undefined) times.push(ns);
    }
  }
  const ns = Object.fromEntries(ready.filter(r => r.times.length > 0).map(({ peer, times }) => [peer.name, median(times)]));
  return { ...aCase, ns, wrong };
}

const coldStart = name => {
  const times = Array.from({ length: 5 }, () => {
    try {
      return Number(execFileSync(process.execPath, [join(here, 'start.mjs'), name], { cwd: here, encoding: 'utf8' }).trim().split('\n').at(-1));
    } catch {
      return Number.NaN;
    }
  });
  return median(times);
};

const versions = {};
const peers = [...(await Promise.all([...JAVASCRIPT, ...NATIVE].map(jsPeer))), ...(await torchPeer())];
const results = [];
for (const [i, aCase] of cases.entries()) {
  const result = await measure(aCase, peers);
  results.push(result);
  const shown = Object.entries(result.ns).map(([name, ns]) => `${name} ${ns.toPrecision(3)}`);
  console.error(`${i + 1}/${cases.length} ${idOf(aCase)}: ${shown.join(', ')}`);
  for (const [name, what] of Object.entries(result.wrong)) console.error(`  ${name}: ${what}`);
}
for (const peer of peers) peer.end();

const starts = Object.fromEntries(['nonlin', 'tfjs-wasm', 'tfjs-cpu', 'ort-web', 'ort-node', 'jax'].map(name => [name, coldStart(name)]));
const all = { date: new Date().toISOString().slice(0, 10), versions, results, starts, bytes: await shippedBytes() };
console.log(report(all));
if (isComplete) {
  writeFileSync(join(here, 'results.json'), `${JSON.stringify(all)}\n`);
  writeFileSync(join(here, '../docs/benchmarks.md'), report(all));
}
process.exit(0);
