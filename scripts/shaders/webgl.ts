// Runs jobs by the GLSL that nonlin/notation writes, in WebGL 2: an element of the result is a pixel of a float texture.
import { find } from '../../packages/nonlin/src/catalog.ts';
import type { Definition } from '../../packages/nonlin/src/functions/definition.ts';
import { type Unit, unitsOf } from '../../packages/nonlin/src/languages/language.ts';
import { functionName } from '../../packages/nonlin/src/languages/shader/shader.ts';
import { code } from '../../packages/nonlin/src/notation.ts';
import type { ShaderAnswer, ShaderAnswers, ShaderJob } from './jobs.ts';
import { lengthOf } from './webgpu.ts';

export function runWebGl(jobs: readonly ShaderJob[]): ShaderAnswers {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl?.getExtension('EXT_color_buffer_float'))
    throw new Error('this browser gives no WebGL 2 with float textures');
  const adapter = String(
    gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')!.UNMASKED_RENDERER_WEBGL),
  );
  const answers = jobs.map(job => {
    try {
      return runJob(gl, job);
    } catch (error) {
      return error as Error;
    }
  });
  return { adapter, answers };
}

const VERTICES = `#version 300 es
void main() {
  gl_Position = vec4(float(gl_VertexID % 2) * 4.0 - 1.0, float(gl_VertexID / 2) * 4.0 - 1.0, 0.0, 1.0);
}`;

/** How wide the textures of functions of a number are. */
const WIDTH = 512;

function runJob(gl: WebGL2RenderingContext, job: ShaderJob): ShaderAnswer {
  const f = find(job.name)!.definition;
  const width = f.kind === 'scalar' ? WIDTH : f.kind === 'row' && f.grouped ? 2 : job.width;
  const rows = Math.ceil(job.x.length / width);
  const length = lengthOf(f, job);
  const resultWidth = f.kind === 'scalar' ? WIDTH : length / rows;
  const gradientWidth = f.kind === 'scalar' ? WIDTH : Math.max(1, job.g.length / rows);
  const program = link(gl, `#version 300 es\n${fragment(f, job)}`);
  gl.useProgram(program);
  const made = [
    texture(gl, 0, width, rows, job.x),
    texture(gl, 1, gradientWidth, rows, job.g),
    texture(gl, 2, resultWidth, rows, undefined),
  ];
  gl.uniform1i(gl.getUniformLocation(program, 'inputs'), 0);
  gl.uniform1i(gl.getUniformLocation(program, 'gradients'), 1);
  const params = Object.values((f.kind === 'mirrored' ? f.of : f).params).map(p => p.default);
  if (params.length > 0) gl.uniform1fv(gl.getUniformLocation(program, 'params'), params);
  const frame = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, made[2]!, 0);
  gl.viewport(0, 0, resultWidth, rows);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  const pixels = new Float32Array(4 * resultWidth * rows);
  gl.readPixels(0, 0, resultWidth, rows, gl.RGBA, gl.FLOAT, pixels);
  const problem = gl.getError();
  for (const t of made) gl.deleteTexture(t);
  gl.deleteFramebuffer(frame);
  gl.deleteProgram(program);
  if (problem !== gl.NO_ERROR) return new Error(`WebGL error ${problem}`);
  return Float32Array.from({ length }, (_, i) => pixels[4 * i]!);
}

/** The file as it is written, and a main function that calls it for the element at hand. */
function fragment(f: Definition, { output, width }: ShaderJob): string {
  const file = code(f, 'glsl', { derivative: output !== 'value' }) as string;
  const base = f.kind === 'mirrored' ? f.of : f;
  const params = Object.keys(base.params)
    .map((_, i) => `, params[${i}]`)
    .join('');
  const { value, slopes, vjp } = unitsOf(f);
  const at = (column: string, input = 'inputs'): string => `texelFetch(${input}, ivec2(${column}, row), 0).r`;
  const call = (unit: Unit, ...args: readonly string[]): string =>
    `${functionName(f, unit)}(${args.join(', ')}${params})`;
  const half = width / 2;
  const bodies: Record<Definition['kind'], () => string> = {
    scalar: () =>
      ({
        value: call(value, at('column')),
        derivative: call(slopes['x']!, at('column')),
        vjp: `${at('column', 'gradients')} * ${call(slopes['x']!, at('column'))}`,
      })[output],
    row: () =>
      output === 'value'
        ? call(value, 'inputs', 'row', 'column')
        : call(vjp!, 'inputs', 'gradients', 'row', 'column'),
    gated: () => {
      const place = f.kind === 'gated' ? f.place : 'first';
      const k =
        output === 'value' ? 'column' : place === 'interleaved' ? '(column / 2)' : `(column % ${half})`;
      const [gate, other] = {
        first: [k, `${k} + ${half}`],
        last: [`${k} + ${half}`, k],
        interleaved: [`2 * ${k}`, `2 * ${k} + 1`],
      }[place].map(c => at(c)) as [string, string];
      if (output === 'value') return call(value, gate, other);
      const isGate = { first: `column < ${half}`, last: `column >= ${half}`, interleaved: 'column % 2 == 0' }[
        place
      ];
      return `${at(k, 'gradients')} * (${isGate} ? ${call(slopes['gate']!, gate, other)} : ${call(slopes['value']!, gate, other)})`;
    },
    mirrored: () =>
      output === 'value'
        ? `column < ${width} ? ${call(value, at('column'))} : ${call(value, `-${at(`column - ${width}`)}`)}`
        : `${at('column', 'gradients')} * ${call(slopes['x']!, at('column'))} - ${at(`column + ${width}`, 'gradients')} * ${call(slopes['x']!, `-${at('column')}`)}`,
  };
  return `${file}
uniform highp sampler2D inputs;
uniform highp sampler2D gradients;
uniform float params[${Math.max(1, Object.keys(base.params).length)}];
out vec4 result;
void main() {
  int row = int(gl_FragCoord.y);
  int column = int(gl_FragCoord.x);
  result = vec4(${bodies[f.kind]()}, 0.0, 0.0, 1.0);
}`;
}

function link(gl: WebGL2RenderingContext, fragmentCode: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, VERTICES],
    [gl.FRAGMENT_SHADER, fragmentCode],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader)!);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program)!);
  return program;
}

function texture(
  gl: WebGL2RenderingContext,
  unit: number,
  width: number,
  height: number,
  data: Float32Array | undefined,
): WebGLTexture {
  const made = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  if (data) {
    const padded = new Float32Array(width * height);
    padded.set(data);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32F, width, height, 0, gl.RED, gl.FLOAT, padded);
  } else gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, null);
  return made;
}
