// Every @example in the sources of the library runs, and gives what its comment says. The docstrings of activation functions, of losses
// and of what takes logits have every part that a reader looks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as catalog from '../packages/nonlin/src/catalog.ts';
import * as define from '../packages/nonlin/src/define.ts';
import * as library from '../packages/nonlin/src/index.ts';
import * as logits from '../packages/nonlin/src/logits.ts';
import * as losses from '../packages/nonlin/src/losses.ts';
import * as notation from '../packages/nonlin/src/notation.ts';
import * as plot from '../packages/nonlin/src/plot.ts';
import * as precision from '../packages/nonlin/src/precision.ts';
import * as runtime from '../packages/nonlin/src/runtime.ts';

const source = join(import.meta.dirname, '../packages/nonlin/src');
const scope = {
  ...library,
  ...catalog,
  ...define,
  ...logits,
  ...losses,
  ...notation,
  ...plot,
  ...precision,
  ...runtime,
};

interface Example {
  readonly file: string;
  readonly lines: readonly string[];
}

const examples: readonly Example[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .flatMap(file =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/\* @example\n((?: *\* .*\n)+)/g)].map(m => ({
      file,
      lines: m[1]!
        .trimEnd()
        .split('\n')
        .map(line => line.replace(/^ *\* ?/, '')),
    })),
  );

const show = (v: unknown): string => {
  if (typeof v === 'number') return String(v);
  if (Array.isArray(v) || ArrayBuffer.isView(v))
    return `[${Array.from(v as ArrayLike<unknown>, show).join(', ')}]`;
  if (v === null || typeof v !== 'object') return String(v);
  return `{ ${Object.entries(v)
    .map(([id, value]) => `${id}: ${show(value)}`)
    .join(', ')} }`;
};

/** What a comment says, as a pattern: … stands for further digits. */
const pattern = (wanted: string): RegExp =>
  new RegExp(`^${wanted.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replaceAll('…', '\\d*')}$`);

/** Runs the lines of an example in one scope; gives what each commented line gave, beside what it says. */
function run({ lines }: Example): readonly (readonly [found: string, wanted: string])[] {
  const found: (readonly [string, string])[] = [];
  const note = (value: unknown, wanted: string): void => void found.push([show(value), wanted]);
  const program = lines.map(line => {
    const [, expression, wanted] = /^(.*?);? +\/\/ (.+)$/.exec(line) ?? [];
    if (expression === undefined || /^(?:const|let) /.test(expression)) return line;
    return `note((${expression}), ${JSON.stringify(wanted!.replace(/, [a-z][a-z -]*$/, ''))});`;
  });
  new Function('note', ...Object.keys(scope), program.join('\n'))(note, ...Object.values(scope));
  return found;
}

describe('examples in docstrings', () => {
  test('there are some with a value', () => {
    expect(examples.length).toBeGreaterThan(120);
    expect(examples.flatMap(run).length).toBeGreaterThan(130);
  });
  test.each(examples.map(e => [`${e.file}: ${e.lines[0]}`, e] as const))('%s', (_name, example) => {
    for (const [found, wanted] of run(example)) expect(found).toMatch(pattern(wanted));
  });
});

/** The docstring over each function that the files of a folder export. */
const docstringsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file => [
        ...readFileSync(join(source, folder, file), 'utf8').matchAll(
          /\/\*\*\n((?: \*(?!\/).*\n)+) \*\/\nexport (?:const|function) (\w+)/g,
        ),
      ])
      .map(m => [m[2]!, m[1]!.replace(/^ \* ?/gm, '')] as const),
  );

const namesOf = (entry: object): readonly string[] =>
  Object.entries(entry).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

/** The parts of a docstring, and how each begins. Losses may say that shapes, defaults and errors are those of another loss. */
const parts = {
  formula: /^Formula: /m,
  shapes: /^(?:Shapes[:,]|Accepts|Computes|The axis) /m,
  defaults: /^(?:Defaults: |Shapes, defaults and errors: as for )|(?:\(default |, default )/m,
  errors: /^(?:Errors: |Shapes, defaults and errors: as for )/m,
  source: /^Source: /m,
  'see also': /^See also: /m,
  example: /^@example$/m,
};

describe.each([
  ['losses', losses],
  ['logits', logits],
])('docstrings of nonlin/%s', (folder, entry) => {
  const docstrings = docstringsIn(folder);
  test.each(namesOf(entry))('%s', name => {
    const text = docstrings.get(name) ?? '';
    for (const [part, pattern] of Object.entries(parts)) expect(text, `${name}: ${part}`).toMatch(pattern);
  });
});

test('docstrings of activation functions', () => {
  const docstrings = docstringsIn('generated/functions');
  const needed = (['formula', 'errors', 'see also', 'example'] as const).map(
    part => [part, parts[part]] as const,
  );
  for (const name of catalog.all().map(entry => entry.definition.name)) {
    const text = docstrings.get(name) ?? '';
    for (const [part, pattern] of needed) expect(text, `${name}: ${part}`).toMatch(pattern);
  }
});

/** Functions that are explained by what they print for, and those that are known by another name. */
const WITHOUT_EXAMPLE: readonly string[] = [
  'presetText',
  'steepestText',
  'CannotWrite',
  'formulaText',
  'formulaInLatex',
];

test.each([
  ['catalog', catalog],
  ['notation', notation],
  ['precision', precision],
  ['runtime', runtime],
])('each function of nonlin/%s has an example', (_, entry) => {
  const docstrings = docstringsIn('.');
  for (const name of namesOf(entry).filter(id => !WITHOUT_EXAMPLE.includes(id)))
    expect(docstrings.get(name) ?? '', name).toMatch(parts.example);
});

test('what a docstring refers to is there', () => {
  const known = new Set(Object.keys(scope));
  for (const [name, text] of docstringsIn('.')) {
    const [, names = ''] = /^See also: ([\w, ]+)\.$/m.exec(text) ?? [];
    for (const other of names.split(', ').filter(Boolean)) {
      expect(known, `${name} refers to ${other}`).toContain(other);
      expect(other, `${name} refers to itself`).not.toBe(name);
    }
  }
});
