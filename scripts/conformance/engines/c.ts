// C: all headers in one program, compiled without a warning and without optimisations that change results.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snakeCase } from '../../../packages/nonlin/src/languages/names.ts';
import { code } from '../../../packages/nonlin/src/notation.ts';
import type { Answer, Engine, Job } from '../runner.ts';

const FLAGS = '-std=c99 -O2 -Wall -Wextra -Wconversion -Werror'.split(' ');

/** The statements that run one job over `x` and `g`, and leave `count` results in `y`. */
function callOf({ f, output, format, x, width, g }: Job): string {
  const suffix = format === 'float32' ? 'f' : '';
  const id = `nonlin_${snakeCase(f.name)}`;
  const macro = (p: string): string => `, ${id.toUpperCase()}_${snakeCase(p).toUpperCase()}`;
  const wanted = (name: string): string => {
    // A function takes the parameters that its formula uses, in the order of the definition.
    const head = new RegExp(`\\b${name}\\(([^)]*)\\) \\{`).exec(
      code(f, 'c', { derivative: true }) as string,
    )![1]!;
    return Object.keys(f.params)
      .filter(p => new RegExp(`double ${snakeCase(p)}_?\\b`).test(head))
      .map(macro)
      .join('');
  };
  if (f.kind === 'scalar') {
    const name = `${id}${output === 'value' ? '' : '_derivative'}${suffix}`;
    return `for (size_t i = 0; i < ${x.length}; i++) y[i] = ${name}(x[i]${wanted(name)});\n  count = ${x.length};`;
  }
  const rows = x.length / width;
  const isNumber = f.kind === 'row' && f.result === 'number';
  const name = `${id}${output === 'value' ? '' : '_vjp'}${suffix}`;
  const perRow =
    output === 'derivative'
      ? width
      : f.kind === 'gated'
        ? width / 2
        : f.kind === 'mirrored'
          ? 2 * width
          : isNumber
            ? f.grouped
              ? width / 2
              : 1
            : width;
  const from = `x + r * ${width}`;
  const arrived =
    g.length === 0
      ? ''
      : isNumber && f.kind === 'row' && !f.grouped
        ? ', g[r]'
        : `, g + r * ${g.length / rows}`;
  const pieces = f.kind === 'row' && f.grouped ? ', 2' : '';
  const args = `${from}${arrived}, ${width}${pieces}${wanted(name)}`;
  const call =
    isNumber && output === 'value' && !(f.kind === 'row' && f.grouped)
      ? `y[r] = ${name}(${args})`
      : `${name}(${args}, y + r * ${perRow})`;
  return `for (size_t r = 0; r < ${rows}; r++) ${call};\n  count = ${rows * perRow};`;
}

function run(jobs: readonly Job[]): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-conformance-'));
  try {
    const functions = [...new Set(jobs.map(job => job.f))];
    for (const f of functions) writeFileSync(join(folder, `${f.name}.h`), code(f, 'c', { derivative: true }));
    const longest = Math.max(...jobs.map(job => 2 * (job.x.length + job.g.length)));
    const body = jobs.map(job => {
      const real = job.format === 'float32' ? 'float' : 'double';
      return `{ static ${real} x[N], g[N], y[N]; size_t count = 0;
  for (size_t i = 0; i < ${job.x.length}; i++) x[i] = (${real})next();
  ${job.g.length > 0 ? `for (size_t i = 0; i < ${job.g.length}; i++) g[i] = (${real})next();` : '(void)g;'}
  ${callOf(job)}
  put((double)count); for (size_t i = 0; i < count; i++) put((double)y[i]); }`;
    });
    const program = [
      '#include <stdio.h>',
      '#include <stdlib.h>',
      ...functions.map(f => `#include "${f.name}.h"`),
      `#define N ${longest}`,
      'static FILE *input, *output;',
      'static double next(void) { double v; if (fread(&v, sizeof v, 1, input) != 1) exit(1); return v; }',
      'static void put(double v) { if (fwrite(&v, sizeof v, 1, output) != 1) exit(1); }',
      'int main(void) {',
      'input = fopen("input", "rb"); output = fopen("output", "wb");',
      ...body,
      'return fclose(output); }',
    ].join('\n');
    writeFileSync(join(folder, 'main.c'), program);
    writeFileSync(join(folder, 'input'), Float64Array.from(jobs.flatMap(job => [...job.x, ...job.g])));
    const done = (command: string, args: readonly string[]): void => {
      const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${command} failed:\n${stderr.slice(0, 4000)}`);
    };
    done('gcc', [...FLAGS, 'main.c', '-o', 'main', '-lm']);
    done('./main', []);
    const bytes = readFileSync(join(folder, 'output'));
    const numbers = new Float64Array(new Uint8Array(bytes).buffer);
    let at = 0;
    return jobs.map(() => {
      const count = numbers[at]!;
      at += count + 1;
      return Array.from(numbers.subarray(at - count, at));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const c: Engine = {
  language: 'c',
  title: 'C',
  formats: ['float64', 'float32'],
  needs: 'Debian: gcc',
  version: () => {
    const { status, stdout } = spawnSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' });
    return status === 0 ? `gcc ${stdout.trim()}, ${libm()}` : undefined;
  },
  run: async jobs => run(jobs),
};

/** The name and version of the C library, which the accuracy depends on. */
function libm(): string {
  const { stdout } = spawnSync('getconf', ['GNU_LIBC_VERSION'], { encoding: 'utf8' });
  return stdout?.trim() || 'its libm';
}
