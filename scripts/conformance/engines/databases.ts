// The databases, each with what opens a session of it.
import type { Engine } from '../runner.ts';
import { connected, duckdb } from './duckdb.ts';
import { embedded, isEmbedded } from './pglite.ts';
import { postgresql, started } from './postgresql.ts';
import { opened, spark } from './spark.ts';
import type { Database } from './sql.ts';

const databases: readonly (readonly [Engine, () => Promise<Database>])[] = [
  [duckdb, connected],
  [postgresql, started],
  [spark, opened],
];

/** What stands in for a database that is not on this machine, if that is here. */
const substitutes: ReadonlyMap<Engine, () => (() => Promise<Database>) | undefined> = new Map([
  [postgresql, () => (isEmbedded() ? embedded : undefined)],
]);

/** Does something with each database that is on this machine; `undefined` stands for one that is not. */
export async function inEach<T>(
  what: (database: Database) => Promise<T>,
): Promise<readonly (readonly [Engine, T | undefined])[]> {
  const results: (readonly [Engine, T | undefined])[] = [];
  for (const [engine, open] of databases) {
    const start = engine.version() !== undefined ? open : substitutes.get(engine)?.();
    if (start === undefined) results.push([engine, undefined]);
    else {
      const database = await start();
      results.push([engine, await what(database).finally(() => database.stop?.())]);
    }
  }
  return results;
}
