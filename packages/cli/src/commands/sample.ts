// nonlin sample: tokens drawn from rows of logits.
import { type Command, Option } from 'commander';
import { type SamplerOptions, sampler } from 'nonlin/logits';
import { oneNumber } from '../arguments.ts';
import { calling } from '../errors.ts';
import { type FileOptions, readLogits, readNames, withFile } from '../logits/reading.ts';
import { print } from '../terminal.ts';

interface Options extends FileOptions, Omit<SamplerOptions, 'axis' | 'dtype'> {
  /** How many tokens. */
  readonly n: number;
  readonly labels?: string;
  readonly to: 'text' | 'json';
}

/** What of the command line the sampler takes. */
const NAMES = ['temperature', 'topK', 'topP', 'minP', 'typicalP', 'seed'] as const;

export function addSample(program: Command): void {
  withFile(program.command('sample'))
    .summary('tokens drawn from logits')
    .description(
      'Draws tokens from each row of a file of logits. Options apply in the order of Hugging Face: temperature, top k, top p, min p, typical p. The same seed gives the same tokens everywhere.',
    )
    .argument('<logits>', 'file; - for standard input')
    .option('-n <n>', 'how many from each row', oneNumber, 1)
    .option('--temperature <t>', 'divides the logits; 0 takes the best', oneNumber)
    .option('--top-k <k>', 'keeps the k most probable', oneNumber)
    .option('--top-p <p>', 'keeps the fewest most probable with this probability together', oneNumber)
    .option('--min-p <p>', 'keeps those at least so probable in comparison with the best', oneNumber)
    .option('--typical-p <p>', 'keeps the most typical with this probability together', oneNumber)
    .option('--seed <n>', 'where the random numbers start; drawn where left out', oneNumber)
    .option('--labels <file>', 'names of the tokens, one a line')
    .addOption(new Option('--to <format>', 'how').choices(['text', 'json']).default('text'))
    .addHelpText(
      'before',
      'Examples:\n  nonlin sample logits.npy --temperature 0.7 --top-p 0.9 --seed 1 -n 20\n  nonlin sample logits.npy --top-k 3 --labels names.txt\n',
    )
    .action(async (path: string, options: Options) => {
      const logits = await readLogits(path, options);
      const names = await readNames(options.labels, logits.shape.at(-1)!);
      const given = NAMES.flatMap(name => (options[name] === undefined ? [] : [[name, options[name]]]));
      const rows = calling(() => draw(logits, Object.fromEntries(given) as SamplerOptions, options.n));
      if (options.to === 'json') {
        print(JSON.stringify(names ? rows.map(row => row.map(token => names[token])) : rows));
        return;
      }
      print(...rows.map(row => row.map(token => names?.[token] ?? String(token)).join(' ')));
    });
}

/** So many tokens of each row. */
function draw(
  { data, shape }: { readonly data: Float32Array | Float64Array; readonly shape: readonly number[] },
  options: SamplerOptions,
  count: number,
): readonly (readonly number[])[] {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`n: expected a whole number from 1 on, not ${count}`);
  const next = sampler(options);
  const classes = shape.at(-1)!;
  return Array.from({ length: data.length / classes }, (_, r) => {
    const row = data.subarray(r * classes, (r + 1) * classes);
    return Array.from({ length: count }, () => next(row));
  });
}
