// The closing table of the article that the site grew from, with numbers that can be changed: three functions take each number
// by itself, three take them as one row.
import type { RowRun, Run, ScalarRun } from '../functions.ts';
import { exact, shown } from '../numbers.ts';
import { movingWords } from '../text/moving.ts';
import { Exports } from '../ui/exports.tsx';
import { listField, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

interface ArticleProps extends IslandProps {
  readonly table: readonly { readonly name: string; readonly kind: 'scalar' | 'row' }[];
}

const LIMIT = 1e6;

export function Article({ language, runs, table }: ArticleProps) {
  const words = movingWords[language];
  const { state, change, reset } = useAddress({
    x: listField([-2, 0, 2], numberField(0, -LIMIT, LIMIT), 3, 3),
  });
  const rows = table.map(({ name, kind }) => ({ name, kind, values: valuesOf(runs[name]!, kind, state.x) }));
  const set = (i: number, text: string): void => {
    const value = Number(text);
    if (text.trim() !== '' && Math.abs(value) <= LIMIT)
      change({ x: state.x.map((old, j) => (i === j ? value : old)) });
  };
  return (
    <div class="article">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{words.function}</th>
            {state.x.map((value, i) => (
              <th scope="col">
                <input
                  type="number"
                  step="any"
                  aria-label={`x${i + 1}`}
                  value={value}
                  onInput={event => set(i, event.currentTarget.value)}
                />
              </th>
            ))}
            <th scope="col">{words.sum}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, kind, values }) => (
            <tr>
              <th scope="row">
                <a href={`${name}/`}>{name}</a>
              </th>
              {values.map(v => (
                <td title={exact(v)}>{shown(v)}</td>
              ))}
              <td>{kind === 'row' ? shown(values.reduce((s, v) => s + v, 0)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.articleNote}</p>
      <button type="button" onClick={reset}>
        {words.reset}
      </button>
      <Exports
        language={language}
        name="table"
        rows={() => [['function', ...state.x], ...rows.map(({ name, values }) => [name, ...values])]}
      />
    </div>
  );
}

const valuesOf = (run: Run, kind: 'scalar' | 'row', x: readonly number[]): readonly number[] =>
  kind === 'row' ? ((run as RowRun)(x) as readonly number[]) : x.map(v => (run as ScalarRun)(v));
