// Tables are shipped because a complete run over all float32 numbers proved them, and only those: scripts/verify/tables.
import { describe, expect, test } from 'vitest';
import { cellsHash, codeFor, proposed, shippedTables, subjects } from '../scripts/verify/tables/proof.ts';
import { isServed, readProofs } from '../scripts/verify/tables/proofs.ts';

const proofs = readProofs();
const all = subjects();

test.each(proofs.map(p => [`${p.name} ${p.output}`, p] as const))(
  '%s: what was proven is what is shipped, down to its coefficients',
  async (_, proof) => {
    const { name, output, form, cells } = proof;
    const f = all.find(g => g.name === name)!;
    const code = (await codeFor(f, output))!;
    expect((await shippedTables(f))[output]).toEqual(isServed(proof) ? form : undefined);
    expect(cellsHash(code, output, form)).toBe(cells);
    expect(proposed(f, code, output)).toEqual(form);
  },
);

describe('nothing else is shipped', () => {
  test.each(all.map(f => [f.name, f] as const))('%s', async (name, f) => {
    for (const output of Object.keys(await shippedTables(f)))
      expect(proofs.some(p => p.name === name && p.output === output && isServed(p))).toBe(true);
  });
});
