// The page that answers which function to take: the chooser, and below it all answers as a table.
import { type ChoicePlace, choicePlaces, choices, type Entry } from 'nonlin/catalog';
import type { Answer } from '../islands/chooser.tsx';
import { chooserText } from '../text/chooser.ts';
import type { Language } from '../text/language.ts';
import { Place } from './place.tsx';

interface ChoosePageProps {
  readonly language: Language;
  readonly entries: readonly Entry[];
}

export function ChoosePage({ language, entries }: ChoosePageProps) {
  const words = chooserText[language];
  const answers = answersIn(language, entries);
  return (
    <article class="lab">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Place
        part="chooser"
        language={language}
        functions={answers[0]!.curves}
        data={{ answers, places: Object.entries(choicePlaces).map(([id, text]) => [id, text[language]]) }}
      />
      <h2>{words.all}</h2>
      <table class="answers">
        <thead>
          <tr>
            {words.columns.map(text => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        {Object.entries(choicePlaces).map(([place, name]) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {name[language]}
              </th>
            </tr>
            {answers
              .filter(a => a.place === place)
              .map(a => (
                <tr>
                  <td>{a.task}</td>
                  <td>
                    <a href={`../${a.take}/`}>{a.take}</a>
                  </td>
                  <td>{a.or && <a href={`../${a.or.name}/`}>{a.or.name}</a>}</td>
                  <td>{a.why}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </article>
  );
}

/** The library's answers in one language, with what a picture needs. */
export function answersIn(language: Language, entries: readonly Entry[]): readonly Answer[] {
  const isCurve = (name: string): boolean =>
    entries.some(({ definition: f }) => f.name === name && f.kind === 'scalar' && !f.domain);
  const order = Object.keys(choicePlaces) as readonly ChoicePlace[];
  return [...choices]
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
    .map(c => ({
      ...{ id: c.id, place: c.place, take: c.take },
      task: c.task[language],
      examples: c.examples[language],
      why: c.why[language],
      sure: c.sure[language],
      ...(c.or && { or: { name: c.or.name, when: c.or.when[language] } }),
      ...(c.not && { not: { names: c.not.names, why: c.not.why[language] } }),
      ...(c.with && { with: c.with[language] }),
      sources: c.sources.map(s => ({ text: `${s.authors} (${s.year})`, url: s.url! })),
      curves: [c.take, ...(c.or ? [c.or.name] : []), ...(c.not?.names ?? [])].filter(isCurve),
    }));
}
