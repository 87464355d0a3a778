// Functions of one number whose parameters vary from element to element: learned ones by channel, random ones by draw.
import {
  axisOf,
  checkOptions,
  destination,
  halfType,
  numberWithin,
  type Reading,
  read,
  type Shape,
  sameShape,
  seedOf,
} from '../arrays/index.ts';
import { CompensatedSum } from '../numerics/sums.ts';
import type { ParameterCode, ScalarCode } from './code.ts';
import { type Elementwise, elementwiseWith, type Factor } from './elementwise.ts';
import { uniformAt } from './random.ts';

type Options = Readonly<Record<string, unknown>>;

/** The options that a function takes beside those that all take. */
function optionNames(code: ScalarCode): readonly string[] {
  const names = code.params.filter(p => !p.random).map(p => p.name);
  const learned = code.params.some(p => p.learned) ? ['axis'] : [];
  const random = code.params.some(p => p.random) ? ['training', 'seed'] : [];
  return [...names, ...learned, ...random, 'out', 'dtype'];
}

/** Whether a parameter is not one number for all elements. */
const variesAlong = (code: ScalarCode, options: Options): boolean =>
  code.params.some(
    p => (p.learned && typeof options[p.name] === 'object') || (p.random && options['training']),
  );

/** The parameters of each element. */
interface Settings {
  /** Writes those of element i. */
  at(i: number, params: number[]): void;
  /** How many channels a parameter has; 0 for one that is a number. */
  channels(name: string): number;
  channelOf(i: number): number;
}

function settingsOf(code: ScalarCode, shape: Shape, options: Options): Settings {
  checkOptions(options, optionNames(code), code.name);
  const seed = code.params.some(p => p.random) ? seedOf(options) : undefined;
  const isByChannel = code.params.some(p => p.learned && typeof options[p.name] === 'object');
  const axis = isByChannel ? axisOf(options['axis'] ?? (shape.length > 1 ? 1 : 0), shape) : 0;
  const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
  const channelCount = shape[axis] ?? 1;
  const values = code.params.map(p => settingOf(p, options, channelCount, axis));
  const channelOf = (i: number): number => Math.floor(i / inner) % channelCount;
  return {
    at: (i, params) => {
      code.params.forEach((p, k) => {
        const value = values[k]!;
        if (p.random && seed !== undefined) params[k] = uniformAt(seed, i);
        else params[k] = typeof value === 'number' ? value : value[value.length === 1 ? 0 : channelOf(i)]!;
      });
    },
    channels: name => {
      const value = values[code.params.findIndex(p => p.name === name)]!;
      return typeof value === 'number' ? 0 : value.length;
    },
    channelOf,
  };
}

/** A parameter's number, or its numbers by channel. */
function settingOf(
  p: ParameterCode,
  options: Options,
  channels: number,
  axis: number,
): number | ArrayLike<number> {
  const given = options[p.name] ?? p.default;
  if (!p.learned || typeof given !== 'object') return numberWithin(given, p.range, p.name);
  const { data, shape } = read(given, p.name);
  if (shape.length !== 1 || (data.length !== channels && data.length !== 1)) {
    throw new RangeError(
      `${p.name}: expected a number, or ${channels} numbers, one for each place of axis ${axis}, not ${data.length}`,
    );
  }
  for (let i = 0; i < data.length; i++) numberWithin(data[i], p.range, p.name);
  return data;
}

/** What is computed of a number and the parameters, for each type of result. */
export type Runs = Readonly<Record<'float64' | 'float32', (x: number, ...params: number[]) => number>>;

/** f, f′, or g f′ where g is given, with each element's own parameters. */
function eachElement(
  code: ScalarCode,
  runs: Runs,
  x: unknown,
  factor: Factor | undefined,
  options: Options,
): unknown {
  const dtype = halfType(options['dtype']);
  const input = read(x, 'x', dtype);
  const gradient = factor && readFactor(factor, input, dtype);
  const settings = settingsOf(code, input.shape, options);
  const out = destination(options['out'], input, input.shape, gradient ? [input, gradient] : [input]);
  const isSingle = out.data.BYTES_PER_ELEMENT === 4;
  const f = isSingle ? runs.float32 : runs.float64;
  const round = isSingle ? Math.fround : Number;
  const params = code.params.map(p => p.default);
  for (let i = 0; i < input.data.length; i++) {
    settings.at(i, params);
    const y = f(input.data[i]!, ...params);
    out.data[i] = gradient ? round(gradient.data[i]!) * y : y;
  }
  return out.commit();
}

function readFactor({ g, called }: Factor, input: Reading, dtype: ReturnType<typeof halfType>): Reading {
  const gradient = read(g, called, dtype);
  sameShape(called, gradient.shape, 'x', input.shape);
  return gradient;
}

/** The gradients of the learned parameters: sums over the elements that share one. */
function pullBackToParams(
  code: ScalarCode,
  x: unknown,
  g: unknown,
  options: Options = {},
): Readonly<Record<string, number | Float64Array>> {
  const dtype = halfType(options['dtype']);
  const input = read(x, 'x', dtype);
  const gradient = readFactor({ g, called: 'g' }, input, dtype);
  const settings = settingsOf(code, input.shape, options);
  const params = code.params.map(p => p.default);
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

/** What a function of one number needs so that its parameters may vary. */
export interface Varying {
  readonly applies: typeof variesAlong;
  readonly optionNames: typeof optionNames;
  readonly eachElement: typeof eachElement;
  readonly paramVjp: typeof pullBackToParams;
}

/** Makes the callable of a function with learned or random parameters. */
export const varying = <P extends string, L extends string = never, R extends boolean = false>(
  code: ScalarCode,
): Elementwise<P, L, R> =>
  elementwiseWith<P, L, R>(code, {
    applies: variesAlong,
    optionNames,
    eachElement,
    paramVjp: pullBackToParams,
  });
