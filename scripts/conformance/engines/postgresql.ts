// PostgreSQL: a server of its own in a temporary folder, reached by a socket there, which ends with the run.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Answer, Engine } from '../runner.ts';
import { answer, type Database, type Execute } from './sql.ts';

const INSTALLED = '/usr/lib/postgresql';

/** Where the newest server's programs are. */
function programs(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const [newest] = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : join(INSTALLED, newest, 'bin');
}

/** A server refuses to run as root; Debian's package makes a user for it. */
function asServer(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

export interface Server extends Database {
  stop(): Promise<void>;
}

export async function started(): Promise<Server> {
  const bin = programs()!;
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-postgresql-'));
  const user = asServer();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'nonlin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-F'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const execute = executor(bin, folder);
  for (let tries = 0; ; tries++) {
    try {
      await execute(['SELECT 1']);
      break;
    } catch (error) {
      if (tries === 100) {
        await ended(server, folder);
        throw error;
      }
      await setTimeout(100);
    }
  }
  return {
    language: 'postgresql',
    type: 'double precision',
    temporary: 'TABLE',
    isUndoable: true,
    execute,
    stop: () => ended(server, folder),
  };
}

/** SIGINT closes connections and ends the server at once. */
async function ended(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Runs statements in one session each time; the results of the last one are what follows the marker. */
const executor =
  (bin: string, folder: string): Execute =>
  async statements => {
    const flags = [
      '-h',
      folder,
      '-U',
      'nonlin',
      '-d',
      'postgres',
      '-X',
      '-q',
      '-t',
      '-A',
      '-F',
      '|',
      '-v',
      'ON_ERROR_STOP=1',
    ];
    const last = statements.at(-1)!;
    const input = [...statements.slice(0, -1), `\\echo results\n${last}`].map(s => `${s};\n`).join('');
    const { status, stdout, stderr } = spawnSync(join(bin, 'psql'), flags, {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(stderr.trim());
    const lines = stdout
      .slice(stdout.indexOf('results\n') + 8)
      .split('\n')
      .filter(Boolean);
    return lines.map(line => line.split('|').map(v => (v === '' ? null : Number(v))));
  };

export const postgresql: Engine = {
  language: 'postgresql',
  title: 'PostgreSQL',
  formats: ['float64'],
  needs: 'Debian: postgresql',
  version: () => {
    const bin = programs();
    if (bin === undefined) return undefined;
    const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
    return /[\d.]+/.exec(stdout)?.[0];
  },
  run: async jobs => {
    const server = await started();
    try {
      const answers: Answer[] = [];
      for (const job of jobs) answers.push(await answer(server, job).catch((error: Error) => error));
      return answers;
    } finally {
      await server.stop();
    }
  },
};
