// The same logits under softmax, where shares compete, and under a sigmoid each, where they do not.
import { useRef } from 'preact/hooks';
import type { RowRun, ScalarRun } from '../functions.ts';
import type { IslandProps } from '../islands/island.ts';
import { shown } from '../numbers.ts';
import { outputsOf, sumOf } from '../rows/row.ts';
import { BarChart } from '../ui/barchart.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports, pictureOf } from '../ui/exports.tsx';
import { listField, numberField, useAddress } from '../url.ts';
import { panelWords } from './text.ts';

const LIMIT = 6;
const fields = { labels: listField([2, 1.5, 0.5, -3], numberField(0, -LIMIT, LIMIT), 4, 4) };

export function Labels({ language, runs }: IslandProps) {
  const words = panelWords[language].labels;
  const address = useAddress(fields);
  const logits = address.state.labels;
  const sigmoid = runs['sigmoid'] as ScalarRun;
  const rows = [
    [words.softmax, outputsOf(runs['softmax'] as RowRun, logits, {})],
    [words.sigmoid, logits.map(z => sigmoid(z))],
  ] as const;
  const pictures = rows.map(() => useRef<SVGSVGElement>(null));
  return (
    <div class="panel">
      <p>{words.text}</p>
      <div class="twins">
        <figure>
          <figcaption>{words.logits}</figcaption>
          <BarChart
            label={words.logits}
            values={logits}
            names={words.items}
            range={[-LIMIT, LIMIT]}
            onChange={(i, value) => address.change({ labels: logits.map((z, j) => (i === j ? value : z)) })}
          />
        </figure>
        {rows.map(([label, values], i) => (
          <figure>
            <figcaption>
              {label}, {words.sum} = {shown(sumOf(values))}
            </figcaption>
            <BarChart
              label={label}
              values={values}
              names={words.items}
              range={[0, 1]}
              picture={pictures[i]!}
            />
          </figure>
        ))}
      </div>
      <Controls language={language} address={address}>
        {null}
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            {[words.logits, ...rows.map(r => r[0])].map(title => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.items.map((item, i) => (
            <tr>
              <th scope="row">{item}</th>
              <td>{shown(logits[i]!)}</td>
              {rows.map(([, values]) => (
                <td>{shown(values[i]!)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.sum}</th>
            <td />
            {rows.map(([, values]) => (
              <td>{shown(sumOf(values))}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Exports
        language={language}
        name="softmax-sigmoid"
        svg={() => pictureOf(...pictures.map(p => p.current))}
        rows={() => [
          ['logit', 'softmax', 'sigmoid'],
          ...logits.map((z, i) => [z, ...rows.map(r => r[1][i]!)]),
        ]}
      />
    </div>
  );
}
