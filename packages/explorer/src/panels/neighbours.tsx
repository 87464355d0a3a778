// Where softmin is used: labelled points vote on a new one, each with softmin of its distance.
import { useMemo, useRef } from 'preact/hooks';
import type { RowRun } from '../functions.ts';
import { perCent, shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls } from '../ui/controls.tsx';
import { stepped } from '../ui/drag.ts';
import { Exports } from '../ui/exports.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { pictureOf } from '../ui/standalone.ts';
import { both, useWidth } from '../ui/width.ts';
import { numberField, useAddress } from '../url.ts';
import type { PanelProps } from './text.ts';
import { mapOf, POINTS, REACH, voteAt } from './vote.ts';

const fields = {
  qx: numberField(0.5, -REACH, REACH),
  qy: numberField(0.5, -REACH, REACH),
  near: numberField(1, 0.05, 20),
};
const SIDE = 24;
const HEIGHT = 380;
const SHOWN = 5;

export function Neighbours({ language, runs, words }: PanelProps<'neighbours'>) {
  const address = useAddress(fields);
  const { qx, qy, near } = address.state;
  const softmin = runs['softmin'] as RowRun;
  const vote = voteAt(softmin, [qx, qy], near);
  const map = useMemo(() => mapOf(softmin, SIDE, near), [near]);
  const picture = useRef<SVGSVGElement | null>(null);
  const [svg, width] = useWidth(420);
  const size = Math.min(width, HEIGHT);
  const place = (v: number): number => ((v + REACH) / (2 * REACH)) * size;
  const cell = size / SIDE;
  const order = POINTS.map((_, i) => i).sort((a, b) => vote.distances[a]! - vote.distances[b]!);
  const name = (label: number): string => words.classes[label]!;
  const winner = vote.second > 0.5 ? 1 : 0;
  const drag = (event: PointerEvent): void => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const within = (part: number): number =>
      Math.min(REACH, Math.max(-REACH, Number((2 * REACH * part - REACH).toFixed(1)) || 0));
    address.change({
      qx: within((event.clientX - box.left) / box.width),
      qy: within(1 - (event.clientY - box.top) / box.height),
    });
  };
  const range = { low: -REACH, high: REACH, at: place };
  const keys = (event: KeyboardEvent): void => {
    const isUp = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key);
    stepped(isUp ? qy : qx, range, to => address.change(isUp ? { qy: to } : { qx: to }))(event);
  };
  return (
    <div class="bench">
      <p>{words.text}</p>
      <figure>
        <svg
          ref={both(svg, picture)}
          class="plot vote"
          viewBox={`0 0 ${width} ${size}`}
          style={{ '--height': `${size}px` }}
          role="group"
          aria-label={words.chart}
        >
          {map.map((share, i) => (
            <rect
              class={share > 0.5 ? 'm1' : 'm0'}
              shape-rendering="crispEdges"
              x={(i % SIDE) * cell}
              y={Math.floor(i / SIDE) * cell}
              width={cell}
              height={cell}
              fill-opacity={(0.5 * Math.abs(2 * share - 1)).toFixed(3)}
            />
          ))}
          {POINTS.map(({ at: [x, y], label }, i) => {
            const r = 5 + 14 * Math.sqrt(vote.weights[i]!);
            const [cx, cy] = [place(x), place(-y)];
            return (
              <>
                <path
                  class="tie"
                  d={`M${place(qx)} ${place(-qy)}L${cx} ${cy}`}
                  stroke-width={(8 * vote.weights[i]!).toFixed(2)}
                />
                {label === 0 ? (
                  <circle class="point m0" cx={cx} cy={cy} r={r} />
                ) : (
                  <rect class="point m1" x={cx - r} y={cy - r} width={2 * r} height={2 * r} />
                )}
              </>
            );
          })}
          <rect
            class="surface"
            width={size}
            height={size}
            onPointerDown={event => {
              event.currentTarget.setPointerCapture(event.pointerId);
              drag(event);
            }}
            onPointerMove={event => event.buttons > 0 && drag(event)}
          />
          <g
            class="probe"
            role="slider"
            tabIndex={0}
            aria-label={words.query}
            aria-valuemin={-REACH}
            aria-valuemax={REACH}
            aria-valuenow={qx}
            aria-valuetext={punctuated(language, `(${shown(qx)}, ${shown(qy)}): ${name(winner)}`)}
            onKeyDown={keys}
          >
            <circle class="handle" cx={place(qx)} cy={place(-qy)} r="9" />
            <circle class="handle-dot" cx={place(qx)} cy={place(-qy)} r="3.5" />
          </g>
        </svg>
      </figure>
      <p class="reading" aria-live="polite">
        {filled(words.says, {
          first: perCent(1 - vote.second),
          second: perCent(vote.second),
          largest: perCent(Math.max(...vote.weights)),
        })}
      </p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.temperature}
          value={near}
          min={0.05}
          max={20}
          onChange={to => address.change({ near: to })}
        />
        <Slider label="x" value={qx} min={-REACH} max={REACH} onChange={to => address.change({ qx: to })} />
        <Slider label="y" value={qy} min={-REACH} max={REACH} onChange={to => address.change({ qy: to })} />
      </Controls>
      <table class="numbers">
        <caption>{filled(words.nearest, { n: SHOWN })}</caption>
        <thead>
          <tr>
            {[words.class, words.distance, words.weight].map(title => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.slice(0, SHOWN).map(i => (
            <tr>
              <th scope="row">{name(POINTS[i]!.label)}</th>
              <td>{shown(vote.distances[i]!)}</td>
              <td>{shown(vote.weights[i]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.note}</p>
      <Exports
        language={language}
        name="softmin-neighbours"
        svg={() => pictureOf(picture.current)}
        rows={() => [
          ['x', 'y', words.class, words.distance, words.weight],
          ...POINTS.map(({ at, label }, i) => [...at, name(label), vote.distances[i]!, vote.weights[i]!]),
        ]}
      />
    </div>
  );
}
