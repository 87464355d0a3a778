// The export menu of a figure: an image, numbers, a formula, a link.
import { useState } from 'preact/hooks';
import type { Language } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';

export interface ExportsProps {
  readonly language: Language;
  /** Name of the files, without ending. */
  readonly name: string;
  /** The picture as an SVG file. */
  readonly svg?: () => string;
  /** Rows of numbers, a heading first. */
  readonly rows?: () => readonly (readonly (string | number)[])[];
  readonly latex?: string;
}

export function Exports({ language, name, svg, rows, latex }: ExportsProps) {
  const words = movingWords[language];
  const [said, setSaid] = useState('');
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setSaid(words.copied);
  };
  const save = (ending: string, content: Blob): void => {
    download(`${name}.${ending}`, content);
    setSaid(`${name}.${ending}`);
  };
  return (
    <details class="exports">
      <summary>{words.takeAway}</summary>
      <div class="menu">
        {svg && (
          <button type="button" onClick={() => save('svg', new Blob([svg()], { type: 'image/svg+xml' }))}>
            SVG
          </button>
        )}
        {svg && (
          <button type="button" onClick={async () => save('png', await toPng(svg()))}>
            PNG
          </button>
        )}
        {rows && (
          <button type="button" onClick={() => save('csv', new Blob([toCsv(rows())], { type: 'text/csv' }))}>
            CSV
          </button>
        )}
        {latex && (
          <button type="button" onClick={() => copy(latex)}>
            LaTeX
          </button>
        )}
        <button type="button" onClick={() => copy(location.href)}>
          {words.link}
        </button>
        <button type="button" onClick={event => copy(frameOf(event.currentTarget))}>
          {words.frame}
        </button>
        <button type="button" onClick={event => partOf(event.currentTarget).requestFullscreen()}>
          {words.fullScreen}
        </button>
        <button type="button" onClick={() => print()}>
          {words.printSheet}
        </button>
        <span role="status">{said}</span>
      </div>
    </details>
  );
}

/** The figure with what moves it. */
const partOf = (button: Element): Element => button.closest('.bench') ?? button.closest('figure')!;

/** A frame for other pages that shows this part of the page in its present state, and nothing else. */
function frameOf(button: Element): string {
  const address = new URL(location.href);
  address.searchParams.set('embed', '1');
  address.hash = button.closest('section')?.id ?? '';
  const height = Math.ceil(partOf(button).getBoundingClientRect().height) + 40;
  const [src, title] = [address.href, document.title].map(text =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  );
  return `<iframe src="${src}" title="${title}" width="100%" height="${height}" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
}

/** Full digits, so that a file holds what the library gave. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map(row => `${row.map(cell => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\n`)
    .join('');

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function download(file: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The picture in pixels, two for each of its units. */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob =>
      blob ? resolve(blob) : reject(new Error('the picture is too large for a PNG file')),
    );
  });
}

/** The theme that pictures are exported in: the one that the reader sees. */
export const currentTheme = (): 'light' | 'dark' => {
  const stated = document.documentElement.dataset['theme'];
  if (stated === 'light' || stated === 'dark') return stated;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};
