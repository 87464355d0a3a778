// How much is tested. `npm run thorough` tests all that is drawn from, where `npm test` takes a part that is stated in place.
export const isThorough = process.env['NONLIN_THOROUGH'] === '1';

/** How many draws a property takes: a third, for `npm run fuzz` draws far more. */
export const draws = (all: number): number => (isThorough ? all : Math.ceil(all / 3));

/** Every n-th of a list, beginning with another one at each turn; all of them in a thorough run. */
export const everyNth = <T>(n: number, list: readonly T[], turn: number): readonly T[] =>
  isThorough ? list : list.filter((_, i) => i % n === turn % n);
