// The command nonlin: reads the command line, runs a command, says how it ended by the exit code.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { language } from './arguments.ts';
import { addApply } from './commands/apply.ts';
import { addCalibrate } from './commands/calibrate.ts';
import { addCode } from './commands/code.ts';
import { addEval } from './commands/eval.ts';
import { addExplore } from './commands/explore.ts';
import { addList } from './commands/list.ts';
import { addPlot } from './commands/plot.ts';
import { addSample } from './commands/sample.ts';
import { addShow } from './commands/show.ts';
import { addTable } from './commands/table.ts';
import { addTop } from './commands/top.ts';
import { DataError, EXIT, refused, UsageError } from './errors.ts';
import { readerLanguage, systemLanguage } from './messages.ts';
import { negativeNumbers } from './numbers.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

function program(): Command {
  const nonlin = new Command('nonlin')
    .description('Activation functions: evaluate, explain, plot, explore, write as code, apply to files.')
    .version(version)
    .option('--color', 'colours even where there is no terminal')
    .option('--no-color', 'no colours')
    .option('--lang <en|zh>', 'language of messages', language, systemLanguage())
    .addHelpText(
      'before',
      'Examples:\n  nonlin table\n  nonlin eval sigmoid -2 0 2\n  nonlin show softmax --lang zh\n  nonlin plot sigmoid tanh relu --x -4..4\n  nonlin code gelu --to pytorch\n  nonlin apply softmax logits.npy -o probabilities.npy\n  nonlin explore\n',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const add of [addTable, addEval, addShow, addPlot, addList, addCode, addApply]) add(nonlin);
  for (const add of [addTop, addSample, addCalibrate, addExplore]) add(nonlin);
  for (const command of nonlin.commands) command.exitOverride();
  return nonlin;
}

/**
 * A negative number is a value, not an option. The parser takes what begins with a minus for an option, so a number
 * gets a mark in front of it, which readers of numbers see as a minus: the typographic one.
 */
const markNegatives = (args: readonly string[]): string[] =>
  args.map(arg =>
    negativeNumbers.test(arg) || /^-[\d.]+\.\.-?[\d.]+$/.test(arg)
      ? `\u2212${arg.slice(1)}`
      : // A formula may begin with a minus as well; a space in front of it changes nothing.
        /^-[^-].*[()*/+^ ]/.test(arg)
        ? ` ${arg}`
        : arg,
  );

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof DataError) return EXIT.data;
  return EXIT.internal;
}

function report(error: unknown): void {
  if (error instanceof CommanderError) return; // it has said so itself
  const isExpected = error instanceof UsageError || error instanceof DataError;
  const fault = { en: 'this is a fault of nonlin: ', zh: '这是 nonlin 的错误：' }[readerLanguage()];
  process.stderr.write(
    `nonlin: ${isExpected ? error.message : `${fault}${(error as Error).stack ?? String(error)}`}\n`,
  );
}

/** What the system refuses, and what does not fit into the memory, is no fault of the program. */
function expected(error: unknown): unknown {
  if (
    error instanceof RangeError &&
    /allocation failed|Invalid (typed )?array length|ArrayBuffer/i.test(error.message)
  )
    return new DataError({ en: 'this takes more memory than there is', zh: '内存不足' });
  return refused(error, (error as NodeJS.ErrnoException).path ?? 'nonlin');
}

// Whoever reads our output may stop early, as head does; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
}

const args = process.argv.slice(2);
try {
  if (args.length === 0) program().outputHelp();
  else await program().parseAsync(markNegatives(args), { from: 'user' });
} catch (thrown) {
  const error = expected(thrown);
  report(error);
  process.exitCode = exitCodeOf(error);
}
