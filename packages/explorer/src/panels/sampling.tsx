// What temperature, top-k, top-p and min-p leave of the words that may come next: counts of pairs of words in this site's own guide.
import { distribution, sampler } from 'nonlin/logits';
import { useMemo } from 'preact/hooks';
import { shown } from '../numbers.ts';
import { sumOf } from '../rows/row.ts';
import { filled } from '../text/filled.ts';
import { BarChart, rangeFor } from '../ui/barchart.tsx';
import { Choice } from '../ui/choice.tsx';
import { Controls } from '../ui/controls.tsx';
import { Exports } from '../ui/exports.tsx';
import { LogSlider, Slider } from '../ui/slider.tsx';
import { choiceField, numberField, useAddress, wholeField } from '../url.ts';
import type { PanelProps } from './text.ts';

/** A token, and how often each other follows it, the most frequent first. */
export interface Context {
  readonly token: string;
  readonly next: readonly string[];
  readonly counts: readonly number[];
}

interface SamplingProps extends PanelProps<'sampling'> {
  readonly contexts: readonly Context[];
}

/** Columns of the chart. */
const SHOWN = 10;
const DRAWS = 20;
const HOTTEST = 3;

export function Sampling({ language, contexts, words }: SamplingProps) {
  const fields = useMemo(
    () => ({
      after: choiceField(
        contexts[0]!.token,
        contexts.map(c => c.token),
      ),
      heat: numberField(1, 0, HOTTEST),
      topk: wholeField(0, 0, 1000),
      topp: numberField(1, 0.01, 1),
      minp: numberField(0, 0, 1),
      seed: wholeField(1, 0, 999),
    }),
    [],
  );
  const address = useAddress(fields);
  const { after, heat, topk, topp, minp, seed } = address.state;
  const { next, counts } = contexts.find(c => c.token === after)!;
  const logits = counts.map(Math.log);
  const most = next.length;
  const isTop = topk > 0 && topk < most;
  const options = { temperature: heat, topP: topp, minP: minp, ...(isTop && { topK: topk }) };
  const [plain, left] = [distribution(logits), distribution(logits, options)];
  const drawn = useMemo(() => {
    const draw = sampler({ ...options, seed });
    const row = Float64Array.from(logits);
    return Array.from({ length: DRAWS }, () => next[draw(row)]!);
  }, [JSON.stringify(options), seed, after]);
  const [before, now] = [plain, left].map(p => p.slice(0, SHOWN));
  const others = (p: readonly number[]): number => sumOf(p.slice(SHOWN));
  const kept = left.filter(p => p > 0).length;
  return (
    <div class="bench">
      <p>{words.text}</p>
      <figure>
        <figcaption>{filled(words.chart, { token: after })}</figcaption>
        <BarChart
          label={filled(words.chart, { token: after })}
          values={now!}
          names={next.slice(0, SHOWN)}
          range={[0, rangeFor([...now!, ...before!])[1]]}
          ghosts={[before!, []]}
        />
      </figure>
      <p class="reading" aria-live="polite">
        {filled(words.says, {
          kept,
          all: most,
          best: next[0]!,
          share: shown(left[0]!),
          others: shown(others(left)),
        })}
      </p>
      <p>
        {filled(words.draws, { n: DRAWS })}{' '}
        <q lang={language === 'zh' ? 'zh-Hans' : 'en'}>{drawn.join(' · ')}</q>
      </p>
      <p class="note">
        <code>{`distribution(logits, ${written(options)})`}</code>
      </p>
      <Controls language={language} address={address}>
        <Choice
          label={words.after}
          value={after}
          options={contexts.map(c => [c.token, c.token])}
          onChange={to => address.change({ after: to })}
        />
        <Slider
          label={words.temperature}
          value={heat}
          min={0}
          max={HOTTEST}
          step={0.05}
          onChange={to => address.change({ heat: to })}
        />
        <LogSlider
          label="top-k"
          value={isTop ? topk : most}
          min={1}
          max={most}
          text={isTop ? String(topk) : words.all}
          isWhole
          onChange={to => address.change({ topk: to >= most ? 0 : to })}
        />
        <Slider
          label="top-p"
          value={topp}
          min={0.05}
          max={1}
          step={0.05}
          onChange={to => address.change({ topp: to })}
        />
        <Slider
          label="min-p"
          value={minp}
          min={0}
          max={1}
          step={0.05}
          onChange={to => address.change({ minp: to })}
        />
        <Slider
          label={words.seed}
          value={seed}
          min={0}
          max={999}
          step={1}
          onChange={to => address.change({ seed: to })}
        />
      </Controls>
      <table class="numbers">
        <thead>
          <tr>
            {[words.token, words.count, 'softmax', words.left].map(title => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {next.slice(0, SHOWN).map((name, i) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{counts[i]}</td>
              <td>{shown(plain[i]!)}</td>
              <td>{shown(left[i]!)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.others}</th>
            <td>{sumOf(counts.slice(SHOWN))}</td>
            <td>{shown(others(plain))}</td>
            <td>{shown(others(left))}</td>
          </tr>
        </tbody>
      </table>
      <p class="note">{words.note}</p>
      <Exports
        language={language}
        name="sampling"
        rows={() => [
          [words.token, words.count, 'softmax', words.left],
          ...next.map((name, i) => [name, counts[i]!, plain[i]!, left[i]!]),
        ]}
      />
    </div>
  );
}

const written = (options: Readonly<Record<string, number>>): string =>
  `{ ${Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
