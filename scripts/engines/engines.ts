// The engines that results are compared on, each as a function that runs the hashes there.
import { setBackend } from '../../packages/nonlin/src/runtime.ts';
import { type Browser, chromium, firefox, installed, visit } from './browser.ts';
import { bundle } from './bundle.ts';
import { type Hashes, hashes } from './hashes.ts';
import { answered, bun, deno, node, printed, workerd } from './shells.ts';

/** An engine, and how it is run; undefined if it is not installed. */
export interface Engine {
  readonly name: string;
  run(): Promise<Hashes> | undefined;
}

function inNode(backend: 'wasm' | 'javascript'): Promise<Hashes> {
  setBackend(backend);
  try {
    return Promise.resolve(hashes());
  } finally {
    setBackend('auto');
  }
}

const POLICY_WITHOUT_WASM = "default-src 'none'; script-src 'self'; connect-src 'self'";

export const engines: readonly Engine[] = [
  { name: 'Node, WebAssembly', run: () => inNode('wasm') },
  { name: 'Node, JavaScript', run: () => inNode('javascript') },
  { name: 'Chromium', run: () => inBrowser(chromium()) },
  {
    name: 'Chromium, a policy without wasm-unsafe-eval',
    run: () => inBrowser(chromium(), POLICY_WITHOUT_WASM),
  },
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

function inBrowser(browser: Browser | undefined, policy?: string): Promise<Hashes> | undefined {
  return browser && hashesIn(browser, policy);
}

async function hashesIn(browser: Browser, policy: string | undefined): Promise<Hashes> {
  const script = await bundle("fetch('/result', { method: 'POST', body: result });");
  return JSON.parse(await visit(browser, script, { policy })) as Hashes;
}
