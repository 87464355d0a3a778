// The page of a function: name, sentence, facts, picture; then the text in the order that readers of the article know, what it does,
// advantages, drawbacks, uses, code; then what the library computes and knows about it. Every part has an address.
import { type Definition, type Entry, find, historyOf, type Reference } from 'nonlin/catalog';
import { CannotWrite, code, formulas, languages, latex } from 'nonlin/notation';
import type { ComponentChildren } from 'preact';
import { exerciseWords } from '../exercises/text.ts';
import type { IslandName } from '../islands/island.ts';
import { labText } from '../labs/precision/text.ts';
import { notebookName } from '../lessons/notebook.ts';
import { pythonTabs, torchTab } from '../lessons/shown.ts';
import { lessonWords } from '../lessons/words.ts';
import { rowWords } from '../rows/text.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { GlyphPicture } from '../ui/card.tsx';
import { FactTable } from '../ui/facts.tsx';
import { comparedWith, glyphOf, infoOf, peaksOf, reachOf, relatedTo } from './data.ts';
import { docs } from './docs.ts';
import { exercisesOf } from './exercises.ts';
import { chips, frameworkRows, parameterRows, propertyRows, type Row } from './facts.ts';
import { formulaData, literalOf, typeset } from './formula.ts';
import { labs } from './labs.ts';
import { codeBlock, type GuidePart, guideOf } from './markdown.ts';
import { jacobianNoteOf, panelData, panelsOf, titleOf } from './panels.ts';
import { Place } from './place.tsx';
import { Contents, Html, Section, type SectionData } from './section.tsx';
import { Tabs } from './tabs.tsx';

interface FunctionPageProps {
  readonly entry: Entry;
  readonly language: Language;
  readonly entries: readonly Entry[];
}

const parts: Readonly<Record<Definition['kind'], IslandName>> = {
  scalar: 'curves',
  row: 'bars',
  gated: 'pair',
  mirrored: 'pair',
};

export function FunctionPage({ entry, language, entries }: FunctionPageProps) {
  const f = entry.definition;
  const words = messages[language];
  const scalars = entries.filter(e => e.definition.kind === 'scalar').map(e => e.definition.name);
  const sections = sectionsOf({ entry, language, entries }, scalars);
  const facts = chips(f, language);
  const picture = { id: 'picture', title: f.kind === 'row' ? words.bars : words.curve };
  return (
    <article class={`function ${f.kind} page`}>
      <Contents language={language} sections={[picture, ...sections]} />
      <div>
        <h1>
          {f.name} <span>{f.title[language]}</span>
        </h1>
        <p class="lead">{f.summary[language]}</p>
        {facts.length > 0 && (
          <ul class="facts-line">
            {facts.map(([name, value]) => (
              <li>
                <span>{name}</span>
                {value}
              </li>
            ))}
          </ul>
        )}
        {f.kind !== 'scalar' && <Html html={typeset(latex(f).value)} />}
      </div>
      <div id="picture">
        <Place
          part={parts[f.kind]}
          language={language}
          functions={companionsOf(f)}
          data={pictureData(entry, language, scalars)}
        />
      </div>
      {sections.map(section => (
        <Section {...section} />
      ))}
    </article>
  );
}

/** What the picture of a page is told. */
function pictureData(entry: Entry, language: Language, scalars: readonly string[]): object {
  const f = entry.definition;
  return {
    info: infoOf(f),
    latex: latex(f).value,
    ...(f.kind === 'scalar' && {
      formula: formulaData(f),
      reach: reachOf(entry),
      peaks: peaksOf(f),
      labs: f.domain ? [] : labLinks(f.name, language, comparedWith(f.name, scalars)),
    }),
    ...(f.kind === 'row' && {
      words: rowWords[language],
      jacobianNote: jacobianNoteOf(f.name, language),
      ...literalOf(f.value.textbook),
    }),
  };
}

/** Labs that can show the function, each at the address that does. */
const labLinks = (name: string, language: Language, neighbours: readonly string[]) =>
  labs.flatMap(lab =>
    lab.showing ? [{ href: `../${lab.id}/${lab.showing(name, neighbours)}`, name: lab.name[language] }] : [],
  );

/** Where a page leads from names of functions, and from entry points that have a document, such as `nonlin/logits`. */
const addressesOf = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map([
    ...entries.map(({ definition: { name } }) => [name, `../${name}/`] as const),
    ...docs.map(({ id }) => [`nonlin/${id}`, `../docs/${id}/`] as const),
  ]);

function sectionsOf(props: FunctionPageProps, scalars: readonly string[]): readonly SectionData[] {
  const { entry, language, entries } = props;
  const f = entry.definition;
  const words = messages[language];
  const related = relatedTo(entry, entries, scalars);
  const found: readonly (SectionData | undefined)[] = [
    { id: 'formula', title: words.formula, content: <Formula f={f} language={language} /> },
    ...guideSections(guideOf(f.name, language, addressesOf(entries)), language),
    ...panelsOf(f.name).map(panel => ({
      id: panel.id,
      title: titleOf(panel, language),
      content: (
        <Place
          part={panel.id}
          language={language}
          functions={panel.functions}
          data={panelData(panel, language)}
          wakes="later"
        />
      ),
    })),
    exerciseSection(f.name, language),
    { id: 'code', title: words.code, content: <Code f={f} language={language} /> },
    tableSection(
      'parameters',
      words.parameters,
      <Parameters f={f} language={language} />,
      parameterRows(f, language),
    ),
    tableSection(
      'properties',
      words.properties,
      <Facts note={f.kind === 'scalar' ? words.propertiesNote : ''} rows={propertyRows(f, language)} />,
      propertyRows(f, language),
    ),
    tableSection(
      'frameworks',
      words.frameworks,
      <Facts note="" rows={frameworkRows(f, language)} />,
      frameworkRows(f, language),
    ),
    historySection(entry, language),
    related.length > 0
      ? { id: 'related', title: words.related, content: <Related related={related} language={language} /> }
      : undefined,
    f.references.length > 0
      ? { id: 'references', title: words.references, content: <References f={f} /> }
      : undefined,
  ];
  return found.filter(section => section !== undefined);
}

function exerciseSection(name: string, language: Language): SectionData | undefined {
  const exercises = exercisesOf(name, language);
  if (exercises.length === 0) return undefined;
  const content = (
    <Place part="exercises" language={language} functions={[]} data={{ exercises }} wakes="later" />
  );
  return { id: 'try', title: exerciseWords.title[language], content };
}

/** Where the function comes from and which models use it, as far as there are sources. */
function historySection(entry: Entry, language: Language): SectionData | undefined {
  const { born, usedIn } = historyOf(entry);
  if (!born && usedIn.length === 0) return undefined;
  const words = messages[language];
  const content = (
    <>
      {born && (
        <p>
          {words.firstIn} {born.year}
          {language === 'zh' ? '：' : ': '}
          <Cited reference={born} />
        </p>
      )}
      {usedIn.length > 0 && (
        <table class="facts">
          <thead>
            <tr>
              {[words.model, words.year, words.source].map(text => (
                <th scope="col">{text}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {usedIn.map(({ model, source }) => (
              <tr>
                <th scope="row">{model}</th>
                <td>{source.year}</td>
                <td>
                  <Cited reference={source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
  return { id: 'history', title: words.history, content };
}

const Cited = ({ reference: { authors, title, venue, url } }: { readonly reference: Reference }) => (
  <span lang="en">
    {authors.replace(/\.$/, '')}. {url ? <a href={url}>{title}</a> : title}. {venue}.
  </span>
);

const tableSection = (
  id: string,
  title: string,
  content: ComponentChildren,
  rows: readonly unknown[],
): SectionData | undefined => (rows.length > 0 ? { id, title, content } : undefined);

/** The parts of a guide; advantages and drawbacks stand side by side. */
function guideSections(guide: readonly GuidePart[], language: Language): readonly SectionData[] {
  const words = messages[language];
  const side = (id: string): GuidePart | undefined => guide.find(part => part.id === id);
  const [advantages, drawbacks] = [side('advantages'), side('drawbacks')];
  return guide.flatMap(part => {
    if (part === drawbacks && advantages) return [];
    if (part !== advantages || !drawbacks)
      return [{ ...part, content: <div class="guide" dangerouslySetInnerHTML={{ __html: part.html }} /> }];
    const content = (
      <div class="guide sides">
        {[advantages, drawbacks].map(({ title, html }) => (
          <div>
            <h3>{title}</h3>
            <Html html={html} />
          </div>
        ))}
      </div>
    );
    return [{ id: 'advantages', title: words.forAndAgainst, content }];
  });
}

function Formula({ f, language }: { readonly f: Definition; readonly language: Language }) {
  const words = messages[language];
  const tex = latex(f);
  return (
    <>
      {f.kind === 'scalar' && <Html html={typeset(tex.value)} />}
      <h3>{f.kind === 'row' ? words.gradient : words.derivative}</h3>
      <Html html={typeset(tex.gradient)} />
      {f.value.stable && (
        <details>
          <summary>{words.inFull}</summary>
          <p>{words.inFullNote}</p>
          <Html html={typeset(tex.stable)} />
          <Html
            html={codeBlock(
              formulas(f)
                .map(([label, text]) => `${label}: ${text}`)
                .join('\n'),
              language,
            )}
          />
        </details>
      )}
      {f.numerics && (
        <aside class="aside">
          <strong>{words.numerics}</strong>
          <p>{f.numerics[language]}</p>
          {f.kind === 'scalar' && (
            <p>
              <a href={`../precision/?f=${f.name}`}>{labText.link[language]}</a>
            </p>
          )}
        </aside>
      )}
    </>
  );
}

/** Python as learners write it, nonlin in TypeScript, PyTorch; the whole files in every language open on demand. */
function Code({ f, language }: { readonly f: Definition; readonly language: Language }) {
  const words = messages[language];
  const torch = torchTab(f);
  const tabs = [
    ...pythonTabs(f, language),
    ['nonlin', usage(f)] as const,
    ...(torch === undefined ? [] : [['PyTorch', torch] as const]),
  ];
  return (
    <>
      <Tabs id="code-tab" language={language} tabs={tabs} />
      <p class="note">{lessonWords.note[language]}</p>
      <p>
        <a href={notebookName(f)} download>
          {lessonWords.notebook[language]}
        </a>{' '}
        <span class="note">{lessonWords.notebookNote[language]}</span>
      </p>
      <h3>{words.files}</h3>
      <p class="note">{words.codeNote}</p>
      {inOtherLanguages(f).map(([title, text]) => (
        <details>
          <summary>{title}</summary>
          <Html html={codeBlock(text, language)} />
        </details>
      ))}
    </>
  );
}

/** The function in every language that can express it as text, in its shortest; LaTeX is exported beside the picture. */
function inOtherLanguages(f: Definition): readonly (readonly [title: string, text: string])[] {
  return languages.flatMap(language => {
    try {
      const isShort = language.arithmetics?.includes('engine');
      const text = code(f, language.name, { derivative: true, ...(isShort && { arithmetic: 'engine' }) });
      return typeof text === 'string' ? [[language.title, text] as const] : [];
    } catch (error) {
      if (error instanceof CannotWrite) return [];
      throw error;
    }
  });
}

/** What a page calls: draws of a noisy row are counted beside the shares that softmax says. */
const companionsOf = (f: Definition): readonly string[] =>
  f.kind === 'row' && f.noisy ? [f.name, 'softmax'] : [f.name];

/** How the library is called: the article's numbers. */
function usage(f: Definition): string {
  const head = `import { ${f.name} } from 'nonlin';\n\n`;
  const call = (args: string, result: unknown): string =>
    `${head}${f.name}(${args}); // => ${Array.isArray(result) ? `[${result.join(', ')}]` : String(result)}\n`;
  const run = find(f.name)!.run as unknown as (x: unknown, options?: object) => unknown;
  switch (f.kind) {
    case 'scalar':
      return `${call('[-2, 0, 2]', run([-2, 0, 2]))}${f.name}.derivative(0.5); // => ${(run as unknown as { derivative(x: number): number }).derivative(0.5)}\n\nconst x = Float32Array.from({ length: 1000 }, (_, i) => -10 + (20 * i) / 999);\nconst y = ${f.name}(x);\n`;
    case 'row':
      return f.grouped
        ? call('[-2, 0, 2, 1], { pieces: 2 }', run([-2, 0, 2, 1], { pieces: 2 }))
        : call('[-2, 0, 2]', run([-2, 0, 2]));
    case 'gated':
    case 'mirrored':
      return call('[-2, 2]', run([-2, 2]));
  }
}

function Parameters({ f, language }: { readonly f: Definition; readonly language: Language }) {
  const words = messages[language];
  return (
    <table class="facts">
      <thead>
        <tr>
          {[words.parameter, words.default, words.allowed, words.meaning].map(text => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parameterRows(f, language).map(([id, ...cells]) => (
          <tr>
            <th scope="row">
              <code>{id}</code>
            </th>
            {cells.map(text => (
              <td>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Facts = ({ note, rows }: { readonly note: string; readonly rows: readonly Row[] }) => (
  <>
    {note && <p class="note">{note}</p>}
    <FactTable rows={rows} />
  </>
);

const Related = ({
  related,
  language,
}: {
  readonly related: readonly Entry[];
  readonly language: Language;
}) => (
  <ul class="related">
    {related.map(entry => (
      <li>
        <a class="card" href={`../${entry.definition.name}/`}>
          <GlyphPicture glyph={glyphOf(entry)} />
          <strong>{entry.definition.name}</strong>
          <span>{entry.definition.summary[language]}</span>
        </a>
      </li>
    ))}
  </ul>
);

const References = ({ f }: { readonly f: Definition }) => (
  <ul>
    {f.references.map(r => (
      <li lang="en">
        {r.authors} ({r.year}). {r.url ? <a href={r.url}>{r.title}</a> : r.title}. {r.venue}.
      </li>
    ))}
  </ul>
);
