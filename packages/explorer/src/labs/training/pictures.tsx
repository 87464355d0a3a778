// Pictures of a network in training: what it decides in the plane, and what each unit responds to.
import { useEffect, useRef, useState } from 'preact/hooks';
import { shown } from '../../numbers.ts';
import { usePunctuation } from '../../ui/language.ts';
import { SIDE } from './settings.ts';
import type { TrainingWords } from './text.ts';
import type { Frame, Picture, View } from './view.ts';
import { wholePerCent } from './wholePerCent.ts';

/** The colours of canvases, as a pixel's four bytes without its opacity: for what is above the middle, and below it. */
export interface Colours {
  readonly above: number;
  readonly below: number;
}

/** The colours of the style sheet in the reader's theme; undefined where pages are built. Read once, because reading takes a layout. */
export function useColours(): Colours | undefined {
  const [colours, setColours] = useState<Colours>();
  useEffect(() => {
    const read = (): void => setColours({ above: pixel('--plus'), below: pixel('--minus') });
    const system = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    system.addEventListener('change', read);
    read();
    return () => {
      chosen.disconnect();
      system.removeEventListener('change', read);
    };
  }, []);
  return colours;
}

/** A colour of the style sheet. */
function pixel(name: string): number {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const bytes = getComputedStyle(probe).color.match(/\d+/g)!.slice(0, 3).map(Number);
  probe.remove();
  return new Uint32Array(Uint8Array.from([...bytes, 0]).buffer)[0]!;
}

const MIDDLE = 128;
/** The opacity of a pixel alone, in the machine's order of bytes. */
const OPAQUE = new Uint32Array(Uint8Array.from([0, 0, 0, 1]).buffer)[0]!;

function paint(canvas: HTMLCanvasElement, { side, pixels }: Picture, { above, below }: Colours): void {
  const image = new ImageData(side, side);
  const words = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i]!;
    const opacity = Math.min(255, 2 * Math.abs(value - MIDDLE));
    words[i] = (value < MIDDLE ? below : above) + opacity * OPAQUE;
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}

interface PaintedProps {
  readonly picture: Picture | undefined;
  readonly colours: Colours | undefined;
}

function Painted({ picture, colours }: PaintedProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture && colours) paint(canvas.current!, picture, colours);
  }, [picture, colours]);
  const side = picture?.side ?? 1;
  return <canvas ref={canvas} width={side} height={side} />;
}

interface PlaneProps {
  readonly view: View;
  /** Undefined until the worker has answered. */
  readonly points: Frame['points'];
  readonly colours: Colours | undefined;
  readonly words: TrainingWords;
}

/** Of the picture of the plane, in its own units. */
const EDGE = 320;

/** The plane: colour for the decision, a circle or a square for each training point. */
export function Plane({ view, points, colours, words }: PlaneProps) {
  const { probabilities } = view;
  const said = usePunctuation();
  const picture = probabilities && {
    side: SIDE,
    pixels: Uint8Array.from(probabilities, p => Math.round(MIDDLE + 127 * (2 * p - 1))),
  };
  const marks = (which: number, mark: (x: number, y: number) => string): string =>
    points
      ? points.classes
          .map((c, i) =>
            c === which ? mark(EDGE * points.places[2 * i]!, EDGE - EDGE * points.places[2 * i + 1]!) : '',
          )
          .join('')
      : '';
  return (
    <figure class="plane">
      <div>
        <Painted picture={picture} colours={colours} />
        <svg viewBox={`0 0 ${EDGE} ${EDGE}`} role="img" aria-label={said(`${view.name}: ${words.boundary}`)}>
          <path
            class="point m1"
            d={marks(0, (x, y) => `M${(x - 3).toFixed(1)} ${y.toFixed(1)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`)}
          />
          <path
            class="point m0"
            d={marks(1, (x, y) => `M${(x - 3).toFixed(1)} ${(y - 3).toFixed(1)}h6v6h-6z`)}
          />
        </svg>
      </div>
    </figure>
  );
}

/** Every so many pixels of the plane stands in the table. */
const APART = 6;
const places = Array.from({ length: SIDE / APART }, (_, i) => APART * i + APART / 2);

export const PlaceTable = ({ view, words }: { readonly view: View; readonly words: TrainingWords }) => (
  <table>
    <caption class="hidden">{words.places}</caption>
    <tbody>
      {places.map(row => (
        <tr>
          {places.map(column => (
            <td>{view.probabilities ? shown(view.probabilities[row * SIDE + column]!) : ''}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export const ConfusionTable = ({ view, words }: { readonly view: View; readonly words: TrainingWords }) => (
  <table class="confusion">
    <caption>{words.confusion}</caption>
    <thead>
      <tr>
        <td />
        {view.confusion!.map((_, digit) => (
          <th scope="col">{digit}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {view.confusion!.map((row, digit) => (
        <tr>
          <th scope="row">{digit}</th>
          {row.map((count, read) => (
            <td class={count === 0 ? 'none' : read === digit ? 'right' : 'wrong'}>{count}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

interface UnitsProps {
  readonly view: View;
  readonly colours: Colours | undefined;
  readonly words: TrainingWords;
}

/** A tile for each hidden unit. */
export const Units = ({ view, colours, words }: UnitsProps) => (
  <>
    {view.units.map((layer, l) => (
      <>
        <h3>{words.unitsOf(l + 1)}</h3>
        <ul class="units">
          {layer.map((active, i) => {
            const isDead = active === 0;
            return (
              <li class={isDead ? 'dead' : ''}>
                <span class="hidden">
                  {isDead ? words.deadUnit(i + 1) : words.unit(i + 1, wholePerCent(active))}
                </span>
                <Painted picture={view.responses[l]?.[i]} colours={colours} />
                <span aria-hidden="true">{isDead ? words.deadMark : wholePerCent(active)}</span>
              </li>
            );
          })}
        </ul>
      </>
    ))}
  </>
);
