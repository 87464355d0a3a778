// The training lab: a small network that is trained while you look, with each unit in view.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ScalarChoice } from '../../functions.ts';
import type { IslandProps } from '../../islands/props.ts';
import { Later } from '../../later.tsx';
import { shown } from '../../numbers.ts';
import { punctuated } from '../../text/punctuated.ts';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { Controls } from '../../ui/controls.tsx';
import { Exports } from '../../ui/exports.tsx';
import { Presets } from '../../ui/presets.tsx';
import { LogSlider, Slider } from '../../ui/slider.tsx';
import { picturesIn } from '../../ui/standalone.ts';
import { SETTLE, useAddress } from '../../url.ts';
import { FunctionPair, pairText, Seed } from '../pair.tsx';
import { startWorker } from '../worker.ts';
import fates from './fates.json' with { type: 'json' };
import { presets } from './presets.ts';
import type { Moment } from './run.ts';
import { dataNames, HUGE, LAST, type Order, optimiserNames } from './settings.ts';
import { batches, decays, fieldsOf, LAYERS, MOST_HUGE, orderOf, RATES, type Start, WIDTHS } from './state.ts';
import { type TrainingWords, trainingText } from './text.ts';
import type { Frame, View } from './view.ts';
import { wholePerCent } from './wholePerCent.ts';
import type { Answer, Message } from './worker.ts';

interface TrainingProps extends IslandProps {
  readonly choices: readonly ScalarChoice[];
  readonly start: Start;
}

/** The pictures are as much as the rest, and further down: browsers load them, and train, when they are near. */
const built = typeof document === 'undefined' ? (await import('./seen.tsx')).Seen : undefined;

export function Training({ language, choices, start }: TrainingProps) {
  const words = trainingText[language];
  const fields = useMemo(() => fieldsOf(choices), []);
  const address = useAddress(fields);
  const { state, change } = address;
  /** Makes the step after this one a huge one. */
  const leap = (step: number): void =>
    change({ huge: [...state.huge.filter(at => at <= step), step + 1], steps: step + 1 });
  const order = orderOf(state, choices);
  const [isNear, setNear] = useState(false);
  const training = useTraining(order, start, isNear, steps => change({ steps }), leap);
  const { frame, isBusy, isRunning } = training;
  // While it runs the address is behind: who leaves the page, for the other language's too, finds the step again that was shown.
  useEffect(() => {
    if (!isRunning) return;
    const say = (): void => change({ steps: frame.step });
    document.addEventListener(SETTLE, say);
    return () => document.removeEventListener(SETTLE, say);
  }, [isRunning, frame]);
  const pictures = useRef<HTMLDivElement>(null);
  const shows = JSON.stringify([order, isRunning]);
  const seen = useMemo(
    () => (
      <Later
        built={built}
        load={async () => {
          setNear(true);
          return (await import('./seen.tsx')).Seen;
        }}
        shows={shows}
        props={{ frame, huge: state.huge, words }}
      />
    ),
    [frame, shows, language],
  );
  return (
    <div class="trainer bench" aria-busy={isBusy}>
      <Presets
        title={pairText[language].tryThis}
        searches={presets}
        texts={words.presets}
        notes={fatesIn(words)}
        fields={fields}
        address={address}
      />
      <Controls language={language} address={address}>
        <Choice
          label={words.data}
          value={state.data}
          options={dataNames.map(id => [id, words.dataNames[id]])}
          onChange={data => change({ data, huge: [] })}
        />
        <FunctionPair
          language={language}
          choices={choices}
          value={state.f}
          onChange={f => change({ f, huge: [] })}
        />
        <Slider
          label={words.layers}
          value={state.layers}
          min={LAYERS[0]}
          max={LAYERS[1]}
          step={1}
          onChange={layers => change({ layers })}
        />
        <Slider
          label={words.width}
          value={state.width}
          min={WIDTHS[0]}
          max={WIDTHS[1]}
          step={4}
          onChange={width => change({ width })}
        />
        <LogSlider
          label={words.rate}
          value={state.rate}
          min={RATES[0]}
          max={RATES[1]}
          onChange={rate => change({ rate, huge: [] })}
        />
        <Seed language={language} value={state.seed} onChange={seed => change({ seed })} />
        <Choice
          label={words.optimiser}
          value={state.opt}
          options={optimiserNames.map(id => [id, words.optimisers[id]])}
          onChange={opt => change({ opt })}
        />
        <Choice
          label={words.batch}
          value={state.batch}
          options={batches.map(b => [b, b])}
          onChange={batch => change({ batch })}
        />
        <Choice
          label={words.decay}
          value={state.l2}
          options={decays.map(d => [d, d])}
          onChange={l2 => change({ l2 })}
        />
        <Toggle label={words.centred} value={state.centred} onChange={centred => change({ centred })} />
      </Controls>
      <div class="runner">
        <button
          type="button"
          disabled={frame.step >= LAST}
          onClick={isRunning ? training.pause : training.run}
        >
          {isRunning ? words.pause : words.run}
        </button>
        <button
          type="button"
          disabled={isBusy || frame.step >= LAST}
          onClick={() => change({ steps: frame.step + 1 })}
        >
          {words.step}
        </button>
        <button
          type="button"
          disabled={frame.step >= LAST || state.huge.length >= MOST_HUGE}
          onClick={isRunning ? training.leap : () => leap(frame.step)}
        >
          {words.hugeStep}
        </button>
        <button type="button" onClick={() => change({ steps: 0, huge: [] })}>
          {words.fromStart}
        </button>
        {state.huge.map(step => (
          <span class="chip">
            {words.hugeAt(step)}
            <button
              type="button"
              aria-label={words.removeHuge(step)}
              onClick={() => change({ huge: state.huge.filter(other => other !== step) })}
            >
              ×
            </button>
          </span>
        ))}
        <span role="status">{isBusy && !isRunning ? words.training : ''}</span>
      </div>
      <p class="reading" aria-live={isRunning ? 'off' : 'polite'}>
        {punctuated(language, readingOf(frame, words))}
      </p>
      <div ref={pictures}>{seen}</div>
      <p class="note">
        {punctuated(language, [words.hugeNote(HUGE), words.centredNote, words.decayNote].join(' '))}
      </p>
      <Exports
        language={language}
        name="training"
        svg={() => picturesIn(pictures.current!)}
        rows={() => rowsOf(frame.views)}
      />
      {state.data === 'digits' && (
        <p class="note">
          {words.credit}
          <a href="https://doi.org/10.24432/C50P49">{words.creditTitle}</a>
          {words.creditRest}
        </p>
      )}
    </div>
  );
}

/** While it runs: steps from one picture to the next. With reduced motion there are few pictures, far apart. */
const RUNNING = { perFrame: 5, pace: 60 } as const;
const RUNNING_STILL = { perFrame: 50, pace: 1000 } as const;

interface Trained {
  readonly frame: Frame;
  readonly isBusy: boolean;
  readonly isRunning: boolean;
  run(): void;
  pause(): void;
  /** Makes the next step of a run that goes on a huge one. */
  leap(): void;
}

/**
 * Has a worker follow the order, and go on from there while it runs. It is started when its pictures are near, or when something else
 * than the start is asked for, which the page has. `onStop` is told where it stopped, `onLeap` where it
 * waits for the order to have a huge step: the worker is ahead of what the page shows.
 */
function useTraining(
  order: Order,
  start: Start,
  isNear: boolean,
  onStop: (step: number) => void,
  onLeap: (step: number) => void,
): Trained {
  const [frame, setFrame] = useState<Frame>(() => ({
    data: order.runs[0]!.data,
    step: start[0]!.history.at(-1)!.step,
    views: start.map(view => ({ ...view, responses: [] })),
  }));
  const wanted = JSON.stringify(order);
  const [done, setDone] = useState(wanted);
  const [isRunning, setIsRunning] = useState(false);
  const worker = useRef<Worker>(undefined);
  const first = useRef(wanted);
  const leaps = useRef(false);
  const told = useRef({ onStop, onLeap });
  told.current = { onStop, onLeap };
  const asked = useRef({ id: 0, order: '', isRunning: false });
  const post = (message: Message): void => worker.current?.postMessage(message);
  const isStarted = useRef(false);
  isStarted.current ||= isNear || isRunning || wanted !== first.current;
  useEffect(() => {
    if (!isStarted.current) return undefined;
    worker.current = startWorker<Answer>('training', answer => {
      if (answer.id !== asked.current.id) return;
      setFrame(answer);
      if (!answer.isDone) return;
      setDone(asked.current.order);
      if (!asked.current.isRunning) return;
      const goesOn = leaps.current && answer.step < LAST;
      leaps.current = false;
      if (goesOn) return told.current.onLeap(answer.step);
      setIsRunning(false);
      told.current.onStop(answer.step);
    });
    return () => worker.current!.terminate();
  }, [isStarted.current]);
  useEffect(() => {
    asked.current = { id: asked.current.id + 1, order: wanted, isRunning };
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const running = { until: LAST, ...(isStill ? RUNNING_STILL : RUNNING) };
    // The start is in the page: it is only drawn in full when the worker has come to it.
    const perFrame = wanted === first.current ? LAST : order.perFrame;
    post({ ...order, perFrame, ...(isRunning && running), id: asked.current.id });
  }, [wanted, isRunning, isStarted.current]);
  useEffect(() => post('seen'), [frame]);
  const isBusy = isRunning || done !== wanted;
  const pause = (): void => post('pause');
  const leap = (): void => {
    leaps.current = true;
    pause();
  };
  return { frame, isBusy, isRunning, run: () => setIsRunning(true), pause, leap };
}

/** How each preset fares from other seeds: scripts/fates.ts has trained them. */
const fatesIn = (words: TrainingWords): Readonly<Record<keyof typeof presets, string>> =>
  Object.fromEntries(
    Object.entries(fates).map(([id, { seeds, runs }]) => [
      id,
      words.fate(
        seeds,
        runs.map(({ name, heldOut: [low, median, high], dead }) =>
          words.fatePart(name, shown(median!), shown(low!), shown(high!), wholePerCent(dead)),
        ),
      ),
    ]),
  ) as Record<keyof typeof presets, string>;

const isLost = (moment: Moment): boolean => !Number.isFinite(moment.loss);

function readingOf({ step, views }: Frame, words: TrainingWords): string {
  const parts = views.map(({ name, history, units }) => {
    const now = history.at(-1)!;
    if (isLost(now)) return `${name}: ${words.lost}`;
    const all = units.flat();
    const dead = all.filter(active => active === 0).length;
    return `${words.reading(name, shown(now.loss), shown(now.accuracy), shown(now.heldOutAccuracy))} ${words.dead(dead, all.length)}`;
  });
  return [words.at(step), ...parts].join(' ');
}

const rowsOf = (views: readonly View[]): readonly (readonly (string | number)[])[] => [
  [
    'function',
    'step',
    'loss',
    'accuracy',
    'held-out loss',
    'held-out accuracy',
    ...views[0]!.history[0]!.norms.map((_, l) => `gradient norm ${l + 1}`),
  ],
  ...views.flatMap(({ name, history }) =>
    history.map(m => [name, m.step, m.loss, m.accuracy, m.heldOutLoss, m.heldOutAccuracy, ...m.norms]),
  ),
];
