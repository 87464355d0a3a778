// The pictures of link previews: a function's small picture, large, with its name. Drawn by the library, made pixels by resvg.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Entry } from 'nonlin/catalog';
import { renderToString } from 'preact-render-to-string';
import { GlyphPicture } from '../ui/card.tsx';
import { GLYPH } from '../ui/glyph.ts';
import { glyphOf } from './data.ts';

/** The properties that sites read to show a preview. */
const [WIDTH, HEIGHT] = [1200, 630] as const;
const MARGIN = 70;

/** The colours of style.css in the light: a picture cannot take them from there. */
const RULES =
  'rect{fill:none}path{fill:none;stroke-width:1.2;stroke-linejoin:round}.zero{stroke:#dbd7cd;stroke-width:.5}.c0{stroke:#0068a8}.cs{stroke:#b83f00}.bar-in{fill:#857f70}.bar-out{fill:#0068a8}';

const file = (name: string): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(name));

let start: Promise<void> | undefined;

export async function previewOf(entry: Entry): Promise<Uint8Array> {
  start ??= initWasm(file('@resvg/resvg-wasm/index_bg.wasm'));
  await start;
  const { name } = entry.definition;
  const size = Math.min(110, 900 / name.length);
  const height = HEIGHT - 2 * MARGIN;
  const width = (height * GLYPH.width) / (GLYPH.height + GLYPH.strip);
  const inner = renderToString(GlyphPicture({ glyph: glyphOf(entry, 0.02) })).replace(
    '<svg',
    `<svg x="${WIDTH - width - MARGIN}" y="${MARGIN}" width="${width}" height="${height}"`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>${RULES}</style><rect width="100%" height="100%" style="fill:#fcfbf8"/>${inner}<g font-family="KaTeX_SansSerif" fill="#1d2228"><text x="${MARGIN}" y="300" font-size="${size}" font-weight="700">${name}</text><text x="${MARGIN}" y="${HEIGHT - MARGIN}" font-size="44">nonlin</text></g></svg>`;
  const font = {
    fontBuffers: ['Regular', 'Bold'].map(style => file(`katex/dist/fonts/KaTeX_SansSerif-${style}.ttf`)),
  };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: WIDTH } }).render().asPng();
}
