// Functions whose inputs or outputs are halves of an axis: what becomes of them as one number moves.

import { plainScene, toSvg } from 'nonlin/plot';
import type { FunctionInfo, PairRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { movingWords } from '../text/moving.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls, ParameterSliders } from '../ui/controls.tsx';
import { currentTheme, Exports } from '../ui/exports.tsx';
import { Heatmap } from '../ui/heatmap.tsx';
import { FigureLine } from '../ui/legend.tsx';
import { Plot } from '../ui/plot.tsx';
import { Slider } from '../ui/slider.tsx';
import { spokenIn } from '../ui/spoken.ts';
import { Values } from '../ui/values.tsx';
import { type Fields, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

const RANGE = 6;

interface State {
  readonly at: number;
  readonly v: number;
  readonly w: number;
}

interface PairProps extends IslandProps {
  readonly info: FunctionInfo;
  readonly latex: string;
}

export function Pair({ language, runs, info, latex }: PairProps) {
  const words = movingWords[language];
  const run = runs[info.name] as PairRun;
  const isGated = info.kind === 'gated';
  const fields: Fields<State> & Fields<Record<string, number>> = {
    at: numberField(1, -1000, 1000),
    v: numberField(1, -RANGE, RANGE),
    w: numberField(-0.5, -RANGE, RANGE),
    ...Object.fromEntries(info.params.map(p => [p.id, numberField(p.default, ...p.range)])),
  };
  const address = useAddress(fields);
  const { state, change } = address;
  const { at, v, w } = state;
  const options = Object.fromEntries(info.params.map(p => [p.id, state[p.id]!]));
  const curves = isGated
    ? [v, w].map(value => ({
        label: `${words.valueHalf} ${shown(value)}`,
        // A product with 0 may be −0, which says nothing here: + 0 takes the sign away.
        f: (x: number) => run([x, value], { ...options, gate: 'first' })[0]! + 0,
      }))
    : ['f(x)', 'f(−x)'].map((label, i) => ({ label, f: (x: number) => run([x])[i]! }));
  const moving = isGated ? words.gateHalf : 'x';
  const text = punctuated(
    language,
    `${moving} = ${shown(at)}: ${curves.map(c => `${c.label} → ${shown(c.f(at))}`).join(', ')}`,
  );
  const move = (to: number): void => change({ at: to });
  const x = [-RANGE, RANGE] as const;
  return (
    <div class="curves bench">
      <figure>
        <Plot
          language={language}
          label={words.curveOf(info.name)}
          curves={curves}
          x={x}
          probe={{ x: at, text }}
          onProbe={move}
          dependsOn={[v, w, ...Object.values(options)]}
        />
        <FigureLine curves={curves.map(({ label }, tone) => ({ label, tone }))}>
          <Exports
            language={language}
            name={info.name}
            svg={() =>
              toSvg(plainScene({ curves, x, ...spokenIn(language), title: info.title[language] }), {
                theme: currentTheme(),
              })
            }
            latex={latex}
          />
        </FigureLine>
        {isGated && <figcaption>{words.pairNote}</figcaption>}
      </figure>
      {isGated && (
        <figure>
          <Heatmap
            label={words.pairMap(info.name)}
            f={(gate, value) => run([gate, value], { ...options, gate: 'first' })[0]! + 0}
            range={RANGE}
            names={[words.gateHalf, words.valueHalf]}
            at={[at, v]}
            onMove={(gate, value) => change({ at: gate, v: value })}
            lines={[v, w].map((y, tone) => ({ y, tone }))}
            dependsOn={Object.values(options)}
          />
          <figcaption>{words.pairMapNote}</figcaption>
        </figure>
      )}
      <p class="reading" aria-live="polite">
        {text}
      </p>
      <Controls
        language={language}
        address={address}
        below={<Values language={language} variable={moving} columns={curves} at={at} />}
      >
        <Slider label={moving} value={at} min={-RANGE} max={RANGE} step={0.05} onChange={move} />
        {isGated &&
          (
            [
              ['v', v],
              ['w', w],
            ] as const
          ).map(([id, value], i) => (
            <Slider
              label={`${words.valueHalf} ${i + 1}`}
              value={value}
              min={-RANGE}
              max={RANGE}
              step={0.05}
              onChange={to => change({ [id]: to })}
            />
          ))}
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
