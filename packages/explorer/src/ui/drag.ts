// Dragging a number: by pointer along a line of an SVG, and by keyboard in steps.

/** A range of numbers and where they lie. */
export interface Dragged {
  readonly low: number;
  readonly high: number;
  /** From a number to a place in the SVG's own units. */
  readonly at: (value: number) => number;
  /** Multiples that a pointer stops at. */
  readonly grid?: number;
}

/** About the digits that a pointer can point at: a five hundredth of the range. */
function rounded(value: number, { low, high, grid }: Dragged): number {
  const step = grid ?? 10 ** Math.floor(Math.log10((high - low) / 500));
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Number((Math.round(Math.min(high, Math.max(low, value)) / step) * step).toFixed(digits)) || 0;
}

/** Handlers for an SVG element: pressed anywhere, it takes the number along. `size` is the SVG's own width or height. */
export function dragging(
  axis: 'x' | 'y',
  from: number,
  to: number,
  size: number,
  range: Dragged,
  onChange: (value: number) => void,
) {
  const move = (event: PointerEvent): void => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement!;
    const box = svg.getBoundingClientRect();
    const [place, start, length] =
      axis === 'x' ? [event.clientX, box.left, box.width] : [event.clientY, box.top, box.height];
    const part = (((place - start) / length) * size - from) / (to - from);
    const [low, high] = [range.low, range.high];
    onChange(rounded(axis === 'x' ? low + (high - low) * part : high - (high - low) * part, range));
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
      move(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons > 0) move(event);
    },
  };
}

/** Arrows move by a fiftieth of the range, with Shift by a tenth, with Alt by a two hundredth; Page, Home and End as in sliders. */
export const stepped =
  (value: number, { low, high }: Dragged, onChange: (value: number) => void) =>
  (event: KeyboardEvent): void => {
    const span = high - low;
    const step = event.shiftKey ? span / 10 : event.altKey ? span / 200 : span / 50;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: value - step,
      ArrowDown: value - step,
      ArrowRight: value + step,
      ArrowUp: value + step,
      PageDown: value - span / 10,
      PageUp: value + span / 10,
      Home: low,
      End: high,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChange(Number(Math.min(high, Math.max(low, to)).toPrecision(6)));
  };
