// The formula and its gradients, in the formula language and in LaTeX.
import type { Definition } from 'nonlin/catalog';
import { gradientsOf, latex, formulaText as printed } from 'nonlin/notation';
import type { Language } from '../../text/language.ts';
import { Typeset } from '../../ui/typeset.tsx';
import { text } from './text.ts';

/** The texts of a formula and its gradients. */
export interface Writings {
  readonly latex: ReturnType<typeof latex>;
  readonly formulas: readonly string[];
}

/** The texts; undefined where they would be longer than anybody reads, which is a RangeError. */
export function writingsOf(f: Definition): Writings | undefined {
  try {
    const gradients = gradientsOf(f).map(
      ([of, e]) => `${f.kind === 'row' ? 'vjp' : `∂f/∂${of}`} = ${printed(e)}`,
    );
    return { latex: latex(f), formulas: [`f = ${printed(f.value.textbook)}`, ...gradients] };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Characters of LaTeX that are set as mathematics, and of any text that is shown: to lay out more takes seconds. */
const [MOST_SET, MOST_SHOWN] = [4000, 20_000];

interface WrittenProps {
  readonly language: Language;
  readonly f: Definition;
  readonly writings: Writings | undefined;
}

export function Written({ language, f, writings }: WrittenProps) {
  const words = text[language];
  return (
    <section>
      <h2>{words.written}</h2>
      <p class="note">{words.kind[f.kind as 'scalar' | 'row' | 'gated']}</p>
      {writings ? <Texts language={language} writings={writings} /> : <p role="status">{words.endless}</p>}
    </section>
  );
}

function Texts({
  language,
  writings: { latex: tex, formulas },
}: {
  readonly language: Language;
  readonly writings: Writings;
}) {
  const inLatex = [tex.value, tex.gradient];
  const shown = (line: string): string =>
    line.length > MOST_SHOWN ? text[language].cut(line.slice(0, MOST_SHOWN), line.length) : line;
  return (
    <>
      {inLatex
        .filter(one => one.length <= MOST_SET)
        .map(one => (
          <Typeset tex={one} />
        ))}
      <div class="code">
        <pre>
          <code>{[...formulas, '', ...inLatex].map(shown).join('\n')}</code>
        </pre>
      </div>
    </>
  );
}
