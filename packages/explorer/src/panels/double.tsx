// Softmax before a cross-entropy that takes logits: the loss as the right logit grows, beside the right wiring.

import { plainScene, toSvg } from 'nonlin/plot';
import { useMemo } from 'preact/hooks';
import type { RowRun } from '../functions.ts';
import { exact, shown } from '../numbers.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls } from '../ui/controls.tsx';
import { currentTheme, Exports } from '../ui/exports.tsx';
import { Plot } from '../ui/plot.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { spokenIn } from '../ui/spoken.ts';
import { numberField, useAddress, wholeField } from '../url.ts';
import type { PanelProps } from './text.ts';
import { floorOf, right, twice } from './wirings.ts';

const X = [-5, 15] as const;
const MOST = 1000;
const fields = { K: wholeField(4, 2, MOST), right: numberField(10, ...X) };
/** Numbers of classes in the table. */
const CLASSES = [2, 3, 4, 5, 8, 10, 100, 1000];

export function Double({ language, runs, words }: PanelProps<'double'>) {
  const address = useAddress(fields);
  const { K: classes, right: logit } = address.state;
  const softmax = runs['softmax'] as RowRun;
  const curves = useMemo(() => {
    const floor = floorOf(classes);
    return [
      { label: words.correct, f: (z: number) => right(classes, z).loss },
      { label: words.wrong, f: (z: number) => twice(softmax, classes, z).loss },
      { label: words.floor, f: () => floor },
    ];
  }, [classes]);
  const logits = [...new Set([X[0], logit])];
  const rows = [
    ['crossEntropy(z)', logits.map(z => right(classes, z))],
    ['crossEntropy(softmax(z))', logits.map(z => twice(softmax, classes, z))],
  ] as const;
  const text = punctuated(
    language,
    `z = ${shown(logit)}: ${curves.map(c => `${c.label} ${shown(c.f(logit))}`).join(', ')}`,
  );
  const move = (to: number): void => address.change({ right: to });
  return (
    <div class="panel">
      <p>{words.text}</p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.classes}
          value={classes}
          min={2}
          max={MOST}
          isWhole
          onChange={K => address.change({ K })}
        />
        <Slider label={words.logit} value={logit} min={X[0]} max={X[1]} onChange={move} />
      </Controls>
      <p class="reading" aria-live="polite">
        {text}
      </p>
      <Plot
        language={language}
        label={words.chart}
        curves={curves}
        x={X}
        probe={{ x: logit, text }}
        onProbe={move}
        dependsOn={[classes]}
      />
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{words.wiring}</th>
            {logits.flatMap(z =>
              [words.loss, words.gradient].map(title => (
                <th scope="col">{punctuated(language, `${title}, z = ${shown(z)}`)}</th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([wiring, results]) => (
            <tr>
              <th scope="row">
                <code>{wiring}</code>
              </th>
              {results.flatMap(({ loss, gradient }) =>
                [loss, gradient].map(v => <td title={exact(v)}>{shown(v)}</td>),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.note}</p>
      <table class="numbers">
        <caption>{words.floors}</caption>
        <thead>
          <tr>
            <th scope="row">K</th>
            {CLASSES.map(n => (
              <th scope="col">{n}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.floor}</th>
            {CLASSES.map(n => (
              <td>{shown(floorOf(n))}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Exports
        language={language}
        name="softmax-twice"
        svg={() =>
          toSvg(plainScene({ curves, x: X, ...spokenIn(language), title: words.title }), {
            theme: currentTheme(),
          })
        }
        rows={() => [
          ['logit', ...curves.map(c => c.label)],
          ...Array.from({ length: 201 }, (_, i) => {
            const z = X[0] + ((X[1] - X[0]) * i) / 200;
            return [z, ...curves.map(c => c.f(z))];
          }),
        ]}
      />
    </div>
  );
}
