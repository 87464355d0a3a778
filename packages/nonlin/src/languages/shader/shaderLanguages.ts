// WGSL and GLSL files: functions of numbers to be called from shaders of one's own, and row functions whole.
import type { Definition } from '../../functions/definition.ts';
import { defineLanguage, described, parametersOf, type Request, unitsOf } from '../language.ts';
import { held, plain, wrapped } from '../text.ts';
import { glsl } from './glsl.ts';
import { rowFunctions } from './glslRows.ts';
import { functionOf, identifier, type ShaderLanguage, shaderFunctions, shaderNaming } from './shader.ts';
import { wgsl } from './wgsl.ts';
import { rowModule } from './wgslKernels.ts';

/** A WGSL file. A row function comes as a compute shader with a workgroup for each row. */
export const wgslLanguage = defineLanguage({
  name: 'wgsl',
  title: 'WGSL',
  fileExtension: '.wgsl',
  mediaType: 'text/wgsl',
  markdown: 'wgsl',
  naming: shaderNaming,
  write: (f, request) => fileOf(f, request, wgsl, rowModule),
});

/** A GLSL ES 3.00 file. A row function is a function of textures whose rows are the rows. */
export const glslLanguage = defineLanguage({
  name: 'glsl',
  title: 'GLSL ES',
  fileExtension: '.glsl',
  mediaType: 'text/x-glsl',
  markdown: 'glsl',
  naming: shaderNaming,
  write: (f, request) => fileOf(f, request, glsl, rowFunctions),
});

function fileOf(f: Definition, request: Request, language: ShaderLanguage, ofRows: typeof rowModule): string {
  const { value, slopes } = unitsOf(f);
  const code =
    f.kind === 'row'
      ? ofRows(f, request.derivative ? ['value', 'vjp'] : ['value'])
      : shaderFunctions(
          [value, ...(request.derivative ? Object.values(slopes) : [])].map(unit => functionOf(f, unit)),
          language,
        );
  return `${comment(f, request)}\n\n${code}\n`;
}

function comment(f: Definition, { params }: Request): string {
  const { title, summary, formula, origin } = described(f);
  const texts = Object.entries(parametersOf(f)).map(
    ([id, p]) => `${identifier(id)}: ${plain(p.text.en)} Here ${params[id]}.`,
  );
  return [`${title}. ${summary}`, formula, ...texts, origin]
    .flatMap(text => wrapped(text, 100))
    .map(line => `// ${held.lineComment(line)}`)
    .join('\n');
}
