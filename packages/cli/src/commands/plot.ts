// nonlin plot: curves of functions in the terminal or as an SVG file.
import type { Command } from 'commander';
import { type CurveFacts, scene, tickText, toSvg, toTerminal } from 'nonlin/plot';
import { type Chosen, functionsNamed, type Given, interval, kinds, parameter } from '../arguments.ts';
import { calling, UsageError } from '../errors.ts';
import { writeWhole } from '../files/output.ts';
import { withExamples } from '../help.ts';
import { readerLanguage, said } from '../messages.ts';
import { hasColor, isAsciiOnly, print } from '../terminal.ts';
import { terminalWidth } from '../width.ts';

interface Options {
  readonly x: readonly [number, number];
  readonly derivative?: true;
  readonly ascii?: true;
  readonly svg?: string;
  readonly param?: Given;
}

export function addPlot(program: Command): void {
  const command = program
    .command('plot')
    .description(said({ en: 'Curves of functions of one number.', zh: '单变量函数的曲线。' }))
    .argument('<fn...>', said({ en: 'functions, or formulas of x', zh: '函数，或 x 的公式' }))
    .option('--x <low..high>', said({ en: 'what to show', zh: '显示的区间' }), interval, [-10, 10] as const)
    .option('-d, --derivative', said({ en: 'the derivatives instead', zh: '改画导数' }))
    .option(
      '--param <name=value>',
      said({ en: 'a parameter of all; may be given more than once', zh: '所有函数的参数；可多次给出' }),
      parameter,
    )
    .option('--ascii', said({ en: 'without braille and other signs beyond ASCII', zh: '只用 ASCII 字符' }))
    .option(
      '--svg <file>',
      said({ en: 'write an SVG image; - for standard output', zh: '写成 SVG 图像；- 表示标准输出' }),
    )
    .action(async (names: readonly string[], options: Options) => {
      const picture = scene({
        curves: functionsNamed(names, options.param).map(entry =>
          curveOf(entry, options.derivative ?? false),
        ),
        x: options.x,
        ...(readerLanguage() === 'zh' && chinese),
      });
      if (options.svg === undefined) {
        const ascii = options.ascii ?? isAsciiOnly();
        print(toTerminal(picture, { columns: terminalWidth(), ascii, color: hasColor() }));
      } else if (options.svg === '-') {
        process.stdout.write(toSvg(picture));
      } else {
        await writeWhole(options.svg, toSvg(picture));
      }
    });
  withExamples(
    command,
    'nonlin plot sigmoid tanh --x -4..4',
    'nonlin plot relu --derivative',
    'nonlin plot tanh --svg tanh.svg',
    'nonlin plot "x * tanh(exp(x))" gelu',
  );
}

/** What the library says of curves in English. */
const chinese = {
  tooFast: (label: string): string => `${label}：变化太快，无法画出`,
  describe: ({ label, x, ends, note }: CurveFacts): string => {
    const [low, high, left, right] = [...x, ...ends].map(tickText);
    return `${label}：x = ${low} 处为 ${left}，x = ${high} 处为 ${right}。${note === undefined ? '' : `${note}。`}`;
  },
};

function curveOf(chosen: Chosen, isDerivative: boolean): { label: string; f: (x: number) => number } {
  const { run, label, params } = chosen;
  if (run.kind !== 'scalar')
    throw new UsageError({
      en: `${label} is ${kinds[run.kind].en}: it has no curve (try nonlin table)`,
      zh: `${label} 是${kinds[run.kind].zh}，没有曲线（可试 nonlin table）`,
    });
  const f = isDerivative ? run.derivative : run;
  const curve = (x: number): number => f(x, params);
  calling(() => curve(0)); // says what is wrong with a parameter before anything is drawn
  return { label: isDerivative ? `${label}\u2032` : label, f: curve };
}
