// Tables are shipped because a complete run over all float32 numbers proved them, and only those: scripts/verify/tables.
import { describe, expect, test } from 'vitest';
import { all } from '../packages/nonlin/src/catalog.ts';
import { cellsHash, codeOf, proposed } from '../scripts/verify/tables/proof.ts';
import { isServed, readProofs } from '../scripts/verify/tables/proofs.ts';

const proofs = readProofs();
const scalars = all().flatMap(({ definition: f }) => (f.kind === 'scalar' ? [f] : []));

test.each(proofs.map(p => [`${p.name} ${p.output}`, p] as const))(
  '%s: what was proven is what is shipped, down to its coefficients',
  async (_, proof) => {
    const { name, output, form, cells } = proof;
    const code = await codeOf(name);
    expect(code.tables?.[output]).toEqual(isServed(proof) ? form : undefined);
    expect(cellsHash(code, output, form)).toBe(cells);
    expect(proposed(scalars.find(f => f.name === name)!, code, output)).toEqual(form);
  },
);

describe('nothing else is shipped', () => {
  test.each(scalars.map(f => [f.name]))('%s', async name => {
    for (const output of Object.keys((await codeOf(name)).tables ?? {}))
      expect(proofs.some(p => p.name === name && p.output === output && isServed(p))).toBe(true);
  });
});
