// Softmin beside softmax(−x), which is the same, and beside 1 − softmax(x), which is not.
import { useRef } from 'preact/hooks';
import type { RowRun } from '../functions.ts';
import type { IslandProps } from '../islands/island.ts';
import { shown } from '../numbers.ts';
import { outputsOf, sumOf } from '../rows/row.ts';
import { BarChart } from '../ui/barchart.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports, pictureOf } from '../ui/exports.tsx';
import { listField, numberField, useAddress } from '../url.ts';
import { panelWords } from './text.ts';

const FARTHEST = 5;
const fields = { distances: listField([0.5, 1, 2, 4], numberField(0, 0, FARTHEST), 2, 8) };

export function Twins({ language, runs }: IslandProps) {
  const words = panelWords[language].twins;
  const address = useAddress(fields);
  const { distances } = address.state;
  const [softmin, softmax] = [runs['softmin'] as RowRun, runs['softmax'] as RowRun];
  const own = outputsOf(softmin, distances, {});
  const negated = outputsOf(
    softmax,
    distances.map(d => 0 - d),
    {},
  );
  const guess = outputsOf(softmax, distances, {}).map(p => 1 - p);
  const difference = Math.max(...own.map((p, i) => Math.abs(p - negated[i]!)));
  const names = distances.map((_, i) => `${words.item} ${i + 1}`);
  const rows = [
    ['softmin(x)', own],
    ['softmax(−x)', negated],
    ['1 − softmax(x)', guess],
  ] as const;
  const pictures = rows.map(() => useRef<SVGSVGElement>(null));
  const set = (i: number, value: number): void =>
    address.change({ distances: distances.map((d, j) => (i === j ? Math.max(0, value) : d)) });
  return (
    <div class="panel">
      <p>{words.text}</p>
      <div class="twins">
        <figure>
          <figcaption>{words.distances}</figcaption>
          <BarChart
            label={words.distances}
            values={distances}
            names={names}
            range={[0, FARTHEST]}
            onChange={set}
          />
        </figure>
        {rows.map(([label, values], i) => (
          <figure>
            <figcaption>
              {label}, Σ = {shown(sumOf(values))}
            </figcaption>
            <BarChart label={label} values={values} names={names} range={[0, 1]} picture={pictures[i]!} />
          </figure>
        ))}
      </div>
      <p class="reading" aria-live="polite">
        {words.difference(shown(difference))} {words.sums(shown(sumOf(own)), shown(sumOf(guess)), own.length)}
      </p>
      <Controls language={language} address={address}>
        {null}
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            <th scope="col">x</th>
            {rows.map(([label]) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{shown(distances[i]!)}</td>
              {rows.map(([, values]) => (
                <td>{shown(values[i]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Exports
        language={language}
        name="softmin-softmax"
        svg={() => pictureOf(...pictures.map(p => p.current))}
        rows={() => [
          ['x', ...rows.map(r => r[0])],
          ...distances.map((d, i) => [d, ...rows.map(r => r[1][i]!)]),
        ]}
      />
    </div>
  );
}
