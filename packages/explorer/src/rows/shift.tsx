// Shows how a constant that is added to the whole input changes the function, and its textbook formula.
import { type Expr, evaluateIn, type FormatName } from 'nonlin/precision';
import { formatNames } from '../formats.ts';
import type { FunctionInfo, Options, RowRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { Choice } from '../ui/choice.tsx';
import { Slider } from '../ui/slider.tsx';
import { outputsOf, shiftError } from './row.ts';
import type { RowWords } from './text.ts';

interface ShiftProps {
  readonly words: RowWords;
  readonly info: FunctionInfo;
  readonly run: RowRun;
  /** The textbook form, where one operation after another can compute it. */
  readonly textbook?: Expr;
  readonly z: readonly number[];
  /** Those of z that take part: the textbook form knows no mask. */
  readonly taking: readonly number[];
  readonly c: number;
  readonly format: FormatName;
  readonly params: Readonly<Record<string, number>>;
  /** What the function is called with; without a mask in `bare`. */
  readonly options: Options & { readonly temperature: number };
  readonly bare: Options;
  readonly onChange: (part: { readonly c?: number; readonly format?: FormatName }) => void;
}

export const SHIFT = 1000;

export function Shift(props: ShiftProps) {
  const { words, info, run, textbook, z, taking, c, format, options, bare, onChange } = props;
  const fact = info.facts!.shift;
  const highest = taking.length === 0 ? 0 : 0 - Math.max(...taking);
  const rows = [...new Set([0, 100, SHIFT, highest, c])];
  const list = (values: readonly number[]): string => values.map(v => shown(v)).join(', ');
  const literally = (by: number): readonly number[] =>
    [
      evaluateIn(textbook!, { x: taking.map(v => (v + by) / options.temperature), ...props.params }, format),
    ].flat() as number[];
  return (
    <section class="shift">
      <h2>{words.shift}</h2>
      <p>{words.shiftFacts[fact ?? 'none']}</p>
      <div class="controls">
        <Slider
          label={words.shiftSlider}
          value={c}
          min={-SHIFT}
          max={SHIFT}
          step={1}
          onChange={to => onChange({ c: to })}
        />
        <button type="button" class="reset" onClick={() => onChange({ c: highest })}>
          {words.chooseMax}
        </button>
      </div>
      {fact && c !== 0 && (
        <p class="reading" aria-live="polite">
          {filled(words.shiftMeasured, { error: shown(shiftError(run, z, c, { options, fact })) })}
        </p>
      )}
      {textbook && (
        <>
          <Choice
            label={words.format}
            value={format}
            options={formatNames.map(id => [id, id] as const)}
            onChange={to => onChange({ format: to })}
          />
          <table class="numbers">
            <caption>{filled(words.shiftTextbook, { format })}</caption>
            <thead>
              <tr>
                {[words.constant, words.textbook, words.ours].map(text => (
                  <th scope="col">{text}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(by => (
                <tr class={by === c ? 'here' : ''}>
                  <th scope="row">{shown(by)}</th>
                  <td>{list(literally(by))}</td>
                  <td>
                    {list(
                      outputsOf(
                        run,
                        taking.map(v => v + by),
                        bare,
                      ),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
