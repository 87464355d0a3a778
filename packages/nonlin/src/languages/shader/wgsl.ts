// WGSL, the shading language of WebGPU (W3C, WebGPU Shading Language).
import { atom } from '../../formula/index.ts';
import { type ShaderLanguage, shaderNotation } from './shader.ts';
import { helper, type ShaderType, type Spelling, shaderHelpers } from './shaderHelpers.ts';

/** Invocations of a workgroup: as many as every device has. */
export const LANES = 64;

const types: Readonly<Record<ShaderType, string>> = {
  float: 'f32',
  bool: 'bool',
  uint: 'u32',
  pair: 'vec2<f32>',
};

const spelling: Spelling = {
  bits: x => `bitcast<u32>(${x})`,
  ofBits: u => `bitcast<f32>(${u})`,
  toFloat: x => `f32(${x})`,
  toInt: x => `i32(${x})`,
  toUint: x => `u32(${x})`,
  select: (c, a, b) => `select(${b}, ${a}, ${c})`,
  declare: (_type, id, value) => `let ${id} = ${value};`,
  define: (type, id, params, lines) =>
    [
      `fn ${id}(${params.map(([t, p]) => `${p}: ${types[t]}`).join(', ')}) -> ${types[type]} {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ].join('\n'),
  table: (id, values) => `const ${id} = array<u32, ${values.length}>(${values.join(', ')});`,
  pair: (x, y) => `vec2<f32>(${x}, ${y})`,
  // An expression of constants must be finite, hence the variable.
  infinity: ['var bits = 0x7f800000u;', 'return bitcast<f32>(bits);'],
};

export const wgsl: ShaderLanguage = {
  notation: shaderNotation({
    round: ([x]) => atom(`round(${x!.text})`),
    select: ([c, a, b]) => atom(spelling.select(c!.text, a!.text, b!.text)),
  }),
  helpers: shaderHelpers(spelling),
  // A workgroup has a row; each of its lanes every so many elements.
  rows: {
    loop: lines => [
      `for (var i = lane; i < options.columns; i += ${LANES}u) {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ],
    repeat: (times, lines) => [
      `for (var step = 0u; step < ${times}u; step++) {`,
      ...lines.map(line => `  ${line}`),
      '}',
    ],
    variable: (_type, id, value) => `var ${id} = ${value};`,
    pair: spelling.pair,
    select: spelling.select,
    merged: (how, value) => `${helper(how === 'sum' ? 'rowSum' : 'rowMax')}(lane, ${value})`,
    place: 'f32(i)',
  },
  head: [],
  declare: spelling.declare,
  define: spelling.define,
};
