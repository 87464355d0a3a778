// Julia: every function in a module of its own, rows as the columns of a matrix.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { juliaNaming } from '../../../packages/nonlin/src/languages/julia.ts';
import { functionNameIn } from '../../../packages/nonlin/src/languages/names.ts';
import { code } from '../../../packages/nonlin/src/notation.ts';
import type { Answer, Engine, Job } from '../runner.ts';

const number = (v: number): string =>
  Number.isNaN(v)
    ? 'NaN'
    : Number.isFinite(v)
      ? Object.is(v, -0)
        ? '-0.0'
        : v.toExponential()
      : v > 0
        ? 'Inf'
        : '-Inf';

/** A Float32 is printed as 1.0f-10. */
const readNumber = (text: string): number => Number(text.replace('Inf', 'Infinity').replace(/(?<=\d)f/, 'e'));

/** The call that computes `y` from `x` and `g`. */
function callOf({ f, output, x, width, g }: Job): string {
  const name = `M_${f.name}.${juliaNaming.spell(functionNameIn(f, juliaNaming))}`;
  if (f.kind === 'scalar') return output === 'value' ? `${name}.(x)` : `${name}_derivative.(x)`;
  const rows = x.length / width;
  const matrix = `reshape(x, ${width}, ${rows})`;
  return output === 'value'
    ? `${name}(${matrix})`
    : `${name}_vjp(${matrix}, ${g.length === rows ? 'g' : `reshape(g, ${g.length / rows}, ${rows})`})`;
}

function run(jobs: readonly Job[]): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-conformance-'));
  try {
    const functions = [...new Set(jobs.map(job => job.f))];
    for (const f of functions)
      writeFileSync(join(folder, `${f.name}.jl`), code(f, 'julia', { derivative: true }));
    const calls = jobs.map(job => {
      const type = job.format === 'float32' ? 'Float32' : 'Float64';
      const list = (values: readonly number[]): string => `${type}[${values.map(number).join(',')}]`;
      return `answer((x, g) -> ${callOf(job)}, ${list(job.x)}, ${list(job.g)})`;
    });
    const program = [
      ...functions.map(f => `module M_${f.name}\ninclude("${f.name}.jl")\nend`),
      `function answer(f, x, g)
    try
        y = f(x, g)
        eltype(y) == eltype(x) || error("$(eltype(y)) instead of $(eltype(x))")
        println(join(vec(y), ","))
    catch e
        println("error ", replace(sprint(showerror, e), "\\n" => " "))
    end
end`,
      ...calls,
    ].join('\n');
    writeFileSync(join(folder, 'main.jl'), program);
    const { status, stdout, stderr } = spawnSync('julia', ['main.jl'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(`julia: ${stderr}`);
    return stdout
      .trim()
      .split('\n')
      .map(line =>
        line.startsWith('error ') ? new Error(line.slice('error '.length)) : line.split(',').map(readNumber),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const julia: Engine = {
  language: 'julia',
  title: 'Julia',
  formats: ['float64', 'float32'],
  needs: 'julia with SpecialFunctions',
  version: () => {
    const script = 'using SpecialFunctions; print(VERSION)';
    const { status, stdout } = spawnSync('julia', ['-e', script], { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  },
  run: async jobs => run(jobs),
};
