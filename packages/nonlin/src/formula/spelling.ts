// "Did you mean": the known word that differs from a mistyped one in the fewest letters.

/** The word nearest to the given one; `plain` takes away what does not count. */
export const nearestWord = (
  word: string,
  words: readonly string[],
  plain: (word: string) => string = w => w,
): string =>
  words.reduce((best, known) =>
    distance(plain(known), plain(word)) < distance(plain(best), plain(word)) ? known : best,
  );

/** "; did you mean …?" where a word is near enough to be meant, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  if (words.length === 0) return '';
  const nearest = nearestWord(word, words, w => w.toLowerCase());
  const isNear = distance(nearest.toLowerCase(), word.toLowerCase()) <= Math.floor((word.length + 1) / 3);
  return isNear ? `; did you mean ${nearest}?` : '';
}

/** Insertions, deletions and substitutions between two words (V. I. Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
