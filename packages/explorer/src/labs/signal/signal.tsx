// The lab on signals in deep stacks: random layers measured, beside what theory predicts, and all gains at once.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ScalarChoice } from '../../functions.ts';
import type { IslandProps } from '../../islands/props.ts';
import { shown } from '../../numbers.ts';
import { punctuated } from '../../text/punctuated.ts';
import { Choice } from '../../ui/choice.tsx';
import { Controls } from '../../ui/controls.tsx';
import { Exports } from '../../ui/exports.tsx';
import { Presets } from '../../ui/presets.tsx';
import { LogSlider, Slider } from '../../ui/slider.tsx';
import { picturesIn } from '../../ui/standalone.ts';
import { useAddress } from '../../url.ts';
import { FunctionPair, pairText, Seed } from '../pair.tsx';
import { startWorker } from '../worker.ts';
import type { Answer, Column, Stack } from './columns.ts';
import { endsOf, flatGains } from './flat.ts';
import { axesOf, StackPictures, SweepPicture } from './pictures.tsx';
import { DEPTHS, fieldsOf, GAIN_RANGE, initialisations, type Measured, stacksOf, widths } from './state.ts';
import { signalText } from './text.ts';

interface SignalProps extends IslandProps {
  readonly choices: readonly ScalarChoice[];
  readonly start: Measured;
}

export const presets = {
  own: '',
  he: 'f=relu&init=lecun',
  search: 'f=tanh&init=free&gain=0.8',
  sigmoid: 'f=sigmoid&init=free&gain=9',
  drift: 'f=silu,selu&depth=50',
} as const;

export function Signal({ language, choices, start }: SignalProps) {
  const words = signalText[language];
  const fields = useMemo(() => fieldsOf(choices), []);
  const address = useAddress(fields);
  const { state, change } = address;
  const stacks = stacksOf(state, choices);
  const { measured, isBusy } = useMeasured(stacks, start);
  const pictures = useRef<HTMLDivElement>(null);
  const shownColumns = useMemo(
    () => <Columns language={language} measured={measured} />,
    [measured, language],
  );
  return (
    <div class="deep-stack bench" aria-busy={isBusy}>
      <Presets
        title={pairText[language].tryThis}
        searches={presets}
        texts={words.presets}
        fields={fields}
        address={address}
      />
      <Controls language={language} address={address}>
        <FunctionPair language={language} choices={choices} value={state.f} onChange={f => change({ f })} />
        <Slider
          label={words.depth}
          value={state.depth}
          min={DEPTHS[0]}
          max={DEPTHS[1]}
          step={1}
          onChange={depth => change({ depth })}
        />
        <Seed language={language} value={state.seed} onChange={seed => change({ seed })} />
        <Choice
          label={words.width}
          value={state.width}
          options={widths.map(w => [w, w])}
          onChange={width => change({ width })}
        />
        <Choice
          label={words.initialisation}
          value={state.init}
          options={initialisations.map(id => [id, words.initialisations[id]])}
          onChange={init => change({ init, ...(init === 'free' && { gain: stacks[0]!.gain }) })}
        />
        <LogSlider
          label={words.gain}
          value={Math.min(GAIN_RANGE[1], Math.max(GAIN_RANGE[0], stacks[0]!.gain))}
          text={stacks.map(stack => shown(stack.gain)).join(' | ')}
          min={GAIN_RANGE[0]}
          max={GAIN_RANGE[1]}
          onChange={gain => change({ init: 'free', gain })}
        />
      </Controls>
      <p class="note">{words.gainNote}</p>
      <p class="note" role="status">
        {isBusy ? words.computing : ' '}
      </p>
      <div ref={pictures}>{shownColumns}</div>
      <Exports
        language={language}
        name="signal"
        svg={() => picturesIn(pictures.current!)}
        rows={() => rowsOf(measured.columns)}
      />
      <h2>{words.folklore}</h2>
      <p>{words.folkloreText}</p>
    </div>
  );
}

/** What has been measured for these stacks, or for the last ones as long as the worker computes. */
function useMeasured(
  stacks: readonly Stack[],
  start: Measured,
): { readonly measured: Measured; readonly isBusy: boolean } {
  const wanted = JSON.stringify(stacks);
  const [measured, setMeasured] = useState(start);
  const [done, setDone] = useState(wanted);
  const worker = useRef<Worker>(undefined);
  const asked = useRef({ id: 0, stacks: wanted });
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (wanted === asked.current.stacks) return;
    asked.current = { id: asked.current.id + 1, stacks: wanted };
    worker.current ??= startWorker<Answer>('signal', answer => {
      if (answer.id !== asked.current.id) return;
      setMeasured(before => ({ ...before, ...answer }));
      if ('sweeps' in answer) setDone(asked.current.stacks);
    });
    worker.current.postMessage({ id: asked.current.id, stacks });
  }, [wanted]);
  return { measured, isBusy: done !== wanted };
}

function Columns({
  language,
  measured,
}: {
  readonly language: IslandProps['language'];
  readonly measured: Measured;
}) {
  const words = signalText[language];
  const { columns, sweeps } = measured;
  const axes = axesOf(columns);
  return (
    <>
      <div class="columns">
        {columns.map((column, i) => (
          <section>
            <h2>{column.name}</h2>
            <p class="reading" aria-live="polite">
              {punctuated(language, readingOf(column, words))}
            </p>
            <StackPictures language={language} column={column} hue={i} {...axes} />
            <details>
              <summary>{words.table}</summary>
              <LayerTable column={column} words={words} />
            </details>
          </section>
        ))}
      </div>
      <p class="note">{words.pictureNote}</p>
      <h2>{words.sweep}</h2>
      <p class="note">{words.sweepNote(Math.min(128, sweeps[0]!.width))}</p>
      <SweepPicture language={language} sweeps={sweeps} gains={columns.map(c => c.gain)} />
      {sweeps.map(sweep => (
        <p class="reading">{flatReading(sweep.name, flatGains(sweep.points), words)}</p>
      ))}
    </>
  );
}

type Words = (typeof signalText)['en'];

function readingOf({ name, gain, depth, layers, theory }: Column, words: Words): string {
  const { backward } = endsOf(layers);
  if (layers.at(-1)!.zeroGradient === 1) return `${name}: ${words.noGradient}`;
  if (!Number.isFinite(backward)) return `${name}: ${words.lost}`;
  return `${words.reading(name, shown(gain), shown(backward), depth, shown(rounded(theory[0]!.gradientRms)))} ${words.perLayer(shown(backward ** (1 / (depth - 1))))}`;
}

/** Quadrature is good to about five digits: what differs from 1 by less is 1. */
const rounded = (v: number): number => Number(v.toPrecision(5));

/** Where most slopes are flat, units are switches. */
const MOSTLY = 0.6;

function flatReading(name: string, flat: ReturnType<typeof flatGains>, words: Words): string {
  if (flat.length === 0) return words.noFlat(name);
  return flat
    .map(({ from, to, saturated }) => {
      const text = words.flat(name, shown(round(from)), shown(round(to)), `${Math.round(100 * saturated)} %`);
      return saturated > MOSTLY ? `${text} ${words.costly}` : text;
    })
    .join(' ');
}

/** Ends of a stretch are read off between measured points: three digits are all that they have. */
const round = (gain: number): number => Number(gain.toPrecision(3));

const LayerTable = ({
  column: { layers, theory },
  words,
}: {
  readonly column: Column;
  readonly words: Words;
}) => (
  <table class="layers">
    <thead>
      <tr>
        {headings(words).map(text => (
          <th scope="col">{text}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {layers.map((_, i) => {
        const [layer, ...values] = rowOf(layers[i]!, theory[i]!, i);
        return (
          <tr>
            <th scope="row">{layer}</th>
            {values.map(v => (
              <td>{shown(v)}</td>
            ))}
          </tr>
        );
      })}
    </tbody>
  </table>
);

const headings = (words: Words): readonly string[] => [
  words.layer,
  words.rms,
  words.theory,
  words.saturated,
  words.zero,
  words.gradientColumn,
  words.theory,
  words.zeroGradient,
];

const rowOf = (
  layer: Column['layers'][number],
  theory: Column['theory'][number],
  i: number,
): readonly number[] => [
  i + 1,
  layer.rms,
  theory.rms,
  layer.saturated,
  layer.zero,
  layer.gradientRms,
  theory.gradientRms,
  layer.zeroGradient,
];

const rowsOf = (columns: readonly Column[]): readonly (readonly (string | number)[])[] => [
  ['function', 'gain', ...headings(signalText.en)],
  ...columns.flatMap(({ name, gain, layers, theory }) =>
    layers.map((layer, i) => [name, gain, ...rowOf(layer, theory[i]!, i)]),
  ),
];
