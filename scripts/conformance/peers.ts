// What comparisons with peers share: cases that a Python script prints, and how far two results are apart.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ulpOf } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { NEEDS_SETUP, pythonWith } from './environment.ts';

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
  readonly type?: string;
}
/** The cases that a script of this folder prints, one a line, and the version of the peer. */
export function casesFrom<C>(
  script: string,
  module: string,
): { readonly cases: readonly C[]; readonly version: string } {
  const python = pythonWith(module);
  if (python === undefined) throw new Error(`no Python here can import ${module}: ${NEEDS_SETUP}`);
  const run = spawnSync(python, [join(import.meta.dirname, script)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stderr}`);
  const cases = run.stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as C);
  const version = (JSON.parse(run.stderr.trim().split('\n').at(-1)!) as { version: string }).version;
  return { cases, version };
}

export const numbers = (t: Tensor): Float64Array | Float32Array => {
  const values = t.data.map(Number);
  return t.type === 'float32' ? Float32Array.from(values) : Float64Array.from(values);
};
export const tensor = (t: Tensor) => ({ data: numbers(t), shape: t.shape });

/**
 * The largest difference of two results in ulp of the compared format, each measured where the number is, but not below what
 * one ulp of 1e-3 of the result's largest element is: sums and differences in the peer lose that much.
 */
export function difference(
  ours: ArrayLike<number>,
  theirs: ArrayLike<number>,
  isSingle: boolean,
): { readonly ulp: number; readonly place: number } {
  const largest = Array.from(theirs).reduce((m, v) => (Number.isFinite(v) ? Math.max(m, Math.abs(v)) : m), 0);
  let worst = { ulp: ours.length === theirs.length ? 0 : Number.POSITIVE_INFINITY, place: 0 };
  for (let i = 0; i < theirs.length; i++) {
    const [a, b] = [ours[i]!, theirs[i]!];
    if (Object.is(a, b) || a === b) continue;
    if (!Number.isFinite(a) || !Number.isFinite(b)) return { ulp: Number.POSITIVE_INFINITY, place: i };
    const ulp =
      Math.abs(a - b) / ulpOf(Math.max(Math.abs(b), largest * 1e-3), isSingle ? 'float32' : 'float64');
    if (ulp > worst.ulp) worst = { ulp, place: i };
  }
  return worst;
}
