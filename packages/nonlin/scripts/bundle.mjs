// Writes what ships beside the modules that tsc writes:
//
//   dist/node         each entry point with all it needs in a few files, which Node reads in a third of the time that it takes over
//                     the single modules. Bundlers use those instead, and leave out what is not used.
//   dist/cjs          the same as CommonJS, with types, for Jest and for Node before 22.
//   NAME/package.json where an entry point lies, for resolvers that do not read `exports`: TypeScript's node10, Parcel's default.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { rolldown } from 'rolldown';

const folder = join(import.meta.dirname, '..');
const dist = join(folder, 'dist');
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const names = Object.keys(exports)
  .filter(path => !path.endsWith('.json'))
  .map(path => (path === '.' ? 'index' : path.slice(2)));
const entryPoints = Object.fromEntries(names.map(name => [name, join(dist, `${name}.js`)]));

await bundles();
declarations();
folders();

/** What most people import is one file: each file more costs Node a millisecond, and so do 40 KB of text. */
async function bundles() {
  const main = await rolldown({ input: entryPoints.index });
  const { output } = await main.generate();
  const core = new Set(output.flatMap(chunk => chunk.moduleIds));
  // nonlin/lite is for those who do not want the rest, though it shares code with it: a file of its own.
  const all = await rolldown({ input: entryPoints });
  const few = await rolldown({ input: { lite: entryPoints.lite } });
  for (const [name, format] of [
    ['node', 'esm'],
    ['cjs', 'cjs'],
  ]) {
    rmSync(join(dist, name), { recursive: true, force: true });
    await all.write({
      dir: join(dist, name),
      format,
      minify: true,
      codeSplitting: { groups: [{ name: 'core', test: id => core.has(id) }] },
    });
    await few.write({ dir: join(dist, name), format, minify: true });
    for (const file of readdirSync(join(dist, name))) breakLines(join(dist, name, file));
  }
  writeJson(join(dist, 'cjs/package.json'), { type: 'commonjs' });
}

/** Breaks lines: Node prints the line of an error that nobody catches, which should not be the whole library. */
function breakLines(path) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { minifyWhitespace: true, lineLimit: 160 });
  writeFileSync(path, code);
}

/** Types name the files that ship; CommonJS has a copy, in a folder whose modules are CommonJS. */
function declarations() {
  const copied = join(dist, 'cjs');
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.d.ts') && !path.startsWith('cjs'),
  );
  const importsOf = {};
  for (const path of all) {
    const file = join(dist, path);
    const text = readFileSync(file, 'utf8')
      .replace(/(from '|import\(["'])(\.[^'"]*)\.ts(?=["'])/g, '$1$2.js')
      // Typed arrays have a parameter from TypeScript 5.7 on; this is the same type there, and compiles before.
      .replace(/\b(\w+Array)<ArrayBuffer>/g, "ReturnType<$1Constructor['of']>");
    writeFileSync(file, text);
    importsOf[path] = [...text.matchAll(/["'](\.[^'"]*)\.js["']/g)].map(([, to]) =>
      relative(dist, join(dist, dirname(path), `${to}.d.ts`)),
    );
  }
  const reached = new Set();
  const visit = path => {
    if (reached.has(path)) return;
    reached.add(path);
    importsOf[path].forEach(visit);
  };
  for (const name of names) visit(`${name}.d.ts`);
  for (const path of reached) cpSync(join(dist, path), join(copied, path));
}

function folders() {
  for (const name of names.filter(id => id !== 'index')) {
    mkdirSync(join(folder, name), { recursive: true });
    writeJson(join(folder, name, 'package.json'), {
      main: `../dist/cjs/${name}.js`,
      module: `../dist/${name}.js`,
      types: `../dist/${name}.d.ts`,
      sideEffects: false,
    });
  }
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
