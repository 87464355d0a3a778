// The peers' processes: one question at a time, one answer to each.
import { fork, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { complaint, dataOf, largestError } from './data.mjs';

const here = import.meta.dirname;
const ENDED = { ok: false, wrong: 'the process ended' };

/** A peer in a Node process of its own. */
export async function nodePeer(name) {
  const child = fork(join(here, 'host.mjs'), [name], { cwd: here, silent: true });
  const answer = () =>
    new Promise(resolve => {
      const gone = () => resolve(ENDED);
      child.once('exit', gone);
      child.once('message', message => {
        child.off('exit', gone);
        resolve(message);
      });
    });
  await answer();
  const ask = message => {
    if (!child.connected) return Promise.resolve(ENDED);
    const answered = answer();
    child.send(message);
    return answered;
  };
  return { name, ask, end: () => child.kill() };
}

/** Native peers in Python: their names here, the module that a Python has to have, and their scripts. */
const PYTHON_PEERS = [
  { name: 'torch', module: 'torch', script: 'pytorch.py' },
  { name: 'jax-native', module: 'jax', script: 'jax_python.py' },
];
/** The Python of `npm run conformance -- --setup` before those of the machine. */
const PYTHONS = [join(here, '../.cache/python/bin/python'), '/usr/bin/python3', 'python3'];

/** The peers in Python that this machine has. */
export const pythonPeers = () => PYTHON_PEERS.flatMap(pythonPeer);

/** A list of one; of none where no Python has the module. */
function pythonPeer({ name, module, script }) {
  const python = PYTHONS.find(program => spawnSync(program, ['-c', `import ${module}`]).status === 0);
  if (!python) return [];
  const child = spawn(python, [join(here, 'peers', script)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async message => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await lines.next();
    return done ? ENDED : checked(message, JSON.parse(value));
  };
  return [{ name, ask, end: () => child.stdin.end() }];
}

/** Python makes the same arrays itself and sends some elements of its result: they are judged here, as the others' are. */
function checked(message, answer) {
  if (!answer.sample) return answer;
  const sparse = { length: answer.sample.length };
  for (const [place, value] of answer.sample.values) sparse[place] = value;
  const data = dataOf(message.case);
  const wrong = complaint(message.case, data, sparse);
  return wrong ? { ok: false, wrong } : { ...answer, ulps: largestError(message.case, data, sparse) };
}
