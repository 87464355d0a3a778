// Runs tasks on a device: pipelines, options and outputs are made when first needed.
import type { Definition } from '../functions/definition.ts';
import type { Kernel } from '../languages/shader/wgslKernels.ts';
import { STORAGE, type Task } from './calls.ts';
import type { BufferOf, GpuBuffer, GpuCommandEncoder, GpuComputePass, GpuDevice } from './types.ts';

/** Usage flags and a shader stage, by their numbers in the specification. */
const [COPY_SRC, COPY_DST, UNIFORM] = [0x4, 0x8, 0x40];
const COMPUTE = 0x4;

interface Compiled {
  readonly kernel: Kernel;
  readonly pipeline: object;
  readonly layout: object;
}

/** Buffers of options that are kept for the next call with the same ones. */
const KEPT_OPTIONS = 256;

export class DeviceRunner<D extends GpuDevice> {
  readonly #device: D;
  readonly #compiled = new WeakMap<Definition, Map<string, Compiled>>();
  readonly #options = new Map<string, GpuBuffer>();

  constructor(device: D) {
    this.#device = device;
  }

  /** Encodes the task where the caller says, or submits it; the outputs. */
  run(f: Definition, task: Task, into: unknown): readonly BufferOf<D>[] {
    const groups = this.#grid(task.workgroups);
    for (const { name, length } of [...task.inputs, ...task.outputs]) this.#checkSize(name, 4 * length);
    const outputs = task.outputs.map(o => (o.buffer ?? this.#makeOutput(o.length)) as BufferOf<D>);
    if (task.workgroups === 0) return outputs;
    const { pipeline, kernel, layout } = this.#compile(f, task);
    const own = task.inPlace === undefined ? outputs : [];
    const buffers = [...task.inputs.map(i => i.buffer!), ...own];
    const lengths = [...task.inputs, ...task.outputs].map(b => b.length);
    const group = this.#device.createBindGroup({
      layout,
      entries: [
        ...buffers.map((buffer, binding) => ({
          binding,
          resource: { buffer, size: 4 * lengths[binding]! },
        })),
        { binding: buffers.length, resource: { buffer: this.#optionsFor(kernel, task) } },
      ],
    });
    this.#encode(into, pass => {
      pass.setPipeline(pipeline as never);
      pass.setBindGroup(0, group as never);
      pass.dispatchWorkgroups(...groups);
    });
    return outputs;
  }

  #encode(into: unknown, dispatch: (pass: GpuComputePass) => void): void {
    if (isPass(into)) {
      dispatch(into);
      return;
    }
    const encoder = into === undefined ? this.#device.createCommandEncoder() : encoderOf(into);
    const pass = encoder.beginComputePass();
    dispatch(pass);
    pass.end();
    if (into === undefined) this.#device.queue.submit([encoder.finish()] as never);
  }

  /** Workgroups in a line, or in lines of the greatest length. */
  #grid(workgroups: number): readonly [x: number, y: number] {
    const most = this.#device.limits.maxComputeWorkgroupsPerDimension;
    const x = Math.min(workgroups, most);
    const y = Math.ceil(workgroups / Math.max(x, 1));
    if (y > most)
      throw new RangeError(`the device runs at most ${most} × ${most} workgroups, not ${workgroups}`);
    return [x, y];
  }

  #checkSize(name: string, bytes: number): void {
    const most = this.#device.limits.maxStorageBufferBindingSize;
    if (bytes > most)
      throw new RangeError(`${name}: ${bytes} bytes are more than the device binds at once, ${most}`);
  }

  #makeOutput(length: number): GpuBuffer {
    // A multiple of 16, as other runtimes expect; and no buffer is empty.
    const size = Math.max(16, 16 * Math.ceil(length / 4));
    return this.#device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
  }

  #compile(f: Definition, task: Task): Compiled {
    const known = this.#compiled.get(f) ?? new Map<string, Compiled>();
    this.#compiled.set(f, known);
    const compiled = known.get(task.key) ?? this.#compileKernel(f.name, task.makeKernel());
    known.set(task.key, compiled);
    return compiled;
  }

  #compileKernel(label: string, kernel: Kernel): Compiled {
    const device = this.#device;
    // Said, not taken from the shader, which may leave a buffer unread.
    const layout = device.createBindGroupLayout({
      entries: [
        ...kernel.buffers.map(({ isWritten }, binding) => ({
          binding,
          visibility: COMPUTE,
          buffer: { type: isWritten ? 'storage' : 'read-only-storage' },
        })),
        { binding: kernel.buffers.length, visibility: COMPUTE, buffer: { type: 'uniform' } },
      ],
    });
    const pipeline = device.createComputePipeline({
      label: `nonlin ${label}`,
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: {
        module: device.createShaderModule({ label: `nonlin ${label}`, code: kernel.code }),
        entryPoint: 'main',
      },
    });
    return { kernel, pipeline, layout };
  }

  /** The options in a buffer of their own, which is never written again: what was encoded before may still read it. */
  #optionsFor({ fields }: Kernel, { values }: Task): GpuBuffer {
    const words = new DataView(new ArrayBuffer(16 * Math.ceil(fields.length / 4)));
    fields.forEach(([type, id], i) => {
      if (type === 'u32') words.setUint32(4 * i, values[id]!, true);
      else words.setFloat32(4 * i, values[id]!, true);
    });
    const bytes = new Uint8Array(words.buffer);
    const key = bytes.join();
    const known = this.#options.get(key);
    if (known) return known;
    const buffer = this.#device.createBuffer({ size: bytes.length, usage: UNIFORM, mappedAtCreation: true });
    new Uint8Array(buffer.getMappedRange()).set(bytes);
    buffer.unmap();
    this.#options.set(key, buffer);
    if (this.#options.size > KEPT_OPTIONS) this.#options.delete(this.#options.keys().next().value!);
    return buffer;
  }
}

const isPass = (into: unknown): into is GpuComputePass =>
  typeof (into as Partial<GpuComputePass> | undefined)?.dispatchWorkgroups === 'function';

function encoderOf(into: unknown): GpuCommandEncoder {
  if (typeof (into as Partial<GpuCommandEncoder> | null)?.beginComputePass === 'function')
    return into as GpuCommandEncoder;
  throw new TypeError('into: expected a GPUCommandEncoder or a GPUComputePassEncoder');
}
