// Bars to drag, and what several functions make of them: a chart and a column of a table each.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { IslandProps } from '../islands/props.ts';
import { exact, shown, shownSum } from '../numbers.ts';
import { sumOf } from '../rows/row.ts';
import { punctuated } from '../text/punctuated.ts';
import { BarChart } from '../ui/barchart.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { pictureOf } from '../ui/standalone.ts';
import type { Address } from '../url.ts';

interface SharesProps {
  readonly language: IslandProps['language'];
  readonly address: Pick<Address<object>, 'refused' | 'reset'>;
  /** What is dragged: what it is called, its numbers, their names, and where they may go. */
  readonly input: {
    readonly label: string;
    readonly values: readonly number[];
    readonly names: readonly string[];
    readonly range: readonly [low: number, high: number];
    readonly onChange: (values: readonly number[]) => void;
  };
  /** What they are called, and what their chart shows if that is not 0 to 1. */
  readonly outputs: readonly (readonly [
    label: string,
    values: readonly number[],
    range?: readonly [low: number, high: number],
  ])[];
  /** What is to be said of them, if the numbers do not say it. */
  readonly reading?: string;
  /** Name of the files, without ending. */
  readonly file: string;
  /** Controls besides the bars. */
  readonly children?: ComponentChildren;
}

export function Shares({ language, address, input, outputs, reading, file, children }: SharesProps) {
  const { values, names } = input;
  const pictures = useRef<(SVGSVGElement | null)[]>([]);
  return (
    <>
      <div class="twins">
        <figure>
          <figcaption>{input.label}</figcaption>
          <BarChart
            label={input.label}
            values={values}
            names={names}
            range={input.range}
            onChange={(i, value) => input.onChange(values.map((v, j) => (i === j ? value : v)))}
          />
        </figure>
        {outputs.map(([label, shares, range = [0, 1]], i) => (
          <figure>
            <figcaption>{punctuated(language, `${label}, Σ = ${shownSum(shares)}`)}</figcaption>
            <BarChart
              label={label}
              values={shares}
              names={names}
              range={range}
              picture={picture => {
                pictures.current[i] = picture;
              }}
            />
          </figure>
        ))}
      </div>
      {reading && (
        <p class="reading" aria-live="polite">
          {reading}
        </p>
      )}
      <Controls language={language} address={address}>
        {children ?? null}
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            {[input.label, ...outputs.map(([label]) => label)].map(title => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr>
              <th scope="row">{name}</th>
              {[values, ...outputs.map(([, shares]) => shares)].map(column => (
                <td title={exact(column[i]!)}>{shown(column[i]!)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Σ</th>
            <td />
            {outputs.map(([, shares]) => (
              <td title={exact(sumOf(shares))}>{shownSum(shares)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Exports
        language={language}
        name={file}
        svg={() => pictureOf(...pictures.current)}
        rows={() => [
          [input.label, ...outputs.map(([label]) => label)],
          ...values.map((v, i) => [v, ...outputs.map(([, shares]) => shares[i]!)]),
        ]}
      />
    </>
  );
}
