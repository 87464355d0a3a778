// Things to try: links to states of the page, which open without loading it again.
import { type Address, type Fields, readAddress } from '../url.ts';

export interface Preset {
  /** The part of the address behind "?"; empty for the start. */
  readonly search: string;
  readonly text: string;
}

interface PresetsProps<S> {
  readonly title: string;
  readonly presets: readonly Preset[];
  readonly fields: Fields<S>;
  readonly address: Pick<Address<S>, 'change'>;
}

export const Presets = <S extends object>({ title, presets, fields, address }: PresetsProps<S>) => (
  <nav class="presets" aria-label={title}>
    <strong>{title}</strong>
    <ul>
      {presets.map(({ search, text }) => (
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
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
