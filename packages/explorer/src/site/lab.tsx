// The page of a lab: its name, what it is for, and its moving part.
import type { Entry } from 'nonlin/catalog';
import type { Language } from '../text/language.ts';
import type { Lab } from './labs.ts';
import { Place } from './place.tsx';

interface LabPageProps {
  readonly lab: Lab;
  readonly language: Language;
  readonly entries: readonly Entry[];
}

export const LabPage = ({ lab, language, entries }: LabPageProps) => (
  <article class={`lab ${lab.id}`}>
    <h1>{lab.title[language]}</h1>
    <p class="lead">{lab.lead[language]}</p>
    <Place
      part={lab.id}
      language={language}
      functions={lab.functions}
      data={lab.data(entries, language)}
      wakes={lab.wakes ?? 'island'}
    />
  </article>
);
