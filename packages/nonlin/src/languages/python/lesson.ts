// Python as learners write it: a short function of NumPy arrays, in the form that people know or in the form that computes.

import { type AnyOp, type Expr, expand, type Op } from '../../formula/index.ts';
import type { Definition, Text } from '../../functions/definition.ts';
import { completed, inWordsOf } from '../language.ts';
import type { Routine } from '../routines.ts';
import { numpy, numpyNaming, QUIET } from './numpy.ts';
import { type ArrayModule, arrayModule } from './numpyModule.ts';
import { pythonName } from './python.ts';
import { quoted } from './pythonArrays.ts';

/** Which formula a lesson computes: the one of textbooks, or the one that is right for every float. */
export type LessonForm = 'textbook' | 'stable';

export interface LessonOptions {
  readonly form: LessonForm;
  /** The language of what the code says of itself. */
  readonly language: keyof Text;
}

/** What is imported and defined, and what the function is called in it. */
export interface Lesson {
  readonly code: string;
  readonly name: string;
}

export function lessonOf(f: Definition, { form, language }: LessonOptions): Lesson {
  const named = inWordsOf(inForm(f, form), numpyNaming, completed(f, {}));
  return { code: arrayModule(named.f, named.request, plainly(language)), name: pythonName(named.f.name) };
}

/** The definition with one formula only. The textbook form is written out, so that the functions it calls are in theirs, too. */
function inForm<F extends Definition>(f: F, form: LessonForm): F {
  if (f.kind === 'mirrored') return { ...f, of: inForm(f.of, form) };
  if (form === 'stable') return f;
  return { ...f, value: { textbook: expand(f.value.textbook, {}, 'textbook') } };
}

/** NumPy without types to convert to, and without references. */
const plainly = (language: keyof Text): ArrayModule => ({
  ...numpy,
  prelude: [],
  origin: [],
  stem: stemOf,
  helpers: helpersIn(language),
  open: variables => variables.map(v => `${v} = np.asarray(${v}, dtype=float)`),
  lift: () => [],
  close: result => [`return ${result}`],
  above: body => (body.some(line => line.includes('np.where(')) ? [QUIET] : []),
  // Functions that the learner's function is made of need no sentence.
  comment: r => (r.remark || isPart(r) ? [] : quoted([r.f.summary[language]])),
});

/** Names that say what was computed; other operations are parts. */
const STEMS: Readonly<Partial<Record<AnyOp, string>>> = {
  neg: 'opposite',
  add: 'total',
  sub: 'difference',
  mul: 'product',
  div: 'quotient',
  sqrt: 'root',
  abs: 'size',
  min: 'limited',
  max: 'limited',
  exp: 'power',
  log: 'logarithm',
  log1p: 'logarithm',
  select: 'chosen',
  rowsum: 'total',
  rowmax: 'largest',
  lt: 'isBelow',
  le: 'isBelow',
  gt: 'isAbove',
  ge: 'isAbove',
};

const isNumber = (e: Expr | undefined, value: number): boolean => e?.kind === 'number' && e.value === value;

/** What a learner would call a part that the formula leaves without a name. */
function stemOf(part: Expr): string {
  if (part.kind !== 'op') return 'part';
  const { op, args } = part;
  const [a, b] = args;
  if (op === 'lt' && isNumber(b, 0)) return 'isNegative';
  if (op === 'gt' && isNumber(b, 0)) return 'isPositive';
  if (op === 'mul' && a === b) return 'square';
  if (op === 'div' && isNumber(a, 1)) return 'inverse';
  if (op === 'max' && [a, b].some(e => isNumber(e, 0))) return 'positivePart';
  return STEMS[op] ?? 'part';
}

const isPart = (r: Routine): boolean => r.shape === 'row' && r.f.grouped === true;

/** What the helpers of NumPy say of themselves. */
const SENTENCE = /^ {4}""".*"""$/m;

const inChinese: Readonly<Partial<Record<Op, string>>> = {
  rowargmax: '第一个最大元素的位置；有 NaN，或没有大于 -inf 的元素时，为 NaN。',
  onehot: '每行的第 k 个位置为 1，其余为 0；k 为 NaN 时仍为 NaN。',
  entmaxThreshold: '用二分法求 t，使 max(u - t, 0)**p 之和为 1；每行最大的 u 为 0。',
};

const helpersIn = (language: keyof Text): ArrayModule['helpers'] =>
  language === 'en'
    ? numpy.helpers
    : Object.fromEntries(
        Object.entries(numpy.helpers).map(([op, text]) => [
          op,
          text.replace(SENTENCE, `    """${inChinese[op as Op]!}"""`),
        ]),
      );
