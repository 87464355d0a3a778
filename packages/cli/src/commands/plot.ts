// nonlin plot: curves of functions in the terminal or as an SVG file.
import type { Command } from 'commander';
import { scene, toSvg, toTerminal } from 'nonlin/plot';
import { type Chosen, functionsNamed, interval, kinds, type Params, parameter } from '../arguments.ts';
import { calling, UsageError } from '../errors.ts';
import { writeWhole } from '../files/output.ts';
import { hasColor, isAsciiOnly, print, terminalWidth } from '../terminal.ts';

interface Options {
  readonly x: readonly [number, number];
  readonly derivative?: true;
  readonly ascii?: true;
  readonly svg?: string;
  readonly param?: Params;
}

export function addPlot(program: Command): void {
  program
    .command('plot')
    .summary('curves, in the terminal or as SVG')
    .description('Curves of functions of one number.')
    .argument('<fn...>', 'functions, or formulas of x')
    .option('--x <low..high>', 'what to show', interval, [-10, 10] as const)
    .option('-d, --derivative', 'the derivatives instead')
    .option('--param <name=value>', 'a parameter of all; may be given more than once', parameter)
    .option('--ascii', 'without braille and other signs beyond ASCII')
    .option('--svg <file>', 'write an SVG image; - for standard output')
    .addHelpText(
      'before',
      'Examples:\n  nonlin plot sigmoid tanh --x -4..4\n  nonlin plot relu --derivative\n  nonlin plot tanh --svg tanh.svg\n  nonlin plot "x * tanh(exp(x))" gelu\n',
    )
    .action(async (names: readonly string[], options: Options) => {
      const picture = scene({
        curves: functionsNamed(names, options.param).map(entry =>
          curveOf(entry, options.derivative ?? false),
        ),
        x: options.x,
      });
      if (options.svg === undefined) {
        const ascii = options.ascii ?? isAsciiOnly();
        print(toTerminal(picture, { columns: terminalWidth(), ascii, color: hasColor }));
      } else if (options.svg === '-') {
        process.stdout.write(toSvg(picture));
      } else {
        await writeWhole(options.svg, toSvg(picture));
      }
    });
}

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
