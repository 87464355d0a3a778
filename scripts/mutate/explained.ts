// What is to be said of mutants that no test notices.
import type { Tried } from './results.ts';

/** `original` is the beginning of what was replaced, and `file` the end of its path. */
export interface Explanation extends Pick<Tried, 'file' | 'operator' | 'original'> {
  /** Whether nothing that is computed depends on it. */
  readonly isEquivalent: boolean;
  readonly why: string;
}

const explanations: readonly Explanation[] = [
  {
    file: 'numerics/single.ts',
    operator: 'formula: 10.1 → 10.1101',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a formula as it is written.
    original: 'recipe`\n  let a = ${size};\n  let h = head(a)',
    isEquivalent: true,
    why: 'Between these, erfc is below half the smallest number of float32, and the formula gives 0 as well.',
  },
  {
    file: 'numerics/running.ts',
    operator: '< → >=',
    original: 'Math.abs(this.#total) < Infinity',
    isEquivalent: false,
    why: 'Running sums are those of losses, whose tests do not run here.',
  },
  {
    file: 'numerics/running.ts',
    operator: '>= → >',
    original: 'Math.abs(this.#total) >= Math.abs(term)',
    isEquivalent: true,
    why: 'Of two numbers of one size, the sum is exact, and either way adds 0.',
  },
  {
    file: 'losses/crossEntropy.ts',
    operator: '- → +',
    original: 'to - from',
    isEquivalent: false,
    why: 'It shows where the last batch of rows is smaller than those before it. losses/semantics has such rows since then.',
  },
  {
    file: 'arrays/half.ts',
    operator: '1 → 2',
    original: '1',
    isEquivalent: false,
    why: 'The NaN of 16 bits had other bits. Nothing looked at them; arrays/borders does since then.',
  },
  {
    file: 'losses/crossEntropy.ts',
    operator: 'condition → false',
    original: 'unit === 1 ? undefined : costs.slice()',
    isEquivalent: true,
    why: 'Where the unit is 1, the costs are computed a second time with the same temperature.',
  },
  {
    file: 'losses/targets.ts',
    operator: 'arrow → undefined',
    original: 'w => Math.fround(w) === w',
    isEquivalent: false,
    why: 'Weights that float32 holds take the way of those that it does not hold: float64, rounded afterwards. No test tells the two apart; it is slower.',
  },
  {
    file: 'numerics/exp.ts',
    operator: 'formula: 710 → 711',
    original: 'recipe`\n  let c = max(min(x, 710), -900)',
    isEquivalent: true,
    why: 'e^710 and e^711 are both beyond the format.',
  },
  {
    file: 'numerics/simplex.ts',
    operator: 'statement removed',
    original: 'this.#hasNaN = true;',
    isEquivalent: false,
    why: 'Rows with NaN are tested with the catalogue, which does not run here; numerics/simplex has a test of its own since then.',
  },
];

export const explanationOf = (t: Tried): Explanation | undefined =>
  explanations.find(
    e => t.file.endsWith(e.file) && t.operator === e.operator && t.original.startsWith(e.original),
  );
