// The functions that a file of code is made of. What each kind of definition needs is said here, once for all languages: which
// functions, of which inputs and parameters, and which of them calls which. A language says how a function of each shape is written.

import { secondDerivativeOf } from '../compiler/formulas.ts';
import { type AnyOp, computedDerivative } from '../formula/index.ts';
import type { Definition, GatedFunction, RowFunction, ScalarFunction } from '../functions/definition.ts';
import { opsOf, type Request, type Unit, unitsOf } from './language.ts';
import { capital } from './text.ts';
import { usedParams } from './units.ts';

/** What a function takes: a number, or a row of numbers. */
export interface Input {
  readonly id: string;
  readonly isRow: boolean;
}

interface Common {
  /** The definition that the function computes, or whose gradient it computes. */
  readonly f: Definition;
  /** In camelCase: gelu, geluDerivative, gluVjp. */
  readonly id: string;
  readonly inputs: readonly Input[];
  /** The parameters that its formulas use, in the order of the definition. */
  readonly params: readonly string[];
  /** Those that the value or some gradient uses. */
  readonly allParams: readonly string[];
  /** What it gives. */
  readonly result: 'row' | 'number';
  /** Whether it is written only where the derivative is asked for. */
  readonly isGradient: boolean;
  /** What a comment says of it, with names as the language spells them; left out where the definition speaks for itself. */
  remark?(spell: (id: string) => string): string;
}

/** A function of numbers. */
export interface Pointwise extends Common {
  readonly shape: 'pointwise';
  readonly unit: Unit;
  /** Its slopes, by the input or the learned parameter that each is for. */
  readonly slopes: Readonly<Record<string, Pointwise>>;
  /** What it is a slope for. */
  readonly of?: string;
}

/** A function of a row. */
export interface Rowwise extends Common {
  readonly shape: 'row';
  readonly f: RowFunction;
  readonly unit: Unit;
  /** The gradient of a value; a gradient has none. */
  readonly gradient?: Rowwise;
}

/** A function of a row that is cut into groups of neighbours; `each` computes one group. */
export interface Grouped extends Common {
  readonly shape: 'groups';
  readonly each: Rowwise;
}

/** A function of a row that holds gates and values; `value` and `slopes` compute one pair. */
export interface Paired extends Common {
  readonly shape: 'pairs';
  readonly place: GatedFunction['place'];
  readonly value: Pointwise;
  readonly slopes: { readonly gate: Pointwise; readonly value: Pointwise };
}

/** A function of a row that gives f(x), and f(−x) behind it; `value` is f, `slope` is f′. */
export interface Mirrored extends Common {
  readonly shape: 'mirror';
  readonly value: Pointwise;
  readonly slope: Pointwise;
}

export type Routine = Pointwise | Rowwise | Grouped | Paired | Mirrored;

/** Something for each shape that a function may have. */
export type ByShape<T> = { readonly [R in Routine as R['shape']]: (routine: R) => T };

/** What the table has for the function's shape. */
export const byShape = <T>(routine: Routine, table: ByShape<T>): T =>
  (table[routine.shape] as (routine: Routine) => T)(routine);

/** How a language arranges its files. */
export interface Layout {
  /** Whether the function of gates and values stands right behind that of one pair, and not behind the slopes. */
  readonly pairsFirst?: true;
  /** Whether gradients are differentiated in turn, so that slopes have slopes. */
  readonly twice?: true;
  /** Whether a program may have the files of several functions, so that what a mirrored function mirrors needs a name of its own. */
  readonly sharesNames?: true;
}

/** The functions of a file, each behind those that it calls. */
export const routinesOf = (
  f: Definition,
  { derivative }: Pick<Request, 'derivative'>,
  layout: Layout = {},
): readonly Routine[] =>
  (kinds[f.kind] as (f: Definition, layout: Layout) => readonly Routine[])(f, layout).filter(
    routine => derivative || !routine.isGradient,
  );

const kinds: {
  readonly [D in Definition as D['kind']]: (f: D, layout: Layout) => readonly Routine[];
} = {
  scalar: (f, layout) => withSlopes(pointwise(f, layout)),

  row: f => {
    const { value, gradient } = rowwise(f);
    if (!f.grouped) return [value, gradient];
    const groups = whole(f, value.allParams);
    return [
      value,
      gradient,
      { ...groups.value, shape: 'groups', each: value },
      { ...groups.gradient, shape: 'groups', each: gradient },
    ];
  },

  gated: (f, layout) => {
    const value = {
      ...pointwise(f, layout),
      remark: spell => `${spell(f.name)} of a gate and a value.`,
    } as Pointwise;
    const { gate, value: other } = value.slopes as Paired['slopes'];
    const { value: first, gradient } = whole(f, value.allParams);
    const own = { shape: 'pairs', place: f.place, value, slopes: { gate, value: other } } as const;
    const pairs = { ...first, ...own };
    return [
      value,
      ...(layout.pairsFirst ? [pairs, gate, other] : [gate, other, pairs]),
      { ...gradient, ...own },
    ];
  },

  mirrored: (f, layout) => {
    const value = pointwise(layout.sharesNames ? { ...f.of, name: `${f.name}Half` } : f.of, layout);
    const both = whole(f, value.allParams);
    const own = { shape: 'mirror', value, slope: value.slopes['x']! } as const;
    return [...withSlopes(value), { ...both.value, ...own }, { ...both.gradient, ...own }];
  },
};

const withSlopes = (value: Pointwise): readonly Pointwise[] => [
  value,
  ...Object.values(value.slopes).flatMap(withSlopes),
];

/** The value of a function of numbers, with its slopes, and with theirs where gradients are differentiated in turn. */
function pointwise(f: ScalarFunction | GatedFunction, { twice }: Layout): Pointwise {
  const { value, slopes } = unitsOf(f);
  const allParams = usedParams(f, [value, ...Object.values(slopes)]);
  const of = (unit: Unit) => ({
    shape: 'pointwise' as const,
    f,
    id: unit.id,
    unit,
    inputs: unit.variables.map(id => ({ id, isRow: false })),
    params: usedParams(f, [unit]),
    allParams,
    result: 'number' as const,
  });
  const slope = (id: string, unit: Unit): Pointwise => ({
    ...of(unit),
    of: id,
    isGradient: true,
    slopes: twice ? mapped(slopes, other => slopeOfSlope(id, unit, other)) : {},
    remark: spell => `The slope of ${spell(f.name)} for ${spell(id)}.`,
  });
  const slopeOfSlope = (id: string, unit: Unit, other: string): Pointwise => ({
    ...of(secondUnit(f, id, unit, other)),
    of: other,
    isGradient: true,
    slopes: {},
    remark: spell => `The slope for ${spell(other)} of the slope of ${spell(f.name)} for ${spell(id)}.`,
  });
  return { ...of(value), isGradient: false, slopes: mapped(slopes, slope) };
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, f: (id: string, value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, f(id, value)]));

/** The slope for `other` of a slope for `of`. */
function secondUnit(f: ScalarFunction | GatedFunction, of: string, unit: Unit, other: string): Unit {
  const isSecond = f.kind === 'scalar' && of === 'x' && other === 'x';
  const formula = isSecond ? secondDerivativeOf(f) : computedDerivative(unit.formula, other);
  const id = isSecond ? `${f.name}SecondDerivative` : `${unit.id}${capital(other)}Slope`;
  return { id, variables: unit.variables, formula, brief: formula };
}

/** A function of a row and its gradient: what arrives at a number is a number. */
function rowwise(f: RowFunction): { readonly value: Rowwise; readonly gradient: Rowwise } {
  const { value, vjp } = unitsOf(f);
  const allParams = usedParams(f, [value, vjp!]);
  const isRow = f.result === 'row';
  const of = (unit: Unit) => ({
    shape: 'row' as const,
    f,
    id: unit.id,
    unit,
    inputs: unit.variables.map(id => ({ id, isRow: id === 'x' || isRow })),
    params: usedParams(f, [unit]),
    allParams,
  });
  const gradient: Rowwise = { ...of(vjp!), result: 'row', isGradient: true, remark: remarkOnGradient(f) };
  return { value: { ...of(value), result: f.result, isGradient: false, gradient }, gradient };
}

/** What functions of whole rows have in common that are made of functions of a pair, a group or a number. */
function whole(f: Definition, params: readonly string[]) {
  const x = { id: 'x', isRow: true };
  const common = { f, params, allParams: params, result: 'row' as const };
  return {
    value: { ...common, id: f.name, inputs: [x], isGradient: false },
    gradient: {
      ...common,
      id: `${f.name}Vjp`,
      inputs: [x, { id: 'g', isRow: true }],
      isGradient: true,
      remark: remarkOnGradient(f),
    },
  };
}

const remarkOnGradient =
  (f: Definition): Common['remark'] & {} =>
  spell =>
    `The gradient of ${spell(f.name)} for x, from the gradient g that arrives at its result.`;

/** The operations that the functions compute with, and those that helpers for these take in turn. */
export function opsOfRoutines(
  routines: readonly Routine[],
  implied: Readonly<Partial<Record<AnyOp, AnyOp>>> = {},
): ReadonlySet<AnyOp> {
  const used = opsOf(routines.flatMap(routine => ('unit' in routine ? [routine.unit] : [])));
  return new Set([...used].flatMap(op => [op, implied[op] ?? []].flat()));
}

/** What a language lacks, by the operation that needs it: the texts that these operations need. */
export const neededBy = (
  used: ReadonlySet<AnyOp>,
  helpers: Readonly<Partial<Record<AnyOp, string>>>,
): readonly string[] =>
  Object.entries(helpers).flatMap(([op, code]) => (used.has(op as AnyOp) ? [code] : []));
