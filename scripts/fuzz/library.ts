// Calls of every function on arrays of every kind: both backends give the same bits, or the same error.
import fc from 'fast-check';
import { all, type Runnable } from '../../packages/nonlin/src/catalog.ts';
import { type Backend, setBackend } from '../../packages/nonlin/src/runtime.ts';
import type { Case, Target } from './target.ts';

const types = { Float32Array, Float64Array } as const;
type TypeName = keyof typeof types;
type Numbers = Float32Array | Float64Array;

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
const lengths = fc.constantFrom(0, 1, 2, 6, 47, 48, 49, 64, 96, 500, 4099, 16_390);

interface Drawn {
  readonly at: number;
  readonly type: TypeName;
  readonly length: number;
  readonly pattern: readonly number[];
  readonly offset: number;
  readonly member: 'value' | 'derivative' | 'vjp';
  readonly out: 'none' | 'x' | 'later';
  readonly param: number | undefined;
  readonly temperature: number | undefined;
  readonly isMasked: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  at: fc.nat(entries.length - 1),
  type: fc.constantFrom<TypeName>('Float32Array', 'Float64Array'),
  length: lengths,
  pattern: fc.array(element, { minLength: 1, maxLength: 12 }),
  offset: fc.nat(3),
  member: fc.constantFrom('value' as const, 'derivative' as const, 'vjp' as const),
  out: fc.constantFrom('none' as const, 'x' as const, 'later' as const),
  param: fc.option(element, { nil: undefined }),
  temperature: fc.option(element, { nil: undefined }),
  isMasked: fc.boolean(),
});

type Options = Record<string, unknown>;

/** The call with arrays of its own, since some are overwritten. */
function called(d: Drawn, backend: Backend): Numbers | number | string {
  const { definition, run } = entries[d.at] as {
    definition: { kind: string; params?: object };
    run: Runnable;
  };
  const Type = types[d.type];
  const memory = new Type(d.length + d.offset + 4);
  const x = memory.subarray(d.offset, d.offset + d.length);
  for (let i = 0; i < x.length; i++) x[i] = d.pattern[i % d.pattern.length]! + (i % 7) / 16;
  const g = new Type(d.length).map((_, i) => d.pattern[(i + 1) % d.pattern.length]!);
  const options: Options = {};
  const [first] = Object.keys(definition.params ?? {});
  if (first && d.param !== undefined) options[first] = d.param;
  if (definition.kind === 'row' && d.temperature !== undefined) options['temperature'] = d.temperature;
  if (definition.kind === 'row' && d.isMasked) options['mask'] = Array.from(x, (_, i) => i % 3 !== 1);
  if (d.out === 'x') options['out'] = x;
  if (d.out === 'later') options['out'] = memory.subarray(d.offset + 1, d.offset + 1 + d.length);
  setBackend(backend);
  try {
    const f = run as unknown as Record<string, (...args: unknown[]) => Numbers>;
    if (d.member === 'value') return (run as unknown as (...args: unknown[]) => Numbers)(x, options);
    if (d.member === 'derivative' && f['derivative']) return f['derivative'](x, options);
    return f['vjp']!(x, g, options);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return `${error.name}: ${error.message}`;
    throw error;
  } finally {
    setBackend('auto');
  }
}

const listOf = (v: Numbers | number): ArrayLike<number> => (typeof v === 'number' ? [v] : v);

/** Engine errors, which say nothing of arguments. */
const ENGINE =
  /is not a function|undefined|null \(|memory access|unreachable|Invalid typed array|offset is out/;

function compare(d: Drawn): void {
  const [one, other] = [called(d, 'wasm'), called(d, 'javascript')];
  if (typeof one === 'string') {
    if (one !== other) throw new Error(`wasm: ${one}; javascript: ${String(other)}`);
    if (ENGINE.test(one)) throw new Error(`an error of the engine: ${one}`);
    return;
  }
  if (typeof other === 'string') throw new Error(`javascript: ${other}`);
  const [a, b] = [listOf(one), listOf(other)];
  if (a.length !== b.length) throw new Error(`${a.length} and ${b.length} elements`);
  for (let i = 0; i < a.length; i++)
    if (!Object.is(a[i], b[i])) throw new Error(`element ${i}: ${a[i]} in wasm, ${b[i]} in javascript`);
}

/** -0, NaN and infinities as they are typed. */
const typed = (v: number): string => (Object.is(v, -0) ? '-0' : String(v));

function callOf(d: Drawn): string {
  const { name } = entries[d.at]!.definition;
  const member = d.member === 'value' ? name : `${name}.${d.member}`;
  const options = { out: d.out, param: d.param, temperature: d.temperature, mask: d.isMasked };
  return `${member}(${d.type} of ${d.length}, x[i] = [${d.pattern.map(typed).join(', ')}][i % ${d.pattern.length}] + (i % 7) / 16, offset ${d.offset}, ${JSON.stringify(options)})`;
}

export const library: Target = {
  name: 'library',
  runs: 200,
  cases: drawn.map((d): Case => ({ call: callOf(d), run: () => compare(d) })),
};
