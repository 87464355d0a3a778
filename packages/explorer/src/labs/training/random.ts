// Random numbers from a seed, the same in every engine. Not for secrets.

export type Random = () => number;

/** Numbers in [0, 1): sfc32 (C. Doty-Humphrey, PractRand, 2010), with the twelve rounds that mix the seed in. */
export function randomNumbers(seed: number): Random {
  let [a, b, c, count] = [0, seed | 0, 0, 1];
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Fills an array with uniform numbers of mean 0 and this standard deviation. */
export function drawUniform<A extends Float32Array | Float64Array>(
  into: A,
  deviation: number,
  random: Random,
): A {
  // The uniform distribution on [−1, 1] has variance 1/3.
  const scale = 2 * Math.sqrt(3) * deviation;
  for (let i = 0; i < into.length; i++) into[i] = scale * (random() - 0.5);
  return into;
}

/** A random order of the numbers below `count` (R. Durstenfeld, CACM algorithm 235, 1964). */
export function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
