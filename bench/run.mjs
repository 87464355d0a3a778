// Measures nonlin and its peers side by side: one process each, one case at a time, in turns.
//
//   npm run bench                          everything; writes docs/benchmarks.md, its plots and bench/results.json
//   npm run bench -- --quick               headlines only; nothing is written
//   npm run bench -- --only sigmoid,tanh   some functions; nothing is written
//   npm run bench -- --logits              nonlin/logits alone; writes docs/benchmarks-logits.md
import '../scripts/usage.mjs';

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    logits: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
if (!existsSync(join(here, 'node_modules'))) {
  console.error('Installing the peers …');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
spawnSync(process.execPath, [join(here, '../scripts/build.mjs')], { stdio: 'inherit' });

// What needs the build or the peers is imported now that they are there.
const { casesFor, idOf, sizeOf } = await import('./cases.mjs');
const { nodePeer, pythonPeers } = await import('./processes.mjs');
const { shippedBytes } = await import('./bytes.mjs');
const { report } = await import('./report.mjs');
const { JS_PEERS } = await import('./figures.mjs');
const { plots } = await import('./plots.mjs');
const { logitsReport, measureLogits } = await import('./logits/report.mjs');

const NODE_PEERS = ['nonlin', 'nonlin-out', ...JS_PEERS, 'ort-node', 'copy'];
const COLD = ['nonlin', 'tfjs-wasm', 'tfjs-cpu', 'ort-web', 'ort-node', 'jax', 'numpy-ts', 'litert'];
const SLICE_MS = 60;
/** Arrays longer than this take TensorFlow.js's cpu backend seconds a call. */
const LARGEST_FOR_SLOW = 2_000_000;
const SLOW = 'tfjs-cpu';

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = n => Number(n.toPrecision(4));

/** The first line of an error, without where this machine keeps the files. */
const reason = ({ wrong }) => wrong.split('\n')[0].replaceAll(join(here, '..'), '');

/** Every peer that has the function prepares; then they are timed in turns, round after round. */
async function measure(aCase, peers, versions) {
  const elements = sizeOf(aCase.shape);
  const turns = [];
  const wrong = {};
  const ulps = {};
  for (const peer of peers) {
    if (peer.name === SLOW && elements > LARGEST_FOR_SLOW) continue;
    const answer = await peer.ask({ kind: 'prepare', case: aCase });
    Object.assign(versions, answer.versions);
    for (const way of answer.ways ?? []) turns.push({ peer, way, times: [], least: Infinity });
    if (answer.ulps !== undefined && aCase.element === 'float32') ulps[peer.name] = rounded(answer.ulps);
    if (answer.wrong) wrong[peer.name] = reason(answer);
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const turn of turns) {
      const answer = await turn.peer.ask({ kind: 'time', way: turn.way, ms: SLICE_MS, elements });
      if (answer.ns === undefined) wrong[turn.peer.name] = reason(answer);
      else turn.times.push(answer.ns);
      turn.least = Math.min(turn.least, answer.least ?? Infinity);
    }
  }
  const timed = turns.filter(({ times }) => times.length > 0);
  const byTurn = figure =>
    Object.fromEntries(
      timed.map(turn => {
        const { peer, way } = turn;
        return [way === 'run' ? peer.name : `${peer.name}-${way}`, rounded(figure(turn))];
      }),
    );
  return { ...aCase, ns: byTurn(t => median(t.times)), least: byTurn(t => t.least), ulps, wrong };
}

async function measureAll(cases, versions) {
  const peers = [...(await Promise.all(NODE_PEERS.map(nodePeer))), ...pythonPeers()];
  const results = [];
  for (const [i, aCase] of cases.entries()) {
    const result = await measure(aCase, peers, versions);
    results.push(result);
    const shown = Object.entries(result.ns).map(([name, ns]) => `${name} ${ns.toPrecision(3)}`);
    console.error(`${i + 1}/${cases.length} ${idOf(aCase)}: ${shown.join(', ')}`);
    for (const [name, what] of Object.entries(result.wrong)) console.error(`  ${name}: ${what}`);
  }
  for (const peer of peers) peer.end();
  return results;
}

/** Milliseconds from import to first result, the median of five fresh processes. */
function coldStart(name) {
  const start = () =>
    execFileSync(process.execPath, [join(here, 'start.mjs'), name], {
      cwd: here,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  // The last line: some peers greet before it.
  const milliseconds = () => Number(start().trim().split('\n').at(-1));
  return rounded(median(Array.from({ length: 5 }, milliseconds)));
}

function write(all) {
  const folder = join(here, '../docs/benchmarks');
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(plots(all.results)))
    writeFileSync(join(folder, `${name}.svg`), svg);
  writeFileSync(join(here, '../docs/benchmarks.md'), report(all));
  writeFileSync(join(here, 'results.json'), JSON.stringify(all));
  spawnSync('npx', ['biome', 'format', '--write', 'bench/results.json'], { cwd: join(here, '..') });
}

async function reportLogits() {
  const text = logitsReport(await measureLogits());
  console.log(text);
  writeFileSync(join(here, '../docs/benchmarks-logits.md'), text);
}

if (values.logits) {
  await reportLogits();
  process.exit(0);
}

const versions = {
  nonlin: JSON.parse(readFileSync(join(here, '../packages/nonlin/package.json'), 'utf8')).version,
};
const only = values.only === '' ? [] : values.only.split(',');
const all = {
  date: new Date().toISOString().slice(0, 10),
  versions,
  results: await measureAll(casesFor({ quick: values.quick, only }), versions),
  starts: Object.fromEntries(COLD.map(name => [name, coldStart(name)])),
  bytes: await shippedBytes(),
};
console.log(report(all));
if (!values.quick && only.length === 0) {
  write(all);
  await reportLogits();
}
process.exit(0);
