// What the databases have in common: the statements that run a job, and tables of numbers.

import { sqlName } from '../../../packages/nonlin/src/languages/sql/sql.ts';
import { code } from '../../../packages/nonlin/src/notation.ts';
import type { Job } from '../runner.ts';

/** Runs statements one after the other and gives the rows of the last. */
export type Execute = (statements: readonly string[]) => Promise<readonly (readonly (number | null)[])[]>;

/** A database that runs statements. */
export interface Database {
  /** The language whose code it reads. */
  readonly language: 'duckdb' | 'postgresql' | 'spark';
  /** What it calls float64. */
  readonly type: string;
  /** What a query can be kept as until the session ends. */
  readonly temporary: 'TABLE' | 'VIEW';
  /** Whether BEGIN and ROLLBACK undo what a script makes. */
  readonly isUndoable: boolean;
  readonly execute: Execute;
  /** `engine` where it is to run the short code; the code for every float if left out. */
  readonly arithmetic?: 'engine';
  /** Ends the session, if it has a process of its own. */
  stop?(): unknown;
}

/** The statements of a script; none has a semicolon at the end of a line within. */
export const statementsOf = (script: string): readonly string[] =>
  script
    .replace(/^--.*\n/gm, '')
    .split(/;\n/)
    .map(statement => statement.trim())
    .filter(Boolean);

const text = (v: number): string => (Object.is(v, -0) ? '-0.0' : String(v));

/** The results of a job, in the order of its inputs. */
export const answer = async (database: Database, job: Job): Promise<readonly number[]> =>
  (await numbersOf(database, job)).map(v => v ?? Number.NaN);

/** The same with NULL, which stands where `isNull` says so. */
export async function numbersOf(
  database: Database,
  job: Job,
  isNull: (v: number) => boolean = () => false,
): Promise<readonly (number | null)[]> {
  const { language, type, execute, arithmetic = 'library' } = database;
  const script = statementsOf(code(job.f, language, { derivative: true, arithmetic }) as string);
  const literal = (v: number): string =>
    isNull(v) ? `CAST(NULL AS ${type})` : `CAST('${text(v)}' AS ${type})`;
  const rows = await execute(statementsFor(job, script, literal, database.temporary));
  return rows.map(row => row.at(-1) ?? null);
}

type Write = (v: number) => string;
const values = (columns: string, lines: readonly (readonly string[])[]): string =>
  `SELECT * FROM (VALUES ${lines.map(line => `(${line.join(', ')})`).join(', ')}) AS given(${columns})`;
const tableOf = (
  temporary: string,
  columns: string,
  lines: readonly (readonly string[])[],
): readonly string[] => [
  `DROP ${temporary} IF EXISTS elements`,
  `CREATE TEMPORARY ${temporary} elements AS ${values(columns, lines)}`,
];

/** What writes the statements of a job: the code, literals, and what a table of them is kept as. */
type Statements = (
  job: Job,
  script: readonly string[],
  literal: Write,
  temporary: Database['temporary'],
) => readonly string[];

const statementsFor: Statements = (job, ...how) => {
  switch (job.f.kind) {
    case 'scalar':
      return scalar(job, ...how);
    case 'gated':
      return gated(job, ...how);
    default:
      return queried(job, ...how);
  }
};

const scalar: Statements = ({ f, output, x }, script, literal, temporary) => {
  const name = sqlName(output === 'value' ? f.name : `${f.name}Derivative`);
  const table = tableOf(
    temporary,
    'position, x',
    x.map((v, i) => [String(i), literal(v)]),
  );
  return [...script, ...table, `SELECT position, ${name}(x) FROM elements ORDER BY position`];
};

/** Gate and value of each place, with the gradient that arrives there. */
const gated: Statements = (job, script, literal, temporary) => {
  const { f, output, x, width, g } = job;
  if (f.kind !== 'gated') throw new TypeError('not a gated function');
  const half = width / 2;
  const [gateAt, valueAt] = {
    first: [(i: number) => i, (i: number) => half + i],
    last: [(i: number) => half + i, (i: number) => i],
    interleaved: [(i: number) => 2 * i, (i: number) => 2 * i + 1],
  }[f.place] as [(i: number) => number, (i: number) => number];
  const lines = Array.from({ length: x.length / 2 }, (_, k) => {
    const [row, i] = [Math.floor(k / half), k % half];
    const at = (place: number): string => literal(x[row * width + place]!);
    return [row, gateAt(i), valueAt(i)].map(String).concat(at(gateAt(i)), at(valueAt(i)), literal(g[k] ?? 0));
  });
  const table = tableOf(temporary, 'row_id, gate_position, value_position, gate, value, g', lines);
  const slope = (of: string): string =>
    `SELECT row_id, ${of}_position AS position, g * ${sqlName(`${f.name}${of === 'gate' ? 'Gate' : 'Value'}Slope`)}(gate, value) FROM elements`;
  return [
    ...script,
    ...table,
    output === 'value'
      ? `SELECT row_id, LEAST(gate_position, value_position), ${sqlName(f.name)}(gate, value) FROM elements ORDER BY 1, 2`
      : `${slope('gate')} UNION ALL ${slope('value')} ORDER BY 1, 2`,
  ];
};

/** A row or a mirrored function: the script ends with its queries, that of the gradient last. */
const queried: Statements = ({ f, output, x, width, g }, script, literal, temporary) => {
  const isQuery = (statement: string): boolean => statement.startsWith('WITH');
  const isGrouped = f.kind === 'row' && f.grouped === true;
  const perRow = (g.length * width) / x.length;
  const lines = x.map((v, k) => {
    const [row, i] = [Math.floor(k / width), k % width];
    const place = [row, ...(isGrouped ? [Math.floor(i / 2)] : []), i].map(String);
    const arrived = g[row * perRow + Math.min(isGrouped ? Math.floor(i / 2) : i, perRow - 1)] ?? 0;
    const mirrored = f.kind === 'mirrored' ? [literal(g[row * perRow + width + i] ?? 0)] : [];
    return [...place, literal(v), literal(arrived), ...mirrored];
  });
  const columns = f.kind === 'mirrored' ? 'x, g, g_mirrored' : 'x, g';
  const keys = isGrouped ? 'row_id, group_id, position' : 'row_id, position';
  const [query] = script.filter(isQuery).slice(output === 'value' ? 0 : -1);
  const count =
    f.kind === 'row' && f.result === 'number' && output === 'value'
      ? keys.split(',').length - 1
      : keys.split(',').length;
  const order = Array.from({ length: count }, (_, i) => i + 1).join(', ');
  return [
    ...script.filter(statement => !isQuery(statement)),
    ...tableOf(temporary, `${keys}, ${columns}`, lines),
    `SELECT * FROM (${query}) AS result ORDER BY ${order}`,
  ];
};
