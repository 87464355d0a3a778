// Shows how a constant that is added to the whole input changes the function, and its textbook formula.
import type { Expr, FormatName } from 'nonlin/precision';
import type { FunctionInfo, Options, RowRun } from '../functions.ts';
import { Later } from '../later.tsx';
import { shown } from '../numbers.ts';
import { Offscreen } from '../offscreen.tsx';
import { filled } from '../text/filled.ts';
import { Slider } from '../ui/slider.tsx';
import { shiftError } from './row.ts';
import type { RowWords } from './text.ts';

interface ShiftProps {
  readonly words: RowWords;
  readonly info: FunctionInfo;
  readonly run: RowRun;
  /** The textbook form, where one operation after another can compute it. */
  readonly textbook?: Expr;
  readonly z: readonly number[];
  /** Those of z that take part: the textbook form knows no mask. */
  readonly taking: readonly number[];
  readonly c: number;
  readonly format: FormatName;
  readonly params: Readonly<Record<string, number>>;
  /** What the function is called with; without a mask in `bare`. */
  readonly options: Options & { readonly temperature: number };
  readonly bare: Options & { readonly temperature: number };
  readonly onChange: (part: { readonly c?: number; readonly format?: FormatName }) => void;
}

export const SHIFT = 1000;

/** What computes formulas in formats is larger than the rest of the page: browsers load it when it is near. */
const built = typeof document === 'undefined' ? (await import('./textbook.tsx')).Textbook : undefined;

export function Shift(props: ShiftProps) {
  const { words, info, run, textbook, z, taking, c, format, params, options, bare, onChange } = props;
  const fact = info.facts!.shift;
  const highest = taking.length === 0 ? 0 : 0 - Math.max(...taking);
  return (
    <section class="shift">
      <h2>{words.shift}</h2>
      <p>{words.shiftFacts[fact ?? 'none']}</p>
      <div class="controls">
        <Slider
          label={words.shiftSlider}
          value={c}
          min={-SHIFT}
          max={SHIFT}
          step={1}
          onChange={to => onChange({ c: to })}
        />
        <button type="button" class="reset" onClick={() => onChange({ c: highest })}>
          {words.chooseMax}
        </button>
      </div>
      {fact && c !== 0 && (
        <p class="reading" aria-live="polite">
          {filled(words.shiftMeasured, { error: shown(shiftError(run, z, c, { options, fact })) })}
        </p>
      )}
      {textbook && (
        <Offscreen>
          <Later
            built={built}
            load={async () => (await import('./textbook.tsx')).Textbook}
            shows={JSON.stringify([taking, c, format, params, bare])}
            props={{
              ...{ words, run, textbook, taking, c, format, params, options: bare },
              constants: [...new Set([0, 100, SHIFT, highest, c])],
              onFormat: to => onChange({ format: to }),
            }}
          />
        </Offscreen>
      )}
    </section>
  );
}
