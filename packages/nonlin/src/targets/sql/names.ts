// Names in SQL, where case does not count: negativeSlope is negative_slope, and words of the language stand in quotes.
import { snakeCase } from '../python.ts';

export { snakeCase };

/** Words among the names of parameters and of parts that a dialect reserves. */
export const reserved: ReadonlySet<string> = new Set([
  'limit',
  'lambda',
  'default',
  'order',
  'all',
  'end',
  'both',
  'row',
]);

/** The name as it is written; Spark quotes with backticks. */
export const identifier = (id: string, quote: '"' | '`'): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${quote}${name}${quote}` : name;
};
