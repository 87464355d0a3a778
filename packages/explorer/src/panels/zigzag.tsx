// The way of two weights behind hidden units that are never negative, beside units of both signs, for batches of any size.
import { useMemo, useRef } from 'preact/hooks';
import type { ScalarRun } from '../functions.ts';
import { perCent, shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { pictureOf } from '../ui/standalone.ts';
import { both, useWidth } from '../ui/width.ts';
import { useAddress, wholeField } from '../url.ts';
import type { PanelProps, PanelWords } from './text.ts';
import { GOAL, START, STEPS, valleyOf, type Walk, type Weights, walk, walks } from './walk.ts';

const MOST = 64;
const BATCHES = [1, 4, 16, 64];
/** Walks that the table has the means of. */
const WALKS = 20;
const fields = { batch: wholeField(1, 1, MOST), way: wholeField(1, 1, 99) };
const NAMES = ['sigmoid', 'tanh'] as const;

export function Zigzag({ language, runs, words }: PanelProps<'zigzag'>) {
  const address = useAddress(fields);
  const { batch, way } = address.state;
  const runOf = (name: string): ScalarRun => runs[name] as ScalarRun;
  const seen = useMemo(() => NAMES.map(name => walk(runOf(name), batch, way)), [batch, way]);
  const pictures = useRef<(SVGSVGElement | null)[]>([]);
  const means = useMemo(() => NAMES.map(name => BATCHES.map(size => walks(runOf(name), size, WALKS))), []);
  return (
    <div class="bench">
      <p>{words.text}</p>
      <div class="twins">
        {NAMES.map((name, i) => (
          <Plane
            label={filled(words.plane, { f: name })}
            words={words}
            f={runOf(name)}
            walked={seen[i]!}
            picture={svg => {
              pictures.current[i] = svg;
            }}
          />
        ))}
      </div>
      <p class="reading" aria-live="polite">
        {punctuated(
          language,
          NAMES.map((name, i) =>
            filled(words.says, {
              f: name,
              same: Math.round(seen[i]!.sameSign * STEPS),
              steps: STEPS,
              left: perCent(seen[i]!.left),
            }),
          ).join(' '),
        )}
      </p>
      <Controls language={language} address={address}>
        <LogSlider
          label={words.batch}
          value={batch}
          min={1}
          max={MOST}
          isWhole
          onChange={to => address.change({ batch: to })}
        />
        <Slider
          label={words.way}
          value={way}
          min={1}
          max={99}
          step={1}
          onChange={to => address.change({ way: to })}
        />
      </Controls>
      <table class="numbers">
        <caption>{filled(words.means, { walks: WALKS, steps: STEPS })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.batch}</th>
            {NAMES.flatMap(name =>
              [words.same, words.left].map(title => (
                <th scope="col">{punctuated(language, `${name}: ${title}`)}</th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {BATCHES.map((size, row) => (
            <tr class={size === batch ? 'here' : ''}>
              <th scope="row">{size}</th>
              {means.flatMap(list => [list[row]!.sameSign, list[row]!.left].map(v => <td>{perCent(v)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.note}</p>
      <Exports
        language={language}
        name="zigzag"
        svg={() => pictureOf(...pictures.current)}
        rows={() => [
          ['step', ...NAMES.flatMap(name => [`${name} w1`, `${name} w2`])],
          ...seen[0]!.path.map((_, step) => [step, ...seen.flatMap(({ path }) => [...path[step]!])]),
        ]}
      />
    </div>
  );
}

const BUILT = 320;
/** What is shown of each weight. */
const REACH = 2;

interface PlaneProps {
  readonly label: string;
  readonly words: PanelWords['zigzag'];
  readonly f: ScalarRun;
  readonly walked: Walk;
  readonly picture: (svg: SVGSVGElement | null) => void;
}

/** The plane of the two weights: rings of equal loss around the goal, and the way there. */
function Plane({ label, words, f, walked, picture }: PlaneProps) {
  const [svg, width] = useWidth(BUILT);
  const size = Math.min(width, 360);
  const place = (v: number): number => ((v + REACH) / (2 * REACH)) * size;
  const at = ([x, y]: Weights): string => `${place(x).toFixed(1)} ${place(-y).toFixed(1)}`;
  const { along, across } = valleyOf(f);
  const [goal, start] = [GOAL, START].map(([x, y]) => ({ x: place(x), y: place(-y) }));
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg
        ref={both(svg, picture)}
        class="plot walk"
        viewBox={`0 0 ${width} ${size}`}
        style={{ '--height': `${size}px` }}
        role="img"
        aria-label={`${label}. (${START.join(', ')}) … (${walked.path.at(-1)!.map(shown).join(', ')})`}
      >
        <g>
          <path
            class="grid"
            d={`M${place(0)} 0V${size}M0 ${place(0)}H${size}M.5 .5H${size - 0.5}V${size - 0.5}H.5Z`}
          />
          {[0.25, 0.5, 1, 2].map(level => (
            <ellipse
              class="ring"
              cx={goal!.x}
              cy={goal!.y}
              rx={(level * size) / (4 * REACH * Math.sqrt(along)) / 1.4}
              ry={(level * size) / (4 * REACH * Math.sqrt(across)) / 1.4}
              transform={`rotate(-45 ${goal!.x} ${goal!.y})`}
            />
          ))}
          <path class="curve c0" d={`M${walked.path.map(at).join('L')}`} />
          {walked.path.map(w => (
            <circle class="c0" cx={place(w[0])} cy={place(-w[1])} r="2.5" />
          ))}
          <text x={start!.x + 8} y={start!.y - 8}>
            {words.start}
          </text>
          <path class="goal" d={`M${goal!.x - 6} ${goal!.y - 6}l12 12m0 -12l-12 12`} />
          <text x={size - 8} y={place(0) - 6} text-anchor="end">
            w₁
          </text>
          <text x={place(0) + 6} y={14}>
            w₂
          </text>
        </g>
      </svg>
    </figure>
  );
}
