// The process of one peer: prepares a case, checks what it gives, and times it whenever asked to.
import { logitsOf } from './cases.mjs';

const peer = await import(`./peers/${process.argv[2]}.mjs`);
let run;

/** Tokens must be among the most probable; the k best must be those. */
function complaint({ kind, k, options }, x, found) {
  const order = Array.from(x.keys()).sort((a, b) => x[b] - x[a]);
  if (kind === 'topK') {
    const isRight = found.every((index, i) => x[index] === x[order[i]]) && [1, k].includes(found.length);
    return isRight ? undefined : `${found}, not ${order.slice(0, k)}`;
  }
  const rank = order.indexOf(found[0]);
  return rank >= 0 && rank < (options.topK ?? x.length) ? undefined : `token ${found}, of rank ${rank}`;
}

async function prepare(aCase) {
  const x = logitsOf(aCase);
  run = await peer.prepare(aCase, x);
  if (run === undefined) return { ok: false };
  const wrong = complaint(aCase, x, await run());
  return wrong ? { ok: false, wrong } : { ok: true };
}

/** Milliseconds of a call: the median of those that fit, at least three. */
async function time({ ms }) {
  const times = [];
  const end = performance.now() + ms;
  while (times.length < 3 || performance.now() < end) {
    const from = performance.now();
    const result = run();
    if (result instanceof Promise) await result;
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)] };
}

process.on('message', async message => {
  try {
    process.send(message.kind === 'prepare' ? await prepare(message.case) : await time(message));
  } catch (error) {
    process.send({ ok: false, wrong: error.message.split('\n')[0] });
  }
});
process.send({ ready: true });
