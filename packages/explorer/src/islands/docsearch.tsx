// The search in the documentation: its texts are fetched when the field is first used.
import { useEffect, useRef, useState } from 'preact/hooks';
import { docWords } from '../text/docs.ts';
import { textField, useAddress } from '../url.ts';
import type { IslandProps } from './props.ts';

const MOST = 20;
/** How much of a text is shown around what was found. */
const AROUND = 90;

/** A part of a document. */
export interface DocHit {
  readonly page: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

interface DocSearchProps extends IslandProps {
  readonly index: string;
}

export function DocSearch({ language, index }: DocSearchProps) {
  const words = docWords[language];
  const { state, change } = useAddress({ q: textField('', 60) });
  const [hits, setHits] = useState<readonly DocHit[]>([]);
  const asked = useRef(false);
  const q = state.q.trim().toLowerCase();
  useEffect(() => {
    if (q === '' || asked.current) return;
    asked.current = true;
    void fetch(index).then(async answer => setHits(await answer.json()));
  }, [q]);
  const found = q === '' ? [] : foundIn(hits, q);
  return (
    <div class="docsearch">
      <label class="search">
        <span>{words.search}</span>
        <input type="search" value={state.q} onInput={event => change({ q: event.currentTarget.value })} />
      </label>
      {q !== '' && hits.length > 0 && (
        <p role="status">{found.length > 0 ? words.results(found.length) : words.none}</p>
      )}
      <ul>
        {found.slice(0, MOST).map(hit => (
          <li key={hit.href}>
            <a href={hit.href}>
              {hit.title === hit.page ? hit.page : `${hit.page}: ${hit.title}`}
              <small>{around(hit.text, q)}</small>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those that have all words, those whose titles have them first. */
function foundIn(hits: readonly DocHit[], q: string): readonly DocHit[] {
  const wanted = q.split(/\s+/);
  const hasAll = (text: string): boolean => wanted.every(word => text.includes(word));
  const titleOf = (hit: DocHit): string => `${hit.page} ${hit.title}`.toLowerCase();
  const found = hits.filter(hit => hasAll(`${titleOf(hit)} ${hit.text}`.toLowerCase()));
  return [...found.filter(hit => hasAll(titleOf(hit))), ...found.filter(hit => !hasAll(titleOf(hit)))];
}

function around(text: string, q: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(q.split(/\s+/)[0]!));
  const from = Math.max(0, at - AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + AROUND)}${at + AROUND < text.length ? '…' : ''}`;
}
