// The page for addresses that are none. A server cannot tell which language was meant, so it speaks both.
import { languages } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { languageTags } from './document.tsx';

export const LostPage = ({ root }: { readonly root: string }) => (
  <article class="lab">
    {languages.map((language, i) => {
      const words = messages[language];
      return (
        <section lang={languageTags[language]}>
          {i === 0 ? <h1>{words.lost}</h1> : <h2>{words.lost}</h2>}
          <p>{words.lostLead}</p>
          <p class="acts">
            <a class="button" href={`${root}${language}/`}>
              {words.lostHome}
            </a>
            <a class="button" href={`${root}${language}/docs/`}>
              {words.lostDocs}
            </a>
          </p>
        </section>
      );
    })}
  </article>
);
