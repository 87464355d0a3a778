// docs/audit.md: what the audit of all pages found.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Faults } from '../../test/browser.ts';
import { lookNames } from './looks.ts';

export interface Audited {
  readonly pages: number;
  readonly faults: Faults;
  readonly minutes: number;
  readonly commit: string;
  /** The version of Chromium. */
  readonly browser: string;
}

/** The state of the repository that is looked at: that before the audit, which takes a while. */
export const commitNow = (): string => {
  const isDirty = git('status', '--porcelain', '--', '.') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isDirty ? ' with changes' : ''}`;
};

const git = (...args: readonly string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

const axeVersion = (): string =>
  (
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve('axe-core/package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

/** Faults of a page in no look are what its console and its requests say. */
const inNoLook = (fault: string): boolean => !lookNames.some(name => fault.startsWith(`${name}: `));

function rows(faults: Faults): string {
  const all = Object.values(faults).flat();
  return [
    ...lookNames.map(name => [name, all.filter(fault => fault.startsWith(`${name}: `)).length]),
    ['console and requests', all.filter(inNoLook).length],
  ]
    .map(([name, count]) => `| ${name} | ${count} |`)
    .join('\n');
}

function list(faults: Faults): string {
  const lines = Object.entries(faults).flatMap(([path, found]) =>
    found.map(fault => `* \`${path}\` ${fault.replaceAll('<', '&lt;')}`),
  );
  return lines.length === 0 ? '' : `\n## Faults\n\n${lines.join('\n')}\n`;
}

export function reportOf({ pages, faults, minutes, commit, browser }: Audited): string {
  return `# Every page of the site, looked at

Written by \`npm run audit -w packages/explorer\` on ${new Date().toISOString().slice(0, 10)}, at commit ${commit}. Do not edit.

${pages} pages, both languages, in Chromium ${browser} with axe-core ${axeVersion()}; it took ${Math.round(minutes)} minutes. In each look: what axe
finds, and whether something is wider than the screen. In forced colours: whether texts are read, lines and what moves are
seen, and the lines of a drawing differ. Functions and labs: whether one sheet of paper holds them. The head of
\`packages/explorer/scripts/audit.ts\` says which rules run in which look and why.

| look | faults |
|---|---|
${rows(faults)}
${list(faults)}`;
}
