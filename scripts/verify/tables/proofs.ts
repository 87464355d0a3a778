// What complete runs found of tables, and which of them functions are shipped with.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableOutput, Tables } from '../../../packages/nonlin/src/compiler/code.ts';
import type { TableForm } from '../../../packages/nonlin/src/compiler/tableForm.ts';
import type { Findings } from '../sweep.ts';

export const tableOutputs: readonly TableOutput[] = ['value', 'derivative', 'vjp'];

/** What a complete run found of a table. */
export interface Proof {
  readonly name: string;
  readonly output: TableOutput;
  readonly form: TableForm;
  /** FNV-1a over the table's words. */
  readonly cells: number;
  readonly findings: Findings;
}

/** What a table may be off, in ulp. */
const LIMIT = 1;

/** Whether a table serves: close enough, rising where the function does, and symmetric where it is. */
export const isServed = ({ findings: { worst, falls, asymmetric } }: Proof): boolean =>
  worst <= LIMIT && falls === 0 && asymmetric === 0;

const file = join(import.meta.dirname, 'tables.jsonl');

/** A line each. */
export const readProofs = (): readonly Proof[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Proof);

export function writeProofs(proofs: readonly Proof[]): void {
  writeFileSync(file, proofs.map(p => `${JSON.stringify(p)}\n`).join(''));
}

/** The tables of a function that serve, by output. */
export const servedTables = (name: string): Tables =>
  Object.fromEntries(
    readProofs()
      .filter(p => p.name === name && isServed(p))
      .map(p => [p.output, p.form]),
  );
