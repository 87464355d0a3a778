// The conformance tests of WebNN (web-platform-tests/wpt): JavaScript that hands graphs with inputs and expected outputs to a harness.
// Each file is read in a context of its own, with the suite's own tolerances and a harness that writes down what it is handed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { broadcastStrides, strided } from '../../../packages/nonlin/src/arrays/index.ts';
import {
  attempt,
  type Reading,
  type Suite,
  type SuiteCase,
  type SuiteFormat,
  skip,
  type Tolerance,
} from './suite.ts';

const TESTS = 'webnn/conformance_tests';
const UTILS = 'webnn/resources/utils.js';

/** A word of JSON for a number that JSON has none for: NaN, ±∞, −0, and integers of 64 bits. */
type Word = number | string;

interface Operand {
  readonly data: Word | readonly Word[];
  readonly descriptor: { readonly shape: readonly number[]; readonly dataType: string };
}
interface Operator {
  readonly name: string;
  readonly arguments: readonly Readonly<Record<string, unknown>>[];
}
interface Graph {
  readonly inputs: Readonly<Record<string, Operand>>;
  readonly operators: readonly Operator[];
  readonly expectedOutputs: Readonly<Record<string, Operand>>;
}

/** What the harness was handed: a test, and the tolerance that the suite computes for it. */
interface Recorded {
  readonly name: string;
  readonly graph: Graph;
  readonly tolerance: { readonly metricType: 'ULP' | 'ATOL'; readonly value: number } | null;
}

/** An operator here: our name, our names of its options, and what the suite takes where a test leaves one out. */
interface Counterpart {
  readonly ours: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
}

const COUNTERPARTS: Readonly<Record<string, Counterpart>> = {
  abs: { ours: 'abs' },
  clamp: { ours: 'clamp', options: { minValue: 'min', maxValue: 'max' } },
  cos: { ours: 'cosine' },
  elu: { ours: 'elu', options: { alpha: 'alpha' } },
  erf: { ours: 'erf' },
  exp: { ours: 'exponential' },
  gelu: { ours: 'gelu' },
  hardSigmoid: { ours: 'hardsigmoid', options: { alpha: 'alpha', beta: 'beta' }, defaults: { alpha: 0.2 } },
  hardSwish: { ours: 'hardswish' },
  identity: { ours: 'identity' },
  leakyRelu: { ours: 'leakyRelu', options: { alpha: 'negativeSlope' } },
  linear: { ours: 'affine', options: { alpha: 'alpha', beta: 'beta' } },
  prelu: { ours: 'prelu', options: { slope: 'weight' } },
  reduceLogSumExp: {
    ours: 'logSumExp',
    options: { axes: 'axis', keepDimensions: 'keepdims' },
    defaults: { axis: 'all' },
  },
  relu: { ours: 'relu' },
  sigmoid: { ours: 'sigmoid' },
  sign: { ours: 'sign' },
  sin: { ours: 'sine', defaults: { omega: 1 } },
  softmax: { ours: 'softmax', options: { axis: 'axis' } },
  softplus: { ours: 'softplus' },
  softsign: { ours: 'softsign' },
  tanh: { ours: 'tanh' },
};

/**
 * What a file finds instead of a browser. Tests are handed to the harness one by one, after the function that builds their graph
 * and the one that tells the tolerance, or as a list before these two.
 */
const BROWSER = `
  const recorded = [];
  let driven = 0;
  const navigator = { ml: {} };
  const location = { search: '' };
  const promise_test = () => { driven++; };
  const test = promise_test;
  const promise_setup = () => {};
  const structuredClone = v => Array.isArray(v) ? v.map(structuredClone)
    : v !== null && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, w]) => [k, structuredClone(w)])) : v;
  const toleranceOf = (f, graph) => { try { return f(graph, {}); } catch { return null; } };
  const harness = (...given) => {
    const [tests, , tolerance] = Array.isArray(given[0]) ? given : [[given[2]], given[0], given[1]];
    for (const { name, graph } of tests) recorded.push({ name, graph, tolerance: toleranceOf(tolerance, graph) });
  };
  const word = (key, v) =>
    typeof v === 'bigint' || (typeof v === 'number' && !Number.isFinite(v)) ? String(v) : Object.is(v, -0) ? '-0' : v;`;

/** Runs a file and the scripts that its head names; nothing of ours is handed to them, and what they leave comes back as JSON. */
function recordedIn(path: string): { readonly recorded: readonly Recorded[]; readonly driven: number } {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const run = (code: string, filename: string): unknown =>
    runInContext(code, context, { filename, timeout: 20_000 });
  const source = readFileSync(path, 'utf8');
  run(BROWSER, 'browser');
  for (const [, script] of source.matchAll(/^\/\/ META: script=(\S+)$/gm)) {
    const file = join(dirname(path), script!);
    run(readFileSync(file, 'utf8'), file);
  }
  // The harness of the suite is a constant of its utilities; that of the function around the file comes first.
  run(`(webnn_conformance_test => {${source}\n})(harness)`, path);
  return JSON.parse(run('JSON.stringify({ recorded, driven }, word)', 'results') as string) as ReturnType<
    typeof recordedIn
  >;
}

function read(folder: string, reading: Reading): void {
  for (const file of readdirSync(join(folder, TESTS)).filter(name => name.endsWith('.any.js')))
    attempt(reading, file, () => {
      const { recorded, driven } = recordedIn(join(folder, TESTS, file));
      skip(reading, CALLS, ...new Array<string>(driven).fill(basename(file, '.https.any.js')));
      for (const test of recorded) take(test, reading);
    });
}

/** Why tests are not run. */
const CALLS = 'tests that call the interface itself';
const SEVERAL = 'tests of several operators at once';
const UNKNOWN = 'tests of operators that are no functions of the catalogue';
const TYPE = 'tests in types that the library does not compute in';

/** Adds a test to the cases, or to what is skipped. */
function take(test: Recorded, reading: Reading): void {
  const { operators, inputs, expectedOutputs } = test.graph;
  const names = operators.map(operator => operator.name);
  const name = names[0]!;
  const types = [...Object.values(inputs), ...Object.values(expectedOutputs)].map(o => o.descriptor.dataType);
  const other = types.find(type => type !== 'float32' && type !== 'float16');
  if (names.length !== 1) skip(reading, SEVERAL, names.join(' → '));
  else if (!Object.hasOwn(COUNTERPARTS, name)) skip(reading, UNKNOWN, name);
  else if (other !== undefined) skip(reading, TYPE, `${name} of ${other}`);
  else attempt(reading, test.name, () => reading.cases.push(caseOf(test)));
}

function caseOf({ name, graph, tolerance }: Recorded): SuiteCase {
  const operator = graph.operators[0]!;
  const input = graph.inputs[Object.assign({}, ...operator.arguments)['input'] as string];
  const expected = Object.values(graph.expectedOutputs)[0]!;
  if (input === undefined || tolerance === null) throw new Error(`no ${input ? 'tolerance' : 'input'}`);
  const { shape, dataType } = input.descriptor;
  return {
    name,
    theirs: operator.name,
    ours: COUNTERPARTS[operator.name]!.ours,
    options: optionsOf(operator, graph, shape),
    format: dataType as SuiteFormat,
    x: numbersOf(input),
    shape,
    expected: numbersOf(expected),
    tolerance: toleranceOf(tolerance),
  };
}

const toleranceOf = ({ metricType, value }: NonNullable<Recorded['tolerance']>): Tolerance => ({
  kind: metricType === 'ULP' ? 'ulp' : 'absolute',
  size: value,
});

/** The options by our names. */
function optionsOf(
  { name, arguments: given }: Operator,
  { inputs }: Graph,
  shape: readonly number[],
): Readonly<Record<string, unknown>> {
  const { options: ours = {}, defaults } = COUNTERPARTS[name]!;
  const stated = given.flatMap(argument =>
    Object.entries((argument['options'] as Readonly<Record<string, unknown>>) ?? argument),
  );
  const named = stated
    .filter(([id]) => id !== 'input' && id !== 'label')
    .map(([id, value]) => {
      if (!Object.hasOwn(ours, id)) throw new Error(`${name} has an option ${id} that is not known here`);
      return [ours[id]!, typeof value === 'string' ? meantBy(value, inputs, shape) : value] as const;
    });
  return { ...defaults, ...Object.fromEntries(named) };
}

/** A word names an operand, which is spread over the elements, or is a number that JSON has none for. */
const meantBy = (word: string, inputs: Graph['inputs'], shape: readonly number[]): unknown =>
  Object.hasOwn(inputs, word) ? spread(inputs[word]!, shape) : Number(word);

/** A single number stands for all elements. */
function numbersOf({ data, descriptor: { shape } }: Operand): readonly number[] {
  const length = shape.reduce((a, b) => a * b, 1);
  return Array.isArray(data) ? data.map(Number) : new Array<number>(length).fill(Number(data));
}

/** An operand of fewer or shorter axes, repeated as the shape asks; a single number stays one. */
function spread(operand: Operand, shape: readonly number[]): unknown {
  const numbers = numbersOf(operand);
  if (numbers.length === 1) return numbers[0]!;
  const places = strided(shape, broadcastStrides(operand.descriptor.shape, shape, 'operand'));
  return { data: Float64Array.from(places, at => numbers[at]!), shape };
}

export const webnn: Suite = {
  id: 'webnn',
  title: 'WebNN, web-platform-tests/wpt',
  about:
    'Each test is a graph of an operator, with its inputs and outputs in float32 or float16. The tolerance is what the suite itself computes.',
  fetch: [
    'git clone --depth 1 --filter=blob:none --sparse https://github.com/web-platform-tests/wpt',
    'git -C wpt sparse-checkout set webnn',
  ],
  isAt: folder => existsSync(join(folder, UTILS)) && existsSync(join(folder, TESTS)),
  read,
};
