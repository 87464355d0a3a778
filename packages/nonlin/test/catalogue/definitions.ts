// The definitions under test, split by kind, with the code that was generated from them.
import { definitions } from '../../src/generated/definitions.ts';
import type { RowCode, ScalarCode } from '../../src/kernels/code.ts';

export const scalars = definitions.filter(f => f.kind === 'scalar');
export const rows = definitions.filter(f => f.kind === 'row');

/** The generated module of a definition exports its code under the definition's name. */
async function codeOf(id: string): Promise<unknown> {
  const module = (await import(`../../src/generated/code/${id}.ts`)) as Readonly<Record<string, unknown>>;
  return module[id];
}
export const scalarCode = async (id: string): Promise<ScalarCode> => (await codeOf(id)) as ScalarCode;
export const rowCode = async (id: string): Promise<RowCode> => (await codeOf(id)) as RowCode;
