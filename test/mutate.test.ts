// What `npm run mutate` changes, and that a file with switches is the file itself until one is on.
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { mutantsOf, withSwitches } from '../scripts/mutate/mutants.ts';
import { interval, sampleOf } from '../scripts/mutate/score.ts';

const SOURCE = `// A file.
import type { Row } from './row.ts';
export const clip = (x: number, most: Row['most'] = 2 as const): number => {
  if (x > most && x !== 9) return most;
  let y = 0;
  for (const v of [x, 1]) y += v as number;
  return Math.min(y, -x) < 0 ? y - 1 : y;
};
export const formula = math\`max(x, 2) * 3\`;
function math({ raw }: TemplateStringsArray): string { return raw.join(''); }
`;
const mutants = mutantsOf('clip.ts', SOURCE);
const found = (operator: string): readonly string[] =>
  mutants.filter(m => m.operator === operator).map(m => m.original.replaceAll(/\s+/g, ' '));

interface Clip {
  readonly clip: (x: number) => number;
  readonly formula: string;
}

/** The file with all its switches, of which one is on. */
function run(on: number | undefined): Clip {
  const text = withSwitches(
    SOURCE,
    mutants.map((mutant, id) => ({ id, mutant })),
    './switch.ts',
  );
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'node20' });
  const module = { exports: {} as Clip };
  new Function('module', 'require', code)(module, () => ({ isMutant: (id: number) => id === on }));
  return module.exports;
}

test('conditions, signs, numbers, blocks, statements and formulas are mutated, and nothing that is no code', () => {
  expect(found('> → >=')).toEqual(['x > most']);
  expect(found('&& → ||')).toEqual(['x > most && x !== 9']);
  expect(found('condition → true')).toEqual(['x > most && x !== 9', 'Math.min(y, -x) < 0 ? y - 1 : y']);
  expect(found('min → max')).toEqual(['Math.min(y, -x)']);
  expect(found('- removed')).toEqual(['-x']);
  expect(found('array emptied')).toEqual(['[x, 1]']);
  expect(found('statement removed')).toEqual(['y += v as number;']);
  expect(found('formula: * → /')).toEqual(['math`max(x, 2) * 3`']);
  expect(found('formula: max → min')).toHaveLength(1);
  expect(mutants.some(m => m.original.includes('row.ts') || m.original === "'most'")).toBe(false);
});

test('with no switch on the file does what it does, and with each of them something else', () => {
  const plain = run(undefined);
  const answers = ({ clip, formula }: Clip): string =>
    JSON.stringify([formula, ...[-3, -0.5, 0, 1, 2, 2.5, 9].map(x => String(clip(x)))]);
  expect(plain.clip(5)).toBe(2);
  expect(plain.clip(1)).toBe(1);
  const alive = mutants.filter((_, id) => {
    try {
      return answers(run(id)) === answers(plain);
    } catch {
      return false;
    }
  });
  // At x = 2 both ways give 2, and what is one part has nothing between its parts.
  expect(alive.map(m => m.operator)).toEqual(['> → >=', 'text']);
});

test('a sample has a beginning that is a sample, and an interval', () => {
  const all = Array.from({ length: 50 }, (_, i) => i);
  expect(sampleOf(all, 5, 1)).toEqual(sampleOf(all, 20, 1).slice(0, 5));
  expect(new Set(sampleOf(all, 80, 1))).toEqual(new Set(all));
  expect(sampleOf(all, 5, 2)).not.toEqual(sampleOf(all, 5, 1));
  // statsmodels 0.14, proportion_confint(36, 40, method='wilson').
  const [low, high] = interval(36, 40);
  expect(low).toBeCloseTo(0.7695, 3);
  expect(high).toBeCloseTo(0.9604, 3);
});
