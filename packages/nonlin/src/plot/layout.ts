// A scene on paper: where its lines, texts and curves go, for whatever draws them.
import { partOf, type Range } from './range.ts';
import type { Point } from './sample.ts';
import { type Scene, tickTexts } from './scene.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From a number to a place. */
export type Scale = (value: number) => number;

/** Texts, and lines as SVG paths, in the order in which they are drawn. */
export interface Layout extends Size {
  readonly x: Scale;
  readonly y: Scale;
  /** The part that curves are drawn in. */
  readonly inside: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly lines: readonly { readonly path: string; readonly isZero: boolean }[];
  readonly ticks: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'middle' | 'end';
  }[];
  readonly curves: readonly string[];
  /** Lines in the middle of the plot. */
  readonly notes: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Names at the right ends of the curves, from the highest down. */
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly index: number;
  }[];
}

const MARGIN = { left: 52, right: 96, top: 16, bottom: 32 } as const;
const LINE = 16;

/** Places a scene; `right` is the room for the labels. */
export function layout(scene: Scene, { width, height }: Size, right: number = MARGIN.right): Layout {
  const inside = { left: MARGIN.left, right: width - right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = scale(scene.x.range, inside.left, inside.right);
  const y = scale(scene.y.range, inside.bottom, inside.top);
  const [across, up] = [tickTexts(scene.x.ticks), tickTexts(scene.y.ticks)];
  return {
    width,
    height,
    x,
    y,
    inside,
    lines: [
      ...scene.x.ticks.map(t => ({
        path: `M${fixed(x(t))} ${inside.top}V${inside.bottom}`,
        isZero: t === 0,
      })),
      ...scene.y.ticks.map(t => ({
        path: `M${inside.left} ${fixed(y(t))}H${inside.right}`,
        isZero: t === 0,
      })),
    ],
    ticks: [
      ...scene.x.ticks.map((t, i) => ({
        text: across[i]!,
        x: x(t),
        y: inside.bottom + 20,
        anchor: 'middle' as const,
      })),
      ...scene.y.ticks.map((t, i) => ({
        text: up[i]!,
        x: inside.left - 8,
        y: y(t) + 4,
        anchor: 'end' as const,
      })),
    ],
    curves: scene.curves.map(c => c.pieces.map(piece => path(piece, x, y)).join('')),
    notes: (scene.notes ?? []).map((text, i) => ({
      text,
      x: (inside.left + inside.right) / 2,
      y: (inside.top + inside.bottom) / 2 + i * LINE,
    })),
    labels: labels(scene, y, inside).map(({ text, at, index }) => ({
      text,
      index,
      x: inside.right + 8,
      y: at + 4,
    })),
  };
}

const scale =
  (range: Range, from: number, to: number): Scale =>
  value =>
    from + partOf(range, value) * (to - from);

/** A length in an SVG file: two digits after the point. */
export const fixed = (value: number): string => String(Number(value.toFixed(2)));
const path = (piece: readonly Point[], x: Scale, y: Scale): string =>
  piece.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${fixed(x(px))} ${fixed(y(py))}`).join('');

/** Labels at the right ends of the curves, pushed apart from the top down, then up from the bottom. */
function labels(
  scene: Scene,
  y: Scale,
  { top, bottom }: Layout['inside'],
): readonly { text: string; at: number; index: number }[] {
  const wanted = scene.curves
    .map((c, index) => ({ text: c.label, at: y(c.pieces.at(-1)?.at(-1)?.[1] ?? 0), index }))
    .sort((a, b) => a.at - b.at);
  wanted.forEach((label, i) => {
    label.at = Math.max(label.at, i === 0 ? top : wanted[i - 1]!.at + LINE);
  });
  for (let i = wanted.length - 1; i >= 0; i--) {
    wanted[i]!.at = Math.min(wanted[i]!.at, i === wanted.length - 1 ? bottom : wanted[i + 1]!.at - LINE);
  }
  return wanted;
}
