// The programs that ship: those of float64 results are complete, and those of float32 results follow from them or stand beside them.
import { describe, expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import type { Program } from '../../src/compiler/code.ts';
import { codeOf, type FormulaGraphs } from '../../src/compiler/codeOf.ts';
import { graphFor, plain } from '../../src/compiler/plain.ts';
import { decode, encode } from '../../src/compiler/program.ts';

interface Code {
  readonly programs: Readonly<Record<string, Program>>;
}

describe.each(all().filter(e => e.definition.kind !== 'mirrored'))('$definition.name', ({ definition }) => {
  const graphs = codeOf(definition);
  const formulas: Readonly<Record<string, FormulaGraphs<unknown> | undefined>> = {
    ...graphs.formulas,
    ...(graphs.kind === 'scalar' && graphs.rare),
  };

  test.each(['float64', 'float32'] as const)(
    'kernels of %s take what JavaScript computes',
    async accuracy => {
      const module = (await import(`../../src/generated/code/${definition.name}.ts`)) as Record<string, Code>;
      const { programs } = module[definition.name]!;
      for (const [id, formula] of Object.entries(formulas))
        expect(encode(graphFor(programs, id, accuracy)), id).toBe(encode(formula!.graph(accuracy).root));
    },
  );
});

test('what was added for float64 results is taken away', () => {
  const plainText = (program: string): string => encode(plain(decode(program)));
  expect(
    plainText(
      'x x add 0 x 600 neg lt : 256 0 select explift x mul $0 x 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    ),
  ).toBe('x x add exp x mul');
  expect(plainText('x 2 x mul expsum x 3 sinsum x 4 cossum add mul')).toBe('x exp x sin x cos add mul');
  expect(plainText('x 2 normcdflift')).toBe('x normcdf');
  // A choice between other numbers stays, and so do other products.
  expect(plainText('x 0 lt 2 1 select x 3 mul mul')).toBe('x 0 lt 2 1 select x 3 mul mul');
});
