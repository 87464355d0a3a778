// Runs what the languages write, on the systems that they are written for, and measures how far the results are from the truth.
//
// To add a system: a file in engines/ that exports an `Engine`, and a line in engines/index.ts. An engine gets jobs: a
// definition, whether its value or its gradient is wanted, a format, and numbers. It writes the code itself, with the
// public `code(f, language, options)`, runs it and gives one answer a job, in order: the numbers that came out, or an Error where
// that job failed. It throws nothing for a single job, so that one function does not hide the others. An engine that is not on
// this machine says so by `version()`, and the report lists it as not run.
//
//   export const numpy: Engine = {
//     language: 'numpy', title: 'NumPy', formats: [float64, float32], needs: 'Debian: python3-numpy',
//     version: () => '1.24.2',
//     run: async jobs => jobs.map(job => …),
//   };
//
// Points and true values are in cases.ts, the same for all. What a language cannot express (`CannotWrite`) is listed as a hole and
// never becomes a job.
import type { Decimal } from 'decimal.js';
import { leastNormal, type Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import { CannotWrite, code } from '../../packages/nonlin/src/notation.ts';
import { exactly, ulpError } from '../../packages/nonlin/test/support/decimal.ts';
import { type Case, casesOf, type Job, type Output } from './cases.ts';

export type { Job } from './cases.ts';

export type Answer = readonly number[] | Error;

/** A system that runs the code of a language. */
export interface Engine {
  /** The name of the language whose code it runs. */
  readonly language: string;
  readonly title: string;
  /** The formats that it computes in. */
  readonly formats: readonly Precision[];
  /** What it runs, if the public `code` does not write it; throws `CannotWrite` as that does. */
  write?(f: Definition): unknown;
  /** How to get it. */
  readonly needs: string;
  /** Whether it may take subnormal numbers for 0: then inputs that are do not count, nor what is lost where one is a factor. */
  readonly flushes?: true;
  /** Its version; undefined where it is missing. */
  version(): string | undefined | Promise<string | undefined>;
  /** The answers, one a job and in order. */
  run(jobs: readonly Job[]): Promise<readonly Answer[]>;
}

/** What one function came to in one format of one engine. */
export interface Result {
  readonly f: Definition;
  readonly format: Precision;
  readonly output: Output;
  /** The largest error in ulp; ∞ where a result is finite and should not be, or the reverse. */
  readonly ulp: number;
  /** Where that was. */
  readonly at: string;
  readonly failure?: string;
}

export interface Run {
  readonly engine: Engine;
  /** Undefined where the engine is missing: then there are no results. */
  readonly version: string | undefined;
  readonly results: readonly Result[];
  /** What the language cannot express, and why. */
  readonly holes: readonly (readonly [f: Definition, why: string])[];
}

/** Runs all functions on an engine, unless the engine is missing. */
export async function runEngine(engine: Engine, definitions: readonly Definition[]): Promise<Run> {
  const version = await engine.version();
  const holes = definitions.flatMap(f => {
    const why = holeOf(f, engine);
    return why === undefined ? [] : [[f, why] as const];
  });
  if (version === undefined) return { engine, version, results: [], holes };
  const missing = new Set(holes.map(([f]) => f));
  const cases = definitions
    .filter(f => !missing.has(f))
    .flatMap(f => engine.formats.flatMap(format => casesOf(f, format)));
  const answers = await engine.run(cases);
  return { engine, version, results: cases.map((c, i) => judge(c, answers[i]!, engine)), holes };
}

function holeOf(f: Definition, engine: Engine): string | undefined {
  try {
    if (engine.write) engine.write(f);
    else code(f, engine.language, { derivative: true });
    return undefined;
  } catch (error) {
    if (error instanceof CannotWrite) return error.message;
    throw error;
  }
}

function judge(c: Case, answer: Answer, { flushes }: Engine): Result {
  const { f, format, output } = c;
  if (answer instanceof Error)
    return { f, format, output, ulp: Number.POSITIVE_INFINITY, at: '', failure: answer.message };
  const { truth, measure } = c;
  if (answer.length !== truth.length) {
    const failure = `${answer.length} numbers instead of ${truth.length}`;
    return { f, format, output, ulp: Number.POSITIVE_INFINITY, at: '', failure };
  }
  let worst = { ulp: 0, at: '' };
  truth.forEach((t, i) => {
    if (flushes && isFlushed(c, answer[i]!, i)) return;
    const ulp = errorOf(answer[i]!, t, format, measure[i]!);
    if (ulp > worst.ulp) worst = { ulp, at: `${c.inputOf(i)} gives ${answer[i]}, not ${t.toPrecision(9)}` };
  });
  return { f, format, output, ...worst };
}

/** A subnormal input, or an error that is no larger than 4096 times what flushing takes away. */
function isFlushed({ f, output, format, x, truth }: Case, computed: number, i: number): boolean {
  const least = leastNormal(format);
  const isOfOne = f.kind === 'scalar' || (f.kind === 'mirrored' && output === 'derivative');
  const isLost = isOfOne && x[i] !== 0 && Math.abs(x[i]!) < least;
  return isLost || Math.abs(computed - truth[i]!.toNumber()) <= 4096 * least;
}

/** Below 1024 times the smallest normal number, errors are measured in ulp of that: a factor may be subnormal on the way. */
function errorOf(computed: number, truth: Decimal, format: Precision, measure: Decimal): number {
  const floor = exactly(leastNormal(format) * 2 ** 10);
  return ulpError(computed, truth, format, measure.abs().lt(floor) ? floor : measure);
}
