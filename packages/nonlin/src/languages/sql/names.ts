// Names in SQL, where case does not count: negativeSlope is negative_slope, and words of the language stand in quotes.
import { type Naming, snakeCase, words } from '../names.ts';

/** Words that a dialect reserves, as far as anybody may call a parameter or a part of a formula so. */
export const reserved = words(`
  all analyse analyze and anti any array as asc asymmetric at authorization begin between binary both by case cast check collate
  collation column concurrently constraint create cross current current_catalog current_date current_role current_schema current_time
  current_timestamp current_user declare default deferrable delete desc describe distinct div do drop else elsif end escape except
  exists exit false fetch filter for foreign found freeze from full function get glob grant group having if ilike in initially inner
  insert intersect interval into is isnull join lambda lateral leading left like limit localtime localtimestamp loop map minus move
  natural not notnull null of off offset on only or order outer over overlaps perform pivot pivot_longer pivot_wider placing primary
  qualify raise range recursive references return returning right rlike row rows select semi session_user set show similar some
  start strict summarize symmetric table tablesample then time timestamp to trailing true union unique unknown unpivot update user
  using values variadic verbose when where while window with
  bigint bit boolean char character coalesce dec decimal extract float greatest grouping inout int integer least national nchar none
  normalize nullif numeric out overlay position precision real setof smallint substring treat trim varchar
`);

/** Parameters have their names in quotes where they are words of the language. */
export const sqlNaming: Naming = { spell: snakeCase, isTaken: () => false };

/** The name as it is written. */
export const identifier = (id: string, quote: '"' | '`'): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${quote}${name}${quote}` : name;
};
