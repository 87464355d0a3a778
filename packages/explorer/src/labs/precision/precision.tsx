// The precision lab: a textbook formula against the library in four formats, over a range and at a point.
import type { FormatName } from 'nonlin/precision';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNames } from '../../formats.ts';
import { loadFunction, type Runs, type ScalarRun } from '../../functions.ts';
import type { IslandProps } from '../../islands/props.ts';
import { shown } from '../../numbers.ts';
import { Offscreen } from '../../offscreen.tsx';
import { punctuated } from '../../text/punctuated.ts';
import { Choice, Select } from '../../ui/choice.tsx';
import { Controls, ParameterSliders } from '../../ui/controls.tsx';
import { Exports } from '../../ui/exports.tsx';
import { LogSlider } from '../../ui/slider.tsx';
import { pictureOf } from '../../ui/standalone.ts';
import { choiceField, type Fields, listField, numberField, useAddress } from '../../url.ts';
import { useTruths } from './asking.ts';
import { axisOf, scales } from './axis.ts';
import { bandOf, type Quantity, type Subject, taskOf } from './failures.ts';
import { bandIn, Errors, FailureMap, Legend } from './map.tsx';
import { LARGEST_REACH, presets, type View } from './presets.ts';
import { questionsOf } from './questions.ts';
import { MapTable, ProbeTable, StepsTable } from './tables.tsx';
import { precisionWords, presetIds } from './text.ts';
import type { Answers } from './truths.ts';

export interface PrecisionProps extends IslandProps {
  /** All functions of a number, those that fail most instructively first. */
  readonly subjects: readonly Subject[];
  /** True values for what is shown at first. */
  readonly known: Answers;
}

interface State extends View {
  /** Parameters in the order of the definition; none where all have their defaults. */
  readonly p: readonly number[];
}

const { tanh: first } = presets;

const fieldsFor = (subjects: readonly Subject[]): Fields<State> => ({
  f: choiceField(
    first.f,
    subjects.map(s => s.info.name),
  ),
  of: choiceField<Quantity>(first.of, ['value', 'derivative']),
  x: numberField(first.x, -LARGEST_REACH, LARGEST_REACH),
  scale: choiceField(first.scale, scales),
  r: numberField(first.r, 1, LARGEST_REACH),
  in: choiceField<FormatName>(first.in, formatNames),
  p: listField<number>([], numberField(0), 0, 10),
});

/** The run of a function, once it is there. */
function useRun(name: string, runs: Runs): ScalarRun | undefined {
  const [loaded, setLoaded] = useState(runs);
  useEffect(() => {
    if (loaded[name]) return;
    let isWanted = true;
    loadFunction(name).then(run => {
      if (isWanted) setLoaded(known => ({ ...known, [name]: run }));
    });
    return () => {
      isWanted = false;
    };
  }, [name]);
  return loaded[name] as ScalarRun | undefined;
}

export function Precision({ language, runs, subjects, known }: PrecisionProps) {
  const words = precisionWords[language];
  const address = useAddress(useMemo(() => fieldsFor(subjects), []));
  const { state, change } = address;
  const subject = subjects.find(s => s.info.name === state.f)!;
  const run = useRun(state.f, runs);
  return (
    <div class="precision bench">
      <h2>{words.presets}</h2>
      <ul class="classics">
        {presetIds.map(id => (
          <li>
            <button type="button" onClick={() => change({ ...presets[id], p: [] })}>
              {words.preset[id].title}
            </button>
            <span>{words.preset[id].text}</span>
          </li>
        ))}
      </ul>
      <Controls language={language} address={address}>
        <Select
          label={words.function}
          value={state.f}
          options={subjects.map(({ info }) => [info.name, `${info.name} · ${info.title[language]}`] as const)}
          onChange={f => change({ f, p: [] })}
        />
        <Choice
          label={words.quantity}
          value={state.of}
          options={(['value', 'derivative'] as const).map(id => [id, words.quantities[id]] as const)}
          onChange={of => change({ of })}
        />
        <Choice
          label={words.scale}
          value={state.scale}
          options={scales.map(id => [id, words.scales[id]] as const)}
          onChange={scale => change({ scale })}
        />
        <LogSlider
          label={words.reach}
          value={state.r}
          min={1}
          max={LARGEST_REACH}
          onChange={r => change({ r })}
        />
        <ParameterSliders
          language={language}
          params={subject.info.params}
          values={paramsOf(subject, state.p)}
          onChange={(id, to) =>
            change({ p: Object.entries({ ...paramsOf(subject, state.p), [id]: to }).map(([, v]) => v) })
          }
        />
      </Controls>
      {run ? (
        <Comparison
          language={language}
          subject={subject}
          run={run}
          state={state}
          change={change}
          known={known}
        />
      ) : (
        <p role="status">{words.loading}</p>
      )}
    </div>
  );
}

/** Parameters by name; what the address states and the function does not allow is the default. */
const paramsOf = ({ info }: Subject, stated: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    info.params.map(({ id, default: start, range: [low, high] }, i) => {
      const value = stated[i] ?? start;
      return [id, value >= low && value <= high ? value : start] as const;
    }),
  );

interface ComparisonProps {
  readonly language: IslandProps['language'];
  readonly subject: Subject;
  readonly run: ScalarRun;
  readonly state: State;
  readonly change: (part: Partial<State>) => void;
  readonly known: Answers;
}

function Comparison({ language, subject, run, state, change, known }: ComparisonProps) {
  const words = precisionWords[language];
  const params = paramsOf(subject, state.p);
  const { map: asked, probe: askedAt } = questionsOf(subject, state, params);
  const truths = useTruths(asked.key, asked.question, known);
  const truthsAt = useTruths(askedAt.key, askedAt.question, known);
  const axis = useMemo(() => axisOf(state.scale, state.r), [state.scale, state.r]);
  const task = useMemo(
    () => taskOf(subject, state.of, run, params),
    [subject, state.of, JSON.stringify(params)],
  );
  const bands = useMemo(
    () => formatNames.map(id => bandOf(task, id, asked.question.xs, truths)),
    [asked.key, truths],
  );
  const probes = formatNames.map(id => bandOf(task, id, [state.x], truthsAt));
  const text = punctuated(
    language,
    `x = ${shown(state.x)}: ${probes.map(b => `${b.format} ${shown(b.textbook[0]!)}, ${words.ours} ${shown(b.ours[0]!)}`).join('; ')}`,
  );
  const pictures = [useRef<SVGSVGElement>(null), useRef<SVGSVGElement>(null)] as const;
  const move = (x: number): void => change({ x });
  const setX = (typed: string): void => {
    const value = Number(typed);
    if (typed.trim() !== '' && Math.abs(value) <= LARGEST_REACH) move(value);
  };
  const errors = bandIn(bands, state.in);
  const table = useMemo(() => <MapTable words={words} bands={bands} />, [words, bands]);
  return (
    <>
      <h2>{words.map}</h2>
      <p class="note">{words.mapNote}</p>
      <FailureMap
        words={words}
        axis={axis}
        bands={bands}
        x={state.x}
        text={text}
        onMove={move}
        picture={pictures[0]}
      />
      <Legend words={words} />
      <h2>{words.at(shown(state.x))}</h2>
      <label class="search">
        <span>{words.x}</span>
        <input type="number" step="any" value={state.x} onInput={event => setX(event.currentTarget.value)} />
      </label>
      <p class="reading" aria-live="polite">
        {text}
      </p>
      <ProbeTable words={words} bands={probes} />
      <h3>{words.steps}</h3>
      <p class="note">{words.stepsNote}</p>
      <Offscreen>
        <StepsTable words={words} formula={task.formula} names={{ x: state.x, ...task.names }} />
      </Offscreen>
      <h2>{words.errors(state.in)}</h2>
      <p class="note">{words.errorsNote}</p>
      <Choice
        label={words.format}
        value={state.in}
        options={formatNames.map(id => [id, id] as const)}
        onChange={to => change({ in: to })}
      />
      <Offscreen>
        <Errors words={words} axis={axis} band={errors} x={state.x} picture={pictures[1]} />
      </Offscreen>
      {table}
      <Exports
        language={language}
        name={`${subject.info.name}-precision`}
        svg={() => pictureOf(...pictures.map(p => p.current))}
        rows={() => [
          ['format', 'x', 'textbook', 'nonlin', 'true value', 'what it leaves out'],
          ...bands.flatMap(b =>
            b.x.map((v, i) => [
              b.format,
              v,
              b.textbook[i]!,
              b.ours[i]!,
              b.truths?.[i]?.head ?? '',
              b.truths?.[i]?.tail ?? '',
            ]),
          ),
        ]}
      />
      <h2>{words.why}</h2>
      <dl class="reasons">
        {words.reasons.map(([name, reason]) => (
          <>
            <dt>{name}</dt>
            <dd>{reason}</dd>
          </>
        ))}
      </dl>
      <h2>{words.method}</h2>
      <p>{words.methodText}</p>
    </>
  );
}
