// Why softmax takes exp: dividing by the sum makes no shares of numbers of both signs.
import type { RowRun } from '../functions.ts';
import { shown, shownSum } from '../numbers.ts';
import { outputsOf } from '../rows/row.ts';
import { filled } from '../text/filled.ts';
import { Slider } from '../ui/slider.tsx';
import { listField, numberField, useAddress } from '../url.ts';
import { allForLargest, overSum } from './fractions.ts';
import { Shares } from './shares.tsx';
import type { PanelProps } from './text.ts';

const LIMIT = 4;
const fields = {
  exps: listField([2, 1, -1, 0.5], numberField(0, -LIMIT, LIMIT), 4, 4),
  plus: numberField(0, -LIMIT, LIMIT),
};

export function Exponential({ language, runs, words }: PanelProps<'exponential'>) {
  const address = useAddress(fields);
  const { exps, plus } = address.state;
  const z = exps.map(v => v + plus);
  const divided = overSum(z);
  const sum = shownSum(z);
  const reading = !divided.every(Number.isFinite)
    ? words.nothing
    : divided.some(v => v < 0)
      ? filled(words.negative, { worst: shown(Math.min(...divided)), sum })
      : words.works;
  return (
    <div class="bench">
      <p>{words.text}</p>
      <Shares
        language={language}
        address={address}
        input={{
          label: words.logits,
          values: exps,
          names: exps.map((_, i) => `${words.item} ${i + 1}`),
          range: [-LIMIT, LIMIT],
          onChange: to => address.change({ exps: to }),
        }}
        outputs={[
          ['softmax', outputsOf(runs['softmax'] as RowRun, z, {})],
          ['z / Σz', divided, [-1, 2]],
          ['argmax', allForLargest(z)],
        ]}
        reading={reading}
        file="softmax-exp"
      >
        <Slider
          label={words.plus}
          value={plus}
          min={-LIMIT}
          max={LIMIT}
          onChange={to => address.change({ plus: to })}
        />
      </Shares>
      <p class="note">{words.note}</p>
    </div>
  );
}
