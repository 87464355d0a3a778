// Can the probabilities of the digits' network be believed? A temperature is fitted on one half of them and judged on the other.
import { pathToFileURL } from 'node:url';
import { softmax } from 'nonlin';
import { brierScore, calibrationError, fitTemperature, reliability } from 'nonlin/logits';
import { crossEntropy } from 'nonlin/losses';
import { reliabilityScene, toTerminal } from 'nonlin/plot';
import { labels, logits } from './data.ts';
import type { Language } from './digits.ts';

/** Every other digit, from the first or the second on. */
export function half(first: 0 | 1): { logits: { data: Float32Array; shape: number[] }; labels: Uint8Array } {
  const rows = labels.length >> 1;
  return {
    logits: {
      data: Float32Array.from({ length: rows * 10 }, (_, i) => {
        const row = 2 * Math.floor(i / 10) + first;
        return logits.data[10 * row + (i % 10)]!;
      }),
      shape: [rows, 10],
    },
    labels: Uint8Array.from({ length: rows }, (_, r) => labels[2 * r + first]!),
  };
}

export interface Verdict {
  readonly crossEntropy: number;
  readonly calibrationError: number;
  readonly brierScore: number;
}

export interface Calibration {
  readonly temperature: number;
  readonly iterations: number;
  /** On the half that was not fitted. */
  readonly before: Verdict;
  readonly after: Verdict;
  /** How often right, and how sure, with the temperature. */
  readonly bins: ReturnType<typeof reliability>;
}

export function calibrate(): Calibration {
  const [known, unseen] = [half(0), half(1)];
  const { temperature, iterations } = fitTemperature(known.logits, known.labels);
  const verdict = (t: number): Verdict => {
    const p = softmax(unseen.logits, { temperature: t });
    return {
      crossEntropy: crossEntropy(
        { ...unseen.logits, data: unseen.logits.data.map(x => x / t) },
        unseen.labels,
      ),
      calibrationError: calibrationError(p, unseen.labels),
      brierScore: brierScore(p, unseen.labels),
    };
  };
  const calm = softmax(unseen.logits, { temperature });
  const bins = reliability(calm, unseen.labels, { bins: 10 });
  return { temperature, iterations, before: verdict(1), after: verdict(temperature), bins };
}

const words = {
  en: {
    fitted: 'temperature fitted on every other digit, judged on the rest:',
    head: '                     cross-entropy  calibration error  Brier score',
    before: 'as it is',
    after: 'temperature',
    curves: ['how often right', 'as sure as right'],
  },
  zh: {
    fitted: '用一半数字拟合温度，用另一半检验：',
    head: '                     交叉熵         校准误差           Brier 分数',
    before: '原样',
    after: '温度',
    curves: ['实际准确率', '把握 = 准确率'],
  },
} as const;

/** The calibration as lines of text, with its reliability diagram. */
export function calibrationLines(c: Calibration, language: Language, columns = 60): readonly string[] {
  const w = words[language];
  const line = (name: string, v: Verdict): string =>
    `  ${name}  ${v.crossEntropy.toFixed(4).padEnd(13)}  ${v.calibrationError.toFixed(4).padEnd(17)}  ${v.brierScore.toFixed(4)}`;
  const wide = (text: string): string => text.padEnd(17 - [...text].filter(s => s > '\u2e80').length);
  const picture = reliabilityScene(c.bins, { labels: w.curves });
  return [
    w.fitted,
    w.head,
    line(wide(w.before), c.before),
    line(wide(`${w.after} ${c.temperature.toFixed(3)}`), c.after),
    ...toTerminal(picture, { columns, rows: 10 }).split('\n'),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(calibrationLines(calibrate(), 'en').join('\n'));
