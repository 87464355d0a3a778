// What shading languages have in common: formulas in float32 as functions of numbers, after the functions that they call.
// A language is a table: see wgsl.ts and glsl.ts.

import { lower } from '../../compiler/lower.ts';
import { Scope, type Writing } from '../../compiler/scope.ts';
import {
  type AnyOp,
  atom,
  binding,
  call,
  type Expr,
  type Graph,
  infix,
  isComparison,
  type Notation,
  type OpPrinter,
  partsInOrder,
  type Reduction,
  uses,
  within,
} from '../../formula/index.ts';
import type { Definition } from '../../functions/definition.ts';
import { type Recipe, singleRecipes } from '../../numerics/index.ts';
import { parametersOf, type Unit } from '../language.ts';
import { type Naming, words } from '../names.ts';
import { type Helper, type HelperName, helper, type Param, type ShaderType } from './shaderHelpers.ts';

/** What a shader can compute of a number; reductions are loops. */
export type ShaderOp = Exclude<AnyOp, Reduction | 'pow'>;

/** How a language goes over a row. */
export interface RowSpelling {
  /** A loop over the places i of the row, or over those that this lane has. */
  loop(lines: readonly string[]): readonly string[];
  /** A loop of so many steps. */
  repeat(times: number, lines: readonly string[]): readonly string[];
  /** A variable, with its first value. */
  variable(type: 'float' | 'pair', id: string, value: string): string;
  pair(x: string, y: string): string;
  select(c: string, a: string, b: string): string;
  /** What all lanes found, from what this one found. */
  merged(how: 'sum' | 'max', value: string): string;
  /** i as a float. */
  readonly place: string;
}

/** How a language writes what formulas and helpers are made of. */
export interface ShaderLanguage {
  readonly notation: Notation<ShaderOp>;
  readonly helpers: Readonly<Record<HelperName, Helper>>;
  readonly rows: RowSpelling;
  /** What has to stand before everything else. */
  readonly head: readonly string[];
  /** A name for a value. */
  declare(type: ShaderType, id: string, value: string): string;
  define(type: ShaderType, id: string, params: readonly Param[], lines: readonly string[]): string;
}

/** A function to be written: f(args, params) = formula. NaN in an argument that counts is handed on before anything is computed. */
export interface ShaderFunction {
  readonly id: string;
  readonly args: readonly string[];
  readonly params: readonly string[];
  readonly formula: Expr;
}

/** How both name what comes from a definition: functions have names that end in what they give. */
export const shaderNaming: Naming = {
  spell: id => identifier(id),
  isTaken: id => KEYWORDS.has(id) || id.includes('__') || id.startsWith('gl_') || id.startsWith('_'),
};
/** Words of GLSL in camelCase,. */
const KEYWORDS = words(
  'samplerCube samplerCubeShadow isamplerCube usamplerCube samplerCubeArray imageCube iimageCube uimageCube samplerBuffer imageBuffer',
);

/** A name of a formula in the text. Short names and camelCase are nobody's keywords; others may be, now or later. */
export const identifier = (id: string): string => (/^[a-z]\d?$|^[a-z]+[A-Z]/.test(id) ? id : `${id}_`);

const own = (id: string): OpPrinter => call(helper(id));

/** The notation but for what languages write differently. */
export const shaderNotation = (
  different: Pick<Notation<ShaderOp>['ops'], 'select' | 'round'>,
): Notation<ShaderOp> => ({
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.power)}`, binds: binding.unary }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: infix(' * ', binding.product),
    div: infix(' / ', binding.product),
    sqrt: call('sqrt'),
    abs: call('abs'),
    min: own('min'),
    max: own('max'),
    exp: own('exp'),
    expm1: own('expm1'),
    log: own('log'),
    log1p: own('log1p'),
    tanh: own('tanh'),
    erf: own('erf'),
    erfc: own('erfc'),
    normcdf: own('normcdf'),
    sin: own('sin'),
    cos: own('cos'),
    atan: own('atan'),
    expsum: own('expsum'),
    sinsum: own('sinsum'),
    cossum: own('cossum'),
    explift: own('explift'),
    normcdflift: own('normcdflift'),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    pow2: own('pow2'),
    exponent: own('exponent'),
    significand: own('significand'),
    head: own('head'),
    copysign: own('copysign'),
    scale: own('scale'),
    turn: own('turn'),
    onehot: own('onehot'),
    ...different,
  },
  number: value => atom(Number.isFinite(value) ? singleText(value) : `${helper('infinity')}()`),
  name: atom,
  call: () => {
    throw new TypeError('calls are written out before a language prints');
  },
});

/** The shortest decimal text that a float32 is read back from. */
function singleText(value: number): string {
  const single = Math.fround(value);
  let text = String(single);
  for (let digits = 1; digits <= 9; digits++) {
    const shorter = String(Number(single.toPrecision(digits)));
    if (Math.fround(Number(shorter)) === single) {
      text = shorter;
      break;
    }
  }
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A formula of a definition as a function: softplusValue, softplusDerivative. */
export const functionOf = (f: Definition, unit: Unit): ShaderFunction => ({
  id: functionName(f, unit),
  args: unit.variables,
  params: Object.keys(parametersOf(f)),
  formula: unit.formula,
});

/** No built-in is called so. Definitions of one's own may be called anything. */
export function functionName(f: Definition, { id }: Unit): string {
  const isValue = id === (f.kind === 'mirrored' ? f.of : f).name;
  const word = id.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?![A-Za-z])/, 'f');
  return isValue ? `${word}Value` : word;
}

/** The graph that a shader computes, its names being identifiers of the text. */
export function shaderGraph(formula: Expr, accuracy?: 'single'): Graph {
  const { root, names } = lower(formula, accuracy);
  const free = [...names].map(([part, id]) => [part, identifier(id)] as const);
  return { root, names: new Map(free.filter(([, id]) => !shaderNaming.isTaken(id, new Set()))) };
}

/** The functions, after all that they call, each once. */
export function shaderFunctions(functions: readonly ShaderFunction[], language: ShaderLanguage): string {
  const graphs = functions.map(f => shaderGraph(f.formula, 'single'));
  const texts = functions.map((f, i) => {
    const seen = new Set(partsInOrder([graphs[i]!.root]).map(e => (e.kind === 'name' ? e.name : '')));
    const guards = f.args
      .filter(x => seen.has(x))
      .map(identifier)
      .map(x => `if (${helper('isNan')}(${x})) { return ${x}; }`);
    return functionText(f.id, [...f.args, ...f.params], graphs[i]!, guards, language);
  });
  const needed: readonly HelperName[] = functions.some(f => f.args.length > 0) ? ['isNan'] : [];
  return [
    ...language.head,
    ...prelude(
      graphs.map(g => g.root),
      needed,
      language,
    ),
    ...texts,
  ].join('\n\n');
}

export const writingOf = ({ notation, declare }: ShaderLanguage): Writing => ({
  notation: notation as Writing['notation'],
  assign: (id, value, part) =>
    declare(part.kind === 'op' && isComparison(part.op) ? 'bool' : 'float', id, value),
});

/** Parts that `let` gave a name to have one in the text, too, however often they are used. */
export const named = ({ names }: Graph, count: ReadonlyMap<Expr, number>): ReadonlyMap<Expr, number> =>
  new Map([...count].map(([part, n]) => [part, names.has(part) ? 2 : n]));

function functionText(
  id: string,
  params: readonly string[],
  graph: Graph,
  guards: readonly string[],
  language: ShaderLanguage,
): string {
  const scope = new Scope(graph, params.map(identifier), writingOf(language));
  const parts = partsInOrder([graph.root]);
  for (const part of parts) if (part.kind === 'name') scope.bind(part, identifier(part.name));
  const lines = scope.declare(parts, named(graph, uses([graph.root])));
  const floats = params.map(p => ['float', identifier(p)] as const);
  return language.define('float', id, floats, [...guards, ...lines, `return ${scope.write(graph.root)};`]);
}

/** The functions that some lowered formulas call, each after those that it calls itself. */
export function prelude(
  roots: readonly Expr[],
  needed: readonly HelperName[],
  language: ShaderLanguage,
): readonly string[] {
  const written = new Map<string, string>();
  const visit = (root: Expr): void => {
    for (const e of partsInOrder([root])) {
      if (e.kind === 'op') write(e.op);
      if (e.kind === 'number' && e.value === Infinity) write('infinity');
    }
  };
  const write = (id: string): void => {
    if (written.has(id)) return;
    if (Object.hasOwn(language.helpers, id)) {
      const { text, calls = [] } = language.helpers[id as HelperName];
      calls.forEach(write);
      written.set(id, text);
    } else if (Object.hasOwn(singleRecipes, id)) {
      const { params, formula }: Recipe = singleRecipes[id as keyof typeof singleRecipes];
      const graph = shaderGraph(formula);
      visit(graph.root);
      written.set(id, functionText(helper(id), params, graph, [], language));
    }
  };
  needed.forEach(write);
  roots.forEach(visit);
  return [...written.values()];
}
