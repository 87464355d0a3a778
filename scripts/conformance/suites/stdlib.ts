// The fixtures of stdlib's special functions (stdlib-js/stdlib): arrays of numbers and of what is expected, computed by Julia, Python
// or R. The tolerance is that of the package’s own test, which is read for it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attempt,
  type Reading,
  type Suite,
  type SuiteCase,
  type SuiteFormat,
  skip,
  type Tolerance,
} from './suite.ts';

const SPECIAL = 'lib/node_modules/@stdlib/math/base/special';

/** A package here: our name, and the options by which our function is theirs. */
interface Counterpart {
  readonly ours: string;
  readonly options?: Readonly<Record<string, number>>;
}

/** By the name of the package of float64; that of float32 has an f at its end. */
const COUNTERPARTS: Readonly<Record<string, Counterpart>> = {
  abs: { ours: 'abs' },
  asinh: { ours: 'asinh' },
  atan: { ours: 'arctan' },
  cos: { ours: 'cosine' },
  erf: { ours: 'erf' },
  exp: { ours: 'exponential' },
  expit: { ours: 'sigmoid' },
  heaviside: { ours: 'step' },
  identity: { ours: 'identity' },
  log1mexp: { ours: 'log1mexp' },
  log1pexp: { ours: 'softplus' },
  ramp: { ours: 'relu' },
  signum: { ours: 'sign' },
  sin: { ours: 'sine', options: { omega: 1 } },
  sinc: { ours: 'sinc', options: { omega: Math.PI } },
  tanh: { ours: 'tanh' },
};

interface Package extends Counterpart {
  readonly name: string;
  readonly format: SuiteFormat;
}

/** A package whose function the catalogue has. */
function packageOf(name: string): Package | undefined {
  const isSingle = !Object.hasOwn(COUNTERPARTS, name);
  const found = isSingle && name.endsWith('f') ? name.slice(0, -1) : name;
  if (!Object.hasOwn(COUNTERPARTS, found)) return undefined;
  return { name, format: isSingle ? 'float32' : 'float64', ...COUNTERPARTS[found]! };
}

function read(folder: string, reading: Reading): void {
  for (const [name, path] of packagesIn(folder))
    attempt(reading, name, () => {
      const found = packageOf(name);
      const files = fixturesIn(path);
      if (files.length === 0) skip(reading, 'packages without fixtures of numbers', name);
      else if (found === undefined) skip(reading, 'packages of functions that the catalogue has not', name);
      else addCases(found, path, files, reading);
    });
}

/** The names and folders of packages: all in a clone of stdlib, or the one that a repository of its own has. */
function packagesIn(folder: string): readonly (readonly [name: string, path: string])[] {
  const own = ownName(folder);
  if (own !== undefined) return [[own, folder]];
  const all = join(folder, SPECIAL);
  return readdirSync(all)
    .sort()
    .map(name => [name, join(all, name)] as const);
}

/** The name of a package that is a repository of its own. */
function ownName(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: unknown };
  return /^@stdlib\/math-base-special-([\w-]+)$/.exec(String(name))?.[1];
}

/** The files of numbers of a package, from its folder of tests. */
function fixturesIn(folder: string): readonly string[] {
  const tests = join(folder, 'test');
  if (!existsSync(join(tests, 'fixtures'))) return [];
  return readdirSync(join(tests, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .map(file => `fixtures/${file.replaceAll('\\', '/')}`)
    .sort();
}

type Numbers = readonly number[];

interface Pair {
  readonly x: Numbers;
  readonly expected: Numbers;
}

/** Adds a case for each file of numbers that the package’s test uses. */
function addCases(found: Package, folder: string, files: readonly string[], reading: Reading): void {
  const blocks = blocksOf(readFileSync(join(folder, 'test/test.js'), 'utf8'));
  for (const file of files.filter(file => !file.endsWith('/expected.json'))) {
    const block = blocks.find(b => b.files.includes(file));
    if (block === undefined) skip(reading, 'fixtures that no test uses', `${found.name}/${file}`);
    else reading.cases.push(caseOf(found, file, pairIn(join(folder, 'test', file)), toleranceOf(block)));
  }
}

/** The numbers and the results of a file: both in it, or the results beside it. */
function pairIn(path: string): Pair {
  const content = numbersIn(path) as Numbers | Pair;
  if (!Array.isArray(content)) return content as Pair;
  return { x: content, expected: numbersIn(path.replace('data.json', 'expected.json')) as Numbers };
}

const numbersIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function caseOf(
  { name, ours, options = {}, format }: Package,
  file: string,
  { x, expected }: Pair,
  tolerance: Tolerance,
): SuiteCase {
  if (!Array.isArray(x) || !Array.isArray(expected) || x.length !== expected.length)
    throw new Error(`${file}: expected arrays x and expected of one length`);
  return {
    name: `${name}/${file}`,
    theirs: name,
    ours,
    options,
    format,
    x,
    shape: [x.length],
    expected,
    tolerance,
  };
}

/** The tests of a package's test.js, each with the files of numbers that it uses. */
interface Block {
  readonly files: readonly string[];
  readonly code: string;
}

function blocksOf(source: string): readonly Block[] {
  const [head, ...tests] = source.split(/^tape\(/m);
  const variables = [...head!.matchAll(/var (\w+) = require\( '\.\/(fixtures\/[^']+)' \)/g)];
  return tests.map(code => ({
    code,
    files: variables
      .filter(([, id]) => new RegExp(`\\b${id}(\\.x|\\[)`).test(code))
      .map(([, , file]) => file!),
  }));
}

/** How a test says what is near enough: so many numbers, or so many times the distance of 1 to the next number. */
const IN_ULP = /isAlmostSameValue\( \w+, [^,]+, ([\d.]+) \)|ulpdiff\( \w+, [^)]+ \) <= ([\d.]+)/;
const IN_EPS = /tol = (?:([\d.]+) \* )?EPS \* abs\(/;

/** What a test allows; nothing, where it asks for equality. */
function toleranceOf({ code }: Block): Tolerance {
  const ulp = IN_ULP.exec(code);
  if (ulp) return { kind: 'ulp', size: Number(ulp[1] ?? ulp[2]) };
  const eps = IN_EPS.exec(code);
  return eps ? { kind: 'relative', size: Number(eps[1] ?? 1) * Number.EPSILON } : { kind: 'ulp', size: 0 };
}

export const stdlib: Suite = {
  id: 'stdlib',
  title: 'Special functions, stdlib-js/stdlib',
  about:
    'Each test is a file of numbers and results that Julia, Python or R computed. The tolerance is that of the package’s own test.js. A folder may also be the repository of a single package, such as stdlib-js/math-base-special-erf.',
  fetch: [
    'git clone --depth 1 --filter=blob:none --sparse https://github.com/stdlib-js/stdlib',
    `git -C stdlib sparse-checkout set ${SPECIAL}`,
  ],
  isAt: folder => existsSync(join(folder, SPECIAL)) || ownName(folder) !== undefined,
  read,
};
