// What definitions say stays in comments and strings, and what they call things means nothing else in code.
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/functions/definition.ts';
import { unitsOf } from '../../src/languages/language.ts';
import { usedParams } from '../../src/languages/units.ts';
import { code, languages } from '../../src/notation.ts';
import { names, texts, withName, withText } from '../support/hostile.ts';
import { draws, everyNth } from '../support/thorough.ts';

/**
 * The code without its comments and documentation strings, by each language's own rules for where those end: these patterns are
 * written from the languages' grammars and share nothing with what writes the code.
 */
const ignored: Record<string, RegExp> = {
  typescript: /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*/g,
  numpy: /#[^\n\r]*|"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""/g,
  julia: /#(?!=)[^\n\r]*|"""(?:[^"\\$]|\\[\s\S]|"(?!""))*"""|"(?:[^"\\$]|\\[\s\S])*"/g,
  c: /\/\*[\s\S]*?\*\//g,
  wgsl: /\/\/[^\n\v\f\r\u0085\u2028\u2029]*/g,
  glsl: /\/\/(?:\\\r?\n|[^\n\r])*/g,
  duckdb: /--[^\n\r]*/g,
  spark: /--(?:\\\n|[^\n\r])*/g,
  latex: /%[^\n\r]*/g,
  typst: /\/\/[^\n\v\f\r\u0085\u2028\u2029]*/g,
};
ignored['pytorch'] = ignored['numpy']!;
for (const library of ['jax', 'keras', 'mlx']) ignored[library] = ignored['numpy']!;
ignored['postgresql'] = ignored['duckdb']!;

const bare = (language: string, f: Definition): string => {
  const text = code(f, language, { derivative: true }) as string;
  return text
    .replace(ignored[language]!, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');
};

/** Where formulas begin and end. */
const skeleton = (latex: string): string => latex.replace(/^ {2}.*$/gm, '  …');

describe.each(languages.map(l => l.name))('%s', language => {
  const harmless = withText('A').map(f => bare(language, f));
  const turn = languages.findIndex(l => l.name === language);
  /** A text in every kind of definition, or in each n-th. */
  const check = (text: string, n = 1, own = 0): void => {
    for (const i of everyNth(n, [...harmless.keys()], own)) {
      const shown = bare(language, withText(text)[i]!);
      // Symbols are code, of TeX.
      if (language === 'latex') expect(skeleton(shown), JSON.stringify(text)).toBe(skeleton(harmless[i]!));
      else expect(shown, JSON.stringify(text)).toBe(harmless[i]);
    }
  };

  test.each(texts.map(text => [JSON.stringify(text), text]))('%s stays where it stands', (_, text) => {
    check(text);
  });

  test('so does any text', () => {
    const piece = fc.constantFrom(
      ...'"\'\\*/-#$`{}%\n\r\u2028 a='.split(''),
      '"""',
      '*/',
      '/*',
      '$$',
      '\\\n',
    );
    fc.assert(
      // All kinds of definitions write their texts by the same few functions: each draw is seen in one of them.
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, own) =>
        check(pieces.join(''), harmless.length, own),
      ),
      { numRuns: draws(60) },
    );
  });

  // Each name in one of six places for names: in another one for the next language and for the next name.
  test.each(names.map((id, i) => [id, i] as const))('%s as a name', (id, i) => {
    for (const f of everyNth(6, withName(id), turn + i))
      expect(code(f, language, { derivative: true })).not.toBe('');
  });
});

test('a symbol of TeX that would reach beyond its place is not used', () => {
  for (const symbol of ['a % b', '{', '}', '\\]', 'a\nb', '$', 'a\\']) {
    const [f] = withText(symbol);
    expect(
      code(f!, 'latex')
        .toString()
        .split('\n')
        .filter(line => !line.startsWith('%'))
        .join('\n'),
    ).toContain('\\mathrm{own}(x) = \\mathit{a}'.replace('\\mathit{a}', 'a'));
  }
});

describe('TypeScript computes the same whatever things are called', () => {
  const x = [-3, -0.5, 0, 0.25, 2];
  const load = (
    f: Definition,
    arithmetic: 'library' | 'engine',
  ): Promise<Readonly<Record<string, (...args: unknown[]) => unknown>>> => {
    const options = { derivative: true, arithmetic } as const;
    const text = transformSync(code(f, 'typescript', options) as string, { loader: 'ts' }).code;
    return import(`data:text/javascript,${encodeURIComponent(`${text}\n// ${f.name}`)}`);
  };
  const results = async (f: Definition, arithmetic: 'library' | 'engine'): Promise<readonly unknown[]> => {
    const module = await load(f, arithmetic);
    if (f.kind === 'scalar')
      return x.flatMap(v => [
        module[f.name]!(v),
        module[`${f.name}Derivative`]!(v),
        module[f.name]!(v, 3, 4),
      ]);
    const row = Float64Array.from([...x, 1]);
    return [module[f.name]!(row), module[f.name]!(row, 3, 4), module[`${f.name}Vjp`]!(row, row)];
  };

  /** What each definition with a harmless name gives in each arithmetic. */
  const expected = new Map<string, Promise<readonly unknown[]>>();
  const harmless = (i: number, arithmetic: 'library' | 'engine'): Promise<readonly unknown[]> => {
    const key = `${i} ${arithmetic}`;
    const known = expected.get(key) ?? results(withName('harmless')[i]!, arithmetic);
    expected.set(key, known);
    return known;
  };

  // In each place in one of the two arithmetics, which the next name has in the other one.
  test.each(names.map((id, turn) => [id, turn] as const))('%s', async (id, turn) => {
    for (const [i, f] of withName(id).entries())
      for (const arithmetic of everyNth(2, ['library', 'engine'] as const, turn + i))
        expect(await results(f, arithmetic), `${f.kind} ${f.name}`).toEqual(await harmless(i, arithmetic));
  });
});

test('renamed parameters are those of the definition', () => {
  for (const f of withName('harmless')) expect(usedParams(f, [unitsOf(f).value])).toContain('other');
});
