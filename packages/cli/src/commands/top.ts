// nonlin top: the best classes of each row of logits, with their probabilities.
import { type Command, Option } from 'commander';
import { softmax } from 'nonlin';
import { topK } from 'nonlin/logits';
import { oneNumber, wholeNumber, withInput } from '../arguments.ts';
import { calling } from '../errors.ts';
import { csvLine } from '../formats/csv.ts';
import { withExamples } from '../help.ts';
import { type FileOptions, readLogits, readNames, type Tensor } from '../logits/reading.ts';
import { said, type Text } from '../messages.ts';
import { exact, jsonNumber, rounded } from '../numbers.ts';
import { columns, print } from '../terminal.ts';

interface Options extends FileOptions {
  readonly k: number;
  readonly labels?: string;
  readonly temperature: number;
  readonly to: 'table' | 'csv' | 'json';
}

interface Found {
  readonly row: number;
  readonly rank: number;
  readonly class: number;
  readonly label?: string;
  readonly logit: number;
  readonly probability: number;
}

/** Names of columns in files, and what a table calls them. */
const headings: Readonly<Record<keyof Found, Text>> = {
  row: { en: 'row', zh: '行' },
  rank: { en: 'rank', zh: '名次' },
  class: { en: 'class', zh: '类' },
  label: { en: 'label', zh: '类名' },
  logit: { en: 'logit', zh: 'logit' },
  probability: { en: 'probability', zh: '概率' },
};

export function addTop(program: Command): void {
  const command = withInput(program.command('top'))
    .description(
      said({
        en: 'The k best classes of each row of a file of logits, with their probabilities.',
        zh: '文件中每行 logits 最好的 k 个类及其概率。',
      }),
    )
    .argument('<logits>', said({ en: 'file; - for standard input', zh: '文件；- 表示标准输入' }))
    .option('-k <n>', said({ en: 'how many', zh: '几个' }), wholeNumber, 5)
    .option('--labels <file>', said({ en: 'names of the classes, one a line', zh: '类名文件，每行一个' }))
    .option('--temperature <t>', said({ en: 'divides the logits', zh: '先除以温度' }), oneNumber, 1)
    .addOption(
      new Option('--to <format>', said({ en: 'how', zh: '输出方式' }))
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .action(async (path: string, options: Options) => {
      const logits = await readLogits(path, options);
      const names = await readNames(options.labels, logits.shape.at(-1)!);
      write(
        calling(() => best(logits, names, options)),
        options.to,
        logits,
      );
    });
  withExamples(
    command,
    'nonlin top logits.npy',
    'nonlin top logits.npy -k 3 --labels names.txt',
    'nonlin top scores.csv --to csv',
  );
}

function best(
  logits: Tensor,
  names: readonly string[] | undefined,
  { k, temperature }: Options,
): readonly Found[] {
  const classes = logits.shape.at(-1)!;
  const { values, indices } = topK(logits, Math.min(k, classes));
  const probabilities = softmax(logits, { temperature }).data;
  const count = indices.shape.at(-1)!;
  return Array.from(indices.data, (index, i) => {
    const row = Math.floor(i / count);
    return {
      row,
      rank: (i % count) + 1,
      class: index,
      ...(names && { label: names[index]! }),
      logit: values.data[i]!,
      probability: probabilities[row * classes + index]!,
    };
  });
}

function write(found: readonly Found[], to: Options['to'], logits: Tensor): void {
  const precision = logits.data instanceof Float32Array ? 'float32' : 'float64';
  const isNamed = found[0]?.label !== undefined;
  if (to === 'json') {
    const plain = found.map(f => ({
      ...f,
      logit: jsonNumber(f.logit, precision),
      probability: jsonNumber(f.probability, precision),
    }));
    print(JSON.stringify(plain));
    return;
  }
  const head = (Object.keys(headings) as (keyof Found)[]).filter(name => name !== 'label' || isNamed);
  const cells = (f: Found, text: (v: number) => string): string[] => [
    ...[f.row, f.rank, f.class].map(String),
    ...(isNamed ? [f.label!] : []),
    text(f.logit),
    text(f.probability),
  ];
  if (to === 'csv') {
    print(csvLine(head), ...found.map(f => csvLine(cells(f, v => exact(v, precision)))));
    return;
  }
  const align = head.map(name => (name === 'label' ? 'left' : 'right') as 'left' | 'right');
  const titles = head.map(name => said(headings[name]));
  print(...columns([titles, ...found.map(f => cells(f, v => rounded(v, 4)))], align));
}
