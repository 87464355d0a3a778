// Builds the site into dist: every page in both languages as HTML that reads without JavaScript, and the scripts that wake it.
//
//   npm run build -w packages/explorer
import '../../../scripts/usage.mjs';

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { all, type Entry } from 'nonlin/catalog';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { rolldown } from 'rolldown';
import { images } from '../../../examples/digits/data.ts';
import type { RowRun } from '../src/functions.ts';
import { notebookName, notebookOf } from '../src/lessons/notebook.ts';
import { apiEntries } from '../src/site/api.ts';
import { ChoosePage } from '../src/site/choose.tsx';
import { docImages, imageFile } from '../src/site/docs.ts';
import { DocsPage, DocumentationPage, docPages, searchIndex } from '../src/site/docs.tsx';
import { Document, type PageFrame, SITE } from '../src/site/document.tsx';
import { FunctionPage } from '../src/site/function.tsx';
import { HomePage } from '../src/site/home.tsx';
import { LabPage } from '../src/site/lab.tsx';
import { labs } from '../src/site/labs.ts';
import { LostPage } from '../src/site/lost.tsx';
import { PartsPage } from '../src/site/parts.tsx';
import { PathPage, StepPage } from '../src/site/path.tsx';
import { previewOf } from '../src/site/preview.ts';
import { chooserText } from '../src/text/chooser.ts';
import { docWords } from '../src/text/docs.ts';
import { type Language, languages } from '../src/text/language.ts';
import { messages } from '../src/text/messages.ts';
import { partsWords } from '../src/text/parts.ts';
import { pathSteps, pathWords } from '../src/text/path.ts';

const folder = join(import.meta.dirname, '..');
const dist = join(folder, 'dist');
const assets = join(dist, 'assets');
/** The shipped modules of an entry point of the library, one a file, as bundlers of its users see them. */
const shipped = (entry: string): string => fileURLToPath(import.meta.resolve(entry)).replace('/node/', '/');
const [library, lite] = [shipped('nonlin'), shipped('nonlin/lite')];
const entries = all();

function write(path: string, content: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A page; one that is about no function is shown in link previews by the first curve of the site. */
function page(frame: PageFrame, content: VNode): void {
  const html = renderToString(Document({ picture: pictureOf('gelu'), ...frame, children: content }));
  write(`${frame.language}/${frame.path}index.html`, `<!doctype html>\n${html}\n`);
}

function pages(): void {
  for (const language of languages) {
    const words = messages[language];
    page({ path: '', language, title: words.site, description: words.lead }, HomePage({ entries, language }));
    const { title, lead } = chooserText[language];
    page(
      { path: 'choose/', language, title: `${title} · nonlin`, description: lead },
      ChoosePage({ language, entries }),
    );
    for (const lab of labs) {
      const title = `${lab.title[language]} · nonlin`;
      page(
        { path: `${lab.id}/`, language, title, description: lab.lead[language] },
        LabPage({ lab, language, entries }),
      );
    }
    lecture(language);
    const parts = partsWords[language];
    page(
      { path: 'parts/', language, title: `${parts.title} · nonlin`, description: parts.lead },
      PartsPage({ language }),
    );
    documentation(language);
    for (const entry of entries) {
      const { name, title, summary } = entry.definition;
      page(
        {
          path: `${name}/`,
          language,
          title: `${name}: ${title[language]} · nonlin`,
          description: summary[language],
          picture: pictureOf(name),
        },
        FunctionPage({ entry, language, entries }),
      );
      const file = `${language}/${name}/${notebookName(entry.definition)}`;
      write(file, `${JSON.stringify(notebookOf(entry.definition, language), null, 1)}\n`);
    }
  }
  lost();
  write('index.html', readFileSync(join(folder, 'src/site/entrance.html'), 'utf8'));
}

/** What servers show for an address that is no page, at whatever depth: it finds the site by the path that it lies at. */
function lost(): void {
  const root = SITE ? new URL(SITE).pathname : '/';
  const { lost: title } = messages.en;
  const frame = { path: '', language: 'en', title: `${title} · nonlin`, description: title, root } as const;
  write(
    '404.html',
    `<!doctype html>\n${renderToString(Document({ ...frame, children: LostPage({ root }) }))}\n`,
  );
}

/** The lecture: its list of steps and a page for each. */
function lecture(language: Language): void {
  const { title, lead } = pathWords[language];
  page({ path: 'path/', language, title: `${title} · nonlin`, description: lead }, PathPage({ language }));
  for (const step of pathSteps) {
    const name = step.title[language];
    page(
      { path: `path/${step.id}/`, language, title: `${name} · nonlin`, description: step.text[language][0]! },
      StepPage({ step, language, entries }),
    );
  }
}

const pictureOf = (name: string): string => `assets/previews/${name}.png`;

/** Pages name them only where the site's address is known, so without one none are drawn. */
async function previews(): Promise<void> {
  if (!SITE) return console.log('no link previews: SITE_URL is not set');
  mkdirSync(join(assets, 'previews'), { recursive: true });
  for (const entry of entries)
    writeFileSync(join(dist, pictureOf(entry.definition.name)), await previewOf(entry));
}

const api = apiEntries();

/** The documents of the repository, a page for each entry point of the library, and what the search looks through. */
function documentation(language: Language): void {
  const words = docWords[language];
  const all = docPages(language, api);
  const frame = (path: string, title: string): PageFrame => ({
    ...{ path: `docs/${path}`, language, title: `${title} · nonlin` },
    description: path === '' ? words.lead : `${words.title}: ${title}`,
  });
  page(frame('', words.title), DocsPage({ pages: all, language }));
  for (const one of all)
    page(frame(`${one.id}/`, one.title), DocumentationPage({ page: one, pages: all, language }));
  write(`assets/docs.${language}.json`, JSON.stringify(searchIndex(all)));
  for (const image of docImages) {
    mkdirSync(dirname(join(assets, image)), { recursive: true });
    cpSync(imageFile(image), join(assets, image));
  }
}

/** Asks for a function by its name, of one of the library's modules. */
const FUNCTION = 'function:';
const functionOf = (module: string, name: string): string => `${FUNCTION}${name}:${module}`;

/** Whether nonlin/lite refuses something that the page of the function asks for: noise, or a temperature. */
async function isBeyondLite({ definition }: Entry): Promise<boolean> {
  if (definition.kind !== 'row') return false;
  const { [definition.name]: run } = (await import('nonlin/lite')) as unknown as Readonly<
    Record<string, RowRun>
  >;
  try {
    run!([2, 1], { temperature: 0.5, ...(definition.noisy && { training: true, seed: 1 }) });
    return false;
  } catch {
    return true;
  }
}

/** A script for each function: for pages, and with its kernels for workers and second derivatives. */
async function functionScripts(): Promise<Readonly<Record<string, string>>> {
  const scripts = entries.map(async entry => {
    const { name, kind } = entry.definition;
    const module = (await isBeyondLite(entry)) ? library : lite;
    return [
      [`functions/${name}`, functionOf(module, name)],
      ...(kind === 'scalar' ? [[`kernels/${name}`, functionOf(library, name)]] : []),
    ] as const;
  });
  return Object.fromEntries((await Promise.all(scripts)).flat());
}

/**
 * Modules that most pages load, in one file each: sixty small files are a quarter larger, compressed, than the same in a few, and take
 * more requests. How functions are loaded is a file of its own, because workers load them as well, and nothing of `ui`.
 */
const groups = [
  { name: 'functions', test: /explorer\/src\/functions\.ts/, priority: 3 },
  {
    name: 'ui',
    test: /preact|explorer\/src\/(ui\/(choice|controls|drag|exports|language|legend|near|plot|slider|spoken|standalone|width)|(url|numbers|later|offscreen)\.ts|text\/(moving|filled|punctuated))|nonlin\/dist\/plot\/(layout|range|sample|scene)/,
    priority: 2,
  },
  {
    name: 'elementary',
    test: /nonlin\/dist\/numerics\/(bits|sums|printed\/recipes\/(exp|expsum|explift|expm1|log|log1p|tanh))\.js/,
    priority: 1,
  },
  {
    name: 'circular',
    test: /nonlin\/dist\/numerics\/printed\/recipes\/(sin|cos|sinsum|cossum)\.js/,
    priority: 1,
  },
  { name: 'special', test: /nonlin\/dist\/numerics\/printed\/recipes\// },
];

/** Scripts, split so that a page loads what it shows: each function, each moving part and each worker is a file. */
async function scripts(): Promise<void> {
  const workers = Object.fromEntries(
    labs
      .map(lab => [`workers/${lab.id}`, join(folder, `src/labs/${lab.id}/worker.ts`)] as const)
      .filter(([, file]) => existsSync(file)),
  );
  const bundle = await rolldown({
    input: {
      client: join(folder, 'src/client.tsx'),
      theme: join(folder, 'src/theme.ts'),
      entrance: join(folder, 'src/entrance.ts'),
      ...workers,
      ...(await functionScripts()),
    },
    platform: 'browser',
    preserveEntrySignatures: 'strict',
    plugins: [
      {
        name: 'functions',
        resolveId: id => (id.startsWith(FUNCTION) ? { id, moduleSideEffects: false } : undefined),
        load: id => {
          if (!id.startsWith(FUNCTION)) return undefined;
          const [, name, module] = id.split(':');
          return `export { ${name} as run } from '${module}';`;
        },
      },
    ],
  });
  await bundle.write({
    dir: assets,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    codeSplitting: { groups },
  });
}

/** Styles, the icon, and KaTeX's styles with its fonts in the one format that every browser of today reads. */
function styles(): void {
  const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const rules = readFileSync(join(katex, 'katex.min.css'), 'utf8').replace(
    /src:url\(([^)]*\.woff2)\)[^;}]*/g,
    'src:url($1) format("woff2")',
  );
  mkdirSync(join(assets, 'fonts'), { recursive: true });
  for (const file of readdirSync(join(katex, 'fonts')).filter(f => f.endsWith('.woff2')))
    cpSync(join(katex, 'fonts', file), join(assets, 'fonts', file));
  // KaTeX is under the MIT licence; its fonts carry theirs, the SIL Open Font License 1.1, in their own metadata.
  cpSync(join(katex, '../LICENSE'), join(assets, 'fonts/LICENSE'));
  writeFileSync(
    join(assets, 'style.css'),
    `${rules}\n${readFileSync(join(folder, 'src/style.css'), 'utf8')}`,
  );
  cpSync(join(folder, 'src/icon.svg'), join(assets, 'icon.svg'));
}

/** The digits that the training lab learns: 64 pixels from 0 to 16 and the digit, a byte each. */
function digits(): void {
  const bytes = images().flatMap(({ pixels, digit }) => [...pixels, digit]);
  writeFileSync(join(assets, 'digits.bin'), Uint8Array.from(bytes));
}

rmSync(dist, { recursive: true, force: true });
pages();
await scripts();
await previews();
styles();
digits();
