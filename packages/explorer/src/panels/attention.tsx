// Why attention divides by √d: products of longer vectors are larger, and softmax of large numbers gives one key all the weight.
import { useMemo } from 'preact/hooks';
import type { RowRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { BarChart } from '../ui/barchart.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { FigureLine } from '../ui/legend.tsx';
import { Series } from '../ui/series.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { useAddress, wholeField } from '../url.ts';
import { draw, KEYS, LARGEST, scaled, scoresOf, trend, weigh } from './scores.ts';
import type { PanelProps } from './text.ts';

const fields = { d: wholeField(64, 1, LARGEST), draw: wholeField(9, 1, 99) };
const DIMENSIONS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

export function Attention({ language, runs, words }: PanelProps<'attention'>) {
  const address = useAddress(fields);
  const { d, draw: which } = address.state;
  const softmax = runs['softmax'] as RowRun;
  const drawn = useMemo(() => draw(which), [which]);
  const trends = useMemo(() => trend(softmax, DIMENSIONS), []);
  const scores = scoresOf(drawn, d);
  const rows = [
    ['q · k', scores],
    ['q · k / √d', scaled(scores, d)],
  ] as const;
  const weighed = rows.map(([, row]) => weigh(softmax, row));
  const names = scores.map((_, i) => `${words.key} ${i + 1}`);
  const lines = (['plain', 'scaled'] as const).map((way, hue) => ({
    label: rows[hue]![0],
    points: trends.map(t => [t.dimensions, t[way].bits] as const),
    hue,
  }));
  return (
    <div class="bench">
      <p>{words.text}</p>
      <div class="twins">
        {rows.map(([label], i) => (
          <figure>
            <figcaption>softmax({label})</figcaption>
            <BarChart label={`softmax(${label})`} values={weighed[i]!.weights} names={names} range={[0, 1]} />
          </figure>
        ))}
      </div>
      <p class="reading" aria-live="polite">
        {filled(words.says, {
          d,
          plain: shown(weighed[0]!.largest),
          scaled: shown(weighed[1]!.largest),
        })}
      </p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.dimensions}
          value={d}
          min={1}
          max={LARGEST}
          isWhole
          onChange={to => address.change({ d: to })}
        />
        <Slider
          label={words.draw}
          value={which}
          min={1}
          max={99}
          step={1}
          onChange={to => address.change({ draw: to })}
        />
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            {[words.largestScore, words.bits, words.slope].map(title => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, row], i) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{shown(Math.max(...row.map(Math.abs)))}</td>
              <td>{shown(weighed[i]!.bits)}</td>
              <td>{shown(weighed[i]!.slope)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figure>
        <figcaption>{words.trend}</figcaption>
        <Series
          label={words.trend}
          lines={lines}
          x={{ low: 1, high: LARGEST, isLog: true }}
          y={{ low: 0, high: Math.log2(KEYS) }}
          height={180}
          behind={at => (
            <path class="here" d={`M${at.x(Math.log10(d))} ${at.inside.top}V${at.inside.bottom}`} />
          )}
        />
        <FigureLine curves={lines.map(({ label, hue }) => ({ label, tone: hue }))}>
          <Exports
            language={language}
            name="attention-scale"
            rows={() => [
              ['d', ...rows.flatMap(([label]) => [`${label}: bits`, `${label}: |Jacobian|`])],
              ...trends.map(t => [t.dimensions, t.plain.bits, t.plain.slope, t.scaled.bits, t.scaled.slope]),
            ]}
          />
        </FigureLine>
      </figure>
      <p class="note">{words.note}</p>
    </div>
  );
}
