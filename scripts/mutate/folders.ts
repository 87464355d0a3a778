// The folders that are mutated, and which tests run for each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '../..');

export interface Folder {
  /** The package whose sources are copied with switches. */
  readonly package: 'nonlin' | 'cli';
  /** Where the mutated files are, below `src`. */
  readonly sources: string;
  /** Files and folders below `test` that say something about these sources, and do not take minutes. */
  readonly tests: readonly string[];
}

export const folders = {
  numerics: {
    package: 'nonlin',
    sources: 'numerics',
    tests: [
      ...['numerics', 'arrays/borders', 'catalogue/thresholds', 'catalogue/extremes', 'kernels/longRow'],
      ...['losses/semantics', 'losses/extremes', 'logits/extremes', 'catalogue/rows', 'logits/measures'],
    ],
  },
  kernels: {
    package: 'nonlin',
    sources: 'kernels',
    tests: [
      ...['kernels/runtime', 'kernels/modules', 'kernels/half', 'kernels/varying', 'kernels/overlap'],
      ...['kernels/longRow', 'kernels/tables', 'arrays/borders', 'arrays/hostile', 'arrays/inputs'],
      ...['arrays/options', 'define/define', 'define/gradients', 'define/forms', 'catalogue/gated'],
      ...['catalogue/forward', 'catalogue/rows', 'logits/narrowing', 'logits/selection', 'logits/sampling'],
      ...['kernels/far', 'define/tables', 'losses', 'kernels/fitted', 'kernels/memory', 'kernels/settings'],
      ...['kernels/shortRows', 'kernels/survey'],
    ],
  },
  arrays: {
    package: 'nonlin',
    sources: 'arrays',
    tests: [
      ...['arrays', 'kernels/overlap', 'kernels/half', 'kernels/varying', 'kernels/longRow'],
      ...['losses/semantics', 'define/define', 'catalogue/gated', 'logits/selection'],
    ],
  },
  losses: { package: 'nonlin', sources: 'losses', tests: ['losses', 'arrays/options'] },
  compiler: {
    package: 'nonlin',
    sources: 'compiler',
    tests: [
      ...['compiler', 'define', 'formula', 'kernels/varying', 'kernels/longRow', 'kernels/overlap'],
      ...['losses/semantics', 'kernels/tables', 'kernels/fitted'],
    ],
  },
  cli: {
    package: 'cli',
    sources: '.',
    tests: [
      ...['digits', 'terminal', 'words', 'formats', 'libraryErrors', 'cli', 'files', 'explore', 'commands'],
      ...['archives', 'missing', 'parts', 'progress', 'texts'],
    ],
  },
} as const satisfies Record<string, Folder>;
export type FolderName = keyof typeof folders;

const typescript = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
    .sort();

/** The files that are mutated. What the generator prints follows from other files. */
export const sourcesOf = ({ package: name, sources }: Folder): readonly string[] =>
  typescript(join('packages', name, 'src', sources)).filter(file => !file.includes('/printed/'));

/** The files with tests that run for a folder. */
export function testsOf(folder: Folder): readonly string[] {
  const home = join('packages', folder.package, 'test');
  return typescript(home).filter(
    file =>
      file.endsWith('.test.ts') &&
      folder.tests.some(t => file === join(home, `${t}.test.ts`) || file.startsWith(join(home, t, '/'))),
  );
}
