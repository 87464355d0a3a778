// GLSL ES 3.00, the shading language of WebGL 2 (Khronos, The OpenGL ES Shading Language 3.00).
import { atom, binding, within } from '../formula/index.ts';
import { type ShaderLanguage, shaderNotation } from './shader.ts';
import { type Spelling, shaderHelpers } from './shaderHelpers.ts';

const spelling: Spelling = {
  bits: x => `floatBitsToUint(${x})`,
  ofBits: u => `uintBitsToFloat(${u})`,
  toFloat: x => `float(${x})`,
  toInt: x => `int(${x})`,
  toUint: x => `uint(${x})`,
  select: (c, a, b) => `(${c} ? ${a} : ${b})`,
  declare: (type, id, value) => `${type} ${id} = ${value};`,
  define: (type, id, params, lines) =>
    [
      `${type} ${id}(${params.map(([t, p]) => `${t} ${p}`).join(', ')}) {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ].join('\n'),
  table: (id, values) => `const uint ${id}[${values.length}] = uint[${values.length}](${values.join(', ')});`,
  infinity: ['return uintBitsToFloat(0x7f800000u);'],
};

export const glsl: ShaderLanguage = {
  notation: shaderNotation({
    round: ([x]) => atom(`roundEven(${x!.text})`),
    select: ([c, a, b]) => ({
      text: `${within(c!, binding.compare)} ? ${within(a!, binding.choice)} : ${within(b!, binding.choice)}`,
      binds: binding.choice,
    }),
  }),
  helpers: shaderHelpers(spelling),
  // Fragment shaders compute integers in 16 bits unless told otherwise.
  head: ['precision highp float;\nprecision highp int;'],
  declare: spelling.declare,
  define: spelling.define,
};
