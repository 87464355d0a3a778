// WGSL on WebGPU and GLSL on WebGL 2, in Chromium on its software adapter.
import { CHROMIUM, versionOf } from '../../engines/browser.ts';
import type { ShaderAnswer, ShaderJob } from '../../shaders/jobs.ts';
import type { ShaderTarget } from '../../shaders/page.ts';
import { runShaders } from '../../shaders/run.ts';
import type { Answer, Engine, Job } from '../runner.ts';

const shaderJob = ({ f, output, x, width, g }: Job): ShaderJob => ({
  name: f.name,
  output: output === 'derivative' && f.kind !== 'scalar' ? 'vjp' : output,
  x: Float32Array.from(x),
  width,
  g: Float32Array.from(g),
});

const plain = (answer: ShaderAnswer): Answer => (answer instanceof Error ? answer : [...answer]);

const engine = (language: ShaderTarget, title: string): Engine => ({
  language,
  title,
  formats: ['float32'],
  needs: 'Debian: chromium',
  flushes: true,
  version: () => versionOf(...CHROMIUM),
  run: async jobs => (await runShaders(language, jobs.map(shaderJob))).answers.map(plain),
});

export const wgsl = engine('wgsl', 'WGSL, SwiftShader');
export const glsl = engine('glsl', 'GLSL ES, SwiftShader');
