// Softmax of equally spaced numbers, which looks like a curve and is one vector.

import { plainScene, toSvg } from 'nonlin/plot';
import { useMemo } from 'preact/hooks';
import type { RowRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { Controls } from '../ui/controls.tsx';
import { currentTheme, Exports } from '../ui/exports.tsx';
import { Plot } from '../ui/plot.tsx';
import { LogSlider } from '../ui/slider.tsx';
import { spokenIn } from '../ui/spoken.ts';
import { useAddress, wholeField } from '../url.ts';
import { linspace, softmaxOfLinspace } from './linspace.ts';
import { polyline } from './sampled.ts';
import type { PanelProps } from './text.ts';

const MOST = 1000;
const COUNTS = [10, 100, 1000];
const ENDS = [-10, 10] as const;
const fields = { n: wholeField(MOST, 2, MOST) };

export function Vector({ language, runs, words }: PanelProps<'vector'>) {
  const address = useAddress(fields);
  const { n: count } = address.state;
  const softmax = runs['softmax'] as RowRun;
  const y = useMemo(() => softmaxOfLinspace(softmax, ENDS, count), [count]);
  const counts = [...new Set([...COUNTS, count])];
  const curves = [{ label: `n = ${count}`, f: polyline(y, ENDS) }];
  return (
    <div class="panel">
      <p>{words.text}</p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.points}
          value={count}
          min={2}
          max={MOST}
          isWhole
          onChange={n => address.change({ n })}
        />
      </Controls>
      <p class="reading" aria-live="polite">
        {filled(words.largest, { points: shown(count), largest: shown(Math.max(...y)) })}
      </p>
      <Plot
        language={language}
        label={words.chart}
        curves={curves}
        x={ENDS}
        height={200}
        dependsOn={[count]}
      />
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(n => (
            <tr class={n === count ? 'here' : ''}>
              <th scope="row">{n}</th>
              <td>{shown(Math.max(...softmaxOfLinspace(softmax, ENDS, n)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Exports
        language={language}
        name="softmax-linspace"
        svg={() =>
          toSvg(plainScene({ curves, x: ENDS, ...spokenIn(language), title: words.title }), {
            theme: currentTheme(),
          })
        }
        rows={() => [['x', 'softmax'], ...linspace(ENDS, count).map((v, i) => [v, y[i]!])]}
      />
    </div>
  );
}
