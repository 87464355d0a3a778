// The Jacobian of a row function as a table with numbers and colours.
import type { FunctionInfo } from '../functions.ts';
import { exact, shown, shownSum } from '../numbers.ts';
import { Offscreen } from '../offscreen.tsx';
import type { RowWords } from './text.ts';

interface JacobianProps {
  readonly words: RowWords;
  readonly info: FunctionInfo;
  readonly jacobian: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** What the entries of this function's Jacobian are. */
  readonly note?: string;
}

export function Jacobian({ words, info, jacobian, names, note }: JacobianProps) {
  const { shift, sumsTo } = info.facts!;
  const steepest = Math.max(...jacobian.flat().map(Math.abs).filter(Number.isFinite)) || 1;
  const isSquare = jacobian.length === names.length;
  const hasFixedSum = isSquare && sumsTo !== undefined;
  return (
    <section class="jacobian">
      <h2>{words.jacobian}</h2>
      <p class="note">{words.jacobianNote}</p>
      <Offscreen>
        <table>
          <thead>
            <tr>
              <td />
              {names.map(name => (
                <th scope="col">{name}</th>
              ))}
              {shift && <th scope="col">{words.rowSum}</th>}
            </tr>
          </thead>
          <tbody>
            {jacobian.map((row, i) => (
              <tr>
                <th scope="row">y{jacobian.length > 1 && <sub>{i + 1}</sub>}</th>
                {row.map((v, j) => (
                  <td
                    class={`heat ${v < 0 ? 'negative' : 'positive'}${isSquare && i === j ? ' diagonal' : ''}`}
                    style={{ '--part': `${Math.round((45 * Math.abs(v)) / steepest) || 0}%` }}
                    title={exact(v)}
                  >
                    {shown(v)}
                  </td>
                ))}
                {shift && <td>{shownSum(row)}</td>}
              </tr>
            ))}
            {hasFixedSum && (
              <tr>
                <th scope="row">{words.rowSum}</th>
                {names.map((_, j) => (
                  <td>{shownSum(jacobian.map(row => row[j]!))}</td>
                ))}
                {shift && <td />}
              </tr>
            )}
          </tbody>
        </table>
      </Offscreen>
      <p class="note">
        {note} {words.rowSums[shift ?? 'none']} {hasFixedSum && words.columnSums}
      </p>
    </section>
  );
}
