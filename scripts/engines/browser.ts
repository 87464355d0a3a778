// Browsers: a page of our own is opened, and sends back what its script found.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first of these programs that is installed. */
export function installed(...names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {}
  }
  return undefined;
}

/** The first word with digits of what a program says of its version; undefined if it is not installed. */
export function versionOf(...names: readonly string[]): string | undefined {
  const program = installed(...names);
  if (program === undefined) return undefined;
  return /\d\S*/.exec(
    execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )?.[0];
}

const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A program with the arguments that make it open a page, given an empty folder for its profile. */
export type Browser = (
  profile: string,
  url: string,
) => readonly [program: string, ...args: readonly string[]];

export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'];

export function chromium(flags: readonly string[] = ['--disable-gpu']): Browser | undefined {
  const program = installed(...CHROMIUM);
  return program === undefined
    ? undefined
    : (profile, url) => [program, ...CHROMIUM_FLAGS, ...flags, `--user-data-dir=${profile}`, url];
}

export function firefox(): Browser | undefined {
  const program = installed('firefox', 'firefox-esr');
  return program === undefined
    ? undefined
    : (profile, url) => [program, '--headless', '--no-remote', '--profile', profile, url];
}

export const PATIENCE_MS = 120_000;

/** Opens a page of our own on the loopback interface; what its script sends to /result. */
export async function visit(
  browser: Browser,
  script: string,
  {
    policy,
    patience = PATIENCE_MS,
  }: { readonly policy?: string | undefined; readonly patience?: number } = {},
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'nonlin-engine-'));
  const { server, url, answer } = await serve(script, policy);
  const [program, ...args] = browser(profile, url);
  // A group of its own, so that the helpers of the browser end with it.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${program} gave no answer in ${patience / 1000} s`)),
        patience,
      );
    });
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    const ended = new Promise(resolve => child.once('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

interface Served {
  readonly server: Server;
  readonly url: string;
  readonly answer: Promise<string>;
}

function serve(script: string, policy: string | undefined): Promise<Served> {
  return new Promise(resolve => {
    let deliver: (body: string) => void;
    const answer = new Promise<string>(done => {
      deliver = done;
    });
    const server = createServer((request, response) => {
      if (policy) response.setHeader('Content-Security-Policy', policy);
      if (request.url === '/result') {
        let body = '';
        request.on('data', chunk => {
          body += chunk;
        });
        request.on('end', () => {
          response.end();
          deliver(body);
        });
      } else if (request.url === '/script.js') {
        response.setHeader('Content-Type', 'text/javascript').end(script);
      } else {
        response
          .setHeader('Content-Type', 'text/html')
          .end('<!doctype html><script src="/script.js"></script>');
      }
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, url: `http://127.0.0.1:${port}/`, answer });
    });
  });
}
