// Builds the site into dist: every page in both languages as HTML that reads without JavaScript, and the scripts that wake it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { all } from 'nonlin/catalog';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { rolldown } from 'rolldown';
import { images } from '../../../examples/digits/data.ts';
import { ChoosePage } from '../src/site/choose.tsx';
import { Document, type PageFrame } from '../src/site/document.tsx';
import { FunctionPage } from '../src/site/function.tsx';
import { HomePage } from '../src/site/home.tsx';
import { LabPage } from '../src/site/lab.tsx';
import { labs } from '../src/site/labs.ts';
import { chooserText } from '../src/text/chooser.ts';
import { languages, messages } from '../src/text/messages.ts';

const folder = join(import.meta.dirname, '..');
const dist = join(folder, 'dist');
const assets = join(dist, 'assets');
/** The shipped modules of the library, one a file, as bundlers of its users see them. */
const library = fileURLToPath(import.meta.resolve('nonlin')).replace('/node/', '/');
const entries = all();

function write(path: string, content: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function page(frame: PageFrame, content: VNode): void {
  const html = renderToString(Document({ ...frame, children: content }));
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
    for (const entry of entries) {
      const { name, title, summary } = entry.definition;
      page(
        {
          path: `${name}/`,
          language,
          title: `${name}: ${title[language]} · nonlin`,
          description: summary[language],
        },
        FunctionPage({ entry, language, entries }),
      );
    }
  }
  write('index.html', readFileSync(join(folder, 'src/site/entrance.html'), 'utf8'));
}

/** Asks for a function of the library by its name. */
const FUNCTION = 'function:';

/** Scripts, split so that a page loads what it shows: each function, each moving part and each worker is a file. */
async function scripts(): Promise<void> {
  const functions = Object.fromEntries(
    entries.map(({ definition: { name } }) => [`functions/${name}`, `${FUNCTION}${name}`]),
  );
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
      ...functions,
    },
    platform: 'browser',
    preserveEntrySignatures: 'strict',
    plugins: [
      {
        name: 'functions',
        resolveId: id => (id.startsWith(FUNCTION) ? { id, moduleSideEffects: false } : undefined),
        load: id =>
          id.startsWith(FUNCTION)
            ? `export { ${id.slice(FUNCTION.length)} as run } from '${library}';`
            : undefined,
      },
    ],
  });
  await bundle.write({
    dir: assets,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
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
styles();
digits();
