// Code of drawn formulas, read by what reads it: TypeScript by esbuild, Python and C by their compilers where there are such.
import { spawnSync } from 'node:child_process';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { type Defined, define } from '../../packages/nonlin/src/define.ts';
import { code, languages } from '../../packages/nonlin/src/notation.ts';
import { texts } from '../../packages/nonlin/test/support/hostile.ts';
import { formulas } from './grammar.ts';
import type { Case, Target } from './target.ts';

type Reader = (text: string) => void;

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const runBy =
  (program: string, args: readonly string[]): Reader =>
  text => {
    const { status, stderr } = spawnSync(program, args, { input: text, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.slice(0, 500));
  };

const python = runBy('python3', ['-c', 'import sys; compile(sys.stdin.read(), "f.py", "exec")']);
const c = runBy('cc', ['-fsyntax-only', '-x', 'c', '-']);
const readers: Readonly<Record<string, Reader>> = {
  typescript: text => void transformSync(text, { loader: 'ts' }),
  ...(isInstalled('python3') && { numpy: python, jax: python, pytorch: python }),
  ...(isInstalled('cc') && { c }),
};

function write(language: string, formula: string, title: string, derivative: boolean): void {
  const options = { title: { en: title, zh: title }, summary: { en: title, zh: title } };
  const f = define('f', formula, options) as Defined;
  let text: string | Uint8Array;
  try {
    text = code(f, language, { derivative });
  } catch (error) {
    if (error instanceof RangeError) return;
    throw error;
  }
  if (typeof text === 'string') readers[language]?.(text);
}

export const exported: Target = {
  name: 'exports',
  runs: 10,
  cases: fc
    .tuple(
      fc.constantFrom(...languages.map(l => l.name)),
      formulas,
      fc.constantFrom('A title', ...texts),
      fc.boolean(),
    )
    .map(([language, formula, title, derivative]): Case => {
      const call = `code(define('f', ${JSON.stringify(formula)}, { title: ${JSON.stringify(title)} }), '${language}', { derivative: ${derivative} })`;
      return { call, run: () => write(language, formula, title, derivative) };
    }),
};
