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
}

export const folders = {
  numerics: {
    package: 'nonlin',
    sources: 'numerics',
    tests: ['numerics', 'arrays/borders', 'catalogue/thresholds', 'kernels/longRow'],
  },
  kernels: {
    package: 'nonlin',
    sources: 'kernels',
    tests: [
      'kernels/runtime',
      'kernels/modules',
      'kernels/half',
      'kernels/varying',
      'kernels/overlap',
      'kernels/longRow',
      'arrays/borders',
      'arrays/hostile',
    ],
  },
  arrays: {
    package: 'nonlin',
    sources: 'arrays',
    tests: ['arrays', 'kernels/overlap', 'kernels/half', 'losses/semantics'],
  },
  losses: { package: 'nonlin', sources: 'losses', tests: ['losses'] },
  compiler: {
    package: 'nonlin',
    sources: 'compiler',
    tests: ['compiler', 'define', 'formula'],
  },
  cli: { package: 'cli', sources: '.', tests: ['digits', 'formats', 'cli'] },
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

export const testsOf = ({ package: name, tests }: Folder): readonly string[] => {
  const home = join('packages', name, 'test');
  return typescript(home).filter(
    file =>
      file.endsWith('.test.ts') &&
      tests.some(t => file === join(home, `${t}.test.ts`) || file.startsWith(join(home, t, '/'))),
  );
};
