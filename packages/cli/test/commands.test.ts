// What single commands take and print: rows, masks, lists, completions, calibration; each flag by its effect.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, choices } from 'nonlin/catalog';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../src/commands.ts';

const main = join(import.meta.dirname, '../bin/nonlin.js');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

function nonlin(args: readonly string[], { input = '', COLUMNS = '100' } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', COLUMNS },
  });
  return { out: stdout, err: stderr, code: status };
}

describe('eval', () => {
  test('rows between semicolons, along either axis', () => {
    expect(nonlin(['eval', 'softmax', '1', '1;', '3', '3']).out).toBe('0.5 0.5\n0.5 0.5\n');
    expect(nonlin(['eval', 'softmax', '1,2;1,2', '--axis', '0']).out).toBe('0.5 0.5\n0.5 0.5\n');
    // One number for each row.
    expect(nonlin(['eval', 'logSumExp', '0 0;-inf 3']).out).toBe('0.6931471805599453\n3\n');
    const json = JSON.parse(nonlin(['eval', 'relu', '1 -1;2 -2;', '--json', '--dtype', 'f32']).out);
    expect(json).toEqual({
      function: 'relu',
      derivative: false,
      dtype: 'float32',
      x: [
        [1, -1],
        [2, -2],
      ],
      y: [
        [1, 0],
        [2, 0],
      ],
    });
    expect(JSON.parse(nonlin(['eval', 'tanh', '0', '-d', '--json']).out)).toMatchObject({
      derivative: true,
      dtype: 'float64',
      y: [1],
    });
  });

  test('numbers beside their results, the points of numbers below each other', () => {
    expect(nonlin(['eval', 'relu', '1', '-20', '3']).out).toBe('  1  1\n-20  0\n  3  3\n');
    expect(nonlin(['eval', 'sigmoid', '0', '1', '--dtype', 'f32']).out).toBe('0  0.5\n1  0.7310586\n');
  });

  test('a mask of zeros and ones, or of words; and rows of which nothing takes part', () => {
    for (const mask of ['1,1,0', 'true TRUE false', '1;1;0'])
      expect(nonlin(['eval', 'softmax', '2', '2', '9', '--mask', mask, '--plain']).out, mask).toBe(
        '0.5\n0.5\n0\n',
      );
    const none = ['eval', 'softmax', '1', '2', '--mask', '0,0', '--plain'];
    expect(nonlin(none).out).toBe('NaN\nNaN\n');
    expect(nonlin([...none, '--all-masked', 'zero']).out).toBe('0\n0\n');
    expect(nonlin(['eval', 'softmax', '1', '2', '--mask', '1,2']).err).toContain(
      'expected zeros and ones, such as 1,1,0, not 1,2',
    );
  });

  test('a temperature divides: log 2 at half of it is 0.8 and 0.2', () => {
    const [large, small] = nonlin([
      'eval',
      'softmax',
      String(Math.log(2)),
      '0',
      '--temperature',
      '.5',
      '--plain',
    ])
      .out.trim()
      .split('\n')
      .map(Number);
    expect(large).toBeCloseTo(0.8, 14);
    expect(small).toBeCloseTo(0.2, 14);
  });

  test.each<[string[], string, number, string?]>([
    [['softmax', '1 2;3'], 'rows must be equally long', 2],
    [['relu', '-', '1'], '- stands for all values; give numbers or -, not both', 2],
    [['relu', '-'], 'expected a number, not two', 3, '1 two'],
    [['relu', '-'], `expected a number, not ${'a'.repeat(40)}…`, 3, 'a'.repeat(41)],
    [['relu', '-'], `expected a number, not ${'a'.repeat(40)}\n`, 3, 'a'.repeat(40)],
    [
      ['relu', '1', '--mask', '1'],
      'relu is a function of one number, which has no --mask; allowed: --derivative',
      2,
    ],
    [['glu', '1', '2', '--all-masked', 'nan'], 'which has no --all-masked; allowed: --axis, --gate', 2],
    [['crelu', '1', '--gate', 'first'], 'which has no --gate; allowed: --axis', 2],
    [['softmax', '1', '--all-masked', 'one'], 'Allowed choices are nan, zero', 2],
    [['glu', '1', '2', '--gate', 'middle'], 'Allowed choices are first, last, interleaved', 2],
  ])('%j is refused', (args, message, code, input = '') => {
    const ended = nonlin(['eval', ...args], { input });
    expect(ended.err).toContain(message);
    expect([ended.out, ended.code]).toEqual(['', code]);
  });
});

describe('list', () => {
  const named = (...args: string[]): readonly string[] =>
    (JSON.parse(nonlin(['list', '--json', ...args]).out) as { name: string }[]).map(f => f.name);
  const namesOf = (found: readonly { definition: { name: string } }[]) => found.map(e => e.definition.name);

  test('those of a kind, those of a framework, and those that have some words', () => {
    for (const kind of ['scalar', 'row', 'gated', 'mirrored'] as const)
      expect(named('--kind', kind), kind).toEqual(namesOf(all({ kind })));
    expect(named('--framework', 'onnx')).toEqual(namesOf(all({ framework: 'onnx' })));
    // By a name, an alias, a title and a summary, in either language; all words must fit.
    expect(named('SILU')).toContain('silu');
    expect(named('Sigmoid', 'linear', 'unit', 'swish')).toContain('silu');
    expect(named('线性单元')).toContain('silu');
    expect(named('gelu', 'gauss').every(name => /gelu/i.test(name))).toBe(true);
  });

  test('an entry as JSON has all that is known of it', () => {
    const [first] = JSON.parse(nonlin(['list', 'swish', '--json']).out) as Record<string, unknown>[];
    const { definition: f } = all().find(e => e.definition.name === first!['name'])!;
    expect(first).toEqual({
      name: f.name,
      aliases: f.aliases ?? [],
      kind: f.kind,
      title: f.title,
      summary: f.summary,
    });
    const ofOnnx = JSON.parse(nonlin(['list', '--json', '--framework', 'onnx']).out) as { preset: object }[];
    expect(ofOnnx.every(({ preset }) => typeof preset === 'object')).toBe(true);
  });

  test('in groups by kind, with a framework’s own names beside ours', () => {
    const { out } = nonlin(['list']);
    const heads = ['for each element', 'for a row', 'for a gate and a value', 'f(x) beside f(−x)'];
    const places = heads.map(head => out.indexOf(head));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(out.indexOf('\n  silu')).toBeGreaterThan(places[0]!);
    expect(out.indexOf('\n  softmax ')).toBeGreaterThan(places[1]!);
    expect(out.indexOf('\n  swiglu ')).toBeGreaterThan(places[2]!);
    expect(out.indexOf('\n  crelu ')).toBeGreaterThan(places[3]!);
    expect(nonlin(['list', '--framework', 'pytorch', '--kind', 'row']).out).toMatch(
      /^for a row\n[\s\S]* {2}logSoftmax \(log_softmax\)/,
    );
  });

  test('nothing that fits is an error', () => {
    expect(nonlin(['list', 'nothing-like-it'])).toEqual({
      out: '',
      err: 'nonlin: no function is like that\n',
      code: 2,
    });
  });
});

describe('completion', () => {
  const completed = (...words: string[]): readonly string[] => {
    const script = nonlin(['completion', 'bash']).out;
    const { stdout } = spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(nonlin "$@"); COMP_CWORD=$#; _nonlin; echo "\${COMPREPLY[@]}"`,
        '-',
        ...words,
      ],
      { encoding: 'utf8' },
    );
    return stdout.trim().split(' ');
  };

  test('bash completes commands, options of each, and functions', () => {
    expect(completed('')).toEqual(Object.keys(commands));
    expect(completed('ca')).toEqual(['calibrate']);
    expect(completed('eval', '--t')).toEqual(['--temperature']);
    expect(completed('apply', '--thr')).toEqual(['--threads']);
    // Of all commands.
    expect(completed('completion', '--')).toEqual(['--version', '--color', '--no-color', '--lang']);
    expect(completed('show', 'logs')).toEqual(
      ['logsigmoid', 'logSoftmax', 'logSumExp'].filter(n => n.startsWith('logs')),
    );
    // A third word is a file or a number.
    expect(completed('eval', 'relu', 'soft')).toEqual(['']);
  });

  test('zsh and fish have the same words', () => {
    const zsh = nonlin(['completion', 'zsh']).out;
    expect(zsh).toMatch(
      /^autoload -Uz compinit && compinit\n_nonlin\(\) \{\n[\s\S]*\n\}\ncompdef _nonlin nonlin\n$/,
    );
    expect(zsh).toContain(`compadd ${Object.keys(commands).join(' ')};`);
    expect(zsh).toContain(' top) compadd -- --version --color --no-color --lang ');
    const functions = all().map(e => e.definition.name);
    expect(zsh).toContain(`compadd ${functions.join(' ')}\n`);
    const fish = nonlin(['completion', 'fish']).out.trimEnd().split('\n');
    expect(fish[0]).toBe(
      `complete -c nonlin -n __fish_use_subcommand -f -a '${Object.keys(commands).join(' ')}'`,
    );
    expect(fish).toContain("complete -c nonlin -n '__fish_seen_subcommand_from apply' -l threads");
    expect(fish).toContain(
      `complete -c nonlin -n '__fish_seen_subcommand_from show; and test (count (commandline -opc)) = 2' -a '${functions.join(' ')}'`,
    );
    expect(fish.every(line => line.startsWith('complete -c nonlin -n '))).toBe(true);
  });

  test('another shell is refused', () => {
    expect(nonlin(['completion', 'tcsh']).err).toContain('Allowed choices are bash, zsh, fish');
  });
});

describe('calibrate', () => {
  const labelled = (
    name: string,
    logits: readonly (readonly number[])[],
    labels: readonly number[],
  ): string[] => {
    writeFileSync(file(`${name}.json`), JSON.stringify(logits));
    writeFileSync(file(`${name}-labels.json`), JSON.stringify(labels));
    return ['calibrate', `${name}.json`, `${name}-labels.json`];
  };
  const right = labelled(
    'right',
    [
      [2, 0],
      [0, 1],
      [3, 1],
    ],
    [0, 1, 0],
  );
  const wrong = labelled(
    'wrong',
    [
      [2, 0],
      [0, 2],
    ],
    [1, 0],
  );

  test('labels that are all right, or no better than chance, have no best temperature', () => {
    const found = nonlin(right).out;
    expect(found).toContain('temperature 0.0000, accuracy 1.0000');
    expect(found).toContain('every label has the largest logit of its row');
    expect(nonlin([...right, '--lang', 'zh']).out).toContain(
      '每行最大的 logit 都正好是标签：温度越小越好，极限是 0',
    );
    const chance = nonlin(wrong).out;
    expect(chance).toContain('temperature Infinity, accuracy 0.0000');
    expect(chance).toContain('the logits are no better than chance: larger temperatures are always better');
    expect(nonlin([...wrong, '--lang', 'zh']).out).toContain('这些 logits 不比随机猜测更好：温度越大越好');
  });

  test('scores before and after, each in its column', () => {
    // Log-odds of ln 3 that are right three times of four cost least as they are: the entropy of 1/4.
    const l = Math.log(3);
    const args = labelled(
      'best',
      [
        [l, 0],
        [l, 0],
        [l, 0],
        [l, 0],
      ],
      [0, 0, 0, 1],
    );
    const lines = nonlin(args).out.split('\n');
    expect(lines[0]).toMatch(/^temperature 1\.0000, accuracy 0\.7500 \(iterations: \d+\)$/);
    const at = lines.findIndex(line => line.includes('cross-entropy'));
    expect(lines[at]!.trim().split(/ {2,}/)).toEqual(['cross-entropy', 'calibration error', 'Brier score']);
    // −¾ ln ¾ − ¼ ln ¼, no difference to the accuracy, and ¾ · 2 (¼)² + ¼ · 2 (¾)².
    for (const [i, name] of ['as they are', 'with the temperature'].entries())
      expect(lines[at + 1 + i]!.trim().split(/ {2,}/)).toEqual([
        ...[name, '0.5623'],
        ...[expect.stringMatching(/^(0\.0000|\d\.\d\de-1[5-9])$/), '0.3750'],
      ]);
    const json = JSON.parse(nonlin([...args, '--json']).out);
    expect(json).toMatchObject({ outcome: 'minimum', accuracy: 0.75 });
    expect(json.bins.map((b: { count: number }) => b.count)).toContain(4);
    expect(JSON.parse(nonlin([...right, '--json']).out)).toMatchObject({
      outcome: 'allRight',
      temperature: 0,
    });
    expect(JSON.parse(nonlin([...wrong, '--json']).out).temperature).toBe('Infinity');
  });
});

describe('choose', () => {
  test('all that a word fits: places, functions, examples', () => {
    const found = (...words: string[]) =>
      (JSON.parse(nonlin(['choose', '--json', ...words]).out) as { id: string }[]).map(c => c.id);
    const place = choices[0]!.place;
    expect(found(place)).toEqual(
      expect.arrayContaining(choices.filter(c => c.place === place).map(c => c.id)),
    );
    const { id, take, task } = choices.at(-1)!;
    expect(found(id.toUpperCase())).toEqual([id]);
    expect(found(take.toUpperCase())).toContain(id);
    expect(found(...task.zh.slice(0, 2))).toContain(id);
  });
});

test('examples of every command are complete, and name options that it has', () => {
  for (const command of ['', ...Object.keys(commands)]) {
    const { out } = nonlin(command === '' ? ['help'] : ['help', command], { COLUMNS: '200' });
    const [title, ...lines] = out.split('\n\n')[0]!.split('\n');
    expect(title).toBe('Examples:');
    expect(lines.length, command).toBeGreaterThan(0);
    for (const line of lines.filter((l, i) => i < lines.length - 1 || l !== '')) {
      expect(line, command).toMatch(
        new RegExp(`^ {2}(cat \\S+ \\| |seq -?\\d+ \\d+ \\| )?nonlin ${command}`),
      );
      const own = command === '' ? nonlin(['help', line.trim().split(' ')[1]!], { COLUMNS: '200' }).out : out;
      for (const option of line.match(/ --[a-z-]+/g) ?? [])
        if (!/--(alpha|beta|negative-slope)/.test(option))
          expect(own.split('\n\n').slice(1).join(), line).toContain(option.trim());
    }
  }
});
