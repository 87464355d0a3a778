// A scene as an SVG image: no script, no outside font, readable in light and dark.
import type { Point } from './sample.ts';
import { type Scene, tickText } from './scene.ts';

export interface SvgOptions {
  readonly width?: number;
  readonly height?: number;
  /** 'auto' follows the reader's setting. */
  readonly theme?: 'light' | 'dark' | 'auto';
}

/**
 * Hues after M. Okabe and K. Ito (2008), tuned to at least 4.5 : 1 against the page; dashes tell the curves apart
 * without colour.
 */
const themes = {
  light: {
    page: '#fcfbf8',
    ink: '#23272e',
    faint: '#d9d6cf',
    curves: ['#0068a8', '#c44e00', '#00805c', '#a8507f', '#9a6700'],
  },
  dark: {
    page: '#12161b',
    ink: '#e6e4df',
    faint: '#343b44',
    curves: ['#63b8ee', '#ff8a4c', '#3fc79a', '#e29bc0', '#e9dc5a'],
  },
} as const;
const dashes = ['none', '8 4', '2 3', '10 3 2 3', '14 5'];

const MARGIN = { left: 52, right: 96, top: 16, bottom: 32 } as const;
const LINE = 16;

/** Draws the scene. */
export function toSvg(scene: Scene, { width = 640, height = 360, theme = 'auto' }: SvgOptions = {}): string {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const x = scale(scene.x.range, MARGIN.left, right);
  const y = scale(scene.y.range, bottom, MARGIN.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(scene.title)}</title>`,
    `<desc id="desc">${escaped(scene.description)}</desc>`,
    `<style>${style(theme)}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...scene.x.ticks.map(
      t => `<path class="${t === 0 ? 'zero' : 'grid'}" d="M${fixed(x(t))} ${MARGIN.top}V${bottom}"/>`,
    ),
    ...scene.y.ticks.map(
      t => `<path class="${t === 0 ? 'zero' : 'grid'}" d="M${MARGIN.left} ${fixed(y(t))}H${right}"/>`,
    ),
    ...scene.x.ticks.map(
      t => `<text x="${fixed(x(t))}" y="${bottom + 20}" text-anchor="middle">${tickText(t)}</text>`,
    ),
    ...scene.y.ticks.map(
      t => `<text x="${MARGIN.left - 8}" y="${fixed(y(t) + 4)}" text-anchor="end">${tickText(t)}</text>`,
    ),
    ...scene.curves.map(
      (c, i) => `<path class="curve c${i % 5}" d="${c.pieces.map(piece => path(piece, x, y)).join('')}"/>`,
    ),
    ...labels(scene, y, MARGIN.top, bottom).map(
      ({ text, at, index }) =>
        `<text class="t${index % 5}" x="${right + 8}" y="${fixed(at + 4)}">${escaped(text)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
}

type Scale = (value: number) => number;
const scale =
  ([low, high]: readonly [number, number], from: number, to: number): Scale =>
  value =>
    from + ((value - low) / (high - low)) * (to - from);
const fixed = (value: number): string => String(Number(value.toFixed(2)));
const path = (piece: readonly Point[], x: Scale, y: Scale): string =>
  piece.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${fixed(x(px))} ${fixed(y(py))}`).join('');

/** Labels at the right ends of the curves, pushed apart from the top down, then up from the bottom. */
function labels(
  scene: Scene,
  y: Scale,
  top: number,
  bottom: number,
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

function style(theme: 'light' | 'dark' | 'auto'): string {
  const rules = ({ page, ink, faint, curves }: (typeof themes)['light' | 'dark']): string =>
    [
      `.page{fill:${page}}text{fill:${ink}}.grid{stroke:${faint}}.zero{stroke:${ink}}`,
      ...curves.map((c, i) => `.c${i}{stroke:${c};stroke-dasharray:${dashes[i]}}.t${i}{fill:${c}}`),
    ].join('');
  const shape =
    'text{font:12px system-ui,sans-serif}.grid,.zero{fill:none;stroke-width:1}.curve{fill:none;stroke-width:2;stroke-linejoin:round}';
  const dark = theme === 'auto' ? `@media(prefers-color-scheme:dark){${rules(themes.dark)}}` : '';
  return `${shape}${rules(themes[theme === 'dark' ? 'dark' : 'light'])}${dark}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign]!);
