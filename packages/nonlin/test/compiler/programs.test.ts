// The programs that ship: those of float64 results are complete, and those of float32 results follow from them or stand beside them.
import { describe, expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import type { LossCode, Program, RowCode } from '../../src/compiler/code.ts';
import {
  codeOf,
  elementLossGraphs,
  type FormulaGraphs,
  measureGraphs,
  rowLossGraphs,
} from '../../src/compiler/codeOf.ts';
import { graphFor, plain } from '../../src/compiler/plain.ts';
import { decode, encode } from '../../src/compiler/program.ts';
import { number } from '../../src/formula/index.ts';
import { measures } from '../../src/functions/logits.ts';
import { crossEntropy, elementLosses } from '../../src/functions/losses.ts';
import { interpreted } from '../../src/kernels/interpret.ts';

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

describe('losses and measures', () => {
  const shipped = async <C>(name: string): Promise<C & Code> =>
    ((await import(`../../src/generated/code/${name}.ts`)) as Record<string, C & Code>)[name]!;
  const expectSame = (
    code: Code,
    formulas: Readonly<Record<string, FormulaGraphs<unknown> | undefined>>,
  ): void => {
    for (const [id, formula] of Object.entries(formulas))
      expect(encode(graphFor(code.programs, id, 'float64')), id).toBe(encode(formula!.graph('float64').root));
  };

  test.each(elementLosses.map(f => [f.name, f] as const))(
    '%s of an element and its target',
    async (name, f) => {
      const code = await shipped<LossCode>(name);
      const { params, formulas } = elementLossGraphs(f);
      expect(params).toEqual(code.params);
      for (const { signature } of Object.values(formulas))
        expect(signature).toEqual(['x', 't', ...code.params]);
      expectSame(code, formulas);
    },
  );

  test.each([
    ['crossEntropy', () => rowLossGraphs(crossEntropy)],
    ...measures.map(m => [m.name, () => measureGraphs(m)] as const),
  ] as const)('%s of a row', async (name, graphs) => {
    const code = await shipped<RowCode>(name);
    const { formulas, ...facts } = graphs();
    expect(code).toMatchObject(facts);
    expectSame(code, formulas);
  });
});

describe('the text of a program', () => {
  test.each([
    0,
    0.5,
    1,
    100,
    1e21,
    1e300,
    1.5e-7,
    2.5101250122314335e-8,
    5e-324,
    1.7976931348623157e308,
    Infinity,
  ])('keeps %d', value => {
    const text = encode(number(value));
    expect(decode(`${text} exp`)).toMatchObject({ args: [{ kind: 'number', value }] });
    expect(encode(decode(text))).toBe(text);
  });

  test('counts what was kept from the last', () => {
    // x + 1 is kept, then 3 (x + 1) − (x + 1), which is divided by what was kept before it.
    expect(interpreted(decode('x 1+:3*$0-:$1/'), ['x'])(3)).toBe(2);
    expect(interpreted(decode('x 1+:3*$0-:$0/'), ['x'])(3)).toBe(1);
  });

  test('tells names from operations', () => {
    expect(decode('@max 2 x^*')).toMatchObject({
      op: 'mul',
      args: [{ kind: 'name', name: 'max' }, { op: 'max' }],
    });
    expect(encode(decode('@max 2 x^*'))).toBe('@max 2 x^*');
  });
});

test('what was added for float64 results is taken away', () => {
  const plainText = (program: string): string => encode(plain(decode(program)));
  expect(plainText('x x+0 x 600~<:256 0?explift x*$0 x 760~<0 8636168555094445e-93?1?*')).toBe('x x+exp x*');
  expect(plainText('x 2 x*expsum x 3 sinsum x 4 cossum+*')).toBe('x exp x sin x cos+*');
  expect(plainText('x 2 normcdflift')).toBe('x normcdf');
  // A choice between other numbers stays, and so do other products.
  expect(plainText('x 0<2 1?x 3**')).toBe('x 0<2 1?x 3**');
});
