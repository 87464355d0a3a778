// Functions of one number whose parameters vary from element to element: learned ones by channel, random ones by draw.
import {
  axisOf,
  checkOptions,
  destination,
  type HalfType,
  halfType,
  numberWithin,
  type ParsedInput,
  read,
  readBeside,
  type Shape,
  seedOf,
} from '../arrays/index.ts';
import { defaultsOf, formulaOf, type ParameterCode, type ScalarCode } from '../compiler/code.ts';
import { CompensatedSum } from '../numerics/sums.ts';
import {
  compute,
  type Elementwise,
  type ElementwiseOptions,
  elementwiseWith,
  readFactor,
} from './elementwise.ts';
import { uniformAt } from './random.ts';
import { isWorthAKernel } from './runtime.ts';
import { outputOf, type PointOutput } from './scalar.ts';
import type { ElementwiseTask, Factor } from './task.ts';
import { copyIn, elementOf, isLeftOver, resultWith } from './tiles.ts';
import { elementwiseKernel } from './wasm/compile.ts';
import { BLOCK, bytesOf } from './wasm/elementwise.ts';
import { AREAS, areaAt, stagingMemory, TILE } from './wasm/memory.ts';

type Options = Readonly<Record<string, unknown>>;

/** The options that a function takes beside those that all take. */
function optionNames(code: ScalarCode): readonly string[] {
  const names = code.params.filter(p => !p.random).map(p => p.name);
  const learned = code.params.some(p => p.learned) ? ['axis'] : [];
  const random = code.params.some(p => p.random) ? ['training', 'seed'] : [];
  return [...names, ...learned, ...random, 'out', 'dtype'];
}

/** Whether a parameter is not one number for all elements, or an option is there that says how it would vary. */
const variesAlong = (code: ScalarCode, options: Options | null): boolean =>
  options !== null &&
  code.params.some(
    p =>
      (p.learned && (typeof options[p.name] === 'object' || options['axis'] !== undefined)) ||
      (p.random && (options['training'] !== undefined || options['seed'] !== undefined)),
  );

/** The parameters of each element: drawn for it, or those of its channel. */
interface Settings {
  /** For each parameter its number, or its numbers by channel. */
  readonly values: readonly (number | ArrayLike<number>)[];
  /** Whether elements draw parameters of their own. */
  readonly isDrawn: boolean;
  /** How many channels there are, and how many neighbours in each. */
  readonly count: number;
  readonly inner: number;
  channelOf(i: number): number;
  /** Writes the parameters of element i. */
  at(i: number, params: number[]): void;
  /** How many numbers the caller gave for a parameter; 0 for a number alone. */
  channels(name: string): number;
}

function settingsOf(code: ScalarCode, x: ParsedInput, options: Options): Settings {
  const { shape: own, half } = x;
  // Where each element has its own, elements are channels of one axis.
  const shape = isByElement(code, x, options) ? [x.data.length] : own;
  const seed = code.params.some(p => p.random) ? seedOf(options) : undefined;
  const isByChannel = code.params.some(p => p.learned && typeof options[p.name] === 'object');
  const stated = options['axis'];
  const isOne = !isByChannel && (stated === undefined || shape.length === 0);
  const axis = isOne ? 0 : axisOf(stated ?? (shape.length > 1 ? 1 : 0), shape);
  const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
  const count = shape[axis] ?? 1;
  const given = code.params.map(p =>
    settingOf(p, options, { channels: count, axis, isWhole: shape !== own, dtype: half?.type }),
  );
  const values = given.map(value => (typeof value === 'object' && value.length === 1 ? value[0]! : value));
  const channelOf = (i: number): number => Math.floor(i / inner) % count;
  return {
    values,
    isDrawn: seed !== undefined,
    count,
    inner,
    channelOf,
    at: (i, params) => {
      code.params.forEach((p, k) => {
        const value = values[k]!;
        if (p.random && seed !== undefined) params[k] = uniformAt(seed, i);
        else params[k] = typeof value === 'number' ? value : value[channelOf(i)]!;
      });
    },
    channels: name => {
      const value = given[code.params.findIndex(p => p.name === name)]!;
      return typeof value === 'number' ? 0 : value.length;
    },
  };
}

/** Whether learned parameters are given in the shape of x, of several axes: then `axis` has nothing to say. */
const isByElement = (code: ScalarCode, { shape, half }: ParsedInput, options: Options): boolean =>
  shape.length > 1 &&
  options['axis'] === undefined &&
  code.params.some(p => {
    const given = p.learned ? options[p.name] : undefined;
    return (
      typeof given === 'object' &&
      given !== null &&
      sameLengths(readBeside(given, p.name, half?.type).shape, shape)
    );
  });
const sameLengths = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/** How many channels there are along which axis, and of which 16-bit numbers, if of such. */
interface Channels {
  readonly channels: number;
  readonly axis: number;
  /** Whether they are all elements of x, in the shape of x. */
  readonly isWhole: boolean;
  readonly dtype: HalfType | undefined;
}

/** A parameter's number, or its numbers by channel. */
function settingOf(
  p: ParameterCode,
  options: Options,
  { channels, axis, isWhole, dtype }: Channels,
): number | ArrayLike<number> {
  const given = options[p.name] ?? p.default;
  if (!p.learned || typeof given !== 'object') return numberWithin(given, p.range, p.name);
  const { data, shape } = readBeside(given, p.name, dtype);
  const fits = shape.length === 1 || isWhole;
  if (!fits || (data.length !== channels && data.length !== 1)) {
    throw new RangeError(
      `${p.name}: expected a number, or ${channels} numbers, one for each place of axis ${axis}, or the shape of x, not ${data.length}`,
    );
  }
  for (let i = 0; i < data.length; i++) numberWithin(data[i], p.range, p.name);
  return data;
}

/** f, f′, f″, or g f′ where a factor is given, with each element's own parameters. */
function eachElement(
  code: ScalarCode,
  output: PointOutput,
  x: unknown,
  factor: Factor | undefined,
  options: Options,
): unknown {
  checkOptions(options, optionNames(code), code.name);
  const input = read(x, 'x', halfType(options['dtype']));
  const gradient = factor && readFactor(factor, input);
  const settings = settingsOf(code, input, options);
  const out = destination(options['out'], input, input.shape, {
    inStep: gradient ? [input.data, gradient.data] : [input.data],
    throughout: settings.values.filter(value => typeof value === 'object'),
  });
  const task = {
    code,
    output: gradient ? 'vjp' : output,
    x: input.data,
    ...(gradient && { g: gradient.data }),
    y: out.data,
    params: defaultsOf(code),
  } as const;
  const isKernelType = out.data.BYTES_PER_ELEMENT !== 2;
  if (settings.isDrawn) oneByOne(task, settings);
  else if (settings.inner >= SHORTEST_STRETCH) byStretch(task, settings);
  else if (isKernelType && isWorthAKernel(out.data.length) && hasAreas(settings)) alternating(task, settings);
  else oneByOne(task, settings);
  return out.commit();
}

/** The task, with room for the parameters of the elements of a tile. */
type VaryingTask = ElementwiseTask & { readonly params: number[] };

/** Result i in JavaScript, with the parameters at hand. */
function resultsOf({ code, output, x, g, y, params }: VaryingTask): (i: number) => number {
  const result = resultWith(code, y, outputOf(code, formulaOf(output), elementOf(y)));
  return i => result(x[i]!, g?.[i], params);
}

/** Each element has parameters of its own. */
function oneByOne(task: VaryingTask, settings: Settings): void {
  const { y, params } = task;
  const result = resultsOf(task);
  for (let i = 0; i < y.length; i++) {
    settings.at(i, params);
    y[i] = result(i);
  }
}

/** From this length on a stretch of a channel is worth a call of its own. */
const SHORTEST_STRETCH = 48;

const part = <A extends ArrayLike<number>>(data: A, from: number, to: number): A =>
  (ArrayBuffer.isView(data)
    ? (data as unknown as Float64Array).subarray(from, to)
    : Array.prototype.slice.call(data, from, to)) as unknown as A;

/** The elements of a channel lie together: one call for each stretch. */
function byStretch(task: VaryingTask, { inner, at }: Settings): void {
  const { x, g, y, params } = task;
  for (let i = 0; i < y.length; i += inner) {
    at(i, params);
    const end = i + inner;
    compute({ ...task, x: part(x, i, end), ...(g && { g: part(g, i, end) }), y: part(y, i, end) });
  }
}

/** Whether the staging memory has room for x, g and the parameters that differ by channel. */
const hasAreas = ({ values }: Settings): boolean =>
  2 + values.filter(value => typeof value === 'object').length <= AREAS;

/** Channels alternate: a kernel takes the parameters that differ as arrays of float64, tile by tile. */
function alternating(task: VaryingTask, settings: Settings): void {
  const { code, output, x, g, y, params } = task;
  const { values, count, inner } = settings;
  const element = elementOf(y);
  const size = bytesOf[element];
  const { memory, float64, [element]: view } = stagingMemory();
  const differing = code.params.flatMap((p, k) => (typeof values[k] === 'number' ? [] : [{ ...p, k }]));
  const names = differing.map(p => p.name);
  const run = elementwiseKernel(code, output, element, memory, names);
  const [xAt, gAt, ...areas] = Array.from({ length: 2 + names.length }, (_, area) =>
    areaAt(area, y.byteOffset),
  ) as [number, number, ...number[]];
  const constants = values.filter(value => typeof value === 'number');
  const fill = (from: number, n: number): void =>
    differing.forEach(({ k }, area) => {
      spread(float64, areas[area]! / 8, values[k] as ArrayLike<number>, settings, from, n);
    });
  const result = resultsOf(task);
  // A tile is a whole number of periods if one fits: then all tiles have the same parameters.
  const period = count * inner;
  const tile = period <= TILE ? TILE - (TILE % period) : TILE;
  if (tile % period === 0) fill(0, tile);
  for (let i = 0; i < y.length; i += tile) {
    const n = Math.min(tile, y.length - i);
    if (tile % period !== 0) fill(i, n);
    copyIn(view, xAt / size, x, i, i + n);
    if (g) copyIn(view, gAt / size, g, i, i + n);
    const end = xAt + Math.ceil(n / BLOCK) * BLOCK * size;
    const isLeft = run(xAt, ...(g ? [gAt] : []), ...areas, xAt, end, ...constants);
    const results = view.subarray(xAt / size, xAt / size + n);
    for (let k = 0; (code.largeArguments || isLeft) && k < n; k++) {
      if (!isLeftOver(results[k]!, g !== undefined)) continue;
      settings.at(i + k, params);
      results[k] = result(i + k);
    }
    (y as Float64Array).set(results, i);
  }
}

/** Writes the parameter of each of n elements from the one on whose number is `from`. */
function spread(
  view: Float64Array,
  at: number,
  values: ArrayLike<number>,
  { inner, count, channelOf }: Settings,
  from: number,
  n: number,
): void {
  let channel = channelOf(from);
  let left = inner - (from % inner);
  for (let k = 0; k < n; k++) {
    view[at + k] = values[channel]!;
    if (--left > 0) continue;
    left = inner;
    if (++channel === count) channel = 0;
  }
}

/** The gradients of the learned parameters: sums over the elements that share one. */
function pullBackToParams(
  code: ScalarCode,
  x: unknown,
  g: unknown,
  options: Options = {},
): Readonly<Record<string, number | Float64Array>> {
  checkOptions(options, optionNames(code), code.name);
  const input = read(x, 'x', halfType(options['dtype']));
  const gradient = readFactor({ g, called: 'g' }, input);
  const settings = settingsOf(code, input, options);
  const params = defaultsOf(code);
  const slopes = Object.entries(code.paramSlopes ?? {});
  return Object.fromEntries(
    slopes.map(([name, slope]) => {
      const channels = settings.channels(name);
      const sums = Array.from({ length: Math.max(1, channels) }, () => new CompensatedSum());
      for (let i = 0; i < input.data.length; i++) {
        settings.at(i, params);
        const channel = channels > 1 ? settings.channelOf(i) : 0;
        sums[channel]!.add(i, gradient.data[i]! * slope(input.data[i]!, ...params));
      }
      const totals = sums.map(sum => sum.total());
      return [name, channels === 0 ? totals[0]! : Float64Array.from(totals)];
    }),
  );
}

/** Makes the callable of a function with learned or random parameters. */
export const varying = <O extends ElementwiseOptions, L extends string = never>(
  code: ScalarCode,
): Elementwise<O, L> =>
  elementwiseWith<O, L>(code, {
    applies: variesAlong,
    optionNames,
    eachElement,
    paramVjp: pullBackToParams,
  });
