// ONNX Runtime, native and in WebAssembly: one model a job.

import type { Precision } from '../../../packages/nonlin/src/analysis/precision/index.ts';
import type { Definition } from '../../../packages/nonlin/src/functions/definition.ts';
import { type OnnxOptions, onnx, onnxBytes } from '../../../packages/nonlin/src/notation.ts';
import type { Answer, Engine, Job } from '../runner.ts';
import { installed, load, NEEDS } from './installed.ts';

type Floats = Float32Array | Float64Array;
export interface OrtTensor {
  readonly data: Floats;
  readonly dims: readonly number[];
}
export interface OrtSession {
  run(feeds: Readonly<Record<string, OrtTensor>>): Promise<Readonly<Record<string, OrtTensor>>>;
}
/** As far as it is used here; the package's own types are there only once it is installed. */
export interface Ort {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly InferenceSession: { create(model: Uint8Array, options?: object): Promise<OrtSession> };
  readonly Tensor: new (type: string, data: Floats, dims: readonly number[]) => OrtTensor;
}

/** ONNX Runtime, `node` or `web`. */
export function ortOf(kind: 'node' | 'web'): Ort {
  const ort = load(`onnxruntime-${kind}`) as Ort;
  if (kind === 'web') ort.env.wasm.numThreads = 1;
  return ort;
}

export { onnxBytes as modelOf } from '../../../packages/nonlin/src/notation.ts';

/** Starts a model. Warnings, such as of optimizations that are none, are left unsaid. */
export const sessionOf = (ort: Ort, model: Uint8Array): Promise<OrtSession> =>
  ort.InferenceSession.create(model, { logSeverityLevel: 3, intraOpNumThreads: 1 });

/** Rows as columns, and back. */
const turned = (data: Floats, rows: number): Floats => {
  const length = data.length / rows;
  return data.map((_, i) => data[(i % rows) * length + Math.floor(i / rows)]!);
};

/** Rows lie along the last axis in float32 and along the first in float64, so that both ends of the range of axes are used. */
async function answer(ort: Ort, job: Job, options: OnnxOptions): Promise<readonly number[]> {
  const { f, output, format, x, width, g } = job;
  const isLast = format === 'float32' || f.kind === 'scalar';
  const rows = x.length / width;
  const derivative = output === 'derivative';
  const model = onnx(f, { ...options, derivative, type: format, axis: isLast ? 1 : 0 });
  const isScalar = derivative && f.kind === 'row' && f.result === 'number' && !f.grouped;
  const tensor = (data: readonly number[], dims: readonly number[]): OrtTensor => {
    const floats = format === 'float32' ? Float32Array.from(data) : Float64Array.from(data);
    return isLast || dims.length === 1
      ? new ort.Tensor(format, floats, dims)
      : new ort.Tensor(format, turned(floats, dims[0]!), [...dims].reverse());
  };
  const session = await sessionOf(ort, onnxBytes(model));
  const arrived = g.length === 0 ? {} : { g: tensor(g, isScalar ? [rows] : [rows, g.length / rows]) };
  const results = Object.values(await session.run({ x: tensor(x, [rows, width]), ...arrived }));
  const { data, dims } = results[0]!;
  return Array.from(isLast || dims.length === 1 ? data : turned(data, dims[0]!));
}

async function run(
  kind: 'node' | 'web',
  jobs: readonly Job[],
  options: OnnxOptions,
): Promise<readonly Answer[]> {
  const ort = ortOf(kind);
  const answers: Answer[] = [];
  for (const job of jobs) answers.push(await answer(ort, job, options).catch((error: Error) => error));
  return answers;
}

const engine = (
  kind: 'node' | 'web',
  title: string,
  formats: readonly Precision[],
  options: OnnxOptions = {},
): Engine => ({
  language: 'onnx',
  title,
  formats,
  needs: NEEDS,
  write: (f: Definition) => onnx(f, options),
  version: () => installed(`onnxruntime-${kind}`),
  run: jobs => run(kind, jobs, options),
});

export const onnxruntime = engine('node', 'ONNX Runtime', ['float64', 'float32']);
export const onnxruntimeWeb = engine('web', 'ONNX Runtime in WebAssembly', ['float64', 'float32']);
/** Operators wherever ONNX has them, and graphs in float32: what is fast, and what other exporters write. */
export const onnxruntimeNative = engine(
  'node',
  'ONNX Runtime, operators and float32 arithmetic',
  ['float32'],
  {
    native: true,
    arithmetic: 'float32',
    opset: 24,
  },
);
