// A directed search for the row with the largest error of a float32 result: rows are changed a little at a time, and a change that makes
// the error larger stays. The function's own float64 results lead the way; whoever asks measures what was found against more digits.
import { randomNumbers, ulpOf } from '../../packages/nonlin/src/analysis/precision/index.ts';

/** Calls of the function. */
export const TRIALS = 100_000;
/** Changes in a row that made nothing worse, after which another row is taken. */
const PATIENCE = 200;
const MIDDLES = [0, 0, 3, -7, 100, -150, 199, 1000];
const SPREADS = [0.01, 1, 3, 10, 30, 88, 104];

type Run = (x: Float32Array | Float64Array) => ArrayLike<number>;
type Random = () => number;

/** The row found, of up to six elements, or of some hundred. */
export function climbed(run: Run, seed = 19): Float32Array {
  const random = randomNumbers(seed);
  const errorIn = (x: Float32Array): number => {
    const [y, truth] = [run(x), run(Float64Array.from(x))];
    let worst = 0;
    for (let i = 0; i < y.length; i++) {
      const error = Math.abs(y[i]! - truth[i]!) / ulpOf(Math.abs(truth[i]!), 'float32');
      if (error > worst) worst = error;
    }
    return worst;
  };
  let best = -1;
  let found: Float32Array = new Float32Array(1);
  let trials = 0;
  while (trials < TRIALS) {
    const draw = drawing(random);
    let row: Float32Array = Float32Array.from({ length: lengthOf(random) }, draw);
    let error = errorIn(row);
    for (let last = trials; trials - last < PATIENCE; trials++) {
      const other = changed(row, draw, random);
      const its = errorIn(other);
      if (its <= error) continue;
      [row, error, last] = [other, its, trials];
    }
    if (error > best) [best, found] = [error, row];
  }
  return found;
}

const among = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)]!;

/** Draws elements of one row. */
function drawing(random: Random): () => number {
  const [middle, spread] = [among(MIDDLES, random) + random(), among(SPREADS, random)];
  return () => middle + (random() - 0.5) * spread;
}

const lengthOf = (random: Random): number => (1 + Math.floor(random() * 6)) * (random() < 0.05 ? 25 : 1);

/** A row with another element, or moved as a whole. */
function changed(row: Float32Array, draw: () => number, random: Random): Float32Array {
  const other = row.slice();
  const place = Math.floor(random() * row.length);
  const size = (random() - 0.5) * 2 ** (-24 * random());
  const kind = random();
  if (kind < 0.4) other[place]! *= 1 + size;
  else if (kind < 0.8) other[place]! += size;
  else if (kind < 0.95) other[place] = draw();
  else for (let i = 0; i < other.length; i++) other[i]! += size;
  return other;
}
