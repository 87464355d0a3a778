// The logarithm of softmax beside log-softmax, as the gap between two logits grows.

import { plainScene, toSvg } from 'nonlin/plot';
import type { FormatName } from 'nonlin/precision';
import { useMemo } from 'preact/hooks';
import { formatNames } from '../formats.ts';
import type { RowRun } from '../functions.ts';
import { exact, shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { punctuated } from '../text/punctuated.ts';
import { Choice } from '../ui/choice.tsx';
import { Controls } from '../ui/controls.tsx';
import { currentTheme, Exports } from '../ui/exports.tsx';
import { Plot } from '../ui/plot.tsx';
import { Slider } from '../ui/slider.tsx';
import { spokenIn } from '../ui/spoken.ts';
import { choiceField, numberField, useAddress } from '../url.ts';
import {
  type GapFormulas,
  lastGap,
  ourGradientAt,
  oursAt,
  stepsAt,
  textbookAt,
  textbookGradientAt,
} from './gap.ts';
import { sampled } from './sampled.ts';
import type { PanelProps } from './text.ts';

const WIDEST = 800;
const POINTS = 401;
const fields = {
  gap: numberField(104, 0, WIDEST),
  gapIn: choiceField<FormatName>('float32', formatNames),
};

export function Gap({
  language,
  runs,
  formulas,
  words,
}: PanelProps<'gap'> & { readonly formulas: GapFormulas }) {
  const address = useAddress(fields);
  const { gap, gapIn: format } = address.state;
  const run = runs['logSoftmax'] as RowRun;
  const ends = useMemo(() => formatNames.map(id => [id, lastGap(formulas, id)] as const), []);
  const end = ends.find(([id]) => id === format)![1];
  const x = [0, Math.min(WIDEST, 1.5 * end)] as const;
  const curves = useMemo(
    () => [
      { label: words.ours, f: (at: number) => oursAt(run, at, format)[1] },
      { label: words.literal, f: sampled(at => textbookAt(formulas, at, format)[1], x, POINTS) },
    ],
    [format],
  );
  const pair = (values: readonly unknown[]): string =>
    values.map(v => (typeof v === 'number' ? shown(v) : String(v))).join(', ');
  const text = punctuated(
    language,
    `${words.gap}: ${shown(gap)}. ${words.literal}: ${shown(textbookAt(formulas, gap, format)[1])}, ${words.ours}: ${shown(oursAt(run, gap, format)[1])}`,
  );
  const move = (to: number): void => address.change({ gap: to });
  const results = [
    [words.result, textbookAt(formulas, gap, format)[1], oursAt(run, gap, format)[1]],
    [words.gradient, textbookGradientAt(formulas, gap, format), ourGradientAt(run, gap, format)],
  ] as const;
  return (
    <div class="panel">
      <p>{words.text}</p>
      <Controls language={language} address={address}>
        <Slider label={words.gap} value={gap} min={0} max={x[1]} step={0.01} onChange={move} />
        <Choice
          label={words.format}
          value={format}
          options={formatNames.map(id => [id, id] as const)}
          onChange={to => address.change({ gapIn: to })}
        />
      </Controls>
      <p class="reading" aria-live="polite">
        {text}
      </p>
      <Plot
        language={language}
        label={words.chart}
        curves={curves}
        x={x}
        probe={{ x: gap, text }}
        onProbe={move}
        dependsOn={[format]}
      />
      <p class="note">{filled(words.dies, { gap: end.toFixed(2) })}</p>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.literal}</th>
            <th scope="col">{words.ours}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(([label, ...cells]) => (
            <tr>
              <th scope="row">{label}</th>
              {cells.map(v => (
                <td>{pair([v].flat())}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.gradientNote}</p>
      <table class="numbers">
        <caption>{words.steps}</caption>
        <tbody>
          {stepsAt(formulas, gap, format).map(({ text: step, value }) => (
            <tr>
              <th scope="row">
                <code>{step}</code>
              </th>
              <td>{pair([value].flat())}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="numbers">
        <caption>{words.formats}</caption>
        <tbody>
          {ends.map(([id, at]) => (
            <tr class={id === format ? 'here' : ''}>
              <th scope="row">{id}</th>
              <td title={exact(at)}>{at.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Exports
        language={language}
        name="log-softmax-gap"
        svg={() =>
          toSvg(plainScene({ curves, x, ...spokenIn(language), title: words.title }), {
            theme: currentTheme(),
          })
        }
        rows={() => [
          ['gap', ...curves.map(c => c.label)],
          ...Array.from({ length: POINTS }, (_, i) => {
            const at = (x[1] * i) / (POINTS - 1);
            return [at, ...curves.map(c => c.f(at))];
          }),
        ]}
      />
    </div>
  );
}
