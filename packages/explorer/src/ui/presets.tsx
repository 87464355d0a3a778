// Things to try: links to states of the page, which open without loading it again.
import { type Address, type Fields, readAddress } from '../url.ts';

interface PresetsProps<S, Id extends string> {
  readonly title: string;
  /** The part of the address behind "?" of each state; empty for the start. */
  readonly searches: Readonly<Record<Id, string>>;
  readonly texts: Readonly<Record<Id, string>>;
  /** What is known of each, below its link. */
  readonly notes?: Readonly<Record<Id, string>>;
  readonly fields: Fields<S>;
  readonly address: Pick<Address<S>, 'change'>;
}

export const Presets = <S extends object, Id extends string>({
  title,
  searches,
  texts,
  notes,
  fields,
  address,
}: PresetsProps<S, Id>) => (
  <nav class="presets" aria-label={title}>
    <strong>{title}</strong>
    <ul>
      {Object.entries<string>(searches).map(([id, search]) => (
        <li>
          <a
            href={`?${search}`}
            onClick={event => {
              // A click that opens a new tab or window is the browser's.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              address.change(readAddress(fields, search).state);
            }}
          >
            {texts[id as Id]}
          </a>
          {notes && <small>{notes[id as Id]}</small>}
        </li>
      ))}
    </ul>
  </nav>
);
