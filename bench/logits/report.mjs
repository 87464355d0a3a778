// Measures nonlin/logits and its peers side by side, and says so in Markdown.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { cases } from './cases.mjs';

const here = import.meta.dirname;
const NAMES = {
  nonlin: 'nonlin',
  transformers: 'transformers.js',
  'tfjs-wasm': 'TensorFlow.js wasm',
  jax: 'jax-js',
  loop: 'reading once',
};
const OTHERS = ['transformers', 'tfjs-wasm', 'jax'];
const ROUNDS = 5;
const SLICE_MS = 150;

function processOf(name) {
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
  const ready = answer();
  const ask = async message => {
    await ready;
    if (!child.connected) return { ok: false, wrong: 'the process ended' };
    const answered = answer();
    child.send(message);
    return answered;
  };
  return { name, ask, end: () => child.kill() };
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Each case in turns: every peer once, round after round, so that all see the same of what else the machine does. */
async function measure(aCase, peers) {
  const wrong = {};
  const turns = [];
  for (const peer of peers) {
    const answer = await peer.ask({ kind: 'prepare', case: aCase });
    if (answer.ok) turns.push({ peer, times: [] });
    else if (answer.wrong) wrong[peer.name] = answer.wrong;
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const { peer, times } of turns) times.push((await peer.ask({ kind: 'time', ms: SLICE_MS })).ms);
  return { ...aCase, ms: Object.fromEntries(turns.map(t => [t.peer.name, median(t.times)])), wrong };
}

export async function measureLogits() {
  const peers = Object.keys(NAMES).map(processOf);
  const results = [];
  for (const aCase of cases) {
    const result = await measure(aCase, peers);
    console.error(`${aCase.name}, ${aCase.size}:`, result.ms, result.wrong);
    results.push(result);
  }
  for (const peer of peers) peer.end();
  return results;
}

const fastest = ({ ms }) => Math.min(...OTHERS.map(name => ms[name] ?? Infinity));
const show = ms => (ms === undefined ? '–' : ms.toPrecision(3));

/** The bars, and whether each is reached. */
function bars(results) {
  const leads = name => results.filter(r => r.name === name).map(r => fastest(r) / r.ms.nonlin);
  const both = 'temperature 0.7, topK 50, topP 0.95';
  const slowest = Math.max(...results.filter(r => r.name === both).map(r => r.ms.nonlin));
  const readings = results.filter(r => r.kind === 'topK').map(r => r.ms.nonlin / r.ms.loop);
  const row = (words, measured, isReached) => [words, measured, isReached ? 'reached' : '**missed**'];
  const least = (words, numbers) =>
    row(
      words,
      numbers.map(n => n.toPrecision(3)).join('; '),
      numbers.every(n => n >= 5),
    );
  return [
    row('one token with temperature, topK and topP in at most 0.5 ms', `${show(slowest)} ms`, slowest <= 0.5),
    least('… and at least 5 times as fast as the fastest other', leads(both)),
    least('topP alone at least 5 times as fast', leads('topP 0.95')),
    row(
      'the five best within twice the time of reading the row once',
      readings.map(n => n.toPrecision(3)).join('; '),
      readings.every(n => n <= 2),
    ),
  ];
}

const table = (head, body) =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');

export function logitsReport(results) {
  const lock = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'));
  return `# Benchmarks of nonlin/logits

Written by \`npm run bench\`. Do not edit. Milliseconds a call, medians of ${ROUNDS} interleaved rounds, one process a peer, one thread;
machines differ and are noisy, so it is the ratios that count. Logits are float32: normal numbers, and forty that stand out.

Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.version}.
${['@huggingface/transformers', '@tensorflow/tfjs-backend-wasm', '@jax-js/jax'].map(name => `${name} ${lock.dependencies[name]}`).join(', ')}.

The peers have no topP: the harness takes it from the sorted probabilities that they give, in a loop. Without topK that is the whole
vocabulary, sorted, as transformers.js does where it samples. Those that have tensors keep their input as one.

${table(['bar', 'measured', ''], bars(results))}

${table(
  ['', 'logits', ...Object.values(NAMES), 'lead'],
  results.map(r => [
    r.name,
    r.size.toLocaleString('en-US'),
    ...Object.keys(NAMES).map(name => show(r.ms[name])),
    (fastest(r) / r.ms.nonlin).toPrecision(3),
  ]),
)}
${results
  .flatMap(r =>
    Object.entries(r.wrong).map(([name, what]) => `\n- ${NAMES[name]}, ${r.name}, ${r.size}: ${what}`),
  )
  .join('')}`;
}
