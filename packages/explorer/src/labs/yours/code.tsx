// The function in another language. The writers are fetched when they are first asked for.
import type { Definition } from 'nonlin/catalog';
import type { Language as CodeLanguage } from 'nonlin/notation';
import { useMemo, useState } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { movingWords } from '../../text/moving.ts';
import { Select } from '../../ui/choice.tsx';
import { text } from './text.ts';

type Notation = typeof import('nonlin/notation');

export function Code({ language, f }: { readonly language: Language; readonly f: Definition }) {
  const words = text[language];
  const [notation, setNotation] = useState<Notation>();
  const [chosen, setChosen] = useState('pytorch');
  const load = (): Promise<void> => import('nonlin/notation').then(setNotation);
  const found = useMemo(() => notation && written(notation, f, chosen), [notation, f, chosen]);
  return (
    <section>
      <h2>{words.code}</h2>
      {notation && found ? (
        <>
          <Select
            label={words.codeIn}
            value={chosen}
            options={textLanguages(notation).map(l => [l.name, l.title] as const)}
            onChange={setChosen}
          />
          <Written language={language} written={found} />
        </>
      ) : (
        <button type="button" onClick={load}>
          {words.showCode}
        </button>
      )}
    </section>
  );
}

/** Formats of bytes are files, which the command line writes. */
const textLanguages = ({ languages }: Notation): readonly CodeLanguage[] =>
  languages.filter(l => l.markdown !== undefined);

/** The code, or why there is none: what a language cannot express, or nothing for what is too long in any. */
function written(
  notation: Notation,
  f: Definition,
  name: string,
): { readonly code: string } | { readonly why: string | undefined } {
  try {
    return { code: String(notation.code(f, name, { derivative: true })) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { why: error instanceof notation.CannotWrite ? error.message : undefined };
  }
}

function Written({
  language,
  written: found,
}: {
  readonly language: Language;
  readonly written: ReturnType<typeof written>;
}) {
  const [said, setSaid] = useState(false);
  if ('why' in found)
    return (
      <p role="status">
        {found.why === undefined ? text[language].endless : `${text[language].cannot} ${found.why}`}
      </p>
    );
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(found.code);
    setSaid(true);
  };
  const words = movingWords[language];
  return (
    <div class="code">
      <pre>
        <code>{found.code}</code>
      </pre>
      <button type="button" class="copy" onClick={copy}>
        {said ? words.copied : words.copy}
      </button>
    </div>
  );
}
