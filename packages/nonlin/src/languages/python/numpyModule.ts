// Modules of NumPy and of what has its functions under another name: a file of plain functions over arrays.

import type { Op } from '../../formula/index.ts';
import type { Definition } from '../../functions/definition.ts';
import { described, type Request } from '../language.ts';
import {
  type ByShape,
  byShape,
  neededBy,
  opsOfRoutines,
  type Paired,
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
  /** For code that computes in float32 as well: the function that chooses a number for a type. */
  readonly either?: string;
  /** What the library lacks, by the operation that needs it. */
  readonly helpers: Readonly<Partial<Record<Op, string>>>;
  /** The operation that the helper of another takes. */
  readonly implied?: Readonly<Partial<Record<Op, Op>>>;
  /** Turns what callers pass into arrays. */
  open(variables: readonly string[]): readonly string[];
  lift(params: readonly string[]): readonly string[];
  /** Returns the result in the type that callers expect. */
  close(result: string): readonly string[];
  /** Lines above a function, from those of its body. */
  above(body: readonly string[]): readonly string[];
  /** What stands in place of the documentation of a function, in code that is not for reference. */
  readonly comment?: (routine: Routine) => readonly string[];
  /** What stands in place of the line that says where code comes from. */
  readonly origin?: readonly string[];
  /**
   * For a library that differentiates: functions that join a value and its gradient. `_with_slopes(forward, *slopes)` takes, for each
   * input, the slope as a function of all inputs, or None; `_with_gradient(forward, gradient)` takes a function of what arrives and
   * of all inputs, which gives the gradient for the first.
   */
  readonly joins?: { readonly slopes: string; readonly gradient: string };
  /** How an array is told apart from what it is made of, and cut anew, where arrays have no methods for it. */
  readonly arrays?: Arrays;
}

/** What is done with arrays as wholes; `NP` stands for the library. */
interface Arrays {
  /** x as an array. */
  readonly made: string;
  /** The number of its axes. */
  readonly rank: string;
  reshaped(x: string, shape: string): string;
  /** The lengths of its axes. */
  readonly shape: string;
}
const METHODS: Arrays = {
  made: 'NP.asarray(x)',
  rank: 'x.ndim',
  reshaped: (x, shape) => `${x}.reshape(${shape})`,
  shape: 'x.shape',
};

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
  const routines = routinesOf(f, request, { pairsFirst: true, ...(library.joins && { twice: true }) });
  const functions = [
    ...neededBy(opsOfRoutines(routines, library.implied), library.helpers),
    ...routines.map(r => written(r, request, library)),
  ];
  const needsEither = functions.some(text => text.includes('_either('));
  const code = [
    ...library.prelude,
    ...(library.either && needsEither ? [library.either] : []),
    ...joinsFor(routines, library),
    ...functions,
  ];
  const { origin = [`# ${described(f).origin}`] } = library;
  const head = [...origin, ...library.imports(code.join('\n'))].join('\n');
  return `${[head, ...code].join('\n\n\n')}\n`;
}

/** Names that the code of a library has for itself where values and gradients are joined, Python's own functions among them. */
export const joinNames = [
  ...['forward', 'kind', '_floats', '_either', '_with_slopes', '_with_gradient'],
  ...['len', 'map', 'sum', 'tuple', 'zip'],
];

const joinsFor = (routines: readonly Routine[], { joins }: ArrayModule): readonly string[] => [
  ...(joins && routines.some(r => r.shape === 'pointwise') ? [joins.slopes] : []),
  ...(joins && routines.some(r => r.shape === 'row') ? [joins.gradient] : []),
];

function written(r: Routine, request: Request, library: ArrayModule): string {
  const lines = library.joins && hasGradient(r) ? joined(r, library) : byShape(r, bodies)(library);
  const { comment = commentOn } = library;
  const body = [...comment(r), ...lines.map(line => line.replaceAll('NP.', `${library.np}.`))];
  return [...library.above(body), `def ${headOf(r, request)}:`, ...indented(body)].join('\n');
}

/** A value or a slope that is differentiated. */
const hasGradient = (r: Routine): r is Pointwise | Rowwise =>
  (r.shape === 'pointwise' && Object.keys(r.slopes).length > 0) || (r.shape === 'row' && !r.isGradient);

/**
 * The value with its gradient. All that it takes is handed to it, so that a library may trace each; only inputs and learned parameters
 * have a slope.
 */
function joined(r: Pointwise | Rowwise, library: ArrayModule): readonly string[] {
  const all = [...r.unit.variables, ...r.params];
  const inputs = all.map(pythonName).join(', ');
  const forward = [
    ...opened(r, library),
    '',
    `def forward(${inputs}):`,
    ...indented(computed(r, library)),
    '',
  ];
  if (r.shape === 'row') {
    const gradient = callOf(r.gradient!, ['x', 'g'], ['axis']);
    const arriving = ['g', inputs].join(', ');
    return [...forward, `return _with_gradient(forward, lambda ${arriving}: ${gradient})(${inputs})`];
  }
  const slopes = all.map(of => {
    const slope = r.slopes[of];
    return slope ? `lambda ${inputs}: ${callOf(slope, slope.unit.variables.map(pythonName))}` : 'None';
  });
  const call = `return _with_slopes(forward, ${slopes.join(', ')})(${inputs})`;
  if (call.length <= 100) return [...forward, call];
  const lines = ['forward,', ...slopes.map(text => `${text},`)];
  return [...forward, 'return _with_slopes(', ...indented(lines), `)(${inputs})`];
}

/** Inputs and parameters as arrays. */
const opened = ({ unit, params }: Pointwise | Rowwise, { open, lift }: ArrayModule): readonly string[] => [
  ...open(unit.variables.map(pythonName)),
  ...lift(params),
];

/** The statements of the formula, and the result handed back. */
function computed(r: Pointwise | Rowwise, library: ArrayModule): readonly string[] {
  const { lines, result } = statements(r.unit, r.params, library);
  const isReduced = r.shape === 'row' && r.result === 'number';
  return [...lines, ...library.close(isReduced ? `NP.squeeze(${result}, axis)` : result)];
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
const gateSplit = (
  place: Paired['place'],
  { reshaped, rank, shape }: Arrays,
): { split: string; join: string } =>
  ({
    first: {
      split: 'gate, value = NP.split(x, 2, axis)',
      join: 'return NP.concatenate([gate, value], axis)',
    },
    last: { split: 'value, gate = NP.split(x, 2, axis)', join: 'return NP.concatenate([value, gate], axis)' },
    interleaved: {
      split: 'gate, value = (NP.take(x, NP.arange(i, x.shape[axis], 2), axis) for i in range(2))',
      join: `return ${reshaped(`NP.stack([gate, value], axis % ${rank} + 1)`, shape)}`,
    },
  })[place];

/** Bodies, in which NP stands for the library. */
const bodies: ByShape<(library: ArrayModule) => readonly string[]> = {
  pointwise: r => library => [...opened(r, library), ...computed(r, library)],

  row: r => library => [
    ...opened(r, library),
    ...(r.isGradient && r.f.result === 'number' ? ['g = NP.expand_dims(g, axis)'] : []),
    ...computed(r, library),
  ],

  // Groups of neighbours become an axis of their own.
  groups:
    ({ each, isGradient }) =>
    ({ arrays: { made, rank, reshaped, shape } = METHODS }) => [
      `x = ${made}`,
      `axis %= ${rank}`,
      `groups = ${reshaped('x', `*${shape}[:axis], -1, pieces, *${shape}[axis + 1:]`)}`,
      isGradient
        ? `return ${reshaped(callOf(each, ['groups', 'g'], ['axis + 1']), shape)}`
        : `return ${callOf(each, ['groups'], ['axis + 1'])}`,
    ],

  pairs:
    ({ place, value, slopes, isGradient }) =>
    ({ arrays = METHODS }) => {
      const { split, join } = gateSplit(place, arrays);
      const call = (r: Pointwise): string => callOf(r, ['gate', 'value']);
      const opened = [`x = ${arrays.made}`, split];
      return isGradient
        ? [...opened, `gate, value = g * ${call(slopes.gate)}, g * ${call(slopes.value)}`, join]
        : [...opened, `return ${call(value)}`];
    },

  mirror:
    ({ value, slope, isGradient }) =>
    ({ arrays: { made } = METHODS }) =>
      isGradient
        ? [
            `x = ${made}`,
            'first, second = NP.split(g, 2, axis)',
            `return first * ${callOf(slope, ['x'])} - second * ${callOf(slope, ['-x'])}`,
          ]
        : [`x = ${made}`, `return NP.concatenate([${callOf(value, ['x'])}, ${callOf(value, ['-x'])}], axis)`],
};
