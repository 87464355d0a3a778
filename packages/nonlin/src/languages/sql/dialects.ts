// The dialects of SQL: what each writes otherwise, and what it lacks or does otherwise than IEEE 754.
//
// All three order NaN above every number and take it for equal to itself, so `x < NaN` is true for every number, false for
// NaN and unknown for NULL.
import type { AnyOp } from '../../formula/index.ts';
import { type Interval, POWERS } from './intervals.ts';

/** A parameter of a function of a database. */
export interface SqlParameter {
  readonly id: string;
  /** A literal. */
  readonly default?: string;
}

export interface Dialect {
  readonly name: 'duckdb' | 'postgresql' | 'spark';
  readonly title: string;
  /** What stands around a name that is a word of the language. */
  readonly quote: '"' | '`';
  readonly nan: string;
  readonly inf: string;
  /** A finite number that is not negative. */
  literal(value: number): string;
  /** Operations that a function built in computes for every float, without an error. */
  readonly builtIn: Readonly<Partial<Record<AnyOp, string>>>;
  /** Operations that take a function of ours, in SQL: its parameters and its body, which may call other operations. */
  readonly own: Readonly<Partial<Record<AnyOp, OwnFunction>>>;
  /** How operations are written in short, in place of a function of ours: by where their argument lies. */
  readonly inShort: Readonly<Partial<Record<AnyOp, InShort>>>;
  /** Signs that raise errors where IEEE 754 gives ±∞, 0 or NaN: they are written as functions unless nothing can happen. */
  readonly raising: readonly ('add' | 'sub' | 'mul' | 'div')[];
  /** The statement that makes a function of numbers. */
  create(name: string, params: readonly SqlParameter[], body: string): string;
  /**
   * The statement that makes a function with names for parts, where the dialect has one. Arguments of functions have names there,
   * too: PostgreSQL puts a function's text in place of its call only if what it is called with costs little.
   */
  createBlock?(
    name: string,
    params: readonly SqlParameter[],
    lets: readonly { readonly id: string; readonly text: string }[],
    result: string,
  ): string;
  /**
   * A sum over a window, of a column whose numbers may be too large for SUM, and the operations that it takes; left out where SUM
   * gives ±∞.
   */
  readonly wideSum?: { text(column: string, window: string): string; readonly needs: readonly AnyOp[] };
  /** What a file begins with. */
  readonly remark: string;
}

/** The text for an argument; undefined where an argument of that interval needs the function. */
export type InShort = (argument: Interval) => ((x: string) => string) | undefined;

export interface OwnFunction {
  readonly params: readonly string[];
  readonly body: string;
  /** Further functions that it calls, by what follows its own name. */
  readonly parts?: Readonly<Record<string, OwnFunction>>;
}

/** Shortest text that is read as the same float64, as a number with an exponent, which no dialect takes for a decimal. */
const withExponent = (value: number): string => {
  const text = String(value).replace('e+', 'e');
  return text.includes('e') ? text : `${text}e0`;
};
const withPoint = (value: number): string => {
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
};

const ofX = (body: string): OwnFunction => ({ params: ['x'], body });

/** Where s is 0, so is x, in all that this is used for. */
const copysign: OwnFunction = { params: ['x', 's'], body: 'SIGN(s) * ABS(x)' };

/** Functions that raise errors, or give NULL, outside their domain. */
const guarded = (nan: string, inf: string) =>
  ({
    log: ofX(`CASE WHEN x > 0 THEN LN(x) WHEN x = 0 THEN -${inf} ELSE ${nan} END`),
    sqrt: ofX(`CASE WHEN x >= 0 THEN SQRT(x) ELSE ${nan} END`),
    sin: ofX(`CASE WHEN ABS(x) < ${inf} THEN SIN(x) ELSE ${nan} END`),
    cos: ofX(`CASE WHEN ABS(x) < ${inf} THEN COS(x) ELSE ${nan} END`),
    log1p: ofX(
      `CASE WHEN ABS(x) < 1e-290 THEN x WHEN ABS(x) < 0.5 THEN 2 * ATANH(x / (2 + x)) WHEN x > -1 THEN LN(1 + x) WHEN x = -1 THEN -${inf} ELSE ${nan} END`,
    ),
    copysign,
  }) satisfies Partial<Record<AnyOp, OwnFunction>>;

/** Functions that need no guard where the argument cannot leave their domain. */
const unguarded = {
  log: ({ low }) => (low > 0 ? x => `LN(${x})` : undefined),
  sqrt: ({ low }) => (low >= 0 ? x => `SQRT(${x})` : undefined),
} satisfies Partial<Record<AnyOp, InShort>>;

const DOUBLE = { nan: "CAST('NaN' AS DOUBLE)", inf: "CAST('Infinity' AS DOUBLE)" };
const listed = (params: readonly SqlParameter[], write: (p: SqlParameter) => string): string =>
  params.map(write).join(', ');

const duckdb: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  quote: '"',
  ...DOUBLE,
  literal: withExponent,
  builtIn: { exp: 'EXP', tanh: 'TANH', atan: 'ATAN' },
  own: guarded(DOUBLE.nan, DOUBLE.inf),
  inShort: unguarded,
  raising: [],
  create: (name, params, body) =>
    `CREATE OR REPLACE MACRO ${name}(${listed(params, p => (p.default === undefined ? p.id : `${p.id} := ${p.default}`))}) AS\n  ${body};`,
  remark: 'For DuckDB 1.3 or later.',
};

const spark: Dialect = {
  name: 'spark',
  title: 'Spark SQL',
  quote: '`',
  ...DOUBLE,
  literal: withExponent,
  builtIn: { exp: 'EXP', expm1: 'EXPM1', tanh: 'TANH', atan: 'ATAN', sqrt: 'SQRT', sin: 'SIN', cos: 'COS' },
  own: {
    log: guarded(DOUBLE.nan, DOUBLE.inf).log,
    copysign,
    log1p: ofX(`CASE WHEN x > -1 THEN LOG1P(x) WHEN x = -1 THEN -${DOUBLE.inf} ELSE ${DOUBLE.nan} END`),
    div: {
      params: ['a', 'b'],
      body: `CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN b <> 0 THEN a / b WHEN a < 0 THEN -${DOUBLE.inf} WHEN a > 0 AND a < ${DOUBLE.nan} THEN ${DOUBLE.inf} ELSE ${DOUBLE.nan} END`,
    },
  },
  inShort: { log: unguarded.log },
  raising: ['div'],
  create: (name, params, body) =>
    `CREATE OR REPLACE TEMPORARY FUNCTION ${name}(${listed(params, p => `${p.id} DOUBLE${p.default === undefined ? '' : ` DEFAULT ${p.default}`}`)})\n  RETURNS DOUBLE\n  RETURN ${body};`,
  remark: 'For Spark 4.0 or later.',
};

const [NAN, INF] = ["'NaN'::float8", "'Infinity'::float8"];

/**
 * PostgreSQL raises an error where a product overflows, or is 0 though no factor is. Whether it would is seen from the same
 * operation on numbers scaled by powers of two, which are exact.
 */
const product: OwnFunction = {
  params: ['a', 'b'],
  body: `CASE WHEN ABS(a) BETWEEN 1e-150 AND 1e150 AND ABS(b) BETWEEN 1e-150 AND 1e150 THEN a * b
    ELSE nonlin_math_mul_far(a, b, GREATEST(ABS(a), ABS(b)), LEAST(ABS(a), ABS(b))) END`,
  parts: {
    _far: {
      params: ['a', 'b', 'large', 'small'],
      body: `CASE
    WHEN a IS NULL OR b IS NULL THEN NULL
    WHEN small = 0 OR large >= ${INF} THEN a * b
    WHEN small > 1 AND large > 1e150 AND (large * ${2 ** -600}) * (small * ${2 ** -600}) >= ${2 ** -176} THEN ${INF} * SIGN(a) * SIGN(b)
    WHEN large < ${2 ** -538} THEN 0
    WHEN large < 1 AND large * (small * ${2 ** 600}) <= ${2 ** -475} THEN 0
    ELSE a * b END`,
    },
  },
};
const quotient: OwnFunction = {
  params: ['a', 'b'],
  body: `CASE WHEN ABS(a) BETWEEN 1e-150 AND 1e150 AND ABS(b) BETWEEN 1e-150 AND 1e150 THEN a / b
    ELSE nonlin_math_div_far(a, b, ABS(a), ABS(b)) END`,
  parts: {
    _far: {
      params: ['a', 'b', 'above', 'below'],
      body: `CASE
    WHEN a IS NULL OR b IS NULL THEN NULL
    WHEN above = ${NAN} OR below = ${NAN} THEN ${NAN}
    WHEN below = 0 THEN CASE WHEN above = 0 THEN ${NAN} ELSE ${INF} * SIGN(a) END
    WHEN above = ${INF} OR below = ${INF} OR above = 0 THEN a / b
    WHEN above > ${2 ** 500} AND below < ${2 ** -524} THEN ${INF} * SIGN(a) * SIGN(b)
    WHEN below < 1 AND above > ${2 ** -60}
      AND (above * ${2 ** -300}) / (below * ${2 ** 300}) >= ${2 ** 424} THEN ${INF} * SIGN(a) * SIGN(b)
    WHEN above < ${2 ** -524} AND below > ${2 ** 551} THEN 0
    WHEN below > 1 AND above < ${2 ** -40}
      AND (above * ${2 ** 300}) / (below * ${2 ** -300}) <= ${2 ** -475} THEN 0
    ELSE a / b END`,
    },
  },
};
/** A sum overflows where a quarter of it is 2^1022 or more; what is added to a number as large as 8e307 is nothing below 1e290. */
const sum = (sign: '+' | '-'): OwnFunction => ({
  params: ['a', 'b'],
  body: `CASE WHEN ABS(a) <= 8e307 AND ABS(b) <= 8e307 OR ABS(a) >= ${INF} OR ABS(b) >= ${INF}
      OR LEAST(ABS(a), ABS(b)) < 1e290 OR ABS(a / 4 ${sign} b / 4) < ${2 ** 1022} THEN a ${sign} b
    ELSE ${INF} * SIGN(a / 4 ${sign} b / 4) END`,
});

const functionInPostgres = (
  name: string,
  params: readonly SqlParameter[],
  language: 'SQL' | 'plpgsql',
  body: readonly string[],
): string =>
  [
    `CREATE OR REPLACE FUNCTION ${name}(${listed(params, p => `${p.id} double precision${p.default === undefined ? '' : ` DEFAULT ${p.default}`}`)})`,
    `  RETURNS double precision LANGUAGE ${language} IMMUTABLE PARALLEL SAFE AS $$`,
    ...body.map(line => `  ${line}`),
    '$$;',
  ].join('\n');

/** EXP raises errors on overflow and underflow. */
const clippedExp: InShort = ({ low, high }) => {
  const [lowest, highest] = POWERS;
  const cases = (x: string): string =>
    `${low < lowest ? ` WHEN ${x} < ${lowest} THEN 0` : ''}${high > highest ? ` WHEN ${x} > ${highest} AND ${x} < ${NAN} THEN ${INF}` : ''}`;
  return x => (cases(x) === '' ? `EXP(${x})` : `CASE${cases(x)} ELSE EXP(${x}) END`);
};

const postgresql: Dialect = {
  name: 'postgresql',
  title: 'PostgreSQL',
  quote: '"',
  nan: NAN,
  inf: INF,
  literal: withPoint,
  builtIn: { tanh: 'TANH', atan: 'ATAN' },
  own: {
    ...guarded(NAN, INF),
    exp: ofX(
      `CASE WHEN x > 709.782712893384 AND x < ${NAN} THEN ${INF} WHEN x < -745.1332191019411 THEN 0 ELSE EXP(x) END`,
    ),
    mul: product,
    div: quotient,
    add: sum('+'),
    sub: sum('-'),
  },
  inShort: { ...unguarded, exp: clippedExp },
  raising: ['add', 'sub', 'mul', 'div'],
  create: (name, params, body) => functionInPostgres(name, params, 'SQL', [`SELECT ${body}`]),
  createBlock: (name, params, lets, result) =>
    functionInPostgres(name, params, 'plpgsql', [
      'DECLARE',
      ...lets.map(({ id }) => `  ${id} double precision;`),
      'BEGIN',
      ...lets.map(({ id, text }) => `  ${id} := ${text};`),
      `  RETURN ${result};`,
      'END',
    ]),
  // Numbers that may overflow are added apart, scaled by a power of two.
  wideSum: {
    text: (column, window) => {
      const some = (which: string): string => `SUM(CASE WHEN ABS(${column}) ${which} END) OVER (${window})`;
      const rest = `COALESCE(${some(`< 1e290 THEN ${column}`)}, CASE WHEN COUNT(${column}) OVER (${window}) > 0 THEN 0 END)`;
      const large = some(`>= 1e290 THEN ${column} * ${2 ** -64}`);
      return `nonlin_math_add(${rest}, COALESCE(nonlin_math_mul(${large}, ${2 ** 64}), 0))`;
    },
    needs: ['add', 'mul'],
  },
  remark: 'For PostgreSQL 14 or later.',
};

export const dialects = { duckdb, postgresql, spark } as const satisfies Readonly<Record<string, Dialect>>;
