// nonlin plot: curves of functions in the terminal or as an SVG file.
import type { Command } from 'commander';
import { scene, toSvg, toTerminal } from 'nonlin/plot';
import { functionsNamed, interval, kinds } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { writeWhole } from '../formats/files.ts';
import { hasColor, isAsciiOnly, print, terminalWidth } from '../terminal.ts';

interface Options {
  readonly x: readonly [number, number];
  readonly derivative?: true;
  readonly ascii?: true;
  readonly svg?: string;
}

export function addPlot(program: Command): void {
  program
    .command('plot')
    .summary('curves, in the terminal or as SVG')
    .description('Curves of functions of one number.')
    .argument('<fn...>', 'functions')
    .option('--x <low..high>', 'what to show', interval, [-10, 10] as const)
    .option('-d, --derivative', 'the derivatives instead')
    .option('--ascii', 'without braille and other signs beyond ASCII')
    .option('--svg <file>', 'write an SVG image; - for standard output')
    .addHelpText(
      'before',
      'Examples:\n  nonlin plot sigmoid tanh --x -4..4\n  nonlin plot relu --derivative\n  nonlin plot tanh --svg tanh.svg\n',
    )
    .action(async (names: readonly string[], options: Options) => {
      const picture = scene({
        curves: functionsNamed(names).map(entry => curveOf(entry, options.derivative ?? false)),
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

function curveOf(
  { run, definition }: ReturnType<typeof functionsNamed>[number],
  isDerivative: boolean,
): { label: string; f: (x: number) => number } {
  if (run.kind !== 'scalar')
    throw new UsageError(
      `${definition.name} is ${kinds[definition.kind]}: it has no curve (try nonlin table ${definition.name})`,
    );
  return isDerivative
    ? { label: `${definition.name}\u2032`, f: x => run.derivative(x) }
    : { label: definition.name, f: x => run(x) };
}
