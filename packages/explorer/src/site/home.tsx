// The first page: the article's table, and all functions.
import type { Entry } from 'nonlin/catalog';
import { type Language, messages } from '../text/messages.ts';
import { cardOf } from './data.ts';
import { labs } from './labs.ts';
import { Place } from './place.tsx';

/** The article's six. */
const SIX = [
  { name: 'sigmoid', kind: 'scalar' },
  { name: 'tanh', kind: 'scalar' },
  { name: 'relu', kind: 'scalar' },
  { name: 'softmax', kind: 'row' },
  { name: 'softmin', kind: 'row' },
  { name: 'logSoftmax', kind: 'row' },
] as const;

export function HomePage({
  entries,
  language,
}: {
  readonly entries: readonly Entry[];
  readonly language: Language;
}) {
  const words = messages[language];
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.article}</h2>
        <Place part="article" language={language} functions={SIX.map(f => f.name)} data={{ table: SIX }} />
      </section>
      {labs.length > 0 && (
        <section>
          <h2>{words.labs}</h2>
          <ul class="labs">
            {labs.map(lab => (
              <li>
                <a href={`${lab.id}/`}>{lab.title[language]}</a>
                <span>{lab.lead[language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.home}</h2>
        <Place part="gallery" language={language} functions={[]} data={{ cards: entries.map(cardOf) }} />
      </section>
    </>
  );
}
