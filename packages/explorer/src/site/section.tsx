// A part of a page with an address of its own, and the list of these parts beside the page.
import type { ComponentChildren } from 'preact';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

export interface SectionData {
  readonly id: string;
  readonly title: string;
  readonly content: ComponentChildren;
}

export const Section = ({ id, title, content }: SectionData) => (
  <section id={id}>
    <h2>
      {title}
      <a class="anchor" href={`#${id}`} aria-label={`# ${title}`}>
        #
      </a>
    </h2>
    {content}
  </section>
);

interface ContentsProps {
  readonly language: Language;
  readonly sections: readonly Pick<SectionData, 'id' | 'title'>[];
}

/** The contents list; client.tsx marks the part that is read. */
export const Contents = ({ language, sections }: ContentsProps) => (
  <nav class="rail" aria-label={messages[language].contents}>
    <div>
      <p>{messages[language].contents}</p>
      <ol>
        {sections.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </div>
  </nav>
);

/** HTML that the builder made. */
export const Html = ({ html }: { readonly html: string }) => (
  <div dangerouslySetInnerHTML={{ __html: html }} />
);
