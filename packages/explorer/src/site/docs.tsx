// The pages of documentation: a list that can be searched, one page for each document, one for each entry point of the library.
import { Marked } from 'marked';
import type { DocHit } from '../islands/docsearch.tsx';
import { docWords } from '../text/docs.ts';
import type { Language } from '../text/language.ts';
import { partsWords } from '../text/parts.ts';
import { punctuated } from '../text/punctuated.ts';
import type { ApiEntry, ApiItem } from './api.ts';
import { docGroups, docs, docText } from './docs.ts';
import { languageTags } from './document.tsx';
import { codeBlock } from './markdown.ts';
import { Place } from './place.tsx';
import { Contents, Html, Section, type SectionData } from './section.tsx';

/** A page of documentation, as all lists of them show it. */
export interface DocPage {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly sections: readonly SectionData[];
  /** What stands before the first heading, and the words of each part, as HTML. */
  readonly before: string;
  readonly isForeign: boolean;
  /** The text that the search looks through. */
  readonly texts: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

const plainText = (html: string): string =>
  html
    .replace(/<(table|pre)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** All pages of documentation in a language, in the order of reading. */
export const docPages = (language: Language, api: readonly ApiEntry[]): readonly DocPage[] => [
  ...docs.map(doc => {
    const { title, isForeign, before, parts } = docText(doc, language);
    return {
      ...{ id: doc.id, title, group: docGroups[doc.group][language], before, isForeign },
      sections: parts.map(({ id, title: name, html }) => ({
        id,
        title: name,
        content: <Html html={html} />,
      })),
      texts: [{ id: '', title, html: before }, ...parts].map(part => ({
        ...{ id: part.id, title: part.title },
        text: plainText(part.html),
      })),
    };
  }),
  ...api.map(entry => apiPage(entry, language)),
];

function apiPage(entry: ApiEntry, language: Language): DocPage {
  const words = docWords[language];
  const marked = new Marked({ renderer: { code: ({ text }) => codeBlock(text, language) } });
  const html = (text: string): string => marked.parse(text, { async: false });
  const sections = entry.items.map(item => ({
    id: item.name,
    title: item.name,
    content: <ApiPart item={item} language={language} html={html} />,
  }));
  const functions = {
    id: 'functions',
    title: words.functions,
    content: <FunctionList names={entry.functions} lead={words.functionsLead} />,
  };
  return {
    ...{ id: entry.id, title: entry.name, group: words.api, before: '', isForeign: false },
    sections: entry.functions.length > 0 ? [functions, ...sections] : sections,
    texts: [
      { id: '', title: entry.name, text: words.apiLead(entry.name) },
      ...entry.items.map(item => ({ id: item.name, title: item.name, text: plainText(html(item.text)) })),
    ],
  };
}

const FunctionList = ({ names, lead }: { readonly names: readonly string[]; readonly lead: string }) => (
  <>
    <p>{lead}</p>
    <ul class="chips">
      {names.map(name => (
        <li>
          <a class="chip" href={`../../${name}/`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </>
);

interface ApiPartProps {
  readonly item: ApiItem;
  readonly language: Language;
  readonly html: (text: string) => string;
}

const ApiPart = ({ item, language, html }: ApiPartProps) => (
  <div lang="en">
    <Html html={html(item.text)} />
    <Html html={codeBlock(item.signature, language)} />
    {item.members.length > 0 && (
      <table class="facts">
        <tbody>
          {item.members.map(member => (
            <tr>
              <th scope="row">
                <code>{member.name}</code>
              </th>
              <td>
                <Html html={html(member.text)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {item.examples.map(text => (
      <Html html={codeBlock(text, language)} />
    ))}
  </div>
);

interface DocPageProps {
  readonly page: DocPage;
  readonly pages: readonly DocPage[];
  readonly language: Language;
}

export function DocumentationPage({ page, pages, language }: DocPageProps) {
  const words = docWords[language];
  const at = pages.indexOf(page);
  const isApi = page.group === words.api;
  const foreign = page.isForeign ? { lang: languageTags.en } : {};
  return (
    <article class="page doc">
      <Contents language={language} sections={page.sections} />
      <div>
        <p class="crumbs">
          <a href="../">{words.title}</a> / {page.group}
        </p>
        <h1>{page.title}</h1>
        {isApi && <p class="lead">{words.apiLead(page.title)}</p>}
        {isApi && words.apiNote && <p class="note">{words.apiNote}</p>}
        {page.isForeign && <p class="note">{words.foreign}</p>}
        <div {...foreign}>
          <Html html={page.before} />
        </div>
      </div>
      <div {...foreign}>
        {page.sections.map(section => (
          <Section {...section} />
        ))}
      </div>
      <Steps
        language={language}
        before={pages[at - 1] && { href: `../${pages[at - 1]!.id}/`, title: pages[at - 1]!.title }}
        after={pages[at + 1] && { href: `../${pages[at + 1]!.id}/`, title: pages[at + 1]!.title }}
      />
    </article>
  );
}

interface Step {
  readonly href: string;
  readonly title: string;
}

interface StepsProps {
  readonly language: Language;
  readonly before?: Step | undefined;
  readonly after?: Step | undefined;
}

/** On to the next of several pages, and back. */
export const Steps = ({ language, before, after }: StepsProps) => (
  <nav
    class="steps"
    aria-label={punctuated(language, `${docWords[language].previous}, ${docWords[language].next}`)}
  >
    {before && (
      <a rel="prev" href={before.href}>
        <small>{docWords[language].previous}</small>
        {before.title}
      </a>
    )}
    {after && (
      <a rel="next" href={after.href}>
        <small>{docWords[language].next}</small>
        {after.title}
      </a>
    )}
  </nav>
);

export function DocsPage({ pages, language }: Omit<DocPageProps, 'page'>) {
  const words = docWords[language];
  return (
    <article class="lab">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Place
        part="docsearch"
        language={language}
        functions={[]}
        data={{ index: searchIndexPath(language) }}
      />
      {[...new Set(pages.map(page => page.group))].map(group => (
        <>
          <h2>{group}</h2>
          <ul class="cards documents">
            {pages
              .filter(page => page.group === group)
              .map(page => (
                <li>
                  <a class="card" href={`${page.id}/`}>
                    <strong>{page.title}</strong>
                    <span>
                      {page.sections
                        .map(s => s.title)
                        .slice(0, 8)
                        .join(' · ')}
                    </span>
                  </a>
                </li>
              ))}
            {group === docGroups.project[language] && (
              <li>
                <a class="card" href="../parts/">
                  <strong>{partsWords[language].title}</strong>
                  <span>{partsWords[language].lead}</span>
                </a>
              </li>
            )}
          </ul>
        </>
      ))}
    </article>
  );
}

/** Where the search finds its texts, from the list of documents. */
const searchIndexPath = (language: Language): string => `../../assets/docs.${language}.json`;

/** The texts of all pages, for the search: page, title, address, words. */
export const searchIndex = (pages: readonly DocPage[]): readonly DocHit[] =>
  pages.flatMap(page =>
    page.texts.map(({ id, title, text }) => ({
      page: page.title,
      title,
      href: `${page.id}/${id && `#${id}`}`,
      text,
    })),
  );
