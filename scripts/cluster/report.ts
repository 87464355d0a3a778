// The tables of docs/scale.md and docs/scale.zh-CN.md, from what a run on a cluster found. `cluster.json` keeps what the last report found,
// so that a test can hold both pages to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from './compare.ts';

export interface Report extends Findings {
  readonly logits: number;
  readonly executors: number;
  readonly spark: string;
  readonly java: string;
  readonly processor: string;
  readonly cores: number;
  /** How many of the tasks of the stage were done when the executor was killed. */
  readonly killed: { readonly done: number; readonly tasks: number };
  /** Whether the cluster started another executor. */
  readonly replaced: boolean;
  /** Seconds on the cluster, from Parquet to Parquet, by what was computed. */
  readonly seconds: Readonly<Record<'softmax' | 'logSoftmax' | 'top-1' | 'cross-entropy', number>>;
  /** Seconds of `nonlin apply` on the same machine, from .npy to .npy. */
  readonly alone: Readonly<Record<'softmax' | 'logSoftmax', number>>;
  /** The relative distance of the mean cross-entropy from the library's. */
  readonly crossEntropyOff: number;
}

export const resultPath = join(import.meta.dirname, 'cluster.json');
const docs = join(import.meta.dirname, '../../docs');

/** Where the table stands in a page. */
const [BEGIN, END] = ['<!-- npm run cluster -->', '<!-- end of npm run cluster -->'];

const seconds = (s: number): string => (s < 10 ? s.toFixed(1) : s.toFixed(0));
const small = (v: number): string => (v === 0 ? '0' : v.toExponential(0));
const table = (rows: readonly (readonly string[])[]): string =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(cells => `| ${cells.join(' | ')} |`).join('\n');

const total = (r: Report, of: 'missing' | 'repeated'): number =>
  Object.values(r.counts).reduce((sum, c) => sum + c[of], 0);

/** The words of the tables, in both languages. */
const words = {
  'scale.md': {
    run: (r: Report) =>
      `Spark ${r.spark} on Java ${r.java}, \`local-cluster\` with ${r.executors} executors of one core each, in processes of their own; ${r.logits.toLocaleString('en')} logits in rows of ten; ${r.cores} cores of ${r.processor}. One executor was killed (SIGKILL) when ${r.killed.done} of the ${r.killed.tasks} tasks of the softmax’s last stage were done; ${r.replaced ? 'Spark started another and' : 'Spark'} computed again what was lost with it.`,
    head: ['computed', 'Spark, seconds', '`nonlin apply`, seconds', 'against the library'],
    names: { softmax: 'softmax', logSoftmax: 'logSoftmax', top: 'top-1', loss: 'mean cross-entropy' },
    ulps: (v: number) => `at most ${v.toFixed(1)} ulp of float64 apart`,
    tops: (n: number) => `${n} rows differ`,
    off: (v: number) => `relative difference ${small(v)}`,
    counts: (missing: number, repeated: number) =>
      `Elements missing from the results: ${missing}. Elements that occur twice: ${repeated}.`,
  },
  'scale.zh-CN.md': {
    run: (r: Report) =>
      `Spark ${r.spark}，Java ${r.java}，\`local-cluster\` 模式，${r.executors} 个执行器各占一核、各自是独立进程；${r.logits.toLocaleString('en')} 个 logit，每行十个；${r.processor}，${r.cores} 核。softmax 最后一个阶段的 ${r.killed.tasks} 个任务完成 ${r.killed.done} 个时，用 SIGKILL 杀掉了一个执行器；${r.replaced ? 'Spark 随即另起一个，并' : 'Spark '}重算了随之丢失的部分。`,
    head: ['计算', 'Spark，秒', '`nonlin apply`，秒', '与本库相比'],
    names: { softmax: 'softmax', logSoftmax: 'logSoftmax', top: 'top-1', loss: '平均交叉熵' },
    ulps: (v: number) => `相差至多 ${v.toFixed(1)} ulp（float64）`,
    tops: (n: number) => `${n} 行不同`,
    off: (v: number) => `相对差 ${small(v)}`,
    counts: (missing: number, repeated: number) =>
      `结果中缺失的元素：${missing} 个；重复的元素：${repeated} 个。`,
  },
} as const;

/** The part of a page that a report writes. */
function section(page: keyof typeof words, r: Report): string {
  const w = words[page];
  const rows = [
    w.head,
    [w.names.softmax, seconds(r.seconds.softmax), seconds(r.alone.softmax), w.ulps(r.ulps.softmax)],
    [
      w.names.logSoftmax,
      seconds(r.seconds.logSoftmax),
      seconds(r.alone.logSoftmax),
      w.ulps(r.ulps.logSoftmax),
    ],
    [w.names.top, seconds(r.seconds['top-1']), '', w.tops(r.differentTops)],
    [w.names.loss, seconds(r.seconds['cross-entropy']), '', w.off(r.crossEntropyOff)],
  ];
  const counts = w.counts(total(r, 'missing'), total(r, 'repeated'));
  return `${BEGIN}\n${w.run(r)}\n\n${table(rows)}\n\n${counts}\n${END}`;
}

/** Both pages with the tables of a report, by their paths. */
export function pagesWith(r: Report): ReadonlyMap<string, string> {
  return new Map(
    (Object.keys(words) as (keyof typeof words)[]).map(page => {
      const path = join(docs, page);
      const text = readFileSync(path, 'utf8');
      const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
      if (from < 0 || to < from) throw new Error(`${page} has no place between ${BEGIN} and ${END}`);
      return [path, text.slice(0, from) + section(page, r) + text.slice(to + END.length)];
    }),
  );
}

/** Keeps a report and writes it into both pages. */
export function written(r: Report): void {
  writeFileSync(resultPath, `${JSON.stringify(r, null, 2)}\n`);
  for (const [path, text] of pagesWith(r)) writeFileSync(path, text);
}
