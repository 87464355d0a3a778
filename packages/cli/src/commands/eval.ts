// nonlin eval: a function of the numbers on the command line or on standard input.
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkFlags } from '../apply/function.ts';
import { functionNamed, type Gate, type Given, kinds, oneNumber, parameter, withGate } from '../arguments.ts';
import { calling, DataError, UsageError } from '../errors.ts';
import { withExamples } from '../help.ts';
import { said } from '../messages.ts';
import { exact, jsonNumber, type Precision, parseNumber } from '../numbers.ts';
import { columns, print } from '../terminal.ts';

interface Options {
  readonly derivative?: true;
  readonly gate?: Gate;
  readonly axis?: number;
  readonly temperature?: number;
  readonly allMasked?: 'nan' | 'zero';
  readonly mask?: readonly boolean[];
  readonly param?: Given;
  readonly dtype: 'f32' | 'f64';
  readonly json?: true;
  readonly plain?: true;
}

type Numbers = Float32Array | Float64Array;
interface Tensor {
  readonly data: Numbers;
  readonly shape: readonly number[];
}

export function addEval(program: Command): void {
  const command = withGate(program.command('eval'))
    .description(
      said({
        en: 'A function of numbers. A function of a row, or of the halves of one, takes them all as one row, or a row for each stretch between semicolons; - reads them from standard input.',
        zh: '对若干个数求值。向量函数和门控函数把它们当作一个向量；用分号隔开则为多行；- 表示从标准输入读取。',
      }),
    )
    .argument('<fn>', said({ en: 'function, or a formula of x', zh: '函数，或 x 的公式' }))
    .argument(
      '<values...>',
      said({
        en: 'numbers, also inf, -inf and nan; - for standard input',
        zh: '数，可含 inf、-inf、nan；- 表示标准输入',
      }),
    )
    .option('-d, --derivative', said({ en: 'the derivative instead of the value', zh: '求导数而不是值' }))
    .option(
      '--axis <n>',
      said({ en: 'axis that rows run along: 0 is down the columns', zh: '行所沿的轴：0 为按列' }),
      oneNumber,
    )
    .option('--temperature <t>', said({ en: 'divides the input', zh: '温度：先除以它' }), oneNumber)
    .option(
      '--mask <bits>',
      said({
        en: 'which numbers take part: 1 or 0 for each, as 1,1,0',
        zh: '哪些数参与：每个数一个 1 或 0，如 1,1,0',
      }),
      bits,
    )
    .addOption(
      new Option(
        '--all-masked <what>',
        said({ en: 'for a row of which nothing takes part', zh: '整行都被遮蔽时的结果' }),
      ).choices(['nan', 'zero']),
    )
    .option(
      '--param <name=value>',
      said({
        en: 'a parameter, as --alpha 0.2 is too; may be given more than once',
        zh: '参数，也可写作 --alpha 0.2；可多次给出',
      }),
      parameter,
    )
    .addOption(
      new Option('--dtype <type>', said({ en: 'type to compute in', zh: '计算所用的类型' }))
        .choices(['f32', 'f64'])
        .default('f64'),
    )
    .option(
      '--json',
      said({
        en: 'as JSON; NaN, infinities and -0 are strings',
        zh: '以 JSON 输出；NaN、无穷和 -0 写成字符串',
      }),
    )
    .option('--plain', said({ en: 'results alone, one a line', zh: '只输出结果，每行一个' }))
    .action(run);
  withExamples(
    command,
    'nonlin eval sigmoid -2 0 2',
    'nonlin eval softmax 2 1 0.1 --temperature 2',
    'nonlin eval leakyRelu -1 1 --negative-slope 0.2',
    'nonlin eval "x * sigmoid(beta * x)" --beta 1.7 -2 0 2',
    'seq -5 5 | nonlin eval tanh - --plain',
  );
}

function run(name: string, texts: readonly string[], options: Options): void {
  const { run: f, label, params } = functionNamed(name, options.param);
  const { derivative, gate, axis, temperature, allMasked, mask } = options;
  if (derivative && f.kind !== 'scalar')
    throw new UsageError({
      en: `${label} is ${kinds[f.kind].en}: it has no derivative at a point`,
      zh: `${label} 是${kinds[f.kind].zh}，在一点处没有导数`,
    });
  checkFlags(label, f.kind, { derivative, gate, axis, temperature, allMasked, mask });
  const x = readValues(texts, options.dtype === 'f32' ? Float32Array : Float64Array);
  const given = {
    gate,
    axis,
    temperature,
    allMasked,
    ...(mask && { mask: { data: Uint8Array.from(mask, Number), shape: x.shape } }),
  };
  const call = { ...params, ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) };
  const apply = (derivative && f.kind === 'scalar' ? f.derivative : f) as (
    x: Tensor,
    o: object,
  ) => Tensor | number;
  const y = calling(() => apply(x, call));
  write(label, x, typeof y === 'number' ? { data: Float64Array.of(y), shape: [] } : y, options);
}

function bits(text: string): readonly boolean[] {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.every(word => /^(0|1|true|false)$/i.test(word)))
    return words.map(word => /^(1|true)$/i.test(word));
  throw new InvalidArgumentError(
    said({
      en: `expected zeros and ones, such as 1,1,0, not ${text}`,
      zh: `应为若干 0 和 1，如 1,1,0，而不是 ${text}`,
    }),
  );
}

/** The numbers; semicolons separate rows. */
function readValues(texts: readonly string[], type: new (data: readonly number[]) => Numbers): Tensor {
  const isInput = texts.includes('-');
  if (isInput && texts.length > 1)
    throw new UsageError({
      en: '- stands for all values; give numbers or -, not both',
      zh: '- 代表全部数值；请只给出数或 -',
    });
  const text = isInput ? readFileSync(0, 'utf8') : texts.join(' ');
  const rows = text
    .split(';')
    .map(row =>
      row
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(word => numberOf(word, isInput)),
    )
    .filter((row, i) => row.length > 0 || i === 0);
  const width = rows[0]!.length;
  if (rows.some(row => row.length !== width))
    throw new UsageError({ en: 'rows must be equally long', zh: '各行必须等长' });
  return { data: new type(rows.flat()), shape: rows.length === 1 ? [width] : [rows.length, width] };
}

function numberOf(word: string, isInput: boolean): number {
  const value = parseNumber(word);
  if (value !== undefined) return value;
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  throw new (isInput ? DataError : UsageError)({
    en: `expected a number, not ${shown}`,
    zh: `应为数字，而不是 ${shown}`,
  });
}

/** Rows of the last axis. */
function rowsOf<T>({ data, shape }: Tensor, text: (v: number) => T): readonly (readonly T[])[] {
  const width = shape.length < 2 ? data.length : shape.at(-1)!;
  const cells = Array.from(data, text);
  return Array.from({ length: width === 0 ? 0 : cells.length / width }, (_, r) =>
    cells.slice(r * width, (r + 1) * width),
  );
}

function write(name: string, x: Tensor, y: Tensor, options: Options): void {
  const precision: Precision = options.dtype === 'f32' ? 'float32' : 'float64';
  if (options.json) {
    const numbers = (t: Tensor): unknown => {
      const rows = rowsOf(t, v => jsonNumber(v, precision));
      return t.shape.length < 2 ? (rows[0] ?? []) : rows;
    };
    print(
      JSON.stringify({
        function: name,
        derivative: options.derivative ?? false,
        dtype: precision,
        x: numbers(x),
        y: numbers(y),
      }),
    );
  } else if (y.shape.length > 1) {
    print(...rowsOf(y, v => exact(v, precision)).map(row => row.join(' ')));
  } else if (options.plain || y.data.length !== x.data.length || y.data.length === 1) {
    print(...Array.from(y.data, v => exact(v, precision)));
  } else {
    print(
      ...columns(
        Array.from(y.data, (v, i) => [exact(x.data[i]!, precision), exact(v, precision)]),
        ['right', 'left'],
      ),
    );
  }
}
