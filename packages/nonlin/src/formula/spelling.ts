// "Did you mean": the known word that differs from a mistyped one in the fewest letters.

/** The known word that is nearest to the given one. Words are compared after `plain` has removed what does not count. */
export const nearestWord = (
  word: string,
  words: readonly string[],
  plain: (word: string) => string = w => w,
): string =>
  words.reduce((best, known) =>
    distance(plain(known), plain(word)) < distance(plain(best), plain(word)) ? known : best,
  );

/** The known word that a mistyped word most likely means, if one is near enough. */
export function meantBy(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > LONGEST) return undefined;
  const nearest = nearestWord(word, words, w => w.toLowerCase());
  const isNear = distance(nearest.toLowerCase(), word.toLowerCase()) <= Math.floor((word.length + 1) / 3);
  return isNear ? nearest : undefined;
}

/** No known word is this long. Comparing a longer text with every word would take minutes. */
const LONGEST = 100;

/** Insertions, deletions, substitutions and swaps of neighbours between two words (F. J. Damerau, 1964). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
