// Holds what a framework answered to what the library gives by the framework's name, with the preset of that name.
import { leastNormal, type Precision, ulpOf } from '../../../packages/nonlin/src/analysis/precision/index.ts';
import type { Answer, Question, Reply } from './ask.ts';

/** Where an answer is another one than here, beyond digits. */
export interface Other {
  readonly of: 'value' | 'slope';
  readonly format: Precision;
  /** The input: of a row the whole row. */
  readonly x: string;
  readonly theirs: number;
  readonly ours: number;
}

export interface Verdict {
  readonly question: Question;
  /** The largest difference in ulp, for value and slope in both formats; undefined where there is none to compare. */
  readonly ulp: Readonly<Record<Precision, { readonly value?: number; readonly slope?: number } | undefined>>;
  readonly others: readonly Other[];
  /** Why there is no answer in a format. */
  readonly errors: readonly (readonly [format: Precision, error: string])[];
}

type Call = (...args: readonly unknown[]) => { data: ArrayLike<number>; shape: readonly number[] } | number;

const FORMATS: readonly Precision[] = ['float64', 'float32'];
const UPSTREAM = [1, -0.5, 0.25, 3, -2];

/** What the library gives in float64 for a question: the result, its shape, and the gradient for the upstream of ask.py. */
export function ours({ entry, x, shape }: Question): {
  readonly y: readonly number[];
  readonly shape: readonly number[];
  readonly dx: readonly number[] | undefined;
} {
  const run = entry.run as unknown as Call & { vjp: Call; derivative: Call };
  const input = { data: Float64Array.from(x), shape };
  const list = (v: ReturnType<Call>): readonly number[] => (typeof v === 'number' ? [v] : Array.from(v.data));
  const y = run(input);
  const result = list(y);
  if (shape.length === 1) return { y: result, shape, dx: list(run.derivative(input)) };
  const g = result.map((_, i) => UPSTREAM[i % UPSTREAM.length]!);
  const upstream = typeof y === 'number' ? g[0] : { data: Float64Array.from(g), shape: y.shape };
  return {
    y: result,
    shape: typeof y === 'number' ? [] : y.shape,
    dx: list(run.vjp(input, upstream)),
  };
}

export function judge(question: Question, answer: Answer): Verdict {
  const here = ours(question);
  const others: Other[] = [];
  const errors: (readonly [Precision, string])[] = [];
  const ulps = FORMATS.map(format => {
    const reply = answer[format];
    const error = answer.error ?? reply?.error;
    if (!reply || error !== undefined) {
      errors.push([format, error ?? 'no answer']);
      return [format, undefined] as const;
    }
    return [format, compared(question, reply, here, format, others)] as const;
  });
  return { question, ulp: Object.fromEntries(ulps) as Verdict['ulp'], others, errors };
}

function compared(
  question: Question,
  { y = [], dx, shape }: Reply,
  here: ReturnType<typeof ours>,
  format: Precision,
  others: Other[],
): { readonly value: number; readonly slope?: number } {
  const isScalar = question.shape.length === 1;
  const outer = (s: readonly number[] = []): string => s.filter(n => n !== 1).join('×');
  if (outer(shape) !== outer(here.shape))
    throw new Error(`${question.entry.preset.name}: shape ${shape}, here ${here.shape}`);
  const of = (kind: Other['of'], theirs: readonly unknown[], own: readonly number[]): number =>
    Math.max(
      0,
      ...theirs.map((t, i) => {
        const x = isScalar
          ? String(Object.is(question.x[i], -0) ? '-0' : question.x[i])
          : `(${question.x.slice(0, question.shape[1]).join(', ')})`;
        const [a, b] = [Number(t), format === 'float32' ? Math.fround(own[i]!) : own[i]!];
        if (!isOther(a, b)) return ulpsApart(a, own[i]!, b, format);
        others.push({ of: kind, format, x, theirs: a, ours: b });
        return 0;
      }),
    );
  const value = of('value', y, here.y);
  return dx && here.dx ? { value, slope: of('slope', dx, here.dx) } : { value };
}

/** Beyond what lost digits explain: one is not finite, or they differ in the third decimal or digit. */
const isOther = (a: number, b: number): boolean => {
  if (Object.is(a, b) || a === b) return false;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return true;
  return Math.abs(a - b) > 2e-3 * Math.max(1, Math.abs(a), Math.abs(b));
};

/** In ulp of the number, below a thousandth in ulp of that. */
function ulpsApart(a: number, exact: number, rounded: number, format: Precision): number {
  if (a === rounded || Number.isNaN(a) || Number.isNaN(exact) || !Number.isFinite(a)) return 0;
  return Math.abs(a - exact) / ulpOf(Math.max(Math.abs(exact), 1e-3, leastNormal(format)), format);
}
