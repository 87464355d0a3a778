// Builds a small program that uses the library with each bundler as people have it, runs what comes out, and compares its results.
// The bundlers are installed from the lock file beside this file; the library is packed as npm would publish it (`npm run build` first).
//
//   npm run bundlers              all of them
//   npm run bundlers -- vite      only these
import '../usage.mjs';

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packInto } from '../pack.ts';
import { bundlers, type Project } from './bundlers.ts';

const here = import.meta.dirname;

/** The program: entry points of each kind, arrays long enough for kernels, and an error. */
const PROGRAM = `import { gelu, softmax } from 'nonlin';
import { crossEntropy } from 'nonlin/losses';
import { topK } from 'nonlin/logits';
import { define } from 'nonlin/define';
export function results() {
  const x = Float32Array.from({ length: 1000 }, (_, i) => i / 100 - 5);
  let message = '';
  try { softmax([1, 2], { axis: 5 }); } catch (error) { message = error.message; }
  return JSON.stringify([
    gelu(x).reduce((sum, v) => sum + v, 0),
    Array.from(softmax([1, 2, 3])),
    crossEntropy([[2, 0, -2]], [0]),
    topK([3, 1, 2], 2).indices,
    define('f', 'x tanh(e^x)')(1),
    message,
  ]);
}
`;

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}\n${stdout}${stderr}`);
  return stdout;
}

const wanted = process.argv.slice(2);
const known = Object.keys(bundlers);
const unknownName = wanted.find(name => !known.includes(name));
if (unknownName !== undefined)
  throw new RangeError(`expected one of ${known.join(', ')}, not ${unknownName}`);

// Outside the repository, whose tsconfig.json some bundlers would find and obey.
const folder = mkdtempSync(join(tmpdir(), 'nonlin-bundlers-'));
try {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(here, file), join(folder, file));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  packInto(join(here, '../../packages/nonlin'), join(folder, 'node_modules/nonlin'));
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  writeFileSync(
    join(folder, 'entry.js'),
    "import { results } from './program.js';\nconsole.log(results());\n",
  );
  const expected = run(process.execPath, ['entry.js'], folder);
  const project: Project = { folder, bin: name => join(folder, 'node_modules/.bin', name), run };
  for (const [name, build] of Object.entries(bundlers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      const { text, code } = build(project);
      const isRight = text.trim() === expected.trim();
      if (!isRight) process.exitCode = 1;
      const size = code === undefined ? '' : `, ${(gzipSync(code).length / 1024).toFixed(1)} KB gzipped`;
      console.log(isRight ? `right  ${name}${size}` : `WRONG  ${name}\n${text}instead of\n${expected}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`WRONG  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
