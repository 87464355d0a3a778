// ONNX: a definition as a model, by an operator of its own or as a graph of the form that is right for every float.

import { lower, lowerFolded } from '../../compiler/lower.ts';
import { inline, type ProgramRecipe } from '../../compiler/program.ts';
import { inSingle } from '../../compiler/refineSingle.ts';
import { type Expr, expand, freeNames, number, once, partsInOrder } from '../../formula/index.ts';
import { type Definition, type Preset, presetsOf } from '../../functions/definition.ts';
import { foreignRecipes } from '../foreign.ts';
import { type CodeOptions, completed, described, parametersOf, type Unit, unitsOf } from '../language.ts';
import { GraphBuilder } from './builder.ts';
import { attribute, type OnnxFloat, type OnnxModel, type OnnxValue, valueInfo } from './model.ts';
import { writerOf } from './operations.ts';
import { type Operator, operators } from './operators.ts';

export interface OnnxOptions extends Omit<CodeOptions, 'arithmetic'> {
  /** Of the input and the output; float32 if left out. */
  readonly type?: OnnxFloat;
  /**
   * What the graph computes in. float64, if left out: then a float32 result is rounded once, as the library's own is. float32 is
   * faster and for devices without float64, but loses digits where terms cancel. A model of float64 computes in float64.
   */
  readonly arithmetic?: 'float32' | 'float64';
  /**
   * Whether ONNX's own operator for the function is taken where there is one: `true` always, `false` never. If left out, where
   * onnxruntime's is as right as the graph. An operator computes in `type`.
   */
  readonly native?: boolean;
  /** The version of ONNX's operators, from 17, which is meant if left out, to 24. */
  readonly opset?: number;
  /** Along which a row function works, and a gated or mirrored one splits or joins; the last one, −1, if left out. */
  readonly axis?: number;
  /**
   * The dimensions of x: numbers, and names for those that are open; ['batch', 'n'] if left out. `null` leaves even their
   * number open.
   */
  readonly shape?: readonly (number | string)[] | null;
  /** How many neighbours make a group, for functions of groups; 2 if left out. */
  readonly pieces?: number;
}

type Settled = Required<Omit<OnnxOptions, 'native'>> & { readonly native: boolean | undefined };

/** A model of one function: see `onnx` of nonlin/notation. */
export function onnxModel(f: Definition, options: OnnxOptions = {}): OnnxModel {
  const settled = settle(f, options);
  const operator = settled.derivative ? undefined : operatorOf(f, settled);
  const g = new GraphBuilder({ ...settled, axis: axisOfRows(f, settled) });
  const { input, output } = interfaceOf(f, settled);
  const value = operator ? nativeNode(g, operator, settled) : graphOf(g, f, settled);
  const text = described(f);
  return {
    irVersion: 8,
    opsetImport: [{ domain: '', version: settled.opset }],
    producerName: 'nonlin',
    docString: [text.title, text.formula, text.origin].join('\n'),
    graph: g.graph(f.name, input, [[value, output]]),
  };
}

const OPSETS = [17, 24] as const;

function settle(f: Definition, options: OnnxOptions): Settled {
  const {
    type = 'float32',
    arithmetic = 'float64',
    native,
    opset = OPSETS[0],
    axis = -1,
    shape = ['batch', 'n'],
    pieces = 2,
    ...asked
  } = options;
  const settled = { ...completed(f, asked), type, arithmetic, native, opset, axis, shape, pieces };
  oneOf('type', settled.type, ['float16', 'float32', 'float64']);
  oneOf('arithmetic', settled.arithmetic, type === 'float64' ? ['float64'] : ['float32', 'float64']);
  whole('opset', settled.opset, ...OPSETS);
  whole('pieces', pieces, 1, END);
  for (const [i, d] of (shape ?? []).entries()) if (typeof d === 'number') whole(`shape[${i}]`, d, 1, END);
  const rank = shape?.length;
  if (f.kind !== 'scalar')
    whole('axis', axis, rank === undefined ? -64 : -rank, rank === undefined ? 63 : rank - 1);
  return settled;
}

/** No axis is longer; as the end of a slice it means all of it. */
const END = 2 ** 31 - 1;

function oneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new RangeError(`${option}: expected ${allowed.join(', ')}, not ${String(value)}`);
}
function whole(option: string, value: number, low: number, high: number): void {
  if (!(Number.isInteger(value) && value >= low && value <= high))
    throw new RangeError(`${option}: expected a whole number from ${low} to ${high}, not ${String(value)}`);
}

/** Names and shapes of inputs and output. */
function interfaceOf(
  f: Definition,
  s: Settled,
): { readonly input: readonly OnnxValue[]; readonly output: OnnxValue } {
  const x = valueInfo('x', s.type, s.shape ?? undefined);
  const y = valueInfo('y', s.type, outputShape(f, s));
  if (!s.derivative) return { input: [x], output: y };
  if (f.kind === 'scalar') return { input: [x], output: { ...x, name: 'y' } };
  return { input: [x, { ...y, name: 'g' }], output: { ...x, name: 'dx' } };
}

/** A length along the axis that follows from that of x has a name of its own. */
function outputShape(
  f: Definition,
  { shape, axis, pieces }: Settled,
): readonly (number | string)[] | undefined {
  if (!shape) return undefined;
  const place = axis < 0 ? axis + shape.length : axis;
  const length = shape[place]!;
  const divided = (by: number, word: string): readonly (number | string)[] => {
    if (typeof length === 'string') return shape.with(place, word);
    if (length % by !== 0)
      throw new RangeError(`shape: expected a length of axis ${axis} that ${by} divides, not ${length}`);
    return shape.with(place, length / by);
  };
  if (f.kind === 'gated') return divided(2, 'half');
  if (f.kind === 'mirrored') return divided(1 / 2, 'twice');
  if (f.kind === 'scalar' || f.result === 'row') return shape;
  return f.grouped ? divided(pieces, 'groups') : shape.toSpliced(place, 1);
}

/** The operator that computes f with these parameters, where there is one and it is wanted. */
function operatorOf(f: Definition, s: Settled): Operator | undefined {
  if (s.native === false) return undefined;
  return presetsOf(f, 'onnx')
    .filter(preset => Object.hasOwn(operators, preset.name))
    .map(preset => ({ preset, operator: { opType: preset.name, ...operators[preset.name]! } }))
    .find(({ preset, operator }) => isWanted(operator, s) && says(operator, f, preset, s))?.operator;
}

const isWanted = ({ since, hasFloat64, differs }: Operator, s: Settled): boolean =>
  s.opset >= since &&
  (s.type !== 'float64' || hasFloat64 === true) &&
  (s.native === true || (differs === undefined && s.type !== 'float16'));

/** A parameter that is neither an attribute nor an input of the operator has to be what the operator has built in. */
function says(
  { attributes = {}, inputs = [] }: Operator,
  f: Definition,
  preset: Preset,
  s: Settled,
): boolean {
  const said = [...Object.values(attributes), ...inputs];
  // Attributes are float32 whatever the type of x is.
  const fits = (id: string): boolean =>
    s.type !== 'float64' || inputs.includes(id) || Math.fround(s.params[id]!) === s.params[id];
  return Object.entries(parametersOf(f)).every(([id, p]) =>
    said.includes(id) ? fits(id) : s.params[id] === (preset.params?.[id] ?? p.default),
  );
}

function nativeNode(g: GraphBuilder, operator: Operator, s: Settled): string {
  const { opType, attributes = {}, words = {}, inputs = [], hasAxis } = operator;
  const constant = (id: string): string =>
    s.type === 'float16'
      ? g.cast(g.constant(s.params[id]!, 'float32'), 'float16')
      : g.constant(s.params[id]!, s.type);
  return g.node(
    opType!,
    ['x', ...inputs.map(constant)],
    ...Object.entries(attributes).map(([id, param]) => attribute.float(id, s.params[param]!)),
    ...Object.entries(words).map(([id, word]) => attribute.text(id, word)),
    ...(hasAxis ? [attribute.int('axis', s.axis)] : []),
  );
}

/** What is written of a definition: its formulas with parameters as numbers, and the inputs in the arithmetic of the graph. */
interface Task<D extends Definition = Definition> {
  readonly g: GraphBuilder;
  readonly f: D;
  readonly settled: Settled;
  readonly x: string;
  /** The gradient that arrives. */
  readonly incoming: () => string;
  /** Writes a formula, given what its names are. */
  readonly write: (unit: Unit, names: Readonly<Record<string, string>>) => string;
}

function graphOf(g: GraphBuilder, f: Definition, s: Settled): string {
  const into = (input: string): string => (s.type === s.arithmetic ? input : g.cast(input, s.arithmetic));
  const x = into('x');
  const task = { g, f, settled: s, x, incoming: () => into('g'), write: writerFor(g, s) };
  const y = (graphs[f.kind] as (task: Task) => string)(task);
  return s.type === s.arithmetic ? y : g.cast(y, s.type);
}

/** Where results are not rounded further, what rounding cut off the arguments of exp and its kin goes along. */
function writerFor(g: GraphBuilder, s: Settled): Task['write'] {
  const isRounded = s.type !== s.arithmetic;
  const constants = Object.fromEntries(Object.entries(s.params).map(([id, v]) => [id, number(v)]));
  return ({ formula }, names) => {
    const folded = lowerFolded(expand(formula, constants)).root;
    const graph = isRounded ? folded : lower(folded, 'float64').root;
    const root = inline(graph, {}, op => recipes()[op]).get(graph)!;
    const written = new Map<Expr, string>();
    for (const e of partsInOrder([root])) written.set(e, writePart(g, e, names, written));
    return written.get(root)!;
  };
}

const recipes = once<Readonly<Record<string, ProgramRecipe>>>(() =>
  Object.fromEntries(
    Object.entries(foreignRecipes).map(([op, { params, formula }]) => [
      op,
      { params, formula: lower(formula).root },
    ]),
  ),
);

/** Some numbers of float64 have another in their place in float32. */
const numberFor = (arithmetic: string, value: number): number =>
  arithmetic === 'float32' ? (inSingle(value) ?? value) : value;

function writePart(
  g: GraphBuilder,
  e: Expr,
  names: Readonly<Record<string, string>>,
  written: ReadonlyMap<Expr, string>,
): string {
  if (e.kind === 'number') return g.constant(numberFor(g.setting.arithmetic, e.value));
  if (e.kind === 'name') return names[e.name]!;
  if (e.kind !== 'op') throw new TypeError('a graph is made of a lowered formula');
  return writerOf(e.op)(
    g,
    e.args.map(a => written.get(a)!),
  );
}

/** How each kind of function becomes a graph. */
const graphs: { readonly [D in Definition as D['kind']]: (task: Task<D>) => string } = {
  scalar: ({ g, f, settled, x, write }) => {
    const { value, slopes } = unitsOf(f);
    const unit = settled.derivative ? slopes['x']! : value;
    const y = write(unit, { x });
    // A slope that is the same everywhere.
    return freeNames(unit.formula).has('x') ? y : g.node('Expand', [y, g.node('Shape', [x])]);
  },

  row: ({ g, f, settled, x, incoming, write }) => {
    const { value, vjp } = unitsOf(f);
    const rows = f.grouped ? grouped(g, x, settled) : x;
    g.row = rows;
    const axis = g.integers(g.setting.axis);
    if (!settled.derivative) {
      const y = write(value, { x: rows });
      return f.result === 'number' ? g.node('Squeeze', [y, axis]) : y;
    }
    const arriving = f.result === 'number' ? g.node('Unsqueeze', [incoming(), axis]) : incoming();
    const dx = write(vjp!, { x: rows, g: arriving });
    return f.grouped ? g.node('Reshape', [dx, g.node('Shape', [x])]) : dx;
  },

  gated: ({ g, f, settled, x, incoming, write }) => {
    const { value, slopes } = unitsOf(f);
    const [first, second] = halves(g, x, f.place === 'interleaved', settled);
    const names = f.place === 'last' ? { gate: second!, value: first! } : { gate: first!, value: second! };
    if (!settled.derivative) return write(value, names);
    const [gate, other] = ['gate', 'value'].map(of => g.node('Mul', [write(slopes[of]!, names), incoming()]));
    const parts = f.place === 'last' ? [other!, gate!] : [gate!, other!];
    return joined(g, parts, x, f.place === 'interleaved', settled);
  },

  mirrored: ({ g, f, settled, x, incoming, write }) => {
    const { value, slopes } = unitsOf(f);
    const mirror = g.node('Neg', [x]);
    const both = [x, mirror].map(at => write(settled.derivative ? slopes['x']! : value, { x: at }));
    if (!settled.derivative) return joined(g, both, x, false, settled);
    const [first, second] = halves(g, incoming(), false, settled);
    return g.node('Sub', [g.node('Mul', [both[0]!, first!]), g.node('Mul', [both[1]!, second!])]);
  },
};

/** A group of neighbours is an axis of its own, behind the one that it was cut from. */
const axisOfRows = (f: Definition, { axis }: Settled): number =>
  f.kind === 'row' && f.grouped && axis >= 0 ? axis + 1 : axis;

/** x with its axis cut into groups of neighbours, whatever its other dimensions are. */
function grouped(g: GraphBuilder, x: string, { axis, pieces }: Settled): string {
  const shape = g.node('Shape', [x]);
  const dims = (from: number, to: number): string =>
    g.node('Slice', [shape, g.integers(from), g.integers(to)]);
  const after = axis === -1 ? [] : [dims(axis + 1, END)];
  const parts = [dims(0, axis), g.integers(-1, pieces), ...after];
  return g.node('Reshape', [x, g.node('Concat', parts, attribute.int('axis', 0))]);
}

/** The two halves along the axis, or what lies at even and at odd places. */
function halves(
  g: GraphBuilder,
  x: string,
  isInterleaved: boolean,
  { axis, opset }: Settled,
): readonly string[] {
  if (!isInterleaved) {
    const outputs = opset >= 18 ? [attribute.int('num_outputs', 2)] : [];
    return g.nodes('Split', [x], 2, attribute.int('axis', axis), ...outputs);
  }
  return [0, 1].map(from =>
    g.node('Slice', [x, g.integers(from), g.integers(END), g.integers(axis), g.integers(2)]),
  );
}

/** Puts halves together again: one after the other, or in turn. */
function joined(
  g: GraphBuilder,
  parts: readonly string[],
  x: string,
  isInterleaved: boolean,
  { axis }: Settled,
): string {
  if (!isInterleaved) return g.node('Concat', parts, attribute.int('axis', axis));
  const inner = axis < 0 ? axis : axis + 1;
  const apart = parts.map(part => g.node('Unsqueeze', [part, g.integers(inner)]));
  const pairs = g.node('Concat', apart, attribute.int('axis', inner));
  return g.node('Reshape', [pairs, g.node('Shape', [x])]);
}
