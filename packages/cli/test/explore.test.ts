// Which page `nonlin explore` begins with.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labs } from '../../explorer/src/site/labs.ts';
import { functionNamed } from '../src/arguments.ts';
import { pageOf } from '../src/commands/explore.ts';

test('of a function its own, by whatever name it is called', () => {
  expect(pageOf(functionNamed('gelu'))).toBe('gelu/');
  expect(pageOf(functionNamed('gelu_erf'))).toBe('gelu/');
});

test('of a formula the one where readers type their own, with the formula', () => {
  const page = new URL(pageOf(functionNamed('x * 2 + max(x, 0)')), 'http://localhost/en/');
  expect(page.searchParams.get('f')).toBe('x * 2 + max(x, 0)');
  expect(labs.map(lab => `/en/${lab.id}/`)).toContain(page.pathname);
});

const main = join(import.meta.dirname, '../bin/nonlin.js');

test('the address that is printed is answered', async () => {
  const child = spawn(process.execPath, [main, 'explore', 'x * 2', '--port', '0', '--lang', 'en']);
  try {
    const address = await new Promise<string>((done, fail) => {
      child.stdout.once('data', data => done(String(data).trim()));
      child.once('exit', code => fail(new Error(`ended with ${code}`)));
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/en\/yours\/\?f=x\+\*\+2$/);
    expect((await fetch(address)).status).toBe(200);
  } finally {
    child.kill();
  }
});

test.each(['x', '65536', '-1', '1.5', ''])('"%s" is no port', port => {
  const { stderr, status } = spawnSync(process.execPath, [main, 'explore', `--port=${port}`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' },
    timeout: 20_000,
  });
  expect(stderr).toContain(`--port: expected a whole number from 0 to 65535, not ${port}`);
  expect(status).toBe(2);
});

const both = 'npm install -g @nonlin/cli @nonlin/explorer';
const once = 'npx -p @nonlin/cli -p @nonlin/explorer nonlin explore';
test.each([
  ['en', `nonlin: the explorer is a package of its own: ${both}, or for once: ${once}\n`],
  ['zh', `nonlin: 探索器是单独的包：${both}；只用一次：${once}\n`],
])('where the explorer is not installed it is said how to: %s', (language, message) => {
  const missing = `export async function resolve(name, context, next) {
    if (name !== '@nonlin/explorer') return next(name, context);
    throw Object.assign(new Error('missing'), { code: 'ERR_MODULE_NOT_FOUND' });
  }`;
  const hooks = `data:text/javascript,${encodeURIComponent(missing)}`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(hooks)});`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(register)}`, main, 'explore', '--lang', language],
    { encoding: 'utf8', timeout: 20_000 },
  );
  expect([stderr, status]).toEqual([message, 2]);
});
