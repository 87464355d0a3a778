// Every TypeScript block of the READMEs, the guide and docs/*.md runs, and gives what its comments say; every command line works.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { all } from '../packages/nonlin/src/catalog.ts';
import { counts } from '../scripts/counts.ts';

const root = join(import.meta.dirname, '..');
const guides = readdirSync(join(root, 'guide'), { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.md'))
  .map(f => join(root, 'guide', f));
const pages = [
  ...readdirSync(root).filter(f => f.startsWith('README')),
  ...readdirSync(join(root, 'docs'))
    .filter(f => f.endsWith('.md'))
    .map(f => join('docs', f)),
];
const documents = [...pages.map(page => join(root, page)), ...guides];

const blocks = (path: string, language: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    m => m[1]!,
  );

/** `expression; // => value` becomes a check. A value's last digit may be followed by … for more that are not shown. */
const withChecks = (block: string): string =>
  block.replace(/^(.+?);?\s*\/\/ => (.+)$/gm, (_line, expression: string, wanted: string) => {
    const declared = /^(?:const|let) (\w+)[^=]*=/.exec(expression);
    const value = declared ? declared[1] : expression;
    return `${declared ? `${expression};\n` : ''}check(() => (${value}), ${JSON.stringify(wanted.trim())});`;
  });

const prelude = `
const show = v => ArrayBuffer.isView(v) || Array.isArray(v) ? '[' + Array.from(v, show).join(', ') + ']' : Object.is(v, -0) ? '-0' : String(v);
function check(run, wanted) {
  let found;
  try { found = show(run()); } catch (error) { found = error.name + ': ' + error.message; }
  const pattern = '^' + wanted.replace(/[.*+?^$()|[\\]\\\\{}]/g, '\\\\$&').replaceAll('…', '\\\\d*(e-\\\\d+)?') + '$';
  if (!new RegExp(pattern).test(found)) { console.error('found ' + found + ', not ' + wanted); process.exitCode = 1; }
}
`;

const folder = mkdtempSync(join(root, 'node_modules/.docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a file as a program of its own. A worker shares no module with us, and starts in a third of the time of a process. */
async function ran(file: string): Promise<{ readonly status: number; readonly stderr: string }> {
  const worker = new Worker(file, { stdout: true, stderr: true, execArgv: [] });
  let stderr = '';
  worker.stdout.resume();
  worker.stderr.on('data', chunk => {
    stderr += chunk;
  });
  const status = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', resolve);
  });
  return { status, stderr };
}

const withCode = documents.filter(path => blocks(path, 'ts').length > 0);
describe.each(withCode.map(path => [relative(root, path), path] as const))('%s', (_name, path) => {
  const code = blocks(path, 'ts');
  test.each(code.map((block, i) => [i + 1, block] as const))('block %i', async (i, block) => {
    // Types are taken away here: a block as a program of its own starts in a tenth of the time that it takes with tsx.
    const { code: plain } = transformSync(`${prelude}\n${withChecks(block)}`, {
      loader: 'ts',
      format: 'esm',
    });
    const file = join(folder, `${relative(root, path).replace(/\W/g, '-')}-${i}.mjs`);
    writeFileSync(file, plain);
    const { status, stderr } = await ran(file);
    expect(stderr, block).toBe('');
    expect(status).toBe(0);
  });
});

describe('commands of these pages', () => {
  const commands = pages
    .flatMap(name => blocks(join(root, name), 'sh'))
    .flatMap(block => block.split('\n'))
    .filter(line => line.startsWith('npx nonlin '));
  const where = mkdtempSync(join(tmpdir(), 'nonlin-readme-'));
  afterAll(() => rmSync(where, { recursive: true, force: true }));

  test('there are some', () => expect(commands.length).toBeGreaterThan(4));
  test.each([...new Set(commands)])('%s', line => {
    const command = line
      .replace(/\s*#.*$/, '')
      .replace('npx nonlin', `"${join(root, 'node_modules/.bin/nonlin')}"`)
      .replaceAll('examples/', `${root}/examples/`);
    expect(() => execFileSync('bash', ['-c', command], { cwd: where, stdio: 'pipe' })).not.toThrow();
  });
});

describe('links lead somewhere', () => {
  const pages = [
    ...readdirSync(root).filter(f => f.endsWith('.md')),
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter(f => f.endsWith('.md'))
      .map(f => join('docs', f)),
  ];
  test.each(pages)('%s', page => {
    const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```|`[^`]*`/g, '');
    const own = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(m => m[1]!)
      .filter(to => !/^\w+:/.test(to));
    for (const to of own) expect(existsSync(join(root, dirname(page), to)), to).toBe(true);
  });
});

describe('the number of functions', () => {
  const total = all().length;
  const ofNumber = all().filter(entry => entry.definition.kind === 'scalar').length;

  test.each(Object.entries(counts))('in %s', (page, patterns) => {
    const text = readFileSync(join(root, page), 'utf8');
    expect(new Set(text.match(patterns.all))).toEqual(new Set([String(total)]));
    expect((text.match(patterns.ofNumber) ?? []).filter(count => count !== String(ofNumber))).toEqual([]);
  });
});
