// nonlin sample: tokens drawn from rows of logits.
import { type Command, Option } from 'commander';
import { type SamplerOptions, sampler } from 'nonlin/logits';
import { oneNumber, wholeNumber, withInput } from '../arguments.ts';
import { calling } from '../errors.ts';
import { withExamples } from '../help.ts';
import { type FileOptions, readLogits, readNames } from '../logits/reading.ts';
import { said } from '../messages.ts';
import { print } from '../terminal.ts';

interface Options extends FileOptions, Omit<SamplerOptions, 'axis' | 'dtype'> {
  /** How many tokens. */
  readonly n: number;
  readonly labels?: string;
  readonly to: 'text' | 'json';
}

/** The options that the sampler takes from the command line. */
const NAMES = ['temperature', 'topK', 'topP', 'minP', 'typicalP', 'seed'] as const;

export function addSample(program: Command): void {
  const command = withInput(program.command('sample'))
    .description(
      said({
        en: 'Draws tokens from each row of a file of logits. Options apply in the order of Hugging Face: temperature, top k, top p, min p, typical p. The same seed gives the same tokens everywhere.',
        zh: '从文件中每行 logits 抽取 token。各选项按 Hugging Face 的次序生效：temperature、top k、top p、min p、typical p。同一个种子在哪里都得到同样的 token。',
      }),
    )
    .argument('<logits>', said({ en: 'file; - for standard input', zh: '文件；- 表示标准输入' }))
    .option('-n <n>', said({ en: 'how many from each row', zh: '每行抽几个' }), wholeNumber, 1)
    .option(
      '--temperature <t>',
      said({ en: 'divides the logits; 0 takes the best', zh: '先除以温度；0 表示取最好的' }),
      oneNumber,
    )
    .option('--top-k <k>', said({ en: 'keeps the k most probable', zh: '留下概率最大的 k 个' }), wholeNumber)
    .option(
      '--top-p <p>',
      said({
        en: 'keeps the fewest most probable with this probability together',
        zh: '从大到小，留下概率之和达到它的最少几个',
      }),
      oneNumber,
    )
    .option(
      '--min-p <p>',
      said({
        en: 'keeps those at least so probable in comparison with the best',
        zh: '留下概率不低于最大概率这个比例的',
      }),
      oneNumber,
    )
    .option(
      '--typical-p <p>',
      said({
        en: 'keeps the most typical with this probability together',
        zh: '留下最典型的，直到概率之和达到它',
      }),
      oneNumber,
    )
    .option(
      '--seed <n>',
      said({ en: 'where the random numbers start; drawn where left out', zh: '随机数种子；省略时随机产生' }),
      oneNumber,
    )
    .option('--labels <file>', said({ en: 'names of the tokens, one a line', zh: 'token 名文件，每行一个' }))
    .addOption(
      new Option('--to <format>', said({ en: 'how', zh: '输出方式' }))
        .choices(['text', 'json'])
        .default('text'),
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
  withExamples(
    command,
    'nonlin sample logits.npy --temperature 0.7 --top-p 0.9 --seed 1 -n 20',
    'nonlin sample logits.npy --top-k 3 --labels names.txt',
  );
}

/** So many tokens of each row. */
function draw(
  { data, shape }: { readonly data: Float32Array | Float64Array; readonly shape: readonly number[] },
  options: SamplerOptions,
  count: number,
): readonly (readonly number[])[] {
  const next = sampler(options);
  const classes = shape.at(-1)!;
  return Array.from({ length: data.length / classes }, (_, r) => {
    const row = data.subarray(r * classes, (r + 1) * classes);
    return Array.from({ length: count }, () => next(row));
  });
}
