// All functions by family: found by any framework's name or by what they are for, filtered by what they are like, and read at a point that
// moves through their curves.
import { useRef, useState } from 'preact/hooks';
import { loadFunction, type Run, type ScalarRun } from '../functions.ts';
import { shown } from '../numbers.ts';
import type { Text } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';
import { GlyphPicture } from '../ui/card.tsx';
import { Select } from '../ui/choice.tsx';
import { GLYPH, type Glyph, glyphPlace } from '../ui/glyph.ts';
import { choiceField, textField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

export interface Card {
  readonly name: string;
  readonly title: Text;
  readonly family: string;
  readonly kind: 'scalar' | 'row' | 'gated' | 'mirrored';
  /** Every word that finds it, as `plain` leaves it. */
  readonly words: string;
  /** The filters that the function passes. */
  readonly traits: readonly Trait[];
  readonly glyph: Glyph;
  /** The year in which it was first described, where that is known. */
  readonly born?: number;
  /** Models that use it. */
  readonly usedIn?: readonly string[];
}

export interface GalleryFamily {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
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

/** A name without what people leave out or add: `nn.ReLU`, `F.gelu`, `tf.nn.silu`, `hard_sigmoid`, `log softmax`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(torch\.|tf\.|keras\.|jax\.)*(nn\.|functional\.|f\.|activations\.|ops\.)*/, '')
    .replace(/[\s_-]/g, '');

interface GalleryProps extends IslandProps {
  readonly cards: readonly Card[];
  readonly families: readonly GalleryFamily[];
}

export function Gallery({ language, cards, families }: GalleryProps) {
  const words = movingWords[language];
  const { state, change } = useAddress({
    q: textField('', 60),
    is: choiceField('any', ['any', ...traits]),
  });
  const shownCards = cards.filter(
    card =>
      card.words.includes(plain(state.q)) && (state.is === 'any' || card.traits.includes(state.is as Trait)),
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
      {families.map(({ id, title, summary }) => {
        const members = shownCards.filter(card => card.family === id);
        return (
          members.length > 0 && (
            <section key={id} class="family">
              <div>
                <h3>{title}</h3>
                <p>{summary}</p>
              </div>
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
  const { glyph } = card;
  const read = async (event: PointerEvent): Promise<void> => {
    if (glyph.kind !== 'curve') return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const part = ((event.clientX - box.left) / box.width) * GLYPH.width;
    const [low, high] = glyph.x;
    const x = Number((low + ((high - low) * Math.min(96, Math.max(0, part - 2))) / 96).toFixed(1));
    run.current ??= await loadFunction(card.name);
    setAt([x, (run.current as ScalarRun)(x)]);
  };
  const isInside = at && glyph.kind === 'curve' && at[1] >= glyph.y[0] && at[1] <= glyph.y[1];
  const dot = isInside ? glyphPlace(glyph, at) : undefined;
  return (
    <a class="card" href={`${card.name}/`} onPointerLeave={() => setAt(undefined)}>
      <GlyphPicture glyph={glyph} {...(card.kind === 'scalar' && { onPointerMove: read })}>
        {dot && <circle class="c0" cx={dot[0]} cy={dot[1]} r="3" />}
      </GlyphPicture>
      <strong>{card.name}</strong>
      <span>{at ? `f(${shown(at[0])}) = ${shown(at[1])}` : card.title[language]}</span>
      {(card.born || card.usedIn) && (
        <small>{[card.born, card.usedIn?.join(', ')].filter(Boolean).join(' · ')}</small>
      )}
    </a>
  );
}
