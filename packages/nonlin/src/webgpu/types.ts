// What is used of WebGPU, as types of our own: whoever imports this package needs no types of WebGPU, and the types that
// TypeScript or @webgpu/types have fit.

/** A `GPUBuffer`. */
export interface GpuBuffer {
  readonly size: number;
  readonly usage: number;
}

/** A `GPUComputePassEncoder`. */
export interface GpuComputePass {
  setPipeline(pipeline: never): void;
  setBindGroup(index: number, group: never): void;
  dispatchWorkgroups(x: number, y?: number): void;
  end(): void;
}

/** A `GPUCommandEncoder`. */
export interface GpuCommandEncoder {
  beginComputePass(): GpuComputePass;
  finish(): object;
}

/** A `GPUDevice`. */
export interface GpuDevice {
  readonly limits: {
    readonly maxComputeWorkgroupsPerDimension: number;
    readonly maxStorageBufferBindingSize: number;
  };
  readonly queue: { submit(commands: never): void };
  createBuffer(descriptor: object): GpuBuffer & { getMappedRange(): ArrayBuffer; unmap(): void };
  createShaderModule(descriptor: object): object;
  createBindGroupLayout(descriptor: object): object;
  createPipelineLayout(descriptor: object): object;
  createComputePipeline(descriptor: object): object;
  createBindGroup(descriptor: object): object;
  createCommandEncoder(): GpuCommandEncoder;
}

/** What a device makes: `GPUBuffer` for a `GPUDevice`. */
export type BufferOf<D extends GpuDevice> = ReturnType<D['createBuffer']>;
