// The folders that are mutated, and which tests run for each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '../..');

export interface Folder {
  /** The package whose sources are copied with switches. */
  readonly package: 'nonlin' | 'cli';
  /** Where the mutated files are, below `src`. */
  readonly sources: string;
  /** Files and folders below `test` that are quick enough to be run again for each mutant. */
  readonly tests: readonly string[];
  /** Those that run for the mutants that are left: they take longer, or seldom say more. */
  readonly further: readonly string[];
}

export const folders = {
  numerics: {
    package: 'nonlin',
    sources: 'numerics',
    tests: ['numerics', 'arrays/borders', 'catalogue/thresholds', 'kernels/longRow'],
    further: ['losses/semantics', 'losses/extremes', 'catalogue/extremes', 'logits/extremes'],
  },
  kernels: {
    package: 'nonlin',
    sources: 'kernels',
    tests: [
      ...['kernels/runtime', 'kernels/modules', 'kernels/half', 'kernels/varying', 'kernels/overlap'],
      ...['kernels/longRow', 'arrays/borders', 'arrays/hostile', 'define/define', 'losses/semantics'],
    ],
    further: [
      ...['kernels/tables', 'define/gradients', 'define/forms', 'catalogue/gated', 'catalogue/forward'],
      ...['catalogue/rows', 'logits/narrowing', 'logits/selection', 'arrays/inputs', 'arrays/options'],
    ],
  },
  arrays: {
    package: 'nonlin',
    sources: 'arrays',
    tests: ['arrays', 'kernels/overlap', 'kernels/half', 'losses/semantics'],
    further: ['kernels/varying', 'kernels/longRow', 'define/define', 'catalogue/gated', 'logits/selection'],
  },
  losses: { package: 'nonlin', sources: 'losses', tests: ['losses'], further: ['arrays/options'] },
  compiler: {
    package: 'nonlin',
    sources: 'compiler',
    tests: ['compiler', 'define', 'formula'],
    further: ['kernels/varying', 'kernels/longRow', 'kernels/overlap', 'losses/semantics'],
  },
  cli: {
    package: 'cli',
    sources: '.',
    tests: ['digits', 'terminal', 'words', 'formats', 'libraryErrors', 'cli'],
    further: ['files', 'explore'],
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

/** The files with tests that run for a folder, or those that run for what the first leave alive. */
export function testsOf(folder: Folder, list: 'tests' | 'further'): readonly string[] {
  const home = join('packages', folder.package, 'test');
  return typescript(home).filter(
    file =>
      file.endsWith('.test.ts') &&
      folder[list].some(t => file === join(home, `${t}.test.ts`) || file.startsWith(join(home, t, '/'))),
  );
}
