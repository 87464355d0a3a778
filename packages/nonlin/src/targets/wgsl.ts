// WGSL, the shading language of WebGPU (W3C, WebGPU Shading Language).
import { atom } from '../formula/index.ts';
import { type ShaderLanguage, shaderNotation } from './shader.ts';
import { type ShaderType, type Spelling, shaderHelpers } from './shaderHelpers.ts';

const types: Readonly<Record<ShaderType, string>> = { float: 'f32', bool: 'bool', uint: 'u32' };

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
  // An expression of constants must be finite, hence the variable.
  infinity: ['var bits = 0x7f800000u;', 'return bitcast<f32>(bits);'],
};

export const wgsl: ShaderLanguage = {
  notation: shaderNotation({
    round: ([x]) => atom(`round(${x!.text})`),
    select: ([c, a, b]) => atom(spelling.select(c!.text, a!.text, b!.text)),
  }),
  helpers: shaderHelpers(spelling),
  head: [],
  declare: spelling.declare,
  define: spelling.define,
};
