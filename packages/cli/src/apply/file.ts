// A function of a file, from what the command line says to the file of the results.
import { availableParallelism } from 'node:os';
import { UsageError } from '../errors.ts';
import { openInput } from '../files/input.ts';
import { writing } from '../files/output.ts';
import type { ReadOptions } from '../formats/format.ts';
import { formatNamed, formatOf, inputFormat } from '../formats/table.ts';
import type { Text } from '../messages.ts';
import { appliedFunction, type Call } from './function.ts';
import { run } from './job.ts';

export interface FileOptions extends Omit<Call, 'name'>, Omit<ReadOptions, 'note'> {
  readonly output: string;
  readonly format?: string;
  readonly to?: string;
  /** Workers; by default as many as there are processors. */
  readonly threads?: number;
}

/** Applies a function to the numbers of a file; `note` tells what was taken for what. */
export async function applyToFile(
  name: string,
  path: string,
  options: FileOptions,
  note: (text: Text) => void,
): Promise<void> {
  const from = await inputFormat(path, options.format);
  const to = await formatNamed(options.to ?? formatOf(options.output) ?? from.name);
  if (to.isBinary && options.output === '-' && process.stdout.isTTY)
    throw new UsageError({
      en: `${to.title} is not text; name a file with -o`,
      zh: `${to.title} 不是文本；请用 -o 指定文件`,
    });
  const { axis, temperature, allMasked, gate, derivative, param } = options;
  const given = { axis, temperature, allMasked, gate, derivative, param };
  const call = { name, ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) };
  const f = appliedFunction(call);
  const input = await openInput(path);
  try {
    const source = await from.open(input, { ...options, note });
    const { delimiter, decimal } = options;
    const signs = from === to ? { delimiter, decimal } : {};
    await writing(options.output, sink =>
      run({
        f,
        call,
        name: input.name,
        size: input.file?.size,
        threads: options.threads ?? availableParallelism(),
        axis: options.axis,
        source,
        format: to,
        sink,
        options: { name: source.name ?? f.label, note, ...signs },
      }),
    );
  } finally {
    await input.close();
  }
}
