// The page that shows every part of the design in every state; docs/design.md has the rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from 'nonlin/catalog';
import { latex } from 'nonlin/notation';
import type { ScalarRun } from '../functions.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { partsWords } from '../text/parts.ts';
import { GlyphPicture } from '../ui/card.tsx';
import { FactTable } from '../ui/facts.tsx';
import { glyphOf } from './data.ts';
import { exercisesOf } from './exercises.ts';
import { propertyRows } from './facts.ts';
import { formulaData } from './formula.ts';
import { Place } from './place.tsx';
import { Contents, Section, type SectionData } from './section.tsx';
import { Tabs } from './tabs.tsx';

const FUNCTIONS = ['gelu', 'swiglu'];
const SIZES = ['huge', 'large', 'normal', 'medium', 'small'] as const;

/** The colours of the style sheet by name. */
const tokens = [
  ...readFileSync(join(import.meta.dirname, '../style.css'), 'utf8').matchAll(/--([\w-]+): light-dark\(/g),
].map(([, name]) => name!);

const gelu = find('gelu')!.definition;
const sigmoid = find('sigmoid')!.run as unknown as ScalarRun;

export function PartsPage({ language }: { readonly language: Language }) {
  const words = partsWords[language];
  const sections = sectionsOf(language);
  return (
    <article class="page shown-parts">
      <Contents language={language} sections={sections} />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          {words.rules} <a href="../docs/design/">{words.rulesLink}</a>
        </p>
      </div>
      {sections.map(section => (
        <Section {...section} />
      ))}
    </article>
  );
}

function sectionsOf(language: Language): readonly SectionData[] {
  const words = partsWords[language];
  const data = {
    formula: formulaData(gelu),
    latex: latex(gelu).value,
    points: Array.from({ length: 12 }, (_, i) => [i, sigmoid(3 - i)] as const),
  };
  return [
    { id: 'colours', title: words.colours, content: <Colours language={language} /> },
    {
      id: 'type',
      title: words.type,
      content: SIZES.map(size => <p class={`size-${size}`}>{words.sizes[size]}</p>),
    },
    {
      id: 'moving',
      title: words.moving,
      content: (
        <>
          <p class="note">{words.movingNote}</p>
          <Place part="parts" language={language} functions={FUNCTIONS} data={data} />
        </>
      ),
    },
    { id: 'texts', title: words.texts, content: <Texts language={language} /> },
    { id: 'code', title: words.code, content: <Tabs id="code-tab" language={language} tabs={codes} /> },
    { id: 'cards', title: words.cards, content: <Cards language={language} /> },
    {
      id: 'exercises',
      title: words.exercises,
      content: (
        <Place
          part="exercises"
          language={language}
          functions={[]}
          data={{ exercises: exercisesOf('sigmoid', language) }}
          wakes="later"
        />
      ),
    },
  ];
}

const codes = [
  ['TypeScript', "import { gelu } from 'nonlin';\n\ngelu(1); // => 0.8413…\n"],
  ['Python', 'y = gelu(x)\n'],
] as const;

const Colours = ({ language }: { readonly language: Language }) => (
  <>
    <p class="note">{partsWords[language].coloursNote}</p>
    <ul class="swatches">
      {tokens.map(name => (
        <li>
          <span style={{ background: `var(--${name})` }} />
          <code>{name}</code>
        </li>
      ))}
    </ul>
  </>
);

const Texts = ({ language }: { readonly language: Language }) => {
  const words = partsWords[language];
  return (
    <>
      <p class="lead">{words.sizes.large}</p>
      <p>
        {words.sizes.normal} <a href="#texts">#</a> <code>gelu(1)</code>
      </p>
      <p class="note">{words.sizes.medium}</p>
      <aside class="aside">
        <strong>{words.texts}</strong>
        <p>{words.aside}</p>
      </aside>
      <p class="fault">{words.fault}</p>
      <FactTable rows={propertyRows(gelu, language)} />
      <details open>
        <summary>{messages[language].inFull}</summary>
        <p>{messages[language].inFullNote}</p>
      </details>
    </>
  );
};

const Cards = ({ language }: { readonly language: Language }) => (
  <ul class="related">
    {['relu', 'softmax'].map(name => {
      const entry = find(name)!;
      return (
        <li>
          <a class="card" href={`../${name}/`}>
            <GlyphPicture glyph={glyphOf(entry)} />
            <strong>{name}</strong>
            <span>{entry.definition.summary[language]}</span>
          </a>
        </li>
      );
    })}
  </ul>
);
