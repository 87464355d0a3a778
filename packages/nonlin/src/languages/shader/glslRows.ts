// Row functions in GLSL: element by element, each from the whole row. A fragment shader has no other fragment's sums.
import type { RowFunction } from '../../functions/definition.ts';
import { unitsOf } from '../language.ts';
import { glsl } from './glsl.ts';
import { functionName, identifier } from './shader.ts';
import { rowFunction } from './shaderRows.ts';

/** A row of a texture is a row of the input; of a gradient that is one number, the texture has one column. */
export function rowFunctions(f: RowFunction, outputs: readonly ('value' | 'vjp')[]): string {
  const written = outputs.map(output => rowText(f, output));
  const called = new Set(written.flatMap(w => w.called));
  return [...glsl.head, ...called, ...written.map(w => w.text)].join('\n\n');
}

function rowText(
  f: RowFunction,
  output: 'value' | 'vjp',
): { readonly called: readonly string[]; readonly text: string } {
  const { value, vjp } = unitsOf(f);
  const unit = output === 'value' ? value : vjp!;
  const params = Object.keys(f.params).map(identifier);
  const isNumber = f.result === 'number';
  const fetch = (input: string, place: string): string => `texelFetch(${input}, ivec2(${place}, row), 0).r`;
  const { called, lines } = rowFunction(
    {
      formula: unit.formula,
      rows: isNumber ? ['x'] : unit.variables,
      numbers: {
        ...Object.fromEntries(Object.keys(f.params).map(p => [p, identifier(p)])),
        g: fetch('g', '0'),
      },
      load: input => fetch(input, 'i'),
      result: output === 'value' ? f.result : 'row',
      // Of the last loop, the step for this column.
      store: text => [`return ${text};`],
      last: body => ['int i = column;', ...body],
    },
    glsl,
  );
  const inputs = unit.variables.map(id => `highp sampler2D ${id}`);
  const args = [...inputs, 'int row', 'int column', ...params.map(p => `float ${p}`)];
  return {
    called,
    text: [
      `float ${functionName(f, unit)}(${args.join(', ')}) {`,
      '  int columns = textureSize(x, 0).x;',
      ...lines.map(line => `  ${line}`),
      '}',
    ].join('\n'),
  };
}
