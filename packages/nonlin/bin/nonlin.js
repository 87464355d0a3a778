#!/usr/bin/env node
// The command of the package nonlin: runs that of @nonlin/cli, which has dependencies that the library has not. Where it is not
// installed, npm fetches the same version of it, as npx does.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where @nonlin/cli is: beside this package, or in the project that this is called from. */
function installed() {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))]) {
    try {
      return dirname(createRequire(from).resolve('@nonlin/cli/package.json'));
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const name = `@nonlin/cli@${version}`;
const folder = installed();
if (folder !== undefined) {
  await import(pathToFileURL(join(folder, 'bin/nonlin.js')));
} else {
  const args = ['exec', '--yes', `--package=${name}`, '--', 'nonlin', ...process.argv.slice(2)];
  const isWindows = process.platform === 'win32';
  // The mark keeps it from going round in a circle.
  const isFetched = process.env.NONLIN_FETCHED === version;
  const { status } = isFetched
    ? { status: 1 }
    : spawnSync('npm', args, {
        stdio: 'inherit',
        shell: isWindows,
        env: { ...process.env, NONLIN_FETCHED: version },
      });
  if (isFetched || status === null)
    console.error(`nonlin: the command is in ${name}: npm install -g ${name}`);
  process.exitCode = status ?? 1;
}
