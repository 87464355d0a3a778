// Checks every float32 input of every function and derivative against a reference, and searches float64.
//
//   npm run verify                      everything; docs/accuracy.md is written when all is done
//   npm run verify -- sigmoid tanh      some functions
//   npm run verify -- --stride 4099     every 4099th float32 and a twentieth of the float64 points: docs/accuracy-sample.md
//   npm run verify -- --points 1e6      fewer float64 points than 10^8 a function
//
// All cores work. Finished parts are kept until the code of a function changes, so a run that was stopped goes on.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { all, properties } from '../../packages/nonlin/src/catalog.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/define.ts';
import { keyOf } from '../../packages/nonlin/src/formula/index.ts';
import { lower } from '../../packages/nonlin/src/targets/lower.ts';
import { hardPoints, STRETCHES } from './float32.ts';
import { BATCH } from './float64.ts';
import type { Job } from './jobs.ts';
import {
  doubleDoubleReference,
  float32Reference,
  type Output,
  referenceError,
  stableForm,
} from './reference.ts';
import { type Result, writeReport } from './report.ts';
import { type RowResult, verifyRows } from './rows.ts';
import { type Findings, merge } from './sweep.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/verify');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stride: { type: 'string', default: '1' },
    points: { type: 'string', default: '1e8' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const stride = wholeNumber('stride', values.stride);
const batches = Math.max(1, Math.ceil(wholeNumber('points', values.points) / BATCH));

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(`--${name}: expected a whole number above 0, not ${text}`);
}

const scalars = all()
  .map(e => e.definition)
  .filter((f): f is ScalarFunction => f.kind === 'scalar');
const names = [...scalars.map(f => f.name), 'rows'];
const unknown = positionals.find(name => !names.includes(name));
if (unknown !== undefined) throw new RangeError(`${unknown}: expected one of ${names.join(', ')}`);
const chosen = positionals.length === 0 ? names : positionals;
const outputs = ['value', 'derivative'] as const;

const source = join(root, 'packages/nonlin/src');
/** What computes results, and what judges them, for each format. */
const shared = {
  results: [
    'numerics',
    'targets',
    'generated/code/numerics.ts',
    'generated/code/short.ts',
    'generated/code/recipes.ts',
  ],
  float32: ['balls.ts', 'blocks.ts', 'float32.ts', 'pointwise.ts', 'sweep.ts', 'taylor.ts'],
  float64: ['float64.ts'],
  both: ['doubledouble.ts', 'reference.ts'],
} as const;

/** The code of a file or folder without comments and spaces, which change no result. */
const knownCode = new Map<string, string>();
function codeOf(path: string): string {
  const code = knownCode.get(path) ?? readCode(path);
  knownCode.set(path, code);
  return code;
}
const readCode = (path: string): string =>
  path.endsWith('.ts')
    ? transformSync(readFileSync(path, 'utf8'), { loader: 'ts', minifyWhitespace: true }).code
    : readdirSync(path)
        .sort()
        .map(name => codeOf(join(path, name)))
        .join('');

/**
 * Changes whenever findings may: with a function's formulas, with what is made of them, and with the verification itself. How
 * arrays are cut into tiles changes no result, which the tests of the kernels check.
 */
function codeHash(f: ScalarFunction, format: 'float32' | 'float64'): string {
  const hash = createHash('sha256');
  const files = [
    join(source, `generated/code/${f.name}.ts`),
    ...shared.results.map(path => join(source, path)),
    ...[...shared[format], ...shared.both].map(path => join(import.meta.dirname, path)),
  ];
  for (const file of files) hash.update(codeOf(file));
  for (const output of outputs) hash.update(keyOf(lower(stableForm(f, output)).root));
  return hash.digest('hex').slice(0, 16);
}

/** Findings by part, kept in a file. */
class Kept {
  readonly #path: string;
  readonly parts: Record<string, Findings>;

  constructor(id: string) {
    mkdirSync(cache, { recursive: true });
    this.#path = join(cache, `${id}.json`);
    try {
      this.parts = JSON.parse(readFileSync(this.#path, 'utf8'), (_, v) => (v === 'Infinity' ? Infinity : v));
    } catch {
      this.parts = {};
    }
  }

  save(): void {
    writeFileSync(
      this.#path,
      JSON.stringify(this.parts, (_, v) => (v === Infinity ? 'Infinity' : v)),
    );
  }
}

interface Task {
  readonly jobs: readonly Job[];
  readonly kept: Kept;
}

/** In the order that was asked for; without one, what most frameworks have comes first. */
const useOf = (f: ScalarFunction): number => Object.keys(f.frameworks ?? {}).length;
const inOrder =
  positionals.length === 0
    ? scalars.toSorted((f, g) => useOf(g) - useOf(f))
    : positionals.flatMap(name => scalars.filter(f => f.name === name));
const tasks: readonly Task[] = (['float32', 'float64'] as const).flatMap(format =>
  inOrder.flatMap(f => outputs.map(output => taskOf(f, output, format))),
);

function taskOf(f: ScalarFunction, output: Output, format: 'float32' | 'float64'): Task {
  const { name } = f;
  const parts = format === 'float32' ? STRETCHES : batches;
  const thinned = format === 'float32' ? `-${stride}` : '';
  return {
    jobs: Array.from({ length: parts }, (_, part) => ({ name, output, format, part, stride })),
    kept: new Kept(`${name}-${output}-${format}${thinned}-${codeHash(f, format)}`),
  };
}

await work(tasks);
const results = scalars
  .filter(f => chosen.includes(f.name))
  .flatMap(f => (['value', 'derivative'] as const).map(output => resultOf(f, output)));
const rows: readonly RowResult[] = chosen.includes('rows') ? verifyRows() : [];
const report = writeReport(results, rows, {
  stride,
  points: (batches * BATCH) / (stride === 1 ? 1 : 20),
  root,
});
console.log(report);
const isComplete = positionals.length === 0;
const file = stride === 1 ? 'docs/accuracy.md' : 'docs/accuracy-sample.md';
if (isComplete) writeFileSync(join(root, file), report);
console.error(isComplete ? `Written to ${file}.` : 'A partial run: no report is written.');

/** Hands jobs to processes until all are done. */
async function work(all: readonly Task[]): Promise<void> {
  const queue = all.flatMap(task =>
    task.jobs.filter(job => !task.kept.parts[job.part]).map(job => ({ task, job })),
  );
  const total = queue.length;
  const start = Date.now();
  let done = 0;
  const runWorker = async (): Promise<void> => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { task, job } = next;
        task.kept.parts[job.part] = await new Promise<Findings>((resolve, reject) => {
          child.once('message', resolve as (message: unknown) => void);
          child.once('exit', code => reject(new Error(`a worker ended with code ${code}`)));
          child.send(job);
        });
        child.removeAllListeners('exit');
        task.kept.save();
        done++;
        progress(job, done, total, (Date.now() - start) / 1000);
      }
    } finally {
      child.kill();
    }
  };
  const count = Math.min(wholeNumber('jobs', values.jobs), total);
  await Promise.all(Array.from({ length: count }, runWorker));
}

function progress({ name, output, format }: Job, done: number, total: number, seconds: number): void {
  const left = (seconds / done) * (total - done);
  const line = `${name} ${output} ${format}: ${done} of ${total} parts, ${Math.round(left / 60)} min left`;
  process.stderr.write(
    process.stderr.isTTY ? `\r${line.padEnd(70)}` : done % 64 === 0 || done === total ? `${line}\n` : '',
  );
}

function resultOf(f: ScalarFunction, output: Output): Result {
  const of = (format: 'float32' | 'float64'): Findings => {
    const task = tasks.find(
      t => t.jobs[0]!.name === f.name && t.jobs[0]!.output === output && t.jobs[0]!.format === format,
    )!;
    return task.jobs.map(job => task.kept.parts[job.part]!).reduce(merge);
  };
  const checks = hardPoints(f);
  return {
    name: f.name,
    output,
    rises: output === 'value' && properties(f).monotonicity === 'increasing',
    isSymmetric: ['odd', 'even'].includes(properties(f).symmetry),
    float32: of('float32'),
    float64: of('float64'),
    referenceError: {
      float32: referenceError(f, output, float32Reference(f, output, checks), checks),
      float64: referenceError(f, output, doubleDoubleReference(f, output), checks),
    },
  };
}
