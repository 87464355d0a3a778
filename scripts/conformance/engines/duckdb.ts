// DuckDB, in this process.
import type { Answer, Engine } from '../runner.ts';
import { installed, load, NEEDS } from './installed.ts';
import { answer, type Database } from './sql.ts';

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly (number | null)[])[] }>;
}
interface DuckDB {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

/** Statements to a database of its own, in memory and on one thread: sums come out in one order. */
export async function connected(): Promise<Database> {
  const { DuckDBInstance } = load('@duckdb/node-api') as DuckDB;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.runAndReadAll('SET threads = 1');
  const execute: Database['execute'] = async statements => {
    let rows: readonly (readonly (number | null)[])[] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRows();
    return rows;
  };
  return { language: 'duckdb', type: 'DOUBLE', temporary: 'TABLE', isUndoable: true, execute };
}

export const duckdb: Engine = {
  language: 'duckdb',
  title: 'DuckDB',
  formats: ['float64'],
  needs: NEEDS,
  version: () => installed('@duckdb/node-api'),
  run: async jobs => {
    const database = await connected();
    const answers: Answer[] = [];
    for (const job of jobs) answers.push(await answer(database, job).catch((error: Error) => error));
    return answers;
  },
};
