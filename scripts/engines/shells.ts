// Programs that run a script and print: other versions of Node, Deno, Bun, a shell of JavaScriptCore; and workerd, which serves.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PATIENCE_MS } from './browser.ts';
import { bundle } from './bundle.ts';
import type { Hashes } from './hashes.ts';

const modules = join(import.meta.dirname, 'node_modules');

/** The first of these paths in the packages of package.json that exists on this system. */
const packaged = (...paths: readonly string[]): string | undefined =>
  paths.map(path => join(modules, path)).find(existsSync);

export const node = (major: number): string | undefined => packaged(`node-${major}/bin/node`);
export const deno = (): string | undefined =>
  packaged('@deno/linux-x64-glibc/deno', '@deno/linux-arm64-glibc/deno', '@deno/darwin-arm64/deno');
export const bun = (): string | undefined =>
  packaged(
    '@oven/bun-linux-x64/bin/bun',
    '@oven/bun-linux-aarch64/bin/bun',
    '@oven/bun-darwin-aarch64/bin/bun',
  );
export const workerd = (): string | undefined =>
  packaged(
    '@cloudflare/workerd-linux-64/bin/workerd',
    '@cloudflare/workerd-linux-arm64/bin/workerd',
    '@cloudflare/workerd-darwin-arm64/bin/workerd',
  );

async function inFolder<T>(run: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-engine-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints that is given the script as its last argument; `print` is what the program calls printing. */
export const printed = (program: string, args: readonly string[], print = 'console.log'): Promise<Hashes> =>
  inFolder(async folder => {
    const path = join(folder, 'hashes.cjs');
    writeFileSync(path, await bundle(`${print}(result);`));
    const text = execFileSync(program, [...args, path], {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(text) as Hashes;
  });

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What a worker answers. Its script computes when it is loaded: later, workerd forbids to compile WebAssembly. */
export const answered = (program: string): Promise<Hashes> =>
  inFolder(async folder => {
    const worker = "addEventListener('fetch', e => e.respondWith(new Response(result)));";
    writeFileSync(join(folder, 'worker.js'), await bundle(worker));
    const port = await freePort();
    writeFileSync(join(folder, 'config.capnp'), configuration(port));
    const child = spawn(program, ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' });
    const ended = new Promise(resolve => child.once('exit', resolve));
    try {
      return await eventually(`http://127.0.0.1:${port}/`);
    } finally {
      child.kill();
      await ended;
    }
  });

const configuration = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (serviceWorkerScript = embed "worker.js", compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

/** Asks until there is an answer: a worker listens some time after its start, and computes before it answers. */
async function eventually(url: string): Promise<Hashes> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
      return (await response.json()) as Hashes;
    } catch (error) {
      if (Date.now() > end) throw error;
      await setTimeout(200);
    }
  }
}
