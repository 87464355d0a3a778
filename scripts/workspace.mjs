// What start, test and build share: install when the lock file says so, build when the sources say so, run a step.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const stamps = join(root, 'node_modules/.stamps');
const packages = ['nonlin', 'cli', 'explorer'];

/** Runs a program and leaves this one with its exit code if it fails. */
export function run(command, args, options = {}) {
  const status = tryRun(command, args, options);
  if (status !== 0) process.exit(status);
}

/** Runs a program and returns its exit code. */
export function tryRun(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

/** The path of a program that a development dependency brings. */
export const bin = name => join(root, 'node_modules/.bin', name);

/** Installs from the lock file, unless this very lock file is installed already. */
export const ensureInstalled = () => install('install', '.');

/** Installs the systems that run models and SQL: half a gigabyte, which only the tests need. */
export const ensureSystems = () => install('systems', 'scripts/conformance');

function install(step, folder) {
  const lock = join(folder, 'package-lock.json');
  const wanted = digest([join(root, lock)]);
  if (isStamped(step, wanted) && existsSync(join(root, folder, 'node_modules'))) return;
  console.error(`Installing the packages that ${lock} names …`);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(root, folder),
    stdio: ['ignore', 2, 2],
  });
  stamp(step, wanted);
}

/** Builds every package, unless these very sources are built already. */
export function ensureBuilt() {
  const sources = [join(root, 'guide'), ...packages.map(name => join(root, 'packages', name))].flatMap(
    filesIn,
  );
  const wanted = digest([join(root, 'tsconfig.base.json'), ...sources]);
  if (isStamped('build', wanted) && packages.every(name => existsSync(join(root, 'packages', name, 'dist'))))
    return;
  console.error('Building …');
  for (const name of packages)
    run('npm', ['run', '--silent', 'build', '-w', `packages/${name}`], { stdio: ['ignore', 2, 2] });
  stamp('build', wanted);
}

/** What is no source of a package: `guide` is the copy that the command line brings along. */
const isBuilt = new Set(['node_modules', 'dist', 'guide', 'test']);
/** A folder with a package.json alone, which packages/nonlin/scripts/bundle.mjs writes for an entry point. */
const isEntryPoint = path => readdirSync(path).join() === 'package.json';
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (isBuilt.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return isEntryPoint(path) ? [] : filesIn(path);
  });
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

const isStamped = (step, value) =>
  existsSync(join(stamps, step)) && readFileSync(join(stamps, step), 'utf8') === value;
function stamp(step, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, step), value);
}

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'];
const isInstalled = program => spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;

/** Installs Debian's Chromium, with fonts for Chinese, where there is none and we may. */
export function ensureChromium() {
  if (CHROMIUM.some(isInstalled) || process.getuid?.() !== 0 || !isInstalled('apt-get')) return;
  console.error('Installing Chromium …');
  const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  if (tryRun('apt-get', install, quiet) === 0) return;
  tryRun('apt-get', ['update', '-qq'], quiet);
  tryRun('apt-get', install, quiet);
}
