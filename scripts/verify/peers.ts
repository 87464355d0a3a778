// Judges other libraries as nonlin is judged: the same inputs, the same true values. `bench` has the libraries and calls them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Framework, properties } from '../../packages/nonlin/src/catalog.ts';
import { callable } from '../../packages/nonlin/src/define.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { NEEDS_SETUP, pythonWith } from '../conformance/environment.ts';
import { chosenOptions, entriesOf, isDrawn, PEERS, statedFor } from '../conformance/frameworks/ask.ts';
import { Blocks } from './blocks.ts';
import { callableOf, claimsOf, definitionOf } from './float32.ts';
import { root } from './kept.ts';
import { type Output, truthOf } from './reference.ts';
import { inputs } from './sweep.ts';

/** The worst result of a library for a function. */
export interface PeerResult {
  readonly peer: string;
  readonly name: string;
  readonly output: Output;
  readonly worst: number;
  readonly worstAt: number;
  readonly count: number;
}

/** What a peer's process says that it wrote. */
interface Written {
  readonly version: string;
  /** Whether subnormal numbers do not count. */
  readonly flushes?: boolean;
  readonly written: readonly {
    readonly name: string;
    readonly output: Output;
    readonly params: Readonly<Record<string, number>>;
    readonly file: string;
  }[];
}

const bench = join(root, 'bench');
/** Where inputs and results of peers lie while they are judged. */
export const folder = join(root, '.cache/peers');
const peers = ['ort-node', 'ort-web', 'tfjs-wasm', 'tfjs-cpu', 'jax'] as const;

/** Every 4099th float32. What becomes of NaN is a convention, and left out. */
const STRIDE = 4099;
const peerInputs = (): Float32Array =>
  inputs(0, Math.ceil(2 ** 32 / STRIDE), STRIDE).filter(x => !Number.isNaN(x));

export function verifyPeers(): readonly PeerResult[] {
  if (!existsSync(join(bench, 'node_modules')))
    throw new Error('the peers are not installed: cd bench && npm ci --ignore-scripts');
  mkdirSync(folder, { recursive: true });
  const x = peerInputs();
  const file = join(folder, 'x.f32');
  writeFileSync(file, new Uint8Array(x.buffer));
  const runs = [...peers.map(peer => nodeRun(peer, file)), ...FRAMEWORKS.flatMap(f => frameworkRun(f, file))];
  const found = runs.flatMap(({ version, written, flushes }) =>
    written.map(({ name, output, params, file: results }) => {
      const f = withDefaults(definitionOf(name), params);
      return judge(version, f, output, x, read(results), flushes ? isNormal(f, output, x) : () => true);
    }),
  );
  rmSync(folder, { recursive: true });
  const asked = new Map(found.map(r => [`${r.name} ${r.output}`, r]));
  const own = [...asked.values()].map(({ name, output }) =>
    judge('nonlin', definitionOf(name), output, x, callableOf(name, output)(x)),
  );
  return [...own, ...found];
}

/** The frameworks that take subnormal numbers for 0. */
export const FLUSHING: readonly Framework[] = ['jax', 'tensorflow'];
const LEAST = 2 ** -126;

/** Whether neither x nor the result is subnormal, nor so close to it that rounding decides. */
export function isNormal(f: ScalarFunction, output: Output, x: Float32Array): (i: number) => boolean {
  const run = callable(f) as unknown as { derivative: (x: Float32Array) => Float32Array } & ((
    x: Float32Array,
  ) => Float32Array);
  const y = output === 'value' ? run(x) : run.derivative(x);
  return i => (x[i] === 0 || Math.abs(x[i]!) >= LEAST) && (y[i] === 0 || !(Math.abs(y[i]!) < 2 * LEAST));
}

const nodeRun = (peer: string, file: string): Written =>
  answerOf(process.execPath, [join(bench, 'accuracy/run.mjs'), peer, file, folder]);

/** The frameworks of Python, called as scripts/conformance/frameworks calls them. Those that are missing are named. */
const FRAMEWORKS: readonly Framework[] = ['pytorch', 'jax', 'tensorflow', 'mlx'];

function frameworkRun(framework: Framework, file: string): readonly Written[] {
  const peer = PEERS.find(p => p.framework === framework)!;
  const python = pythonWith(peer.module);
  if (python === undefined) {
    console.error(`${framework}: not run; ${NEEDS_SETUP}`);
    return [];
  }
  const script = join(root, 'scripts/conformance/frameworks/sweep.py');
  const answer = answerOf(
    python,
    [script, framework, file, folder],
    jobsFor(framework)
      .map(j => JSON.stringify(j))
      .join('\n'),
  );
  return [{ ...answer, flushes: FLUSHING.includes(framework) }];
}

/** What a framework is asked: a function by its name there, with the options that stand for defaults, and our parameters. */
export interface FrameworkJob {
  readonly id: string;
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, number>>;
}

/** One job for each function of a number that a framework calls with defaults alone; of several names the first. */
export function jobsFor(framework: Framework): readonly FrameworkJob[] {
  const entries = entriesOf(framework).filter(
    e => e.definition.kind === 'scalar' && !e.definition.domain && !isDrawn(e) && statedFor(e) === undefined,
  );
  const first = new Map([...entries].reverse().map(e => [e.definition, e]));
  return [...first.values()].map(({ definition, preset }) => ({
    id: definition.name,
    name: preset.name,
    options: chosenOptions(preset),
    params: preset.params ?? {},
  }));
}

function answerOf(program: string, args: readonly string[], input = ''): Written {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Written;
}

export function read(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The function with other defaults: where a library has them. */
export function withDefaults(f: ScalarFunction, params: Readonly<Record<string, number>>): ScalarFunction {
  const changed = Object.entries(f.params).map(
    ([id, p]) => [id, { ...p, default: params[id] ?? p.default }] as const,
  );
  const copy = { ...f, params: Object.fromEntries(changed) };
  // Properties are those of what computes a definition.
  callable(copy);
  return copy;
}

function judge(
  peer: string,
  f: ScalarFunction,
  output: Output,
  x: Float32Array,
  y: Float32Array,
  counts: (i: number) => boolean = () => true,
): PeerResult {
  const { name } = f;
  const { nearZeros = [] } = claimsOf(definitionOf(name), output, callableOf(name, output));
  // Which slope is meant at a kink is a convention too.
  const kinks = output === 'derivative' ? properties(f).kinks.map(k => k.at) : [];
  const isMeant = (_: number, i: number): boolean => !kinks.includes(x[i]!) && counts(i);
  const blocks = new Blocks(truthOf(f, output), nearZeros);
  blocks.compareSingly(x.filter(isMeant), y.filter(isMeant));
  const { worst, worstAt } = blocks;
  return { peer, name, output, worst, worstAt, count: x.length };
}
