// All functions as small curves: found by any framework's name, filtered by what they are like, and read at a point that
// moves through all of them.
import { useRef, useState } from 'preact/hooks';
import { loadFunction, type Run, type ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import { messages, type Text } from '../text/messages.ts';
import { Select } from '../ui/choice.tsx';
import { GLYPH, type Glyph, glyphPlace } from '../ui/glyph.ts';
import { choiceField, textField, useAddress } from '../url.ts';
import type { IslandProps } from './island.ts';

export interface Card {
  readonly name: string;
  readonly title: Text;
  readonly kind: 'scalar' | 'row' | 'gated' | 'mirrored';
  /** Every name that finds it, without case, spaces, hyphens and underscores. */
  readonly names: string;
  /** What it is like: the filters that it passes. */
  readonly traits: readonly Trait[];
  /** Functions of a number have a curve; of others, what one output does as one input moves. */
  readonly glyph: Glyph;
}

export const traits = [
  'bounded',
  'monotonic',
  'notMonotonic',
  'smooth',
  'kinked',
  'zeroCentred',
  'saturating',
  'parameters',
] as const;
export type Trait = (typeof traits)[number];

const kinds = ['scalar', 'row', 'gated', 'mirrored'] as const;
const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');

export function Gallery({ language, cards }: IslandProps & { readonly cards: readonly Card[] }) {
  const words = messages[language];
  const { state, change } = useAddress({
    q: textField('', 60),
    is: choiceField('any', ['any', ...traits]),
  });
  const shownCards = cards.filter(
    card =>
      card.names.includes(plain(state.q)) && (state.is === 'any' || card.traits.includes(state.is as Trait)),
  );
  return (
    <div class="gallery">
      <div class="controls">
        <label class="search">
          <span>{words.search}</span>
          <input type="search" value={state.q} onInput={event => change({ q: event.currentTarget.value })} />
        </label>
        <Select
          label={words.filter}
          value={state.is}
          options={[['any', words.any], ...traits.map(t => [t, words.traits[t]] as const)]}
          onChange={is => change({ is })}
        />
        <p role="status">
          {shownCards.length} {words.found}
        </p>
      </div>
      {kinds.map(kind => {
        const members = shownCards.filter(card => card.kind === kind);
        return (
          members.length > 0 && (
            <section>
              <h3>{words.kinds[kind]}</h3>
              <ul class="cards">
                {members.map(card => (
                  <li key={card.name}>
                    <CardLink card={card} language={language} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

/** A card is a link; under a pointer its curve is read, by the library, which is fetched then. */
function CardLink({ card, language }: { readonly card: Card; readonly language: IslandProps['language'] }) {
  const [at, setAt] = useState<readonly [number, number]>();
  const run = useRef<Run>(undefined);
  const isReadable = card.kind === 'scalar';
  const read = async (event: PointerEvent): Promise<void> => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const part = ((event.clientX - box.left) / box.width) * GLYPH.width;
    const [low, high] = card.glyph.x;
    const x = Number((low + ((high - low) * Math.min(96, Math.max(0, part - 2))) / 96).toFixed(1));
    run.current ??= await loadFunction(card.name);
    setAt([x, (run.current as ScalarRun)(x)]);
  };
  const dot = at && glyphPlace(card.glyph, at);
  return (
    <a class="card" href={`${card.name}/`} onPointerLeave={() => setAt(undefined)}>
      <svg
        viewBox={`0 0 ${GLYPH.width} ${GLYPH.height}`}
        aria-hidden="true"
        {...(isReadable && { onPointerMove: read })}
      >
        <rect class="surface" width={GLYPH.width} height={GLYPH.height} />
        <path class="zero" d={axesOf(card.glyph)} />
        <path class="curve c0" d={card.glyph.path} />
        {dot && <circle class="c0" cx={dot[0]} cy={dot[1]} r="3" />}
      </svg>
      <strong>{card.name}</strong>
      <span>{at ? `f(${shown(at[0])}) = ${shown(at[1])}` : card.title[language]}</span>
    </a>
  );
}

function axesOf(g: Glyph): string {
  const [x, y] = glyphPlace(g, [0, 0]);
  return `M2 ${y.toFixed(1)}H98M${x.toFixed(1)} 2V${GLYPH.height - 2}`;
}
