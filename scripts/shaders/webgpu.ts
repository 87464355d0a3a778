// Runs jobs by nonlin/webgpu, in a browser.
import { find } from '../../packages/nonlin/src/catalog.ts';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import { createWebGpu, type WebGpu } from '../../packages/nonlin/src/webgpu.ts';
import type { ShaderAnswer, ShaderAnswers, ShaderJob } from './jobs.ts';

export async function runWebGpu(jobs: readonly ShaderJob[]): Promise<ShaderAnswers> {
  const adapter = await navigator.gpu?.requestAdapter();
  if (!adapter) throw new Error('this browser gives no WebGPU adapter');
  const device = await adapter.requestDevice();
  const gpu = createWebGpu(device);
  const answers = await Promise.all(jobs.map(job => runJob(device, gpu, job)));
  const { vendor, architecture } = adapter.info;
  return { adapter: `${vendor} ${architecture}`, answers };
}

/** Nothing is awaited before the job is on its way, so that many are at once. */
async function runJob(device: GPUDevice, gpu: WebGpu<GPUBuffer>, job: ShaderJob): Promise<ShaderAnswer> {
  const f = find(job.name)!.definition;
  device.pushErrorScope('validation');
  const result = encodeJob(device, gpu, f, job);
  const answer = result instanceof Error ? result : download(device, result, lengthOf(f, job));
  const error = await device.popErrorScope();
  return error ? new Error(error.message) : answer;
}

function encodeJob(
  device: GPUDevice,
  gpu: WebGpu<GPUBuffer>,
  f: Definition,
  job: ShaderJob,
): GPUBuffer | Error {
  const input = upload(device, job.x);
  const gradient = job.output === 'vjp' ? { gradient: upload(device, job.g) } : {};
  const method = job.output === 'value' ? 'run' : job.output;
  try {
    // Kinds are told apart by `optionsOf`, not by the compiler.
    return gpu[method](f as never, { input, ...optionsOf(f, job), ...gradient } as never) as GPUBuffer;
  } catch (error) {
    return error as Error;
  }
}

function optionsOf(f: Definition, { x, width, temperature }: ShaderJob): object {
  if (f.kind === 'scalar') return { count: x.length };
  const columns = groupOf(f, width);
  return { rows: x.length / columns, columns, ...(temperature !== undefined && { temperature }) };
}

const groupOf = (f: Definition, width: number): number => (f.kind === 'row' && f.grouped ? 2 : width);

/** How many numbers a job gives. */
export function lengthOf(f: Definition, { x, width, output }: ShaderJob): number {
  if (output !== 'value') return x.length;
  if (f.kind === 'gated') return x.length / 2;
  if (f.kind === 'mirrored') return 2 * x.length;
  return f.kind === 'row' && f.result === 'number' ? x.length / groupOf(f, width) : x.length;
}

export function upload(device: GPUDevice, data: Float32Array): GPUBuffer {
  const buffer = device.createBuffer({
    size: Math.max(16, data.byteLength),
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC,
    mappedAtCreation: true,
  });
  new Float32Array(buffer.getMappedRange()).set(data);
  buffer.unmap();
  return buffer;
}

export async function download(device: GPUDevice, buffer: GPUBuffer, length: number): Promise<Float32Array> {
  const size = Math.max(4, 4 * length);
  const staging = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, size);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const data = new Float32Array(staging.getMappedRange().slice(0)).subarray(0, length);
  staging.destroy();
  return data;
}
