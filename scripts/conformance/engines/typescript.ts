// TypeScript in Node. Its bits are the library's, which packages/nonlin/test/languages proves: this puts them beside the others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { code } from '../../../packages/nonlin/src/notation.ts';
import type { Answer, Engine, Job } from '../runner.ts';

type Call = (...args: unknown[]) => number | Float64Array;

async function answer(folder: string, { f, output, x, width, g }: Job): Promise<Answer> {
  const path = join(folder, `${f.name}.ts`);
  writeFileSync(path, code(f, 'typescript', { derivative: true }));
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Call>>;
  if (f.kind === 'scalar')
    return x.map(v => module[output === 'value' ? f.name : `${f.name}Derivative`]!(v) as number);
  const each = (g.length * width) / x.length;
  const isNumber = f.kind === 'row' && f.result === 'number' && !f.grouped;
  return Array.from({ length: x.length / width }, (_, r) => {
    const row = x.slice(r * width, (r + 1) * width);
    if (output === 'value') return module[f.name]!(row);
    return module[`${f.name}Vjp`]!(row, isNumber ? g[r] : g.slice(r * each, (r + 1) * each));
  }).flatMap(y => (typeof y === 'number' ? [y] : [...y]));
}

export const typescript: Engine = {
  language: 'typescript',
  title: 'TypeScript',
  formats: ['float64'],
  needs: 'Node',
  version: () => `Node ${process.versions.node}`,
  run: async jobs => {
    const folder = mkdtempSync(join(tmpdir(), 'nonlin-conformance-'));
    try {
      const answers: Answer[] = [];
      for (const job of jobs) answers.push(await answer(folder, job));
      return answers;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
