// Softmax of a table of numbers: along its rows or along its columns.
import type { RowRun } from '../functions.ts';
import { exact, shown, shownSum } from '../numbers.ts';
import { inGroups } from '../rows/row.ts';
import { filled } from '../text/filled.ts';
import { Choice } from '../ui/choice.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { choiceField, listField, numberField, useAddress } from '../url.ts';
import type { PanelProps } from './text.ts';

const COLUMNS = 4;
const START = [2, 1, 0, -1, 0, 0, 3, 1, -2, 1, 1, 2];
const LIMIT = 1000;
const fields = {
  axis: choiceField('1', ['1', '0']),
  cells: listField(START, numberField(0, -LIMIT, LIMIT), START.length, START.length),
};

export function Axes({ language, runs, words }: PanelProps<'axes'>) {
  const address = useAddress(fields);
  const { axis, cells } = address.state;
  const isByRow = axis === '1';
  const grid = inGroups(cells, COLUMNS);
  const y = (runs['softmax'] as RowRun)(grid, { axis: Number(axis) });
  const set = (place: number, text: string): void => {
    const value = Number(text);
    if (text.trim() !== '' && Math.abs(value) <= LIMIT)
      address.change({ cells: cells.map((old, i) => (i === place ? value : old)) });
  };
  return (
    <div class="panel axes">
      <p>{words.text}</p>
      <Controls language={language} address={address}>
        <Choice
          label={words.axis}
          value={axis}
          options={[
            ['1', words.rows],
            ['0', words.columns],
          ]}
          onChange={to => address.change({ axis: to })}
        />
      </Controls>
      <pre>
        <code>{`softmax(x, { axis: ${axis} })`}</code>
      </pre>
      <div class="twins">
        <table>
          <caption>{words.input}</caption>
          <tbody>
            {grid.map((row, r) => (
              <tr>
                {row.map((v, c) => (
                  <td>
                    <input
                      type="number"
                      step="any"
                      aria-label={filled(words.cell, { row: r + 1, column: c + 1 })}
                      value={v}
                      onInput={event => set(r * COLUMNS + c, event.currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <table class={isByRow ? 'by-row' : 'by-column'}>
          <caption>{words.output}</caption>
          <tbody>
            {y.map(row => (
              <tr>
                {row.map(v => (
                  <td title={exact(v)} style={{ '--part': `${Math.round(45 * v) || 0}%` }} class="share">
                    {shown(v)}
                  </td>
                ))}
                <td class={isByRow ? 'sum lit' : 'sum'}>
                  {words.sum} {shownSum(row)}
                </td>
              </tr>
            ))}
            <tr>
              {Array.from({ length: COLUMNS }, (_, c) => (
                <td class={isByRow ? 'sum' : 'sum lit'}>
                  {words.sum} {shownSum(y.map(row => row[c]!))}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <Exports language={language} name="softmax-axis" rows={() => [...grid, ...y].map(row => [...row])} />
    </div>
  );
}
