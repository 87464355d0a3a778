// nonlin eval: a function of the numbers on the command line or on standard input.
import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { functionNamed, type Gate, kinds, parameter, withGate } from '../arguments.ts';
import { calling, DataError, UsageError } from '../errors.ts';
import { exact, jsonNumber, type Precision, parseNumber } from '../numbers.ts';
import { columns, print } from '../terminal.ts';

interface Options {
  readonly derivative?: true;
  readonly gate?: Gate;
  readonly param?: Readonly<Record<string, number>>;
  readonly dtype: 'f32' | 'f64';
  readonly json?: true;
  readonly plain?: true;
}

export function addEval(program: Command): void {
  withGate(program.command('eval'))
    .summary('a function of numbers')
    .description(
      'A function of numbers. A function of a row, or of the halves of one, takes them all as one row; - reads them from standard input.',
    )
    .argument('<fn>', 'function, or a formula of x')
    .argument('<values...>', 'numbers, also inf, -inf and nan; - for standard input')
    .option('-d, --derivative', 'the derivative instead of the value')
    .option('--param <name=value>', 'a parameter; may be given more than once', parameter)
    .addOption(new Option('--dtype <type>', 'type to compute in').choices(['f32', 'f64']).default('f64'))
    .option('--json', 'as JSON; NaN, infinities and -0 are strings')
    .option('--plain', 'results alone, one a line')
    .addHelpText(
      'before',
      'Examples:\n  nonlin eval sigmoid -2 0 2\n  nonlin eval softmax 2 1 0.1\n  nonlin eval "x * sigmoid(beta * x)" --param beta=1.7 -2 0 2\n  seq -5 5 | nonlin eval tanh - --plain\n',
    )
    .action((name: string, texts: readonly string[], options: Options) => {
      const chosen = functionNamed(name, options.param);
      const { run, label, params } = chosen;
      const isFloat32 = options.dtype === 'f32';
      const values = readValues(texts);
      const x = isFloat32 ? Float32Array.from(values) : Float64Array.from(values);
      const y = calling(() => {
        if (!options.derivative) return run(x, { ...params, ...(options.gate && { gate: options.gate }) });
        if (run.kind !== 'scalar')
          throw new UsageError({
            en: `${label} is ${kinds[run.kind].en}: it has no derivative at a point`,
            zh: `${label} 是${kinds[run.kind].zh}，在一点处没有导数`,
          });
        return run.derivative(x, params);
      });
      const results = typeof y === 'number' ? [y] : [...(y as Float64Array)];
      write(label, [...x], results, options, isFloat32 ? 'float32' : 'float64');
    });
}

function readValues(texts: readonly string[]): readonly number[] {
  const isInput = texts.includes('-');
  if (isInput && texts.length > 1)
    throw new UsageError('- stands for all values; give numbers or -, not both');
  const words = isInput
    ? readFileSync(0, 'utf8')
        .split(/[\s,]+/)
        .filter(Boolean)
    : texts.flatMap(text => text.split(','));
  return words.map(word => {
    const value = parseNumber(word);
    if (value === undefined) throw new (isInput ? DataError : UsageError)(`expected a number, not ${word}`);
    return value;
  });
}

function write(
  name: string,
  x: readonly number[],
  y: readonly number[],
  options: Options,
  precision: Precision,
): void {
  if (options.json) {
    const numbers = (list: readonly number[]): readonly (number | string)[] =>
      list.map(v => jsonNumber(v, precision));
    print(
      JSON.stringify({
        function: name,
        derivative: options.derivative ?? false,
        dtype: precision,
        x: numbers(x),
        y: numbers(y),
      }),
    );
  } else if (options.plain || y.length !== x.length || y.length === 1) {
    print(...y.map(v => exact(v, precision)));
  } else {
    print(
      ...columns(
        y.map((v, i) => [exact(x[i]!, precision), exact(v, precision)]),
        ['right', 'left'],
      ),
    );
  }
}
