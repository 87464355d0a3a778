// Up to five functions of a number side by side: values, slopes, curvatures, differences magnified, and what they are like.
import { plainScene, toSvg } from 'nonlin/plot';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type FunctionInfo,
  loadFunctions,
  loadWholes,
  type Named,
  type ScalarRun,
  type WholeRun,
} from '../../functions.ts';
import type { IslandProps } from '../../islands/props.ts';
import { exact, shown } from '../../numbers.ts';
import { movingWords } from '../../text/moving.ts';
import { punctuated } from '../../text/punctuated.ts';
import { Select, Toggle } from '../../ui/choice.tsx';
import { Controls } from '../../ui/controls.tsx';
import { currentTheme, Exports } from '../../ui/exports.tsx';
import { Sample } from '../../ui/legend.tsx';
import { Plot, type PlotCurve } from '../../ui/plot.tsx';
import { LogSlider, Slider } from '../../ui/slider.tsx';
import { spokenIn } from '../../ui/spoken.ts';
import { choiceField, flagField, listField, numberField, useAddress } from '../../url.ts';
import { presets, text } from './text.ts';

/** More curves than this cannot be told apart. */
const MOST = 5;
const ROWS = 1000;

/** A function that may be chosen, and what the library computed of it. */
export interface Comparable {
  readonly info: FunctionInfo;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

interface CompareProps extends IslandProps {
  readonly comparable: readonly Comparable[];
}

export function Compare({ language, runs, comparable }: CompareProps) {
  const words = movingWords[language];
  const own = text[language];
  const known = comparable.map(c => c.info.name);
  const address = useAddress({
    f: listField(presets[0]!.functions, choiceField(known[0]!, known), 1, MOST),
    at: numberField(-1, -1000, 1000),
    r: numberField(4, 0.1, 50),
    s: flagField(false),
    d: flagField(false),
    m: numberField(1, 1, 10_000),
  });
  const { state, change } = address;
  const loaded = useLoaded(runs, state.f, loadFunctions);
  const wholes = useLoaded<WholeRun>({}, state.s ? state.f : [], loadWholes);
  const chosen = state.f.filter(name => loaded[name]);
  const { at, r } = state;
  const x = [-r, r] as const;
  const runOf = (name: string): ScalarRun => loaded[name] as ScalarRun;
  const curvesOf = (value: (run: ScalarRun, x: number) => number): readonly PlotCurve[] =>
    chosen.map(name => ({ label: name, f: p => value(runOf(name), p) }));
  const values = curvesOf((run, p) => run(p));
  const slopes = curvesOf((run, p) => run.derivative(p));
  const curvatures = chosen
    .filter(name => wholes[name])
    .map(name => ({ label: name, f: (p: number) => wholes[name]!.secondDerivative(p) }));
  const first = values[0];
  const differences = values.map(({ label, f }) => ({ label, f: (p: number) => f(p) - first!.f(p) }));
  const farthest = useMemo(() => differences.slice(1).map(({ f }) => largest(f, x)), [chosen.join(), r]);
  const matrix = useMemo(
    () => (
      <Matrix
        language={language}
        chosen={comparable.filter(c => state.f.includes(c.info.name))}
        order={state.f}
      />
    ),
    [state.f, language],
  );
  const move = (to: number): void => change({ at: to });
  const probeOf = (curves: readonly PlotCurve[]) => ({
    x: at,
    text: punctuated(
      language,
      `x = ${shown(at)}: ${curves.map(c => `${c.label} ${shown(c.f(at))}`).join(', ')}`,
    ),
  });
  const plots = [
    { title: own.values, curves: values, height: 300 },
    { title: own.slopes, curves: slopes, height: 240 },
    ...(state.s ? [{ title: own.curvatures, curves: curvatures, height: 240 }] : []),
    ...(state.d && first
      ? [
          {
            title: own.differences(first.label),
            curves: differences,
            height: 240,
            y: [-1 / state.m, 1 / state.m] as const,
          },
        ]
      : []),
  ];
  const others = comparable.filter(c => !state.f.includes(c.info.name));
  return (
    <div class="compare bench">
      <Presets language={language} />
      <fieldset class="chips">
        <legend>{own.chosen}</legend>
        {state.f.map((name, i) => (
          <span class={`chip t${i}`}>
            <Sample tone={i} />
            <a href={`../${name}/`}>{name}</a>
            {state.f.length > 1 && (
              <button
                type="button"
                aria-label={`${own.remove} ${name}`}
                onClick={() => change({ f: state.f.filter(other => other !== name) })}
              >
                ×
              </button>
            )}
          </span>
        ))}
        {state.f.length < MOST ? (
          <Select
            label={own.add}
            value=""
            options={[['', own.choose], ...others.map(c => [c.info.name, c.info.name] as const)]}
            onChange={name => name !== '' && change({ f: [...state.f, name] })}
          />
        ) : (
          <p class="note">{own.full}</p>
        )}
      </fieldset>
      {plots.map(({ title, ...plot }) => (
        <figure>
          <figcaption>{title}</figcaption>
          <Plot
            language={language}
            {...plot}
            label={punctuated(language, `${title}: ${chosen.join(', ')}`)}
            x={x}
            probe={probeOf(plot.curves)}
            onProbe={move}
            dependsOn={[chosen.join()]}
          />
        </figure>
      ))}
      <Controls language={language} address={address}>
        <Slider label={words.probe} value={at} min={-r} max={r} onChange={move} />
        <LogSlider label={words.view} value={r} min={0.1} max={50} onChange={to => change({ r: to })} />
        <Toggle label={own.second} value={state.s} onChange={s => change({ s })} />
        <Toggle label={own.difference} value={state.d} onChange={d => change({ d })} />
        {state.d && (
          <LogSlider
            label={own.magnify}
            value={state.m}
            min={1}
            max={10_000}
            text={`× ${shown(state.m)}`}
            onChange={m => change({ m })}
          />
        )}
      </Controls>
      <table class="numbers">
        <caption>
          {own.at} {shown(at)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.function}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.slope}</th>
            <th scope="col">{first && own.differences(first.label)}</th>
            <th scope="col">{own.largest}</th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {values.map(({ label, f }, i) => (
            <tr>
              <th scope="row" class="sampled">
                <Sample tone={i} />
                {label}
              </th>
              <td title={exact(f(at))}>{shown(f(at))}</td>
              <td title={exact(slopes[i]!.f(at))}>{shown(slopes[i]!.f(at))}</td>
              <td>{i === 0 ? '' : shown(differences[i]!.f(at))}</td>
              <td>{i === 0 ? '' : farthest[i - 1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {matrix}
      <Exports
        language={language}
        name={chosen.join('-')}
        svg={() =>
          toSvg(plainScene({ curves: values, x, ...spokenIn(language), title: chosen.join(', ') }), {
            theme: currentTheme(),
          })
        }
        rows={() => [
          ['x', ...values.map(c => c.label), ...slopes.map(c => `${c.label}′`)],
          ...Array.from({ length: ROWS }, (_, i) => {
            const p = x[0] + ((x[1] - x[0]) * i) / (ROWS - 1);
            return [p, ...values.map(c => c.f(p)), ...slopes.map(c => c.f(p))];
          }),
        ]}
      />
    </div>
  );
}

/** The functions of these names, of which some are there already and others are fetched. */
function useLoaded<R>(
  ready: Named<R>,
  names: readonly string[],
  load: (names: readonly string[]) => Promise<Named<R>>,
): Named<R> {
  const [fetched, setFetched] = useState(ready);
  useEffect(() => {
    const missing = names.filter(name => !fetched[name]);
    if (missing.length > 0) load(missing).then(more => setFetched(before => ({ ...before, ...more })));
  }, [names.join()]);
  return fetched;
}

/** The largest |difference| on a grid of the visible range, and its place. */
function largest(f: (x: number) => number, [low, high]: readonly [number, number]): string {
  let [most, where] = [0, low];
  for (let i = 0; i <= 2000; i++) {
    const x = low + ((high - low) * i) / 2000;
    const size = Math.abs(f(x));
    if (size > most) [most, where] = [size, x];
  }
  return `${shown(most)} (x ≈ ${shown(Number(where.toPrecision(3)))})`;
}

const Presets = ({ language }: Pick<CompareProps, 'language'>) => (
  <nav class="presets" aria-label={text[language].presets}>
    <span>{punctuated(language, `${text[language].presets}: `)}</span>
    {presets.map(({ functions, query, title }) => (
      <a href={`?f=${functions.join(',')}${query && `&${query}`}`}>{title[language]}</a>
    ))}
  </nav>
);

interface MatrixProps extends Pick<CompareProps, 'language'> {
  readonly chosen: readonly Comparable[];
  readonly order: readonly string[];
}

/** The properties of the functions, one column for each. */
function Matrix({ language, chosen, order }: MatrixProps) {
  const own = text[language];
  const columns = order.flatMap(name => chosen.filter(c => c.info.name === name));
  const names = [...new Set(columns.flatMap(c => c.facts.map(([name]) => name)))];
  const cell = (c: Comparable, name: string): string => c.facts.find(([id]) => id === name)?.[1] ?? '';
  return (
    <table class="facts matrix">
      <caption>
        {own.matrix}. {own.matrixNote}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map(c => (
            <th scope="col">{c.info.name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map(name => (
          <tr>
            <th scope="row">{name}</th>
            {columns.map(c => (
              <td class={cell(c, name) === cell(columns[0]!, name) ? '' : 'differs'}>{cell(c, name)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
