// Files that a script writes: brought up to date, or compared with what is there.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Files in folders that belong to a script and that it would not write. */
const strays = (folders: readonly string[], files: ReadonlyMap<string, string>): readonly string[] =>
  folders
    .filter(existsSync)
    .flatMap(folder => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !files.has(path));

/** Writes the files and removes others from the folders; with --check says what would change, and fails if anything would. */
export function bringUpToDate(files: ReadonlyMap<string, string>, folders: readonly string[]): void {
  if (!process.argv.includes('--check')) {
    for (const path of strays(folders, files)) rmSync(path);
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return;
  }
  const stale = [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  const wrong = [...stale, ...strays(folders, files)].map(path => relative(root, path));
  if (wrong.length === 0) return;
  console.error(`Not what \`npm run generate\` would write:\n  ${wrong.join('\n  ')}`);
  process.exitCode = 1;
}
