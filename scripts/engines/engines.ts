// The engines that results are compared on, each as a function that runs the hashes there.
import { setBackend } from '../../packages/nonlin/src/runtime.ts';
import { type Browser, chromium, firefox, installed, visit } from './browser.ts';
import { bundle } from './bundle.ts';
import { type Hashes, hashes } from './hashes.ts';
import { answered, bun, deno, node, printed, workerd } from './shells.ts';

/** An engine. */
export interface Engine {
  readonly name: string;
  /** What it computes; undefined if it is not installed. */
  run(): Promise<Hashes> | undefined;
}

/** An engine that `npm test` asks, too, with one input in so many. */
export interface ThinnedEngine extends Engine {
  run(thinning?: number): Promise<Hashes> | undefined;
}

function inNode(backend: 'wasm' | 'javascript', thinning?: number): Promise<Hashes> {
  setBackend(backend);
  try {
    return Promise.resolve(hashes(thinning));
  } finally {
    setBackend('auto');
  }
}

const POLICY_WITHOUT_WASM = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The engines that every machine for tests has. */
export const commonEngines: readonly ThinnedEngine[] = [
  { name: 'Node, WebAssembly', run: thinning => inNode('wasm', thinning) },
  { name: 'Node, JavaScript', run: thinning => inNode('javascript', thinning) },
  { name: 'Chromium', run: thinning => inBrowser(chromium(), undefined, thinning) },
  {
    name: 'Chromium, a policy without wasm-unsafe-eval',
    run: thinning => inBrowser(chromium(), POLICY_WITHOUT_WASM, thinning),
  },
];

export const engines: readonly Engine[] = [
  ...commonEngines,
  { name: 'Firefox', run: () => inBrowser(firefox()) },
  ...[20, 22, 24].map(major => ({ name: `Node ${major}`, run: () => inShell(node(major)) })),
  { name: 'Deno', run: () => inShell(deno(), ['run', '--quiet']) },
  { name: 'Bun', run: () => inShell(bun(), ['run']) },
  {
    name: 'JavaScriptCore',
    run: () => inShell(installed('jsc', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/jsc'), [], 'print'),
  },
  {
    name: 'workerd',
    run: () => {
      const program = workerd();
      return program === undefined ? undefined : answered(program);
    },
  },
];

function inShell(
  program: string | undefined,
  args: readonly string[] = [],
  print?: string,
): Promise<Hashes> | undefined {
  return program === undefined ? undefined : printed(program, args, print);
}

function inBrowser(
  browser: Browser | undefined,
  policy?: string,
  thinning?: number,
): Promise<Hashes> | undefined {
  return browser && hashesIn(browser, policy, thinning);
}

async function hashesIn(
  browser: Browser,
  policy: string | undefined,
  thinning: number | undefined,
): Promise<Hashes> {
  const script = await bundle("fetch('/result', { method: 'POST', body: result });", thinning);
  return JSON.parse(await visit(browser, script, { policy })) as Hashes;
}
