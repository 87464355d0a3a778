// Holds what a framework answered to what the library gives by the framework's name, with the preset of that name.
import { leastNormal, type Precision, ulpOf } from '../../../packages/nonlin/src/analysis/precision/index.ts';
import type { Answer, Asked, Question, Reply } from './ask.ts';

/** Where an answer is another one than here, beyond digits. */
export interface Other {
  readonly of: 'value' | 'slope';
  readonly format: Precision;
  /** The input; of a row the whole row. */
  readonly inputs: readonly number[];
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

/** All verdicts on what a peer answered. */
export const judged = ({ questions, answers }: Pick<Asked, 'questions' | 'answers'>): readonly Verdict[] =>
  questions.map((q, i) => judge(q, answers[i]!));

type Call = (...args: readonly unknown[]) => { data: ArrayLike<number>; shape: readonly number[] } | number;

const FORMATS: readonly Precision[] = ['float64', 'float32'];
const UPSTREAM = [1, -0.5, 0.25, 3, -2];

/** What the library gives in float64 for a question: the result, its shape, and the gradient for the upstream of ask.py. */
export function ours({ entry, x, shape, stated }: Question): {
  readonly y: readonly number[];
  readonly shape: readonly number[];
  readonly dx: readonly number[] | undefined;
} {
  const run = entry.run as unknown as Call & { vjp: Call; derivative: Call };
  const input = { data: Float64Array.from(x), shape };
  const list = (v: ReturnType<Call>): readonly number[] => (typeof v === 'number' ? [v] : Array.from(v.data));
  const y = run(input, stated);
  const result = list(y);
  if (shape.length === 1) return { y: result, shape, dx: list(run.derivative(input, stated)) };
  const g = result.map((_, i) => UPSTREAM[i % UPSTREAM.length]!);
  const upstream = typeof y === 'number' ? g[0] : { data: Float64Array.from(g), shape: y.shape };
  return {
    y: result,
    shape: typeof y === 'number' ? [] : y.shape,
    dx: list(run.vjp(input, upstream, stated)),
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
  const outer = (s: readonly number[] = []): string => s.filter(n => n !== 1).join('×');
  if (outer(shape) !== outer(here.shape))
    throw new Error(`${question.entry.preset.name}: shape ${shape}, here ${here.shape}`);
  const of = (kind: Other['of'], theirs: readonly unknown[], own: readonly number[]): number =>
    Math.max(
      0,
      ...theirs.map((t, i) => {
        const [a, b] = [Number(t), format === 'float32' ? Math.fround(own[i]!) : own[i]!];
        if (!isOther(a, b)) return ulpsApart(a, own[i]!, b, format);
        others.push({ of: kind, format, inputs: inputsOf(question, i, theirs.length), theirs: a, ours: b });
        return 0;
      }),
    );
  const value = of('value', y, here.y);
  return dx && here.dx ? { value, slope: of('slope', dx, here.dx) } : { value };
}

/** What the i-th of n results is made of: a number, or its row. A reduction over all axes is made of the first row, too. */
function inputsOf({ x, shape }: Question, i: number, n: number): readonly number[] {
  if (shape.length === 1) return [x[i]!];
  const [rows, width] = shape as readonly [number, number];
  const row = Math.floor(i / Math.max(1, n / rows));
  return x.slice(row * width, (row + 1) * width);
}

/** Beyond what lost digits explain: one is not finite, or they differ in the fourth decimal or digit. The forms of GELU differ there. */
const isOther = (a: number, b: number): boolean => {
  if (Object.is(a, b) || a === b) return false;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return true;
  return Math.abs(a - b) > 5e-5 * Math.max(1, Math.abs(a), Math.abs(b));
};

/** In ulp of the number, below a thousandth in ulp of that. */
function ulpsApart(a: number, exact: number, rounded: number, format: Precision): number {
  if (a === rounded || Number.isNaN(a) || Number.isNaN(exact) || !Number.isFinite(a)) return 0;
  return Math.abs(a - exact) / ulpOf(Math.max(Math.abs(exact), 1e-3, leastNormal(format)), format);
}
