// A formula whose parts show their values: the typeset formula, and the operations with what they give.
import type { Expr } from 'nonlin/precision';
import { useState } from 'preact/hooks';
import { shown } from '../numbers.ts';
import type { Language } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';

/** A formula in HTML, and its operations in the order in which they are computed; operation i has the class `part-i`. */
export interface FormulaData {
  readonly html: string;
  readonly parts: readonly { readonly text: string; readonly formula: Expr }[];
}

interface LiveFormulaProps {
  readonly language: Language;
  readonly data: FormulaData;
  readonly evaluate: (part: Expr) => number | boolean;
  /** Where the parts are evaluated, in words. */
  readonly at: string;
}

const partOf = (target: EventTarget | null): number => {
  const found = (target as Element | null)?.closest?.('[class*="part-"]')?.className;
  const index = /part-(\d+)/.exec(typeof found === 'string' ? found : '')?.[1];
  return index === undefined ? -1 : Number(index);
};

export function LiveFormula({ language, data, evaluate, at }: LiveFormulaProps) {
  const [lit, setLit] = useState(-1);
  const light = (event: Event): void => setLit(partOf(event.target));
  const values = data.parts.map(part => evaluate(part.formula));
  return (
    <div class="live-formula" onPointerOver={light} onFocusIn={light} onPointerLeave={() => setLit(-1)}>
      {lit >= 0 && <style>{`.live-formula .part-${lit}{background:var(--lit);border-radius:.2em}`}</style>}
      <div class="formula" dangerouslySetInnerHTML={{ __html: data.html }} />
      <details open>
        <summary>
          {movingWords[language].workedOut} <span class="at">{at}</span>
        </summary>
        <ol class="parts">
          {data.parts.map((part, i) => (
            <li>
              <button type="button" class={`part-${i}`} title={String(values[i])}>
                <code>{part.text}</code> = <output>{shownValue(values[i]!)}</output>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

const shownValue = (value: number | boolean): string =>
  typeof value === 'boolean' ? (value ? '✓' : '✗') : shown(value);
