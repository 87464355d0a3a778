// Spark SQL: a session of PySpark in a process of its own, which gets statements as lines of JSON.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NEEDS_SETUP, pythonWith, versionOf } from '../environment.ts';
import type { Answer, Engine } from '../runner.ts';
import { answer, type Database } from './sql.ts';

interface Reply {
  readonly rows?: readonly (readonly (number | string | null)[])[];
  readonly error?: string;
}

export interface Session extends Database {
  stop(): void;
}

/** A session on this machine with one thread, so that sums come out in one order. */
export async function opened(): Promise<Session> {
  const child = spawn(pythonWith('pyspark')!, [join(import.meta.dirname, 'spark.py'), 'local[1]'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('Spark ended before it answered');
    return value;
  };
  while ((await next()) !== 'ready');
  return {
    language: 'spark',
    type: 'DOUBLE',
    temporary: 'VIEW',
    isUndoable: false,
    execute: async statements => {
      child.stdin.write(`${JSON.stringify(statements)}\n`);
      const reply = JSON.parse(await next()) as Reply;
      if (reply.rows === undefined) throw new Error(reply.error);
      return reply.rows.map(row => row.map(v => (v === null ? null : Number(v))));
    },
    stop: () => child.stdin.end(),
  };
}

export const spark: Engine = {
  language: 'spark',
  title: 'Spark SQL',
  formats: ['float64'],
  needs: `${NEEDS_SETUP}, and a Java runtime (17 or later)`,
  version: () => versionOf('pyspark'),
  run: async jobs => {
    const session = await opened();
    try {
      const answers: Answer[] = [];
      for (const job of jobs) answers.push(await answer(session, job).catch((error: Error) => error));
      return answers;
    } finally {
      session.stop();
    }
  },
};
