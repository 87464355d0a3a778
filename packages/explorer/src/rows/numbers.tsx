// The row in numbers: each input, whether it takes part, and what comes out of it or of its group.
import { exact, shown, shownSum } from '../numbers.ts';
import type { RowWords } from './text.ts';

/** A further column: what it is called, and a number for each input. */
export interface Extra {
  readonly title: string;
  readonly values: readonly number[];
  /** Shares of so many draws: their counts are shown, too. */
  readonly of?: number;
}

interface NumbersProps {
  readonly words: RowWords;
  readonly names: readonly string[];
  readonly x: readonly number[];
  readonly mask: readonly boolean[];
  /** As many as inputs, or one for each group of neighbours. */
  readonly y: readonly number[];
  readonly sum?: number;
  readonly extras?: readonly Extra[];
  readonly onMask: (place: number, takesPart: boolean) => void;
}

export function Numbers({ words, names, x, mask, y, sum, extras = [], onMask }: NumbersProps) {
  const span = x.length / y.length;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <td />
          {[words.input, words.takesPart, words.output, ...extras.map(e => e.title)].map(text => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {x.map((v, i) => (
          <tr>
            <th scope="row">{names[i]}</th>
            <td title={exact(v)}>{shown(v)}</td>
            <td>
              <input
                type="checkbox"
                aria-label={`${names[i]} ${words.takesPart}`}
                checked={mask[i]}
                onChange={event => onMask(i, event.currentTarget.checked)}
              />
            </td>
            {i % span === 0 && (
              <td rowSpan={span} title={exact(y[i / span]!)}>
                {shown(y[i / span]!)}
              </td>
            )}
            {extras.map(e => (
              <td>
                {shown(e.values[i]!)}
                {e.of !== undefined && ` (${Math.round(e.values[i]! * e.of)} / ${e.of})`}
              </td>
            ))}
          </tr>
        ))}
        {sum !== undefined && (
          <tr>
            <th scope="row" colSpan={3}>
              {words.sum}
            </th>
            <td title={exact(sum)}>{shownSum(y)}</td>
            {extras.map(() => (
              <td />
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
