// SQL: a function of a number as a function of the database, a function of a row as a query over a long table.

import { lowerFolded } from '../../compiler/lower.ts';
import { expand, name, number, op } from '../../formula/index.ts';
import type { Definition } from '../../functions/definition.ts';
import {
  CannotWrite,
  type CodeOptions,
  completed,
  defineLanguage,
  described,
  type Language,
  parametersOf,
  type Request,
  type Unit,
  unitsOf,
} from '../language.ts';
import { snakeCase } from '../names.ts';
import { type ByShape, byShape, type Mirrored, routinesOf } from '../routines.ts';
import { held } from '../text.ts';
import { type Dialect, dialects } from './dialects.ts';
import { expressionOf, functionOf, type Manner, mathFunctions, type Written } from './functions.ts';
import { interval, ordinary } from './intervals.ts';
import { identifier, sqlNaming } from './names.ts';
import { rowQuery } from './rows.ts';
import { Writer } from './statements.ts';

/** What a function is called in a database: nonlin_leaky_relu. */
export const sqlName = (id: string): string => `nonlin_${snakeCase(id)}`;

/** A number with its sign. */
const signed = (dialect: Dialect, value: number): string => {
  const size = Math.abs(value) === Infinity ? dialect.inf : dialect.literal(Math.abs(value));
  return value < 0 || Object.is(value, -0) ? `-${size}` : size;
};

function elementwise(manner: Manner, f: Definition, unit: Unit, request: Request): Written {
  const { dialect, isShort } = manner;
  const known = parametersOf(f);
  const { variables } = unit;
  const params = Object.keys(known).map(id => ({
    name: id,
    id: identifier(id, dialect.quote),
    default: signed(dialect, request.params[id]!),
  }));
  const ranges = Object.entries(known).map(([id, p]) => [id, interval(...p.range)] as const);
  const usual = [
    ...ranges.map(([id, range]) => [id, ordinary('parameter', range)] as const),
    ...variables.map(v => [v, ordinary('input')] as const),
  ];
  return functionOf(
    manner,
    sqlName(unit.id),
    variables,
    params,
    lowerFolded(unit.formula),
    Object.fromEntries(isShort ? usual : ranges),
  );
}

/** What is written of the formula that is right for every float; in short, of the one whose text is shorter, with all that it needs. */
function shortest<T extends { readonly needed: Written['needed'] }>(
  manner: Manner,
  unit: Unit,
  write: (unit: Unit) => T,
  textOf: (written: T) => string,
): T {
  if (!manner.isShort) return write(unit);
  const sizeOf = (written: T): number =>
    textOf(written).length + mathFunctions(manner, written.needed).join('').length;
  const [long, short] = [write(unit), write({ ...unit, formula: unit.brief })];
  return sizeOf(short) < sizeOf(long) ? short : long;
}

const textOf = ({ statements }: Written): string => statements.join('');

/** What short code says of itself. */
const SHORT = [
  'Written by nonlin in short, from a definition under the MIT licence: for NULL, NaN, 0, ±∞ and numbers from 1e-50 to 1e50 in size.',
];

/** Functions of numbers become functions of the database; functions of rows are queries, and need nothing for groups and pairs. */
const scripts: ByShape<(manner: Manner, request: Request) => readonly Written[]> = {
  pointwise: r => (manner, request) => {
    // What a database computes needs no slopes for parameters, and a gate and a value are two columns.
    if (r.of !== undefined && !r.unit.variables.includes(r.of)) return [];
    const id = r.isGradient ? r.id : r.f.name;
    return [shortest(manner, { ...r.unit, id }, unit => elementwise(manner, r.f, unit, request), textOf)];
  },
  row: r => (manner, request) => [
    shortest(manner, r.unit, unit => rowQuery(manner, r.f, withNumbers(unit, request)), textOf),
  ],
  groups: () => () => [],
  pairs: () => () => [],
  mirror: r => manner => [r.isGradient ? mirroredGradient(manner, r) : mirroredQuery(r)],
};

/** A query has no arguments: parameters are written in. */
const withNumbers = (unit: Unit, { params }: Request): Unit => ({
  ...unit,
  formula: expand(
    unit.formula,
    Object.fromEntries(Object.entries(params).map(([id, value]) => [id, number(value)])),
  ),
});

/** Twice as many elements a row: f(x), and behind them f(−x). */
function mirroredQuery({ value }: Mirrored): Written {
  const name = sqlName(value.id);
  const statement = [
    'WITH input AS (\n  SELECT row_id, position, x FROM elements\n)',
    `SELECT row_id, position, ${name}(x) AS y FROM input`,
    'UNION ALL',
    `SELECT row_id, position + COUNT(*) OVER (PARTITION BY row_id), ${name}(-x) FROM input;`,
  ].join('\n');
  return { statements: [statement], needed: new Set() };
}

/** `g` is what arrives at f(x), `g_mirrored` what arrives at f(−x). */
function mirroredGradient({ dialect, isShort }: Manner, r: Mirrored): Written {
  const slope = sqlName(r.slope.id);
  const columns = { here: `${slope}(x)`, mirrored: `${slope}(-x)`, g: 'g', gMirrored: 'g_mirrored' };
  const product = (a: string, b: string) => op('mul', name(a), name(b));
  const root = op('sub', product('here', 'g'), product('mirrored', 'gMirrored'));
  const intervals = isShort
    ? Object.fromEntries(Object.keys(columns).map(id => [id, ordinary('input')]))
    : {};
  const writer = new Writer(dialect, { root, names: new Map() }, columns, { intervals, isShort });
  const statement = [
    'WITH input AS (\n  SELECT row_id, position, x, g, g_mirrored FROM elements\n)',
    `SELECT row_id, position, ${writer.phrase(root).text} AS dx FROM input;`,
  ].join('\n');
  return { statements: [statement], needed: writer.needed };
}

function write(dialect: Dialect, f: Definition, request: Request): string {
  const manner = { dialect, isShort: request.arithmetic === 'engine' };
  const script = routinesOf(f, request).flatMap(r => byShape(r, scripts)(manner, request));
  const needed = new Set(script.flatMap(part => [...part.needed]));
  const text = described(f);
  const origin = manner.isShort ? SHORT : [text.origin];
  const comments = [text.title, text.formula, ...origin, dialect.remark];
  return `${[
    comments.map(line => `-- ${held.lineComment(line)}`).join('\n'),
    ...mathFunctions(manner, needed),
    ...script.flatMap(part => part.statements),
  ].join('\n\n')}\n`;
}

const sqlLanguage = (dialect: Dialect): Language =>
  defineLanguage({
    name: dialect.name,
    title: dialect.title,
    fileExtension: '.sql',
    mediaType: 'application/sql',
    markdown: 'sql',
    arithmetics: ['library', 'engine'],
    naming: sqlNaming,
    write: (f, request) => write(dialect, f, request),
  });

/** An expression, and the statements that make the functions that it calls. */
export interface SqlExpression {
  readonly expression: string;
  /** Empty where the database has all that it takes. */
  readonly functions: readonly string[];
}

/** What an expression is written with, besides the parameters: the names of columns. */
export interface SqlExpressionOptions extends CodeOptions {
  /** By what the formula calls them: `x`, or `gate` and `value`; by those names if left out. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** An expression over columns, with parameters as numbers: see nonlin/notation. */
export function sqlExpression(
  f: Definition,
  dialectName: keyof typeof dialects,
  { columns = {}, ...options }: SqlExpressionOptions = {},
): SqlExpression {
  if (!Object.hasOwn(dialects, dialectName))
    throw new RangeError(`dialect: expected one of ${Object.keys(dialects).join(', ')}, not ${dialectName}`);
  const dialect = dialects[dialectName];
  if (f.kind === 'row' || f.kind === 'mirrored')
    throw new CannotWrite(dialect.title, f, 'as an expression; it is a query, which `code` gives');
  const request = completed(f, options);
  const { value, slopes } = unitsOf(f);
  const unit = request.derivative ? slopes[f.kind === 'scalar' ? 'x' : 'gate']! : value;
  const names = Object.fromEntries(unit.variables.map(v => [v, columns[v] ?? v]));
  const manner = { dialect, isShort: request.arithmetic === 'engine' };
  const { expression, needed } = shortest(
    manner,
    unit,
    form => expressionOf(manner, lowerFolded(withNumbers(form, request).formula), names),
    written => written.expression,
  );
  return { expression, functions: mathFunctions(manner, needed) };
}

/** DuckDB, PostgreSQL and Spark SQL. */
export const sqlLanguages: readonly Language[] = Object.values(dialects).map(sqlLanguage);
