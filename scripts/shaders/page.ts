// Runs in a browser: what `run.ts` sends, in the shading language that it names.
import { receiveJobs, sendAnswers } from './jobs.ts';
import { runWebGl } from './webgl.ts';
import { runWebGpu } from './webgpu.ts';

export type ShaderTarget = 'wgsl' | 'glsl';

const runners = { wgsl: runWebGpu, glsl: runWebGl };

/** The answers as text; what went wrong as a whole, too. */
export async function answer(target: ShaderTarget, jobs: string): Promise<string> {
  try {
    return sendAnswers(await runners[target](receiveJobs(jobs)));
  } catch (error) {
    return JSON.stringify({ error: String(error) });
  }
}
