// A slider with its value beside it.
import { shown } from '../numbers.ts';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** What the value is called, where that is not the number itself: on a logarithmic scale. */
  readonly text?: string;
  readonly onChange: (value: number) => void;
}

export const Slider = ({ label, value, min, max, step, text = shown(value), onChange }: SliderProps) => (
  <label class="slider">
    <span>
      {label} <output>{text}</output>
    </span>
    <input
      type="range"
      min={min}
      max={max}
      step={step ?? roundStep((max - min) / 200)}
      value={value}
      aria-valuetext={text}
      onInput={event => onChange(Number(event.currentTarget.value))}
    />
  </label>
);

/** Of the handle of a logarithmic slider, in powers of ten. */
const LOG_STEP = 0.01;

/** A logarithmic slider: its handle moves by equal factors; with `isWhole` to whole numbers, by one at least. */
export function LogSlider({
  value,
  min,
  max,
  isWhole = false,
  onChange,
  ...rest
}: Omit<SliderProps, 'step'> & { readonly isWhole?: boolean }) {
  const [low, high] = [Math.log10(min), Math.log10(max)];
  const change = (power: number): void => {
    const to = power >= high ? max : Math.max(min, Number((10 ** power).toPrecision(3)));
    onChange(isWhole ? wholeAfter(value, to) : to);
  };
  return (
    <Slider
      {...rest}
      text={rest.text ?? shown(value)}
      value={Math.log10(value)}
      min={low}
      // Browsers stop at the last whole step, which has to be at the largest number or behind it.
      max={low + LOG_STEP * (Math.ceil((high - low) / LOG_STEP) + 0.5)}
      step={LOG_STEP}
      onChange={change}
    />
  );
}

/** The whole number nearest to where the handle went, and not the one that it left. */
const wholeAfter = (from: number, to: number): number =>
  Math.round(to) === from ? from + Math.sign(to - from) : Math.round(to);

/** The largest 1, 2 or 5 times a power of ten that is not above the given step, so that round values can be reached. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([5, 2, 1].find(m => m * power <= step * 1.0001) ?? 1) * power;
}
