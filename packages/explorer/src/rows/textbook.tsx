// What the textbook formula of a row function gives in a format, operation after operation, beside what the library gives.
import { type Expr, evaluateIn, type FormatName } from 'nonlin/precision';
import { formatNames } from '../formats.ts';
import type { Options, RowRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { Choice } from '../ui/choice.tsx';
import { outputsOf } from './row.ts';
import type { RowWords } from './text.ts';

export interface TextbookProps {
  readonly words: RowWords;
  readonly run: RowRun;
  readonly textbook: Expr;
  /** The inputs that take part: the textbook form knows no mask. */
  readonly taking: readonly number[];
  /** Constants that are added to them, a row of the table each, and the one that is chosen. */
  readonly constants: readonly number[];
  readonly c: number;
  readonly format: FormatName;
  readonly params: Readonly<Record<string, number>>;
  /** What the function is called with. */
  readonly options: Options & { readonly temperature: number };
  readonly onFormat: (format: FormatName) => void;
}

const list = (values: readonly number[]): string => values.map(v => shown(v)).join(', ');

export function Textbook(props: TextbookProps) {
  const { words, run, textbook, taking, constants, c, format, params, options, onFormat } = props;
  const literally = (by: number): readonly number[] =>
    [
      evaluateIn(textbook, { x: taking.map(v => (v + by) / options.temperature), ...params }, format),
    ].flat() as number[];
  const ours = (by: number): readonly number[] =>
    outputsOf(
      run,
      taking.map(v => v + by),
      options,
    );
  return (
    <>
      <Choice
        label={words.format}
        value={format}
        options={formatNames.map(id => [id, id] as const)}
        onChange={onFormat}
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
          {constants.map(by => (
            <tr class={by === c ? 'here' : ''}>
              <th scope="row">{shown(by)}</th>
              <td>{list(literally(by))}</td>
              <td>{list(ours(by))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
