// The same logits under softmax, where shares compete, and under a sigmoid each, where they do not.
import type { RowRun, ScalarRun } from '../functions.ts';
import { outputsOf } from '../rows/row.ts';
import { listField, numberField, useAddress } from '../url.ts';
import { Shares } from './shares.tsx';
import type { PanelProps } from './text.ts';

const LIMIT = 6;
const fields = { labels: listField([2, 1.5, 0.5, -3], numberField(0, -LIMIT, LIMIT), 4, 4) };

export function Labels({ language, runs, words }: PanelProps<'labels'>) {
  const address = useAddress(fields);
  const { labels: logits } = address.state;
  const sigmoid = runs['sigmoid'] as ScalarRun;
  return (
    <div class="panel">
      <p>{words.text}</p>
      <Shares
        language={language}
        address={address}
        input={{
          label: words.logits,
          values: logits,
          names: words.items,
          range: [-LIMIT, LIMIT],
          onChange: labels => address.change({ labels }),
        }}
        outputs={[
          [words.softmax, outputsOf(runs['softmax'] as RowRun, logits, {})],
          [words.sigmoid, logits.map(z => sigmoid(z))],
        ]}
        file="softmax-sigmoid"
      />
    </div>
  );
}
