// Performs the guide in CONTRIBUTING.md with a throw-away function, so that the guide cannot rot: one definition file and
// two texts, then `npm run generate`, and everything else follows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let copy: string;

const run = (command: string, args: readonly string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

const definition = `import { defineScalar, math } from '../define.ts';

export const softsign = defineScalar({
  name: 'softsign',
  title: { en: 'Softsign', zh: 'Softsign 函数' },
  summary: { en: 'A tanh without exponentials.', zh: '不用指数的 tanh。' },
  params: {
    width: { default: 1, range: [0.1, 10], symbol: 'w', text: { en: 'Where it bends.', zh: '弯曲的位置。' } },
  },
  value: { textbook: math\`x / (width + abs(x))\`, stable: math\`abs(x) < inf ? x / (width + abs(x)) : (x < 0 ? -1 : (x > 0 ? 1 : x))\` },
  derivative: { stable: math\`width / (width + abs(x))^2\` },
  facts: { range: [-1, 1], limits: [-1, 1], slopeLimits: [0, 0], continuity: 1, monotonic: true, symmetry: 'odd', zeros: [0], steepest: { at: 0, slope: 1 } },
  anchors: { from: 'by hand', values: [[1, 0.5], [-3, -0.75]] },
  numerics: { en: 'Exact to an ulp.', zh: '误差不超过 1 ulp。' },
  references: [],
});
`;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nonlin-guide-'));
  for (const part of ['packages', 'guide', 'scripts', 'docs', 'examples', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts']) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: path => !/node_modules|[\\/]dist$/.test(path) });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a function is one file and two texts', () => {
  writeFileSync(join(copy, 'packages/nonlin/src/functions/softsign.ts'), definition);
  mkdirSync(join(copy, 'guide/softsign'));
  const headings = ['A', 'B', 'C', 'D', 'E', 'F'].map(h => `## ${h}\n\ntext\n`).join('\n');
  for (const lang of ['en', 'zh']) writeFileSync(join(copy, `guide/softsign/${lang}.md`), headings);

  expect(run('tsx', ['scripts/generate.ts'])).toMatchObject({ status: 0 });
  expect(run('tsx', ['scripts/generate.ts', '--check'])).toMatchObject({ status: 0 });
  expect(readFileSync(join(copy, 'packages/nonlin/src/generated/functions.ts'), 'utf8')).toContain("export const softsign: Elementwise<'width'>");
  expect(readFileSync(join(copy, 'docs/functions/softsign.md'), 'utf8')).toContain('def softsign(x, width):');

  writeFileSync(
    join(copy, 'try.ts'),
    "import { softsign } from './packages/nonlin/src/index.ts';\nimport { find } from './packages/nonlin/src/catalog.ts';\nconsole.log(softsign(1), softsign([-3, 2], { width: 2 }), softsign.derivative(1), find('soft_sign')?.run(3));\n",
  );
  expect(run('tsx', ['try.ts']).output).toContain('0.5 [ -0.6, 0.5 ] 0.25 0.75');
});

test('its claims are tested without a test being written', () => {
  const passing = run('vitest', ['run', 'packages/nonlin/test/catalogue', '-t', 'softsign']);
  expect(passing.output).toMatch(/Tests\s+\d+ passed/);
  expect(passing.status).toBe(0);

  const path = join(copy, 'packages/nonlin/src/functions/softsign.ts');
  writeFileSync(path, definition.replace('math`x / (width + abs(x))`', 'math`x / (width + x)`'));
  run('tsx', ['scripts/generate.ts']);
  const failing = run('vitest', ['run', 'packages/nonlin/test/catalogue', '-t', 'softsign']);
  expect(failing.status).not.toBe(0);
});
