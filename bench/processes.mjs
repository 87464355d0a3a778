// The peers' processes: one question at a time, one answer to each.
import { fork, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { complaint, dataOf } from './data.mjs';

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

/** PyTorch, if some Python on this machine has it: a list of one or none. */
export function torchPeers() {
  const python = ['/usr/bin/python3', 'python3'].find(
    program => spawnSync(program, ['-c', 'import torch']).status === 0,
  );
  if (!python) return [];
  const child = spawn(python, [join(here, 'peers/pytorch.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async message => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await lines.next();
    return done ? ENDED : checked(message, JSON.parse(value));
  };
  return [{ name: 'torch', ask, end: () => child.stdin.end() }];
}

/** Python makes the same arrays itself and sends some elements of its result: they are judged here, as the others' are. */
function checked(message, answer) {
  if (!answer.sample) return answer;
  const sparse = { length: answer.sample.length };
  for (const [place, value] of answer.sample.values) sparse[place] = value;
  const wrong = complaint(message.case, dataOf(message.case), sparse);
  return wrong ? { ok: false, wrong } : answer;
}
