// The first page: a curve to take hold of, two ways in, the article's six functions, all functions by family, labs, installing.
import { type Entry, find } from 'nonlin/catalog';
import type { RowRun, ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { homeText } from '../text/home.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { GlyphPicture } from '../ui/card.tsx';
import { byUse, cardOf, familiesIn, glyphOf } from './data.ts';
import { labs } from './labs.ts';
import { codeBlock } from './markdown.ts';
import { Place } from './place.tsx';
import { Html } from './section.tsx';

/** The article's six. */
const SIX = [
  { name: 'sigmoid', kind: 'scalar' },
  { name: 'tanh', kind: 'scalar' },
  { name: 'relu', kind: 'scalar' },
  { name: 'softmax', kind: 'row' },
  { name: 'softmin', kind: 'row' },
  { name: 'logSoftmax', kind: 'row' },
] as const;

const HERO = ['gelu', 'sigmoid', 'tanh', 'relu', 'silu', 'mish', 'sine'];

interface HomePageProps {
  readonly entries: readonly Entry[];
  readonly language: Language;
}

export function HomePage({ entries, language }: HomePageProps) {
  const words = messages[language];
  const own = homeText[language];
  return (
    <>
      <section class="hero">
        <h1>{own.heading}</h1>
        <p class="lead">{own.lead(entries.length)}</p>
        <Place part="hero" language={language} functions={[HERO[0]!]} data={{ choices: HERO }} />
      </section>
      <div class="ways">
        {own.ways.map(({ title, lead, items }) => (
          <section>
            <h2>{title}</h2>
            <p>{lead}</p>
            <ol>
              {items.map(({ href, text, place }) => (
                <li>
                  <a href={href}>
                    {text}
                    <small>{place}</small>
                  </a>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Band id="six" title={own.six} lead={own.sixLead} />
      <ul class="cards six">
        {SIX.map(({ name, kind }) => (
          <li>
            <a class="card" href={`${name}/`}>
              <strong>{name}</strong>
              <span>{find(name)!.definition.summary[language]}</span>
              <GlyphPicture glyph={glyphOf(find(name)!)} />
              <span>{valuesOf(name, kind)}</span>
            </a>
          </li>
        ))}
      </ul>
      <h3>{words.article}</h3>
      <Place
        part="article"
        language={language}
        functions={SIX.map(f => f.name)}
        data={{ table: SIX }}
        wakes="touched"
      />
      <Band id="functions" title={own.families(entries.length)} lead={own.familiesLead} />
      <Place
        part="gallery"
        language={language}
        functions={[]}
        data={{ cards: byUse(entries).map(cardOf), families: familiesIn(language, entries) }}
      />
      <Band id="labs" title={words.labs} lead={own.labsLead} />
      <ul class="labs">
        {labs.map(lab => (
          <li>
            <a class="card" href={`${lab.id}/`}>
              <strong>{lab.title[language]}</strong>
              <span>{lab.lead[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      <Band id="install" title={own.install} lead={own.installLead} />
      <Html html={codeBlock(INSTALL, language)} />
    </>
  );
}

const Band = ({
  id,
  title,
  lead,
}: {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
}) => (
  <div class="band" id={id}>
    <h2>{title}</h2>
    <p>{lead}</p>
  </div>
);

/** The results of a function at the article's −2, 0, 2. */
function valuesOf(name: string, kind: 'scalar' | 'row'): string {
  const x = [-2, 0, 2];
  const { run } = find(name)!;
  const y =
    kind === 'row'
      ? ((run as unknown as RowRun)(x) as readonly number[])
      : x.map(v => (run as unknown as ScalarRun)(v));
  const digits = (v: number): string => shown(Number(v.toFixed(4)));
  return x.map((v, i) => `${shown(v)} → ${digits(y[i]!)}`).join('  ');
}

const INSTALL = `npm install nonlin

import { gelu, softmax } from 'nonlin';

gelu(1.4); // => ${(find('gelu')!.run as unknown as ScalarRun)(1.4)}
gelu.derivative(1.4); // => ${(find('gelu')!.run as unknown as ScalarRun).derivative(1.4)}
softmax([-2, 0, 2]); // => [${((find('softmax')!.run as unknown as RowRun)([-2, 0, 2]) as readonly number[]).map(v => v.toFixed(4)).join(', ')}]`;
