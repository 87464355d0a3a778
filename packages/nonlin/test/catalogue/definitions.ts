// The definitions under test, split by kind, with the code that was generated from them.

import type { RowCode, RowForms, ScalarCode, ScalarForms } from '../../src/compiler/code.ts';
import { definitions } from '../../src/generated/definitions.ts';

export const scalars = definitions.filter(f => f.kind === 'scalar');
export const rows = definitions.filter(f => f.kind === 'row');

/** The generated module of a definition exports its code under the definition's name. */
export async function codeOf(id: string): Promise<unknown> {
  const module = (await import(`../../src/generated/code/${id}.ts`)) as Readonly<Record<string, unknown>>;
  return module[id];
}

type Accuracy = 'float64' | 'float32';

/** The forms of a function of one number, with its parameters at their defaults or as given. */
export async function scalarCode(
  id: string,
  accuracy: Accuracy = 'float64',
  params: Readonly<Record<string, number>> = {},
): Promise<ScalarForms> {
  const code = (await codeOf(id)) as ScalarCode;
  const forms = code[accuracy];
  const values = code.params.map(p => params[p.name] ?? p.default);
  return { value: x => forms.value(x, ...values), derivative: x => forms.derivative(x, ...values) };
}

/** The forms of a function of a row. */
export const rowCode = async (id: string, accuracy: Accuracy = 'float64'): Promise<RowForms> =>
  ((await codeOf(id)) as RowCode)[accuracy];
