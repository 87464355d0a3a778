// Measures stacks beside the page. A newer request ends the work on an older one.
import { loadWholes, type ScalarRun } from '../../functions.ts';
import { type Answer, column, type Request, type Stack, type Sweep } from './columns.ts';
import { GAINS, sweepPoint } from './sweep.ts';

let latest = 0;
const answer = (message: Answer): void => postMessage(message);
/** Lets waiting messages in. */
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
/** Sweeps depend on all settings but the gain: the last ones are kept, for a gain that is being dragged. */
let known: readonly Sweep[] = [];

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  latest = data.id;
  await pause();
  const runs = await loadWholes(data.stacks.map(stack => stack.name));
  const stacks = data.stacks.map(stack => ({ stack, run: runs[stack.name]! }));
  if (data.id !== latest) return;
  answer({ id: data.id, columns: stacks.map(({ stack, run }) => column(run, stack)) });
  const sweeps: Sweep[] = [];
  for (const { stack, run } of stacks) {
    const swept = known.find(isOf(stack)) ?? (await sweep(stack, run, data.id));
    if (!swept) return;
    sweeps.push(swept);
  }
  known = sweeps;
  answer({ id: data.id, sweeps });
});

const isOf =
  ({ name, depth, width, seed }: Stack) =>
  (sweep: Sweep): boolean =>
    sweep.name === name && sweep.depth === depth && sweep.width === width && sweep.seed === seed;

/** Undefined if a newer request came. */
async function sweep(stack: Stack, run: ScalarRun, id: number): Promise<Sweep | undefined> {
  const points = [];
  for (const gain of GAINS) {
    points.push(sweepPoint(run, stack, gain));
    await pause();
    if (id !== latest) return undefined;
  }
  const { name, depth, width, seed } = stack;
  return { name, depth, width, seed, points };
}
