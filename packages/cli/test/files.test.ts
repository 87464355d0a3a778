// Nothing is lost or destroyed: outputs, links, devices, pipes, signals, and headers that promise too much.
import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hardmax, logSumExp, softmax } from 'nonlin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyNth } from '../../nonlin/test/support/thorough.ts';
import { bytesOf, type ElementType, type Numbers, sizeOf } from '../src/formats/elements.ts';
import { header } from '../src/formats/npy.ts';
import { type Ended, inProcess } from './support/inProcess.ts';

const main = join(import.meta.dirname, '../bin/nonlin.js');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', TMPDIR: folder };

function nonlin(args: readonly string[], options: SpawnOptions & { input?: Buffer } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env,
    ...options,
  });
  return { out: stdout, err: String(stderr), code: status };
}

const writeNpy = (name: string, type: ElementType, shape: readonly number[], data: Numbers): void =>
  writeFileSync(file(name), Buffer.concat([header(type, shape), bytesOf(data)]));
writeNpy('x.npy', 'float32', [3], Float32Array.of(-1, 0, 2));
const relu = Buffer.concat([header('float32', [3]), bytesOf(Float32Array.of(0, 0, 2))]);
const temporaries = (at = folder): readonly string[] => readdirSync(at).filter(name => name.endsWith('.tmp'));

describe('where the output goes', () => {
  test('a link is followed, and stays one; so is one to a file that is not there yet', () => {
    mkdirSync(file('far'));
    writeFileSync(file('far/target.npy'), 'before');
    chmodSync(file('far/target.npy'), 0o640);
    symlinkSync('far/target.npy', file('link.npy'));
    symlinkSync('far/new.npy', file('dangling.npy'));
    for (const name of ['link.npy', 'dangling.npy']) {
      expect(nonlin(['apply', 'relu', 'x.npy', '-o', name])).toMatchObject({ err: '', code: 0 });
      expect(readFileSync(file(name)).equals(relu)).toBe(true);
    }
    expect(readlinkSync(file('link.npy'))).toBe('far/target.npy');
    expect(statSync(file('far/target.npy')).mode & 0o777).toBe(0o640);
    expect(readdirSync(file('far')).sort()).toEqual(['new.npy', 'target.npy']);
  });

  test('what is protected, a folder, or in a circle is refused', () => {
    writeFileSync(file('protected.npy'), 'before', { mode: 0o444 });
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'protected.npy'])).toMatchObject({
      err: expect.stringContaining('protected.npy: the file is read-only; chmod u+w allows writing to it\n'),
      code: 3,
    });
    expect(readFileSync(file('protected.npy'), 'utf8')).toBe('before');
    expect(nonlin(['code', 'relu', '--to', 'c', '-o', '.'])).toMatchObject({
      err: 'nonlin: .: this is a folder\n',
      code: 3,
    });
    symlinkSync('b', file('a'));
    symlinkSync('a', file('b'));
    expect(nonlin(['plot', 'relu', '--svg', 'a'])).toMatchObject({
      err: 'nonlin: a: its links lead in a circle\n',
      code: 3,
    });
  });

  test('a name of 255 bytes', () => {
    const name = `${'n'.repeat(251)}.npy`;
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', name])).toMatchObject({ err: '', code: 0 });
    expect(existsSync(file(name))).toBe(true);
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', `n${name}`])).toMatchObject({
      err: `nonlin: n${name}: the name is too long\n`,
      code: 3,
    });
  });

  test('a pipe with a name is written through', async () => {
    execFileSync('mkfifo', [file('pipe')]);
    const reader = spawn('cat', [file('pipe')]);
    const read: Buffer[] = [];
    reader.stdout.on('data', part => read.push(part as Buffer));
    const closed = new Promise(resolve => reader.on('close', resolve));
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'pipe'])).toMatchObject({ err: '', code: 0 });
    await closed;
    expect(Buffer.concat(read).equals(relu)).toBe(true);
    expect(statSync(file('pipe')).isFIFO()).toBe(true);
  });

  test('/dev/stdout is the standard output, whatever that is', () => {
    const out = openSync(file('redirected.npy'), 'w');
    writeSync(out, 'head');
    expect(
      nonlin(['apply', 'relu', 'x.npy', '-o', '/dev/stdout'], { stdio: ['ignore', out, 'pipe'] }).code,
    ).toBe(0);
    closeSync(out);
    expect(readFileSync(file('redirected.npy')).equals(Buffer.concat([Buffer.from('head'), relu]))).toBe(
      true,
    );
  });

  // Only the administrator may make devices; these are two of our own.
  test.runIf(process.getuid?.() === 0)('a device stays one; a full one is no fault of ours', () => {
    execFileSync('mknod', [file('null'), 'c', '1', '3']);
    execFileSync('mknod', [file('full'), 'c', '1', '7']);
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'null'])).toMatchObject({ err: '', code: 0 });
    expect(nonlin(['plot', 'relu', '--svg', 'null'])).toMatchObject({ err: '', code: 0 });
    expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'full'])).toMatchObject({
      err: 'nonlin: full: no space is left on the disk\n',
      code: 3,
    });
    for (const name of ['null', 'full']) expect(statSync(file(name)).isCharacterDevice()).toBe(true);
  });

  test('a file with another name keeps its old content there, and nothing is left of a failure', () => {
    writeFileSync(file('old.json'), 'before');
    linkSync(file('old.json'), file('other.json'));
    writeFileSync(file('bad.json'), '[[1, 2], [3');
    expect(nonlin(['apply', 'relu', 'bad.json', '-o', 'old.json']).code).toBe(3);
    expect(readFileSync(file('old.json'), 'utf8')).toBe('before');
    expect(temporaries()).toEqual([]);
  });
});

describe('signals', () => {
  // Just enough for workers, which smaller files do without.
  const [rows, width] = [430_000, 10];
  const data = Float32Array.from({ length: rows * width }, (_, i) => (i % 97) / 9);
  writeNpy('large.npy', 'float32', [rows, width], data);

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s leaves what was there, and nothing else',
    async signal => {
      mkdirSync(file(signal));
      writeFileSync(file(`${signal}/out.csv`), 'before');
      let interrupted = 0;
      for (const wait of [0, 200, 400, 600, 900]) {
        const child = spawn(
          process.execPath,
          [main, 'apply', 'softmax', 'large.npy', '-o', `${signal}/out.csv`],
          {
            cwd: folder,
            env,
            stdio: 'ignore',
          },
        );
        const ended = new Promise<string | null>(resolve => child.on('exit', (_, by) => resolve(by)));
        await sleep(wait);
        child.kill(signal);
        if ((await ended) === null) continue;
        interrupted++;
        expect(temporaries(file(signal))).toEqual([]);
      }
      expect(interrupted).toBeGreaterThan(0);
      expect(readdirSync(file(signal))).toEqual(['out.csv']);
    },
  );

  beforeAll(() => {
    expect(nonlin(['apply', 'identity', 'large.npy', '-o', 'rows.csv', '--threads', '1']).err).toBe('');
  });

  // From each format to the other one; in a thorough run also to the same.
  test('what comes out does not depend on the number of threads', () => {
    const ways = [
      ['large.npy', 'csv'],
      ['large.npy', 'npy'],
      ['rows.csv', 'npy'],
      ['rows.csv', 'csv'],
    ] as const;
    for (const [input, output] of everyNth(2, ways, 0)) {
      const made = ['1', '3'].map(threads => {
        expect(
          nonlin(['apply', 'softmax', input, '-o', `t${threads}.${output}`, '--threads', threads]).err,
        ).toBe('');
        return readFileSync(file(`t${threads}.${output}`));
      });
      expect(made.every(bytes => bytes.equals(made[0]!))).toBe(true);
    }
  });

  test('workers name the line of a bad cell as one thread does', () => {
    const text = readFileSync(file('rows.csv'), 'utf8').split('\n');
    const bad = Math.floor(text.length * 0.75);
    text[bad] = text[bad]!.replace(',', ',x');
    writeFileSync(file('bad.csv'), text.join('\n'));
    const told = ['1', '3'].map(threads =>
      nonlin(['apply', 'softmax', 'bad.csv', '-o', 'no.csv', '--threads', threads]),
    );
    expect(told[0]).toMatchObject({
      code: 3,
      err: expect.stringContaining(`bad.csv: line ${bad + 1}, column 2: expected a number`),
    });
    expect(told[1]!.err).toBe(told[0]!.err);
    expect(existsSync(file('no.csv'))).toBe(false);
  });
});

describe('.npy as it may be', () => {
  const npy = (dict: string, data: Uint8Array, version = [1, 0]): Buffer => {
    const text = `${dict}\n`;
    const size = Buffer.alloc(version[0] === 1 ? 2 : 4);
    size.writeUIntLE(text.length, 0, size.length);
    return Buffer.concat([
      Buffer.from('\x93NUMPY', 'latin1'),
      Buffer.from(version),
      size,
      Buffer.from(text),
      data,
    ]);
  };
  const two = bytesOf(Float32Array.of(-1, 2));
  const json = (bytes: Buffer): Promise<Ended> => {
    writeFileSync(file('as.npy'), bytes);
    return inProcess(['apply', 'relu', 'as.npy', '--to', 'json'], folder, env);
  };

  test.each([
    ['{"descr": "<f4", "fortran_order": False, "shape": (2,)}', two],
    ["{'shape': (2L,), 'descr': u'<f4', 'fortran_order': True}", two],
    ["{'descr': 'float32', 'fortran_order': False, 'shape': (1, 2), }", two],
    ["{'descr': 'f', 'fortran_order': False, 'shape': (2,), }", two],
    ["{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }", Uint8Array.of(0, 0xbc, 0, 0x40)],
    ["{'descr': '>f2', 'fortran_order': False, 'shape': (2,), }", Uint8Array.of(0xbc, 0, 0x40, 0)],
    ["{'descr': '|i1', 'fortran_order': False, 'shape': (2,), }", Uint8Array.of(255, 2)],
  ])('%s', async (dict, data) => {
    expect(await json(npy(dict, data))).toMatchObject({
      out: expect.stringMatching(/^\[+0,2\]+\n$/),
      code: 0,
    });
  });

  test('truth values are one or zero, whatever the byte', async () => {
    const dict = "{'descr': '?', 'fortran_order': False, 'shape': (3,), }";
    expect((await json(npy(dict, Uint8Array.of(0, 7, 255)))).out).toBe('[0,1,1]\n');
  });

  test('from a pipe, in order', () => {
    for (const format of [['--format', 'npy'], []]) {
      const { out, err, code } = nonlin(['apply', 'relu', '-', ...format], {
        input: readFileSync(file('x.npy')),
      });
      expect([(out as unknown as Buffer).equals(relu), err, code]).toEqual([true, '', 0]);
    }
    const short = nonlin(['apply', 'relu', '-', '--format', 'npy'], {
      input: readFileSync(file('x.npy')).subarray(0, -1),
    });
    expect(short).toMatchObject({ code: 3, err: 'nonlin: standard input: the file ends early\n' });
  });
});

describe('rows of more elements than are held', () => {
  // Pieces are of a million elements; the last one fills no block of eight.
  const length = 2 * (1 << 20) + 13;
  const numbers = Float32Array.from({ length: 3 * length }, (_, i) => ((i * 7919) % 20011) / 1000 - 10);

  const functions = { softmax, logSumExp, hardmax };
  // Each function along one of three axes; in a thorough run along all.
  test.each(['softmax', 'logSumExp', 'hardmax'] as const)('%s has the bits of the library', name => {
    const f = functions[name];
    const cases = [
      { shape: [length], axis: -1 },
      { shape: [3, length], axis: 1 },
      { shape: [length, 3], axis: 0 },
    ];
    for (const { shape, axis } of everyNth(3, cases, Object.keys(functions).indexOf(name))) {
      const data = numbers.subarray(0, sizeOf(shape));
      writeNpy('long.npy', 'float32', shape, data);
      const args = ['apply', name, 'long.npy', '-o', 'y.npy', '--axis', String(axis)];
      expect(nonlin(args)).toMatchObject({ err: '', code: 0 });
      const want = (f as Along)({ data, shape }, { axis });
      const [result, lengths] =
        typeof want === 'number' ? [Float32Array.of(want), []] : [want.data as Float32Array, want.shape];
      const expected = Buffer.concat([header('float32', lengths), bytesOf(result)]);
      expect(readFileSync(file('y.npy')).equals(expected), `${name} of ${shape}`).toBe(true);
    }
  });

  type Along = (
    x: { data: Float32Array; shape: readonly number[] },
    options: { axis: number },
  ) => number | { data: Float32Array; shape: readonly number[] };
});

test.skipIf(!existsSync('/dev/full'))('a standard output without room is told in a line', () => {
  const full = openSync('/dev/full', 'w');
  try {
    for (const args of [['list'], ['apply', 'relu', 'x.npy', '--to', 'csv']])
      expect(nonlin(args, { stdio: ['ignore', full, 'pipe'] })).toMatchObject({
        err: 'nonlin: standard output: no space is left on the disk\n',
        code: 3,
      });
  } finally {
    closeSync(full);
  }
});

test('a file behind standard output that takes a part of the bytes is an error, whatever is written', () => {
  writeNpy('long.npy', 'float32', [40_000], new Float32Array(40_000));
  for (const args of [
    'apply relu long.npy',
    'apply relu long.npy --to csv',
    'code gelu --to c',
    'list --json',
  ]) {
    // The system takes what fits into half a kilobyte, and refuses the rest.
    const limited = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@" > part`;
    const command = ['-c', limited, process.execPath, main, ...args.split(' ')];
    const { status, stderr } = spawnSync('sh', command, { cwd: folder, env, encoding: 'utf8' });
    const told = 'nonlin: standard output: the file would be larger than the system allows\n';
    expect({ status, stderr }, args).toEqual({ status: 3, stderr: told });
  }
});

test('an ending that says no format is told, with the format that is written', () => {
  expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'out.xlsx'])).toMatchObject({
    err: 'nonlin: out.xlsx: .xlsx is no ending of a format here: written as npy (--to says otherwise)\n',
    code: 0,
  });
  expect(nonlin(['apply', 'relu', 'x.npy', '-o', 'plain']).err).toBe('');
});
