// Performs the guide in CONTRIBUTING.md with throw-away functions, so that the guide cannot rot: one definition file and
// two texts, then `npm run generate`, and everything else follows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isThorough } from '../packages/nonlin/test/support/thorough.ts';

const root = join(import.meta.dirname, '..');
let copy: string;

const run = (command: string, args: readonly string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: copy,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

/** A definition whose anchors are those of a ramp that lets a part of the negative side through. */
const definitionOf = (
  name: string,
  formula: string,
): string => `import { defineScalar, math } from './definition.ts';

export const ${name} = defineScalar({
  name: '${name}',
  aliases: ['${name} ramp'],
  title: { en: 'Leaky ramp', zh: '带泄漏的斜坡函数' },
  summary: { en: 'A ramp that lets a part of the negative side through.', zh: '负半轴也放过一部分的斜坡函数。' },
  params: {
    slope: { default: 0.25, range: [0, 1], symbol: 's', text: { en: 'Slope of the negative side.', zh: '负半轴的斜率。' } },
  },
  value: { textbook: math\`${formula}\` },
  anchors: { from: 'by hand', values: [[2, 2], [-4, -1]] },
  numerics: { en: 'Exact to half an ulp.', zh: '误差不超过半个 ulp。' },
  references: [],
});
`;

/** Two functions: what the second one states of itself is false. */
const formulas = { leaky: 'x > 0 ? x : slope * x', crooked: 'x > 0 ? x : slope + x' } as const;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nonlin-guide-'));
  for (const part of [
    'packages',
    'guide',
    'scripts',
    'docs',
    'examples',
    'README.md',
    'README.zh-CN.md',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'vitest.config.ts',
  ]) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: path => !/node_modules|[\\/]dist$/.test(path),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a function is one file and two texts', () => {
  const headings = ['A', 'B', 'C', 'D', 'E', 'F'].map(h => `## ${h}\n\ntext\n`).join('\n');
  for (const [name, formula] of Object.entries(formulas)) {
    writeFileSync(join(copy, `packages/nonlin/src/functions/${name}.ts`), definitionOf(name, formula));
    mkdirSync(join(copy, 'guide', name));
    for (const lang of ['en', 'zh']) writeFileSync(join(copy, 'guide', name, `${lang}.md`), headings);
  }

  expect(run('tsx', ['scripts/generate.ts'])).toMatchObject({ status: 0 });
  // That what was generated is not generated otherwise the next time is seen of all other functions by `npm test` itself.
  if (isThorough) expect(run('tsx', ['scripts/generate.ts', '--check'])).toMatchObject({ status: 0 });
  expect(readFileSync(join(copy, 'packages/nonlin/src/generated/functions/leaky.ts'), 'utf8')).toContain(
    'export const leaky: Elementwise<LeakyOptions>',
  );
  expect(readFileSync(join(copy, 'docs/functions/leaky.md'), 'utf8')).toContain('def leaky(x, slope):');

  writeFileSync(
    join(copy, 'try.ts'),
    "import { leaky } from './packages/nonlin/src/index.ts';\nimport { find } from './packages/nonlin/src/catalog.ts';\nconsole.log(leaky(1), leaky([-3, 2], { slope: 0.5 }), leaky.derivative(-1), find('Leaky_Ramp')?.run(-8));\n",
  );
  expect(run('tsx', ['try.ts']).output).toContain('1 [ -1.5, 2 ] 0.25 -2');
});

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

test('its claims are tested without a test being written, and what is false is found', () => {
  // The files share one process and what they import, which is most of the time for so few tests.
  const options = ['-t', String.raw`\b(leaky|crooked)\b`, '--no-isolate', '--maxWorkers=1'];
  const report = ['--reporter=json', '--outputFile.json=report.json'];
  const { status } = run('vitest', ['run', 'packages/nonlin/test/catalogue', ...options, ...report]);
  expect(status).not.toBe(0);
  const { testResults } = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as Report;
  const results = testResults.flatMap(file => file.assertionResults);
  const namesOf = (wanted: string, name: string): readonly string[] =>
    results
      .filter(({ status, fullName }) => status === wanted && fullName.includes(name))
      .map(({ fullName }) => fullName);
  expect(namesOf('passed', 'leaky').length).toBeGreaterThan(20);
  expect(namesOf('failed', 'leaky')).toEqual([]);
  // Values are held to those that the definition states.
  expect(namesOf('failed', 'crooked')).toContain('crooked agrees with values from elsewhere');
});

test('the guide names every field of a definition', () => {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const source = readFileSync(join(root, 'packages/nonlin/src/functions/definition.ts'), 'utf8');
  const kinds = [
    'Described',
    'ScalarFunction',
    'RowFunction',
    'GatedFunction',
    'MirroredFunction',
    'Formulas',
  ];
  const fieldsOf = (kind: string): readonly string[] => {
    const body = new RegExp(`interface ${kind}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(source)![1]!;
    return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(found => found[1]!);
  };
  const fields = kinds.flatMap(fieldsOf).filter(field => field !== 'kind');
  expect(fields).toContain('vjp');
  expect([...new Set(fields)].filter(field => !guide.includes(`\`${field}\``))).toEqual([]);
});
