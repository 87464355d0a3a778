// The section of docs/benchmarks.md on files, from what bench/files.mjs measured.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const measured = join(import.meta.dirname, 'files.json');
const HEADING = '## Files';

/** The bars: a share of the speed of cp, times the speed of one thread, bytes of CSV a second of a processor, start, memory. */
const SHARE = 0.7;
const TIMES = 1.7;
const CSV_RATE = 80e6;
const START = 0.15;
const MEMORY = 200e6;

/** Functions that no copy could be as fast as; the gain by threads is measured by them. */
const HEAVY = ['phish', 'sparsemax'];

/** Computing limits a function whose one thread spends this much of its time outside the system. */
const COMPUTING = 0.8;

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const mark = (words, isMet) => `${words}: ${isMet ? 'met' : '**missed**'}`;
const rate = (bytes, seconds) => `${Math.round(bytes / seconds / 1e6).toLocaleString('en-US')} MB/s`;
const percent = share => `${(share * 100).toFixed(0)} %`;

/** The figures of a job: medians of times, and medians of ratios within a round. */
function figures({ name, input, rounds }, size) {
  const of = take => median(rounds.map(take));
  return {
    what: `${name}, ${input}`,
    isCsv: input === 'CSV',
    isHeavy: HEAVY.includes(name),
    cp: rate(
      size,
      of(r => r.cp.seconds),
    ),
    one: rate(
      size,
      of(r => r.one.seconds),
    ),
    all: rate(
      size,
      of(r => r.all.seconds),
    ),
    share: of(r => r.cp.seconds / r.all.seconds),
    times: of(r => r.one.seconds / r.all.seconds),
    computing: of(r => r.one.user / r.one.seconds),
    aCore: of(r => size / r.one.cpu),
    memory: Math.max(...rounds.flatMap(r => [r.one.memory, r.all.memory])),
  };
}

/** The bars that hold for a job, with the verdict. */
function verdicts({ isCsv, isHeavy, share, times, computing, aCore, memory }) {
  return [
    !isCsv && !isHeavy && mark(`≥ ${percent(SHARE)} of cp`, share >= SHARE),
    isCsv && mark(`≥ ${CSV_RATE / 1e6} MB/s a core`, aCore >= CSV_RATE),
    computing >= COMPUTING && mark(`≥ ${TIMES} × one thread`, times >= TIMES),
    mark(`≤ ${MEMORY / 1e6} MB`, memory <= MEMORY),
  ].filter(Boolean);
}

/** The section, or nothing where nothing was measured. */
export function filesSection() {
  if (!existsSync(measured)) return '';
  const { date, cores, others, sizes, start, bareStart, jobs } = JSON.parse(readFileSync(measured, 'utf8'));
  const rows = jobs.map(job => {
    const f = figures(job, sizes[job.input]);
    const memory = `${Math.round(f.memory / 1e6)} MB`;
    const cells = [f.what, f.cp, f.one, f.all, percent(f.share), f.times.toFixed(2), percent(f.computing)];
    const aCore = f.isCsv ? `${Math.round(f.aCore / 1e6)} MB/s` : '';
    return `| ${[...cells, aCore, memory, verdicts(f).join('<br>')].join(' | ')} |`;
  });
  const [wall, cpu] = ['seconds', 'cpu'].map(key => median(start.map(s => s[key])));
  const bare = bareStart
    ? `, of which \`node -e 0\` takes ${Math.round(median(bareStart.map(s => s.seconds)) * 1000)} ms`
    : '';
  const size = input => `${Math.round(sizes[input] / 1e6)} MB`;
  return `${HEADING}

Written by \`node bench/files.mjs\` on ${date}: \`nonlin apply\` on .npy files of ${size('float32 .npy')} (float32) and
${size('float64 .npy')} (float64) in rows of 100, and on a CSV of ${size('CSV')} as pandas writes it, beside \`cp\` of the same file, all from the cache of the system to a new file. Each of
${jobs[0].rounds.length} rounds runs \`cp\`, one thread and ${cores} threads one after the other; speeds are medians, ratios are medians of the ratios
of a round. *Computing*: the share of its time that one thread spends outside the system; from ${percent(COMPUTING)} on, computing is the limit, and
the gain by threads is judged. ${HEAVY.join(' and ')}, with much to compute for each number, are there for that gain and not held to the speed of
\`cp\`. *A core*: bytes over the time that all processors spent for one thread.
${cores} cores, of which other programs and the writing to the disk kept ${others.toFixed(2)} busy on average. The command starts, computes one
number and ends in ${Math.round(wall * 1000)} ms${bare} (${Math.round(cpu * 1000)} ms of a processor; ${mark(`< ${START * 1000} ms`, wall < START)}).

| what | cp | one thread | ${cores} threads | share of cp | × one thread | computing | a core | memory, resident | bars |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** A report with the section in its place: before what was not timed. */
export function withFiles(report) {
  const section = filesSection();
  if (section === '') return report;
  const without = report.replace(new RegExp(`${HEADING}\\n[\\s\\S]*?(?=\\n## )\\n`), '');
  return without.replace('## Not timed', `${section}\n## Not timed`);
}
