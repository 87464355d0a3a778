// The Python that comparisons run in: a folder that git ignores, made by `npm run conformance -- --setup` from requirements.txt.
// Where that folder is missing, a Python of the machine serves, as far as it has the module that is asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where the environment is, from the top of the repository. */
export const ENVIRONMENT = '.cache/python';
const folder = join(root, ENVIRONMENT);
const ownPython = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** What to tell people who lack a module. */
export const NEEDS_SETUP = 'npm run conformance -- --setup';

/** Pythons that all pinned releases have wheels for. */
const PYTHONS = ['python3.11', 'python3.12', 'python3.13', 'python3', 'python'];
const IS_FIT = 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))';

/** Packages whose module has another name. */
const MODULES: Readonly<Record<string, string>> = { 'tensorflow-cpu': 'tensorflow', mlx: 'mlx.core' };

interface Requirement {
  readonly line: string;
  readonly name: string;
  readonly module: string;
}

const requirements = (): readonly Requirement[] =>
  readFileSync(join(import.meta.dirname, 'requirements.txt'), 'utf8')
    .split('\n')
    .filter(line => /^\w/.test(line))
    .map(line => {
      const name = /^[\w-]+/.exec(line)![0];
      return { line, name, module: MODULES[name] ?? name };
    });

const runs = (python: string, program: string): boolean =>
  spawnSync(python, ['-c', program], { stdio: 'ignore' }).status === 0;

const found = new Map<string, string | undefined>();

/** The first Python that can import a module, the environment's before the machine's. */
export function pythonWith(module: string): string | undefined {
  if (!found.has(module))
    found.set(
      module,
      [ownPython, '/usr/bin/python3', 'python3', 'python'].find(python => runs(python, `import ${module}`)),
    );
  return found.get(module);
}

/** The version of a module in the Python that comparisons use; undefined where none has it. */
export function versionOf(module: string): string | undefined {
  const python = pythonWith(module);
  if (python === undefined) return undefined;
  const program = `import ${module} as m; print(m.__version__)`;
  return spawnSync(python, ['-c', program], { encoding: 'utf8' }).stdout.trim();
}

/**
 * Makes the environment and says of each package whether it can be imported; false where one cannot. A package that cannot be had
 * keeps no other from being installed.
 */
export function setup(): boolean {
  if (!existsSync(ownPython) && !makeFolder()) return false;
  const wanted = requirements();
  if (!install(wanted)) for (const requirement of wanted) install([requirement]);
  found.clear();
  const missing = wanted.filter(requirement => !isThere(requirement));
  if (missing.length > 0) console.error(`MISSING in ${ENVIRONMENT}: ${missing.map(m => m.line).join(', ')}`);
  else console.log(`${ENVIRONMENT} has all ${wanted.length} packages`);
  return missing.length === 0;
}

function makeFolder(): boolean {
  const base = PYTHONS.find(python => runs(python, IS_FIT));
  if (base === undefined) {
    console.error(`--setup needs Python 3.11, 3.12 or 3.13, and finds none as ${PYTHONS.join(', ')}`);
    return false;
  }
  return spawnSync(base, ['-m', 'venv', folder], { stdio: 'inherit' }).status === 0;
}

function install(wanted: readonly Requirement[]): boolean {
  const constraints = join(import.meta.dirname, 'constraints.txt');
  const args = ['-m', 'pip', 'install', '--quiet', '--prefer-binary', '-c', constraints];
  return spawnSync(ownPython, [...args, ...wanted.map(w => w.line)], { stdio: 'inherit' }).status === 0;
}

/** Whether a package can be imported; prints its version, or the last line of why it cannot. */
function isThere({ line, module }: Requirement): boolean {
  const program = `import ${module} as m; print(m.__version__)`;
  const { status, stdout, stderr } = spawnSync(ownPython, ['-c', program], { encoding: 'utf8' });
  console.log(`${line}: ${status === 0 ? stdout.trim() : `MISSING, ${stderr.trim().split('\n').at(-1)}`}`);
  return status === 0;
}
