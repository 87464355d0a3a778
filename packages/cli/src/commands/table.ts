// nonlin table: functions at a few points; a row function takes the points as one row. Prints the article's table by default.
import { Argument, type Command } from 'commander';
import type { Entry } from 'nonlin/catalog';
import { functionsNamed, numberList } from '../arguments.ts';
import { calling } from '../errors.ts';
import { csvLine } from '../formats/csv.ts';
import { withExamples } from '../help.ts';
import { readerLanguage, said, say } from '../messages.ts';
import { exact, jsonNumber, rounded } from '../numbers.ts';
import { columns, print } from '../terminal.ts';

const ARTICLE = ['sigmoid', 'tanh', 'relu', 'softmax', 'softmin', 'logSoftmax'];

interface Options {
  readonly at: readonly number[];
  readonly json?: true;
  readonly csv?: true;
  readonly md?: true;
}

export function addTable(program: Command): void {
  const command = program
    .command('table')
    .description(
      said({
        en: 'Values of functions at a few points. A function of a row takes the points as one row.',
        zh: '函数在几个点处的值。向量函数把这些点当作一个向量。',
      }),
    )
    .addArgument(
      new Argument('[fn...]', said({ en: 'functions, or formulas of x', zh: '函数，或 x 的公式' })).default(
        ARTICLE,
        ARTICLE.join(', '),
      ),
    )
    .option(
      '--at <numbers>',
      said({ en: 'points, with commas between them', zh: '若干点，用逗号分隔' }),
      numberList,
      [-2, 0, 2],
    )
    .option('--json', said({ en: 'as JSON, with all digits', zh: '以 JSON 输出，保留全部数字' }))
    .option('--csv', said({ en: 'as CSV, with all digits', zh: '以 CSV 输出，保留全部数字' }))
    .option('--md', said({ en: 'as a Markdown table', zh: '以 Markdown 表格输出' }))
    .action((names: readonly string[], options: Options) => {
      const rows = functionsNamed(names).map(entry => ({
        name: entry.label,
        values: valuesAt(entry, options.at),
      }));
      write(rows, options);
    });
  withExamples(command, 'nonlin table', 'nonlin table sigmoid tanh --at -1,0,0.5,inf', 'nonlin table --md');
}

/** f at each point, or of the points as a row; a single number for a function that gives one. */
function valuesAt({ run }: Entry, points: readonly number[]): readonly number[] {
  return calling(() => [run([...points]) as number | number[]].flat());
}

type Row = { readonly name: string; readonly values: readonly number[] };

function write(rows: readonly Row[], { at, json, csv, md }: Options): void {
  const head = [say(readerLanguage(), 'function'), ...at.map(x => exact(x))];
  if (json) {
    print(
      JSON.stringify(
        {
          at: at.map(x => jsonNumber(x)),
          functions: rows.map(r => ({ name: r.name, values: r.values.map(v => jsonNumber(v)) })),
        },
        null,
        2,
      ),
    );
  } else if (csv) {
    print(
      ...[
        ['function', ...at.map(x => exact(x))],
        ...rows.map(r => [r.name, ...r.values.map(v => exact(v))]),
      ].map(cells => csvLine(cells)),
    );
  } else {
    const cells = [head, ...rows.map(r => [r.name, ...r.values.map(v => rounded(v, 4))])];
    if (md) print(...markdown(cells));
    else print(...columns(cells, ['left', ...at.map(() => 'right' as const)]));
  }
}

const markdown = ([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map(cells => `| ${cells.join(' | ')} |`);
