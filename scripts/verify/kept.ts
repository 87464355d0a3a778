// What is known so far: findings in files, by function and by the code that they are about.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { lower } from '../../packages/nonlin/src/compiler/lower.ts';
import { keyOf } from '../../packages/nonlin/src/formula/index.ts';
import type { ScalarFunction } from '../../packages/nonlin/src/functions/definition.ts';
import { outputs, stableForm } from './reference.ts';

export const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/verify');
const source = join(root, 'packages/nonlin/src');

/** What kernels are made of, and what makes them; and what judges results. */
const recipes = [
  'numerics',
  'compiler/lower.ts',
  'compiler/program.ts',
  'compiler/refine.ts',
  'compiler/lift.ts',
  'compiler/plain.ts',
  'compiler/typescript.ts',
  ...['accumulators', 'elementwise', 'encode', 'exact', 'instructions', 'rows', 'table', 'vector'].map(
    name => `kernels/wasm/${name}.ts`,
  ),
  'compiler/tableForm.ts',
  'kernels/tables',
].map(path => join(source, path));
const judges = {
  float32: ['balls', 'blocks', 'float32', 'pointwise', 'sweep', 'taylor', 'doubledouble', 'reference'],
  float64: ['balls', 'float64', 'float32', 'sweep', 'taylor', 'doubledouble', 'reference'],
} as const;

/** The code of a file or folder without comments, spaces and imports, which say where things lie: they change no result. */
const knownCode = new Map<string, string>();
function codeOf(path: string): string {
  const code = knownCode.get(path) ?? readCode(path);
  knownCode.set(path, code);
  return code;
}
const readCode = (path: string): string =>
  path.endsWith('.ts')
    ? transformSync(readFileSync(path, 'utf8'), { loader: 'ts', minifyWhitespace: true }).code.replaceAll(
        /\bimport\b[^;]*?\bfrom"[^"]*";/g,
        '',
      )
    : readdirSync(path)
        .sort()
        .map(name => codeOf(join(path, name)))
        .join('');

/**
 * Changes whenever findings may: with a function's formulas, with what is made of them, and with the verification itself. How
 * arrays are cut into tiles changes no result, which the tests of the kernels check.
 */
export function codeHash(f: ScalarFunction, format: Precision): string {
  const hash = createHash('sha256');
  const own = ['forms', 'code'].map(part => join(source, `generated/${part}/${f.name}.ts`));
  const judging = judges[format].map(name => join(import.meta.dirname, `${name}.ts`));
  for (const file of [...own, ...recipes, ...judging]) hash.update(codeOf(file));
  for (const output of outputs) hash.update(keyOf(lower(stableForm(f, output)).root));
  return hash.digest('hex').slice(0, 16);
}

/** Findings by part, or anything else that JSON can say and ∞, kept in a file. */
export class Kept<T> {
  readonly #path: string;
  readonly parts: Record<string, T>;

  constructor(id: string) {
    mkdirSync(cache, { recursive: true });
    this.#path = join(cache, `${id}.json`);
    try {
      this.parts = JSON.parse(readFileSync(this.#path, 'utf8'), (_, v) => (v === 'Infinity' ? Infinity : v));
    } catch {
      this.parts = {};
    }
  }

  save(): void {
    writeFileSync(
      this.#path,
      JSON.stringify(this.parts, (_, v) => (v === Infinity ? 'Infinity' : v)),
    );
  }
}
