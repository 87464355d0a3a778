// What databases make of NULL, NaN, ±∞ and numbers at the ends of float64, beside the library: `npm run conformance -- absent`.
//
// An element that is NULL is one that the library's mask leaves out. Whatever the library computes, a database computes without an
// error, for one error ends the whole query.
import { all, type Entry } from '../../packages/nonlin/src/catalog.ts';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import { dialects } from '../../packages/nonlin/src/languages/sql/dialects.ts';
import { mathFunctions } from '../../packages/nonlin/src/languages/sql/functions.ts';
import { SIZES } from '../../packages/nonlin/src/languages/sql/intervals.ts';
import { CannotWrite, code } from '../../packages/nonlin/src/notation.ts';
import type { Output } from './cases.ts';
import { inEach } from './engines/databases.ts';
import { type Database, numbersOf, statementsOf } from './engines/sql.ts';
import type { Job } from './runner.ts';

/** Stands for NULL in a job; no case has it as a number. */
export const ABSENT = 1.2345678901234567e-77;

const ENDS = [
  0,
  5e-324,
  2.3e-308,
  1e-300,
  1e-160,
  1e-20,
  0.5,
  1,
  2.5,
  36.7,
  700,
  709.7,
  745,
  1e4,
  1e100,
  1e154,
  1e200,
  1e300,
  1e308,
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
];
const POINTS = [...ENDS, ...ENDS.map(x => -x), Number.NaN, ABSENT];
const { POSITIVE_INFINITY: INF, NEGATIVE_INFINITY, NaN: NAN } = Number;

/** Rows of four. */
const ROWS: readonly (readonly number[])[] = [
  [1, ABSENT, 0, 2],
  [1, 0, ABSENT, ABSENT],
  [ABSENT, ABSENT, ABSENT, 3],
  [1, -1.797e308, 0, -1.797e308],
  [1, Number.MAX_VALUE, 0, -Number.MAX_VALUE],
  [745, -1e308, 0.5, 0],
  [1e308, 1e308, 9e307, 1e308],
  [-1e308, -1e308, -9e307, -1e308],
  [5e-324, 1e308, 0, -5e-324],
  [5e-324, 1e-310, -1e-320, 0],
  [1e-160, 2e-160, -1e-160, 0],
  [1e200, 1e200, -1e200, 1],
  [1e154, 2e154, -1e154, 1],
  [1e-200, 0, 0, 1e-200],
  [1, NEGATIVE_INFINITY, 2, 0],
  [NEGATIVE_INFINITY, NEGATIVE_INFINITY, NEGATIVE_INFINITY, 1],
  [NEGATIVE_INFINITY, NEGATIVE_INFINITY, NEGATIVE_INFINITY, NEGATIVE_INFINITY],
  [INF, 1, 0, 2],
  [INF, NEGATIVE_INFINITY, 0, INF],
  [1, NAN, 0, ABSENT],
  [NAN, INF, NEGATIVE_INFINITY, ABSENT],
  [ABSENT, NEGATIVE_INFINITY, 1, INF],
  [-0, 0, -0, 0],
  [-700, 700, -745, 745],
];
const GRADIENTS: readonly (readonly number[])[] = [
  [1, 1.25, 1.5, -2],
  [1e308, -1e308, 1e308, 1e308],
  [5e-324, 1e-310, -5e-324, 0],
  [1e-200, 1e200, -1e200, 1],
  [INF, 1, -1, 0],
  [0, NAN, 1, 1],
];

/** Whether short code is meant for a number: for all but very large and very small ones. */
const isOrdinary = (v: number): boolean =>
  v === ABSENT ||
  v === 0 ||
  !Number.isFinite(v) ||
  (Math.abs(v) >= 1 / SIZES.input && Math.abs(v) <= SIZES.input);

/** The jobs of one function, one a row, so that an error is one row's; for short code, those that it is meant for. */
function jobsOf(f: Definition, output: Output, isShort: boolean): readonly Job[] {
  const base = { f, output, format: 'float64' } as const;
  const meant = <T extends number | readonly number[]>(all: readonly T[]): readonly T[] =>
    isShort ? all.filter(v => [v].flat().every(isOrdinary)) : all;
  if (f.kind === 'scalar') return meant(POINTS).map(x => ({ ...base, x: [x], width: 1, g: [] }));
  const gs = output === 'value' ? [[]] : f.kind === 'gated' ? [[1, 1]] : meant(GRADIENTS);
  return meant(ROWS).flatMap(x => gs.map(g => ({ ...base, x, width: 4, g: lengthened(f, g) })));
}

/** As many as the result has. */
function lengthened(f: Definition, g: readonly number[]): readonly number[] {
  if (f.kind === 'mirrored') return [...g, ...g];
  // A database has the slopes of a pair; what they are multiplied by is the caller's.
  if (f.kind === 'gated') return [1, 1];
  return f.kind === 'row' && f.result === 'number' ? g.slice(0, f.grouped ? 2 : 1) : g;
}

type Run = (...args: readonly unknown[]) => unknown;

/** What the library gives, with NULL where that is meant. */
function expected({ run }: Entry, { f, output, x, g }: Job): readonly (number | null)[] {
  const call = run as unknown as Run & { vjp: Run; derivative: Run };
  const isHere = x.map(v => v !== ABSENT);
  if (f.kind === 'scalar')
    return isHere[0] ? [(output === 'value' ? call(x[0]) : call.derivative(x[0])) as number] : [null];
  const row = x.map(v => (v === ABSENT ? 0 : v));
  const mask = f.kind === 'row' ? { mask: isHere } : {};
  const arrived = f.kind === 'row' && f.result === 'number' && !f.grouped ? g[0] : g;
  const result = output === 'value' ? call(row, mask) : call.vjp(row, arrived, mask);
  const list = typeof result === 'number' ? [result] : (result as readonly number[]);
  return list.map((v, i) => (isAbsent(f, output, isHere, i, list.length) ? null : v));
}

/** Whether a result is NULL: where its element is, or all elements that it is made of; in pairs, where either is. */
function isAbsent(f: Definition, output: Output, isHere: readonly boolean[], i: number, n: number): boolean {
  const half = isHere.length / 2;
  if (f.kind === 'gated') {
    const [gate, value] =
      f.place === 'interleaved' ? [i - (i % 2), i + 1 - (i % 2)] : [i % half, half + (i % half)];
    return n < isHere.length && f.place === 'interleaved'
      ? !(isHere[2 * i] && isHere[2 * i + 1])
      : !(isHere[gate] && isHere[value]);
  }
  if (f.kind === 'row' && output === 'value' && n < isHere.length) {
    const each = isHere.length / n;
    return !isHere.slice(i * each, (i + 1) * each).some(Boolean);
  }
  return !isHere[i % isHere.length];
}

/** What is lost below the smallest normal numbers; in short code below e^-345, with an input as a factor. */
const LOST = { library: 1e-305, engine: 1e-146 } as const;

const isClose = (
  a: number | null,
  b: number | null | undefined,
  scale: number,
  lost: number = LOST.library,
): boolean =>
  a === null || b === null || b === undefined
    ? a === (b ?? null)
    : Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), scale) + lost;

/** What stands for signs that raise errors, at every pair of points. */
async function signs({ language, type, execute }: Database): Promise<readonly string[]> {
  const arithmetic = {
    add: (a: number, b: number) => a + b,
    sub: (a: number, b: number) => a - b,
    mul: (a: number, b: number) => a * b,
    div: (a: number, b: number) => a / b,
  };
  const known = dialects[language].own;
  const ops = (['add', 'sub', 'mul', 'div'] as const).filter(op => known[op]);
  if (ops.length === 0) return [];
  const pairs = POINTS.flatMap(a => POINTS.map(b => [a, b] as const));
  const literal = (v: number): string => (v === ABSENT ? `CAST(NULL AS ${type})` : `CAST('${v}' AS ${type})`);
  const values = pairs.map(([a, b], i) => `(${i}, ${literal(a)}, ${literal(b)})`).join(', ');
  const columns = ops.map(op => `nonlin_math_${op}(a, b)`).join(', ');
  const rows = await execute([
    ...mathFunctions({ dialect: dialects[language], isShort: false }, ops).flatMap(statementsOf),
    `SELECT i, ${columns} FROM (VALUES ${values}) AS given(i, a, b) ORDER BY i`,
  ]);
  return pairs.flatMap(([a, b], i) =>
    ops.flatMap((op, k) => {
      const right = a === ABSENT || b === ABSENT ? null : arithmetic[op](a, b);
      const given = rows[i]![k + 1];
      return isClose(right, given, 0) ? [] : [`${op}(${a}, ${b}): ${given}, not ${right}`];
    }),
  );
}

/** The complaints about one database: what it makes of the code for every float, and of the short code. */
async function compared(database: Database): Promise<readonly string[]> {
  return [
    ...(await signs(database)),
    ...(await differences(database)),
    ...(await differences({ ...database, arithmetic: 'engine' })),
  ];
}

/** Where results of a database are not those of the library. */
export async function differences(database: Database): Promise<readonly string[]> {
  const { language, arithmetic = 'library' } = database;
  const manner = arithmetic === 'engine' ? `${language} in short` : language;
  const complaints: string[] = [];
  let count = 0;
  for (const entry of all()) {
    const f = entry.definition;
    if (!isWritten(f, language)) continue;
    for (const output of ['value', 'derivative'] as const) {
      const jobs = jobsOf(f, output, arithmetic === 'engine');
      const answers = await together(database, jobs);
      jobs.forEach((job, k) => {
        const right = expected(entry, job);
        const answer = answers[k]!;
        count += right.length;
        const sizes = right.map(v => Math.abs(v ?? 0)).filter(Number.isFinite);
        const scale = f.kind === 'row' ? Math.max(0, ...sizes) : 0;
        if (answer instanceof Error)
          complaints.push(
            `${manner}, ${titleOf(job)}: ${answer.message.replace(/NOTICE.*\n/, '').slice(0, 120)}`,
          );
        else if (!right.every((v, i) => isClose(v, answer[i], scale, LOST[arithmetic])))
          complaints.push(`${manner}, ${titleOf(job)}: ${answer}, not ${right}`);
      });
    }
  }
  console.log(`${manner}: ${count} results`);
  return complaints;
}

/** All at once; where that fails, one by one. */
async function together(
  database: Database,
  jobs: readonly Job[],
): Promise<readonly (readonly (number | null)[] | Error)[]> {
  const one = (some: readonly Job[]): Promise<readonly (number | null)[]> =>
    numbersOf(database, joined(some), v => v === ABSENT);
  try {
    const results = await one(jobs);
    const each = results.length / jobs.length;
    if (!Number.isInteger(each)) throw new Error('results are missing');
    return jobs.map((_, k) => results.slice(k * each, (k + 1) * each));
  } catch (error) {
    if (jobs.length === 1) return [error as Error];
    const half = Math.ceil(jobs.length / 2);
    return [
      ...(await together(database, jobs.slice(0, half))),
      ...(await together(database, jobs.slice(half))),
    ];
  }
}

const joined = (jobs: readonly Job[]): Job => ({
  ...jobs[0]!,
  x: jobs.flatMap(job => job.x),
  g: jobs.flatMap(job => job.g),
  width: jobs[0]!.f.kind === 'scalar' ? jobs.length : jobs[0]!.width,
});

const titleOf = ({ f, output, x, g }: Job): string =>
  `${f.name}, ${output} at [${x.map(v => (v === ABSENT ? 'NULL' : v))}]${g.length > 0 ? `, g [${g}]` : ''}`;

function isWritten(f: Definition, language: string): boolean {
  try {
    code(f, language, { derivative: true });
    return true;
  } catch (error) {
    if (error instanceof CannotWrite) return false;
    throw error;
  }
}

/** Compares the databases that are here with the library, prints what differs, and tells whether nothing does. */
export async function absent(): Promise<boolean> {
  let isAlike = true;
  for (const [{ title, needs }, complaints] of await inEach(compared)) {
    if (complaints === undefined) console.log(`${title}: not run; ${needs}`);
    for (const text of complaints ?? []) console.log(`${title}: ${text}`);
    if ((complaints ?? []).length > 0) isAlike = false;
  }
  return isAlike;
}
