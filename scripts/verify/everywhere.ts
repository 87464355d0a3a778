// Other libraries at every float32 instead of a sample: the frameworks of Python whose calls cost no more than judging the results.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { properties } from '../../packages/nonlin/src/catalog.ts';
import { callable } from '../../packages/nonlin/src/define.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { NEEDS_SETUP, pythonWith } from '../conformance/environment.ts';
import { PEERS } from '../conformance/frameworks/ask.ts';
import { Blocks } from './blocks.ts';
import { type ArrayFunction, claimsOf, definitionOf, STRETCH, STRETCHES } from './float32.ts';
import { Kept, root } from './kept.ts';
import {
  FLUSHING,
  type FrameworkJob,
  folder,
  isNormal,
  jobsFor,
  type PeerResult,
  withDefaults,
} from './peers.ts';
import { type Output, outputs, truthOf } from './reference.ts';
import { inputs } from './sweep.ts';

/** MLX takes lists of Python only, which costs a hundred times as much as the call. */
const FRAMEWORKS = ['pytorch', 'jax', 'tensorflow'] as const;
type AskedEverywhere = (typeof FRAMEWORKS)[number];

/** Inputs that are judged at once, a power of two. */
const BLOCK = 2 ** 16;

/** The worst results of a stretch, by output. */
type Worst = Readonly<Record<Output, { readonly worst: number; readonly worstAt: number }>>;

/** Judges the named functions in every framework that has them. Finished stretches are kept, so a run that was stopped goes on. */
export async function verifyEverywhere(names: readonly string[]): Promise<readonly PeerResult[]> {
  mkdirSync(folder, { recursive: true });
  const found: PeerResult[] = [];
  for (const framework of FRAMEWORKS) {
    const jobs = jobsFor(framework);
    for (const job of names.flatMap(name => jobs.filter(({ id }) => id === name)))
      found.push(...(await judged(framework, job)));
  }
  return found;
}

async function judged(framework: AskedEverywhere, job: FrameworkJob): Promise<readonly PeerResult[]> {
  const python = pythonWith(PEERS.find(p => p.framework === framework)!.module);
  if (python === undefined) throw new Error(`${framework}: not run; ${NEEDS_SETUP}`);
  const f = withDefaults(definitionOf(job.id), job.params);
  const files = Object.fromEntries(
    outputs.map(output => [output, join(folder, `${framework}-${job.id}-${output}.f32`)]),
  ) as Record<Output, string>;
  const script = join(root, 'scripts/conformance/frameworks/everywhere.py');
  const child = spawn(python, [script, framework], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write(`${JSON.stringify({ ...job, ...files, count: STRETCH })}\n`);
    const version = await next(lines);
    const kept = new Kept<Worst>(`everywhere-${version.replaceAll(/\W+/g, '-')}-${job.id}`);
    const judges = outputs.map(output => judgeOf(f, output, FLUSHING.includes(framework)));
    for (let part = 0; part < STRETCHES; part++) {
      if (kept.parts[part]) continue;
      child.stdin.write(`${part * STRETCH}\n`);
      await next(lines);
      const worst = outputs.map((output, i) => [output, judges[i]!(part * STRETCH, read(files[output]))]);
      kept.parts[part] = Object.fromEntries(worst) as Worst;
      kept.save();
      process.stderr.write(
        part % 32 === 31 ? `${version} ${job.id}: ${part + 1} of ${STRETCHES} parts\n` : '',
      );
    }
    return outputs.map(output => ({
      peer: version,
      name: job.id,
      output,
      count: 2 ** 32,
      ...overall(kept, output),
    }));
  } finally {
    child.kill();
  }
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('the framework ended before all stretches were written');
  return value;
}

/** The library's own, with the framework's defaults. */
function resultsOf(f: ScalarFunction, output: Output): ArrayFunction {
  const run = callable(f) as unknown as ArrayFunction & { readonly derivative: ArrayFunction };
  return output === 'value' ? run : run.derivative;
}

/** A function that judges the results for the floats from the one with the bits `first` on. */
function judgeOf(f: ScalarFunction, output: Output, flushes: boolean) {
  const truth = truthOf(f, output);
  const own = resultsOf(f, output);
  const { nearZeros = [] } = claimsOf(f, output, own);
  // Which slope is meant at a kink is a convention.
  const kinks = new Set(output === 'derivative' ? properties(f).kinks.map(k => k.at) : []);
  return (first: number, y: Float32Array) => {
    const blocks = new Blocks(truth, nearZeros);
    for (let start = 0; start < y.length; start += BLOCK) {
      const x = inputs(first + start, BLOCK);
      const results = y.subarray(start, start + BLOCK);
      excuse(f, output, own, x, results, kinks, flushes);
      blocks.compare(x, results);
    }
    return { worst: blocks.worst, worstAt: blocks.worstAt };
  };
}

/** Where a result does not count, the library's own stands for it: what becomes of NaN, kinks, and subnormal numbers if they are taken for 0. */
function excuse(
  f: ScalarFunction,
  output: Output,
  own: ArrayFunction,
  x: Float32Array,
  y: Float32Array,
  kinks: ReadonlySet<number>,
  flushes: boolean,
): void {
  const counts = flushes ? isNormal(f, output, x) : () => true;
  const ours = own(x);
  for (let i = 0; i < x.length; i++)
    if (Number.isNaN(x[i]!) || kinks.has(x[i]!) || !counts(i)) y[i] = ours[i]!;
}

function read(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function overall(kept: Kept<Worst>, output: Output): { readonly worst: number; readonly worstAt: number } {
  return Object.values(kept.parts)
    .map(part => part[output])
    .reduce((a, b) => (b.worst > a.worst ? b : a));
}
