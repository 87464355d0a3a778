// The honest curve of a function of a row: one input moves, the others stay.
import { useMemo } from 'preact/hooks';
import type { FunctionInfo, Options, RowRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { Offscreen } from '../offscreen.tsx';
import type { Language } from '../text/language.ts';
import { punctuated } from '../text/punctuated.ts';
import { Choice } from '../ui/choice.tsx';
import { Plot } from '../ui/plot.tsx';
import { outputsOf, remembering } from './row.ts';
import type { RowWords } from './text.ts';

/** More curves cannot be told apart. */
const MOST = 5;

interface SliceProps {
  readonly language: Language;
  readonly words: RowWords;
  readonly info: FunctionInfo;
  readonly run: RowRun;
  readonly x: readonly number[];
  readonly names: readonly string[];
  /** Which inputs take part. */
  readonly taking: readonly boolean[];
  readonly moving: number;
  readonly limits: readonly [low: number, high: number];
  readonly options: Options;
  readonly onMove: (value: number) => void;
  readonly onChoose: (moving: number) => void;
}

export function Slice(props: SliceProps) {
  const { language, words, info, run, x, names, taking, moving, limits, options, onMove, onChoose } = props;
  const fixed = x.map((v, i) => (i === moving ? undefined : v));
  const dependsOn = [...fixed, ...limits, JSON.stringify(options)];
  const rowAt = useMemo(
    () =>
      remembering(to =>
        outputsOf(
          run,
          x.map((v, i) => (i === moving ? to : v)),
          options,
        ),
      ),
    [dependsOn.join()],
  );
  const count = rowAt(x[moving]!).length;
  const own = count === x.length ? moving : 0;
  const others = Array.from({ length: count }, (_, i) => i).filter(i => i !== own);
  // Elements that a mask leaves out have no curve.
  const outputs = [own, ...others].filter(i => count !== x.length || taking[i]).slice(0, MOST);
  const curves = outputs.map(i => ({
    label: count === 1 ? words.result : `${words.output} ${i + 1}`,
    f: (at: number) => rowAt(at)[i]!,
  }));
  const { range } = info.facts!;
  const isBounded = range.every(Number.isFinite);
  const text = punctuated(
    language,
    `${names[moving]} = ${shown(x[moving]!)}: ${curves.map(c => `${c.label} ${shown(c.f(x[moving]!))}`).join(', ')}`,
  );
  return (
    <section class="slice">
      <h2>{words.slice}</h2>
      <p class="note">{words.sliceNote}</p>
      <Choice
        label={words.moving}
        value={String(moving)}
        options={names.map((name, i) => [String(i), name] as const)}
        onChange={to => onChoose(Number(to))}
      />
      <p class="reading">{text}</p>
      <Offscreen>
        <Plot
          language={language}
          label={words.slice}
          curves={curves}
          x={limits}
          {...(isBounded && { y: [range[0] - 0.05, range[1] + 0.05] as const })}
          probe={{ x: x[moving]!, text }}
          onProbe={onMove}
          dependsOn={[dependsOn.join(), ...outputs]}
        />
      </Offscreen>
    </section>
  );
}
