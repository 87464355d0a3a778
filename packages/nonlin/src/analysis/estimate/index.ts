// The numerical quality of a formula: its largest error, where the error occurs, which part causes it, and a better form.
import { type Expr, textbookSlope } from '../../formula/index.ts';
import type { Definition, Text } from '../../functions/definition.ts';
import { callable, type Defined } from '../../kernels/callable.ts';
import { type Big, toNumber } from '../oracle/index.ts';
import { type Precision, ulpError } from '../precision/index.ts';
import { type Computation, computationOf } from './computation.ts';
import { type Fault, type FaultKind, faultsOf } from './faults.ts';
import { trueAt } from './measure.ts';
import { type Sample, samplesOf } from './samples.ts';
import { type Suggestion, suggestionsFor } from './suggest.ts';

export type { Computation } from './computation.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { Sample } from './samples.ts';
export { type Suggestion, suggestionsFor } from './suggest.ts';

/** Errors of results of one type. */
export interface Measured {
  /** The largest error found, in units in the last place of the true value; ∞ where a number came out as NaN or an infinity. */
  readonly ulp: number;
  /** The input with the largest error, by the names of the formula: `{ x: -37.2 }`. */
  readonly at: Sample;
  /** The computed and the true value there; for a row, those of the element with the largest error. */
  readonly computed: number;
  readonly truth: number;
  /** The median error. */
  readonly median: number;
  /** How many inputs were looked at. */
  readonly points: number;
}

/** A part of the formula that spoils the result. */
export interface Warning extends Fault {
  /** The same in words. */
  readonly text: Text;
}

export interface Estimate {
  readonly float32: Measured;
  readonly float64: Measured;
  /** Whether float32 results come from a table of cubics or from float64 lanes, and why. */
  readonly computation: Computation;
  readonly warnings: readonly Warning[];
  readonly suggestions: readonly Suggestion[];
}

export interface EstimateOptions {
  /** The output to measure: the value, or the derivative of a function of one number. Default: the value. */
  readonly of?: 'value' | 'derivative';
}

/** What `estimate` of nonlin/define returns, for a definition. */
export function estimateOf(stated: Definition, { of = 'value' }: EstimateOptions = {}): Estimate {
  const definition = stated.kind === 'mirrored' ? stated.of : stated;
  const task: Task = { definition, run: callable(definition), of, ...formulasOf(definition, of) };
  const samples = samplesOf(definition);
  const truthAt = truths(task);
  const [float64, float32] = (['float64', 'float32'] as const).map(format =>
    errorsOf(task, samples, format, truthAt),
  ) as [readonly ErrorAt[], readonly ErrorAt[]];
  const bad = [...float64, ...float32].filter(e => e.ulp > SUSPICIOUS).map(e => e.sample);
  const faults = faultsOf(task.computed, bad, defaultsOf(definition));
  return {
    float32: summary(definition.name, float32),
    float64: summary(definition.name, float64),
    computation: computationOf(definition, of),
    warnings: faults.map(fault => ({ ...fault, text: textOf(fault) })),
    suggestions: of === 'value' && definition.value.stable === undefined ? suggestionsFor(task.textbook) : [],
  };
}

/** Errors up to this are what rounding a dozen operations in a row may amount to. */
const SUSPICIOUS = 16;

interface Task {
  readonly definition: Exclude<Definition, { kind: 'mirrored' }>;
  readonly run: Defined;
  readonly of: 'value' | 'derivative';
  /** What is true, and what computes. */
  readonly textbook: Expr;
  readonly computed: Expr;
}

function formulasOf(f: Task['definition'], of: Task['of']): Pick<Task, 'textbook' | 'computed'> {
  if (of === 'value') return { textbook: f.value.textbook, computed: f.value.stable ?? f.value.textbook };
  if (f.kind !== 'scalar')
    throw new TypeError(
      `of: ${f.name} is no function of one number, so that it has no derivative to measure`,
    );
  const textbook = textbookSlope(f);
  return { textbook, computed: f.derivative?.stable ?? textbook };
}

/** The error at one input. */
interface ErrorAt {
  readonly sample: Sample;
  readonly ulp: number;
  readonly computed: number;
  readonly truth: number;
}

type Truths = (sample: Sample) => readonly Big[] | undefined;

/** What is true at an input; most inputs are numbers of both formats, and are asked for twice. */
function truths({ definition, textbook }: Task): Truths {
  const known = new Map<string, readonly Big[] | undefined>();
  const params = defaultsOf(definition);
  return sample => {
    const key = sampleText(sample, String);
    if (!known.has(key)) known.set(key, trueAt(textbook, { ...sample, ...params }));
    return known.get(key);
  };
}

/** The errors at all inputs that are numbers of the format and where what is true can be said; of a row, its largest. */
function errorsOf(
  task: Task,
  samples: readonly Sample[],
  format: Precision,
  truthAt: Truths,
): readonly ErrorAt[] {
  const rounded = samples.map(sample => roundedTo(sample, format)).filter(isFiniteSample);
  const results = resultsOf(task, rounded, format);
  return rounded.flatMap((sample, i) => {
    const truth = truthAt(sample) ?? [];
    const errors = truth.map((t, k) => {
      const computed = results[i]![k]!;
      return { sample, computed, truth: toNumber(t), ulp: ulpError(computed, t, format) };
    });
    return errors.length === 0 ? [] : [errors.reduce((worst, e) => (e.ulp > worst.ulp ? e : worst))];
  });
}

const roundedTo = (sample: Sample, format: Precision): Sample =>
  Object.fromEntries(
    Object.entries(sample).map(([id, v]) => {
      const round = format === 'float32' ? Math.fround : Number;
      return [id, typeof v === 'number' ? round(v) : v.map(round)];
    }),
  );

const isFiniteSample = (sample: Sample): boolean => Object.values(sample).flat().every(Number.isFinite);

const arrays = { float32: Float32Array, float64: Float64Array };

/** What comes out for each input, by the kernels that run everything else. */
function resultsOf(
  { definition, run, of }: Task,
  samples: readonly Sample[],
  format: Precision,
): readonly (readonly number[])[] {
  const array = arrays[format];
  const column = (id: string): readonly number[] => samples.map(sample => sample[id] as number);
  switch (definition.kind) {
    case 'scalar': {
      const f = of === 'value' ? run : run.derivative;
      return [...f(array.from(column('x')))].map(v => [v]);
    }
    case 'gated':
      return [...run(array.from([...column('gate'), ...column('value')]), { gate: 'first' })].map(v => [v]);
    case 'row':
      return samples.map(({ x }) => {
        const y: Float32Array | Float64Array | number = run(array.from(x as readonly number[]));
        return typeof y === 'number' ? [y] : [...y];
      });
  }
}

/** The parameters at their defaults. */
const defaultsOf = (f: Task['definition']): Sample =>
  Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));

function summary(name: string, errors: readonly ErrorAt[]): Measured {
  if (errors.length === 0) throw new RangeError(`${name}: at no input can be said what is true`);
  const sorted = errors.map(e => e.ulp).sort((a, b) => a - b);
  const worst = errors.reduce((w, e) => (e.ulp > w.ulp ? e : w));
  return {
    ulp: worst.ulp,
    at: worst.sample,
    computed: worst.computed,
    truth: worst.truth,
    median: sorted[Math.floor(sorted.length / 2)]!,
    points: errors.length,
  };
}

/** What a part does, in words. */
const happenings: Readonly<Record<FaultKind, Text>> = {
  overflow: { en: 'overflows', zh: '上溢' },
  underflow: { en: 'underflows', zh: '下溢' },
  cancellation: { en: 'cancels: most digits are lost', zh: '发生相消，大部分有效数字丢失' },
  rounding: { en: 'magnifies what was rounded off its argument', zh: '放大了其自变量的舍入误差' },
};

function textOf({ kind, part, at }: Fault): Text {
  const place = sampleText(at);
  const { en, zh } = happenings[kind];
  return { en: `${part} ${en}, as at ${place}`, zh: `${part} ${zh}，例如在 ${place} 处` };
}

/** x = -37.2, or x = [1, 2, 3]. */
export function sampleText(
  sample: Sample,
  short = (v: number): string => String(Number(v.toPrecision(6))),
): string {
  return Object.entries(sample)
    .map(([id, v]) => `${id} = ${typeof v === 'number' ? short(v) : `[${v.map(short).join(', ')}]`}`)
    .join(', ');
}
