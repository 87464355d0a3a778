// Packages that scripts/conformance/package.json names: installed apart from the workspace, for they are large.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..');
const require = createRequire(join(folder, 'package.json'));

/** The installed version of a package; undefined where it is missing. */
export function installed(name: string): string | undefined {
  try {
    const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return undefined;
  }
}

/** The package, by what it exports to programs that `require` it. */
export const load = (name: string): unknown => require(name) as unknown;

export const NEEDS = 'npm ci --ignore-scripts in scripts/conformance';
