// PostgreSQL without a server: PGlite, PostgreSQL compiled to WebAssembly, in this process.
import { installed, load } from './installed.ts';
import type { Database } from './sql.ts';

interface PGlite {
  query(
    sql: string,
    params: readonly unknown[],
    options: { readonly rowMode: 'array' },
  ): Promise<{ readonly rows: readonly (readonly (number | null)[])[] }>;
  exec(sql: string): Promise<unknown>;
  close(): Promise<void>;
}

export const isEmbedded = (): boolean => installed('@electric-sql/pglite') !== undefined;

/** A database of its own, in memory. It takes some seconds to start. */
export async function embedded(): Promise<Database> {
  const { PGlite } = load('@electric-sql/pglite') as { readonly PGlite: { create(): Promise<PGlite> } };
  const server = await PGlite.create();
  return {
    language: 'postgresql',
    type: 'double precision',
    temporary: 'TABLE',
    isUndoable: true,
    execute: async statements => {
      await server.exec(
        statements
          .slice(0, -1)
          .map(s => `${s};`)
          .join('\n'),
      );
      const { rows } = await server.query(statements.at(-1)!, [], { rowMode: 'array' });
      return rows.map(row => row.map(v => (v === null ? null : Number(v))));
    },
    stop: () => server.close(),
  };
}
