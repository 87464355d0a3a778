// Softmin beside softmax(−x), which is the same, and beside 1 − softmax(x), which is not.
import type { RowRun } from '../functions.ts';
import { shown, shownSum } from '../numbers.ts';
import { outputsOf } from '../rows/row.ts';
import { filled } from '../text/filled.ts';
import { listField, numberField, useAddress } from '../url.ts';
import { Shares } from './shares.tsx';
import type { PanelProps } from './text.ts';

const FARTHEST = 5;
const fields = { distances: listField([0.5, 1, 2, 4], numberField(0, 0, FARTHEST), 2, 8) };

export function Twins({ language, runs, words }: PanelProps<'twins'>) {
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
  return (
    <div class="panel">
      <p>{words.text}</p>
      <Shares
        language={language}
        address={address}
        input={{
          label: words.distances,
          values: distances,
          names: distances.map((_, i) => `${words.item} ${i + 1}`),
          range: [0, FARTHEST],
          onChange: to => address.change({ distances: to }),
        }}
        outputs={[
          ['softmin(x)', own],
          ['softmax(−x)', negated],
          ['1 − softmax(x)', guess],
        ]}
        reading={`${filled(words.difference, { difference: shown(difference) })} ${filled(words.sums, { right: shownSum(own), wrong: shownSum(guess), count: own.length })}`}
        file="softmin-softmax"
      />
    </div>
  );
}
