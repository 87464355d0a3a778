// The chooser: where it goes and what it is for; then one answer with its reason, an alternative, what not to take, and how sure it is.
import { useEffect, useState } from 'preact/hooks';
import { loadFunctions, type Runs, type ScalarRun } from '../functions.ts';
import { chooserText } from '../text/chooser.ts';
import { Choice } from '../ui/choice.tsx';
import { FigureLine } from '../ui/legend.tsx';
import { Plot } from '../ui/plot.tsx';
import { choiceField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

/** An answer in the page's language. */
export interface Answer {
  readonly id: string;
  readonly place: string;
  readonly task: string;
  readonly examples: string;
  readonly take: string;
  readonly why: string;
  readonly or?: { readonly name: string; readonly when: string };
  readonly not?: { readonly names: readonly string[]; readonly why: string };
  readonly sure: string;
  readonly with?: string;
  readonly sources: readonly { readonly text: string; readonly url: string }[];
  /** The functions of a number among those that the answer names: they have curves. */
  readonly curves: readonly string[];
}

interface ChooserProps extends IslandProps {
  readonly places: readonly (readonly [id: string, name: string])[];
  readonly answers: readonly Answer[];
}

export function Chooser({ language, runs, places, answers }: ChooserProps) {
  const words = chooserText[language];
  const { state, change } = useAddress({
    for: choiceField(
      answers[0]!.id,
      answers.map(a => a.id),
    ),
  });
  const answer = answers.find(a => a.id === state.for)!;
  const among = answers.filter(a => a.place === answer.place);
  return (
    <div class="chooser">
      <div>
        <h2>{words.where}</h2>
        <Choice
          label={words.where}
          hidesLabel
          value={answer.place}
          options={places}
          onChange={place => change({ for: answers.find(a => a.place === place)!.id })}
        />
        <h2>{words.what}</h2>
        <fieldset class="tasks">
          <legend class="hidden">{words.what}</legend>
          {among.map(({ id, task, examples }) => (
            <label>
              <input
                type="radio"
                name="task"
                value={id}
                checked={id === answer.id}
                onChange={() => change({ for: id })}
              />
              <span>
                {task}
                <small>{examples}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <AnswerCard answer={answer} language={language} runs={runs} />
    </div>
  );
}

interface AnswerCardProps {
  readonly answer: Answer;
  readonly language: IslandProps['language'];
  readonly runs: Runs;
}

function AnswerCard({ answer, language, runs }: AnswerCardProps) {
  const words = chooserText[language];
  const curves = useCurves(answer.curves, runs);
  const link = (name: string) => <a href={`../${name}/`}>{name}</a>;
  return (
    <section class="answer" aria-live="polite">
      <p class="note">{words.take(answer.task)}</p>
      <h2>{link(answer.take)}</h2>
      <p>{answer.why}</p>
      {curves.length > 0 && (
        <figure>
          <Plot
            language={language}
            label={curves.map(c => c.label).join(', ')}
            curves={curves}
            x={[-4, 4]}
            y={[-1.2, 3]}
            height={240}
            dependsOn={[answer.id, curves.length]}
          />
          <FigureLine curves={curves.map(({ label }, tone) => ({ label, tone }))} />
        </figure>
      )}
      <dl>
        {answer.or && (
          <>
            <dt>{words.or}</dt>
            <dd>
              {link(answer.or.name)}
              {words.comma}
              {answer.or.when}
            </dd>
          </>
        )}
        {answer.not && (
          <>
            <dt>{words.not}</dt>
            <dd>
              {answer.not.names.map((name, i) => (
                <>
                  {i > 0 && words.and}
                  {link(name)}
                </>
              ))}
              {words.colon}
              {answer.not.why}
            </dd>
          </>
        )}
        <dt>{words.sure}</dt>
        <dd>{answer.sure}</dd>
        {answer.with && (
          <>
            <dt>{words.with}</dt>
            <dd>{answer.with}</dd>
          </>
        )}
        <dt>{words.sources}</dt>
        <dd lang="en">
          {answer.sources.map(({ text, url }, i) => (
            <>
              {i > 0 && '; '}
              <a href={url}>{text}</a>
            </>
          ))}
        </dd>
      </dl>
      <p class="acts">
        {answer.curves.length > 1 && (
          <a class="button main-act" href={`../compare/?f=${answer.curves.join(',')}`}>
            {words.compare}
          </a>
        )}
        <a class="button" href={`../${answer.take}/#code`}>
          {words.code}
        </a>
      </p>
    </section>
  );
}

/** The curves of these functions, of which some are there already and others are fetched. */
function useCurves(names: readonly string[], ready: Runs) {
  const [runs, setRuns] = useState(ready);
  useEffect(() => {
    const missing = names.filter(name => !runs[name]);
    if (missing.length > 0) loadFunctions(missing).then(more => setRuns(known => ({ ...known, ...more })));
  }, [names.join()]);
  return names
    .filter(name => runs[name])
    .map(name => ({ label: name, f: (x: number) => (runs[name] as ScalarRun)(x) }));
}
