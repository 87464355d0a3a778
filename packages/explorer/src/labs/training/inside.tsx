// The inside of a network: the spread of the outputs of its layers, and its weights.
import { shown } from '../../numbers.ts';
import { usePunctuation } from '../../ui/language.ts';
import { useWidth } from '../../ui/width.ts';
import type { TrainingWords } from './text.ts';
import type { View } from './view.ts';

interface InsideProps {
  readonly view: View;
  readonly words: TrainingWords;
}

const [BAR, TALL] = [10, 48];

/** A histogram for each hidden layer. */
export function Spreads({ view, words }: InsideProps) {
  const said = usePunctuation();
  return (
    <>
      <h3>{words.spread}</h3>
      <ul class="spreads">
        {view.spreads.map(({ low, high, shares }, l) => {
          const most = Math.max(...shares);
          return (
            <li>
              <svg
                viewBox={`0 0 ${BAR * shares.length} ${TALL}`}
                preserveAspectRatio="none"
                role="img"
                aria-label={said(`${view.name}, ${words.layer} ${l + 1}: ${shown(low)} … ${shown(high)}`)}
              >
                <path
                  class="bar"
                  d={shares
                    .map((share, i) => {
                      const height = ((TALL * share) / most).toFixed(1);
                      return `M${BAR * i} ${TALL}v-${height}h${BAR - 1}v${height}z`;
                    })
                    .join('')}
                />
              </svg>
              <span>{said(`${words.layer} ${l + 1}: ${brief(low)} … ${brief(high)}`)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const brief = (v: number): string => shown(Number(v.toPrecision(2)));

const HEIGHT = 260;
const EDGE = 16;
/** Of the largest weight: what is smaller is not drawn. */
const LEAST = 0.1;
/** A layer of more inputs is a picture: its lines could not be told apart. */
const MOST = 64;
/** Widths of lines that are told apart: lines of one width and one sign are one path, which is quicker to draw. */
const GRADES = 12;
/** Of the widest line, in pixels. */
const WIDEST = 4;

/** Units as circles, weights as lines. */
export function Drawn({ view, words }: InsideProps) {
  const [svg, width] = useWidth(330);
  const said = usePunctuation();
  const all = view.weights!;
  const counts = view.units.map(layer => layer.length);
  const outputs = all.at(-1)!.length / counts.at(-1)!;
  const inputs = all[0]!.length / counts[0]!;
  const sizes = [inputs, ...counts, outputs];
  const first = inputs < MOST ? 0 : 1;
  const most = all.slice(first).reduce((top, w) => w.reduce((m, v) => Math.max(m, Math.abs(v)), top), 0);
  const x = (column: number): number =>
    EDGE + ((width - 2 * EDGE) * (column - first)) / (sizes.length - 1 - first);
  const y = (column: number, i: number): number => (HEIGHT * (i + 0.5)) / sizes[column]!;
  const isDead = (column: number, i: number): boolean => view.units[column - 1]?.[i] === 0;
  const lines = new Array<string>(2 * (GRADES + 1)).fill('');
  for (let l = first; l < all.length; l++) {
    const size = sizes[l]!;
    const [left, right] = [x(l).toFixed(1), x(l + 1).toFixed(1)];
    all[l]!.forEach((w, at) => {
      if (Math.abs(w) < LEAST * most) return;
      const grade = Math.max(1, Math.round((GRADES * Math.abs(w)) / most));
      const from = y(l, at % size).toFixed(1);
      const to = y(l + 1, Math.floor(at / size)).toFixed(1);
      lines[2 * grade + (w > 0 ? 1 : 0)] += `M${left} ${from}L${right} ${to}`;
    });
  }
  return (
    <>
      <h3>{words.network}</h3>
      <svg
        ref={svg}
        class="network"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        style={{ '--height': `${HEIGHT}px` }}
        role="img"
        aria-label={said(`${view.name}: ${sizes.join(' – ')}. ${words.networkNote(shown(most))}`)}
      >
        {lines.map((d, i) => (
          <path
            class={i % 2 === 1 ? 'plus' : 'minus'}
            d={d}
            stroke-width={((WIDEST * Math.floor(i / 2)) / GRADES).toFixed(2)}
          />
        ))}
        {sizes.map((count, column) =>
          column < first
            ? null
            : Array.from({ length: count }, (_, i) =>
                isDead(column, i) ? (
                  <path class="dead" d={`M${x(column) - 5} ${y(column, i) - 5}l10 10m0 -10l-10 10`} />
                ) : (
                  <circle class="unit" cx={x(column)} cy={y(column, i)} r={count > 32 ? 2 : 4} />
                ),
              ),
        )}
      </svg>
      <p class="note">{words.networkNote(shown(most))}</p>
    </>
  );
}
