// Real logits: what softmax, log-softmax, softmin and temperature say of 897 handwritten digits.
import { pathToFileURL } from 'node:url';
import { logSoftmax, softmax, softmin } from 'nonlin';
import { nll } from 'nonlin/losses';
import { drawing, type Image, images, labels, logits } from './data.ts';

const row = (data: Float32Array, i: number): number[] => Array.from(data.subarray(10 * i, 10 * i + 10));
const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

export interface Report {
  readonly accuracy: number;
  readonly crossEntropy: number;
  /** The image with the largest top probability, and the one with the smallest. */
  readonly mostCertain: Verdict;
  readonly leastCertain: Verdict;
  readonly temperatures: readonly { temperature: number; confidence: number; accuracy: number }[];
}

export interface Verdict {
  readonly image: Image;
  readonly predicted: number;
  readonly probabilities: readonly number[];
  /** What softmin makes of the same logits. */
  readonly softmin: readonly number[];
}

export function report(): Report {
  const probabilities = softmax(logits).data;
  const rows = Array.from(labels, (_, i) => row(probabilities, i));
  const confidence = rows.map(p => Math.max(...p));
  const exact = { data: Float64Array.from(logits.data), shape: logits.shape };
  const shown = images().slice(900);
  const verdict = (i: number): Verdict => ({
    image: shown[i]!,
    predicted: largest(rows[i]!),
    probabilities: rows[i]!,
    softmin: softmin(row(logits.data, i)),
  });
  return {
    accuracy: accuracyOf(rows),
    crossEntropy: nll(logSoftmax(exact), labels),
    mostCertain: verdict(largest(confidence)),
    leastCertain: verdict(confidence.indexOf(Math.min(...confidence))),
    temperatures: [0.5, 1, 2, 5].map(temperature => {
      const { data } = softmax(logits, { temperature });
      const tempered = Array.from(labels, (_, i) => row(data, i));
      return {
        temperature,
        confidence: mean(tempered.map(p => Math.max(...p))),
        accuracy: accuracyOf(tempered),
      };
    }),
  };
}

const accuracyOf = (rows: readonly (readonly number[])[]): number =>
  mean(rows.map((p, i) => Number(largest(p) === labels[i])));

export type Language = 'en' | 'zh';

/** The report as lines of text. */
export function lines(r: Report, language: Language): readonly string[] {
  // A probability that is not 1 is not shown as 100 %.
  const percent = (p: number): string => (p < 1 && p > 0.9995 ? '> 99.9 %' : `${(100 * p).toFixed(1)} %`);
  const beside = [drawing(r.mostCertain.image), drawing(r.leastCertain.image)];
  const [sure, unsure] = [r.mostCertain, r.leastCertain].map(v => ({
    ...v,
    p: percent(Math.max(...v.probabilities)),
  }));
  const leastLikely = largest(unsure!.softmin);
  const words = {
    en: [
      `accuracy ${r.accuracy.toFixed(4)}, mean cross-entropy ${r.crossEntropy} (logSoftmax, then nll, in float64)`,
      `most certain: a ${sure!.image.digit}, read as ${sure!.predicted} with ${sure!.p}`,
      `least certain: a ${unsure!.image.digit}, read as ${unsure!.predicted} with ${unsure!.p}`,
      `softmin of the least certain row turns the order round: ${leastLikely} comes first with ${percent(Math.max(...unsure!.softmin))}`,
      'temperature changes the confidence, never the order:',
      'temperature  mean confidence  accuracy',
    ],
    zh: [
      `准确率 ${r.accuracy.toFixed(4)}，平均交叉熵 ${r.crossEntropy}（float64，先 logSoftmax 再 nll）`,
      `最有把握：写的是 ${sure!.image.digit}，读作 ${sure!.predicted}，概率 ${sure!.p}`,
      `最没把握：写的是 ${unsure!.image.digit}，读作 ${unsure!.predicted}，概率 ${unsure!.p}`,
      `对最没把握的那一行做 softmin，次序正好颠倒：排第一的是 ${leastLikely}，占 ${percent(Math.max(...unsure!.softmin))}`,
      '温度只改变把握的大小，不改变次序：',
      '温度         平均把握         准确率',
    ],
  }[language];
  return [
    words[0]!,
    words[1]!,
    words[2]!,
    '',
    ...beside[0]!.map((line, i) => `  ${line}    ${beside[1]![i]}`.trimEnd()),
    '',
    words[3]!,
    words[4]!,
    `  ${words[5]}`,
    ...r.temperatures.map(
      t =>
        `  ${String(t.temperature).padEnd(11)}  ${t.confidence.toFixed(4).padEnd(15)}  ${t.accuracy.toFixed(4)}`,
    ),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(lines(report(), 'en').join('\n'));
