// Rows of text that are too long to be held: the same results as for short ones, in the memory that is stated.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { logSumExp, relu, softmax } from 'nonlin';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../src/formats/elements.ts';
import { header } from '../src/formats/npy.ts';

const main = join(import.meta.dirname, '../bin/nonlin.js');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', TMPDIR: folder };

function nonlin(args: readonly string[], input?: Buffer) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'apply', ...args], {
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
    ...(input && { input }),
  });
  return { out: stdout, err: String(stderr), code: status };
}

/** A row of these takes half a megabyte. */
const WIDTH = 50_000;
const rows = [0, 1, 2].map(r =>
  Array.from({ length: WIDTH }, (_, i) => (((r * 7919 + i) * 7457) % 16001) / 1000 - 8),
);
const results = rows.map(row => softmax(row));
const lines = (cells: readonly (readonly unknown[])[], delimiter = ',', end = '\n'): string =>
  cells.map(row => row.join(delimiter) + end).join('');
const places = Array.from({ length: WIDTH }, (_, i) => i);
const write = (name: string, text: string): void => writeFileSync(file(name), text);
write('bare.csv', lines(rows));
const read = (name: string): string => readFileSync(file(name), 'utf8');

describe('long rows of CSV', () => {
  test('without names', () => {
    expect(nonlin(['softmax', 'bare.csv', '-o', 'y.csv'])).toMatchObject({ err: '', code: 0 });
    expect(read('y.csv') === lines(results)).toBe(true);
  });

  test('as pandas writes them, from a file, a pipe and a compressed file', () => {
    const index = (cells: readonly (readonly unknown[])[]): string =>
      lines([['', ...places], ...cells.map((row, r) => [r, ...row])]);
    write('pandas.csv', index(rows));
    const note = (name: string): string =>
      `nonlin: ${name}: took the first column for an index, which is carried along (say --no-index if it is data)\n`;
    expect(nonlin(['softmax', 'pandas.csv', '-o', 'y.csv'])).toMatchObject({
      err: note('pandas.csv'),
      code: 0,
    });
    expect(read('y.csv') === index(results)).toBe(true);
    const piped = nonlin(['softmax', '-', '--format', 'csv'], gzipSync(index(rows)));
    expect(piped.err).toBe(note('standard input'));
    expect(String(piped.out) === index(results)).toBe(true);
    writeFileSync(file('pandas.csv.gz'), gzipSync(index(rows)));
    expect(nonlin(['relu', 'pandas.csv.gz', '-o', 'y.csv.gz']).code).toBe(0);
    expect(String(gunzipSync(readFileSync(file('y.csv.gz')))) === index(rows.map(row => relu(row)))).toBe(
      true,
    );
  });

  test('with names, an id before them and a label behind, down the columns and along the rows', () => {
    const names = ['"id, ""quoted"""', ...places.map(i => `logit_${i}`), 'label'];
    const table = (cells: readonly (readonly unknown[])[]): string =>
      `\ufeff${lines([names, ...cells.map((row, r) => [`"a\n${r}"`, ...row, `c${r}`])], ',', '\r\n')}`;
    write('named.csv', table(rows));
    const note =
      'nonlin: named.csv: took the columns logit_0 for the numbers; carried along: id, "quoted", label (--columns says otherwise)\n';
    const { err, code } = nonlin(['softmax', 'named.csv', '-o', 'y.csv']);
    expect(code).toBe(0);
    expect(err).toContain(note);
    const expected = (cells: readonly (readonly unknown[])[]): string =>
      table(cells).slice(1).replaceAll('\r', '');
    expect(read('y.csv') === expected(results)).toBe(true);
    const columns = softmax(rows, { axis: 0 }) as number[][];
    expect(nonlin(['softmax', 'named.csv', '-o', 'y.csv', '--axis', '0']).code).toBe(0);
    expect(read('y.csv') === expected(columns)).toBe(true);
    expect(nonlin(['logSumExp', 'named.csv', '-o', 'y.csv']).code).toBe(0);
    const sums = rows.map((row, r) => [`"a\n${r}"`, logSumExp(row), `c${r}`]);
    expect(read('y.csv')).toBe(lines([[names[0], 'logSumExp', 'label'], ...sums]));
  });

  test('with semicolons, decimal commas and empty cells', () => {
    const decimal = (cells: readonly (readonly number[])[], missing: string): string =>
      lines(
        cells.map(row => row.map(v => (Number.isNaN(v) ? missing : String(v).replace('.', ',')))),
        ';',
      );
    const holes = rows.map((row, r) =>
      row.map((v, i) => (i === 100 + r * 20_000 || i === WIDTH - 1 ? Number.NaN : v)),
    );
    write('comma.csv', decimal(holes, ''));
    const signs = ['--delimiter', ';', '--decimal', ','];
    expect(nonlin(['relu', 'comma.csv', '-o', 'y.csv', ...signs, '--missing', 'nan'])).toMatchObject({
      code: 0,
    });
    const expected = decimal(
      holes.map(row => relu(row)),
      'NaN',
    );
    expect(read('y.csv') === expected).toBe(true);
    expect(nonlin(['relu', 'comma.csv', '-o', 'y.csv', ...signs])).toMatchObject({
      err: 'nonlin: comma.csv: line 1, column 101: the cell is empty (--missing nan takes empty cells for NaN)\n',
      code: 3,
    });
  });

  test('faults are told with their places', () => {
    const broken = rows.map(row => [...row] as unknown[]);
    broken[1]![30_000] = 'nine';
    write('broken.csv', lines(broken));
    expect(nonlin(['relu', 'broken.csv', '-o', 'y2.csv'])).toMatchObject({
      err: 'nonlin: broken.csv: line 2, column 30001: expected a number, not "nine"\n',
      code: 3,
    });
    write('short.csv', lines([...rows, rows[0]!.slice(1)]));
    expect(nonlin(['relu', 'short.csv', '-o', 'y2.csv'])).toMatchObject({
      err: `nonlin: short.csv: line 4 has ${WIDTH - 1} cells where those before have ${WIDTH}\n`,
      code: 3,
    });
    expect(nonlin(['relu', 'bare.csv', '--delimiter', ';', '-o', 'y2.csv']).err).toContain(
      "line 1 has no ';', but ','",
    );
  });
});

test('long rows of .npy and NDJSON become text and come from it', () => {
  const data = Float64Array.from(rows.flat());
  writeFileSync(file('x.npy'), Buffer.concat([header('float64', [3, WIDTH]), bytesOf(data)]));
  write('x.ndjson', lines(rows.map(row => [`[${row.join(',')}]`])));
  const [csv, ndjson] = [lines(results), lines(results.map(row => [`[${row.join(',')}]`]))];
  for (const input of ['x.npy', 'x.ndjson', 'bare.csv'])
    for (const [output, expected] of [
      ['y.csv', csv],
      ['y.ndjson', ndjson],
    ] as const) {
      expect(nonlin(['softmax', input, '-o', output]), input).toMatchObject({ err: '', code: 0 });
      expect(read(output) === expected, `${input} ${output}`).toBe(true);
    }
});

test('a million columns take less than 200 MB', () => {
  const row = Array.from({ length: 1_000_000 }, (_, i) => i % 10).join(',');
  write('million.csv', `${row}\n${row}\n`);
  const script = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const options = ['--import', `data:text/javascript,${script}`];
  const call = [main, 'apply', 'softmax', 'million.csv', '-o', 'y.csv', '--threads', '2'];
  // Linux counts the memory of the process that starts another as that one's, too: a shell, which has little, starts it.
  const shell = ['-c', '"$@"; exit $?', 'sh', process.execPath, ...options, ...call];
  const { stderr, status } = spawnSync('sh', shell, { cwd: folder, env });
  expect(status).toBe(0);
  expect(Number(stderr)).toBeLessThan(200_000);
});
