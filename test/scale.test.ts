// docs/scale.md: every command and program of the page runs, in its order, and prints what the page says; in both languages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pagesWith, type Report, resultPath } from '../scripts/cluster/report.ts';

const root = join(import.meta.dirname, '..');
// Beside the packages that the programs of the page import.
const systems = join(root, 'scripts/conformance');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Block {
  readonly language: string;
  readonly text: string;
}
const blocksOf = (name: string): readonly Block[] =>
  [...readFileSync(join(root, 'docs', name), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(m => ({
    language: m[1]!,
    text: m[2]!,
  }));

describe.each(['scale.md', 'scale.zh-CN.md'])('docs/%s', name => {
  test('runs, and prints what it says', () => {
    const folder = mkdtempSync(join(systems, '.scale-'));
    folders.push(folder);
    symlinkSync(join(root, 'examples'), join(folder, 'examples'));
    const run = (args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return stdout;
    };
    let printed: string | undefined;
    for (const { language, text } of blocksOf(name)) {
      if (language === 'text') expect(printed).toBe(text);
      if (language === 'sh')
        for (const line of text.trim().split('\n')) {
          expect(line).toMatch(/^npx nonlin /);
          printed = run([join(root, 'packages/cli/bin/nonlin.js'), ...line.split(' ').slice(2)]);
        }
      if (language === 'js') {
        const file = /^\/\/ (\S+)/.exec(text)![1]!;
        writeFileSync(join(folder, file), text);
        printed = run([file]);
        // Started again, it finds everything done and comes to the same.
        expect(run([file])).toBe(printed);
      }
    }
  });
});

test('the tables of both pages are those of the last run on a cluster', () => {
  const report = JSON.parse(readFileSync(resultPath, 'utf8')) as Report;
  for (const [path, text] of pagesWith(report)) expect(readFileSync(path, 'utf8')).toBe(text);
  expect(report.logits).toBeGreaterThanOrEqual(1e8);
});

test('both languages run the same programs', () => {
  const [english, chinese] = ['scale.md', 'scale.zh-CN.md'].map(name =>
    blocksOf(name).filter(b => b.language === 'sh'),
  );
  expect(chinese).toEqual(english);
});
