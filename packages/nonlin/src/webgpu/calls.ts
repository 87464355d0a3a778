// What a call says: options checked, buffers measured, and the kernel that serves it.
import { checkOptions, describe, numberWithin, oneOf, positiveNumber } from '../arrays/index.ts';
import type {
  Definition,
  GatedFunction,
  GatePlace,
  MirroredFunction,
  RowFunction,
  ScalarFunction,
} from '../functions/definition.ts';
import { parametersOf } from '../languages/language.ts';
import { identifier } from '../languages/shader/shader.ts';
import { LANES } from '../languages/shader/wgsl.ts';
import {
  type ElementwiseOutput,
  elementwiseKernel,
  gatedKernel,
  type Kernel,
  mirroredKernel,
  rowKernel,
} from '../languages/shader/wgslKernels.ts';
import type { GpuBuffer } from './types.ts';

/** What is computed. */
export type What = ElementwiseOutput;

/** A buffer of a call: the option that it came by, and how many numbers it has to hold. */
export interface Bound {
  readonly name: string;
  readonly length: number;
  /** Left out where it is to be made. */
  readonly buffer?: GpuBuffer;
}

/** A checked call. */
export interface Task {
  /** Tells the kernel from others of the same function. */
  readonly key: string;
  makeKernel(): Kernel;
  readonly inputs: readonly Bound[];
  readonly outputs: readonly Bound[];
  /** Which input the output lies in; it has no buffer of its own then. */
  readonly inPlace?: string;
  /** The kernel's fields by name. */
  readonly values: Readonly<Record<string, number>>;
  readonly workgroups: number;
}

type Options = Readonly<Record<string, unknown>>;
type Make<F extends Definition> = (f: F, what: What, options: unknown) => Task;

/** Checks a call for a function. */
export const taskOf = (f: Definition, what: What, options: unknown): Task =>
  (makers[f.kind] as Make<Definition>)(f, what, options);

const scalar: Make<ScalarFunction> = (f, what, given) => {
  const options = checked(f, given, ['input', 'output', ...gradient(what), 'count']);
  const count = countOf(options, options['input']);
  const inputs = boundTo(options, ['input', ...gradient(what)], count);
  const outputs = boundTo(options, ['output'], count);
  const inPlace = placeOf(inputs, outputs, true);
  return {
    key: `${what} ${inPlace}`,
    makeKernel: () => elementwiseKernel(f, what, kernelName(inPlace)),
    inputs,
    outputs,
    ...(inPlace && { inPlace }),
    values: { count, ...paramsOf(f, options) },
    workgroups: Math.ceil(count / LANES),
  };
};

/** Counts are exact in float32 up to here. */
const LONGEST_ROW = 2 ** 24;

const row: Make<RowFunction> = (f, what, given) => {
  const output = withoutDerivative(f, what);
  const options = checked(f, given, ['input', 'output', ...gradient(what), 'rows', 'columns', 'temperature']);
  const { rows, columns } = shapeOf(options);
  const temperature = positiveNumber(options['temperature'] ?? 1, 'temperature');
  const tempered = temperature !== 1;
  const resultLength = f.result === 'row' ? rows * columns : rows;
  const inputs = [
    ...boundTo(options, ['input'], rows * columns),
    ...boundTo(options, gradient(what), resultLength),
  ];
  const outputs = boundTo(options, ['output'], output === 'value' ? resultLength : rows * columns);
  const inPlace = placeOf(inputs, outputs, f.result === 'row');
  return {
    key: `${what} ${inPlace} ${tempered}`,
    makeKernel: () => rowKernel(f, output, { tempered, inPlace: kernelName(inPlace) }),
    inputs,
    outputs,
    ...(inPlace && { inPlace }),
    values: { rows, columns, temperature, ...paramsOf(f, options) },
    workgroups: rows,
  };
};

const PLACES = ['first', 'last', 'interleaved'] as const satisfies readonly GatePlace[];

const gated: Make<GatedFunction> = (f, what, given) => {
  const output = withoutDerivative(f, what);
  const isApart = typeof given === 'object' && given !== null && 'value' in given;
  if (isApart) return gatedApart(f, output, given as Options);
  const options = checked(f, given, ['input', 'output', ...gradient(what), 'rows', 'columns', 'gate']);
  const { rows, columns } = shapeOf(options);
  if (columns % 2 !== 0)
    throw new RangeError(`columns: expected an even number, half of them gates, not ${columns}`);
  const place = oneOf(options['gate'] ?? f.place, PLACES, 'gate');
  const count = (rows * columns) / 2;
  const inputs = [...boundTo(options, ['input'], 2 * count), ...boundTo(options, gradient(what), count)];
  const outputs = boundTo(options, ['output'], output === 'value' ? count : 2 * count);
  placeOf(inputs, outputs, false);
  return {
    key: `${what} ${place}`,
    makeKernel: () => gatedKernel(f, output, place),
    inputs,
    outputs,
    values: { count, columns, ...paramsOf(f, options) },
    workgroups: Math.ceil(count / LANES),
  };
};

function gatedApart(f: GatedFunction, output: 'value' | 'vjp', given: Options): Task {
  const names = output === 'value' ? ['output'] : ['gateOutput', 'valueOutput'];
  const options = checked(f, given, ['gate', 'value', ...names, ...gradient(output), 'count']);
  const count = countOf(options, options['value']);
  const inputs = boundTo(options, ['gate', 'value', ...gradient(output)], count);
  const outputs = boundTo(options, names, count);
  const inPlace = placeOf(inputs, outputs, output === 'value');
  return {
    key: `${output} apart ${inPlace}`,
    makeKernel: () => gatedKernel(f, output, 'apart', kernelName(inPlace)),
    inputs,
    outputs,
    ...(inPlace && { inPlace }),
    values: { count, ...paramsOf(f, options) },
    workgroups: Math.ceil(count / LANES),
  };
}

const mirrored: Make<MirroredFunction> = (f, what, given) => {
  const output = withoutDerivative(f, what);
  const options = checked(f, given, ['input', 'output', ...gradient(what), 'rows', 'columns']);
  const { rows, columns } = shapeOf(options);
  const count = rows * columns;
  const inputs = [...boundTo(options, ['input'], count), ...boundTo(options, gradient(what), 2 * count)];
  const outputs = boundTo(options, ['output'], output === 'value' ? 2 * count : count);
  placeOf(inputs, outputs, false);
  return {
    key: what,
    makeKernel: () => mirroredKernel(f.of, output),
    inputs,
    outputs,
    values: { count, columns, ...paramsOf(f, options) },
    workgroups: Math.ceil(count / LANES),
  };
};

const makers = { scalar, row, gated, mirrored } satisfies Record<Definition['kind'], unknown>;

/** The option that says what arrives at the result, where something does. */
const gradient = (what: What): readonly string[] => (what === 'vjp' ? ['gradient'] : []);

function withoutDerivative(f: Definition, what: What): 'value' | 'vjp' {
  if (what === 'derivative')
    throw new TypeError(`${f.name} is no function of one number, so it has no derivative; use vjp`);
  return what;
}

function checked(f: Definition, options: unknown, allowed: readonly string[]): Options {
  checkOptions(options, [...allowed, 'params', 'into'], f.name);
  return options as Options;
}

/** The parameters as the kernel has them, with defaults. */
function paramsOf(f: Definition, options: Options): Readonly<Record<string, number>> {
  const known = parametersOf(f);
  const given = (options['params'] ?? {}) as Options;
  checkOptions(given, Object.keys(known), f.name);
  return Object.fromEntries(
    Object.entries(known).map(([id, p]) => [
      identifier(id),
      numberWithin(given[id] ?? p.default, p.range, id),
    ]),
  );
}

/** Usage flags, by their numbers in the specification. */
export const STORAGE = 0x80;

function bufferIn(value: unknown, name: string): GpuBuffer {
  const { size, usage } = (value ?? {}) as Partial<GpuBuffer>;
  if (typeof size !== 'number' || typeof usage !== 'number')
    throw new TypeError(`${name}: expected a GPUBuffer, not ${describe(value)}`);
  if ((usage & STORAGE) === 0)
    throw new TypeError(`${name}: the buffer was made without GPUBufferUsage.STORAGE`);
  return value as GpuBuffer;
}

/** The buffers that these options name, each for so many numbers; only outputs may be left out. */
const boundTo = (options: Options, names: readonly string[], length: number): readonly Bound[] =>
  names.map(name => {
    const value = options[name];
    if (value === undefined && /output/i.test(name)) return { name, length };
    const buffer = bufferIn(value, name);
    if (buffer.size < 4 * length)
      throw new RangeError(
        `${name}: ${length} numbers take ${4 * length} bytes, the buffer has ${buffer.size}`,
      );
    return { name, length, buffer };
  });

const countOf = (options: Options, of: unknown): number =>
  options['count'] === undefined
    ? Math.floor(bufferIn(of, 'value' in options ? 'value' : 'input').size / 4)
    : wholeNumber(options['count'], 'count', 0);

function shapeOf(options: Options): { readonly rows: number; readonly columns: number } {
  const columns = wholeNumber(options['columns'], 'columns', 1);
  if (columns > LONGEST_ROW)
    throw new RangeError(
      `columns: expected at most ${LONGEST_ROW}, up to where float32 counts, not ${columns}`,
    );
  const rows =
    options['rows'] === undefined
      ? Math.floor(bufferIn(options['input'], 'input').size / 4 / columns)
      : wholeNumber(options['rows'], 'rows', 0);
  return { rows, columns };
}

function wholeNumber(value: unknown, name: string, least: number): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: expected a number, not ${describe(value)}`);
  if (!Number.isInteger(value) || value < least || value >= 2 ** 32)
    throw new RangeError(`${name}: expected a whole number from ${least} to 2^32 − 1, not ${value}`);
  return value;
}

/** Which input is the output, too. WebGPU writes to no buffer that it also reads by another binding. */
function placeOf(
  inputs: readonly Bound[],
  outputs: readonly Bound[],
  isAllowed: boolean,
): string | undefined {
  for (const { name, buffer } of outputs) {
    const same = [...inputs, ...outputs].filter(b => b.buffer && b.buffer === buffer && b.name !== name);
    if (same.length === 0) continue;
    if (!isAllowed || same.length > 1 || outputs.length > 1)
      throw new RangeError(
        `${name}: expected a buffer of its own, not that of ${same.map(b => b.name).join(', ')}`,
      );
    return same[0]!.name;
  }
  return undefined;
}

const kernelNames: Readonly<Record<string, string>> = { input: 'x', gradient: 'g' };
/** What kernels call the buffer of an option. */
const kernelName = (option: string | undefined): string | undefined =>
  option === undefined ? undefined : (kernelNames[option] ?? option);
