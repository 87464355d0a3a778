// nonlin calibrate: whether probabilities can be believed, and the temperature with which they can.
import type { Command } from 'commander';
import { softmax } from 'nonlin';
import { accuracy, fitTemperature, type Quality, reliability, type TemperatureFit } from 'nonlin/logits';
import { type ReliabilityBin, reliabilityScene, toSvg, toTerminal } from 'nonlin/plot';
import { withInput } from '../arguments.ts';
import { calling } from '../errors.ts';
import { writeWhole } from '../files/output.ts';
import { withExamples } from '../help.ts';
import { type FileOptions, readLabels, readLogits, type Tensor } from '../logits/reading.ts';
import { readerLanguage, said, type Text } from '../messages.ts';
import { jsonNumber, rounded } from '../numbers.ts';
import { columns, hasColor, isAsciiOnly, print } from '../terminal.ts';
import { terminalWidth } from '../width.ts';

interface Options extends FileOptions {
  readonly plot?: string;
  readonly ascii?: true;
  readonly json?: true;
}

const words: Readonly<Record<string, Text>> = {
  nll: { en: 'cross-entropy', zh: '交叉熵' },
  calibrationError: { en: 'calibration error', zh: '校准误差' },
  brierScore: { en: 'Brier score', zh: 'Brier 分数' },
  before: { en: 'as they are', zh: '原样' },
  after: { en: 'with the temperature', zh: '除以温度后' },
  title: { en: 'Reliability', zh: '可靠性图' },
  observed: { en: 'how often right', zh: '实际准确率' },
  perfect: { en: 'as sure as right', zh: '把握 = 准确率' },
};
const word = (key: string): string => said(words[key]!);

/** A bin for those who do not see the diagram; the library says it in English. */
const describeInChinese = ({ count, confidence, accuracy: right }: ReliabilityBin): string =>
  `${count} 个预测，平均把握 ${rounded(confidence, 4)}，准确率 ${rounded(right, 4)}。`;

/** The messages for data that have no best temperature. */
const limits: Readonly<Record<TemperatureFit['outcome'], Text | undefined>> = {
  minimum: undefined,
  allRight: {
    en: 'every label has the largest logit of its row: smaller temperatures are always better, and 0 is the limit',
    zh: '每行最大的 logit 都正好是标签：温度越小越好，极限是 0',
  },
  noBetterThanChance: {
    en: 'the logits are no better than chance: larger temperatures are always better',
    zh: '这些 logits 不比随机猜测更好：温度越大越好',
  },
};

export function addCalibrate(program: Command): void {
  const command = withInput(program.command('calibrate'))
    .description(
      said({
        en: 'Finds the temperature at which the softmax of logits costs least on labels that the model has not learned from, and shows how often predictions are right beside how sure they are.',
        zh: '在模型没有学过的标签上求使 softmax 交叉熵最小的温度，并对照显示预测的把握与实际准确率。',
      }),
    )
    .argument(
      '<logits>',
      said({ en: 'file of rows of logits; - for standard input', zh: 'logits 文件；- 表示标准输入' }),
    )
    .argument(
      '<labels>',
      said({ en: 'file of class numbers, one for each row', zh: '类别编号文件，每行 logits 一个' }),
    )
    .option(
      '--plot <file>',
      said({ en: 'write the reliability diagram as an SVG image', zh: '把可靠性图写成 SVG 图像' }),
    )
    .option('--ascii', said({ en: 'without braille and other signs beyond ASCII', zh: '只用 ASCII 字符' }))
    .option('--json', said({ en: 'as JSON', zh: '输出 JSON' }))
    .action(async (path: string, labelsPath: string, options: Options) => {
      const logits = await readLogits(path, options);
      const labels = await readLabels(labelsPath, logits);
      const fit = calling(() => fitTemperature(logits, labels));
      const right = accuracy(logits, labels);
      const bins = binsOf(logits, labels, fit);
      const picture = reliabilityScene(bins, {
        title: word('title'),
        labels: [word('observed'), word('perfect')],
        ...(readerLanguage() === 'zh' && { describe: describeInChinese }),
      });
      if (options.plot !== undefined) await writeWhole(options.plot, toSvg(picture));
      if (options.json) {
        print(
          JSON.stringify({ ...fit, accuracy: right, bins }, (_, v) =>
            typeof v === 'number' ? jsonNumber(v) : v,
          ),
        );
        return;
      }
      print(...report(fit, right), '');
      const ascii = options.ascii ?? isAsciiOnly();
      print(
        toTerminal(picture, { columns: Math.min(terminalWidth(), 72), rows: 14, ascii, color: hasColor() }),
      );
    });
  withExamples(
    command,
    'nonlin calibrate logits.npy labels.npy',
    'nonlin calibrate logits.npy labels.npy --plot reliability.svg',
  );
}

/** Predictions in ten bins, with the temperature where there is one. */
function binsOf(
  logits: Tensor,
  labels: Tensor,
  { temperature }: TemperatureFit,
): ReturnType<typeof reliability> {
  const isFound = temperature > 0 && temperature < Infinity;
  const probabilities = softmax(logits, { temperature: isFound ? temperature : 1 });
  return reliability(probabilities, labels, { bins: 10 });
}

function report(fit: TemperatureFit, right: number): readonly string[] {
  const scores = ['nll', 'calibrationError', 'brierScore'] as const satisfies readonly (keyof Quality)[];
  const row = (name: string, quality: Quality): readonly string[] => [
    name,
    ...scores.map(score => rounded(quality[score], 4)),
  ];
  const limit = limits[fit.outcome];
  const temperature = rounded(fit.temperature, 4);
  return [
    said({
      en: `temperature ${temperature}, accuracy ${rounded(right, 4)} (iterations: ${fit.iterations})`,
      zh: `温度 ${temperature}，准确率 ${rounded(right, 4)}（迭代次数：${fit.iterations}）`,
    }),
    ...(limit ? [said(limit)] : []),
    '',
    ...columns(
      [['', ...scores.map(word)], row(word('before'), fit.before), row(word('after'), fit.after)],
      ['left', 'right', 'right', 'right'],
    ),
  ];
}
