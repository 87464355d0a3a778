// Small curves without axes, for lists: made when the site is built, and read in the browser.
import { sampleCurve } from 'nonlin/plot';

/** The path of a small curve, and where numbers lie in it. */
export interface Glyph {
  readonly path: string;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}
export const GLYPH = { width: 100, height: 60 } as const;

export function glyph(f: (x: number) => number, x: readonly [number, number]): Glyph {
  const curve = sampleCurve(f, x, { tolerance: 1e-2 });
  const values = curve.flatMap(piece => piece.map(p => p[1]));
  const y = [Math.max(-4, Math.min(0, ...values)), Math.min(4, Math.max(0.01, ...values))] as const;
  const place = (p: readonly [number, number]): string =>
    glyphPlace({ x, y }, p)
      .map(v => v.toFixed(1))
      .join(' ');
  const path = curve.map(piece => piece.map((p, i) => `${i === 0 ? 'M' : 'L'}${place(p)}`).join('')).join('');
  return { path, x, y };
}

/** Where a point lies in a glyph; one that is too high or too low lies on its edge. */
export function glyphPlace(
  { x, y }: Pick<Glyph, 'x' | 'y'>,
  [px, py]: readonly [number, number],
): readonly [number, number] {
  const part = (v: number, [low, high]: readonly [number, number]): number =>
    Math.min(1, Math.max(0, (v - low) / (high - low)));
  return [2 + 96 * part(px, x), GLYPH.height - 2 - 56 * part(py, y)];
}
