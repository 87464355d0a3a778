// The bundlers, each with what builds the program with it and says what the result prints.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with entry.js, which prints, and program.js, whose `results` gives the text that is printed. */
export interface Project {
  readonly folder: string;
  /** Where the command of an installed package is. */
  bin(name: string): string;
  /** Runs a command and gives what it prints. */
  run(program: string, args: readonly string[], cwd: string): string;
}

export interface Built {
  /** What the built program prints. */
  readonly text: string;
  /** The built program, if it is one file. */
  readonly code?: Buffer;
}

/** Builds entry.js with a command that writes one file, and runs the file. */
const oneFile =
  (command: string, args: readonly string[], output: string, files: Readonly<Record<string, string>> = {}) =>
  ({ folder, bin, run }: Project): Built => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    run(bin(command), args, folder);
    return { text: run(process.execPath, [output], folder), code: readFileSync(join(folder, output)) };
  };

const VITE = `export default {
  build: { outDir: 'vite', lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' } },
  logLevel: 'error',
};`;
const WEBPACK = `export default {
  mode: 'production', entry: './entry.js', output: { filename: 'entry.cjs', path: process.cwd() + '/webpack' },
};`;
const ROLLUP = `import resolve from '@rollup/plugin-node-resolve';
export default { input: 'entry.js', output: { file: 'rollup/entry.js' }, plugins: [resolve({ browser: true })] };`;

/** A page of Next that computes twice: on the server when it is built, and in a client component that is rendered there as well. */
function next({ folder, bin, run }: Project): Built {
  const app = join(folder, 'next');
  mkdirSync(join(app, 'app'), { recursive: true });
  const files = {
    'package.json': '{ "name": "next-program", "private": true, "type": "module" }',
    'next.config.mjs': "export default { output: 'export' };",
    'program.js': readFileSync(join(folder, 'program.js'), 'utf8'),
    'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
    'app/client.js':
      "'use client';\nimport { results } from '../program.js';\nexport default () => <pre id=\"client\">{encodeURIComponent(results())}</pre>;",
    'app/page.js':
      "import { results } from '../program.js';\nimport Client from './client.js';\nexport default () => <><pre id=\"server\">{encodeURIComponent(results())}</pre><Client /></>;",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text);
  run(bin('next'), ['build'], app);
  const page = readFileSync(join(app, 'out/index.html'), 'utf8');
  const [server, client] = ['server', 'client'].map(id => new RegExp(`id="${id}">([^<]+)`).exec(page)?.[1]);
  if (server !== client) throw new Error('the server and the client computed different results');
  return { text: decodeURIComponent(server ?? '') };
}

/** Parcel names its output after the entry. */
function parcel({ folder, bin, run }: Project): Built {
  const args = ['build', 'entry.js', '--dist-dir', 'parcel', '--no-source-maps', '--no-cache'];
  run(bin('parcel'), args, folder);
  const [name] = readdirSync(join(folder, 'parcel')).filter(file => file.endsWith('.js'));
  const path = join(folder, 'parcel', name!);
  return { text: run(process.execPath, [path], folder), code: readFileSync(path) };
}

export const bundlers: Readonly<Record<string, (project: Project) => Built>> = {
  esbuild: oneFile(
    'esbuild',
    ['entry.js', '--bundle', '--minify', '--format=esm', '--outfile=esbuild/entry.js'],
    'esbuild/entry.js',
  ),
  rollup: oneFile('rollup', ['--config', 'rollup.config.js', '--silent'], 'rollup/entry.js', {
    'rollup.config.js': ROLLUP,
  }),
  vite: oneFile('vite', ['build'], 'vite/entry.js', { 'vite.config.js': VITE }),
  webpack: oneFile('webpack', ['--config', 'webpack.config.js'], 'webpack/entry.cjs', {
    'webpack.config.js': WEBPACK,
  }),
  parcel,
  next,
};
