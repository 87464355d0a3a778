// What is below a figure: a dash sample for each curve, and what can be exported.
import type { ComponentChildren } from 'preact';

/** Of a curve: `s` is the slope of the one function that is shown, a number one of several functions. */
export type Tone = number | 's';

/** A short piece of a curve's line, with its dashes. */
export const Sample = ({ tone }: { readonly tone: Tone }) => (
  <svg viewBox="0 0 34 10" aria-hidden="true">
    <path class={`curve c${tone}`} d="M1 5H33" />
  </svg>
);

interface FigureLineProps {
  readonly curves: readonly { readonly label: string; readonly tone: Tone }[];
  readonly children?: ComponentChildren;
}

export const FigureLine = ({ curves, children }: FigureLineProps) => (
  <div class="figure-line">
    <ul class="legend">
      {curves.map(({ label, tone }) => (
        <li>
          <Sample tone={tone} />
          {label}
        </li>
      ))}
    </ul>
    {children}
  </div>
);
