// The section of docs/benchmarks.md on files, from what bench/files.mjs measured.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const measured = join(import.meta.dirname, 'files.json');
const HEADING = '## Files';

const mark = isMet => (isMet ? 'met' : '**missed**');
const rate = (bytes, seconds) => `${Math.round(bytes / seconds / 1e6).toLocaleString('en-US')} MB/s`;

/** The section, or nothing where nothing was measured. */
export function filesSection() {
  if (!existsSync(measured)) return '';
  const { date, cores, load, npy, csv, cp, runs, start } = JSON.parse(readFileSync(measured, 'utf8'));
  const rows = runs.map(r => {
    const bytes = r.input === 'npy' ? npy : csv;
    const bar = r.share === undefined ? '' : `${(r.share * 100).toFixed(0)} % of cp`;
    const cpu = r.cpuRate === undefined ? '' : `${Math.round(r.cpuRate / 1e6)} MB/s a core`;
    return `| ${r.name} | ${r.threads} | ${rate(bytes, r.seconds)} | ${bar || cpu} | ${Math.round(r.memory / 1e6)} MB | ${r.bar ? `${r.bar}: ${mark(r.isMet)}` : ''} |`;
  });
  return `${HEADING}

Written by \`node bench/files.mjs\` on ${date}: \`nonlin apply\` on an .npy file of ${Math.round(npy / 1e6)} MB of float32 in rows of 100, and on a CSV
of ${Math.round(csv / 1e6)} MB as pandas writes it, medians of interleaved rounds beside \`cp\` of the same file (${rate(npy, cp)}), all from the
cache of the system. ${cores} cores, of which other programs kept ${load} busy on average. *A core*: bytes over the time that all processors
spent. The command starts, computes one number and ends in ${Math.round(start.wall)} ms (${Math.round(start.cpu)} ms of a processor).

| what | threads | speed | beside the bar | memory, resident | bar |
| --- | --- | --- | --- | --- | --- |
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
