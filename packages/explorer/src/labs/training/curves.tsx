// The curves of a training run: loss, accuracy, and the gradient of each layer.
import type { Layout } from 'nonlin/plot';
import { decadesAround, Series, type SeriesAxis, type SeriesLine } from '../../ui/series.tsx';
import type { Moment } from './run.ts';
import type { TrainingWords } from './text.ts';
import type { View } from './view.ts';

interface CurvesProps {
  readonly views: readonly View[];
  readonly huge: readonly number[];
  readonly words: TrainingWords;
}

type Quantity = Exclude<keyof Moment, 'step' | 'norms'>;

/** Each function on the samples trained on and on those held out. */
const both = (
  views: readonly View[],
  on: Quantity,
  heldOut: Quantity,
  words: TrainingWords,
): readonly SeriesLine[] =>
  views.flatMap(({ name, history }, i) =>
    ([on, heldOut] as const).map((quantity, k) => ({
      label: k === 0 ? name : `${name}, ${words.heldOut}`,
      points: history.map(moment => [moment.step, moment[quantity]] as const),
      hue: i + 2 * k,
    })),
  );

const stepsOf = (views: readonly View[]): SeriesAxis => ({
  low: 0,
  high: Math.max(10, ...views.map(view => view.history.at(-1)!.step)),
  isWhole: true,
});

const valuesOf = (lines: readonly SeriesLine[]): readonly number[] =>
  lines.flatMap(line => line.points.map(([, y]) => y));

const LABEL_ROOM = 150;

export function Curves({ views, huge, words }: CurvesProps) {
  const losses = both(views, 'loss', 'heldOutLoss', words);
  const x = stepsOf(views);
  return (
    <div class="columns">
      <section>
        <h3>{words.loss}</h3>
        <Series
          label={words.loss}
          lines={losses}
          x={x}
          y={decadesAround(valuesOf(losses))}
          height={260}
          labelRoom={LABEL_ROOM}
          behind={at => <HugeSteps at={at} huge={huge} x={x} words={words} />}
        />
      </section>
      <section>
        <h3>{words.accuracy}</h3>
        <Series
          label={words.accuracy}
          lines={both(views, 'accuracy', 'heldOutAccuracy', words)}
          x={x}
          y={{ low: 0, high: 1 }}
          height={260}
          labelRoom={LABEL_ROOM}
          behind={at => <HugeSteps at={at} huge={huge} x={x} words={words} />}
        />
      </section>
    </div>
  );
}

interface NormsProps {
  readonly view: View;
  readonly y: SeriesAxis;
  readonly huge: readonly number[];
  readonly words: TrainingWords;
}

/** The axis that fits all functions. */
export const normAxis = (views: readonly View[]): SeriesAxis =>
  decadesAround(views.flatMap(view => view.history.flatMap(moment => moment.norms)));

export function Norms({ view, y, huge, words }: NormsProps) {
  const count = view.history[0]!.norms.length;
  const x = stepsOf([view]);
  return (
    <Series
      label={`${view.name}: ${words.norms}`}
      lines={Array.from({ length: count }, (_, l) => ({
        label: l === count - 1 ? words.output : `${words.layer} ${l + 1}`,
        points: view.history.map(moment => [moment.step, moment.norms[l]!] as const),
        hue: l,
      }))}
      x={x}
      y={y}
      height={220}
      labelRoom={90}
      behind={at => <HugeSteps at={at} huge={huge} x={x} words={words} />}
    />
  );
}

interface HugeStepsProps {
  readonly at: Layout;
  readonly huge: readonly number[];
  readonly x: SeriesAxis;
  readonly words: TrainingWords;
}

/** A line at each huge step, with its name. */
const HugeSteps = ({ at, huge, x, words }: HugeStepsProps) => (
  <>
    {huge
      .filter(step => step <= x.high)
      .map(step => (
        <>
          <path class="here" d={`M${at.x(step)} ${at.inside.top}V${at.inside.bottom}`} />
          <text x={at.x(step) + 5} y={at.inside.top + 12}>
            {words.hugeAt(step)}
          </text>
        </>
      ))}
  </>
);
