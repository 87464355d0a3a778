// The engines that results are compared on, each as a function that runs the hashes there.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useForm } from '../../packages/nonlin/src/runtime.ts';
import { bundle } from './bundle.ts';
import { type Hashes, hashes } from './hashes.ts';

/** An engine, and how it is run; undefined if it is not installed. */
export interface Engine {
  readonly name: string;
  run(): Promise<Hashes> | undefined;
}

/** The first of these programs that is installed. */
export function installed(...names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {}
  }
  return undefined;
}

function inNode(form: 'simd' | 'javascript'): Promise<Hashes> {
  useForm(form);
  try {
    return Promise.resolve(hashes());
  } finally {
    useForm('auto');
  }
}

const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

const POLICY_WITHOUT_WASM = "default-src 'none'; script-src 'self'; connect-src 'self'";

export const engines: readonly Engine[] = [
  { name: 'Node, WebAssembly', run: () => inNode('simd') },
  { name: 'Node, JavaScript', run: () => inNode('javascript') },
  { name: 'Chromium', run: () => inBrowser(chromium()) },
  {
    name: 'Chromium, a policy without wasm-unsafe-eval',
    run: () => inBrowser(chromium(), POLICY_WITHOUT_WASM),
  },
  { name: 'Firefox', run: () => inBrowser(firefox()) },
  {
    name: 'JavaScriptCore',
    run: () => inShell(installed('jsc', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/jsc')),
  },
];

/** A program with the arguments that make it open a page, given an empty folder for its profile. */
type Browser = (profile: string, url: string) => readonly [program: string, ...args: readonly string[]];

function chromium(): Browser | undefined {
  const program = installed('chromium', 'chromium-browser', 'google-chrome');
  return program === undefined
    ? undefined
    : (profile, url) => [program, ...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, url];
}

function firefox(): Browser | undefined {
  const program = installed('firefox', 'firefox-esr');
  return program === undefined
    ? undefined
    : (profile, url) => [program, '--headless', '--no-remote', '--profile', profile, url];
}

const PATIENCE_MS = 120_000;

/** Opens a page of our own on the loopback interface, which sends back what it found. */
function inBrowser(browser: Browser | undefined, policy?: string): Promise<Hashes> | undefined {
  return browser && visit(browser, policy);
}

async function visit(browser: Browser, policy: string | undefined): Promise<Hashes> {
  const script = await bundle("fetch('/result', { method: 'POST', body: result });");
  const profile = mkdtempSync(join(tmpdir(), 'nonlin-engine-'));
  const { server, url, answer } = await serve(script, policy);
  const [program, ...args] = browser(profile, url);
  // A group of its own, so that the helpers of the browser end with it.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${program} gave no answer in ${PATIENCE_MS / 1000} s`)),
        PATIENCE_MS,
      );
    });
    return JSON.parse(await Promise.race([answer, late])) as Hashes;
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

function inShell(program: string | undefined): Promise<Hashes> | undefined {
  return program === undefined ? undefined : runShell(program);
}

async function runShell(program: string): Promise<Hashes> {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-engine-'));
  try {
    const path = join(folder, 'hashes.js');
    writeFileSync(path, await bundle('print(result);'));
    return JSON.parse(execFileSync(program, [path], { encoding: 'utf8', timeout: PATIENCE_MS })) as Hashes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
