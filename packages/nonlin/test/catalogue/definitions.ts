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

/** The code of a function of one number, with its parameters at their defaults. */
export async function scalarCode(id: string): Promise<ScalarCode> {
  const code = (await codeOf(id)) as ScalarCode;
  const defaults = code.params.map(p => p.default);
  return {
    ...code,
    value: x => code.value(x, ...defaults),
    derivative: x => code.derivative(x, ...defaults),
  };
}

export const rowCode = async (id: string): Promise<RowCode> => (await codeOf(id)) as RowCode;
