// How far it is: a line on a terminal that is written again and again, and one that stays at the end.
import type { Watch } from '../files/watch.ts';
import { said, type Text } from '../messages.ts';
import { stringWidth, terminalWidth } from '../width.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** 1,234,567 bytes are 1.2 MB. */
export function byteText(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${power === 0 || size >= 100 ? size.toFixed(0) : size.toFixed(1)} ${UNITS[power]}`;
}

const timeText = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** Milliseconds between two lines; the first waits as long. */
const PACE = 250;

/** Counts the bytes that were read, in each stage anew; says nothing where nobody watches. */
export class Progress implements Watch {
  #total: number | undefined;
  readonly #isShown: boolean;
  readonly #start = performance.now();
  #stage = 1;
  #stageStart = this.#start;
  #bytes = 0;
  /** Bytes of the input, which is read in the first stage. */
  #input = 0;
  #last = performance.now();
  #isLineOpen = false;

  constructor(total: number | undefined, isShown: boolean) {
    this.#total = total;
    this.#isShown = isShown;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    const now = performance.now();
    if (!this.#isShown || now - this.#last < PACE) return;
    this.#last = now;
    this.#isLineOpen = true;
    const seconds = (now - this.#stageStart) / 1000;
    const width = terminalWidth(process.stderr);
    process.stderr.write(`\r\u001b[K${progressLine(this.#bytes, this.#total, seconds, width, this.#stage)}`);
  }

  stage(bytes: number): void {
    if (this.#stage === 1) this.#input = this.#bytes;
    this.#stage++;
    this.#stageStart = performance.now();
    this.#bytes = 0;
    this.#total = bytes;
  }

  expect(bytes: number): void {
    if (this.#total !== undefined) this.#total += bytes;
  }

  /** Removes the line, so that something else can be said. */
  clear(): void {
    if (this.#isLineOpen) process.stderr.write('\r\u001b[K');
    this.#isLineOpen = false;
  }

  /** The line that stays: what went in and what came out. */
  close(what: Text): void {
    this.clear();
    if (!this.#isShown) return;
    const seconds = (performance.now() - this.#start) / 1000;
    const speed = `${seconds.toFixed(1)} s (${byteText((this.#stage === 1 ? this.#bytes : this.#input) / Math.max(seconds, 1e-3))}/s)`;
    process.stderr.write(`${said(what)}${said({ en: ', ', zh: '，' })}${speed}\n`);
  }
}

/** The blocks of a bar, fewer where the terminal is narrow. */
const blocksIn = (width: number): number => Math.min(20, Math.max(5, Math.floor((width - 28) / 2)));

/**
 * ████░░░░ 45 %  1.2 GB / 2.0 GB  350 MB/s  0:03 left; what does not fit is left out. A file that is read again shows how far the
 * pass is: nobody knows how many there will be. What waited in a temporary file is read in a stage of its own.
 */
export function progressLine(
  bytes: number,
  total: number | undefined,
  seconds: number,
  width: number,
  stage = 1,
): string {
  const rate = bytes / Math.max(seconds, 1e-3);
  const parts = [`${byteText(rate)}/s`];
  if (total === undefined) parts.unshift(byteText(bytes));
  else {
    const before = total === 0 ? 0 : Math.max(0, Math.ceil(bytes / total) - 1);
    const read = bytes - before * total;
    const share = total === 0 ? 1 : read / total;
    const blocks = blocksIn(width);
    const full = Math.round(share * blocks);
    const bar = `${'█'.repeat(full)}${'░'.repeat(blocks - full)} ${Math.floor(share * 100)} %`;
    const pass = { en: `pass ${before + 1}`, zh: `第 ${before + 1} 遍` };
    parts.unshift(bar, before > 0 ? said(pass) : `${byteText(read)} / ${byteText(total)}`);
    const left = timeText((total - bytes) / Math.max(rate, 1));
    if (before === 0) parts.push(said({ en: `${left} left`, zh: `剩余 ${left}` }));
  }
  if (stage > 1) parts.splice(1, 0, said({ en: `stage ${stage}`, zh: `第 ${stage} 阶段` }));
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}  ${part}`;
    if (stringWidth(longer) < width) line = longer;
  }
  return line;
}
