// The page of a function, in the order that readers of the article know: picture and formula, what it does, advantages,
// drawbacks, uses, code; then what the library computes and knows about it.
import { type Definition, type Entry, find } from 'nonlin/catalog';
import { CannotWrite, code, formulas, languages, latex } from 'nonlin/notation';
import type { IslandName } from '../islands/island.ts';
import { labText } from '../labs/precision/text.ts';
import { shown } from '../numbers.ts';
import { rowWords } from '../rows/text.ts';
import { type Language, messages } from '../text/messages.ts';
import { infoOf, neighboursOf, reachOf } from './data.ts';
import { chips, frameworkRows, parameterRows, propertyRows, type Row } from './facts.ts';
import { formulaData, literalOf, typeset } from './formula.ts';
import { labs } from './labs.ts';
import { codeBlock, guideOf } from './markdown.ts';
import { jacobianNoteOf, panelsOf, titleOf } from './panels.ts';
import { Place } from './place.tsx';

interface FunctionPageProps {
  readonly entry: Entry;
  readonly language: Language;
  /** All functions of a number, to find neighbours among. */
  readonly scalars: readonly string[];
}

const parts: Readonly<Record<Definition['kind'], IslandName>> = {
  scalar: 'curves',
  row: 'bars',
  gated: 'pair',
  mirrored: 'pair',
};

/** HTML that the builder made. */
const Html = ({ html }: { readonly html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />;

export function FunctionPage({ entry, language, scalars }: FunctionPageProps) {
  const f = entry.definition;
  const words = messages[language];
  const tex = latex(f);
  const data = {
    info: infoOf(f),
    latex: tex.value,
    ...(f.kind === 'scalar' && { formula: formulaData(f), reach: reachOf(entry) }),
    ...(f.kind === 'row' && {
      words: rowWords[language],
      jacobianNote: jacobianNoteOf(f.name, language),
      ...literalOf(f.value.textbook),
    }),
  };
  return (
    <article class={`function ${f.kind}`}>
      <h1>
        {f.name} <span lang={language}>{f.title[language]}</span>
      </h1>
      <p class="lead">{f.summary[language]}</p>
      <ul class="facts-line">
        {chips(f, language).map(text => (
          <li>{text}</li>
        ))}
      </ul>
      <Place part={parts[f.kind]} language={language} functions={companionsOf(f)} data={data} />
      {f.kind === 'scalar' && !f.domain && <InLabs name={f.name} language={language} scalars={scalars} />}
      <section>
        <h2>{words.formula}</h2>
        {f.kind !== 'scalar' && <Html html={typeset(tex.value)} />}
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
          <p>
            <strong>{words.numerics}</strong> {f.numerics[language]}
          </p>
        )}
        {f.kind === 'scalar' && (
          <p>
            <a href={`../precision/?f=${f.name}`}>{labText.link[language]}</a>
          </p>
        )}
      </section>
      <section class="guide">
        <Html html={guideOf(f.name, language)} />
      </section>
      {panelsOf(f.name).map(panel => (
        <section>
          <h2>{titleOf(panel, language)}</h2>
          <Place
            part={panel.id}
            language={language}
            functions={panel.functions}
            data={panel.data?.() ?? {}}
            wakes="later"
          />
        </section>
      ))}
      <section>
        <h2>{words.code}</h2>
        <h3>nonlin</h3>
        <Html html={codeBlock(usage(f), language)} />
        <p>{words.codeNote}</p>
        {inOtherLanguages(f).map(([title, text]) => (
          <details open={title === FIRST}>
            <summary>{title}</summary>
            <Html html={codeBlock(text, language)} />
          </details>
        ))}
      </section>
      <Parameters f={f} language={language} />
      <Facts
        title={words.properties}
        note={f.kind === 'scalar' ? words.propertiesNote : ''}
        rows={propertyRows(f, language)}
      />
      <Facts title={words.frameworks} note="" rows={frameworkRows(f, language)} />
      {f.kind === 'scalar' && <Neighbours name={f.name} language={language} scalars={scalars} />}
      {f.references.length > 0 && (
        <section>
          <h2>{words.references}</h2>
          <ul>
            {f.references.map(r => (
              <li lang="en">
                {r.authors} ({r.year}). {r.url ? <a href={r.url}>{r.title}</a> : r.title}. {r.venue}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** The language that readers of the article know is shown; the others open on demand. */
const FIRST = 'NumPy';

/** The function in every language that can express it as text; LaTeX is taken away beside the picture. */
function inOtherLanguages(f: Definition): readonly (readonly [title: string, text: string])[] {
  return languages.flatMap(language => {
    try {
      const text = code(f, language.name, { derivative: true });
      return typeof text === 'string' ? [[language.title, text] as const] : [];
    } catch (error) {
      if (error instanceof CannotWrite) return [];
      throw error;
    }
  });
}

/** What a page calls besides its own function. */
const companionsOf = (f: Definition): readonly string[] =>
  f.kind === 'row' ? [...new Set([f.name, 'softmax'])] : [f.name];

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
  const rows = parameterRows(f, language);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.parameters}</h2>
      <table class="facts">
        <thead>
          <tr>
            {[words.parameter, words.default, words.allowed, words.meaning].map(text => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, ...cells]) => (
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
    </section>
  );
}

function Facts({
  title,
  note,
  rows,
}: {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {note && <p class="note">{note}</p>}
      <table class="facts">
        <tbody>
          {rows.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Labs that can show the function, each at the address that does. */
function InLabs({ name, language, scalars }: NeighboursProps) {
  const neighbours = neighboursOf(name, scalars).map(([other]) => other);
  return (
    <p class="presets">
      <span>{messages[language].tryIn} </span>
      {labs.flatMap(lab =>
        lab.showing
          ? [<a href={`../${lab.id}/${lab.showing(name, neighbours)}`}>{lab.name[language]}</a>]
          : [],
      )}
    </p>
  );
}

interface NeighboursProps {
  readonly name: string;
  readonly language: Language;
  readonly scalars: readonly string[];
}

function Neighbours({ name, language, scalars }: NeighboursProps) {
  const words = messages[language];
  return (
    <section>
      <h2>{words.neighbours}</h2>
      <p class="note">{words.neighboursNote}</p>
      <ul class="neighbours">
        {neighboursOf(name, scalars).map(([other, distance]) => (
          <li>
            <a href={`../${other}/`}>{other}</a> {shown(distance)}
          </li>
        ))}
      </ul>
    </section>
  );
}
