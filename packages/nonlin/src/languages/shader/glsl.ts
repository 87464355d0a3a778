// GLSL ES 3.00, the shading language of WebGL 2 (Khronos, The OpenGL ES Shading Language 3.00).
import { atom, binding, within } from '../../formula/index.ts';
import { type ShaderLanguage, shaderNotation } from './shader.ts';
import { type ShaderType, type Spelling, shaderHelpers } from './shaderHelpers.ts';

const types: Readonly<Record<ShaderType, string>> = {
  float: 'float',
  bool: 'bool',
  uint: 'uint',
  pair: 'vec2',
};

const spelling: Spelling = {
  bits: x => `floatBitsToUint(${x})`,
  ofBits: u => `uintBitsToFloat(${u})`,
  toFloat: x => `float(${x})`,
  toInt: x => `int(${x})`,
  toUint: x => `uint(${x})`,
  select: (c, a, b) => `(${c} ? ${a} : ${b})`,
  declare: (type, id, value) => `${types[type]} ${id} = ${value};`,
  define: (type, id, params, lines) =>
    [
      `${types[type]} ${id}(${params.map(([t, p]) => `${types[t]} ${p}`).join(', ')}) {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ].join('\n'),
  table: (id, values) => `const uint ${id}[${values.length}] = uint[${values.length}](${values.join(', ')});`,
  pair: (x, y) => `vec2(${x}, ${y})`,
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
  rows: {
    loop: lines => ['for (int i = 0; i < columns; i++) {', ...lines.map(line => `  ${line}`), '}'],
    repeat: (times, lines) => [
      `for (int step = 0; step < ${times}; step++) {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ],
    variable: spelling.declare,
    pair: spelling.pair,
    select: spelling.select,
    merged: (_how, value) => value,
    place: 'float(i)',
  },
  // Fragment shaders compute integers in 16 bits unless told otherwise.
  head: ['precision highp float;\nprecision highp int;'],
  declare: spelling.declare,
  define: spelling.define,
};
