// The server of the site, asked as browsers ask, and as nobody should.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../serve/serve.js';

const text = 'curves '.repeat(2000);
const big = Buffer.alloc(8 << 20, 1);
let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nonlin-serve-'));
  mkdirSync(join(folder, 'en/relu'), { recursive: true });
  writeFileSync(join(folder, 'en/relu/index.html'), `<p>${text}</p>`);
  writeFileSync(join(folder, '404.html'), '<p>not here</p>');
  writeFileSync(join(folder, 'ten.txt'), '0123456789');
  writeFileSync(join(folder, 'big.bin'), big);
  served = await serve({ port: 0, folder });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** `path` is sent as it stands: fetch would resolve `..` by itself. */
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, ...options }, res => {
      const parts: Buffer[] = [];
      res.on('data', part => parts.push(part));
      res.on('end', () =>
        resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(parts) }),
      );
      res.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

test('a page comes compressed to whoever takes that, and plain to others', async () => {
  const packed = await ask('/en/relu/', { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.body.length).toBeLessThan(text.length / 10);
  expect(gunzipSync(packed.body).toString()).toBe(`<p>${text}</p>`);
  const plain = await ask('/en/relu/');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(`<p>${text}</p>`);
  expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
});

test('every answer forbids to guess its type', async () => {
  for (const path of ['/en/relu/', '/nowhere', '/ten.txt'])
    expect((await ask(path)).headers['x-content-type-options'], path).toBe('nosniff');
});

test('a folder without its last slash leads to the one with it, so that relative links hold', async () => {
  const { status, headers } = await ask('/en/relu');
  expect(status).toBe(301);
  expect(headers.location).toBe('/en/relu/');
});

test('what is not there is the page for that, with its status', async () => {
  for (const headers of [{}, { range: 'bytes=2-3' }, { 'if-none-match': '*' }]) {
    const { status, body } = await ask('/en/nowhere/', { headers });
    expect(status).toBe(404);
    expect(body.toString()).toBe('<p>not here</p>');
  }
});

describe('ranges', () => {
  test.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=-3', 206, '789'],
    ['bytes=8-', 206, '89'],
    // What is no range is as if it were not there (RFC 9110, section 14.2).
    ['bytes=10-5', 416, ''],
    ['bytes=5-2', 416, ''],
    ['bytes=99-', 416, ''],
    ['bytes=x', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
    ['bytes=0-1,4-5', 200, '0123456789'],
  ])('%s is answered by %i', async (range, status, body) => {
    const answer = await ask('/ten.txt', { headers: { range } });
    expect(answer.status).toBe(status);
    if (status !== 416) expect(answer.body.toString()).toBe(body);
  });
});

test('a file that vanishes while it is asked for ends that answer, not the server', async () => {
  const name = join(folder, 'brief.txt');
  for (let i = 0; i < 50; i++) {
    writeFileSync(name, text);
    const asked = [ask('/brief.txt'), ask('/brief.txt')];
    rmSync(name);
    for (const { status } of await Promise.all(asked)) expect([200, 404]).toContain(status);
  }
  expect((await ask('/ten.txt')).status).toBe(200);
});

test('downloads that are broken off leave no file open', async () => {
  const { hostname, port } = new URL(served.url);
  const open = () => readdirSync('/dev/fd').length;
  const before = open();
  for (let i = 0; i < 200; i++)
    await new Promise<void>(resolve => {
      const socket = createConnection(Number(port), hostname, () =>
        socket.write(`GET /big.bin HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`),
      );
      socket.once('data', () => socket.destroy());
      socket.once('close', () => resolve());
    });
  await expect.poll(open, { timeout: 10_000 }).toBeLessThan(before + 20);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async method => {
  const { status, headers } = await ask('/ten.txt', { method });
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test.each(['100-continue', 'anything'])('a request that expects %s is answered', async expect100 => {
  const { status, headers } = await ask('/ten.txt', { headers: { expect: expect100 } });
  expect([status, headers['x-content-type-options']]).toEqual([200, 'nosniff']);
});

test('HEAD has the headers of GET and no body', async () => {
  const { status, headers, body } = await ask('/ten.txt', { method: 'HEAD' });
  expect([status, headers['content-length'], body.length]).toEqual([200, '10', 0]);
});

test.each([
  ['localhost:1', 200],
  ['127.0.0.1', 200],
  ['[::1]:4173', 200],
  ['evil.example', 403],
  ['127.0.0.1.evil.example', 403],
])('a request for %s is answered by %i', async (host, status) => {
  expect((await ask('/ten.txt', { headers: { host } })).status).toBe(status);
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..\\package.json',
  '/.git/config',
  '/%00',
  '/%',
])('%s leads nowhere', async path => {
  const { status, body } = await ask(path);
  expect([400, 403, 404]).toContain(status);
  expect(body.toString()).not.toContain('"name"');
});
