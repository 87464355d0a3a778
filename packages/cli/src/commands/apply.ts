// nonlin apply: a function of a file. Files larger than the memory go through in pieces.
import { type Command, Option } from 'commander';
import { applyToFile, type FileOptions } from '../apply/file.ts';
import { oneNumber, parameter, wholeNumber, withGate, withInput } from '../arguments.ts';
import { formatNames } from '../formats/table.ts';
import { withExamples } from '../help.ts';
import { said } from '../messages.ts';

export function addApply(program: Command): void {
  const command = withInput(withGate(program.command('apply')))
    .description(
      said({
        en: 'A function of all numbers of a file; a function of a row, or of the halves of one, runs along its last axis. Files may be larger than the memory, and compressed with gzip or Zstandard. Memory holds some 200 MB, and more for Parquet and Arrow, whose groups of rows are held whole, and so are long rows of text that go to them or that --columns is said of, and records of JSON. A row that is longer than memory is read several times, with the same result; sparsemax and entmax hold those of its elements that may get a share. The output is whole or not there at all.',
        zh: '对文件中的所有数求值；向量函数和门控函数沿最后一轴计算。文件可以大于内存，也可以用 gzip 或 Zstandard 压缩。内存约需 200 MB；Parquet 与 Arrow 要整块读入一组行，因而更多；写成这两种格式或用 --columns 选列时，很长的文本行也要整行读入，JSON 记录同样如此。比内存还长的行会分几遍读取，结果相同；sparsemax 与 entmax 会保留其中可能得到非零概率的元素。输出要么完整，要么不存在。',
      }),
    )
    .argument('<fn>', said({ en: 'function, or a formula of x', zh: '函数，或 x 的公式' }))
    .argument('<input>', said({ en: 'file; - for standard input', zh: '文件；- 表示标准输入' }))
    .option(
      '-o, --output <file>',
      said({ en: 'where to; the format follows the ending', zh: '输出位置；格式由扩展名决定' }),
      '-',
    )
    .addOption(
      new Option(
        '--to <format>',
        said({ en: 'format of the output, if its ending does not say', zh: '输出格式（若扩展名未说明）' }),
      ).choices(formatNames),
    )
    .option(
      '--axis <n>',
      said({
        en: 'axis that rows run along, or that is halved or doubled',
        zh: '行所沿的轴，或被对半、加倍的轴',
      }),
      oneNumber,
    )
    .option('--temperature <t>', said({ en: 'divides the input', zh: '温度：先除以它' }), oneNumber)
    .addOption(
      new Option(
        '--all-masked <what>',
        said({ en: 'for a row of which nothing takes part', zh: '整行都被遮蔽时的结果' }),
      ).choices(['nan', 'zero']),
    )
    .option('-d, --derivative', said({ en: 'the derivative instead of the value', zh: '求导数而不是值' }))
    .option(
      '--param <name=value>',
      said({
        en: 'a parameter, as --alpha 0.2 is too; may be given more than once',
        zh: '参数，也可写作 --alpha 0.2；可多次给出',
      }),
      parameter,
    )
    .option('--header', said({ en: 'the first line names the columns', zh: '第一行是列名' }))
    .option('--no-header', said({ en: 'the first line is data', zh: '第一行是数据' }))
    .option('--index', said({ en: 'the first column is an index', zh: '第一列是索引' }))
    .option('--no-index', said({ en: 'the first column is data', zh: '第一列是数据' }))
    .option(
      '--delimiter <c>',
      said({
        en: 'what separates cells: a character, tab or blank',
        zh: '单元格分隔符：一个字符、tab 或 blank',
      }),
    )
    .option(
      '--decimal <c>',
      said({ en: 'what separates decimals, such as a comma', zh: '小数点符号，如逗号' }),
    )
    .addOption(
      new Option(
        '--missing <what>',
        said({ en: 'what an empty cell or a null is', zh: '空单元格或 null 当作什么' }),
      ).choices(['nan']),
    )
    .option(
      '--threads <n>',
      said({
        en: 'how many threads (default: as many as there are processors)',
        zh: '线程数（默认与处理器数相同）',
      }),
      wholeNumber,
    )
    .option('-q, --quiet', said({ en: 'no progress and no notes', zh: '不显示进度和提示' }))
    .action((name: string, path: string, options: FileOptions & { readonly quiet?: true }) =>
      applyToFile(name, path, options),
    );
  withExamples(
    command,
    'nonlin apply softmax logits.npy -o probabilities.npy',
    'nonlin apply softmax predictions.csv --columns "logit_*" -o probabilities.parquet',
    'nonlin apply logSoftmax scores.csv --temperature 2',
    'nonlin apply glu features.npy -o gated.npy --axis 1',
    'cat scores.csv | nonlin apply softmax - --format csv',
    'nonlin apply "x * sigmoid(1.7 * x)" in.npy -o out.npy',
  );
}
