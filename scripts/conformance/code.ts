// The section of docs/conformance.md about code for other languages: which systems ran it, and how far off they are.
import { all } from '../../packages/nonlin/src/catalog.ts';
import type { Definition } from '../../packages/nonlin/src/define.ts';
import { engines } from './engines/index.ts';
import { type Result, type Run, runEngine } from './runner.ts';

/** Runs every engine whose target is among the wanted ones; all of them, if none is named. */
export async function runs(wanted: readonly string[]): Promise<readonly Run[]> {
  const definitions = all().map(e => e.definition);
  const done: Run[] = [];
  for (const engine of engines) {
    if (wanted.length > 0 && !wanted.includes(engine.target)) continue;
    const run = await runEngine(engine, definitions);
    console.log(`${engine.title}: ${run.version === undefined ? `not run; ${engine.needs}` : run.version}`);
    for (const r of run.results.filter(r => r.failure !== undefined || r.ulp > 64))
      console.log(`  ${lineOf(r)}`);
    done.push(run);
  }
  return done;
}

const lineOf = (r: Result): string =>
  `${r.f.name} ${r.output} ${r.format.name}: ${r.failure ?? `${rounded(r.ulp)} ulp, ${r.at}`}`;

export const rounded = (v: number): string =>
  v === 0 ? '0' : !Number.isFinite(v) ? '∞' : v < 1000 ? v.toPrecision(2) : v.toExponential(1);

export type { Definition };
