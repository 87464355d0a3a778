// Whether the probabilities of a trained network can be believed, before and after one number is fitted: a temperature.
import { useMemo } from 'preact/hooks';
import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import { punctuated } from '../text/punctuated.ts';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { usePunctuation } from '../ui/language.ts';
import { Slider } from '../ui/slider.tsx';
import { useWidth } from '../ui/width.ts';
import { useAddress, wholeField } from '../url.ts';
import type { PanelProps } from './text.ts';

/** Predictions of a stretch of confidence. */
export type Group = readonly [count: number, confidence: number, accuracy: number];

/** The digits' network at one temperature, on digits that the temperature was not fitted on. */
export interface Reliability {
  readonly temperature: number;
  readonly error: number;
  readonly loss: number;
  /** Ten stretches of equal width. */
  readonly groups: readonly Group[];
}

interface CalibrationProps extends PanelProps<'calibration'> {
  /** The coldest first. */
  readonly measured: readonly Reliability[];
  /** Their places: of temperature 1, and of the fitted one. */
  readonly plain: number;
  readonly fitted: number;
  readonly digits: number;
}

export function Calibration({ language, measured, plain, fitted, digits, words }: CalibrationProps) {
  const fields = useMemo(() => ({ warm: wholeField(fitted, 0, measured.length - 1) }), []);
  const address = useAddress(fields);
  const { warm } = address.state;
  const seen = [measured[plain]!, measured[warm]!];
  const best = measured[fitted]!;
  return (
    <div class="bench">
      <p>{filled(words.text, { digits })}</p>
      <div class="twins">
        {seen.map((r, i) => (
          <Diagram
            label={punctuated(
              language,
              `${i === 0 ? words.before : words.after}, T = ${shown(r.temperature)}`,
            )}
            groups={r.groups}
            words={words}
          />
        ))}
      </div>
      <p class="reading" aria-live="polite">
        {filled(words.says, {
          temperature: shown(seen[1]!.temperature),
          before: shown(seen[0]!.error),
          after: shown(seen[1]!.error),
        })}
      </p>
      <Controls language={language} address={address}>
        <Slider
          label={words.temperature}
          value={warm}
          min={0}
          max={measured.length - 1}
          step={1}
          text={shown(seen[1]!.temperature)}
          onChange={to => address.change({ warm: to })}
        />
        <button type="button" disabled={warm === fitted} onClick={() => address.change({ warm: fitted })}>
          {filled(words.fit, { temperature: shown(best.temperature) })}
        </button>
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">T</th>
            <th scope="col">{words.error}</th>
            <th scope="col">{words.loss}</th>
          </tr>
        </thead>
        <tbody>
          {[measured[plain]!, best, ...(warm === fitted || warm === plain ? [] : [measured[warm]!])].map(
            r => (
              <tr class={r === seen[1] ? 'here' : ''}>
                <th scope="row">{shown(r.temperature)}</th>
                <td>{shown(r.error)}</td>
                <td>{shown(r.loss)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <details>
        <summary>{words.numbers}</summary>
        <table class="numbers">
          <thead>
            <tr>
              {[words.confidence, words.count, words.sure, words.right].map(title => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen[1]!.groups.map(([count, confidence, accuracy], i) => (
              <tr>
                <th scope="row">
                  {i / 10}–{(i + 1) / 10}
                </th>
                <td>{count}</td>
                <td>{count > 0 ? shown(confidence) : '–'}</td>
                <td>{count > 0 ? shown(accuracy) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="note">{words.note}</p>
      <Exports
        language={language}
        name="calibration"
        rows={() => [['T', words.error, words.loss], ...measured.map(r => [r.temperature, r.error, r.loss])]}
      />
    </div>
  );
}

const HEIGHT = 300;
const [LEFT, BOTTOM, TOP] = [40, 34, 10];

interface DiagramProps {
  readonly label: string;
  readonly groups: readonly Group[];
  readonly words: { readonly right: string; readonly sure: string };
}

/** A bar for how often right, a mark for how sure; where probabilities can be believed, each bar ends at its mark. */
function Diagram({ label, groups, words }: DiagramProps) {
  const [svg, width] = useWidth(330);
  const said = usePunctuation();
  const x = (v: number): number => LEFT + v * (width - LEFT - 10);
  const y = (v: number): number => HEIGHT - BOTTOM - v * (HEIGHT - BOTTOM - TOP);
  const filledGroups = groups.map((group, i) => [group, i] as const).filter(([[count]]) => count > 0);
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg
        ref={svg}
        class="barchart reliability"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        style={{ '--height': `${HEIGHT}px` }}
        role="img"
        aria-label={said(
          `${label}. ${filledGroups.map(([[count, sure, right]]) => `${words.sure} ${shown(sure)}, ${words.right} ${shown(right)} (${count})`).join('; ')}`,
        )}
      >
        {[0, 0.5, 1].map(v => (
          <>
            <path class={v === 0 ? 'zero' : 'grid'} d={`M${x(0)} ${y(v)}H${x(1)}`} />
            <text x={LEFT - 6} y={y(v) + 4} text-anchor="end">
              {v}
            </text>
            <text x={x(v)} y={HEIGHT - BOTTOM + 16} text-anchor="middle">
              {v}
            </text>
          </>
        ))}
        {filledGroups.map(([[, , right], i]) => (
          <rect
            class="bar"
            x={x(i / 10) + 1}
            y={y(right)}
            width={Math.max(0, x(0.1) - x(0) - 2)}
            height={y(0) - y(right)}
          />
        ))}
        <path class="curve c1" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        {filledGroups.map(([[, sure], i]) => (
          <path class="ghost" d={`M${x(i / 10)} ${y(sure)}H${x((i + 1) / 10)}`} />
        ))}
        <text x={x(0.5)} y={HEIGHT - 3} text-anchor="middle">
          {words.sure}
        </text>
        <text x={LEFT + 6} y={TOP + 12}>
          {words.right}
        </text>
      </svg>
    </figure>
  );
}
