// The section of docs/conformance.md about code for other systems: which ran it, and how far off they are.

import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { all } from '../../packages/nonlin/src/catalog.ts';
import { operators } from '../../packages/nonlin/src/languages/onnx/operators.ts';
import { languages } from '../../packages/nonlin/src/notation.ts';
import { names, texts } from '../../packages/nonlin/test/support/hostile.ts';
import { checkedModels } from './checker.ts';
import { engines } from './engines/index.ts';
import { pytorch, pytorchCompiled } from './engines/pytorch.ts';
import { CODE_EXPLAINED, COMPILED_EXPLAINED } from './explained.ts';
import { rounded } from './rounded.ts';
import { type Result, type Run, runEngine } from './runner.ts';

/** Above so many ulp a result is listed, and has to be explained. */
const LISTED = 16;

/** Runs every engine whose language is among the wanted ones; all of them, if none is named. */
export async function runs(
  wanted: readonly string[] = engines.map(e => e.language),
): Promise<readonly Run[]> {
  const definitions = all().map(e => e.definition);
  const done: Run[] = [];
  for (const engine of engines.filter(e => wanted.includes(e.language))) {
    const run = await runEngine(engine, definitions);
    printed(run);
    done.push(run);
  }
  return done;
}

function printed({ engine, version, results }: Run): void {
  console.log(`${engine.title}: ${version ?? `not run; ${engine.needs}`}`);
  for (const r of results.filter(r => r.ulp > LISTED)) console.log(`  ${lineOf(r)}`);
}

/** What torch.compile makes of the code, beside what PyTorch gives without it. */
export async function compiledSection(heading: string): Promise<string> {
  const definitions = all().map(e => e.definition);
  const [eager, compiled] = [
    await runEngine(pytorch, definitions),
    await runEngine(pytorchCompiled, definitions),
  ];
  const ulpOf = (r: Result): number =>
    eager.results.find(e => e.f === r.f && e.output === r.output && e.format === r.format)!.ulp;
  const worse = compiled.results.filter(r => r.ulp > LISTED && r.ulp > 2 * ulpOf(r));
  return `${heading}

Written by \`npm run conformance -- compiled\`: every function again, forward and backward through \`torch.compile\`, whose code for the
processor computes several numbers at once by functions of its own.

${table(SUMMARY, [eager, compiled].flatMap(summaries))}

Above ${LISTED} ulp and more than twice as far off as without it:

${table(
  ['function', 'ulp', 'without it', 'where'],
  worse.map(r => [
    `${r.f.name}, ${r.output}, ${r.format}`,
    rounded(r.ulp),
    rounded(ulpOf(r)),
    r.failure ?? r.at,
  ]),
)}

${COMPILED_EXPLAINED}
`;
}

const lineOf = (r: Result): string =>
  `${r.f.name}, ${r.output} in ${r.format}: ${r.failure ?? `${rounded(r.ulp)} ulp, ${r.at}`}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

export function codeSection(done: readonly Run[]): string {
  const ran = done.filter(run => run.version !== undefined);
  return `## Code for other systems

\`nonlin code\` writes each function for these; here all of them are run, value and derivative (for rows the vector-Jacobian
product), at the seams of their forms, at the edges of the formats, at random points, at ±0, ±∞ and NaN. Errors are in ulp of the true
value: for gradients of rows of the largest in the row, next to a zero inside of a quarter of what the function is a quarter further
on, below 1024 times the smallest normal number of that. Whether a zero is −0 is not looked at.

${table(SUMMARY, done.flatMap(summaries))}

${notRun(done)}
${checkedModels()}

### Two more runs

These compare nothing in ulp: each prints what is wrong, and nothing where all is well.

${table(
  ['command', 'what it covers', 'systems'],
  [
    [
      '`npm run conformance -- hostile`',
      `Definitions of every kind whose titles, summaries and references try to end a comment or a string (${texts.length} texts), and whose functions, parameters and parts are called like words of some language, functions that the code calls, or its own variables (${names.length} names): every system reads the code without a warning`,
      'Python (NumPy, PyTorch, JAX, Keras, MLX), C99, C++, DuckDB, PostgreSQL; TypeScript, in both arithmetics, in the tests',
    ],
    [
      '`npm run conformance -- absent`',
      'Every function, value and gradient, at NULL, NaN, ±∞, ±0, the least and the largest floats and between; rows with elements that are NULL, with sums and products beyond float64, and gradients of such sizes; the short code likewise, at the sizes that it is meant for. NULL is what the mask of the library leaves out; nothing that the library computes raises an error',
      'DuckDB, PostgreSQL',
    ],
  ],
)}

### Where an error is above ${LISTED} ulp, and why

${CODE_EXPLAINED.map(([name, why]) => `- **${name}**: ${why}`).join('\n')}

${table(
  ['system', 'function', 'ulp', 'where'],
  ran.flatMap(run =>
    run.results
      .filter(r => r.ulp > LISTED)
      .map(r => [
        run.engine.title,
        `${r.f.name}, ${r.output}, ${r.format}`,
        rounded(r.ulp),
        r.failure ?? r.at,
      ]),
  ),
)}

### Operators of ONNX that differ

A model has ONNX’s own operator where ONNX Runtime’s is as right as the graph; \`native: true\` asks for these as well:

${table(['operator', 'what ONNX Runtime does'], differing())}

### What a language cannot express

${holes(done)}

### All functions

Largest error in ulp of the value · of the derivative or gradient.

${table(['function', ...ran.flatMap(run => run.engine.formats.map(format => `${run.engine.title}, ${format}`))], rowsOf(ran))}
`;
}

const SUMMARY = ['system', 'version', 'format', 'results', 'within 1 ulp', 'within 4', 'within 16', 'worst'];

const differing = (): readonly (readonly string[])[] =>
  Object.entries(operators).flatMap(([id, { differs }]) => (differs === undefined ? [] : [[id, differs]]));

function summaries({ engine, version, results }: Run): readonly (readonly string[])[] {
  if (version === undefined) return [[engine.title, 'not run', '', '', '', '', '', '']];
  return engine.formats.map(format => {
    const ulps = results.filter(r => r.format === format).map(r => r.ulp);
    const within = (most: number): string => String(ulps.filter(ulp => ulp <= most).length);
    const worst = rounded(Math.max(...ulps));
    return [engine.title, version, format, String(ulps.length), within(1), within(4), within(16), worst];
  });
}

/** Languages that nothing here ran. */
function notRun(done: readonly Run[]): string {
  const ran = new Set(done.filter(run => run.version !== undefined).map(run => run.engine.language));
  const missing = done.filter(run => run.version === undefined);
  const without = languages.filter(t => !done.some(run => run.engine.language === t.name));
  const lines = [
    ...missing
      .filter(run => !ran.has(run.engine.language))
      .map(run => `${run.engine.title} (${run.engine.needs})`),
    ...without.map(t => t.title),
  ];
  return lines.length === 0 ? '' : `Not run here: ${lines.join('; ')}.\n`;
}

function holes(done: readonly Run[]): string {
  const rows = done.flatMap(run => run.holes.map(([f, why]) => [run.engine.title, f.name, why]));
  return rows.length === 0
    ? 'Nothing: each of these languages writes every function.'
    : table(['language', 'function', 'why'], rows);
}

function rowsOf(ran: readonly Run[]): readonly (readonly string[])[] {
  const cell = (run: Run, name: string, format: Precision): string => {
    const found = run.results.filter(r => r.f.name === name && r.format === format);
    return found.map(r => rounded(r.ulp)).join(' · ');
  };
  return all().map(({ definition: f }) => [
    f.name,
    ...ran.flatMap(run => run.engine.formats.map(format => cell(run, f.name, format))),
  ]);
}
