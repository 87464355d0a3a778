// Measures what shaders give, function by function, and writes docs/shaders.md and the bounds that the tests hold them to.
//
//   npm run shaders
import '../usage.mjs';

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundsOf, casesIn, offOf, type ShaderCase, shaderCases } from './cases.ts';
import type { ShaderTarget } from './page.ts';
import { runShaders } from './run.ts';

const root = join(import.meta.dirname, '../..');
const targets = ['wgsl', 'glsl'] as const satisfies readonly ShaderTarget[];
type Bounds = Record<string, Partial<Record<ShaderTarget, readonly [ulp: number, absolute: number]>>>;

/** Rounded up, to what a table shows. */
const upTo = (value: number, digits: number): number => {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return Number((Math.ceil(value / unit) * unit).toPrecision(digits));
};

const all = shaderCases('many');
const keyOf = ({ job }: ShaderCase): string => `${job.name} ${job.output}`;
const bounds: Bounds = {};
const adapters: string[] = [];
for (const target of targets) {
  const cases = casesIn(target, all);
  const { adapter, answers } = await runShaders(
    target,
    cases.map(c => c.job),
  );
  adapters.push(`${target}: ${adapter}`);
  const keys = [...new Set(cases.map(keyOf))];
  for (const key of keys) {
    const off = cases.flatMap((c, i) => (keyOf(c) === key ? offOf(c, answers[i]!) : []));
    const wrong = off.filter(o => o.ulp === Number.POSITIVE_INFINITY);
    if (wrong.length > 0)
      console.log(`${target} ${key}: ${wrong.length} results that should be finite, or should not`);
    const [ulp, absolute] = boundsOf(off.filter(o => o.ulp < Number.POSITIVE_INFINITY));
    bounds[key] = { ...bounds[key], [target]: [upTo(ulp, 3), upTo(absolute, 2)] };
  }
  console.log(`${target} on ${adapter}: ${cases.length} jobs`);
}

const pair = ([a, b]: readonly [number, number]): string => `[${a}, ${b}]`;
const lines = Object.entries(bounds).map(
  ([key, { wgsl, glsl }]) => `  "${key}": { "wgsl": ${pair(wgsl!)}, "glsl": ${pair(glsl!)} }`,
);
writeFileSync(join(import.meta.dirname, 'bounds.json'), `{\n${lines.join(',\n')}\n}\n`);

const cell = ([ulp, absolute]: readonly [number, number]): string =>
  `${ulp} | ${absolute === 0 ? '–' : absolute.toExponential(1)}`;
const rows = Object.entries(bounds).map(
  ([key, { wgsl, glsl }]) => `| ${key} | ${cell(wgsl!)} | ${cell(glsl!)} |`,
);
writeFileSync(
  join(root, 'docs/shaders.md'),
  `# Shaders, measured

Written by \`npm run shaders\` in Chromium on its software adapter (${adapters.join('; ')}). Do not edit.

Every number is within the first column, in units of the last place of float32 at the true value; or, within a half of a
zero of the function (0 itself is none), within the second, as it is. In gradients of rows, and in rows whose elements are differences, units are those of the
largest element of the row. Errors below 2^-118 (3e-36) do not count: shaders may take subnormal numbers for 0.

Inputs are normal numbers up to 2^126, 0, ±∞ and NaN; where sin or cos is taken of a product, as in \`sine\`, up to |x| = 512.
Parameters have their defaults, rounded to float32. Beyond that range a sum or square on the way may overflow before the result
does; \`starRelu\`, which squares, gives ∞ from x = 1.85e19 on instead of from 1.95e19.

| function | WGSL, ulp | absolute | GLSL, ulp | absolute |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
);
