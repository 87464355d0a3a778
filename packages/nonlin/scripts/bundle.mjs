// Writes dist/node: every door with all it needs in a few files, which Node reads in a third of the time that it takes over
// the single modules. Bundlers use those instead, and leave out what is not used.
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = join(import.meta.dirname, '..');
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const doors = Object.fromEntries(
  Object.values(exports).flatMap(door =>
    door.default ? [[basename(door.default, '.js'), join(folder, door.default)]] : [],
  ),
);

// What most people import is one file, and minified: each file more costs Node a millisecond, and so do 40 KB of text.
const main = await rolldown({ input: doors.index });
const { output } = await main.generate();
const core = new Set(output.flatMap(chunk => chunk.moduleIds));

const all = await rolldown({ input: doors });
rmSync(join(folder, 'dist/node'), { recursive: true, force: true });
await all.write({
  dir: join(folder, 'dist/node'),
  minify: true,
  codeSplitting: { groups: [{ name: 'core', test: id => core.has(id) }] },
});
