// Runs code of the Python languages: every function in a module of its own, all in one process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonName } from '../../../packages/nonlin/src/languages/python/python.ts';
import { code } from '../../../packages/nonlin/src/notation.ts';
import { pythonWith } from '../environment.ts';
import type { Answer, Job } from '../runner.ts';

/** A number for JSON that Python reads: NaN and infinities are words there too. */
const text = (v: number): string =>
  Number.isFinite(v) ? (Object.is(v, -0) ? '-0.0' : v.toExponential()) : String(v);
const list = (values: readonly number[]): string => `[${values.map(text).join(',')}]`;

/**
 * Runs the jobs with a script that defines `run(module, name, job)`, which gives a list of numbers, or `run_all(modules, jobs)`, which
 * gives one for each job, or a text that says what went wrong. In float32 rows are laid along the first axis, so that both ends of
 * the range of axes are used.
 */
export function runPython(
  module: string,
  language: string,
  script: string,
  jobs: readonly Job[],
  variables: Readonly<Record<string, string>> = {},
): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-conformance-'));
  try {
    for (const f of new Set(jobs.map(job => job.f)))
      writeFileSync(join(folder, `nonlin_${f.name}.py`), code(f, language, { derivative: true }));
    const lines = jobs.map(
      ({ f, output, format, x, width, g }) =>
        `{"module":"nonlin_${f.name}","name":"${pythonName(f.name)}","kind":"${f.kind}","output":"${output}","format":"${format}","width":${width},"x":${list(x)},"g":${list(g)}}`,
    );
    writeFileSync(join(folder, 'jobs.jsonl'), lines.join('\n'));
    writeFileSync(join(folder, 'main.py'), `${script}\n${MAIN}`);
    const { status, stdout, stderr } = spawnSync(pythonWith(module)!, ['main.py'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, ...variables },
    });
    if (status !== 0) throw new Error(`${language}: ${stderr}`);
    return stdout
      .trim()
      .split('\n')
      .map(line => {
        const answer = JSON.parse(line) as { values?: readonly (number | string)[]; error?: string };
        return answer.values ? answer.values.map(Number) : new Error(answer.error);
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Python's `check_learned`: the gradient that a library takes for a learned parameter has to be the sum of the slope that the code
 * states, whether the parameter is a number or has a value for each element.
 */
export const LEARNED = `
import inspect
import numpy as np

def check_learned(module, name, x, to_array, gradient_of):
    f = getattr(module, name)
    for p, parameter in list(inspect.signature(f).parameters.items())[1:]:
        slope = getattr(module, name + '_' + p + '_slope', None)
        if slope is None:
            continue
        for value in (0.6, np.linspace(0.4, 0.9, x.shape[0])):
            value = to_array(value)
            kept = {p: value} if p in inspect.signature(slope).parameters else {}
            found = np.asarray(gradient_of(lambda v: f(x, **{p: v}), value), 'float64')
            stated = np.asarray(slope(x, **kept), 'float64')
            stated = np.broadcast_to(stated, x.shape)
            stated = stated if found.ndim > 0 else stated.sum()
            assert found.shape == stated.shape, f'the gradient for {p} has the shape {found.shape}, not {stated.shape}'
            assert np.allclose(found, stated, 1e-4, 1e-5), f'the gradient for {p} is {found}, not {stated}'
`;

/**
 * Python's `filled`: as many zeros behind numbers as make a length that all functions share. JAX compiles each operation for each
 * shape that it meets.
 */
export const FILLED = `
def filled(x):
    return np.concatenate([x, np.zeros(-len(x) % 1024, x.dtype)])
`;

const MAIN = `
import importlib, json, math

def one_by_one(modules, jobs):
    for job in jobs:
        try:
            yield run(modules[job['module']], job['name'], job)
        except Exception as e:
            yield type(e).__name__ + ': ' + str(e)

jobs = [json.loads(line) for line in open('jobs.jsonl')]
modules = {job['module']: importlib.import_module(job['module']) for job in jobs}
for values in globals().get('run_all', one_by_one)(modules, jobs):
    if isinstance(values, str):
        print(json.dumps({'error': values}))
    else:
        print(json.dumps({'values': [v if math.isfinite(v) else 'NaN' if math.isnan(v) else 'Infinity' if v > 0 else '-Infinity' for v in values]}))
`;
