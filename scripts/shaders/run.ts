// Runs jobs in Chromium on its software adapter, SwiftShader, which every machine has.
import { build } from 'esbuild';
import { type Browser, chromium, visit } from '../engines/browser.ts';
import { receiveAnswers, type ShaderAnswers, type ShaderJob, sendJobs } from './jobs.ts';
import type { ShaderTarget } from './page.ts';

/** Flags that make headless Chromium compute shaders by software, with WebGPU on. */
const FLAGS = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

/** Compiling is slow without a graphics processor. */
const PATIENCE_MS = 300_000;

/** The browser with shaders; undefined if it is not installed. */
export const shaderBrowser = (): Browser | undefined => chromium(FLAGS);

/** A page with this module code, which may import from this folder and hands its text to `deliver`. */
export async function inPage(contents: string): Promise<string> {
  const browser = shaderBrowser();
  if (!browser) throw new Error('Chromium is not installed; on Debian: apt-get install chromium');
  const { outputFiles } = await build({
    stdin: { contents: `${DELIVER}\n${contents}`, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return visit(browser, outputFiles[0]!.text, { patience: PATIENCE_MS });
}

const DELIVER = "const deliver = text => fetch('/result', { method: 'POST', body: text });";

export async function runShaders(target: ShaderTarget, jobs: readonly ShaderJob[]): Promise<ShaderAnswers> {
  const text = JSON.stringify(sendJobs(jobs));
  return receiveAnswers(
    await inPage(`import { answer } from './page.ts';\nanswer('${target}', ${text}).then(deliver);`),
  );
}
