// The hashes as one script, for engines that cannot read TypeScript.
import { build } from 'esbuild';

/** The text of a script that computes the hashes of one input in so many, and hands them, as JSON, to what `deliver` says. */
export async function bundle(deliver: string, thinning = 1): Promise<string> {
  const contents = `import { hashes } from './hashes.ts';\nconst result = JSON.stringify(hashes(${thinning}));\n${deliver}`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}
