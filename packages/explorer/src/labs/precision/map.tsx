// The failure map: a row for each format, in it a band for each of the two ways to compute; below it the errors of one format.
import { type FormatName, ulpsOff } from 'nonlin/precision';
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { shown } from '../../numbers.ts';
import { dragging, stepped } from '../../ui/drag.ts';
import type { Axis } from './axis.ts';
import { type Band, type Side, type Stretch, sides, stretchesOf, type Verdict } from './failures.ts';
import type { PrecisionWords } from './text.ts';

const WIDTH = 760;
const LEFT = 138;
const RIGHT = 12;
const BAND = 20;
const GAP = 14;
const FOOT = 30;

const placeOf = (part: number): number => LEFT + part * (WIDTH - LEFT - RIGHT);
/** Half a column to the left of column i of so many. */
const edgeOf = (i: number, count: number): number =>
  placeOf(Math.min(1, Math.max(0, (i - 0.5) / (count - 1))));

interface MapProps {
  readonly words: PrecisionWords;
  readonly axis: Axis;
  readonly bands: readonly Band[];
  readonly x: number;
  readonly text: string;
  readonly onMove: (x: number) => void;
  readonly picture?: Ref<SVGSVGElement>;
}

export function FailureMap({ words, axis, bands, x, text, onMove, picture }: MapProps) {
  const height = bands.length * (2 * BAND + GAP) + FOOT;
  const bottom = height - FOOT;
  const part = Math.min(1, Math.max(0, axis.to(x)));
  const range = { low: 0, high: 1, at: placeOf, grid: 0.001 };
  const move = (to: number): void => onMove(Number(axis.from(to).toPrecision(3)));
  return (
    <svg
      ref={picture ?? null}
      class="failures"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={words.map}
    >
      {useMemo(
        () => (
          <Bands words={words} bands={bands} />
        ),
        [words, bands],
      )}
      <Ticks axis={axis} y={bottom + 12} />
      <rect
        class="surface"
        x={LEFT}
        y={0}
        width={WIDTH - LEFT - RIGHT}
        height={bottom}
        {...dragging('x', LEFT, WIDTH - RIGHT, WIDTH, range, move)}
      />
      <g
        class="probe"
        role="slider"
        tabIndex={0}
        aria-label="x"
        aria-valuemin={axis.from(0)}
        aria-valuemax={axis.from(1)}
        aria-valuenow={x}
        aria-valuetext={text}
        onKeyDown={stepped(part, range, move)}
      >
        <path class="line" d={`M${placeOf(part)} 0V${bottom}`} />
        <circle class="c0" cx={placeOf(part)} cy={bottom - 4} r={7} />
      </g>
    </svg>
  );
}

/** All that does not move with the probe. */
const Bands = ({ words, bands }: Pick<MapProps, 'words' | 'bands'>) => (
  <g>
    <Patterns />
    {bands.map((band, row) => (
      <g transform={`translate(0 ${row * (2 * BAND + GAP)})`}>
        <text x={0} y={BAND + 5} class="format">
          {band.format}
        </text>
        {sides.map((side, k) => (
          <g transform={`translate(0 ${k * (BAND + 1)})`}>
            <text x={LEFT - 8} y={BAND - 6} text-anchor="end" class="side">
              {words[side]}
            </text>
            {stretchesOf(band, side).map(({ from, to, verdict }) => (
              <rect
                class={`verdict ${verdict}`}
                x={edgeOf(from, band.x.length)}
                width={edgeOf(to + 1, band.x.length) - edgeOf(from, band.x.length)}
                height={BAND}
              />
            ))}
          </g>
        ))}
      </g>
    ))}
  </g>
);

const Ticks = ({ axis, y }: { readonly axis: Axis; readonly y: number }) => (
  <g class="ticks">
    {axis.ticks.map((t, i) => (
      <text x={placeOf(axis.to(t))} y={y} text-anchor="middle" class={i % 2 === 1 ? 'minor' : ''}>
        {shown(t)}
      </text>
    ))}
  </g>
);

/** Kinds of failure differ in pattern as well as in colour. */
const patterns: Readonly<Record<Verdict | 'unknown', string>> = {
  right: '',
  close: 'M2 6h1M6 2h1',
  inaccurate: 'M1 2h2M5 6h2M1 2v1M5 6v1',
  saturated: 'M-1 9L9 -1',
  infinite: 'M0 2H8M0 6H8',
  nan: 'M0 0L8 8M8 0L0 8',
  unknown: 'M0 4H2',
};

const Patterns = () => (
  <defs>
    {Object.entries(patterns).map(([id, path]) => (
      <pattern id={`verdict-${id}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class={`ground ${id}`} width="8" height="8" />
        <path class={`mark ${id}`} d={path} />
      </pattern>
    ))}
  </defs>
);

/** The legend of colours and patterns. It shares the patterns of the map. */
export const Legend = ({ words }: { readonly words: PrecisionWords }) => (
  <ul class="legend verdicts">
    {(Object.keys(patterns) as Stretch['verdict'][])
      .filter(id => id !== 'unknown')
      .map(id => (
        <li>
          <svg viewBox="0 0 28 16" aria-hidden="true">
            <rect class={`verdict ${id}`} width="28" height="16" />
          </svg>
          {words.verdicts[id]}
        </li>
      ))}
  </ul>
);

const HEIGHT = 220;
const TOP = 30;
const LOWEST = -2;
const HIGHEST = 12;
/** Where results lie that are infinite or NaN and should not be. */
const LOST = 15;
const POWERS = [-2, 0, 3, 6, 9, 12];
/** Where an error lies: on a scale of powers of ten, what has no number at the top. */
const heightOf = (off: number): number => {
  const power = Number.isFinite(off) ? Math.min(HIGHEST, Math.max(LOWEST, Math.log10(off))) : LOST;
  return TOP + ((LOST - power) / (LOST - LOWEST)) * (HEIGHT - TOP - FOOT);
};

interface ErrorsProps {
  readonly words: PrecisionWords;
  readonly axis: Axis;
  readonly band: Band;
  readonly x: number;
  readonly picture?: Ref<SVGSVGElement>;
}

function errorPath({ format, truths, x, ...results }: Band, side: Side): string {
  if (!truths) return '';
  const point = (value: number, i: number): string =>
    `${placeOf(i / (x.length - 1)).toFixed(1)} ${heightOf(ulpsOff(value, truths[i]!, format)).toFixed(1)}`;
  return `M${results[side].map(point).join('L')}`;
}

/** The error of each column in ulp of the format, measured. */
export function Errors({ words, axis, band, x, picture }: ErrorsProps) {
  const [textbook, ours] = useMemo(() => sides.map(side => errorPath(band, side)), [band]);
  return (
    <svg
      ref={picture ?? null}
      class="failures errors"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.errors(band.format)}
    >
      {POWERS.map(power => (
        <g>
          <path
            class={power === 0 ? 'one' : 'grid'}
            d={`M${LEFT} ${heightOf(10 ** power)}H${WIDTH - RIGHT}`}
          />
          <text x={LEFT - 8} y={heightOf(10 ** power) + 4} text-anchor="end">
            {power === LOWEST ? '≤ ' : power === HIGHEST ? '≥ ' : ''}
            {shown(10 ** power)}
          </text>
        </g>
      ))}
      <text x={LEFT - 8} y={heightOf(Number.NaN) + 4} text-anchor="end">
        {words.lost}
      </text>
      <path class="curve c1" d={textbook} />
      <path class="curve c0" d={ours} />
      <path
        class="probe-line"
        d={`M${placeOf(Math.min(1, Math.max(0, axis.to(x))))} ${TOP}V${HEIGHT - FOOT}`}
      />
      <Ticks axis={axis} y={HEIGHT - FOOT + 18} />
      <text class="t1" x={LEFT} y={12}>
        - - {words.textbook}
      </text>
      <text class="t0" x={LEFT + 120} y={12}>
        — {words.ours}
      </text>
    </svg>
  );
}

/** The format whose errors are drawn. */
export const bandIn = (bands: readonly Band[], format: FormatName): Band =>
  bands.find(b => b.format === format)!;
