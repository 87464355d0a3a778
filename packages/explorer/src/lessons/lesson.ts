// What a page shows of Python: the function as learners write it, calls of it, and what Python printed. The outputs are committed, because
// a build needs no Python; `npm run lessons -w packages/explorer` runs every call anew.
import { createHash } from 'node:crypto';
import { type Definition, find, type Parameter } from 'nonlin/catalog';
import { type LessonForm, pythonLesson } from 'nonlin/notation';
import { evaluateIn, expand } from 'nonlin/precision';
import type { Language } from '../text/language.ts';
import outputs from './outputs.json' with { type: 'json' };

/** A call whose result is printed, and its argument. */
export interface Call {
  readonly text: string;
  readonly x: number | readonly number[];
  /** Whether the textbook form fails there. */
  readonly isHard: boolean;
}

/** Code that runs, and the calls below it. */
export interface Program {
  /** The key of the lesson among the committed outputs. */
  readonly id: string;
  readonly code: string;
  readonly calls: readonly Call[];
}

/** A call with what Python printed. */
export interface Printed extends Call {
  readonly output: string;
}

interface Run {
  readonly program: string;
  readonly printed: readonly string[];
}
const runs = outputs as Readonly<Record<string, Run>>;

export const FORMS: readonly LessonForm[] = ['textbook', 'stable'];

/** The lesson of a form; undefined for the stable form where the textbook form serves as it is. */
export function programOf(f: Definition, form: LessonForm, language: Language): Program | undefined {
  const { code, name } = pythonLesson(f, { form, language });
  if (form === 'stable' && code === pythonLesson(f, { form: 'textbook', language }).code) return undefined;
  const call = (x: Call['x'], isHard: boolean): Call => ({ text: `${name}(${written(f, x)})`, x, isHard });
  const hard = hardestOf(f);
  const calls = [call(usualOf(f), false), ...(hard === undefined ? [] : [call(hard, true)])];
  return { id: `${f.name}/${form}`, code: code.trimEnd(), calls };
}

/** What Python printed for each call; a TypeError where code or calls are not those that were run. */
export function printedBy(program: Program): readonly Printed[] {
  const run = runs[program.id];
  if (run?.program !== fingerprint(program))
    throw new TypeError(`${program.id} was not run as it is now: npm run lessons -w packages/explorer`);
  return program.calls.map((call, i) => ({ ...call, output: run.printed[i]! }));
}

/** What tells whether a program has changed: its text but for the sentences, which are in two languages. */
export const fingerprint = ({ code, calls }: Program): string =>
  createHash('sha256')
    .update([code.replace(/^ *""".*"""\n/gm, ''), ...calls.map(c => c.text)].join('\n'))
    .digest('hex')
    .slice(0, 16);

/** The argument of a call: always what gives an array, of which Python prints eight digits and not the last, which differs with its version. */
const written = (f: Definition, x: Call['x']): string => {
  const list = `[${[x].flat().join(', ')}]`;
  return f.kind === 'row' && f.result === 'number' ? `[${list}]` : list;
};

/** The article's −2, 0, 2, or what the function takes in its place. */
export function usualOf(f: Definition): readonly number[] {
  if (f.kind === 'scalar') return f.domain ? [0.5, 1, 2] : [-2, 0, 2];
  if (f.kind === 'row') return f.grouped ? [-2, 0, 2, 1] : [-2, 0, 2];
  return [-2, 2];
}

const NUMBERS = [4, 10, 20, 40, 100, 800].flatMap(v => [-v, v]);
const ROWS = [[1000, 0, -1000]];
/** How far off, relatively, a result is a failure. */
const OFF = 1e-3;

/** An input for which the textbook form gives a wrong number in float64, the mildest of some. */
function hardestOf(f: Definition): number | readonly number[] | undefined {
  if (f.kind === 'scalar') {
    const right = find(f.name)!.run as unknown as (x: number) => number;
    return NUMBERS.find(x => (!f.domain || x > f.domain[0]) && isOff(textbookOf(f, x) as number, right(x)));
  }
  if (f.kind !== 'row' || f.noisy || f.grouped) return undefined;
  const right = find(f.name)!.run as unknown as (x: readonly number[]) => number | readonly number[];
  return ROWS.find(x => {
    const given = [textbookOf(f, x)].flat();
    return [right(x)].flat().some((v, i) => isOff(given[i] ?? given[0]!, v));
  });
}

/** Below this, SciPy's functions have no digits. */
const SMALL = 1e-300;

const isOff = (given: number, right: number): boolean =>
  Number.isFinite(right) && Math.abs(right) > SMALL && !(Math.abs(given - right) <= OFF * Math.abs(right));

/** The textbook form in float64, as its formula says literally; what a search is needed for is taken to be right. */
export function textbookOf(
  f: Exclude<Definition, { kind: 'mirrored' }>,
  x: number | readonly number[],
): number | number[] {
  const params = Object.entries(f.params as Readonly<Record<string, Parameter>>);
  const values = Object.fromEntries(params.map(([id, p]) => [id, p.default]));
  const formula = expand(f.value.textbook, {}, 'textbook');
  return evaluateIn(formula, { x, ...values } as Parameters<typeof evaluateIn>[1], 'float64') as
    | number
    | number[];
}

/** A call of PyTorch's own function, as it was run, and what it printed; undefined where PyTorch has none that takes the same. */
export function torchOf(f: Definition): { readonly call: string; readonly output: string } | undefined {
  const run = runs[`${f.name}/pytorch`];
  return run && { call: run.program, output: run.printed[0]! };
}
