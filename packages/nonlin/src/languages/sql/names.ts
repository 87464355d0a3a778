// Names in SQL, where case does not count: negativeSlope is negative_slope, and words of the language stand in quotes.
import { snakeCase } from '../python/python.ts';

export { snakeCase };

/** Words that a dialect reserves, as far as anybody may call a parameter or a part of a formula so. */
export const reserved: ReadonlySet<string> = new Set(
  (
    'all and any array as asc between both by case cast check collate column constraint create cross default delete desc distinct ' +
    'do drop else end except exists false fetch filter for foreign from full grant group having if in inner insert intersect into ' +
    'is join lambda lateral leading left like limit map natural not null offset on only or order outer over primary range ' +
    'references right row rows select set some table then to trailing true union unique update user using values when where ' +
    'window with'
  ).split(' '),
);

/** The name as it is written. */
export const identifier = (id: string, quote: '"' | '`'): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${quote}${name}${quote}` : name;
};
