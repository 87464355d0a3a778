// The packages as users get them: packed, installed in an empty folder, imported and run.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isThorough } from '../packages/nonlin/test/support/thorough.ts';
import { packInto } from '../scripts/pack.ts';

const root = join(import.meta.dirname, '..');
let folder: string;

/** Unpacks a package where npm would put it; its dependencies are the ones installed here. */
function install(name: string, source: string): void {
  const target = join(folder, 'node_modules', name);
  packInto(join(root, source), target);
  const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const id of Object.keys(dependencies).filter(d => !/nonlin/.test(d))) {
    const own = join(root, source, 'node_modules', id);
    symlinkSync(existsSync(own) ? own : join(root, 'node_modules', id), join(folder, 'node_modules', id));
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nonlin-pack-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  install('nonlin', 'packages/nonlin');
  install('@nonlin/explorer', 'packages/explorer');
  install('@nonlin/cli', 'packages/cli');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

const manifestOf = (path: string) =>
  JSON.parse(readFileSync(join(folder, 'node_modules/nonlin', path, 'package.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
/** The entry points as they are imported: nonlin, nonlin/losses … */
const entryPoints = (): readonly string[] =>
  Object.keys(manifestOf('.')['exports'] as object)
    .filter(path => !path.endsWith('.json'))
    .map(path => `nonlin${path.slice(1)}`);

test('the library has no dependencies and every entry point opens, as a module and as CommonJS', () => {
  expect(manifestOf('.')['dependencies']).toBeUndefined();
  // Jest, and Node before 22, have no module that CommonJS could require: then the conditions are these.
  const plain = ['--no-experimental-require-module', '--input-type=commonjs'];
  const entries = entryPoints();
  /** What one process that loads all of them prints: a line for each. */
  const lines = (options: readonly string[], print: (name: string) => string): readonly string[] =>
    node(...options, '-e', entries.map(print).join('\n'))
      .trimEnd()
      .split('\n');
  const names = (load: string) => (name: string) =>
    `console.log(Object.keys(${load}('${name}')).sort().join());`;
  const asModules = lines(['--input-type=module'], names('await import'));
  expect(asModules).toHaveLength(entries.length);
  for (const [i, found] of asModules.entries()) expect(found, entries[i]).toMatch(/^\w+(,\w+)*$/);
  expect(lines(['--input-type=commonjs'], names('require'))).toEqual(asModules);
  expect(lines(plain, names('require'))).toEqual(asModules);
  const places = lines(plain, name => `console.log(require.resolve('${name}'));`);
  for (const [i, place] of places.entries())
    expect(place.replaceAll('\\', '/'), entries[i]).toContain('/nonlin/dist/cjs/');
  expect(
    node(
      '--input-type=module',
      '-e',
      "import { softmax } from 'nonlin'; console.log(softmax([0, 0]))",
    ).trim(),
  ).toBe('[ 0.5, 0.5 ]');
});

test('resolvers that do not read exports find every entry point', () => {
  const base = join(folder, 'node_modules/nonlin');
  for (const name of entryPoints()) {
    const path = name === 'nonlin' ? '.' : name.slice('nonlin/'.length);
    const plain = manifestOf(path);
    for (const field of ['main', 'module', 'types'])
      expect(existsSync(join(base, path, String(plain[field]))), `${name}: ${field}`).toBe(true);
  }
});

test('an error that nobody catches prints a line of the library, not the library', () => {
  for (const [file, load] of [
    ['uncaught.mjs', "import { softmax } from 'nonlin';"],
    ['uncaught.cjs', "const { softmax } = require('nonlin');"],
  ] as const) {
    writeFileSync(join(folder, file), `${load}\nsoftmax([1, 2], { axis: 5 });\n`);
    const { stderr } = spawnSync(process.execPath, ['--no-experimental-require-module', file], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain('RangeError: axis: 5 is out of range');
    expect(stderr.split('RangeError: axis')[0]!.length).toBeLessThan(1000);
  }
  for (const kind of ['node', 'cjs']) {
    const shipped = join(folder, 'node_modules/nonlin/dist', kind);
    for (const file of readdirSync(shipped).filter(f => f.endsWith('.js'))) {
      const lines = readFileSync(join(shipped, file), 'utf8').split('\n');
      expect(Math.max(...lines.map(line => line.length)), file).toBeLessThan(1000);
    }
  }
});

test('the library does not pull in the parser or the prose', () => {
  const code =
    readFileSync(join(folder, 'node_modules/nonlin/dist/index.js'), 'utf8') +
    readFileSync(join(folder, 'node_modules/nonlin/dist/generated/functions/sigmoid.js'), 'utf8');
  expect(code).not.toMatch(/formula\/|\/functions\/\w+\.js|define\.js/);
});

/** The compilers that the types are for: README names the oldest. */
const compilers = {
  '5.0': join(root, 'scripts/conformance/node_modules/typescript-5.0/lib/tsc.js'),
  '5.4': join(root, 'scripts/conformance/node_modules/typescript-5.4/lib/tsc.js'),
  '5.9': join(root, 'scripts/conformance/node_modules/typescript-5.9/lib/tsc.js'),
  '7': join(root, 'node_modules/typescript/bin/tsc'),
};
/** What is compiled: for nodenext a module and a CommonJS module, which find other types. */
const modules = {
  nodenext: ['--module', 'nodenext', 'use.ts', 'use.cts'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler', 'use.ts'],
  node10: ['--module', 'commonjs', '--moduleResolution', 'node', 'use.ts'],
};

/** Of the compilers between the oldest and the newest, one resolution each; in a thorough run all. TypeScript 7 has no node10 any more. */
const BETWEEN: Readonly<Record<string, string>> = { '5.4': 'bundler', '5.9': 'node10' };
const isCompiled = (version: string, resolution: string): boolean =>
  version === '7' ? resolution !== 'node10' : isThorough || (BETWEEN[version] ?? resolution) === resolution;

describe.each(Object.entries(compilers))('TypeScript %s', (version, tsc) => {
  beforeAll(() => {
    for (const file of ['use.ts', 'use.cts']) cpSync(join(root, 'test/types/use.ts'), join(folder, file));
  });
  const resolutions = Object.entries(modules).filter(([id]) => isCompiled(version, id));
  test.each(resolutions)('takes the types, with %s', (_, options) => {
    expect(existsSync(tsc), `${tsc} is missing: npm test installs it`).toBe(true);
    // The compiler's own libraries are taken as they are: to check them takes longer than to check ours.
    const strict = ['--noEmit', '--strict', '--skipDefaultLibCheck', '--target', 'es2022', '--lib', 'es2022'];
    const { stdout } = spawnSync(process.execPath, [tsc, ...strict, ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

/** Compiles a file of a strict user. */
const compile = (name: string, lib: string, code: string): void => {
  writeFileSync(join(folder, name), code);
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', lib, '--types', ''];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', ...options, name], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
};

test('nonlin/webgpu takes what the types of browsers call a GPUDevice, and needs no types of WebGPU', () => {
  compile(
    'browser.ts',
    'es2022,dom',
    `import { softmax } from 'nonlin';
import { find } from 'nonlin/catalog';
import { createWebGpu } from 'nonlin/webgpu';
declare const device: GPUDevice, input: GPUBuffer, encoder: GPUCommandEncoder, pass: GPUComputePassEncoder;
const f = find('softmax')!.definition;
if (f.kind !== 'row') throw new Error();
const gpu = createWebGpu(device);
const y: GPUBuffer = gpu.run(f, { input, columns: 10, into: encoder });
const dx: GPUBuffer = gpu.vjp(f, { input, gradient: y, columns: 10, into: pass });
// @ts-expect-error rows have a length
gpu.run(f, { input });
gpu.run(softmax, { input, columns: 10 });
// @ts-expect-error of a callable too
gpu.run(softmax, { input });
gpu.run(find('gelu')!, { input });
console.log(dx);
`,
  );
  compile(
    'elsewhere.ts',
    'es2022',
    `import { createWebGpu, type GpuDevice } from 'nonlin/webgpu';
declare const device: GpuDevice;
export const gpu = createWebGpu(device);
`,
  );
});

test('the command runs', () => {
  const main = join(folder, 'node_modules/@nonlin/cli/bin/nonlin.js');
  expect(node(main, 'eval', 'sigmoid', '-2', '0', '2')).toContain('0.11920292202211757');
  expect(node(main, 'show', 'relu', '--lang', 'zh')).toContain('优点');
});

test('the library’s own command runs that of the other package', () => {
  const main = join(folder, 'node_modules/nonlin/bin/nonlin.js');
  expect(node(main, 'eval', 'sigmoid', '0')).toBe('0.5\n');
  // Alone it says what to install, rather than asking npm again for what npm has just fetched.
  const alone = mkdtempSync(join(tmpdir(), 'nonlin-alone-'));
  cpSync(join(folder, 'node_modules/nonlin'), alone, { recursive: true });
  const { version } = manifestOf('.') as { version: string };
  const told = spawnSync(process.execPath, [join(alone, 'bin/nonlin.js'), 'eval', 'sigmoid', '0'], {
    cwd: alone,
    encoding: 'utf8',
    env: { ...process.env, NONLIN_FETCHED: version },
  });
  rmSync(alone, { recursive: true });
  expect([told.stderr, told.status]).toEqual([
    `nonlin: the command is in @nonlin/cli@${version}: npm install -g @nonlin/cli@${version}\n`,
    1,
  ]);
});

test('every package says what it is', () => {
  for (const name of ['nonlin', '@nonlin/cli', '@nonlin/explorer']) {
    const at = join(folder, 'node_modules', name);
    const { keywords, description } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(existsSync(join(at, 'README.md')), name).toBe(true);
    expect([keywords, description], name).not.toContain(undefined);
  }
});

test('the command serves the explorer', async () => {
  const main = join(folder, 'node_modules/@nonlin/cli/bin/nonlin.js');
  const command = spawn(process.execPath, [main, 'explore', 'relu', '--port', '0', '--lang', 'zh'], {
    cwd: folder,
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      command.stdout.on('data', chunk => resolve(String(chunk).trim()));
      command.once('exit', code => reject(new Error(`it ended with ${code}`)));
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/zh\/relu\/$/);
    expect(await (await fetch(url)).text()).toContain('ReLU');
  } finally {
    command.kill();
  }
});
