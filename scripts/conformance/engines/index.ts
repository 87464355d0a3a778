// The systems that code is run on.
import type { Engine } from '../runner.ts';
import { c } from './c.ts';
import { duckdb } from './duckdb.ts';
import { jax, jaxCompiled } from './jax.ts';
import { julia } from './julia.ts';
import { kerasOnJax, kerasOnPytorch, kerasOnTensorFlow } from './keras.ts';
import { mlx } from './mlx.ts';
import { numpy } from './numpy.ts';
import { onnxruntime, onnxruntimeNative, onnxruntimeWeb } from './onnxruntime.ts';
import { postgresql } from './postgresql.ts';
import { pytorch } from './pytorch.ts';
import { glsl, wgsl } from './shaders.ts';
import { spark } from './spark.ts';
import { typescript } from './typescript.ts';

export const engines: readonly Engine[] = [
  typescript,
  numpy,
  pytorch,
  jax,
  jaxCompiled,
  kerasOnTensorFlow,
  kerasOnJax,
  kerasOnPytorch,
  mlx,
  julia,
  c,
  wgsl,
  glsl,
  onnxruntime,
  onnxruntimeWeb,
  onnxruntimeNative,
  duckdb,
  postgresql,
  spark,
];
