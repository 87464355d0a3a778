// Writes dist/node: every door with all it needs in a few files, which Node reads in a third of the time that it takes over
// the single modules. Bundlers use those instead, and leave out what is not used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '..');
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const doors = Object.values(exports).flatMap(door => (door.default ? [join(folder, door.default)] : []));

await build({
  entryPoints: doors,
  outdir: join(folder, 'dist/node'),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
});
