// Trains beside the page. A newer order, or a pause, ends the work on an older one.
import { loadWholes } from '../../functions.ts';
import { type DataSet, digitsFrom } from './data.ts';
import { dataOf, Session } from './session.ts';
import { isPlanar, type Order } from './settings.ts';
import { type Frame, pointsOf, viewOf } from './view.ts';

/** `isDone`: the order has been followed, or a pause. */
export type Answer = Frame & { readonly id: number; readonly isDone: boolean };
/** 'seen': the page has drawn the last frame. */
export type Message = (Order & { readonly id: number }) | 'pause' | 'seen';

let session: Session | undefined;
let latest = 0;
let isPaused = false;
let digits: DataSet | undefined;
/** Called by each message: ends the wait for the page. */
let goOn: () => void = () => undefined;
/** The longest that messages wait, in milliseconds. */
const PATIENCE = 30;

addEventListener('message', async ({ data: message }: MessageEvent<Message>) => {
  goOn();
  if (message === 'seen') return;
  isPaused = message === 'pause';
  if (message === 'pause') return;
  latest = message.id;
  const runs = await loadWholes(message.runs.map(r => r.name));
  if (!isPlanar(message.runs[0]!.data)) digits ??= await fetchDigits();
  if (message.id !== latest) return;
  if (!session?.follows(message))
    session = new Session(
      message,
      name => runs[name]!,
      dataOf(message, () => digits!),
    );
  await work(session, message);
});

async function fetchDigits(): Promise<DataSet> {
  const answer = await fetch(new URL('../digits.bin', import.meta.url));
  if (!answer.ok) throw new Error(`digits.bin: ${answer.status} ${answer.statusText}`);
  return digitsFrom(new Uint8Array(await answer.arrayBuffer()));
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

async function work(
  own: Session,
  { id, until, perFrame, pace }: Order & { readonly id: number },
): Promise<void> {
  let [looked, framed] = [performance.now(), performance.now()];
  let steps = 0;
  const show = (isDone: boolean): void => {
    const views = own.runs.map(run => viewOf(run, own.data));
    const { data } = own.runs[0]!.settings;
    const points = isPlanar(data) ? { points: pointsOf(own.data) } : {};
    const frame: Answer = { id, isDone, data, step: own.step, views, ...points };
    postMessage(frame);
  };
  while (own.step < until && !isPaused) {
    own.advance();
    steps++;
    if (steps % perFrame === 0) {
      show(false);
      // A slow page is not flooded: the next frame waits until this one has been seen.
      await new Promise<void>(resolve => {
        goOn = resolve;
      });
      await wait(Math.max(0, framed + pace - performance.now()));
      framed = performance.now();
    } else if (performance.now() - looked > PATIENCE) {
      await wait(0);
      looked = performance.now();
    }
    if (id !== latest) return;
  }
  show(true);
}
