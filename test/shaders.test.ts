// The shaders in a real browser: every function in WGSL and GLSL keeps to the error that docs/shaders.md states, and nonlin/webgpu
// does what it says. `npm run shaders` measures the errors anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { casesIn, isBeyond, offOf, type ShaderCase, shaderCases } from '../scripts/shaders/cases.ts';
import type { ShaderAnswer } from '../scripts/shaders/jobs.ts';
import { inPage, runShaders } from '../scripts/shaders/run.ts';
import type { Outcome } from './webgpu.page.ts';

type Bounds = Readonly<Record<string, Readonly<Record<string, readonly [ulp: number, absolute: number]>>>>;
const bounds = JSON.parse(
  readFileSync(join(import.meta.dirname, '../scripts/shaders/bounds.json'), 'utf8'),
) as Bounds;

const PATIENCE_MS = 300_000;
const all = shaderCases('few');
const keyOf = ({ job }: ShaderCase): string => `${job.name} ${job.output}`;

describe.each(['wgsl', 'glsl'] as const)('%s', target => {
  const cases = casesIn(target, all);
  let answers: readonly ShaderAnswer[];
  beforeAll(async () => {
    ({ answers } = await runShaders(
      target,
      cases.map(c => c.job),
    ));
  }, PATIENCE_MS);

  test.each([...new Set(cases.map(keyOf))])('%s', key => {
    const stated = bounds[key]![target]!;
    cases.forEach((c, i) => {
      if (keyOf(c) !== key) return;
      const beyond = offOf(c, answers[i]!).filter(off => isBeyond(off, stated));
      expect(
        beyond.map(off => `number ${off.i}: ${off.ulp} ulp, not ${c.truth[off.i]}`),
        `width ${c.job.width}`,
      ).toEqual([]);
    });
  });

  test('what is stated is small', () => {
    for (const [key, stated] of Object.entries(bounds)) {
      const [ulp, absolute] = stated[target]!;
      expect(ulp, key).toBeLessThanOrEqual(40);
      expect(absolute, key).toBeLessThan(1e-4);
    }
  });
});

describe('nonlin/webgpu', () => {
  let outcomes: Readonly<Record<string, Outcome>>;
  beforeAll(async () => {
    const page = `import { behaviours } from '../../test/webgpu.page.ts';
      behaviours().then(o => JSON.stringify(o), e => JSON.stringify({ failed: { message: String(e.stack) } })).then(deliver);`;
    outcomes = JSON.parse(await inPage(page)) as typeof outcomes;
  }, PATIENCE_MS);

  test('all of it ran, and WebGPU found nothing to object to', () => {
    expect(outcomes).not.toHaveProperty('failed');
    expect(outcomes).not.toHaveProperty('validation');
  });

  test.each([
    'a new buffer',
    'a buffer that is given',
    'what lies behind the count is left alone',
    'in place',
    'the gradient in place',
    'one input twice',
    'some of the numbers',
    'a parameter',
    'a definition of one’s own',
    'an encoder, then a pass',
    'twice in a pass',
    'temperature',
    'the gradient at a temperature',
    'a row in place',
    'a row longer than a workgroup, by far',
    'more rows than a line of workgroups',
    'more numbers than a line of workgroups',
    'gate and value apart',
    'halves of a row',
    'the gradient of a gate',
    'the gradient of a value',
    'f(x) beside f(−x)',
    'nothing',
    'one for each device',
  ])('%s', name => {
    const { got, wanted } = outcomes[name] as Exclude<Outcome, { message: string }>;
    expect(got.length).toBe(wanted.length);
    got.forEach((y, i) => {
      expect(Math.abs(y - wanted[i]!), `${i}: ${y}, not ${wanted[i]}`).toBeLessThanOrEqual(
        2e-6 * Math.abs(wanted[i]!) + 1e-7,
      );
    });
  });

  test.each([
    ['no device', 'TypeError: device: expected a GPUDevice, not an object (Object)'],
    [
      'no definition',
      'TypeError: f: expected a function of nonlin, one that define made, a definition or an entry of the catalogue, not the string "silu"',
    ],
    ['an array', 'TypeError: input: expected a GPUBuffer, not a Float32Array of length 130'],
    ['another usage', 'TypeError: input: the buffer was made without GPUBufferUsage.STORAGE'],
    ['too small', 'RangeError: output: 130 numbers take 520 bytes, the buffer has 32'],
    ['a count', 'RangeError: count: expected a whole number from 0 to 2^32 − 1, not 1.5'],
    ['an option', 'TypeError: columns: silu has no such option; allowed: input, output, count, params, into'],
    ['a parameter that there is not', 'TypeError: beta: silu has no such option; allowed: '],
    ['a parameter out of range', 'RangeError: beta: expected a number from 5e-324 to Infinity, not -1'],
    ['no columns', 'TypeError: columns: expected a number, not undefined'],
    ['odd columns', 'RangeError: columns: expected an even number, half of them gates, not 5'],
    ['a place', "TypeError: gate: expected 'first' or 'last' or 'interleaved', not the string \"left\""],
    [
      'a derivative of rows',
      'TypeError: softmax is no function of one number, so it has no derivative; use vjp',
    ],
    ['in place where rows are moved', 'RangeError: output: expected a buffer of its own, not that of input'],
    ['a place to encode', 'TypeError: into: expected a GPUCommandEncoder or a GPUComputePassEncoder'],
    ['no gradient', 'TypeError: gradient: expected a GPUBuffer, not undefined'],
  ])('refuses %s', (name, message) => {
    expect((outcomes[name] as { message: string }).message).toBe(message);
  });
});
