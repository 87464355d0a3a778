// A copy of the repository in which the mutated files have switches. The real sources are never touched.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Folder, root } from './folders.ts';
import { type Numbered, withSwitches } from './mutants.ts';

export interface Sandbox {
  readonly folder: string;
  /** From now on this mutant runs, or none does. */
  run(id: number | 'none'): void;
  /** Puts a text in the place of a file; undefined is what the repository has. */
  write(file: string, text?: string): void;
  /** Takes all switches out. */
  restore(): void;
  remove(): void;
}

/** Below `.cache` of the repository, so that packages are found in its node_modules. */
export function sandboxOf(name: string, folder: Folder, mutants: readonly Numbered[]): Sandbox {
  const to = join(root, `.cache/mutate/${name}-${process.pid}`);
  rmSync(to, { recursive: true, force: true });
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of tracked.filter(f => f !== '' && existsSync(join(root, f)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file), { verbatimSymlinks: true });
  }
  const sandbox: Sandbox = {
    folder: to,
    run: id => writeFileSync(join(to, '.mutant'), String(id)),
    write: (file, text) => writeFileSync(join(to, file), text ?? readFileSync(join(root, file))),
    restore: () => {
      for (const file of new Set(mutants.map(m => m.mutant.file))) sandbox.write(file);
      rmSync(join(to, switchOf(folder)));
    },
    remove: () => rmSync(to, { recursive: true, force: true }),
  };
  sandbox.run('none');
  putSwitches(sandbox, folder, mutants);
  if (folder.package === 'cli') buildCommand(to);
  return sandbox;
}

const switchOf = ({ package: name }: Folder): string => join('packages', name, 'src/switch.ts');

function putSwitches({ folder: to, write }: Sandbox, folder: Folder, mutants: readonly Numbered[]): void {
  const home = switchOf(folder);
  copyFileSync(join(import.meta.dirname, 'switch.ts'), join(to, home));
  for (const file of new Set(mutants.map(m => m.mutant.file))) {
    const from = relative(dirname(file), home);
    const own = mutants.filter(m => m.mutant.file === file);
    write(
      file,
      withSwitches(readFileSync(join(root, file), 'utf8'), own, from.startsWith('.') ? from : `./${from}`),
    );
  }
}

/** Most tests of the command start it as it is built. */
function buildCommand(to: string): void {
  const tsc = join(root, 'node_modules/.bin/tsc');
  spawnSync(tsc, ['-p', 'packages/cli/tsconfig.build.json'], { cwd: to, stdio: 'inherit' });
  execFileSync(process.execPath, ['scripts/copy-guide.mjs'], {
    cwd: join(to, 'packages/cli'),
    stdio: 'inherit',
  });
  if (!existsSync(join(to, 'packages/cli/dist/switch.js')))
    throw new Error('the mutated command cannot be built');
}
