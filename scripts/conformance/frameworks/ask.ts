// Asks the frameworks themselves: each function that has a name there is called by that name, with the framework's defaults.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { points } from '../../../packages/nonlin/src/analysis/estimate/points.ts';
import { all, definitionOf, type Entry, type Framework } from '../../../packages/nonlin/src/catalog.ts';
import {
  type Definition,
  type OptionValue,
  optionsOf,
  type Preset,
} from '../../../packages/nonlin/src/functions/definition.ts';
import { pythonWith } from '../environment.ts';

/** A system that is asked: a framework, on a backend if it has several. */
export interface Peer {
  readonly id: string;
  readonly framework: Framework;
  /** The module that a Python needs. */
  readonly module: string;
  readonly backend?: 'tensorflow' | 'torch' | 'jax';
}

/** The systems whose functions are called. NNlib.jl is read instead: see nnlib.ts. */
export const PEERS: readonly Peer[] = [
  { id: 'pytorch', framework: 'pytorch', module: 'torch' },
  { id: 'jax', framework: 'jax', module: 'jax' },
  { id: 'tensorflow', framework: 'tensorflow', module: 'tensorflow' },
  { id: 'keras', framework: 'keras', module: 'keras', backend: 'tensorflow' },
  { id: 'keras-torch', framework: 'keras', module: 'keras', backend: 'torch' },
  { id: 'keras-jax', framework: 'keras', module: 'keras', backend: 'jax' },
  { id: 'mlx', framework: 'mlx', module: 'mlx.core' },
  { id: 'onnx', framework: 'onnx', module: 'onnx' },
  { id: 'onnxruntime', framework: 'onnx', module: 'onnxruntime' },
];

export type Word = number | 'NaN' | 'Infinity' | '-Infinity';

/** One call: the inputs, and what the framework is to be given besides. */
export interface Question {
  readonly entry: Entry & { readonly preset: Preset };
  readonly shape: readonly number[];
  readonly x: readonly number[];
  /** Values for options that some framework demands, by our names. */
  readonly stated: Readonly<Record<string, number>>;
}

/** What came back in one format; `dx` is null where there is no gradient. */
export interface Reply {
  readonly shape?: readonly number[];
  readonly y?: readonly Word[];
  readonly dx?: readonly Word[] | null;
  readonly error?: string;
}
export interface Answer {
  readonly float64?: Reply;
  readonly float32?: Reply;
  readonly error?: string;
  /** The framework's names for the options of the function. */
  readonly options?: readonly string[];
}
export interface Asked {
  readonly peer: Peer;
  /** The framework and its version. */
  readonly version: string;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** The functions and losses that it shows to people. */
  readonly public: { readonly activations: readonly string[]; readonly losses: readonly string[] };
}

/** Functions whose results are drawn: no two calls agree. */
export const isDrawn = ({ definition: f }: Entry): boolean =>
  (f.kind === 'row' && f.noisy !== undefined) || Object.values(f.params).some(p => 'random' in p);

/** What is stated of functions whose options some framework demands, so that all are called alike. */
const STATED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  clamp: { min: -0.75, max: 1.5 },
  threshold: { threshold: 0.5, value: -2 },
  affine: { alpha: 2, beta: 0.5 },
  scaledTanh: { alpha: 1.5, beta: 0.5 },
};

/** The options of a function that some framework demands, with the values that are stated for all; undefined where none does. */
export const statedFor = ({ definition: f }: Entry): Readonly<Record<string, number>> | undefined =>
  STATED[f.name];

/** The options that choose a function among those of its name. */
export const chosenOptions = ({ chosen, fixed = {} }: Preset): Readonly<Record<string, OptionValue>> =>
  Object.fromEntries(chosen ? Object.entries(fixed).map(([id, v]) => [id, [v].flat()[0]!]) : []);

export const entriesOf = (framework: Framework): readonly Question['entry'][] =>
  all({ framework }) as readonly Question['entry'][];

/** Rows of finite numbers, which functions over all axes take at once, and rows that hold what is not finite. */
const FINITE = [
  [0, 0, 0, 0, 0, 0],
  [3, 3, 3, -1, -1, 3],
  [88, 0, 87, -88, 87.5, 2],
  [1, -2, 0.5, 4, -0.25, 3],
  [-0.1, 0.2, 0.7, -0.4, 0.9, 0.3],
  [-9, 7, 1.5, -3.5, 12, 5],
] as const;
const { POSITIVE_INFINITY: INF, NaN: NAN } = Number;
const SPECIAL = [
  [1, -INF, 2, 0, 1, -1],
  [INF, 0, 1, 2, 3, 4],
  [1, NAN, 2, 0, 1, -1],
  [-INF, -INF, -INF, -INF, -INF, -INF],
] as const;

/** What a function is called with: seams, edges of the formats, tails, random points, ±0, ±∞ and NaN. */
export function questionsOf(entry: Question['entry'], inputs = scalarInputs): readonly Question[] {
  const f = definitionOf(entry as never) as Definition;
  const stated = statedFor(entry) ?? {};
  if (f.kind === 'scalar') {
    const x = inputs(f);
    return [{ entry, x, shape: [x.length], stated }];
  }
  const blocks = [FINITE, ...SPECIAL.map(row => [row])];
  return blocks.map(rows => ({ entry, x: rows.flat(), shape: [rows.length, rows[0]!.length], stated }));
}

type Scalar = Extract<Definition, { readonly kind: 'scalar' }>;

const SIZES = [0, 0.25, 0.5, 0.75, 1, 1.5, 2.5, 3, 3.5, 6, 8.5, 20, 120, INF];

/** Kinks, both sides of them, tails, ±0, ±∞ and NaN, as far as a function is defined there. */
export const landmarks = ({ domain: [low] = [-INF, INF] }: Scalar): readonly number[] =>
  low === -INF ? [...SIZES.flatMap(x => [x, -x]), NAN] : [...SIZES, NAN];

/** Numbers of float32, so that both formats get the same. */
function scalarInputs(f: Scalar): readonly number[] {
  const near = points(f, false)
    .map(Math.fround)
    .filter(x => Number.isFinite(x) && x !== 0);
  return [...new Set(near), ...landmarks(f)];
}

const word = (v: number): Word => (Number.isFinite(v) ? v : (String(v) as Word));

/** A job for ask.py. */
function jobOf({ entry, x, shape, stated }: Question, framework: Framework): string {
  const { definition: f, preset } = entry;
  const names = Object.entries(optionsOf(f, framework, preset)).map(([theirs, ours]) => [ours, theirs]);
  const theirName = Object.fromEntries(names) as Readonly<Record<string, string>>;
  const defaults = Object.entries(definitionOf(entry as never).params).flatMap(([id, p]) =>
    [id, theirName[id] ?? id].map(key => [key, word(stated[id] ?? p.default)] as const),
  );
  return JSON.stringify({
    name: preset.name,
    options: chosenOptions(preset),
    defaults: { ...Object.fromEntries(defaults), dim: -1 },
    x: x.map(v => (Object.is(v, -0) ? '-0.0' : word(v))),
    shape,
  });
}

/** All answers of a peer; undefined where no Python here has it. */
export function ask(
  peer: Peer,
  questions: readonly Question[] = entriesOf(peer.framework)
    .filter(e => !isDrawn(e))
    .flatMap(e => questionsOf(e)),
): Asked | undefined {
  const python = pythonWith(peer.module);
  if (python === undefined) return undefined;
  const run = spawnSync(python, [join(import.meta.dirname, 'ask.py'), peer.id.split('-')[0]!], {
    input: questions.map(q => jobOf(q, peer.framework)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...(peer.backend && { KERAS_BACKEND: peer.backend }) },
  });
  if (run.status !== 0) throw new Error(`${peer.id} failed:\n${run.stderr}`);
  const lines = run.stdout.trim().split('\n');
  const last = JSON.parse(lines.at(-1)!) as Pick<Asked, 'version' | 'public'>;
  const answers = lines.slice(0, -1).map(line => JSON.parse(line) as Answer);
  if (answers.length !== questions.length)
    throw new Error(`${peer.id}: ${answers.length} answers to ${questions.length} questions`);
  return { peer, questions, answers, ...last };
}
