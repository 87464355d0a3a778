// The command: what it says, prints and writes. Most tests run it in this process, the others start what was built.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crelu, glu, maxout, softmax } from 'nonlin';
import { choices, find } from 'nonlin/catalog';
import { code, languages, onnx, onnxBytes } from 'nonlin/notation';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../src/commands.ts';
import { bytesOf } from '../src/formats/elements.ts';
import { header as npyHeader } from '../src/formats/npy.ts';
import { stringWidth } from '../src/width.ts';
import { type Ended, inProcess } from './support/inProcess.ts';

const main = join(import.meta.dirname, '../bin/nonlin.js');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const header = (type: 'f4' | 'f8', shape: readonly number[]): Buffer =>
  npyHeader(type === 'f4' ? 'float32' : 'float64', shape);
const file = (name: string): string => join(folder, name);

const environment = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' };

/** The command as tests of its words and files run it. */
const nonlin = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  inProcess(args, folder, { ...environment, ...env });

const printed = async (...args: readonly string[]): Promise<string> => (await nonlin(args)).out;

/** The built command, for what only a process has: standard input, workers, other programs around it. */
function started(args: readonly string[], input = ''): Ended {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: environment,
  });
  return { out: stdout, err: stderr, code: status };
}

describe.each(Object.keys(commands))('help for %s', command => {
  const help = async (lang: string): Promise<readonly string[]> =>
    (await nonlin(['help', command, '--lang', lang], { COLUMNS: '200' })).out
      .split('\n')
      .filter(line => line !== '' && !line.includes(' nonlin '));

  test('says what every argument and option does', async () => {
    const terms = (await help('en')).filter(line => /^ {2}\S/.test(line));
    expect(terms.length).toBeGreaterThan(4);
    for (const line of terms) expect(line).toMatch(/^ {2}\S.*? {2,}\S/);
  });

  test('says all of it in Chinese', async () => {
    const lines = await help('zh');
    expect(lines.filter(line => /^ {2}\S/.test(line)).length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/\p{Script=Han}/u);
  });
});

test.each(['apply', 'table'])('help for %s fits 40 columns', async command => {
  for (const language of ['en', 'zh']) {
    const { out } = await nonlin([command, '--help', '--lang', language], { COLUMNS: '40' });
    expect(out.split('\n').filter(line => stringWidth(line) > 40)).toEqual([]);
    expect(out).toContain(`${language === 'zh' ? '用法：' : 'Usage:'} nonlin ${command}`);
  }
});

describe('table', () => {
  test('the closing table of the article', async () => {
    expect(await printed('table')).toBe(
      `function         -2        0        2
sigmoid      0.1192   0.5000   0.8808
tanh        -0.9640   0.0000   0.9640
relu         0.0000   0.0000   2.0000
softmax      0.0159   0.1173   0.8668
softmin      0.8668   0.1173   0.0159
logSoftmax  -4.1429  -2.1429  -0.1429
`,
    );
  });

  test('other functions, points and formats', async () => {
    expect(await printed('table', 'relu', '--at', '-1,inf', '--csv')).toBe(
      'function,-1,Infinity\nrelu,0,Infinity\n',
    );
    expect(await printed('table', 'relu', '--at', '1', '--md')).toBe(
      '| function | 1 |\n| --- | --: |\n| relu | 1.0000 |\n',
    );
    expect(JSON.parse(await printed('table', 'relu', '--at', '-0,nan', '--json'))).toEqual({
      at: ['-0', 'NaN'],
      functions: [{ name: 'relu', values: [0, 'NaN'] }],
    });
  });
});

describe('eval', () => {
  test('numbers, negative ones unquoted', async () => {
    expect(await printed('eval', 'sigmoid', '-2', '0', '2', '--plain')).toBe(
      '0.11920292202211757\n0.5\n0.8807970779778824\n',
    );
    expect(await printed('eval', 'relu', '-.5', '-inf', '-1e3', '--plain')).toBe('0\n0\n0\n');
    expect(await printed('eval', 'tanh', '-0')).toBe('-0\n');
    expect(await printed('eval', 'sigmoid', '0', '--derivative')).toBe('0.25\n');
  });

  test('functions that change the length of a row', async () => {
    expect(await printed('eval', 'glu', '2', '4', '0', '0', '--plain')).toBe('1\n2\n');
    expect(await printed('eval', 'glu', '0', '0', '2', '4', '--gate', 'first', '--plain')).toBe('1\n2\n');
    expect(await printed('eval', 'crelu', '-1', '2')).toBe('0\n2\n1\n0\n');
    expect(await printed('eval', 'maxout', '1', '5', '3', '4', '--param', 'pieces=4')).toBe('5\n');
  });

  test('a row function takes one row; standard input; float32', async () => {
    expect(await printed('eval', 'softmax', '0', '0', '--plain')).toBe('0.5\n0.5\n');
    expect(await printed('eval', 'logSumExp', '1000', '1000')).toBe('1000.6931471805599\n');
    expect(started(['eval', 'relu', '-', '--plain'], '1 -2\n3,nan').out).toBe('1\n0\n3\nNaN\n');
    expect(await printed('eval', 'sigmoid', '1', '--dtype', 'f32')).toBe('0.7310586\n');
  });

  test('JSON keeps what JSON lacks', async () => {
    expect(JSON.parse(await printed('eval', 'tanh', '-0', 'nan', 'inf', '--json'))).toEqual({
      function: 'tanh',
      derivative: false,
      dtype: 'float64',
      x: ['-0', 'NaN', 'Infinity'],
      y: ['-0', 'NaN', 1],
    });
  });
});

describe('mistakes', () => {
  test.each([
    [['eval', 'sigmod', '1'], 2, 'there is no function called sigmod; did you mean sigmoid?'],
    [['eval', 'sigmoid', 'one'], 2, 'expected a number, not one'],
    [['eval', 'sigmoid'], 2, 'missing required argument'],
    [['eval', 'softmax', '1', '--derivative'], 2, 'softmax is a function of a row'],
    [
      ['eval', 'glu', '1', '2', '--derivative'],
      2,
      'glu is a function of gates and values, the halves of a row',
    ],
    [['eval', 'glu', '1', '2', '3'], 2, 'x: glu halves axis 0, whose length 3 is odd'],
    [['tabel'], 2, "unknown command 'tabel'"],
    [['plot', 'softmax'], 2, 'softmax is a function of a row: it has no curve'],
    [['plot', 'relu', '--x', '4'], 2, 'expected low..high'],
    [['show', 'relu', '--lang', 'fr'], 2, 'expected en or zh, not fr'],
    [['apply', 'relu', 'nothing.csv'], 3, 'nothing.csv'],
    [['apply', 'relu', 'nothing.npy'], 3, 'nothing.npy: there is no such file or folder'],
    [['choose', 'nothing-like-it'], 2, 'no task is like nothing-like-it; there are convolution, '],
    [['code', 'relu'], 2, 'which language? Name one with --to'],
    [['code', '--to', 'numpy'], 2, 'which function?'],
    [['code', 'sofmax', '--to', 'numpy'], 2, 'there is no function called sofmax; did you mean softmax?'],
    [['code', 'relu', '--to', 'numpi'], 2, 'there is no language called numpi; did you mean numpy?'],
    [['code', 'elu', '--to', 'c', '--param', 'beta=1'], 2, 'elu has no parameter beta; it has alpha'],
    [['code', 'entmax', '--to', 'duckdb', '--param', 'alpha=3'], 2, 'DuckDB cannot express entmax'],
    [['code', 'elu', '--to', 'c', '--param', 'alpha'], 2, 'expected name=value, not alpha'],
    [
      ['code', 'elu', '--to', 'c', '--alpha', 'x'],
      2,
      'alpha: expected a number from -Infinity to Infinity, not x',
    ],
    [['plot', 'elu', '--alpha', 'x'], 2, 'alpha: expected a number from -Infinity to Infinity, not x'],
    [
      ['apply', 'elu', 'x.csv', '--alpha', 'x'],
      2,
      'alpha: expected a number from -Infinity to Infinity, not x',
    ],
    [['eval', 'elu', '1', '--alpha', 'x'], 2, 'alpha: expected a number from -Infinity to Infinity, not x'],
    [['eval', 'elu', '1', '--alpha=x'], 2, 'alpha: expected a number from -Infinity to Infinity, not x'],
    [['eval', 'elu', '1', '--alpha', '1x'], 2, 'alpha: expected a number from -Infinity to Infinity, not 1x'],
    [
      ['eval', 'elu', '1', '--param', 'alpha=1=2'],
      2,
      'alpha: expected a number from -Infinity to Infinity, not 1=2',
    ],
    [['eval', 'elu', '1', '--alpha'], 2, 'alpha: expected a number from -Infinity to Infinity, not nothing'],
    [
      ['eval', 'elu', '1', '--alpha', '--json'],
      2,
      'alpha: expected a number from -Infinity to Infinity, not nothing',
    ],
    [['eval', 'celu', '1', '--alpha', 'x'], 2, 'alpha: expected a number from 5e-324 to Infinity, not x'],
    [
      ['eval', 'LeakyRelu', '1', '--alpha', 'x'],
      2,
      'alpha: expected a number from -Infinity to Infinity, not x',
    ],
    [['eval', 'leakyRelu', '1', '--negative-slope', 'x'], 2, 'negative-slope: expected a number from'],
    [['eval', 'maxout', '1', '2', '--pieces', 'x'], 2, 'pieces: expected a number'],
    [['eval', 'x * beta', '1', '--beta', 'y'], 2, 'beta: expected a number, not y'],
    [
      ['eval', 'elu', '1', '--lang', 'zh', '--alpha', 'x'],
      2,
      'alpha：应为 -Infinity 到 Infinity 之间的数，而不是 x',
    ],
    [
      ['eval', 'elu', '1', '--lang', 'zh', '--alpha'],
      2,
      'alpha：应为 -Infinity 到 Infinity 之间的数，而不是空',
    ],
    [['eval', 'elu', '1', '--alhpa', 'x'], 2, "unknown option '--alhpa'"],
    [['eval', 'relu', '1', '--alpha', 'x'], 2, "unknown option '--alpha'"],
    [['code', 'relu', '--to', 'c', '-o', 'no/relu.h'], 3, 'no/relu.h: there is no such file or folder'],
    [['apply', 'relu', 'x.csv', '--axis', '0'], 2, 'relu is a function of one number, which has no --axis'],
    [
      ['apply', 'glu', 'x.csv', '--temperature', '2'],
      2,
      'which has no --temperature; allowed: --axis, --gate',
    ],
    [['apply', 'softmax', 'x.csv', '-d'], 2, 'softmax is a function of a row, which has no --derivative'],
  ])('%j', async (args, code, message) => {
    const ended = await nonlin(args as string[]);
    expect(ended.err).toContain(message);
    expect([ended.out, ended.code]).toEqual(['', code]);
  });

  // A mistake that a process finds out about by its standard input, and tells by its exit code.
  test('standard input with nothing in it', () => {
    const { out, err, code } = started(['apply', 'relu', '-']);
    expect(err).toContain('standard input: there is nothing in it');
    expect([out, code]).toEqual(['', 3]);
  });
});

describe('a formula stands where a name does', () => {
  test('eval, table and apply', async () => {
    expect(await printed('eval', 'beta * relu(x)', '3', '--param', 'beta=2')).toBe('6\n');
    expect(await printed('eval', '-x * exp(0 * x)', '3', '--derivative')).toBe('-1\n');
    expect(await printed('eval', 'softmax(2 * x)', '1', '2', '--plain')).toBe(
      await printed('eval', 'softmax', '2', '4', '--plain'),
    );
    expect(await printed('table', 'x^3', '--at', '-2,1', '--csv')).toBe('function,-2,1\nx^3,-8,1\n');
    writeFileSync(
      file('formula.npy'),
      Buffer.concat([header('f4', [2, 2]), bytesOf(Float32Array.of(1, 2, 3, 4))]),
    );
    expect((await nonlin(['apply', 'x / sum(x)', 'formula.npy', '-o', 'out.json'])).code).toBe(0);
    expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toEqual([
      [0.33333334, 0.6666667],
      [0.42857143, 0.5714286],
    ]);
  });

  test('plot labels the curve with it', async () => {
    const { out, code } = await nonlin([
      'plot',
      'a * x * tanh(exp(x))',
      'gelu',
      '--svg',
      '-',
      '--param',
      'a=2',
    ]);
    expect(code).toBe(2); // gelu has no parameter a
    expect(out).toBe('');
    expect(await printed('plot', 'x * tanh(exp(x))', 'gelu', '--svg', '-')).toContain('x * tanh(exp(x))');
  });

  test('show tells what it is like, in both languages', async () => {
    expect(await printed('show', 'log(1 + exp(x))')).toMatch(
      /Formula[\s\S]*Derivative +=[\s\S]*Properties[\s\S]*increasing[\s\S]*Errors, measured[\s\S]*warning: exp\(x\) overflows[\s\S]*suggestion: softplus\(x\) instead of log\(1 \+ exp\(x\)\)/,
    );
    expect(await printed('show', 'b * exp(x) - b', '--param', 'b=1', '--lang', 'zh')).toMatch(
      /公式[\s\S]*性质[\s\S]*递增[\s\S]*误差（实测）[\s\S]*警告：b \* exp\(x\) - b 发生相消/,
    );
    expect(await printed('show', 'silu(gate) * value')).toContain('[value] silu(gate)');
    expect(await printed('show', 'x * tanh(exp(x))')).toContain('  - float32: table of cubics, within 0.');
    expect(await printed('show', 'sin(x) + x', '--lang', 'zh')).toContain(
      '  - float32：float64 通道，因为表无法跟随 sin 和 cos 的振荡',
    );
  });

  test.each([
    ['x * tanj(x)', 'there is no operation or function called tanj; did you mean tanh?', 4],
    ['x * beta', 'beta is no parameter and no variable', 4],
    ['x + (2', 'expected ), but the formula ends here', 6],
    ['1 + onehot(argmax(x))', 'no gradient passes through here', 4],
  ])('%s is a mistake', async (formula, why, at) => {
    const { out, err, code } = await nonlin(['eval', formula, '1']);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(why);
    expect(err.trimEnd().split('\n').slice(1)).toEqual([`  ${formula}`, `  ${' '.repeat(at)}^`]);
  });

  test('a parameter that it does not have is a mistake', async () => {
    const { err, code } = await nonlin(['eval', 'x * b', '1', '--param', 'b=2', '--param', 'c=2']);
    expect([err, code]).toEqual(['nonlin: c: the formula x * b has no such parameter\n', 2]);
  });
});

describe('choose', () => {
  test('every task with its answer, in both languages', async () => {
    const { out } = await nonlin(['choose']);
    for (const { id, task, take } of choices) expect(out).toMatch(new RegExp(`${id} +${task.en} → ${take}`));
    const chinese = await printed('choose', '--lang', 'zh');
    for (const { task, take } of choices) expect(chinese).toContain(`${task.zh} → ${take}`);
    expect(JSON.parse(await printed('choose', '--json'))).toEqual(choices);
  });

  test('one task by its name or by words: all that the library says of it', async () => {
    const { why, or, not, sure, sources } = choices.find(c => c.id === 'transformer')!;
    const flat = (text: string): string => text.replaceAll(/\s/g, '');
    for (const lang of ['en', 'zh'] as const) {
      const out = flat(await printed('choose', 'transformer', '--lang', lang));
      for (const text of [why, or!.when, not!.why, sure]) expect(out).toContain(flat(text[lang]));
      expect(out).toContain(sources[0]!.url!);
    }
    expect(await printed('choose', 'siren')).toContain('sine');
    expect(await printed('choose', 'output', 'positive')).toContain('softplus');
  });
});

describe('reading it', () => {
  test('help comes first with examples, and without arguments', async () => {
    for (const args of [[], ['--help'], ['help']])
      expect(await printed(...args)).toMatch(/^Examples:\n {2}nonlin table/);
    for (const command of ['table', 'eval', 'show', 'plot', 'list', 'code', 'apply']) {
      const { out, code } = await nonlin([command, '--help']);
      expect(out).toMatch(new RegExp(`^Examples:\\n {2}nonlin ${command}`));
      expect(code).toBe(0);
    }
  });

  test.each([
    ['leakyRelu', '-1', '--alpha', '0.25', '-0.25'], // ONNX
    ['leakyRelu', '-1', '--negative-slope', '0.25', '-0.25'],
    ['leakyRelu', '-1', '--negative_slope', '0.25', '-0.25'], // PyTorch
    ['softshrink', '2', '--lambd', '0.5', '1.5'], // PyTorch
    ['clamp', '5', '--max', '2', '2'], // PyTorch
    ['hardtanh', '5', '--max_val', '2', '2'], // PyTorch
    ['thresholdedRelu', '2', '--alpha', '3', '0'], // ONNX
  ])('%s %s with the parameter %s %s, as a framework calls it', async (name, x, flag, value, result) => {
    expect(await nonlin(['eval', name, x, flag, value])).toMatchObject({ out: `${result}\n`, code: 0 });
  });

  test.each([
    ['relu', /\n {2}x +-2 +0 +2\n {2}f\(x\) +0.0000 +0.0000 +2.0000\n/, 'relu([-2, 0, 2]);'],
    // Halves of an axis need an even number of elements.
    ['glu', /\n {2}x +-2 +0 +2 +1\n/, 'glu([-2, 0, 2, 1]);'],
  ])('numbers of %s, and the call that gives them', async (name, numbers, call) => {
    const { out } = await nonlin(['show', name]);
    expect(out).toMatch(numbers);
    expect(out).toContain(`  ${call}\n`);
  });

  test('an entry in both languages', async () => {
    expect(await printed('show', 'tanh')).toMatch(
      /Formula[\s\S]*What it does[\s\S]*Advantages[\s\S]*Drawbacks[\s\S]*Numbers[\s\S]*Code/,
    );
    expect((await nonlin(['show', 'tanh'], { LANG: 'zh_CN.UTF-8' })).out).toMatch(
      /公式[\s\S]*作用[\s\S]*优点[\s\S]*缺点[\s\S]*使用场景[\s\S]*数值/,
    );
    expect(await printed('list', '--lang', 'zh')).toContain('逐元素');
    const { err } = await nonlin(['--lang', 'zh', 'eval', 'x +', '1']);
    expect(err).toBe('nonlin: 这里应为数字、名字或 (，但公式到此结束\n  x +\n     ^\n');
    const known = JSON.parse(await printed('list', '--json')) as readonly { readonly name: string }[];
    expect(known.length).toBeGreaterThan(90);
    const listed = await printed('list');
    for (const { name } of known) expect(listed).toContain(`  ${name} `);
  });

  test('plots: braille, ASCII, SVG', async () => {
    expect(await printed('plot', 'relu')).toMatch(/[\u2800-\u28ff]/);
    expect(await printed('plot', 'relu', 'tanh', '--ascii', '--derivative')).toContain('*** relu');
    expect((await nonlin(['plot', 'relu', '--svg', 'relu.svg'])).code).toBe(0);
    expect(readFileSync(file('relu.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  });

  test('a picture says in the language of the reader what it shows', async () => {
    const said = (...args: string[]): Promise<string> => printed(...args, 'plot', 'relu', '--svg', '-');
    expect(await said()).toContain('<desc id="desc">relu: 0 at x = −10, 10 at x = 10.</desc>');
    expect(await said('--lang', 'zh')).toContain(
      '<desc id="desc">relu：x = −10 处为 0，x = 10 处为 10。</desc>',
    );
  });

  test('colours only where they are wanted; a reader that stops early is no error', async () => {
    expect(await printed('show', 'relu')).not.toContain('\u001b');
    expect(await printed('show', 'relu', '--color')).toContain('\u001b[1m');
    expect((await nonlin(['show', 'relu'], { NO_COLOR: '1', FORCE_COLOR: '1' })).out).not.toContain('\u001b');
    const piped = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${main}" show softmax | head -1`],
      { encoding: 'utf8' },
    );
    expect([piped.stderr, piped.status]).toEqual(['', 0]);
  });
});

describe('code', () => {
  test('every language is listed, and writes what the library writes', async () => {
    const listed = (await printed('code', '--list')).trim().split('\n');
    expect(listed.map(line => line.split(' ')[0])).toEqual([...languages.map(t => t.name), 'onnx']);
    const { definition } = find('elu')!;
    const written = { derivative: true, params: { alpha: 0.5 } };
    for (const to of ['numpy', 'c'])
      expect(await printed('code', 'elu', '--to', to, '--derivative', '--param', 'alpha=0.5')).toBe(
        code(definition, to, written),
      );
  });

  test('a model of ONNX', async () => {
    expect(await nonlin(['code', 'gelu', '--to', 'onnx', '-o', 'gelu.onnx'])).toEqual({
      out: '',
      err: '',
      code: 0,
    });
    const written = readFileSync(file('gelu.onnx'));
    expect([...written]).toEqual([...onnxBytes(onnx(find('gelu')!.definition))]);
    // Field 1, irVersion, is 8 as in onnx.proto3; field 2 is the producer.
    expect([...written.subarray(0, 2)]).toEqual([8, 8]);
    expect(written.includes(Buffer.from('nonlin'))).toBe(true);
  });

  test('an ONNX file of another type, opset and axis; and what has none of these', async () => {
    const flags = ['--type', 'float64', '--opset', '21', '--axis', '0'];
    expect((await nonlin(['code', 'softmax', '--to', 'onnx', ...flags, '-o', 'softmax.onnx'])).code).toBe(0);
    const written = readFileSync(join(folder, 'softmax.onnx'));
    expect([...written]).toEqual([...onnxBytes(onnx(softmax, { type: 'float64', opset: 21, axis: 0 }))]);
    const { err, code: status } = await nonlin(['code', 'softmax', '--to', 'numpy', '--axis', '0']);
    expect([err, status]).toEqual(['nonlin: --axis is for ONNX models (--to onnx), not for NumPy\n', 2]);
    expect(
      (await nonlin(['code', 'softmax', '--to', 'onnx', '--opset', '3', '-o', 'no.onnx'])).err,
    ).toContain('opset');
  });

  test("TypeScript in the engine's arithmetic, which only some have", async () => {
    const { out, code: status } = await nonlin(['code', 'sigmoid', '--to', 'ts', '--arithmetic', 'engine']);
    expect(status).toBe(0);
    expect(out).toContain('return 1 / (1 + Math.exp(-x));');
    expect(await nonlin(['code', 'sigmoid', '--to', 'julia', '--arithmetic', 'engine'])).toMatchObject({
      code: 2,
      err: 'nonlin: --arithmetic is for ONNX models (--to onnx), TypeScript and SQL, not for Julia\n',
    });
    expect((await nonlin(['code', 'sigmoid', '--to', 'ts', '--arithmetic', 'float32'])).err).toBe(
      'nonlin: --arithmetic: TypeScript has library and engine, not float32\n',
    );
  });

  test('into a file, whole or not at all', async () => {
    expect(await nonlin(['code', 'softmax', '--to', 'PyTorch', '-o', 'softmax.py'])).toEqual({
      out: '',
      err: '',
      code: 0,
    });
    expect(readFileSync(file('softmax.py'), 'utf8')).toBe(code(find('softmax')!.definition, 'pytorch'));
    const before = readdirSync(folder);
    expect(
      await nonlin(['code', 'entmax', '--to', 'c', '--param', 'alpha=0', '-o', 'softmax.py']),
    ).toMatchObject({
      err: 'nonlin: alpha: expected a number from 1.01 to 16, not 0\n',
      code: 2,
    });
    expect(readFileSync(file('softmax.py'), 'utf8')).toContain('class Softmax(nn.Module)');
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('apply', () => {
  const values = Float64Array.from({ length: 24 }, (_, i) => Math.sin(i) * 5);
  const write = (name: string, type: 'f4' | 'f8', shape: readonly number[]): void =>
    writeFileSync(
      file(name),
      Buffer.concat([header(type, shape), bytesOf(type === 'f4' ? Float32Array.from(values) : values)]),
    );

  test('.npy keeps its type and shape', async () => {
    for (const type of ['f4', 'f8'] as const) {
      write('x.npy', type, [2, 3, 4]);
      expect(await nonlin(['apply', 'softmax', 'x.npy', '-o', 'y.npy', '--axis', '1'])).toEqual({
        out: '',
        err: '',
        code: 0,
      });
      const data = type === 'f4' ? Float32Array.from(values) : values;
      const y = softmax({ data, shape: [2, 3, 4] }, { axis: 1 }).data as Float32Array | Float64Array;
      expect(readFileSync(file('y.npy'))).toEqual(Buffer.concat([header(type, [2, 3, 4]), bytesOf(y)]));
    }
  });

  test('columns first, most significant byte first, integers, version 2', async () => {
    const npy = (dict: string, data: Buffer, version = 1): Buffer => {
      const text = `${dict}\n`;
      const size = Buffer.alloc(version === 1 ? 2 : 4);
      if (version === 1) size.writeUInt16LE(text.length);
      else size.writeUInt32LE(text.length);
      return Buffer.concat([
        Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\x00`, 'latin1'),
        size,
        Buffer.from(text),
        data,
      ]);
    };
    const ints = Buffer.from(Int32Array.of(1, -2, 3, -4, 5, -6).buffer);
    writeFileSync(file('f.npy'), npy("{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3), }", ints, 2));
    expect(await printed('apply', 'relu', 'f.npy', '--to', 'json')).toBe('[[1,3,5],[0,0,0]]\n');
    const big = Buffer.alloc(8);
    big.writeDoubleBE(-0.5);
    writeFileSync(file('b.npy'), npy("{'descr': '>f8', 'fortran_order': False, 'shape': (1,), }", big));
    expect(await printed('apply', 'tanh', 'b.npy', '--to', 'csv')).toBe('-0.46211715726000974\n');
    writeFileSync(file('c.npy'), npy("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", big));
    expect(await nonlin(['apply', 'tanh', 'c.npy', '-o', 'no.npy'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('elements of type c8 are not supported'),
    });
    writeFileSync(file('s.npy'), header('f8', [5]));
    expect(await nonlin(['apply', 'tanh', 's.npy', '-o', 'no.npy'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('the file ends early'),
    });
  });

  test('a file in pieces is the same as a file at once', () => {
    const [rows, columns] = [350_000, 7];
    const data = Float32Array.from({ length: rows * columns }, (_, i) =>
      Math.fround(((i * 2654435761) % 1000) / 37),
    );
    writeFileSync(file('large.npy'), Buffer.concat([header('f4', [rows, columns]), bytesOf(data)]));
    expect(started(['apply', 'softmax', 'large.npy', '-o', 'probabilities.npy']).code).toBe(0);
    const whole = softmax({ data, shape: [rows, columns] }).data as Float32Array;
    expect(
      readFileSync(file('probabilities.npy')).equals(
        Buffer.concat([header('f4', [rows, columns]), bytesOf(whole)]),
      ),
    ).toBe(true);
    expect(started(['apply', 'logSumExp', 'large.npy', '-o', 'lse.npy']).code).toBe(0);
    expect(readFileSync(file('lse.npy')).length).toBe(header('f4', [rows]).length + 4 * rows);
  });

  /** Functions that change the length of an axis, with their options on the command line and in the library. */
  const changing = [
    ['glu', [], glu, {}],
    ['glu', ['--gate', 'interleaved'], glu, { gate: 'interleaved' }],
    ['crelu', [], crelu, {}],
    ['maxout', ['--param', 'pieces=3'], maxout, { pieces: 3 }],
  ] as const;
  type Call = (x: object, o: object) => { data: Float32Array | Float64Array; shape: readonly number[] };

  test.each(changing)('%s %j: shapes in .npy, along every axis', async (name, flags, f, options) => {
    for (const type of ['f4', 'f8'] as const) {
      write('x.npy', type, [6, 4]);
      const data = type === 'f4' ? Float32Array.from(values) : values;
      for (const axis of name === 'maxout' ? [0] : [0, 1, -1]) {
        const args = ['apply', name, 'x.npy', '-o', 'y.npy', '--axis', String(axis), ...flags];
        expect(await nonlin(args)).toEqual({ out: '', err: '', code: 0 });
        const y = (f as unknown as Call)({ data, shape: [6, 4] }, { ...options, axis });
        expect(readFileSync(file('y.npy'))).toEqual(Buffer.concat([header(type, y.shape), bytesOf(y.data)]));
      }
    }
  });

  test.each(changing)('%s %j: a file in pieces is the same as a file at once', (name, flags, f, options) => {
    const shape = [2, 90_000, 6];
    const data = Float32Array.from({ length: 1_080_000 }, (_, i) =>
      Math.fround(((i * 2654435761) % 1000) / 99 - 5),
    );
    writeFileSync(file('large.npy'), Buffer.concat([header('f4', shape), bytesOf(data)]));
    expect(started(['apply', name, 'large.npy', '-o', 'changed.npy', ...flags]).err).toBe('');
    const whole = (f as unknown as Call)({ data, shape }, options);
    expect(
      readFileSync(file('changed.npy')).equals(
        Buffer.concat([header('f4', whole.shape), bytesOf(whole.data)]),
      ),
    ).toBe(true);
  });

  test('CSV and JSON of other lengths; columns that are new are named after the function', async () => {
    writeFileSync(file('pairs.csv'), 'a,b\n2,0\n4,0\n');
    expect(await printed('apply', 'glu', 'pairs.csv')).toBe('glu\n1\n2\n');
    expect(await printed('apply', 'glu', 'pairs.csv', '--axis', '0')).toBe('a,b\n1.964027580075817,0\n');
    expect(await printed('apply', 'crelu', 'pairs.csv')).toBe(
      'crelu_0,crelu_1,crelu_2,crelu_3\n2,0,0,0\n4,0,0,0\n',
    );
    expect(await printed('apply', 'maxout', 'pairs.csv', '--to', 'json')).toBe(
      '[{"maxout":2},\n{"maxout":4}]\n',
    );
    expect(await printed('apply', 'logSumExp', 'pairs.csv')).toBe(
      'logSumExp\n2.1269280110429727\n4.0181499279178094\n',
    );
    expect(started(['apply', 'glu', '-', '--format', 'json'], '[[[2,0]],[[4,0]]]').out).toBe(
      '[[[1]],[[2]]]\n',
    );
    expect(started(['apply', 'glu', '-', '--format', 'csv'], '1,2,3')).toMatchObject({
      err: 'nonlin: x: glu halves axis 1, whose length 3 is odd\n',
      code: 2,
    });
  });

  test('CSV keeps its header; JSON its strings', async () => {
    writeFileSync(file('x.csv'), 'a,b\n0,0\n-inf,1\n');
    expect(await printed('apply', 'softmax', 'x.csv')).toBe('a,b\n0.5,0.5\n0,1\n');
    expect(started(['apply', 'logSoftmax', '-', '--format', 'json'], '[[0,"-Infinity"]]').out).toBe(
      '[[0,"-Infinity"]]\n',
    );
  });

  test('a failure leaves what was there, and nothing else', async () => {
    writeFileSync(file('bad.csv'), `${'1,2\n'.repeat(5000)}3,x\n`);
    writeFileSync(file('kept.csv'), 'before');
    const before = readdirSync(folder);
    expect(await nonlin(['apply', 'softmax', 'bad.csv', '-o', 'kept.csv'])).toMatchObject({
      code: 3,
      err: 'nonlin: bad.csv: line 5001, column 2: expected a number, not "x"\n',
    });
    expect(readFileSync(file('kept.csv'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('from logits to a decision', () => {
  const digits = join(import.meta.dirname, '../../../examples/digits');
  const [logits, labels] = ['digits-logits.npy', 'digits-labels.npy'].map(name => join(digits, name)) as [
    string,
    string,
  ];
  writeFileSync(file('rows.csv'), 'cat,dog,fox\n0.5,2,1\n3,-1,3\n');
  writeFileSync(file('names.txt'), '猫\n狗\n狐狸\n');

  test('top: a table, CSV and JSON', async () => {
    const { out } = await nonlin(['top', 'rows.csv', '-k', '2', '--labels', 'names.txt']);
    expect(out.split('\n').map(line => line.trim().split(/\s+/))).toEqual([
      ['row', 'rank', 'class', 'label', 'logit', 'probability'],
      ['0', '1', '1', '狗', '2.0000', '0.6285'],
      ['0', '2', '2', '狐狸', '1.0000', '0.2312'],
      ['1', '1', '0', '猫', '3.0000', '0.4955'],
      ['1', '2', '2', '狐狸', '3.0000', '0.4955'],
      [''],
    ]);
    const zh = await printed('--lang', 'zh', 'top', 'rows.csv', '--labels', 'names.txt');
    expect(zh.split('\n')[0]!.trim().split(/\s+/)).toEqual(['行', '名次', '类', '类名', 'logit', '概率']);
    expect((await printed('top', 'rows.csv', '-k', '1', '--to', 'csv')).split('\n').slice(0, 2)).toEqual([
      'row,rank,class,logit,probability',
      expect.stringMatching(/^0,1,1,2,0\.6285\d+$/),
    ]);
    const json = JSON.parse(await printed('top', logits, '-k', '1', '--to', 'json')) as { class: number }[];
    const truth = readFileSync(labels).subarray(-897);
    const right = json.filter((found, r) => found.class === truth[r]).length;
    expect(right / 897).toBeCloseTo(0.9398, 4);
    // More classes than there are: all of them.
    expect((await printed('top', 'rows.csv', '-k', '9', '--to', 'csv')).trim().split('\n')).toHaveLength(7);
  });

  test('sample: the same tokens for the same seed, by name if wanted', async () => {
    const args = ['sample', 'rows.csv', '--temperature', '0.7', '--top-p', '0.9', '--seed', '1', '-n', '20'];
    const { out } = await nonlin(args);
    expect(await printed(...args)).toBe(out);
    const rows = out
      .trim()
      .split('\n')
      .map(line => line.split(' '));
    expect(rows.map(row => row.length)).toEqual([20, 20]);
    expect(new Set(rows[1])).toEqual(new Set(['0', '2']));
    const named = await nonlin([
      'sample',
      'rows.csv',
      '--temperature',
      '0',
      '--labels',
      'names.txt',
      '--to',
      'json',
    ]);
    expect(JSON.parse(named.out)).toEqual([['狗'], ['猫']]);
  });

  test('calibrate: the temperature, the scores, the diagram', async () => {
    const { out, code } = await nonlin(['calibrate', logits, labels, '--plot', 'reliability.svg', '--ascii']);
    expect(code).toBe(0);
    // SciPy's minimize_scalar finds 1.3530840 for all of them.
    expect(out).toContain('temperature 1.3531');
    expect(out).toContain('accuracy 0.9398');
    expect(out).toMatch(/as they are +0\.2443/);
    expect(out).toContain('how often right');
    expect(readFileSync(file('reliability.svg'), 'utf8')).toContain('<svg');
    const zh = await nonlin(['--lang', 'zh', 'calibrate', logits, labels]);
    expect(zh.out).toContain('校准误差');
    expect(zh.out).toContain('温度 1.3531，准确率 0.9398（迭代次数：9）');
    await nonlin(['--lang', 'zh', 'calibrate', logits, labels, '--plot', 'zh.svg']);
    const words = /<desc id="desc">(.*)<\/desc>/.exec(readFileSync(file('zh.svg'), 'utf8'))![1]!;
    expect(words).toMatch(/^(\d+ 个预测，平均把握 [\d.]+，准确率 [\d.]+。 ?)+$/);
    const json = JSON.parse(await printed('calibrate', logits, labels, '--json')) as Record<string, unknown>;
    expect(json).toMatchObject({ outcome: 'minimum' });
  });

  test.each([
    [['top', 'rows.csv', '--labels', logits], '--labels: expected 3 lines'],
    [['top', 'missing.npy'], 'there is no such file'],
    [['top', 'rows.csv', '-k', '-1'], 'expected a whole number from 1 on, not -1'],
    [['sample', 'rows.csv', '--top-p', '2'], 'topP: expected a number from 0 to 1'],
    [['sample', 'rows.csv', '--seed', '-1'], 'seed: expected a whole number from 0'],
    [['sample', 'rows.csv', '-n', '0'], 'expected a whole number from 1 on, not 0'],
    [['calibrate', 'rows.csv', labels], 'expected 2 labels, one for each row of logits, not 897'],
  ])('%j is refused', async (args, message) => {
    const { err, code } = await nonlin(args);
    expect(err).toContain(message);
    expect([2, 3]).toContain(code);
  });
});
