// The lab in numbers: the map's stretches, the results at the probe, and the textbook formula step by step.
import { type Expr, type FormatName, type Step, steps, ulpsOff } from 'nonlin/precision';
import { formatNames } from '../../formats.ts';
import { exact, shown } from '../../numbers.ts';
import { type Band, sides, stretchesOf, verdictOf } from './failures.ts';
import type { PrecisionWords } from './text.ts';

export const MapTable = ({
  words,
  bands,
}: {
  readonly words: PrecisionWords;
  readonly bands: readonly Band[];
}) => (
  <details>
    <summary>{words.asTable}</summary>
    <table class="numbers">
      <thead>
        <tr>
          {[words.formatHead, words.formulaHead, words.from, words.to, words.verdict].map(text => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.flatMap(band =>
          sides.flatMap(side =>
            stretchesOf(band, side).map(({ from, to, verdict }) => (
              <tr>
                <th scope="row">{band.format}</th>
                <td>{words[side]}</td>
                <td>{shown(band.x[from]!)}</td>
                <td>{shown(band.x[to]!)}</td>
                <td>{words.verdicts[verdict]}</td>
              </tr>
            )),
          ),
        )}
      </tbody>
    </table>
  </details>
);

/** Bands of one column. */
export const ProbeTable = ({
  words,
  bands,
}: {
  readonly words: PrecisionWords;
  readonly bands: readonly Band[];
}) => (
  <table class="numbers probe-table">
    <thead>
      <tr>
        <td />
        {[
          words.rounded,
          words.truth,
          words.textbook,
          words.off,
          words.verdict,
          words.ours,
          words.off,
          words.verdict,
        ].map(text => (
          <th scope="col">{text}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bands.map(band => {
        const truth = band.truths?.[0];
        return (
          <tr>
            <th scope="row">{band.format}</th>
            <td title={exact(band.x[0]!)}>{shown(band.x[0]!)}</td>
            <td title={truth && exact(truth.head)}>{truth ? shown(truth.head) : words.short.unknown}</td>
            {sides.flatMap(side => {
              const value = band[side][0]!;
              const verdict = truth ? verdictOf(value, truth, band.format) : 'unknown';
              return [
                <td title={exact(value)}>{shown(value)}</td>,
                <td>
                  {truth
                    ? shown(Number(ulpsOff(value, truth, band.format).toPrecision(3)))
                    : words.short.unknown}
                </td>,
                <td class={`said ${verdict}`}>{words.short[verdict]}</td>,
              ];
            })}
          </tr>
        );
      })}
    </tbody>
  </table>
);

interface StepsProps {
  readonly words: PrecisionWords;
  readonly formula: Expr;
  readonly names: Readonly<Record<string, number>>;
}

/** Formats may take different branches; an operation that a format does not come by is left empty. */
export function StepsTable({ words, formula, names }: StepsProps) {
  const byFormat = new Map<FormatName, ReadonlyMap<string, Step['value']>>(
    formatNames.map(id => [id, new Map(steps(formula, names, id).map(s => [s.text, s.value] as const))]),
  );
  const texts = [...new Set(formatNames.flatMap(id => [...byFormat.get(id)!.keys()]))];
  const written = (value: Step['value'] | undefined): string =>
    typeof value === 'number' ? shown(value) : value === undefined ? '' : value ? '✓' : '✗';
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          {formatNames.map(id => (
            <th scope="col">{id}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {texts.map(text => (
          <tr>
            <th scope="row">
              <code>{text}</code>
            </th>
            {formatNames.map(id => (
              <td>{written(byFormat.get(id)!.get(text))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
