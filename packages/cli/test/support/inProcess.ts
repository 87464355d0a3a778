// The command without a process of its own, which takes a third of a second to start: for tests of what it says and writes.
import { run } from '../../src/run.ts';

export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** What is written to a stream of this process until `restore`, as text. */
function taken(stream: NodeJS.WriteStream): { text(): string; restore(): void } {
  const parts: Buffer[] = [];
  const { write } = stream;
  stream.write = (part: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    parts.push(Buffer.from(part as string));
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    text: () => Buffer.concat(parts).toString(),
    restore: () => {
      stream.write = write;
    },
  };
}

/** Runs a command line in a folder, with these variables of the environment and no others; standard input is not to be read. */
export async function inProcess(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const before = { argv: process.argv, env: process.env, cwd: process.cwd() };
  const [out, err] = [taken(process.stdout), taken(process.stderr)];
  try {
    process.argv = [...process.argv.slice(0, 2), ...args];
    process.env = env;
    process.chdir(cwd);
    const code = await run(args);
    return { out: out.text(), err: err.text(), code };
  } finally {
    process.chdir(before.cwd);
    Object.assign(process, { argv: before.argv, env: before.env });
    out.restore();
    err.restore();
  }
}
