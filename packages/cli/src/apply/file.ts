// A function of a file, from what the command line says to the file of the results.
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { UsageError } from '../errors.ts';
import { type OpenInput, openInput } from '../files/input.ts';
import { writing } from '../files/output.ts';
import type { Format, ReadOptions } from '../formats/format.ts';
import { formatNamed, formatOf, inputFormat } from '../formats/table.ts';
import type { Text } from '../messages.ts';
import { note } from '../terminal.ts';
import { appliedFunction, type Call } from './function.ts';
import { runJob } from './job.ts';
import { Progress } from './progress.ts';

export interface FileOptions extends Omit<Call, 'name'>, Omit<ReadOptions, 'note' | 'inParts' | 'watch'> {
  readonly output: string;
  readonly format?: string;
  readonly to?: string;
  /** Workers; by default as many as there are processors. */
  readonly threads?: number;
  readonly quiet?: true;
}

/** An input that tells how much of it was read. */
function counted(input: OpenInput, add: (bytes: number) => void): OpenInput {
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of input.chunks()) {
      // Decompressed bytes are not the bytes of the file.
      if (input.file) add(chunk.length);
      yield chunk;
    }
  }
  const { file } = input;
  if (!file) return { ...input, chunks };
  const readAt = async (position: number, length: number): Promise<Buffer> => {
    add(length);
    return file.readAt(position, length);
  };
  return { ...input, chunks, file: { ...file, readAt } };
}

/** A line that is written again and again would run into results on the same terminal. */
const isWatched = ({ output, quiet }: FileOptions): boolean =>
  process.stderr.isTTY === true && !quiet && !(output === '-' && process.stdout.isTTY);

/** A name that says another format than the one that is written would mislead. */
function noteEnding(output: string, to: Format, tell: (text: Text) => void): void {
  const ending = extname(output);
  if (ending === '' || formatOf(output) !== undefined) return;
  tell({
    en: `${output}: ${ending} is no ending of a format here: written as ${to.name} (--to says otherwise)`,
    zh: `${output}：${ending} 不是这里的格式扩展名：按 ${to.name} 写出（可用 --to 另行指定）`,
  });
}

/** Bytes that are no text would only upset a terminal. */
function refuseTerminal({ isBinary, title }: Format, output: string): void {
  if (!isBinary || output !== '-' || !process.stdout.isTTY) return;
  throw new UsageError({
    en: `${title} is not text; name a file with -o`,
    zh: `${title} 不是文本；请用 -o 指定文件`,
  });
}

/** Applies a function to the numbers of a file; `note` tells what was taken for what. */
export async function applyToFile(
  name: string,
  path: string,
  options: FileOptions,
  tell: (text: Text) => void = options.quiet ? () => {} : note,
): Promise<void> {
  const { axis, temperature, allMasked, gate, derivative, param } = options;
  const given = { axis, temperature, allMasked, gate, derivative, param };
  const call = { name, ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) };
  const f = appliedFunction(call);
  const opened = await openInput(path);
  const progress = new Progress(opened.file?.size, isWatched(options));
  const noted = (text: Text): void => {
    progress.clear();
    tell(text);
  };
  const input = counted(opened, bytes => progress.add(bytes));
  try {
    const from = await inputFormat(input, options.format, noted);
    const to = await formatNamed(options.to ?? formatOf(options.output) ?? from.name);
    refuseTerminal(to, options.output);
    if (options.to === undefined) noteEnding(options.output, to, noted);
    const source = await from.open(input, {
      ...options,
      inParts: to.writesParts !== false,
      note: noted,
      watch: progress,
    });
    const { delimiter, decimal } = options;
    const signs = from === to ? { delimiter, decimal } : {};
    await writing(options.output, sink =>
      runJob({
        f,
        call,
        name: input.name,
        size: input.file?.size,
        watch: progress,
        threads: options.threads ?? availableParallelism(),
        axis: options.axis,
        source,
        format: to,
        sink,
        options: { name: source.name ?? f.label, note: noted, ...signs },
      }),
    );
    progress.close({
      en: `nonlin: ${f.label}: ${path} → ${options.output}`,
      zh: `nonlin：${f.label}：${path} → ${options.output}`,
    });
  } finally {
    progress.clear();
    await input.close();
  }
}
