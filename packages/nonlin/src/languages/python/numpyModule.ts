// Modules of NumPy and of what has its functions under another name: a file of plain functions over arrays.

import type { Op } from '../../formula/index.ts';
import type { Definition } from '../../functions/definition.ts';
import { described, type Request } from '../language.ts';
import {
  type ByShape,
  byShape,
  neededBy,
  opsOfRoutines,
  type Pointwise,
  type Routine,
  type Rowwise,
  routinesOf,
} from '../routines.ts';
import { indented } from '../text.ts';
import { pythonName } from './python.ts';
import { type ArrayLibrary, docstring, quoted, statements, withDefaults } from './pythonArrays.ts';

/** What differs between the modules. */
export interface ArrayModule extends ArrayLibrary {
  /** What the library is called in the code. */
  readonly np: string;
  /** What stands at the head of the code. */
  imports(code: string): readonly string[];
  /** Functions that all files have. */
  readonly prelude: readonly string[];
  /** What the library lacks, by the operation that needs it. */
  readonly helpers: Readonly<Partial<Record<Op, string>>>;
  /** Turns what callers pass into arrays. */
  open(variables: readonly string[]): readonly string[];
  lift(params: readonly string[]): readonly string[];
  /** Returns the result in the type that callers expect. */
  close(result: string): readonly string[];
  /** Lines above a function. */
  readonly above: readonly string[];
  /** For a library that differentiates: what stands above a function that has a gradient, and behind it. */
  rule?(value: Pointwise | Rowwise): { readonly above: readonly string[]; readonly behind: string };
}

/** What functions of rows take besides parameters. */
const X = ['x', 'an array, or what becomes one'] as const;
const AXIS = ['axis', 'the axis along which rows run, by default the last'] as const;
const PIECES = ['pieces', 'how many neighbours make a group'] as const;
const arguments_: ByShape<Parameters<typeof docstring>[2]> = {
  pointwise: () => [X],
  row: () => [X, AXIS],
  groups: () => [X, PIECES, AXIS],
  pairs: () => [X, AXIS],
  mirror: () => [X, AXIS],
};

/** The module of a function. */
export function arrayModule(f: Definition, request: Request, library: ArrayModule): string {
  const routines = routinesOf(f, request, { pairsFirst: true });
  const code = [
    ...library.prelude,
    ...neededBy(opsOfRoutines(routines), library.helpers),
    ...routines.flatMap(r => written(r, request, library)),
  ];
  const head = [`# ${described(f).origin}`, ...library.imports(code.join('\n'))].join('\n');
  return `${[head, ...code].join('\n\n\n')}\n`;
}

/** The function; one that computes a value with its gradient, where the library takes one. */
function written(r: Routine, request: Request, library: ArrayModule): readonly string[] {
  const rule = 'unit' in r && !r.isGradient ? library.rule?.(r) : undefined;
  const above = 'unit' in r && rule ? rule.above : library.above;
  const lines = byShape(r, bodies)(library).map(line => line.replaceAll('NP.', `${library.np}.`));
  const text = [...above, `def ${headOf(r, request)}:`, ...indented([...commentOn(r), ...lines])].join('\n');
  return rule ? [text, rule.behind] : [text];
}

function headOf(r: Routine, request: Request): string {
  const args = [
    ...r.inputs.map(({ id }) => pythonName(id)),
    ...withDefaults(r.params, request),
    ...(r.shape === 'groups' ? ['pieces=2'] : []),
    ...(r.shape === 'pointwise' ? [] : ['axis=-1']),
  ];
  return `${pythonName(r.id)}(${args.join(', ')})`;
}

function commentOn(r: Routine): readonly string[] {
  if (r.remark) return quoted([r.remark(pythonName)]);
  if (r.shape === 'row' && r.f.grouped)
    return quoted([`${pythonName(r.f.name)} of groups that are an axis of their own.`]);
  return docstring(r.f, r.params, byShape(r, arguments_));
}

/** A call of a function, with its parameters behind what it takes. */
const callOf = (r: Pointwise | Rowwise, args: readonly string[], last: readonly string[] = []): string =>
  `${pythonName(r.id)}(${[...args, ...r.params.map(pythonName), ...last].join(', ')})`;

/** How the gate and the value are taken out of an axis and put back. */
const places = {
  first: { split: 'gate, value = NP.split(x, 2, axis)', join: 'return NP.concatenate([gate, value], axis)' },
  last: { split: 'value, gate = NP.split(x, 2, axis)', join: 'return NP.concatenate([value, gate], axis)' },
  interleaved: {
    split: 'gate, value = (NP.take(x, NP.arange(i, x.shape[axis], 2), axis) for i in range(2))',
    join: 'return NP.stack([gate, value], axis % x.ndim + 1).reshape(x.shape)',
  },
} as const;

/** Bodies, in which NP stands for the library. */
const bodies: ByShape<(library: ArrayModule) => readonly string[]> = {
  pointwise:
    ({ unit, params }) =>
    library => {
      const { lines, result } = statements(unit, params, library);
      const { open, lift, close } = library;
      return [...open(unit.variables.map(pythonName)), ...lift(params), ...lines, ...close(result)];
    },

  row:
    ({ f, unit, params, result: gives, isGradient }) =>
    library => {
      const { lines, result } = statements(unit, params, library);
      const { open, lift, close } = library;
      return [
        ...open(unit.variables),
        ...lift(params),
        ...(isGradient && f.result === 'number' ? ['g = NP.expand_dims(g, axis)'] : []),
        ...lines,
        ...close(gives === 'number' ? `NP.squeeze(${result}, axis)` : result),
      ];
    },

  // Groups of neighbours become an axis of their own.
  groups:
    ({ each, isGradient }) =>
    () => [
      'x = NP.asarray(x)',
      'axis %= x.ndim',
      'groups = x.reshape(*x.shape[:axis], -1, pieces, *x.shape[axis + 1:])',
      isGradient
        ? `return ${callOf(each, ['groups', 'g'], ['axis + 1'])}.reshape(x.shape)`
        : `return ${callOf(each, ['groups'], ['axis + 1'])}`,
    ],

  pairs:
    ({ place, value, slopes, isGradient }) =>
    () => {
      const { split, join } = places[place];
      const call = (r: Pointwise): string => callOf(r, ['gate', 'value']);
      const opened = ['x = NP.asarray(x)', split];
      return isGradient
        ? [...opened, `gate, value = g * ${call(slopes.gate)}, g * ${call(slopes.value)}`, join]
        : [...opened, `return ${call(value)}`];
    },

  mirror:
    ({ value, slope, isGradient }) =>
    () =>
      isGradient
        ? [
            'x = NP.asarray(x)',
            'first, second = NP.split(g, 2, axis)',
            `return first * ${callOf(slope, ['x'])} - second * ${callOf(slope, ['-x'])}`,
          ]
        : [
            'x = NP.asarray(x)',
            `return NP.concatenate([${callOf(value, ['x'])}, ${callOf(value, ['-x'])}], axis)`,
          ],
};
