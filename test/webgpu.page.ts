// Runs in a browser: what users of nonlin/webgpu do, each with what came of it.

import { find } from '../packages/nonlin/src/catalog.ts';
import {
  defineScalar,
  type GatedFunction,
  type MirroredFunction,
  math,
  type RowFunction,
  type ScalarFunction,
} from '../packages/nonlin/src/functions/definition.ts';
import { crelu, relu, silu, softmax, swiglu } from '../packages/nonlin/src/index.ts';
import { createWebGpu } from '../packages/nonlin/src/webgpu.ts';
import { download, upload } from '../scripts/shaders/webgpu.ts';

/** What was computed, and what it should be; or the message of an error. */
export type Outcome =
  | { readonly got: readonly number[]; readonly wanted: readonly number[] }
  | { readonly message: string };

const scalar = (name: string) => find(name)!.definition as ScalarFunction;
const row = (name: string) => find(name)!.definition as RowFunction;
const gated = (name: string) => find(name)!.definition as GatedFunction;
const mirrored = (name: string) => find(name)!.definition as MirroredFunction;

const numbers = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.fround(((i * 37) % 101) / 10 - 5));
const tensor = (data: Float32Array, columns: number) => ({
  data: Float64Array.from(data),
  shape: [data.length / columns, columns],
});

export async function behaviours(): Promise<Readonly<Record<string, Outcome>>> {
  const adapter = (await navigator.gpu.requestAdapter())!;
  const device = await adapter.requestDevice();
  const gpu = createWebGpu(device);
  const found: Record<string, Outcome> = {};
  const compare = async (name: string, buffer: GPUBuffer, wanted: ArrayLike<number>): Promise<void> => {
    const got = await download(device, buffer, wanted.length);
    found[name] = { got: [...got], wanted: Array.from(wanted) };
  };
  /** Only a few of many, spread out. */
  const compareSome = async (name: string, buffer: GPUBuffer, wanted: ArrayLike<number>): Promise<void> => {
    const got = await download(device, buffer, wanted.length);
    const step = Math.floor(wanted.length / 997);
    const places = [...Array.from({ length: 997 }, (_, i) => i * step), wanted.length - 1];
    found[name] = { got: places.map(i => got[i]!), wanted: places.map(i => wanted[i]!) };
  };
  const x = numbers(130);
  const buffer = (data = x): GPUBuffer => upload(device, data);
  device.pushErrorScope('validation');

  await compare('a new buffer', gpu.run(scalar('silu'), { input: buffer() }), silu(x));
  const output = buffer(new Float32Array(200).fill(7));
  await compare('a buffer that is given', gpu.run(scalar('silu'), { input: buffer(), output }), silu(x));
  await compare('what lies behind the count is left alone', output, [...silu(x), ...new Array(70).fill(7)]);
  const own = buffer();
  await compare('in place', gpu.run(scalar('silu'), { input: own, output: own }), silu(x));
  const gradient = buffer(numbers(130).reverse());
  await compare(
    'the gradient in place',
    gpu.vjp(scalar('silu'), { input: buffer(), gradient, output: gradient }),
    silu.vjp(x, numbers(130).reverse()),
  );
  await compare(
    'one input twice',
    gpu.vjp(scalar('relu'), { input: own, gradient: own }),
    relu.vjp(Float32Array.from(silu(x)), silu(x)),
  );
  await compare(
    'some of the numbers',
    gpu.run(scalar('relu'), { input: buffer(), count: 3 }),
    relu(x).subarray(0, 3),
  );
  await compare(
    'a parameter',
    gpu.run(scalar('elu'), { input: buffer(), params: { alpha: 0.25 } }),
    find('elu')!.run(x, { alpha: 0.25 }) as Float32Array,
  );
  const mine = defineScalar({
    name: 'my own',
    title: { en: 'x', zh: 'x' },
    summary: { en: 'x', zh: 'x' },
    value: { textbook: math`x / (1 + abs(x)) + sqrt(2)` },
    references: [],
  });
  await compare(
    'a definition of one’s own',
    gpu.run(mine, { input: buffer() }),
    x.map(v => v / (1 + Math.abs(v)) + Math.SQRT2),
  );

  const encoder = device.createCommandEncoder();
  const first = gpu.run(scalar('silu'), { input: buffer(), into: encoder });
  const pass = encoder.beginComputePass();
  const second = gpu.run(scalar('relu'), { input: first, into: pass });
  const third = gpu.run(scalar('abs'), { input: buffer(), into: pass });
  pass.end();
  device.queue.submit([encoder.finish()]);
  await compare('an encoder, then a pass', second, relu(silu(x)));
  await compare('twice in a pass', third, x.map(Math.abs));

  const rows = numbers(12);
  await compare(
    'temperature',
    gpu.run(row('softmax'), { input: buffer(rows), columns: 4, temperature: 0.5 }),
    softmax(tensor(rows, 4), { temperature: 0.5 }).data,
  );
  await compare(
    'the gradient at a temperature',
    gpu.vjp(row('softmax'), { input: buffer(rows), gradient: buffer(rows), columns: 4, temperature: 3 }),
    softmax.vjp(tensor(rows, 4), tensor(rows, 4), { temperature: 3 }).data,
  );
  const inPlace = buffer(rows);
  await compare(
    'a row in place',
    gpu.run(row('softmax'), { input: inPlace, output: inPlace, rows: 3, columns: 4 }),
    softmax(tensor(rows, 4)).data,
  );
  const long = numbers(50000);
  await compareSome(
    'a row longer than a workgroup, by far',
    gpu.run(row('softmax'), { input: buffer(long), columns: 50000 }),
    softmax(Float64Array.from(long)),
  );
  const many = numbers(2 * 70000);
  await compareSome(
    'more rows than a line of workgroups',
    gpu.run(row('softmax'), { input: buffer(many), columns: 2 }),
    softmax(tensor(many, 2)).data,
  );
  const millions = numbers(64 * 65535 + 77);
  await compareSome(
    'more numbers than a line of workgroups',
    gpu.run(scalar('relu'), { input: buffer(millions) }),
    relu(millions),
  );

  const [gate, value] = [numbers(20), numbers(20).reverse()];
  const pairs = Float32Array.from([...gate, ...value]);
  const wanted = swiglu(Float64Array.from(pairs), { gate: 'first' });
  await compare(
    'gate and value apart',
    gpu.run(gated('swiglu'), { gate: buffer(gate), value: buffer(value), count: 20 }),
    wanted,
  );
  await compare(
    'halves of a row',
    gpu.run(gated('swiglu'), { input: buffer(pairs), columns: 40, gate: 'first' }),
    wanted,
  );
  const both = gpu.vjp(gated('swiglu'), {
    gate: buffer(gate),
    value: buffer(value),
    gradient: buffer(gate),
    count: 20,
  });
  const slopes = swiglu.vjp(Float64Array.from(pairs), Float64Array.from(gate), { gate: 'first' });
  await compare('the gradient of a gate', both.gate, slopes.slice(0, 20));
  await compare('the gradient of a value', both.value, slopes.slice(20));
  await compare(
    'f(x) beside f(−x)',
    gpu.run(mirrored('crelu'), { input: buffer(rows), columns: 4 }),
    crelu(tensor(rows, 4)).data,
  );
  await compare('nothing', gpu.run(scalar('silu'), { input: buffer(), count: 0 }), []);

  const invalid = await device.popErrorScope();
  if (invalid) found['validation'] = { message: invalid.message };

  const refuse = (name: string, call: () => unknown): void => {
    try {
      call();
      found[name] = { message: 'not refused' };
    } catch (error) {
      found[name] = { message: String(error) };
    }
  };
  const input = buffer();
  refuse('no device', () => createWebGpu({} as never));
  refuse('no definition', () => gpu.run('silu' as never, { input } as never));
  refuse('an array', () => gpu.run(scalar('silu'), { input: x as never }));
  refuse('another usage', () =>
    gpu.run(scalar('silu'), { input: device.createBuffer({ size: 16, usage: GPUBufferUsage.COPY_SRC }) }),
  );
  refuse('too small', () => gpu.run(scalar('silu'), { input, output: buffer(new Float32Array(8)) }));
  refuse('a count', () => gpu.run(scalar('silu'), { input, count: 1.5 }));
  refuse('an option', () => gpu.run(scalar('silu'), { input, columns: 4 } as never));
  refuse('a parameter that there is not', () => gpu.run(scalar('silu'), { input, params: { beta: 1 } }));
  refuse('a parameter out of range', () => gpu.run(scalar('softplus'), { input, params: { beta: -1 } }));
  refuse('no columns', () => gpu.run(row('softmax'), { input } as never));
  refuse('odd columns', () => gpu.run(gated('glu'), { input, columns: 5 }));
  refuse('a place', () => gpu.run(gated('glu'), { input, columns: 4, gate: 'left' as never }));
  refuse('a derivative of rows', () =>
    gpu.derivative(row('softmax') as never, { input, columns: 4 } as never),
  );
  refuse('in place where rows are moved', () =>
    gpu.run(mirrored('crelu'), { input, output: input, rows: 1, columns: 4 }),
  );
  refuse('a place to encode', () => gpu.run(scalar('silu'), { input, into: {} as never }));
  refuse('no gradient', () => gpu.vjp(scalar('silu'), { input } as never));
  found['one for each device'] = { got: [Number(createWebGpu(device) === gpu)], wanted: [1] };
  return found;
}
