// A table of values: at the points of the article's table, and where the probe is.
import { exact, shown } from '../numbers.ts';
import type { Language } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';
import type { PlotCurve } from './plot.tsx';

/** The points of the article's table. */
const POINTS = [-2, 0, 2];

interface ValuesProps {
  readonly language: Language;
  /** The heading of the first column. */
  readonly variable: string;
  readonly columns: readonly PlotCurve[];
  readonly at: number;
}

export const Values = ({ language, variable, columns, at }: ValuesProps) => (
  <table class="numbers">
    <caption>{movingWords[language].atPoints}</caption>
    <thead>
      <tr>
        <th scope="col">{variable}</th>
        {columns.map(c => (
          <th scope="col">{c.label}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {[...POINTS, at].map((x, i) => (
        <tr class={i === POINTS.length ? 'here' : ''}>
          <th scope="row">{shown(x)}</th>
          {columns.map(({ f }) => (
            <td title={exact(f(x))}>{shown(f(x))}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
