// A function of one number: its curve and its slope under a common probe, with sliders for the parameters, and the formula
// worked out at the probe.

import { evaluateIn } from 'nonlin/precision';
import { useMemo, useRef } from 'preact/hooks';
import type { FunctionInfo, ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { type MovingWords, movingWords } from '../text/moving.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls, ParameterSliders } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { type FormulaData, LiveFormula } from '../ui/formula.tsx';
import { FigureLine } from '../ui/legend.tsx';
import { flatStretches, type Peak, Plot } from '../ui/plot.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { pictureOf } from '../ui/standalone.ts';
import { Values } from '../ui/values.tsx';
import { type Fields, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

/** How many numbers a CSV file of the curve has: the article's linspace(-10, 10, 1000), on the stretch that is shown. */
const ROWS = 1000;

interface State {
  readonly at: number;
  readonly r: number;
}

export interface CurvesProps extends IslandProps {
  readonly info: FunctionInfo;
  readonly formula: FormulaData;
  readonly latex: string;
  /** How far from 0 the curve is shown at first. */
  readonly reach: number;
  /** The lowest point of the curve and the steepest of the slope, with the parameters at their defaults. */
  readonly peaks: {
    readonly lowest?: readonly [x: number, y: number];
    readonly steepest?: readonly [x: number, y: number];
  };
  /** The labs that can show the function, at the addresses that do. */
  readonly labs: readonly { readonly href: string; readonly name: string }[];
}

/** A number for a picture: three digits. */
const brief = (v: number): string => shown(Number(v.toPrecision(3)));

export function Curves({ language, runs, info, formula, latex, reach, peaks, labs }: CurvesProps) {
  const words = movingWords[language];
  const run = runs[info.name] as ScalarRun;
  const fields: Fields<State> & Fields<Record<string, number>> = {
    at: numberField(Math.min(1, reach / 2), -1000, 1000),
    r: numberField(reach, 0.1, 50),
    ...Object.fromEntries(info.params.map(p => [p.id, numberField(p.default, ...p.range)])),
  };
  const address = useAddress(fields);
  const { state, change } = address;
  const { at, r } = state;
  const options = Object.fromEntries(info.params.map(p => [p.id, state[p.id]!]));
  const f = (x: number): number => run(x, options);
  const slope = (x: number): number => run.derivative(x, options);
  const x = [Math.max(-r, info.from ?? -r), r] as const;
  const text = punctuated(
    language,
    `x = ${shown(at)}, ${words.value} ${shown(f(at))}, ${words.slope} ${shown(slope(at))}`,
  );
  const dependsOn = Object.values(options);
  const shaded = useMemo(() => flatStretches(slope, x), [...dependsOn, ...x]);
  const pictures = [useRef<SVGSVGElement>(null), useRef<SVGSVGElement>(null)] as const;
  const isDefault = info.params.every(p => options[p.id] === p.default);
  const marked = isDefault ? peaks : {};
  const move = (to: number): void => change({ at: to });
  const curves = [
    { label: `${info.name}(x)`, f },
    { label: `${info.name}′(x)`, f: slope },
  ];
  const samples = (): (string | number)[][] => [
    ['x', ...curves.map(c => c.label)],
    ...Array.from({ length: ROWS }, (_, i) => {
      const p = x[0] + ((x[1] - x[0]) * i) / (ROWS - 1);
      return [p, f(p), slope(p)];
    }),
  ];
  return (
    <div class="curves bench">
      <figure>
        <Plot
          language={language}
          label={punctuated(language, [words.curveOf(info.name), ...spoken(marked, x, words)].join(', '))}
          title={`${info.name}(x)`}
          curves={[{ label: 'f', f }]}
          x={x}
          probe={{ x: at, text, slope: slope(at) }}
          onProbe={move}
          shaded={shaded}
          dependsOn={dependsOn}
          peaks={peakOf(marked.lowest, words.lowest)}
          picture={pictures[0]}
        />
        <Plot
          language={language}
          label={words.slopeOf(info.name)}
          title={words.slope}
          curves={[{ label: 'f′', f: slope, tone: 's' }]}
          x={x}
          height={160}
          probe={{ x: at, text }}
          onProbe={move}
          shaded={shaded}
          dependsOn={dependsOn}
          peaks={peakOf(marked.steepest, words.steepestAt)}
          picture={pictures[1]}
        />
        <FigureLine
          curves={[
            { label: info.name, tone: 0 },
            { label: words.slope, tone: 's' },
          ]}
        >
          <Exports
            language={language}
            name={info.name}
            svg={() => pictureOf(...pictures.map(p => p.current))}
            rows={samples}
            latex={latex}
          />
        </FigureLine>
        {shaded.length > 0 && <figcaption>{words.flat}</figcaption>}
      </figure>
      <p class="reading" aria-live="polite">
        {words.says(
          info.name,
          shown(at),
          shown(f(at)),
          String(NUDGE),
          brief(NUDGE * slope(at)),
          shown(slope(at)),
        )}
      </p>
      <LiveFormula
        language={language}
        data={formula}
        evaluate={part => evaluateIn(part, { x: at, ...info.fixed, ...options }, 'float64') as number}
        at={`x = ${shown(at)}`}
      />
      <Controls
        language={language}
        address={address}
        below={
          <>
            <Values
              language={language}
              variable="x"
              columns={[
                { label: words.value, f },
                { label: words.slope, f: slope },
              ]}
              at={at}
            />
            {labs.length > 0 && (
              <p class="presets">
                <span>{words.tryIn} </span>
                {labs.map(({ href, name }) => (
                  <a href={href}>{name}</a>
                ))}
              </p>
            )}
          </>
        }
      >
        <Slider label={words.probe} value={at} min={x[0]} max={x[1]} onChange={move} />
        <LogSlider label={words.view} value={r} min={0.1} max={50} onChange={to => change({ r: to })} />
        <ParameterSliders
          language={language}
          params={info.params}
          values={options}
          onChange={(id, to) => change({ [id]: to })}
        />
      </Controls>
    </div>
  );
}

/** How far the sentence below the picture moves x. */
const NUDGE = 0.01;

/** For those who do not see the picture: where the curve is lowest and where it is steepest, if that is in view. */
const spoken = (
  marked: CurvesProps['peaks'],
  [low, high]: readonly [number, number],
  words: MovingWords,
): readonly string[] =>
  (
    [
      [words.lowest, marked.lowest],
      [words.steepestAt, marked.steepest],
    ] as const
  ).flatMap(([name, place]) =>
    place && place[0] >= low && place[0] <= high
      ? [`${name} ${brief(place[1])} (x = ${brief(place[0])})`]
      : [],
  );

const peakOf = (place: readonly [number, number] | undefined, name: string): readonly Peak[] =>
  place ? [{ x: place[0], y: place[1], text: `${name} ${brief(place[1])}` }] : [];
