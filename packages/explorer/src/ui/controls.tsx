// The one control panel of a picture, with a way back to the start and a word on an address that could not be read.
import type { ComponentChildren } from 'preact';
import { type ParameterInfo, sliderRange } from '../functions.ts';
import type { Language } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';
import type { Address } from '../url.ts';
import { Slider } from './slider.tsx';

interface ControlsProps {
  readonly language: Language;
  readonly address: Pick<Address<object>, 'refused' | 'reset'>;
  readonly children: ComponentChildren;
  /** What the panel has below its controls: a table of values, links to labs. */
  readonly below?: ComponentChildren;
}

export function Controls({ language, address, children, below }: ControlsProps) {
  const words = movingWords[language];
  return (
    <div class="panel" role="group" aria-label={words.controls}>
      <div class="panel-head">
        <span>{words.controls}</span>
        <button type="button" class="reset" onClick={address.reset}>
          {words.reset}
        </button>
      </div>
      {address.refused.length > 0 && (
        <p class="note" role="status">
          {words.refused} {address.refused.join(', ')}
        </p>
      )}
      <div class="controls">{children}</div>
      {below}
    </div>
  );
}

interface ParameterSlidersProps {
  readonly language: Language;
  readonly params: readonly ParameterInfo[];
  readonly values: Readonly<Record<string, number>>;
  readonly onChange: (id: string, value: number) => void;
}

/** A slider for each parameter of a function. */
export const ParameterSliders = ({ language, params, values, onChange }: ParameterSlidersProps) => (
  <>
    {params.map(p => {
      const [min, max] = sliderRange(p);
      return (
        <div class="parameter">
          <Slider
            label={labelOf(p.id)}
            value={values[p.id]!}
            min={min}
            max={max}
            onChange={to => onChange(p.id, to)}
          />
          <p class="note">{p.text[language]}</p>
        </div>
      );
    })}
  </>
);

/** The letters that formulas have for parameters, by the names that calls have for them. */
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  lambda: 'λ',
  mu: 'μ',
  omega: 'ω',
  tau: 'τ',
};

/** As the formula has it, then as calls have it: τ tau. */
const labelOf = (id: string): string => (GREEK[id] ? `${GREEK[id]} ${id}` : id);
