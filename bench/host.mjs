// The process of one peer: prepares a case, checks the results, and times a way of calling it whenever asked to.
import { complaint, dataOf, largestError, typeComplaint } from './data.mjs';

const peer = await import(`./peers/${process.argv[2]}.mjs`);
let prepared;

/** Answers with the ways of calling that gave the right result: `run` is from array to array. */
async function prepare(aCase) {
  await prepared?.end?.();
  prepared = undefined;
  const data = dataOf(aCase);
  const made = await peer.prepare(aCase, data);
  if (!made) return { ok: false };
  const { end, ...ways } = made;
  let ulps = 0;
  for (const [name, way] of Object.entries(ways)) {
    if (peer.isCopy) continue;
    const result = await way();
    const wrong = typeComplaint(data, result) ?? complaint(aCase, data, result);
    if (wrong) {
      await end?.();
      return { ok: false, wrong: `${name}: ${wrong}` };
    }
    ulps = Math.max(ulps, largestError(aCase, data, result));
  }
  prepared = made;
  return { ok: true, versions: peer.versions, ways: Object.keys(ways), ulps };
}

/**
 * The median and the least of as many calls as fit; short calls are timed in groups, so that the clock's grain does not show.
 */
async function time({ way, ms, elements }) {
  const call = prepared[way];
  const start = performance.now();
  await call();
  const once = performance.now() - start;
  // Calls longer than the whole slice were warmed up when they were checked.
  if (once > ms) return { ns: (once * 1e6) / elements, least: (once * 1e6) / elements };
  const group = Math.max(1, Math.min(10_000, Math.floor(0.2 / Math.max(once, 1e-4))));
  const times = [];
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const from = performance.now();
    for (let i = 0; i < group; i++) {
      const result = call();
      if (result instanceof Promise) await result;
    }
    times.push((performance.now() - from) / group);
  }
  times.sort((a, b) => a - b);
  const [least, middle] = [times[0], times[Math.floor(times.length / 2)]];
  return { ns: (middle * 1e6) / elements, least: (least * 1e6) / elements };
}

process.on('message', async message => {
  try {
    process.send(message.kind === 'prepare' ? await prepare(message.case) : await time(message));
  } catch (error) {
    process.send({ ok: false, wrong: error.message });
  }
});
process.send({ ready: true });
