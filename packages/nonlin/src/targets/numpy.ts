// NumPy: functions of arrays. SciPy has the error function.
import type { Definition, GatedFunction, MirroredFunction, RowFunction, ScalarFunction } from '../define.ts';
import { atom, call, type Op, type OpPrinter } from '../formula/index.ts';
import { python, pythonName } from './python.ts';
import {
  type ArrayLibrary,
  docstring,
  indented,
  quoted,
  shortest,
  statements,
  withDefaults,
} from './pythonArrays.ts';
import { defineTarget, described, everyUnit, type Request, type Unit, unitsOf } from './target.ts';
import { opsOf, paramsOf } from './units.ts';

const alongAxis =
  (id: string): OpPrinter =>
  ([a]) =>
    atom(`np.${id}(${a!.text}, axis=axis, keepdims=True)`);

const constants = { inf: 'np.inf', pi: 'np.pi' };
const ops = {
  abs: call('np.abs'),
  min: call('np.minimum'),
  max: call('np.maximum'),
  erf: call('special.erf'),
  erfc: call('special.erfc'),
  cdf: call('special.ndtr'),
  atan: call('np.arctan'),
  select: call('np.where'),
  rowsum: alongAxis('sum'),
  rowmax: alongAxis('max'),
  rowargmax: ([a]) => atom(`_argmax(${a!.text}, axis)`),
  tau: ([u, p]) => atom(`_tau(${u!.text}, ${p!.text}, axis)`),
  at: ([k]) => atom(`_at(${k!.text}, x, axis)`),
} satisfies Partial<Record<Op, OpPrinter>>;

const library: ArrayLibrary = {
  notation: { ...python('np', ops, constants), number: shortest(constants) },
  taken: ['np', 'special', 'axis', 'moved', 'shape', 'pieces', 'dtype', 'y'],
  full: (value, like) => `np.full_like(${like}, ${value})`,
};

/** What NumPy lacks, by the operation that needs it. */
const helpers: Readonly<Partial<Record<Op, string>>> = {
  rowargmax: `def _argmax(u, axis):
    """The place of the first largest element; NaN where there is a NaN, or nothing above -inf."""
    largest = np.max(u, axis=axis, keepdims=True)
    return np.where(largest > -np.inf, np.argmax(u, axis=axis, keepdims=True), np.nan)`,
  at: `def _at(k, x, axis):
    """1 at place k of each row and 0 elsewhere; NaN where k is."""
    places = np.arange(x.shape[axis]).reshape([-1 if i == axis % x.ndim else 1 for i in range(x.ndim)])
    return np.where(np.isnan(k), k, places == k)`,
  tau: `def _tau(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    low = np.max(u, axis=axis, keepdims=True) - 1
    high = low + 1
    while True:
        middle = (low + high) / 2
        if not np.any((low < middle) & (middle < high)):
            return low
        is_low = np.sum(np.maximum(u - middle, 0)**p, axis=axis, keepdims=True) >= 1
        low, high = np.where(is_low, middle, low), np.where(is_low, high, middle)`,
};

/** The forms are made for float64: float32 is computed in it and rounded once. */
const WIDE = `def _wide(x):
    """x in float64, and the type that results are rounded to."""
    x = np.asarray(x)
    dtype = x.dtype if np.issubdtype(x.dtype, np.floating) else np.float64
    return x.astype(np.float64, copy=False), dtype`;

const AXIS = ['axis', 'the axis along which rows run, by default the last'] as const;
const X = ['x', 'an array, or what NumPy makes one of'] as const;
const PIECES = ['pieces', 'how many neighbours make a group'] as const;

/** \`def id(args): …\`, with what NumPy would warn of in branches that are not taken left unsaid. */
const define = (
  id: string,
  args: readonly string[],
  doc: readonly string[],
  body: readonly string[],
): string =>
  ["@np.errstate(all='ignore')", `def ${id}(${args.join(', ')}):`, ...indented([...doc, ...body])].join('\n');

const lift = (params: readonly string[]): readonly string[] =>
  params.map(id => `${pythonName(id)} = np.asarray(${pythonName(id)}, np.float64)`);

/** The first variable tells the type of the result. */
const widened = (variables: readonly string[]): readonly string[] =>
  variables.map((v, i) => (i === 0 ? `${v}, dtype = _wide(${v})` : `${v}, _ = _wide(${v})`));
const rounded = (result: string): readonly string[] => [`y = ${result}`, 'return y.astype(dtype)'];

/** A function element by element. */
function elementwise(f: Definition, unit: Unit, request: Request, doc: readonly string[]): string {
  const params = paramsOf(f, [unit]);
  const { lines, result } = statements(unit, params, library);
  const variables = unit.variables.map(pythonName);
  return define(pythonName(unit.id), [...variables, ...withDefaults(params, request)], doc, [
    ...widened(variables),
    ...lift(params),
    ...lines,
    ...rounded(result),
  ]);
}

function scalar(f: ScalarFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  return [
    elementwise(f, value, request, docstring(f, paramsOf(f, [value]), [X])),
    ...(request.derivative ? slopeFunctions(f, slopes, request) : []),
  ];
}

const slopeFunctions = (
  f: Definition,
  slopes: Readonly<Record<string, Unit>>,
  request: Request,
): readonly string[] =>
  Object.entries(slopes).map(([of, unit]) =>
    elementwise(f, unit, request, quoted([`The slope of ${pythonName(f.name)} for ${pythonName(of)}.`])),
  );

/** A function along an axis. */
function row(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const isNumber = f.result === 'number';
  const write = (
    unit: Unit,
    doc: readonly string[],
    before: string,
    after: (y: string) => string,
  ): string => {
    const params = paramsOf(f, [unit]);
    const { lines, result } = statements(unit, params, library);
    const args = [...unit.variables, ...withDefaults(params, request), 'axis=-1'];
    return define(pythonName(unit.id), args, doc, [
      ...widened(unit.variables),
      ...lift(params),
      ...(before === '' ? [] : [before]),
      ...lines,
      ...rounded(after(result)),
    ]);
  };
  const doc = f.grouped
    ? quoted([`${pythonName(f.name)} of groups that are an axis of their own.`])
    : docstring(f, paramsOf(f, [value]), [X, AXIS]);
  return [
    write(value, doc, '', y => (isNumber ? `np.squeeze(${y}, axis)` : y)),
    ...(request.derivative
      ? [write(vjp!, gradientDoc(f), isNumber ? 'g = np.expand_dims(g, axis)' : '', dx => dx)]
      : []),
    ...(f.grouped ? grouped(f, request) : []),
  ];
}

/** Groups of neighbours become an axis of their own. */
function grouped(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const split = [
    'x = np.asarray(x)',
    'axis %= x.ndim',
    'groups = x.reshape(*x.shape[:axis], -1, pieces, *x.shape[axis + 1:])',
  ];
  const args = [...withDefaults(params, request), 'pieces=2', 'axis=-1'];
  const passed = [...params.map(pythonName), 'axis=axis + 1'].join(', ');
  const id = pythonName(f.name);
  return [
    define(id, ['x', ...args], docstring(f, params, [X, PIECES, AXIS]), [
      ...split,
      `return ${pythonName(value.id)}(groups, ${passed})`,
    ]),
    ...(request.derivative
      ? [
          define(`${id}_vjp`, ['x', 'g', ...args], gradientDoc(f), [
            ...split,
            `return ${pythonName(vjp!.id)}(groups, g, ${passed}).reshape(x.shape)`,
          ]),
        ]
      : []),
  ];
}

const gradientDoc = (f: Definition): readonly string[] =>
  quoted([`The gradient of ${pythonName(f.name)} for x, from the gradient g that arrives at its result.`]);

/** How the gate and the value are taken out of an axis and put back. */
const places = {
  first: { split: 'gate, value = np.split(x, 2, axis)', join: 'return np.concatenate([gate, value], axis)' },
  last: { split: 'value, gate = np.split(x, 2, axis)', join: 'return np.concatenate([value, gate], axis)' },
  interleaved: {
    split: 'gate, value = (np.take(x, np.arange(i, x.shape[axis], 2), axis) for i in range(2))',
    join: 'return np.stack([gate, value], axis % x.ndim + 1).reshape(x.shape)',
  },
} as const;

function gated(f: GatedFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const { split, join } = places[f.place];
  const passed = (unit: Unit): string => ['gate', 'value', ...paramsOf(f, [unit]).map(pythonName)].join(', ');
  const callOf = (unit: Unit): string => `${pythonName(unit.id)}(${passed(unit)})`;
  const id = pythonName(f.name);
  return [
    elementwise(f, value, request, quoted([`${id} of a gate and a value.`])),
    define(id, ['x', ...withDefaults(params, request), 'axis=-1'], docstring(f, params, [X, AXIS]), [
      'x = np.asarray(x)',
      split,
      `return ${callOf(value)}`,
    ]),
    ...(request.derivative
      ? [
          ...slopeFunctions(f, slopes, request),
          define(`${id}_vjp`, ['x', 'g', ...withDefaults(params, request), 'axis=-1'], gradientDoc(f), [
            'x = np.asarray(x)',
            split,
            `gate, value = g * ${callOf(slopes['gate']!)}, g * ${callOf(slopes['value']!)}`,
            join,
          ]),
        ]
      : []),
  ];
}

function mirrored(f: MirroredFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const [id, of, slope] = [f.name, value.id, slopes['x']!.id].map(pythonName);
  return [
    ...scalar(f.of, request),
    define(id!, ['x', 'axis=-1'], docstring(f, [], [X, AXIS]), [
      'x = np.asarray(x)',
      `return np.concatenate([${of}(x), ${of}(-x)], axis)`,
    ]),
    ...(request.derivative
      ? [
          define(`${id}_vjp`, ['x', 'g', 'axis=-1'], gradientDoc(f), [
            'x = np.asarray(x)',
            'first, second = np.split(g, 2, axis)',
            `return first * ${slope}(x) - second * ${slope}(-x)`,
          ]),
        ]
      : []),
  ];
}

function functionsOf(f: Definition, request: Request): readonly string[] {
  switch (f.kind) {
    case 'scalar':
      return scalar(f, request);
    case 'row':
      return row(f, request);
    case 'gated':
      return gated(f, request);
    case 'mirrored':
      return mirrored(f, request);
  }
}

export const numpyTarget = defineTarget({
  name: 'numpy',
  title: 'NumPy',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  write(f, request) {
    const units = unitsOf(f);
    const used = opsOf(request.derivative ? everyUnit(units) : [units.value]);
    const needed = Object.entries(helpers).flatMap(([op, code]) => (used.has(op as Op) ? [code] : []));
    const needsScipy = (['erf', 'erfc', 'cdf'] as const).some(op => used.has(op));
    const head = [
      `# ${described(f).origin}`,
      'import numpy as np',
      ...(needsScipy ? ['from scipy import special'] : []),
    ];
    return `${[head.join('\n'), WIDE, ...needed, ...functionsOf(f, request)].join('\n\n\n')}\n`;
  },
});
