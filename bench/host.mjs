// The process of one peer: prepares a case, checks the result, and times it for a while whenever it is asked to.
import { complaint, dataOf } from './data.mjs';

const peer = await import(`./peers/${process.argv[2]}.mjs`);
let prepared;

async function prepare(aCase) {
  await prepared?.end?.();
  prepared = undefined;
  const data = dataOf(aCase);
  const made = await peer.prepare(aCase, data);
  if (!made) return { ok: false };
  const wrong = peer.isCopy ? undefined : complaint(aCase, data, await made.run());
  if (wrong) {
    await made.end?.();
    return { ok: false, wrong };
  }
  prepared = made;
  return { ok: true, versions: peer.versions };
}

/** The median of as many calls as fit; short calls are timed in groups, so that the clock's grain does not show. */
async function time({ ms, elements }) {
  const start = performance.now();
  await prepared.run();
  const once = performance.now() - start;
  const group = Math.max(1, Math.min(10_000, Math.floor(0.2 / Math.max(once, 1e-4))));
  const times = [];
  const end = performance.now() + ms;
  while (times.length < 3 || performance.now() < end) {
    const from = performance.now();
    for (let i = 0; i < group; i++) {
      const result = prepared.run();
      if (result instanceof Promise) await result;
    }
    times.push((performance.now() - from) / group);
  }
  times.sort((a, b) => a - b);
  return { ns: (times[Math.floor(times.length / 2)] * 1e6) / elements };
}

process.on('message', async message => {
  try {
    process.send(message.kind === 'prepare' ? await prepare(message.case) : await time(message));
  } catch (error) {
    process.send({ ok: false, wrong: error.message });
  }
});
process.send({ ready: true });
