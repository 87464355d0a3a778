// A function of a row as a query over a long table, one line an element: reductions are window functions over the row.
//
// The query goes level by level: a sum of exponentials has a maximum within, so the maximum is a column of an earlier step.

import { lowerFolded } from '../../compiler/lower.ts';
import { isReductionExpr, levels } from '../../compiler/plan.ts';
import { type AnyOp, atom, type Expr, type OpExpr, partsInOrder } from '../../formula/index.ts';
import type { RowFunction } from '../../functions/definition.ts';
import { CannotWrite, type Unit } from '../language.ts';
import type { Dialect } from './dialects.ts';
import { layersOf, type Manner, type Written } from './functions.ts';
import { interval, isSafeSum, ordinary } from './intervals.ts';
import { mathName, type Named, type Override, Writer } from './statements.ts';

/** The columns that say which row an element is of; groups of neighbours are told apart by a second one. */
const keysOf = (f: RowFunction): readonly string[] => (f.grouped ? ['row_id', 'group_id'] : ['row_id']);

interface Context {
  readonly dialect: Dialect;
  readonly f: RowFunction;
  /** The columns of a row's key, with commas. */
  readonly keys: string;
  /** Whether a sum of the part cannot overflow. */
  isSafeSum(part: Expr): boolean;
}

/** What a reduction is: columns that it needs first, step by step, and the expression. */
interface Reduced {
  readonly before?: readonly (readonly Column[])[];
  readonly text: string;
  /** The operations that a function of ours stands for in it. */
  readonly needs?: readonly AnyOp[];
}
type Column = Pick<Named, 'id' | 'text'>;

/** The reductions by what they reduce, under a name that is free for columns of their own. */
const reductions: Readonly<
  Partial<Record<AnyOp, (u: string, id: string, part: OpExpr, context: Context) => Reduced>>
> = {
  rowsum: (u, id, part, { keys, dialect: { wideSum }, isSafeSum }) => {
    const window = `PARTITION BY ${keys}`;
    if (!wideSum || isSafeSum(part.args[0]!)) return { text: `SUM(${counted(u, part)}) OVER (${window})` };
    return {
      before: [[{ id: `${id}_term`, text: counted(u, part) }]],
      text: wideSum.text(`${id}_term`, window),
      needs: wideSum.needs,
    };
  },
  rowmax: (u, _, part, { keys }) => ({ text: `MAX(${counted(u, part)}) OVER (PARTITION BY ${keys})` }),
  rowargmax: (u, id, part, { keys, dialect: { inf, nan } }) => ({
    before: [[{ id: `${id}_largest`, text: `MAX(${counted(u, part)}) OVER (PARTITION BY ${keys})` }]],
    text: `CASE WHEN ${id}_largest > -${inf} AND ${id}_largest < ${nan} THEN MIN(CASE WHEN ${u} >= ${id}_largest THEN position END) OVER (PARTITION BY ${keys}) ELSE ${nan} END`,
  }),
  entmaxThreshold: (u, id, part, context) => {
    const p = part.args[1]!;
    const write = p.kind === 'number' ? thresholds[p.value] : undefined;
    if (!write)
      throw new CannotWrite(
        context.dialect.title,
        context.f,
        'its threshold has a closed form for two of its parameters only, alpha 1.5 and 2; others take a loop',
      );
    const term = `${id}_term`;
    const { before = [], ...rest } = write(term, id, context);
    return { before: [[{ id: term, text: counted(u, part) }], ...before], ...rest };
  },
};

/** What columns of reductions are called. */
const stems: Readonly<Partial<Record<AnyOp, string>>> = {
  rowsum: 'total',
  rowmax: 'largest',
  rowargmax: 'place',
  entmaxThreshold: 'threshold',
};

/** An element that is NULL takes no part in a sum, whatever its formula makes of it. */
function counted(u: string, part: OpExpr): string {
  const choosing = partsInOrder([part.args[0]!]).some(
    e => e.kind === 'number' || (e.kind === 'op' && (e.op === 'select' || e.op === 'min' || e.op === 'max')),
  );
  return choosing ? `CASE WHEN x IS NOT NULL THEN ${u} END` : u;
}

/**
 * τ with Σ max(u − τ, 0)^p = 1 for p = 1 (A. F. T. Martins, R. F. Astudillo, ICML 2016) and p = 2 (B. Peters et al., ACL 2019):
 * each k of the largest elements would give a τ of their own; of those for which the k-th lies above its τ, the largest is right.
 */
const thresholds: Readonly<Record<number, (u: string, id: string, context: Context) => Reduced>> = {
  1: (u, id, { keys, dialect }) => ({
    before: [
      [{ id: `${id}_near`, text: near(u, dialect) }],
      running(keys, u, [
        [`${id}_count`, `COUNT(${u})`],
        [`${id}_total`, `SUM(${id}_near)`],
      ]),
    ],
    text: ofSome(
      u,
      `MAX((${id}_total - 1) / NULLIF(${id}_count, 0)) OVER (PARTITION BY ${keys})`,
      keys,
      dialect,
    ),
  }),
  2: (u, id, { keys, dialect }) => {
    const mean = `${id}_total / NULLIF(${id}_count, 0)`;
    const spread = `(${id}_squares - ${id}_total * (${mean}))`;
    const tau = `${mean} - SQRT(GREATEST(0, (1 - ${spread}) / NULLIF(${id}_count, 0)))`;
    const isTooFew = `${u} < ${dialect.nan} AND (${spread} > 1 OR ${tau} > ${u})`;
    return {
      before: [
        [{ id: `${id}_near`, text: near(u, dialect) }],
        running(keys, u, [
          [`${id}_count`, `COUNT(${u})`],
          [`${id}_total`, `SUM(${id}_near)`],
          [`${id}_squares`, `SUM(${id}_near * ${id}_near)`],
        ]),
      ],
      text: ofSome(
        u,
        `MAX(CASE WHEN ${u} IS NULL OR ${isTooFew} THEN NULL ELSE ${tau} END) OVER (PARTITION BY ${keys})`,
        keys,
        dialect,
      ),
    };
  },
};

/** Elements far below any τ do not count, and their sum may overflow; squares of very small ones are errors in PostgreSQL. */
const near = (u: string, { literal }: Dialect): string =>
  `CASE WHEN ABS(${u}) < 1e-150 THEN ${literal(0)} WHEN ${u} < -${literal(2)} THEN -${literal(2)} ELSE ${u} END`;

/** The threshold of a row of which some element is above −∞. */
const ofSome = (u: string, tau: string, keys: string, { nan, inf }: Dialect): string =>
  `CASE WHEN MAX(${u}) OVER (PARTITION BY ${keys}) > -${inf} THEN ${tau} ELSE ${nan} END`;

/** Sums over the largest elements of a row, down to the one at hand. */
const running = (
  keys: string,
  u: string,
  columns: readonly (readonly [string, string])[],
): readonly Column[] =>
  columns.map(([id, text]) => ({
    id,
    text: `${text} OVER (PARTITION BY ${keys} ORDER BY ${u} DESC, position ROWS UNBOUNDED PRECEDING)`,
  }));

/** 1 at place k and 0 elsewhere. */
const placed =
  ({ literal, nan }: Dialect): Override =>
  ([k], { op }) =>
    op === 'onehot'
      ? atom(
          `CASE WHEN position = ${k!.text} THEN ${literal(1)} WHEN ${k!.text} < ${nan} THEN ${literal(0)} ELSE ${k!.text} END`,
        )
      : undefined;

/** Sums and differences of gradients beyond this may leave float64, where what they are multiplied by does not. */
const LARGE_GRADIENT = 2 ** 960;
const SHRINKING = 2 ** 128;

/** The column that says by how much what arrives at a row is made smaller; the result, which is linear in it, is made larger by that. */
const SCALE = 'scale';

/** Columns for a row's gradients at a size that sums of them bear. */
function shrunk(keys: string, { literal, inf, raising }: Dialect) {
  const isMade = { mul: raising.includes('mul'), div: raising.includes('div') };
  const largest = `MAX(CASE WHEN ABS(g) < ${inf} THEN ABS(g) END) OVER (PARTITION BY ${keys})`;
  return {
    column: `CASE WHEN ${largest} > ${literal(LARGE_GRADIENT)} THEN ${literal(SHRINKING)} ELSE ${literal(1)} END AS ${SCALE}`,
    g: isMade.div ? `${mathName('div')}(g, ${SCALE})` : `g / ${SCALE}`,
    grown: (text: string): string =>
      isMade.mul ? `${mathName('mul')}(${text}, ${SCALE})` : `(${text}) * ${SCALE}`,
    needed: (['mul', 'div'] as const).filter(sign => isMade[sign]),
  };
}

/** A query for a formula of rows whose parameters are numbers already. NULL takes no part, and gives NULL. */
export function rowQuery({ dialect, isShort }: Manner, f: RowFunction, unit: Unit): Written {
  const graph = lowerFolded(unit.formula);
  const keys = keysOf(f);
  const names = Object.fromEntries(unit.variables.map(v => [v, v]));
  const writer = new Writer(dialect, graph, names, {
    override: placed(dialect),
    mayBeNaN: true,
    isShort,
    namesArguments: isShort,
    intervals: isShort
      ? Object.fromEntries(unit.variables.map(v => [v, ordinary('input')]))
      : { g: interval(-LARGE_GRADIENT, LARGE_GRADIENT) },
    columns: [...keys, 'position', 'y', 'dx', 'g', SCALE],
  });
  const steps = stepsOf(graph.root, writer, {
    dialect,
    f,
    keys: keys.join(', '),
    isSafeSum: part => isSafeSum(writer.intervalOf(part)),
  });
  const isValue = unit.variables.length === 1;
  const root = writer.phrase(graph.root).text;
  const gradients = isValue || isShort ? undefined : shrunk(keys.join(', '), dialect);
  for (const sign of gradients?.needed ?? []) writer.needed.add(sign);

  const isNumber = f.result === 'number' && isValue;
  const result = `CASE WHEN x IS NOT NULL THEN ${gradients?.grown(root) ?? root} END AS ${isValue ? 'y' : 'dx'}`;
  // Every element of a row has its one number; those that are NULL have none.
  const picked = isNumber
    ? `SELECT DISTINCT ${keys.join(', ')}, ${root} AS y`
    : `SELECT ${keys.join(', ')}, position, ${result}`;
  const from = (i: number): string => (i === 0 ? 'input' : `step_${i}`);
  const place = [...keys, 'position'];
  const withs = [
    ...inputs(place, unit, f, gradients),
    ...steps.map(
      (columns, i) =>
        `step_${i + 1} AS (\n  SELECT *,\n${columns.map(c => `    ${c.text} AS ${c.id}`).join(',\n')}\n  FROM ${from(i)}\n)`,
    ),
  ];
  return {
    statements: [`WITH ${withs.join(', ')}\n${picked}\nFROM ${from(steps.length)};`],
    needed: writer.needed,
  };
}

/** The tables that a query begins with: the columns of the formula, those of gradients at a size that sums of them bear. */
function inputs(
  place: readonly string[],
  unit: Unit,
  f: RowFunction,
  gradients: ReturnType<typeof shrunk> | undefined,
): readonly string[] {
  // What arrives at an element that is NULL counts for nothing.
  const columns = unit.variables.map(v =>
    v === 'g' && f.result === 'row' ? 'CASE WHEN x IS NOT NULL THEN g END AS g' : v,
  );
  const table = (id: string, own: readonly string[], from: string): string =>
    `${id} AS (\n  SELECT ${[...place, ...own].join(', ')} FROM ${from}\n)`;
  if (!gradients) return [table('input', columns, 'elements')];
  return [
    table('given', columns, 'elements'),
    table('scaled', ['x', 'g', gradients.column], 'given'),
    table('input', ['x', `${gradients.g} AS g`, SCALE], 'scaled'),
  ];
}

/** The columns of each step: parts that are used again, then the reductions that are made of them, and so on. */
function stepsOf(root: Expr, writer: Writer, context: Context): readonly (readonly Column[])[] {
  const parts = partsInOrder([root]);
  const level = levels(parts);
  const steps: (readonly Column[])[] = [];
  for (let p = 0; p <= level.get(root)!; p++) {
    const here = parts.filter(e => level.get(e) === p);
    const reduced = here.filter(isReductionExpr);
    const columns = reduced.map(part => reducedColumn(part, writer, context));
    const before = columns.map(c => c.before ?? []);
    const depth = Math.max(0, ...before.map(own => own.length));
    for (let i = 0; i < depth; i++) steps.push(before.flatMap(own => own[i] ?? []));
    if (columns.length > 0) steps.push(columns);
    steps.push(...layersOf(writer.declare(here.filter(e => e !== root && !isReductionExpr(e)))));
  }
  return steps;
}

function reducedColumn(part: OpExpr, writer: Writer, context: Context): Column & Reduced {
  const u = writer.phrase(part.args[0]!).text;
  const id = writer.claim(part, stems[part.op]);
  const reduced = reductions[part.op]!(u, id, part, context);
  for (const op of reduced.needs ?? []) writer.needed.add(op);
  return { id, ...reduced };
}
