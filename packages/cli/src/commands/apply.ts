// nonlin apply: a function of a file. Files larger than the memory go through in pieces.
import { type Command, Option } from 'commander';
import { applyToFile, type FileOptions } from '../apply/file.ts';
import { oneNumber, parameter, wholeNumber, withGate } from '../arguments.ts';
import { formatNames } from '../formats/table.ts';
import { note } from '../terminal.ts';

export function addApply(program: Command): void {
  withGate(program.command('apply'))
    .summary('a function of a file')
    .description(
      'A function of all numbers of a file; a function of a row, or of the halves of one, runs along its last axis. Files may be larger than the memory, and compressed with gzip or Zstandard. The output is whole or not there at all.',
    )
    .argument('<fn>', 'function, or a formula of x')
    .argument('<input>', 'file; - for standard input')
    .option('-o, --output <file>', 'where to; the format follows the ending', '-')
    .addOption(
      new Option('--format <format>', 'format of the input, if its ending does not say').choices(formatNames),
    )
    .addOption(
      new Option('--to <format>', 'format of the output, if its ending does not say').choices(formatNames),
    )
    .option('--axis <n>', 'axis that rows run along, or that is halved or doubled', oneNumber)
    .option('--temperature <t>', 'divides the input', oneNumber)
    .addOption(
      new Option('--all-masked <what>', 'for a row of which nothing takes part').choices(['nan', 'zero']),
    )
    .option('-d, --derivative', 'the derivative instead of the value')
    .option('--param <name=value>', 'a parameter; may be given more than once', parameter)
    .option('--columns <list>', 'columns of numbers: names, patterns (logit_*), places or ranges (2..11)')
    .option('--tensor <name>', 'which array of a file that has several')
    .option('--header', 'the first line names the columns')
    .option('--no-header', 'the first line is data')
    .option('--index', 'the first column is an index')
    .option('--no-index', 'the first column is data')
    .option('--delimiter <c>', 'what separates cells: a character, or tab')
    .option('--decimal <c>', 'what separates decimals, such as a comma')
    .addOption(new Option('--missing <what>', 'what an empty cell or a null is').choices(['nan']))
    .option('--threads <n>', 'how many threads (default: as many as there are processors)', wholeNumber)
    .option('-q, --quiet', 'no progress and no notes')
    .addHelpText(
      'before',
      'Examples:\n  nonlin apply softmax logits.npy -o probabilities.npy\n  nonlin apply softmax predictions.csv --columns "logit_*" -o probabilities.parquet\n  nonlin apply logSoftmax scores.csv --temperature 2\n  nonlin apply glu features.npy -o gated.npy --axis 1\n  cat scores.csv | nonlin apply softmax - --format csv\n  nonlin apply "x * sigmoid(1.7 * x)" in.npy -o out.npy\n',
    )
    .action((name: string, path: string, { quiet, ...options }: FileOptions & { readonly quiet?: true }) =>
      applyToFile(name, path, options, quiet ? () => {} : note),
    );
}
