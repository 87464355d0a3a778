// A kink under a magnifier: it stays what it is, while a smooth curve turns into its tangent; and the lines that touch it from below.
import { plainScene, toSvg } from 'nonlin/plot';
import type { ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { Controls } from '../ui/controls.tsx';
import { currentTheme, Exports } from '../ui/exports.tsx';
import { FigureLine } from '../ui/legend.tsx';
import { Plot } from '../ui/plot.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { spokenIn } from '../ui/spoken.ts';
import { numberField, useAddress } from '../url.ts';
import { isSubgradient, slopesAtKink } from './slopes.ts';
import type { PanelProps } from './text.ts';

/** A network in training: how many sums its units made, and how many of them were exactly 0. */
export interface Zeros {
  readonly sums: number;
  readonly zeros: number;
  readonly steps: number;
}

interface KinkProps extends PanelProps<'kink'> {
  /** The function with the kink, and a smooth one beside it. */
  readonly kinked: string;
  readonly smooth: string;
  readonly counted?: Zeros;
}

const MOST = 1e6;
const fields = { zoom: numberField(1, 1, MOST), sub: numberField(0.5, -2, 2) };

export function Kink({ language, runs, kinked, smooth, counted, words }: KinkProps) {
  const address = useAddress(fields);
  const { zoom, sub } = address.state;
  const [f, g] = [runs[kinked] as ScalarRun, runs[smooth] as ScalarRun];
  const [left, right] = slopesAtKink(f);
  const reach = 1 / zoom;
  const x = [-reach, reach] as const;
  const isSub = isSubgradient(f, sub);
  const curves = [
    { label: kinked, f: (v: number) => f(v) },
    { label: smooth, f: (v: number) => g(v) },
    { label: filled(words.line, { slope: shown(sub) }), f: (v: number) => sub * v },
  ];
  return (
    <div class="bench">
      <p>{words.text}</p>
      <figure>
        <Plot
          language={language}
          label={filled(words.chart, { f: kinked })}
          curves={curves}
          x={x}
          y={[-reach, reach]}
          height={300}
          dependsOn={[zoom, sub]}
        />
        <FigureLine curves={curves.map(({ label }, tone) => ({ label, tone }))}>
          <Exports
            language={language}
            name={`${kinked}-kink`}
            svg={() =>
              toSvg(
                plainScene({ curves, x, y: [-reach, reach], ...spokenIn(language), title: words.title }),
                {
                  theme: currentTheme(),
                },
              )
            }
            rows={() => [
              ['x', ...curves.map(c => c.label)],
              ...Array.from({ length: 201 }, (_, i) => {
                const v = reach * (i / 100 - 1);
                return [v, ...curves.map(c => c.f(v))];
              }),
            ]}
          />
        </FigureLine>
      </figure>
      <p class="reading" aria-live="polite">
        {filled(isSub ? words.touches : words.crosses, {
          left: shown(left),
          right: shown(right),
          slope: shown(sub),
          chosen: shown(f.derivative(0)),
        })}
      </p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.magnified}
          value={zoom}
          min={1}
          max={MOST}
          text={`× ${shown(zoom)}`}
          onChange={to => address.change({ zoom: to })}
        />
        <Slider
          label={words.slope}
          value={sub}
          min={Math.min(0, left) - 0.5}
          max={right + 0.5}
          step={0.05}
          onChange={to => address.change({ sub: to })}
        />
      </Controls>
      {counted && (
        <p class="note">
          {filled(words.counted, {
            sums: counted.sums.toLocaleString(language),
            zeros: counted.zeros,
            steps: counted.steps,
          })}
        </p>
      )}
    </div>
  );
}
