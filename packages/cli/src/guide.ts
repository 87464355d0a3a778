// The guide texts: the package carries a copy; in the repository they are read where they are written.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from './messages.ts';

const folders = ['../guide/', '../../../guide/'].map(path => fileURLToPath(new URL(path, import.meta.url)));

export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** The sections of a function's guide text. */
export function guideOf(name: string, language: Language): readonly Section[] {
  const path = folders.map(folder => `${folder}${name}/${language}.md`).find(existsSync);
  if (path === undefined) throw new Error(`there is no guide text for ${name} in ${language}`);
  return readFileSync(path, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map(part => {
      const [heading = '', ...lines] = part.split('\n');
      return { heading: heading.trim(), text: lines.join('\n').trim() };
    });
}
