// Calls of every function on arrays of every kind and in every memory: both backends give the same bits, or the same error, and
// leave the same bits around what they write.
import fc from 'fast-check';
import { all, type Runnable } from '../../packages/nonlin/src/catalog.ts';
import { type Backend, createArena, setBackend } from '../../packages/nonlin/src/runtime.ts';
import type { Case, Target } from './target.ts';

type Numbers = Float32Array | Float64Array | Uint16Array;
const types = {
  Float32Array,
  Float64Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
} as const;
type TypeName = keyof typeof types;
const isHalf = (type: TypeName): boolean => types[type] === Uint16Array;

const memories = ['own', 'shared', 'arena'] as const;
const members = ['value', 'derivative', 'secondDerivative', 'vjp', 'jvp', 'paramVjp'] as const;
const outs = ['none', 'x', 'later', 'second'] as const;
/** How learned parameters are given: not at all, as one for each element, and for each column of a table, of their own or within x. */
const learned = ['none', 'elements', 'columns', 'columns of x'] as const;
const gates = [undefined, 'first', 'last', 'interleaved'] as const;

const entries = all().filter(({ definition: f }) => f.kind !== 'row' || !f.noisy);
const element = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, -0, Infinity, -Infinity, Number.NaN, 5e-324, 1e-40, 3.4e38, 88.7),
  },
);
/** On both sides of where kernels, blocks and tiles begin; a drawn pattern is repeated up to there. */
const lengths = [0, 1, 2, 6, 47, 48, 49, 64, 96, 500, 4099, 16_390] as const;

interface Drawn {
  readonly at: number;
  readonly type: TypeName;
  readonly memory: (typeof memories)[number];
  readonly length: number;
  readonly pattern: readonly number[];
  readonly offset: number;
  readonly member: (typeof members)[number];
  readonly out: (typeof outs)[number];
  readonly param: number | undefined;
  readonly learned: (typeof learned)[number];
  readonly temperature: number | undefined;
  readonly isMasked: boolean;
  readonly gate: (typeof gates)[number];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  at: fc.nat(entries.length - 1),
  type: fc.constantFrom(...(Object.keys(types) as TypeName[])),
  memory: fc.constantFrom(...memories),
  length: fc.constantFrom(...lengths),
  pattern: fc.array(element, { minLength: 1, maxLength: 12 }),
  offset: fc.nat(3),
  member: fc.constantFrom(...members),
  out: fc.constantFrom(...outs),
  param: fc.option(element, { nil: undefined }),
  learned: fc.constantFrom(...learned),
  temperature: fc.option(element, { nil: undefined }),
  isMasked: fc.boolean(),
  gate: fc.constantFrom(...gates),
});

/** Room for two arrays of the longest length and what lies around them. */
const arena = createArena(2 * 8 * (16_390 + 64));

function roomIn({ type, memory }: Drawn, length: number): Numbers {
  if (memory === 'arena' && type === 'Float32Array') return arena.float32(length);
  if (memory === 'arena' && type === 'Float64Array') return arena.float64(length);
  const Type = types[type];
  return memory === 'shared'
    ? new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT) as unknown as ArrayBuffer)
    : new Type(length);
}

/** Element i of the arrays of a call: a number, or any bits. */
const numberAt = ({ type, pattern }: Drawn, i: number, shift: number): number => {
  const v = pattern[(i + shift) % pattern.length]!;
  return isHalf(type) ? (Math.abs(v * 977) + 31 * i + shift) & 0xffff : v + (i % 7) / 16;
};

type Options = Record<string, unknown>;

/** The arrays of one call, of its own, since some are overwritten. */
interface Arrays {
  /** All memory that the call may change. */
  readonly memory: readonly Numbers[];
  readonly x: Numbers;
  /** A gradient or a direction. */
  readonly second: Numbers;
}

function arraysOf(d: Drawn): Arrays {
  arena.reset();
  const memory = [roomIn(d, d.length + d.offset + 4), roomIn(d, d.length + 4)] as const;
  const [x, second] = [memory[0].subarray(d.offset, d.offset + d.length), memory[1].subarray(0, d.length)];
  for (let i = 0; i < d.length; i++) {
    x[i] = numberAt(d, i, 0);
    second[i] = numberAt(d, i, 1);
  }
  return { memory, x, second };
}

/** Columns of a table that has as many elements; as many as elements, where these are few. */
const columnsOf = (length: number): number => (length % 3 === 0 ? 3 : length % 2 === 0 ? 2 : 1);

interface Parameter {
  readonly learned?: boolean;
  readonly default: number;
  readonly range: readonly [number, number];
}

/** Parameters, drawn as numbers or by channel, of which the latter are within what is allowed. */
function parametersOf(d: Drawn, params: Readonly<Record<string, Parameter>>, { memory }: Arrays): Options {
  const options: Options = {};
  const [first] = Object.keys(params);
  if (first && d.param !== undefined) options[first] = d.param;
  if (d.learned === 'none') return options;
  const count = d.learned === 'elements' ? d.length : columnsOf(d.length);
  for (const [id, { range, ...p }] of Object.entries(params)) {
    if (!p.learned) continue;
    const allowed = (v: number): number =>
      Number.isNaN(v) ? p.default : Math.min(Math.max(v, range[0]), range[1]);
    options[id] =
      d.learned === 'columns of x' && !isHalf(d.type)
        ? memory[0]!.subarray(0, count)
        : Float64Array.from({ length: count }, (_, i) => allowed(d.pattern[i % d.pattern.length]!));
    options['axis'] = d.learned === 'elements' ? 0 : 1;
  }
  return options;
}

function optionsOf(d: Drawn, arrays: Arrays): Options {
  const { definition } = entries[d.at] as {
    definition: { kind: string; params?: Readonly<Record<string, Parameter>> };
  };
  const options = parametersOf(d, definition.params ?? {}, arrays);
  if (isHalf(d.type)) options['dtype'] = d.type;
  if (definition.kind === 'row' && d.temperature !== undefined) options['temperature'] = d.temperature;
  if (definition.kind === 'row' && d.isMasked)
    options['mask'] = Array.from({ length: d.length }, (_, i) => i % 3 !== 1);
  if (definition.kind === 'gated' && d.gate) options['gate'] = d.gate;
  // A gated function gives half as many.
  const isHalved = definition.kind === 'gated' && d.member !== 'vjp';
  const length = isHalved ? d.length >> 1 : d.length;
  const start = d.out === 'later' ? d.offset + 1 : d.offset;
  if (d.out === 'second') options['out'] = arrays.second.subarray(0, length);
  else if (d.out !== 'none') options['out'] = arrays.memory[0]!.subarray(start, start + length);
  return options;
}

/** What a call gives and what its memory has afterwards, or the error. */
function called(d: Drawn, backend: Backend): readonly number[] | string {
  const { run, definition } = entries[d.at] as { run: Runnable; definition: { kind: string } };
  const arrays = arraysOf(d);
  const options = optionsOf(d, arrays);
  const isTable = options['axis'] === 1;
  const inShape = (data: Numbers): unknown =>
    isTable ? { data, shape: [d.length / columnsOf(d.length), columnsOf(d.length)] } : data;
  const [x, own] = [inShape(arrays.x), inShape(arrays.second)];
  // What arrives at a gated function is half as long.
  const second =
    definition.kind === 'gated' && d.member === 'vjp' ? arrays.second.subarray(0, d.length >> 1) : own;
  setBackend(backend);
  try {
    const f = run as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
    const result =
      d.member === 'value'
        ? (run as unknown as (...args: unknown[]) => unknown)(x, options)
        : d.member === 'derivative' || d.member === 'secondDerivative'
          ? (f[d.member] ?? f['vjp']!)(x, ...(f[d.member] ? [options] : [second, options]))
          : (f[d.member] ?? f['vjp']!)(x, second, options);
    return [...numbersOf(result), ...arrays.memory.flatMap(m => [...m])];
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return `${error.name}: ${error.message}`;
    throw error;
  } finally {
    setBackend('auto');
  }
}

/** The numbers of a result, whatever they are in. */
function numbersOf(result: unknown): readonly number[] {
  if (typeof result === 'number') return [result];
  if (ArrayBuffer.isView(result)) return [...(result as Numbers)];
  if (result && typeof result === 'object') {
    const { data } = result as { data?: Numbers };
    return data ? [...data] : Object.values(result).flatMap(numbersOf);
  }
  throw new Error(`neither numbers nor an array: ${String(result)}`);
}

/** Errors of the engine, which say nothing of arguments. */
const ENGINE =
  /is not a function|undefined|null \(|memory access|unreachable|Invalid typed array|offset is out/;

function compare(d: Drawn): void {
  const [one, other] = [called(d, 'wasm'), called(d, 'javascript')];
  if (typeof one === 'string') {
    if (one !== other) throw new Error(`wasm: ${one}; javascript: ${String(other).slice(0, 200)}`);
    if (ENGINE.test(one)) throw new Error(`an error of the engine: ${one}`);
    return;
  }
  if (typeof other === 'string') throw new Error(`javascript: ${other}`);
  if (one.length !== other.length) throw new Error(`${one.length} and ${other.length} elements`);
  for (let i = 0; i < one.length; i++)
    if (!Object.is(one[i], other[i]))
      throw new Error(`number ${i} of result and memory: ${one[i]} in wasm, ${other[i]} in javascript`);
}

/** -0, NaN and infinities as they are typed. */
const typed = (v: number): string => (Object.is(v, -0) ? '-0' : String(v));

function callOf(d: Drawn): string {
  const { at, pattern, type, length, member, ...rest } = d;
  const { name } = entries[at]!.definition;
  const numbers = isHalf(type)
    ? `(Math.abs(977 * p[i % ${pattern.length}]) + 31 * i) & 0xffff`
    : `p[i % ${pattern.length}] + (i % 7) / 16`;
  return `${name}${member === 'value' ? '' : `.${member}`}(${type} of ${length}, x[i] = ${numbers}, p = [${pattern.map(typed).join(', ')}], ${JSON.stringify(rest)})`;
}

export const library: Target = {
  name: 'library',
  runs: 100,
  cases: drawn.map((d): Case => ({ call: callOf(d), run: () => compare(d) })),
};
