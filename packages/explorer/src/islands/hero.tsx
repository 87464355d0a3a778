// The first thing on the first page: one curve to take hold of, its slope below, and the two numbers that matter.
import { useEffect, useState } from 'preact/hooks';
import { loadFunction, type ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { movingWords } from '../text/moving.ts';
import { punctuated } from '../text/punctuated.ts';
import { flatStretches, Plot } from '../ui/plot.tsx';
import { choiceField, numberField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

interface HeroProps extends IslandProps {
  /** The functions that can be shown; the first is shown at the start. */
  readonly choices: readonly string[];
  /** The way from the page to the language's folder. */
  readonly below?: string;
}

const X = [-6, 4.4] as const;
const Y = [-1.05, 4.2] as const;
const SLOPES = [-0.3, 1.3] as const;

export function Hero({ language, runs, choices, below = '' }: HeroProps) {
  const words = movingWords[language];
  const { state, change } = useAddress({
    at: numberField(1.4, ...X),
    show: choiceField(choices[0]!, choices),
  });
  const [{ run, name }, setShown] = useState<{ readonly run: ScalarRun; readonly name: string }>({
    run: runs[choices[0]!] as ScalarRun,
    name: choices[0]!,
  });
  useEffect(() => {
    if (state.show === name) return;
    loadFunction(state.show).then(loaded => setShown({ run: loaded as ScalarRun, name: state.show }));
  }, [state.show]);
  const f = (x: number): number => run(x);
  const slope = (x: number): number => run.derivative(x);
  const { at } = state;
  const text = punctuated(
    language,
    `x = ${shown(at)}, ${words.value} ${shown(f(at))}, ${words.slope} ${shown(slope(at))}`,
  );
  const move = (to: number): void => change({ at: to });
  const shared = { x: X, onProbe: move, dependsOn: [name], shaded: flatStretches(slope, X) };
  return (
    <>
      <figure>
        <Plot
          language={language}
          {...shared}
          label={words.curveOf(name)}
          title={name}
          curves={[{ label: name, f }]}
          y={Y}
          height={380}
          probe={{ x: at, text, slope: slope(at) }}
        />
        <Plot
          language={language}
          {...shared}
          label={words.slopeOf(name)}
          title={words.slope}
          curves={[{ label: words.slope, f: slope, tone: 's' }]}
          y={SLOPES}
          height={110}
          probe={{ x: at, text }}
        />
      </figure>
      <dl aria-live="polite">
        <div>
          <dt>{words.inputX}</dt>
          <dd>{shown(at)}</dd>
        </div>
        <div>
          <dt>{words.value}</dt>
          <dd class="v">{shown(f(at))}</dd>
        </div>
        <div>
          <dt>{words.slope}</dt>
          <dd class="s">{shown(slope(at))}</dd>
        </div>
      </dl>
      <p class="note">{words.flat}</p>
      <div class="chips" role="group" aria-label={words.showAnother}>
        <span>{words.showAnother}</span>
        {choices.map(id => (
          <button
            type="button"
            class="chip"
            aria-pressed={id === state.show}
            onClick={() => change({ show: id })}
          >
            {id}
          </button>
        ))}
        <a href={`${below}${name}/`}>{words.openPage(name)}</a>
      </div>
    </>
  );
}
