// nonlin/webgpu: functions of the catalogue, or your own, on buffers that lie on a graphics processor already.
import { describe } from './arrays/index.ts';
import { definitionOf, type FunctionLike } from './catalogue/index.ts';
import type { Definition, GatePlace } from './functions/definition.ts';
import { type Task, taskOf, type What } from './webgpu/calls.ts';
import { DeviceRunner } from './webgpu/device.ts';
import type { BufferOf, GpuBuffer, GpuCommandEncoder, GpuComputePass, GpuDevice } from './webgpu/types.ts';

export type { BufferOf, GpuBuffer, GpuCommandEncoder, GpuComputePass, GpuDevice } from './webgpu/types.ts';

interface Common {
  /** Parameters by name; left out, their defaults. */
  readonly params?: Readonly<Record<string, number>>;
  /** Where the work is encoded: a pass, or an encoder that a pass is begun and ended in. Left out, it is submitted at once. */
  readonly into?: GpuComputePass | GpuCommandEncoder;
}
interface FromInput extends Common {
  /** float32 numbers; made with GPUBufferUsage.STORAGE. */
  readonly input: GpuBuffer;
  /** Where the result goes; left out, a new buffer. It may be an input where elements or rows are as many as in the result. */
  readonly output?: GpuBuffer;
}
interface WithGradient {
  /** What arrives at the result. */
  readonly gradient: GpuBuffer;
}
interface Rows {
  /** Length of a row, whose elements are neighbours. */
  readonly columns: number;
  /** How many rows; left out, as many as the buffer has. */
  readonly rows?: number;
}

/** A call of a function of a number. */
export interface ElementwiseCall extends FromInput {
  /** How many numbers; left out, as many as the buffer has. */
  readonly count?: number;
}
/** A call of a function of a row. A grouped one, such as maxout, has groups of `columns` neighbours. */
export interface RowCall extends FromInput, Rows {
  /** Divides the input; positive. Default 1. */
  readonly temperature?: number;
}
/** A call of a gated function with gate and value in one buffer, as the halves of rows. */
export interface GatedCall extends FromInput, Rows {
  /** Where in a row the gate lies; left out, where the function has it. */
  readonly gate?: GatePlace;
}
/** A call of a gated function with gate and value in buffers of their own. */
export interface GatedApartCall extends Common {
  readonly gate: GpuBuffer;
  readonly value: GpuBuffer;
  readonly output?: GpuBuffer;
  readonly count?: number;
}
/** A call for the gradients of a gate and a value in buffers of their own. */
export interface GatedApartVjpCall extends Omit<GatedApartCall, 'output'>, WithGradient {
  readonly gateOutput?: GpuBuffer;
  readonly valueOutput?: GpuBuffer;
}
/** A call of a mirrored function: f(x) and f(−x) are the halves of rows of 2 `columns`. */
export interface MirroredCall extends FromInput, Rows {}

/** What functions of each kind are called with. */
interface Calls {
  readonly scalar: ElementwiseCall;
  readonly row: RowCall;
  readonly gated: GatedCall | GatedApartCall;
  readonly mirrored: MirroredCall;
}
type KindOf<F> = F extends { readonly kind: infer K extends Definition['kind'] }
  ? K
  : F extends { readonly definition: { readonly kind: infer K extends Definition['kind'] } }
    ? K
    : never;

/** What a function is called with. */
export type CallOf<F extends FunctionLike> = Calls[KindOf<F>];

/**
 * The functions on a device. Nothing waits: results are there for whatever is submitted to the queue later. A function is what
 * every entry point takes: a function of nonlin, one that `define` made, a definition, or an entry of the catalogue.
 */
export interface WebGpu<B> {
  /**
   * The value: `run(silu, { input })`, `run(softmax, { input, columns: 1000 })`. Gives the buffer with the result.
   * Errors: a TypeError or RangeError that names the option, before anything is encoded.
   */
  run<F extends FunctionLike>(f: F, call: CallOf<F>): B;
  /** f′(x) of a function of a number. */
  derivative(f: FunctionLike, call: ElementwiseCall): B;
  /** The gradient that reaches the input when `gradient` arrives at the result; for gate and value apart, one each. */
  vjp(f: FunctionLike<'gated'>, call: GatedApartVjpCall): { readonly gate: B; readonly value: B };
  vjp<F extends FunctionLike>(f: F, call: Exclude<CallOf<F>, GatedApartCall> & WithGradient): B;
}

const made = new WeakMap<GpuDevice, unknown>();

/**
 * The functions on a `GPUDevice`, such as that of onnxruntime-web or transformers.js. Pipelines are compiled when first needed and
 * kept as long as the device.
 *
 * float32 alone. Results differ from those of the other entry points, which compute in float64: docs/webgpu.md says by how much.
 */
export function createWebGpu<D extends GpuDevice>(device: D): WebGpu<BufferOf<D>> {
  if (typeof (device as Partial<D> | undefined)?.createComputePipeline !== 'function')
    throw new TypeError(`device: expected a GPUDevice, not ${describe(device)}`);
  const known = made.get(device) ?? onDevice(new DeviceRunner(device));
  made.set(device, known);
  return known as WebGpu<BufferOf<D>>;
}

function onDevice<D extends GpuDevice>(runner: DeviceRunner<D>): WebGpu<BufferOf<D>> {
  type Call = { readonly into?: unknown };
  const run = (f: FunctionLike, what: What, call: Call): readonly BufferOf<D>[] => {
    const definition = definitionOf(f);
    const task: Task = taskOf(definition, what, call);
    return runner.run(definition, task, call.into);
  };
  return {
    run: (f: FunctionLike, call: Call) => run(f, 'value', call)[0]!,
    derivative: (f: FunctionLike, call: Call) => run(f, 'derivative', call)[0]!,
    vjp: (f: FunctionLike, call: Call) => {
      const [first, second] = run(f, 'vjp', call);
      return second === undefined ? first : { gate: first, value: second };
    },
  } as WebGpu<BufferOf<D>>;
}
