// A scene as an SVG image: no script, no outside font, readable in light and dark.
import { fixed, layout } from './layout.ts';
import { checkScene, type Scene } from './scene.ts';

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

/** Draws the scene. */
export function toSvg(scene: Scene, { width = 640, height = 360, theme = 'auto' }: SvgOptions = {}): string {
  checkScene(scene);
  const { lines, ticks, curves, labels, notes } = layout(scene, { width, height });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(scene.title)}</title>`,
    `<desc id="desc">${escaped(scene.description)}</desc>`,
    `<style>${style(theme)}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...lines.map(({ path, isZero }) => `<path class="${isZero ? 'zero' : 'grid'}" d="${path}"/>`),
    ...ticks.map(t => `<text x="${fixed(t.x)}" y="${fixed(t.y)}" text-anchor="${t.anchor}">${t.text}</text>`),
    ...curves.map((path, i) => `<path class="curve c${i % 5}" d="${path}"/>`),
    ...labels.map(
      ({ text, x, y, index }) =>
        `<text class="t${index % 5}" x="${fixed(x)}" y="${fixed(y)}">${escaped(text)}</text>`,
    ),
    ...notes.map(
      ({ text, x, y }) =>
        `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="middle">${escaped(text)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
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
